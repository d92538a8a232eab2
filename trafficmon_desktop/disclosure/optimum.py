"""The cheapest safe pattern: branch and cut, until what is proposed is safe and proven.

The heuristic's pattern comes first and stands wherever the budget runs out. All budgets are
numbers of programmes, never seconds, so that the same tables and key give the same pattern.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from trafficmon_desktop.disclosure.cuts import Cuts
from trafficmon_desktop.disclosure.errors import SolverError, UnsafeError
from trafficmon_desktop.disclosure.master import Master, Proposal
from trafficmon_desktop.disclosure.program import Flags
from trafficmon_desktop.disclosure.search import Search
from trafficmon_desktop.disclosure.thinning import thin
from trafficmon_desktop.disclosure.tree import Node, Tree

NEAR_ENOUGH = 0.05
"""How much dearer than the least possible cost a pattern may be and still pass for the cheapest."""

_NEAR = 1e-6
_LEAST_ROUNDS = 4
_THINNING = 300
_ROUNDS_OF_CUTS = 5  # at one node
_TRIALS = 8  # cells of which it is tried what deciding upon them does, at one node
_MENDED_FIRST = 10  # nodes until a proposal is mended again, later on ever more
_MENDED_NEXT = 1.5
_FIRST_CHOICES = 3
_LAST_CHOICES = 2


@dataclass(frozen=True)
class Effort:
    """How long to go on: columns of all programmes of the attacker together, pivots of the
    master's (each as much as is left when the other is not used), nodes of the last ones.

    ``gap`` is the share of the cost that need not be proven at first, ``last_gap`` at the end.
    Large components may use so many ``programmes`` in any case, and tables that a joint table
    binds beyond what they print may take ``for_rings`` times as long.
    """

    columns: int = 1_600_000
    programmes: int = 2_000
    pivots: int = 14_000
    for_rings: int = 2
    nodes: int = 500
    gap: float = 0.01
    last_gap: float = 0.047

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
    """Branch and cut over one component, whose `search` already holds a safe pattern."""

    def __init__(
        self,
        search: Search,
        effort: Effort,
        is_late: Callable[[], bool] = lambda: False,
    ) -> None:
        self._search = search
        self._is_late = is_late
        self._effort = effort
        forced = search.forced
        times = effort.for_rings if search.has_joint_tables else 1
        self._columns = times * max(1, effort.columns, effort.programmes * search.program.size)
        self._pivots = times * max(1, effort.pivots)
        self._best = search.hidden.copy()
        self._cost = search.total
        self._bound = float(search.cost[forced].sum())
        self._rounds = 0
        self._mend_at = 0
        self._master = Master(search.cost, search.movable, np.flatnonzero(forced).tolist())
        self._cuts = Cuts(search, self._master, self._is_spent)
        self._tree = Tree(search.cost)

    def improve(self) -> Outcome:
        """Leave the cheapest pattern found in the search."""
        if self._is_too_large():
            return self._outcome()
        try:
            self._cuts.add_lines()
            self._relax()
            self._choose(_FIRST_CHOICES)
            self._branch()
            self._choose(_LAST_CHOICES)
        except (SolverError, UnsafeError):
            pass  # what was found by then is safe
        self._search.take(self._best)
        return self._outcome()

    def _outcome(self) -> Outcome:
        return Outcome(
            self._cost,
            min(self._bound, self._cost),
            self._cuts.count,
            self._rounds,
            self._cuts.attacker.columns,
            self._master.pivots,
        )

    def _is_done(self) -> bool:
        """Whether what is proven is enough."""
        return self._bound >= self._enough() - _NEAR

    def _enough(self) -> float:
        """What must be proven to be the least cost: less after much work."""
        effort = self._effort
        gap = effort.gap + min(1.0, self._spent()) * max(0.0, effort.last_gap - effort.gap)
        return self._cost * (1 - gap)

    def _is_spent(self) -> bool:
        return self._spent() >= 1.0 or self._is_late()

    def _spent(self) -> float:
        """Share of the effort that is used up."""
        return self._cuts.attacker.columns / self._columns + self._master.pivots / self._pivots

    def _is_too_large(self) -> bool:
        """Whether a few rounds would use up everything, to no avail."""
        search = self._search
        goals = sum(not demand.unless_certain for demand in search.demands(search.forced))
        return goals * search.program.size * _LEAST_ROUNDS > self._columns

    def _relax(self) -> None:
        """Cuts at fractional choices, nothing decided, until none is found."""
        while not self._is_spent():
            self._rounds += 1
            proposal = self._master.relax()
            if proposal is None:
                return
            self._bound = max(self._bound, proposal.bound)
            if self._is_done():
                return
            share = proposal.hidden
            if not self._cuts.at_fractions(share, thorough=True) and not self._cuts.against(
                share > 0.5, share
            ):
                return

    def _branch(self) -> None:
        """Decide cell by cell, with cuts at every node."""
        tree = self._tree
        while (node := tree.next()) is not None and not self._is_spent():
            self._bound = max(self._bound, min(tree.bound, self._cost))
            if self._is_done():
                return
            self._rounds += 1
            proposal = self._settle(node)
            if proposal is None:
                continue
            self._try_cells(node, proposal)
            tree.split(node, proposal.hidden, proposal.bound)
            if self._rounds >= self._mend_at:
                self._repair(proposal.hidden > 0.5)
                self._mend_at = int(_MENDED_FIRST + _MENDED_NEXT * self._rounds)
        self._bound = max(self._bound, min(tree.bound, self._cost))

    def _settle(self, node: Node) -> Proposal | None:
        """Cuts until none is found; None where nothing better is left below the node."""
        rounds = 0
        while not self._is_spent():
            proposal = self._master.relax(node.choices)
            if proposal is None:
                self._tree.close()
                return None
            if not rounds:
                self._tree.learn(node, proposal.bound)
            if proposal.bound >= self._enough() - _NEAR:
                self._tree.close(proposal.bound)
                return None
            share = proposal.hidden
            if (np.minimum(share, 1 - share) < _NEAR).all():
                if not self._cuts.at_choice(share > 0.5):
                    self._keep(share > 0.5)
                    self._tree.close(proposal.bound)
                    return None
            elif rounds >= _ROUNDS_OF_CUTS or not self._cuts.at_fractions(
                share, thorough=not node.choices
            ):
                return proposal
            rounds += 1
        return None

    def _try_cells(self, node: Node, proposal: Proposal) -> None:
        """Find out what deciding upon cells does of which nothing is known yet."""
        for number in self._tree.untried(proposal.hidden, _TRIALS):
            part = float(proposal.hidden[number])
            for is_hidden, moved in ((False, -part), (True, 1.0 - part)):
                trial = self._master.relax({**node.choices, number: is_hidden})
                bound = self._cost if trial is None else trial.bound
                self._tree.note(number, moved, bound - proposal.bound)

    def _choose(self, times: int) -> None:
        """Cuts at whole choices, the cheapest under all cuts so far, each mended as well."""
        for _ in range(times):
            if self._is_done() or self._is_late():
                return
            proposal = self._master.choose(self._effort.gap, self._effort.nodes)
            if proposal is None:
                return
            self._bound = max(self._bound, min(proposal.bound, self._cost))
            if self._is_done() or not self._cuts.at_choice(proposal.hidden > 0.5):
                return
            self._repair(proposal.hidden > 0.5)

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
