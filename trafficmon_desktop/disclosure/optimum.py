"""The cheapest safe pattern: a master programme, cut by cut, until what it proposes is safe.

The heuristic's pattern comes first and stands wherever the budget runs out. All budgets are
numbers of programmes, never seconds, so that the same tables and key give the same pattern.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

import numpy as np

from trafficmon_desktop.disclosure.attacker import Attacker, Attempt
from trafficmon_desktop.disclosure.errors import SolverError, UnsafeError
from trafficmon_desktop.disclosure.master import Master
from trafficmon_desktop.disclosure.program import Flags, Floats, Goal
from trafficmon_desktop.disclosure.search import Demand, Search
from trafficmon_desktop.disclosure.thinning import thin

NEAR_ENOUGH = 0.05
"""How much dearer than the least possible cost a pattern may be and still pass for the cheapest."""

_NEAR = 1e-6
_VIOLATED = 1e-3
_REACH = 1.0
_LEAST_ROUNDS = 4
_THINNING = 300
_LEAST_WEIGHT = 0.05


@dataclass(frozen=True)
class Effort:
    """How long to go on: columns of all programmes of the attacker together, pivots of the
    master's (each as much as is left when the other is not used), nodes of one.

    ``gap`` is the share of the cost that need not be proven at first, ``last_gap`` at the end.
    Large components may use so many ``programmes`` in any case, and tables that a joint table
    binds beyond what they print may take ``for_rings`` times as long.
    """

    columns: int = 2_000_000
    programmes: int = 2_000
    pivots: int = 20_000
    for_rings: int = 4
    nodes: int = 500
    gap: float = 0.01
    last_gap: float = 0.05

    def share(self, part: float) -> Effort:
        """The same for a part of what there is to do."""
        return replace(
            self,
            columns=int(part * self.columns),
            programmes=int(part * self.programmes),
            pivots=int(part * self.pivots),
            for_rings=self.for_rings if part == 1 else 1,
        )


@dataclass(frozen=True)
class Outcome:
    """Cost of the pattern, what every pattern costs at least, and what it took."""

    cost: float
    bound: float
    cuts: int
    rounds: int
    columns: int
    pivots: int

    @property
    def is_near(self) -> bool:
        """Whether the pattern is proven to be among the cheapest."""
        return self.cost <= self.bound * (1 + NEAR_ENOUGH) + _NEAR


class Optimum:
    """The loop over one component, whose `search` already holds a safe pattern."""

    def __init__(
        self, search: Search, effort: Effort, is_late: Callable[[], bool] = lambda: False
    ) -> None:
        self._search = search
        self._is_late = is_late
        self._effort = effort
        self._forced = search.forced
        times = effort.for_rings if search.has_joint_tables else 1
        self._columns = times * max(1, effort.columns, effort.programmes * search.program.size)
        self._pivots = times * max(1, effort.pivots)
        self._best = search.hidden.copy()
        self._cost = search.total
        self._bound = float(search.cost[self._forced].sum())
        self._busy: set[Goal] = set()
        self._cuts = 0
        self._rounds = 0
        self._master = Master(search.cost, search.movable, np.flatnonzero(self._forced).tolist())
        self._attacker = Attacker(
            search.rows, search.start, search.ceiling, search.program.printable, search.program.zero
        )

    def improve(self) -> Outcome:
        """Leave the cheapest pattern found in the search."""
        if self._is_too_large():
            return self._outcome()
        try:
            self._add_lines()
            self._relax()
            if not self._is_done() and not self._is_spent():
                self._repair(self._master.relax().hidden > 0.5)
                self._master.drop_dear(self._cost)
                self._choose()
        except (SolverError, UnsafeError):
            pass  # what was found by then is safe
        self._search.take(self._best)
        return self._outcome()

    def _outcome(self) -> Outcome:
        return Outcome(
            self._cost,
            min(self._bound, self._cost),
            self._cuts,
            self._rounds,
            self._attacker.columns,
            self._master.pivots,
        )

    def _is_done(self) -> bool:
        """Whether what is proven is enough."""
        return self._bound >= self._cost * (1 - self._gap()) - _NEAR

    def _gap(self) -> float:
        """The share of the cost that need not be proven: more after much work."""
        effort = self._effort
        return effort.gap + min(1.0, self._spent()) * max(0.0, effort.last_gap - effort.gap)

    def _is_spent(self) -> bool:
        return self._spent() >= 1.0 or self._is_late()

    def _spent(self) -> float:
        """Share of the effort that is used up."""
        return self._attacker.columns / self._columns + self._master.pivots / self._pivots

    def _is_too_large(self) -> bool:
        """Whether a few rounds would use up everything, to no avail."""
        goals = sum(not demand.unless_certain for demand in self._search.demands(self._forced))
        return goals * self._search.program.size * _LEAST_ROUNDS > self._columns

    def _add_lines(self) -> None:
        """No pattern is worth its price in which a count follows from the rest of its line."""
        movable = self._search.movable
        for row in self._search.lattice.rows:
            numbers = [number for number, _ in row.terms]
            if row.at_least or not self._search.program.printable[numbers].all():
                continue
            inside = [number for number in numbers if movable[number]]
            for number in inside:
                others = {other: 1.0 for other in inside if other != number}
                own = 0.0 if self._forced[number] else 1.0
                self._master.add({**others, number: -own} if own else others, 1.0 - own)

    def _relax(self) -> None:
        """Cuts at fractional choices, until none is found."""
        while not self._is_spent():
            self._rounds += 1
            proposal = self._master.relax()
            self._bound = max(self._bound, proposal.bound)
            if self._is_done():
                return
            found = self._cut_relaxed(proposal.hidden)
            if not found:
                found = self._cut_whole(proposal.hidden > 0.5, proposal.hidden)
            self._cuts += found
            if not found:
                return

    def _cut_relaxed(self, share: Floats) -> int:
        """Cuts for goals that gave one the last time; for the others only if there is none."""
        waiting = [
            demand
            for demand in self._search.demands(share > _NEAR)
            if not demand.unless_certain and demand.goal not in self._search.hopeless
        ]
        busy = [demand for demand in waiting if demand.goal in self._busy]
        idle = [demand for demand in waiting if demand.goal not in self._busy]
        for demands in (busy, idle):
            fruitful = [demand.goal for demand in demands if self._cut_for(demand, share)]
            if fruitful:
                self._busy = set(fruitful)
                return len(fruitful)
        return 0

    def _cut_for(self, demand: Demand, share: Floats) -> bool:
        """Whether a fractional choice breaks a demand that matters to it, by a cut entered now."""
        when = [number for number in demand.when if not self._forced[number]]
        weight = 1.0 - float((1.0 - share[when]).sum()) + float(share[list(demand.unless)].sum())
        if weight < _LEAST_WEIGHT:
            return False
        attempt = self._attempt(np.minimum(share / weight, 1.0), demand, _REACH)
        return attempt.cut is not None and self._add(demand, attempt.cut, None, share)

    def _choose(self) -> None:
        """Whole choices, each examined as it would be published."""
        while not self._is_spent() and not self._is_done():
            self._rounds += 1
            proposal = self._master.choose(self._gap() / 2, self._effort.nodes)
            if proposal is None:
                return
            self._bound = max(self._bound, proposal.bound)
            if self._is_done():
                return
            hidden = proposal.hidden > 0.5
            found = self._cut_whole(hidden, proposal.hidden) or self._exclude(hidden)
            self._cuts += found
            if not found:
                self._keep(hidden)
                return
            self._repair(hidden)
            self._relax()

    def _cut_whole(self, hidden: Flags, share: Floats) -> int:
        """Cuts against a whole choice that are tight at a (perhaps fractional) one."""
        search = self._search
        search.take(hidden)
        found = 0
        for demand in search.unmet(hidden):
            if search.witnesses.meet(demand.goal):
                continue
            attempt = self._attempt(hidden.astype(float), demand, None)
            self._learn(attempt)
            if attempt.cut is None or self._is_certain(demand, attempt.value):
                continue
            near = self._attempt(hidden.astype(float), demand, _REACH)
            doubt = self._doubt(demand, hidden, attempt)
            found += any(
                each.cut is not None and self._add(demand, each.cut, doubt, share)
                for each in (near, attempt)
            )
        return found

    def _exclude(self, hidden: Flags) -> int:
        """Rule out a choice that only fractions of persons would make safe."""
        search = self._search
        found = 0
        for demand in search.unmet(hidden):
            if search.witnesses.meet(demand.goal):
                continue
            attempt = self._attempt(hidden.astype(float), demand, None)
            if self._is_certain(demand, attempt.value):
                continue
            if search.find_witness(demand, hidden) is not None:
                continue
            missing = (~hidden & search.movable).astype(float)
            doubt = self._doubt(demand, hidden, attempt)
            found += self._add(demand, missing, doubt, hidden.astype(float))
        return found

    def _doubt(self, demand: Demand, hidden: Flags, attempt: Attempt) -> Flags:
        """A few hidden cells that are enough to keep the count from being certain."""
        mine = self._search.movable & ~self._forced
        mine[list(demand.when)] = False
        kept = attempt.moved & mine
        if not demand.unless_certain:
            return kept
        for number in sorted(np.flatnonzero(kept), key=lambda n: (-self._search.cost[n], n)):
            if not kept[number]:
                continue
            fewer = kept.copy()
            fewer[number] = False
            trial = self._attempt(np.where(mine, fewer, hidden).astype(float), demand, None)
            if not self._is_certain(demand, trial.value):
                kept = fewer & trial.moved
        return kept

    def _attempt(self, share: Floats, demand: Demand, reach: float | None) -> Attempt:
        given = self._forced.copy()
        given[list(demand.when)] = True
        return self._attacker.attempt(
            np.where(self._search.movable, share, 0.0), demand.goal, given, reach
        )

    def _learn(self, attempt: Attempt) -> None:
        """A whole-number move is a witness, for other goals as well."""
        if attempt.point is not None and self._search.program.is_valid(attempt.point):
            self._search.witnesses.add(attempt.point)

    def _is_certain(self, demand: Demand, value: float) -> bool:
        if not demand.unless_certain:
            return False
        if demand.goal.least is None:
            return ceil(value - _NEAR) >= self._search.threshold
        return value < 1 - _NEAR

    def _add(self, demand: Demand, cut: Floats, doubt: Flags | None, share: Floats) -> bool:
        """Enter: enough of the cut is hidden, or the demand does not matter, or what showed that
        the count is not certain anyway is printed."""
        mine = self._search.movable
        terms = {int(n): float(cut[n]) for n in np.flatnonzero((cut > 0) & mine)}
        turned = {number for number in demand.when if not self._forced[number]}
        if demand.unless_certain and doubt is not None:
            turned |= set(np.flatnonzero(doubt & mine & ~self._forced).tolist())
        for number in turned:
            terms[number] = terms.get(number, 0.0) - 1.0
        for number in demand.unless:
            terms[number] = terms.get(number, 0.0) + 1.0
        side = 1.0 - len(turned)
        if sum(factor * share[number] for number, factor in terms.items()) > side - _VIOLATED:
            return False
        return self._master.add(terms, side)

    def _repair(self, hidden: Flags) -> None:
        """From a cheap choice to a safe pattern near it, where there is one."""
        self._search.take(hidden)
        try:
            self._search.grow()
        except UnsafeError:
            return
        thin(self._search, _THINNING)
        self._keep(self._search.hidden)

    def _keep(self, hidden: Flags) -> None:
        cost = float(self._search.cost[hidden].sum())
        if cost < self._cost - _NEAR:
            self._best, self._cost = hidden.copy(), cost


def improve(search: Search, effort: Effort, is_late: Callable[[], bool]) -> Outcome:
    """Replace the safe pattern of a search by the cheapest one found within the effort."""
    return Optimum(search, effort, is_late).improve()
