"""Looks for a pattern of hidden cells that leaves every small count its freedom.

Each goal ("this count can be 0", "this count can be k") is met by an explicit whole-number table
that agrees with everything printed. Where none exists, the nearest table is found at the least
loss of information and the printed cells in which it differs are hidden as well. A table found
once stays a witness while more is hidden, so the search ends; at worst only totals are left.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np

from trafficmon_desktop.disclosure.errors import MalformedFileError, UnsafeError
from trafficmon_desktop.disclosure.lattice import Lattice
from trafficmon_desktop.disclosure.lines import Line
from trafficmon_desktop.disclosure.primary import decoys, primary_cells, rests
from trafficmon_desktop.disclosure.program import Counts, Flags, Goal, Program
from trafficmon_desktop.disclosure.weights import identity_of, weight
from trafficmon_desktop.disclosure.witnesses import Witnesses

_NEAR = 1e-6


@dataclass(frozen=True)
class Demand:
    """A goal, and whether a count that is surely k or more (or surely 0) needs no cover.

    It matters while all of `when` and none of `unless` are hidden.
    """

    goal: Goal
    unless_certain: bool = False
    when: tuple[int, ...] = ()
    unless: tuple[int, ...] = ()


class Search:
    """The pattern of one component: `hidden` flags over the unknowns of the lattice."""

    def __init__(
        self,
        lattice: Lattice,
        lines: Sequence[Line],
        threshold: int,
        key: bytes | None = None,
        deadline: float | None = None,
    ) -> None:
        self.lattice = lattice
        self.threshold = threshold
        self.lines = lines
        self.rests = rests(lattice, lines, threshold)
        size = len(lattice.cells) + len(self.rests)
        base = {number: lattice.truth[number] for number in lattice.printable}
        self.rows = [*lattice.rows, *(rest.row for rest in self.rests)]
        self.program = Program(size, self.rows, base, lattice.zeros, deadline)
        self.primary = primary_cells(lattice, threshold, key)
        self.hidden = np.zeros(size, np.bool_)
        self.hidden[sorted(self.primary)] = True
        self.movable = self.program.printable & ~self.program.zero
        self.movable[[n for n, cell in enumerate(lattice.cells) if not cell.key]] = False
        self.cost = np.zeros(size)
        self._weigh(key)
        known = [number for number in lattice.truth if number not in lattice.zeros]
        self._known = sorted(known, key=lambda number: (-lattice.truth[number], number))
        self._joint = _empty_parents(lattice)
        self.extra: list[Demand] = []
        self.covered: set[int] = set()
        self.hopeless: set[Goal] = set()
        self.certain: set[Goal] = set()  # excused under the pattern as it stands
        self.witnesses = Witnesses(size)
        start = self.program.nearest(self.hidden, self.cost, None)
        if start is None:
            raise MalformedFileError("summary_contradiction", file="", place="tables")
        self.start = start
        self.witnesses.add(start)
        self.decoys = self._possible(decoys(lattice, lines, key))
        self.hidden[sorted(self.decoys)] = True

    def take(self, hidden: Flags) -> None:
        """Go on from another pattern; everything that must be hidden stays so."""
        self.hidden = hidden | self.forced
        self.certain.clear()
        self.witnesses.agree(~self.hidden & self.program.printable, self.program.base)

    @property
    def forced(self) -> Flags:
        """What every pattern hides: the small counts, the decoys and what was asked for."""
        forced = np.zeros(len(self.hidden), np.bool_)
        forced[[*self.primary, *self.decoys, *self.covered]] = True
        return forced

    @property
    def ceiling(self) -> Counts:
        """The most each unknown can count: the total of its population, which is printed."""
        cells = [*self.lattice.cells]
        cells += [self.lattice.cells[rest.row.terms[1][0]] for rest in self.rests]
        totals = {
            cell.population: self.lattice.truth[number]
            for number, cell in enumerate(self.lattice.cells)
            if not cell.key
        }
        return np.array([totals[cell.population] for cell in cells], np.int64)

    @property
    def has_joint_tables(self) -> bool:
        """Whether there are counts that no table tells."""
        return bool(self._joint)

    @property
    def total(self) -> float:
        """What the pattern costs."""
        return float(self.cost[self.hidden].sum())

    def hide_all(self) -> None:
        """Print nothing but totals and impossible cells."""
        self.hidden |= self.movable

    def cover(self, number: int) -> None:
        """Demand that 0 and k stay possible for an unknown; a printed one is hidden."""
        if self.movable[number]:
            self.hidden[number] = True
            self.covered.add(number)
        self.extra += [Demand(Goal((number,), self.threshold)), Demand(Goal((number,)))]

    def grow(self) -> None:
        """Hide until every demand is met, those apart that the structure alone rules out.

        Raises UnsafeError where even with nothing but totals printed something is known.
        """
        while True:
            before = int(self.hidden.sum())
            self.certain.clear()
            for demand in self.unmet(self.hidden):
                if not self.witnesses.meet(demand.goal):
                    self._cover(demand)
            if int(self.hidden.sum()) == before:
                return

    def demands(self, hidden: Flags) -> Iterator[Demand]:
        """Everything that must stay possible under a pattern, the hardest first."""
        yield from self.extra
        yield from self._demands_of_rests()
        truth, least = self.lattice.truth, self.threshold
        for number in self._known:
            count, small = truth[number], 0 < truth[number] < least
            if number in self.lattice.printable:
                if not hidden[number]:
                    continue
                if count < least:
                    yield Demand(Goal((number,), least), when=(number,))
                if count:
                    yield Demand(Goal((number,)), unless_certain=not small, when=(number,))
                continue
            if count < least:
                yield Demand(Goal((number,), least), unless_certain=not small)
            if count:
                yield Demand(Goal((number,)), unless_certain=not small)
        yield from self._demands_of_hidden_sums(hidden)
        for number, parents in self._joint.items():
            if hidden[parents].all():
                yield Demand(Goal((number,), least), unless_certain=True)
                yield Demand(Goal((number,)), unless_certain=True)

    def unmet(self, hidden: Flags, usable: Flags | None = None) -> list[Demand]:
        """Demands for which no (usable) table is a witness, hopeless and certain ones left out.

        What is certain stays so while more is printed, not while more is hidden.
        """
        return [
            demand
            for demand in self.demands(hidden)
            if demand.goal not in self.hopeless
            and demand.goal not in self.certain
            and not self.witnesses.meet(demand.goal, usable)
        ]

    def is_excused(self, demand: Demand, hidden: Flags) -> bool:
        """Whether everything printed already says "k or more" (or "none", for a high goal)."""
        if not demand.unless_certain:
            return False
        (number,) = demand.goal.numbers
        if demand.goal.least is None:
            return ceil(self.program.least(hidden, number) - _NEAR) >= self.threshold
        return -self.program.least(hidden, number, -1) < 1 - _NEAR

    def find_witness(self, demand: Demand, hidden: Flags) -> Counts | None:
        """Look for a witness without hiding more, and keep it."""
        point = self.program.nearest(hidden, np.zeros(len(hidden)), demand.goal)
        if point is not None:
            self.witnesses.add(point)
        return point

    def _cover(self, demand: Demand) -> None:
        price = np.where(self.hidden, 0.0, self.cost)
        point = self.program.nearest(self.movable, price, demand.goal)
        if point is None:
            self._give_up(demand)
            return
        touched = self.movable & ~self.hidden & (point != self.program.base)
        if touched.any() and self.is_excused(demand, self.hidden):
            self.certain.add(demand.goal)
            return
        self.witnesses.add(point)
        self.hidden |= touched

    def _give_up(self, demand: Demand) -> None:
        """Nothing but totals printed and still no table: fine only where the structure says so.

        Raises UnsafeError where it is the totals that give a small count away.
        """
        if self.is_excused(demand, self.hidden):
            self.certain.add(demand.goal)
            return
        if self.program.nearest(~self.program.zero, self.cost, demand.goal) is not None:
            raise UnsafeError("protection_no_pattern")
        self.hopeless.add(demand.goal)

    def _possible(self, numbers: set[int]) -> set[int]:
        """Those that can be k or more while nothing but totals is printed.

        A reader would know the others to be less, and hiding them would say nothing else.
        """
        free = np.zeros(len(self.hidden))
        return {
            number
            for number in sorted(numbers)
            if self.program.nearest(self.movable, free, Goal((number,), self.threshold)) is not None
        }

    def _weigh(self, key: bytes | None) -> None:
        for number in self.lattice.printable:
            cell = self.lattice.cells[number]
            identity = identity_of(cell.population, cell.key)
            self.cost[number] = weight(key, identity, self.lattice.truth[number])

    def _demands_of_rests(self) -> Iterator[Demand]:
        for rest in self.rests:
            if rest.high:
                yield Demand(Goal((rest.number,), self.threshold))
            if rest.low:
                yield Demand(Goal((rest.number,)))

    def _demands_of_hidden_sums(self, hidden: Flags) -> Iterator[Demand]:
        """Hidden cells of a line that together are a small count must be able to be none."""
        truth = self.lattice.truth
        for line in self.lines:
            inside = tuple(number for number in line.members if hidden[number])
            if len(inside) > 1 and 0 < sum(truth[number] for number in inside) < self.threshold:
                others = tuple(n for n in line.members if truth[n] and not hidden[n])
                yield Demand(Goal(inside), when=inside, unless=others)


def _empty_parents(lattice: Lattice) -> dict[int, list[int]]:
    """Unknowns that no table tells, each with the empty table cells it is part of.

    While one of these is printed, the unknown is certainly nought and needs nothing.
    """
    parents: dict[int, set[int]] = {
        number: {number} if number in lattice.printable and not lattice.truth[number] else set()
        for number in range(len(lattice.cells))
    }
    for row in lattice.rows:
        (whole, factor), *parts = row.terms
        if factor == 1 and all(sign == -1 for _, sign in parts):
            for part, _ in parts:
                parents[part] |= parents[whole]
    return {
        number: sorted(parents[number])
        for number in range(len(lattice.cells))
        if number not in lattice.truth
    }
