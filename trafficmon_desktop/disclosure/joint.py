"""Protecting a new release together with everything that was released before.

What was printed cannot be taken back, so only the new release gives way. It is safe by itself
already; then, group by group of linked populations, the audit of all releases names what would
follow from them together, more cells of the new release are hidden until nothing does, and a
population for which no hiding helps is left out.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from trafficmon_desktop.disclosure.attack import possible_systems
from trafficmon_desktop.disclosure.auditor import AuditRun, Interval
from trafficmon_desktop.disclosure.errors import MalformedFileError, SolverError, UnsafeError
from trafficmon_desktop.disclosure.giving_way import GivingWay
from trafficmon_desktop.disclosure.increments import compared, judge, plain_differences
from trafficmon_desktop.disclosure.ladder import Step
from trafficmon_desktop.disclosure.pattern import Policy, hide
from trafficmon_desktop.disclosure.primary import fall_with
from trafficmon_desktop.disclosure.publication import Cell, Publication, Table
from trafficmon_desktop.disclosure.reduction import reduce_system
from trafficmon_desktop.disclosure.releases import told_apart
from trafficmon_desktop.disclosure.renaming import linked_populations, only_of
from trafficmon_desktop.disclosure.system import System
from trafficmon_desktop.disclosure.tables import printed_values
from trafficmon_desktop.disclosure.weights import identity_of, weight

MOST_ROUNDS = 12


@dataclass(frozen=True)
class Exposed:
    """An unknown that must be able to be 0 (``none``) or k (``enough``), and cannot.

    ``cells`` are its own and those whose difference it is.
    """

    place: int
    none: bool
    enough: bool
    cells: tuple[Cell, ...]


class Joint:
    """One new release and the earlier ones of its organisation, whatever it was called then.

    ``counted`` has every count of the new release, ``safe`` is what may be printed of it for its
    own sake. ``hide_more`` does the work; ``steps`` tells what was lost.
    """

    def __init__(
        self,
        counted: Publication,
        safe: Publication,
        released: Sequence[Publication],
        policy: Policy,
    ) -> None:
        own = [replace(file, organisation=safe.organisation) for file in released]
        *self._earlier, self._new = told_apart([*own, safe])
        self._safe = safe
        self._policy = policy
        label = self._new.period_name
        self._truth = _counts(counted, label)
        kept = {cell for file in self._earlier for cell in printed_values(file)}
        self._movable = {cell for cell in self._truth if cell.key and cell not in kept}
        self._small = frozenset(cell._replace(period=label) for cell in policy.small)
        self.steps: list[Step] = []

    def hide_more(self) -> Publication:
        """What may be printed beside the earlier releases; measures are not looked at.

        Raises UnsafeError (nothing is left, out of time) and MalformedFileError (the releases
        contradict each other).
        """
        for group in linked_populations([*self._earlier, self._new]):
            if any(t.population in group for file in self._earlier for t in file.tables):
                self._settle(group)
        shown = {t.population for t in self._new.tables if not self._new.is_open(t.population)}
        if self.steps and not shown:
            raise UnsafeError("protection_with_released", period=self.steps[-1].name)
        return replace(
            self._safe,
            tables=self._new.tables,
            cliques=self._new.cliques,
            not_published=self._new.not_published,
        )

    def _settle(self, group: Collection[str]) -> None:
        """Hide or leave out within one group until the audit finds nothing."""
        earlier = [only_of(file, group) for file in self._earlier]
        known = _Known(earlier)
        for _ in range(MOST_ROUNDS):
            new = only_of(self._new, group)
            if all(new.is_open(table.population) for table in new.tables):
                return
            hopeless = self._round([new])
            if hopeless is None:
                hopeless = self._round([*earlier, new], known)
            if hopeless is None:
                return
            if hopeless:
                self._leave_out(hopeless, group)
        self._leave_out([Cell(name, frozenset()) for name in group], group)

    def _round(
        self, files: Sequence[Publication], known: _Known | None = None
    ) -> list[Cell] | None:
        """Hide more for everything that is exposed; the cells for which nothing helps.

        A hidden cell that is known to be none whatever is hidden is printed as what it is.
        None: nothing is exposed.
        """
        for system in possible_systems(files):
            try:
                return self._round_in(system, known)
            except MalformedFileError as error:
                if error.key != "summary_inconsistent":
                    raise
        raise MalformedFileError("summary_inconsistent")

    def _round_in(self, system: System, known: _Known | None) -> list[Cell] | None:
        exposed = list(self._exposed(system, known))
        self._refuse_if_late()
        if not exposed:
            return None
        prices = {
            place: self._price(cell)
            for place in system.printed
            if (cell := system.cells[place]) in self._movable and place not in system.zeros
        }
        way = GivingWay(system, prices, self._policy.deadline)
        return self._give_way(system, way, exposed, prices)

    def _give_way(
        self,
        system: System,
        way: GivingWay,
        exposed: Sequence[Exposed],
        prices: Mapping[int, float],
    ) -> list[Cell]:
        hopeless: list[Cell] = []
        moved: set[int] = set()
        shown: set[Cell] = set()
        for each in exposed:
            if each.place < 0:  # a difference without a sign: only hiding a part of it helps
                own = {system.index[cell] for cell in each.cells} & prices.keys()
                moved |= own
                hopeless += () if own else each.cells
                continue
            found = self._moved_for(way, each)
            if found is not None:
                moved |= found
            elif self._truth.get(each.cells[0]) == 0 and each.place not in system.rests:
                shown.add(each.cells[0])
            else:
                hopeless += each.cells
        more = {system.cells[place] for place in moved}
        if not more and not shown and not hopeless:
            hopeless = [cell for each in exposed for cell in each.cells]
        self._movable -= more | shown
        self._new = replace(self._new, tables=self._changed(more - shown, shown))
        return hopeless

    def _moved_for(self, way: GivingWay, exposed: Exposed) -> set[int] | None:
        """What has to be hidden so that the cell can be none and k; None: nothing helps."""
        goals = [(0, 0)] * exposed.none + [(self._policy.threshold, None)] * exposed.enough
        moved: set[int] = set()
        try:
            for low, high in goals:
                found = way.moved_for(exposed.place, low, high)
                if found is None:
                    return None
                moved |= found
        except SolverError:
            self._refuse_if_late()
            return None
        return moved

    def _refuse_if_late(self) -> None:
        """What comes of too little time must not depend on how far it reached."""
        if self._policy.is_late():
            raise UnsafeError("protection_out_of_time")

    def _changed(self, hidden: Collection[Cell], shown: Collection[Cell]) -> tuple[Table, ...]:
        """The tables with some cells hidden, and with some that are none for certain printed."""
        label = self._new.period_name
        return tuple(
            replace(
                table,
                cells={
                    categories: 0 if Cell(table.population, table.key(categories), label) in shown
                    else value
                    for categories, value in table.cells.items()
                },
            )
            for table in hide(self._new.tables, hidden, label)
        )  # fmt: skip

    def _exposed(self, system: System, known: _Known | None) -> Iterator[Exposed]:
        """What fails now, and did not or could not be known from the earlier releases alone."""
        threshold = self._policy.threshold
        run = AuditRun(system, system.printed, self._policy.deadline)
        told = {*system.printed, *system.hidden}
        unprinted = [cell for cell in system.audited if cell not in told]
        wanted = [*system.hidden, *unprinted, *system.rests]
        if known is not None:
            concerned = known.widened(system, run, self._new.period_name)
            wanted = [place for place in wanted if place in concerned]
        whole = compared(system, self._new.period_name)
        quick = set(wanted) - whole
        found = run.intervals(list(dict.fromkeys([*wanted, *sorted(whole)])), threshold, quick)
        hidden = set(system.hidden)
        for place in wanted:
            if self._fails(system, place, found[place], is_hidden=place in hidden):
                yield _exposed(system, place, found[place], threshold)
        for tie, _ in plain_differences(system, run, threshold):
            if self._new.period_name in (tie.whole.period, *(c.period for c in tie.parts)):
                yield Exposed(-1, none=False, enough=False, cells=(tie.whole, *tie.parts))

    def _fails(self, system: System, place: int, found: Interval, *, is_hidden: bool) -> bool:
        threshold = self._policy.threshold
        if is_hidden:
            return found.verdict(threshold) != "safe"
        if place in system.rests:
            return found.high != 0 and found.verdict(threshold) != "safe"
        must_hold = system.cells[place] in self._small
        return judge(found, threshold, must_hold=must_hold) not in (None, "note")

    def _leave_out(self, cells: Collection[Cell], group: Collection[str]) -> None:
        """Leave out the populations of these cells, and what may not be shown without them."""
        shown = {t.population for t in self._new.tables if t.population in group}
        shown = {name for name in shown if not self._new.is_open(name)}
        lost = {cell.population for cell in cells} & shown or shown
        fallen = fall_with(self._new, lost) & shown
        periods = [cell.period for cell in cells if cell.period != self._new.period_name]
        first = min((period for period in periods if period), default="")
        self.steps += [Step("released", name, first) for name in sorted(fallen)]
        self._new = replace(
            self._new,
            tables=tuple(t for t in self._new.tables if t.population not in fallen),
            cliques=tuple(c for c in self._new.cliques if c.population not in fallen),
            not_published=tuple(sorted({*self._new.not_published, *fallen})),
        )

    def _price(self, cell: Cell) -> float:
        identity = identity_of(cell.population, cell.key)
        return weight(self._policy.key, identity, self._truth[cell])


def _counts(counted: Publication, label: str) -> dict[Cell, int]:
    return {
        cell._replace(period=label): value
        for table in counted.tables
        for cell, value in counted.table_cells(table)
        if value is not None
    }


def _exposed(system: System, place: int, found: Interval, threshold: int) -> Exposed:
    tie = system.rests.get(place)
    own = system.cells[place]
    cells = (own,) if tie is None else (tie.whole, *tie.parts)
    none = found.seen_low != 0
    enough = found.seen_high is None or found.seen_high < threshold
    return Exposed(place, none, enough, cells)


class _Known:
    """What the earlier releases of a group say without the new one."""

    def __init__(self, earlier: Sequence[Publication]) -> None:
        for system in possible_systems(earlier):
            try:
                self._reduction = reduce_system(system, system.printed)
            except MalformedFileError:
                continue
            self._system = system
            return
        raise MalformedFileError("summary_inconsistent")

    def widened(self, system: System, run: AuditRun, label: str) -> set[int]:
        """Cells of which the new release may say more: those that hang together with its own,
        and those that are fixed only since it is there."""
        found: set[int] = set()
        for component in run.reduction.components:
            terms = (cell for number in component.rows for cell, _ in system.rows[number].terms)
            if any(_is_of(system, cell, label) for cell in (*component.cells, *terms)):
                found.update(component.cells)
        for place, cell in enumerate(system.cells):
            old = self._system.index.get(cell)
            fixed_before = old is not None and self._reduction.is_fixed(old)
            if run.reduction.is_fixed(place) and not fixed_before:
                found.add(place)
        return found


def _is_of(system: System, place: int, label: str) -> bool:
    tie = system.rests.get(place)
    if tie is None:
        return system.cells[place].period == label
    return label in (tie.whole.period, *(part.period for part in tie.parts))
