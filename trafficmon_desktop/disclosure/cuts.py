"""What keeps a choice of hidden cells from being safe, as inequalities that hold for every choice.

Each demand that a choice leaves unmet gives a cut: enough of certain cells is hidden, or the
demand does not matter. Cuts go straight into the master programme.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import ceil

import numpy as np

from trafficmon_desktop.disclosure.attacker import Attacker, Attempt
from trafficmon_desktop.disclosure.master import Master
from trafficmon_desktop.disclosure.program import Flags, Floats, Goal
from trafficmon_desktop.disclosure.search import Demand, Search

_NEAR = 1e-6
_VIOLATED = 1e-3
_REACH = 1.0
_LEAST_WEIGHT = 0.05


class Cuts:
    """Finds cuts for the demands of a search. `is_spent` tells when to stop."""

    def __init__(self, search: Search, master: Master, is_spent: Callable[[], bool]) -> None:
        self._search = search
        self._master = master
        self._is_spent = is_spent
        self._forced = search.forced
        self._busy: set[Goal] = set()
        self.attacker = Attacker(
            search.rows,
            search.start,
            search.ceiling,
            search.program.printable,
            search.program.zero,
        )
        self.count = 0

    def add_lines(self) -> None:
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

    def at_fractions(self, share: Floats, *, thorough: bool) -> int:
        """Cuts for goals that gave one the last time; if asked, for others where there is none."""
        waiting = [
            demand
            for demand in self._search.demands(share > _NEAR)
            if not demand.unless_certain and demand.goal not in self._search.hopeless
        ]
        busy = [demand for demand in waiting if demand.goal in self._busy]
        found = self._of_each(busy, share)
        if not found and thorough:
            found = self._of_each((d for d in waiting if d.goal not in self._busy), share)
        self.count += found
        return found

    def at_choice(self, hidden: Flags) -> int:
        """Cuts against a whole choice, and against dearer ones that satisfy those cuts; where
        there are none, one that rules out what only fractions of persons would make safe."""
        chosen, found = hidden.copy(), 0
        while not self._is_spent():
            first = len(self._master.rows)
            fresh = self.against(chosen, chosen.astype(float))
            if not fresh:
                break
            found += fresh
            for terms, side in self._master.rows[first:]:
                self._satisfy(chosen, terms, side)
        return found or self._exclude(hidden)

    def against(self, hidden: Flags, share: Floats) -> int:
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
        self.count += found
        return found

    def _of_each(self, demands: Iterable[Demand], share: Floats) -> int:
        fruitful = {demand.goal for demand in demands if self._cut_for(demand, share)}
        if fruitful:
            self._busy = fruitful
        return len(fruitful)

    def _cut_for(self, demand: Demand, share: Floats) -> bool:
        """Whether a fractional choice breaks a demand that matters to it, by a cut entered now."""
        when = [number for number in demand.when if not self._forced[number]]
        weight = 1.0 - float((1.0 - share[when]).sum()) + float(share[list(demand.unless)].sum())
        if weight < _LEAST_WEIGHT:
            return False
        attempt = self._attempt(np.minimum(share / weight, 1.0), demand, _REACH)
        return attempt.cut is not None and self._add(demand, attempt.cut, None, share)

    def _satisfy(self, chosen: Flags, terms: dict[int, float], side: float) -> None:
        """Hide more, the cheapest first, until the choice satisfies a cut."""
        cost = self._search.cost
        reached = sum(factor for number, factor in terms.items() if chosen[number])
        waiting = [n for n, factor in terms.items() if factor > 0 and not chosen[n]]
        for number in sorted(waiting, key=lambda n: (cost[n] / min(terms[n], 1.0), n)):
            if reached >= side - _NEAR:
                return
            chosen[number] = True
            reached += terms[number]

    def _exclude(self, hidden: Flags) -> int:
        """Rule out a choice that only fractions of persons would make safe."""
        search = self._search
        search.take(hidden)
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
        self.count += found
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
        return self.attacker.attempt(
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
