"""The cheapest pattern: equal to trying every pattern, and no mutant of the cuts goes unseen."""

from itertools import combinations, product

import numpy as np
import numpy.typing as npt
import pytest

from tests.disclosure.cheapest import CHAIN, EXACT, ONE, RING, cheapest, linked, shown
from trafficmon_desktop.disclosure import optimum
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.attacker import Attacker, Attempt
from trafficmon_desktop.disclosure.optimum import Effort, improve
from trafficmon_desktop.disclosure.program import Flags, Floats, Goal
from trafficmon_desktop.disclosure.search import Search
from trafficmon_desktop.disclosure.tree import Node, Tree

K = 3
NEAR = 1e-6
Fillings = npt.NDArray[np.int64]
Shape = tuple[tuple[int, ...], tuple[tuple[str, ...], ...], tuple[int, ...]]

SHAPES: tuple[Shape, ...] = (
    ((2, 2), ONE, (8, 13, 18)),
    ((2, 3), ONE, (8, 13, 18)),
    ((3, 3), ONE, (6, 7)),
    ((2, 2, 2), CHAIN, (7, 9, 11)),
    ((2, 2, 2), RING, (7, 8, 9)),
)


MANY_PATTERNS = {14, 24, 59}
"""Instances with 2**17 patterns and more; they agree as well, but take a minute."""


class Exhaustive:
    """Every filling of the joint table, and every pattern in the order of its price."""

    def __init__(self, search: Search, sizes: tuple[int, ...], total: int) -> None:
        self.search = search
        names = "abc"[: len(sizes)]
        self._profiles = [
            frozenset((name, f"{name}{n}") for name, n in zip(names, numbers, strict=True))
            for numbers in product(*map(range, sizes))
        ]
        rows = fillings(len(self._profiles), total)
        self._counts = {
            number: rows[:, [cell.key <= profile for profile in self._profiles]].sum(axis=1)
            for number, cell in enumerate(search.lattice.cells)
        }

        truth = search.lattice.truth
        self._fits = {n: self._counts[n] == truth[n] for n in search.lattice.printable}

    def least_cost(self, at_most: float) -> float:
        """Price of the cheapest safe pattern, infinite where none costs ``at_most`` or less."""
        search = self.search
        forced = frozenset(np.flatnonzero(search.forced).tolist())
        free = [n for n in np.flatnonzero(search.movable).tolist() if n not in forced]
        base = float(search.cost[sorted(forced)].sum())
        priced = sorted(
            (base + float(search.cost[list(chosen)].sum()), chosen)
            for size in range(len(free) + 1)
            for chosen in combinations(free, size)
        )
        for cost, chosen in priced:
            if cost > at_most + NEAR:
                break
            if self.is_safe(forced | set(chosen)):
                return cost
        return float("inf")

    def is_safe(self, hidden: frozenset[int]) -> bool:
        """By the fillings that agree with what is printed, and by nothing else."""
        fit = np.ones(len(self._counts[0]), np.bool_)
        for number in self.search.lattice.printable - hidden:
            fit &= self._fits[number]
        counts = {number: column[fit] for number, column in self._counts.items()}
        return (
            all(_passes(counts[n]) for n in hidden)
            and all(
                _passes(counts[n]) or counts[n].max() == 0
                for n, cell in enumerate(self.search.lattice.cells)
                if cell.key and n not in self.search.lattice.printable
            )
            and self._rests_are_safe(counts)
            and self._sums_are_safe(counts, hidden)
        )

    def _rests_are_safe(self, counts: dict[int, Fillings]) -> bool:
        truth = self.search.lattice.truth
        for line in self.search.lines:
            for member in line.members:
                rest = counts[line.whole] - counts[member]
                count = truth[line.whole] - truth[member]
                if 0 < count < K and not (rest.min() == 0 and rest.max() >= K):
                    return False
                if count == 0 < truth[line.whole] and len(line.members) > 1 and rest.max() < K:
                    return False
        return True

    def _sums_are_safe(self, counts: dict[int, Fillings], hidden: frozenset[int]) -> bool:
        for line in self.search.lines:
            inside = [n for n in line.members if n in hidden]
            count = sum(self.search.lattice.truth[n] for n in inside)
            if 0 < count < K and np.sum([counts[n] for n in inside], axis=0).min() > 0:
                return False
        return True


def fillings(cells: int, total: int) -> Fillings:
    """Every way to spread ``total`` over ``cells``, one a row."""
    last = total + cells - 1
    bars = np.array(list(combinations(range(last), cells - 1)), dtype=np.int64)
    ends = np.full((len(bars), 1), -1), np.full((len(bars), 1), last)
    return np.diff(np.hstack([ends[0], bars, ends[1]]), axis=1) - 1


def _passes(counts: Fillings) -> bool:
    return bool(counts.min() >= K or (counts.min() == 0 and counts.max() >= K))


def instance(seed: int) -> tuple[Search, float, Exhaustive]:
    sizes, dims, totals = SHAPES[seed % len(SHAPES)]
    total = totals[seed // len(SHAPES) % len(totals)]
    search, outcome = cheapest(linked(seed, sizes, dims, total), K)
    assert outcome.bound == pytest.approx(outcome.cost)
    return search, outcome.cost, Exhaustive(search, sizes, total)


@pytest.mark.parametrize("seed", sorted(set(range(100)) - MANY_PATTERNS))
def test_no_pattern_that_is_safe_costs_less(seed: int) -> None:
    search, cost, every = instance(seed)
    assert cost == pytest.approx(search.total)
    assert every.is_safe(frozenset(np.flatnonzero(search.hidden).tolist()))
    assert every.least_cost(cost) == pytest.approx(cost)


def turned(self: Attacker, prices: Floats, costs: Floats, need: float, free: Flags) -> Floats:
    """The cut with one sign flipped: what may fall is taken for what may rise."""
    through = np.bincount(self._places, self._values * prices[self._rows], len(self._start))
    reduced = costs + through
    most = np.maximum(reduced, 0.0) * self._up + np.maximum(-reduced, 0.0) * self._down
    return np.where(free, 0.0, np.minimum(most / need, 1.0))


def without_prices(
    self: Attacker, prices: Floats, costs: Floats, need: float, free: Flags
) -> Floats | None:
    """The cut as if every unknown stood alone."""
    return turned(self, prices * 0.0, costs, need, free)


@pytest.mark.parametrize("mutant", [turned, without_prices])
def test_a_wrong_cut_is_noticed(monkeypatch: pytest.MonkeyPatch, mutant: object) -> None:
    """With wrong cuts the price of some instance is no longer the least one."""
    right = [cheapest(linked(seed, (3, 3), ONE, 16), K)[1].cost for seed in range(12)]
    monkeypatch.setattr(Attacker, "_cut", mutant)
    effort = Effort(gap=0.0, last_gap=0.0)
    wrong = [cheapest(linked(seed, (3, 3), ONE, 16), K, effort)[1] for seed in range(12)]
    assert any(
        each.bound > cost + NEAR or each.cost > cost + NEAR
        for each, cost in zip(wrong, right, strict=True)
    )


def test_a_forgotten_branch_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where one half of each decision is never looked into, too much is taken for proven."""

    def one_sided(self: Tree, node: Node, share: Floats, bound: float) -> None:
        split(self, node, share, bound)
        self._open.clear()

    split = Tree.split
    tables = [linked(seed, (4, 5), ONE, 60) for seed in range(8)]
    right = [cheapest(each, 5)[1].cost for each in tables]
    monkeypatch.setattr(Tree, "split", one_sided)
    monkeypatch.setattr(optimum, "_FIRST_CHOICES", 0)
    wrong = [cheapest(each, 5)[1] for each in tables]
    assert any(each.bound > cost + NEAR for each, cost in zip(wrong, right, strict=True))


def test_what_is_proven_never_exceeds_what_is_found() -> None:
    for seed in range(6):
        publication = linked(seed, (3, 4, 3), CHAIN, 40)
        _, quick = cheapest(publication, 5, Effort(columns=20_000, programmes=1))
        _, exact = cheapest(publication, 5, Effort())
        assert quick.bound <= exact.cost + NEAR
        assert exact.cost <= quick.cost + NEAR


def test_what_is_too_large_keeps_the_first_pattern() -> None:
    publication = linked(3, (5, 5, 4), RING, 40)
    search, outcome = cheapest(publication, 5, Effort(columns=1, programmes=1))
    assert not outcome.is_near
    assert outcome.rounds == 0
    assert attack([shown(publication, search)]).safe


def test_out_of_time_keeps_a_safe_pattern() -> None:
    publication = linked(3, (5, 5, 4), RING, 40)
    search, _ = cheapest(publication, 5, Effort(columns=1, programmes=1))
    outcome = improve(search, EXACT, lambda: True)
    assert outcome.cost == pytest.approx(search.total)
    assert attack([shown(publication, search)]).safe


def test_a_failing_solver_keeps_a_safe_pattern(monkeypatch: pytest.MonkeyPatch) -> None:
    from trafficmon_desktop.disclosure.errors import SolverError

    def fail(
        self: Attacker, hidden: Floats, goal: Goal, given: Flags, reach: float | None = None
    ) -> Attempt:
        raise SolverError("solver_no_answer")

    publication = linked(3, (5, 5, 4), RING, 40)
    monkeypatch.setattr(Attacker, "attempt", fail)
    search, outcome = cheapest(publication, 5)
    assert outcome.bound <= outcome.cost
    assert attack([shown(publication, search)]).safe
