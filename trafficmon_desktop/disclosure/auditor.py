"""What anybody can work out about a cell: its whole-number interval, with witnesses.

The auditor keeps every whole-number filling it finds: each one shows for all cells at once a
value they can take, so that most cells never need a solver of their own.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from trafficmon_desktop.disclosure.diving import Diver
from trafficmon_desktop.disclosure.errors import SolverError
from trafficmon_desktop.disclosure.publication import Cell
from trafficmon_desktop.disclosure.reduction import Component, Reduction, reduce_system
from trafficmon_desktop.disclosure.relaxation import Bound, Floats, Relaxation
from trafficmon_desktop.disclosure.system import System

Report = Callable[[int, int], None]
MOST_ROAMING = 30
LEAST_ROAMING = 6  # open ends; fewer are better looked for one by one
ROAMING_GAIN = 0.9  # a filling that leaves more than this share open ends the roaming
_ROOM = 1_000  # what an unbounded cell may exceed the sum of all printed counts by


@dataclass(frozen=True)
class Interval:
    """``low``..``high`` is proven to hold every consistent count (``high`` None = no bound).

    ``seen_low`` and ``seen_high`` are taken by explicit whole-number fillings; None = no filling
    was found. The interval is exact where both agree. ``certain``: ``low`` was proven in exact
    integers, not only by the solver.
    """

    low: int
    high: int | None
    seen_low: int | None
    seen_high: int | None
    certain: bool = True

    @property
    def exact(self) -> bool:
        """Whether witnesses attain both ends (an end without bound needs none)."""
        return self.seen_low == self.low and self.high in (None, self.seen_high)

    def verdict(self, threshold: int) -> str:
        """``safe``, ``unsafe`` or ``undecided`` by the uniform rule.

        Safe: at least ``threshold`` for certain, or fillings show both 0 and ``threshold``.
        """
        if self.low >= threshold:
            return "safe" if self.certain else "undecided"
        if self.seen_low is None or self.seen_high is None:
            return "undecided"
        if self.seen_low == 0 and self.seen_high >= threshold:
            return "safe"
        too_high = self.low >= 1 and self.seen_low < threshold
        too_narrow = self.high is not None and self.high < threshold
        return "unsafe" if too_high or too_narrow else "undecided"


class Auditor:
    """Intervals of the cells of one system, for one set of hidden cells after another.

    ``audit`` may be called again with other hidden cells; fillings found earlier are used again
    as long as they agree with what is printed then.
    """

    def __init__(self, system: System) -> None:
        self.system = system
        self._base: list[int] | None = None  # one filling of everything
        self._found: list[dict[int, int]] = []  # fillings of parts, to lay over the base

    def audit(
        self,
        hidden: Collection[Cell] = (),
        *,
        targets: Iterable[Cell] | None = None,
        threshold: int | None = None,
        deadline: float | None = None,
        report: Report | None = None,
    ) -> dict[Cell, Interval]:
        """Intervals of ``targets`` (default: every hidden cell), given everything else printed.

        ``hidden`` is hidden beside what the files hide. With ``threshold`` the search stops at a
        verdict for each cell; without it every interval is exact unless time runs out
        (``deadline``, in seconds of ``time.monotonic``). Raises MalformedFileError where no
        filling exists.
        """
        index = self.system.index
        taken = {index[cell] for cell in hidden}
        if targets is None:
            wanted = list(dict.fromkeys([*self.system.hidden, *sorted(taken)]))
        else:
            wanted = [index[cell] for cell in targets]
        printed = {c: n for c, n in self.system.printed.items() if c not in taken}
        run = AuditRun(self.system, printed, deadline, self._usable(printed))
        found = run.intervals(wanted, threshold, None, report)
        self._base, self._found = run.base, run.fillings
        return {self.system.cells[cell]: interval for cell, interval in found.items()}

    def fillings(self) -> list[list[int]]:
        """Every filling of the whole system found so far: one count for each cell."""
        if self._base is None:
            return []
        found = []
        for part in ({}, *self._found):
            whole = list(self._base)
            for cell, value in part.items():
                whole[cell] = value
            found.append(whole)
        return found

    def _usable(self, printed: dict[int, int]) -> list[list[int]]:
        return [
            whole
            for whole in self.fillings()
            if all(whole[cell] == value for cell, value in printed.items())
        ]


def ceiling_of(printed: Mapping[int, int]) -> int:
    """What stands for the greatest value of a cell that nothing bounds."""
    return 2 * (sum(printed.values()) + _ROOM)


class AuditRun:
    """One audit: fixed printed counts, one model and the fillings found for each component."""

    def __init__(
        self,
        system: System,
        printed: dict[int, int],
        deadline: float | None = None,
        known: Sequence[list[int]] = (),
    ) -> None:
        self.system = system
        self.deadline = deadline
        self.reduction: Reduction = reduce_system(system, printed)
        self.ceiling = ceiling_of(printed)
        self.fillings: list[dict[int, int]] = []
        self._known = known
        self.low = list(self.reduction.low)
        self.high = list(self.reduction.high)
        self.seen_low: dict[int, int] = {}
        self.seen_high: dict[int, int] = {}
        self._random = np.random.default_rng(1)  # the same search every time
        self.uncertain: set[int] = set()  # cells whose lower bound rests on the solver alone

    @property
    def base(self) -> list[int] | None:
        """A filling of everything, if one was found for each component looked at."""
        if len(self.seen_low) < sum(len(part.cells) for part in self.reduction.components):
            return None
        base = list(self.reduction.low)
        for filling in reversed(self.fillings):
            for cell, value in filling.items():
                base[cell] = value
        return base

    def intervals(
        self,
        wanted: Sequence[int],
        threshold: int | None,
        quick: set[int] | None,
        report: Report | None = None,
    ) -> dict[int, Interval]:
        """Intervals of the wanted cells by index.

        With ``threshold``, cells in ``quick`` (None: all cells) only need a verdict.
        """
        open_cells = {cell for cell in wanted if not self.reduction.is_fixed(cell)}
        done = 0
        for component in self.reduction.components:
            mine = [cell for cell in component.cells if cell in open_cells]
            if mine:
                self._search(component, mine, threshold, quick)
                done += len(mine)
                if report is not None:
                    report(done, len(open_cells))
        return {cell: self._interval(cell) for cell in wanted}

    def _interval(self, cell: int) -> Interval:
        low, high = self.low[cell], self.high[cell]
        if self.reduction.is_fixed(cell):
            return Interval(low, high, low, high)
        if self.reduction.high[cell] is None and high is not None and high > self.ceiling // 2:
            high = None
        seen_low, seen_high = self.seen_low.get(cell), self.seen_high.get(cell)
        return Interval(low, high, seen_low, seen_high, cell not in self.uncertain)

    def _search(
        self,
        component: Component,
        mine: Sequence[int],
        threshold: int | None,
        quick: set[int] | None,
    ) -> None:
        model = Relaxation(self.system, self.reduction, component, self.ceiling)
        search = _Search(model, Diver(model), mine, threshold, quick)
        for whole in self._known:
            self._keep(model, {cell: whole[cell] for cell in component.cells})
        try:
            if not self._known:
                self._find_first(search)
            self._roam(search)
            for cell in mine:
                for sign in (1, -1):
                    self._settle(search, cell, sign)
        except SolverError:
            return  # what has no witness by now stays undecided

    def _find_first(self, search: "_Search") -> None:
        point = search.diver.dive(self._lean(search), {}, self.deadline)
        if point is None:
            point = search.model.solve_whole({}, 1, self.deadline).point
        if point is not None:
            self._keep(search.model, point)

    def _roam(self, search: "_Search") -> None:
        """Fillings in all directions, as long as they settle a fair share of what is open."""
        left = self._open_ends(search)
        for _ in range(MOST_ROAMING):
            if left < LEAST_ROAMING:
                return
            point = search.diver.dive(self._lean(search), {}, self.deadline)
            if point is None:
                return
            self._keep(search.model, point)
            before, left = left, self._open_ends(search)
            if left > before * ROAMING_GAIN:
                return

    def _open_ends(self, search: "_Search") -> int:
        return sum(
            not self._settled(cell, sign, search.stop(cell))
            for cell in search.wanted
            for sign in (1, -1)
        )

    def _lean(self, search: "_Search") -> Floats:
        """Costs that pull each wanted cell to an end that no filling has reached yet."""
        costs = self._random.normal(0.0, 0.1, len(search.model.cells))
        for place, cell in enumerate(search.model.cells):
            if cell in search.wanted:
                ends = [s for s in (1, -1) if not self._settled(cell, s, search.stop(cell))]
                if ends:
                    costs[place] += self._random.choice(ends) * self._random.uniform(0.5, 1.5)
        return costs

    def _settle(self, search: "_Search", cell: int, sign: int) -> None:
        """Bound one end of a cell's interval and look for a filling that attains it."""
        stop = search.stop(cell)
        if self._settled(cell, sign, stop):
            return
        self._take(search.model, cell, sign, search.model.relax({cell: 1}, sign, self.deadline))
        if self._settled(cell, sign, stop):
            return
        end = self.low[cell] if sign > 0 else self.high[cell]
        if end is not None:
            point = search.diver.dive(self._lean(search), {cell: end}, self.deadline)
            if point is not None:
                self._keep(search.model, point)
        if not self._settled(cell, sign, stop):
            whole = search.model.solve_whole({cell: 1}, sign, self.deadline)
            self._take(search.model, cell, sign, whole)

    def _settled(self, cell: int, sign: int, threshold: int | None) -> bool:
        """Whether this end of the interval needs no (further) search."""
        least, most = self.seen_low.get(cell), self.seen_high.get(cell)
        if least is None or most is None:
            return False
        low, high = self.low[cell], self.high[cell]
        if sign > 0:
            enough = threshold is not None and (least == 0 or low >= threshold)
            return enough or low == least
        enough = threshold is not None and (
            most >= threshold or (high is not None and high < threshold)
        )
        return enough or high == most

    def _take(self, model: Relaxation, cell: int, sign: int, bound: Bound) -> None:
        if bound.point is not None:
            self._keep(model, bound.point, checked=True)
        high = self.high[cell]
        if sign > 0 and bound.value > self.low[cell]:
            self.low[cell] = bound.value
            (self.uncertain.discard if bound.certain else self.uncertain.add)(cell)
        elif sign < 0 and (high is None or bound.value < high):
            self.high[cell] = bound.value

    def _keep(self, model: Relaxation, point: dict[int, int], *, checked: bool = False) -> None:
        if not checked and not model.check(point):
            return
        useful = False
        for cell, value in point.items():
            if value < self.seen_low.get(cell, value + 1):
                self.seen_low[cell] = value
                useful = True
            if value > self.seen_high.get(cell, value - 1):
                self.seen_high[cell] = value
                useful = True
        if useful:
            self.fillings.append(point)


@dataclass(frozen=True)
class _Search:
    """What is looked for in one component."""

    model: Relaxation
    diver: Diver
    mine: Sequence[int]
    threshold: int | None
    quick: set[int] | None

    @cached_property
    def wanted(self) -> frozenset[int]:
        return frozenset(self.mine)

    def stop(self, cell: int) -> int | None:
        """The threshold at which a verdict on this cell is enough; None = the exact interval."""
        return self.threshold if self.quick is None or cell in self.quick else None
