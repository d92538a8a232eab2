"""The cheapest safe pattern by cuts, against one plain whole-number programme that says it all.

The plain programme gives every demand a table of its own, tied to the choice of hidden cells.
It leaves out what it cannot say (a cover is nought at least, or surely k or more), so its cost is
a floor that its own pattern reaches only by giving covers away: hence the goal for that share.
How near ours is to the cheapest safe pattern, its own bound tells.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from random import Random
from typing import Any

import highspy
import numpy as np

from benchmarks.matching import Known, known_after_matching
from benchmarks.measure import Comparison
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.lattice import build_lattice
from trafficmon_desktop.disclosure.lines import lines_of
from trafficmon_desktop.disclosure.optimum import Effort, Outcome, improve
from trafficmon_desktop.disclosure.publication import (
    MARGIN,
    Population,
    Publication,
    Table,
)
from trafficmon_desktop.disclosure.search import Demand, Search
from trafficmon_desktop.disclosure.solver import new_solver
from trafficmon_desktop.disclosure.suppress import protect
from trafficmon_desktop.disclosure.thinning import thin

THRESHOLD = 5
LONGEST = 15.0  # seconds for the plain programme
SETS = {  # name: links between variables, sizes, persons
    "2 tables, 40 persons": (((0, 1), (1, 2)), (4, 4, 3), 40),
    "2 tables, 400 persons": (((0, 1), (1, 2)), (5, 6, 5), 400),
    "4 tables, 1000 persons": (((0, 1), (0, 2), (2, 3), (2, 4)), (5, 5, 4, 4, 5), 1_000),
    "ring of 3 tables, 200 persons": (((0, 1), (1, 2), (0, 2)), (3, 3, 3), 200),
}
RELEASES = 20  # attacked by matching
MANY = 60  # random sets of two to eight tables for the worst share of cost and time


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    del folder, cases  # tables of its own
    for name, (links, sizes, persons) in SETS.items():
        publication = linked(1, links, sizes, persons)
        yield Comparison(
            f"cheapest pattern: {name}",
            "plain programme, time",
            1.0,
            floor=lambda n=name: plainly(n).seconds,  # type: ignore[misc]
            ours=lambda p=publication: by_cuts(p).seconds,  # type: ignore[misc]
            rounds=1,
        )
        yield Comparison(
            f"its cost: {name}",
            "plain programme, cost without the rule for covers",
            1.2,
            floor=lambda n=name: plainly(n).cost / 1_000,  # type: ignore[misc]
            ours=lambda p=publication: by_cuts(p).cost / 1_000,  # type: ignore[misc]
            rounds=1,
            unit="w",
        )
    yield from many_sets()
    yield Comparison(
        f"known after the matching attack, {RELEASES} releases",
        "1 % of small counts",
        10.0,
        floor=lambda: 0.01,
        ours=lambda: _matching().known / _matching().small,
        rounds=1,
        unit="of 1",
    )
    yield Comparison(
        "their cost with a key",
        "cost without a key",
        1.25,
        floor=lambda: _matching().plain_cost / 1_000,
        ours=lambda: _matching().cost / 1_000,
        rounds=1,
        unit="w",
    )


def many_sets() -> Iterator[Comparison]:
    """The worst of many random sets; a second is the floor of times, the proven bound of costs."""
    for name, worst, goal in (
        (f"dearest of {MANY} random sets, over its bound", lambda: _worst()[0], 1.05),
        (f"slowest of {MANY} random sets", lambda: _worst()[1], 3.0),
        (f"slowest audit of {MANY} random sets", lambda: _worst()[2], 0.5),
    ):
        yield Comparison(name, "1", goal, floor=lambda: 1.0, ours=worst, rounds=1)


@dataclass(frozen=True)
class Answer:
    """Cost of a pattern, and the seconds it took."""

    cost: float
    seconds: float


@dataclass
class Rows:
    """Rows of a programme, gathered."""

    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)
    starts: list[int] = field(default_factory=list)
    places: list[int] = field(default_factory=list)
    values: list[float] = field(default_factory=list)

    def add(self, lower: float, terms: dict[int, float], upper: float = highspy.kHighsInf) -> None:
        self.lower.append(lower)
        self.upper.append(upper)
        self.starts.append(len(self.places))
        self.places += terms.keys()
        self.values += terms.values()


def linked(
    seed: int, links: tuple[tuple[int, int], ...], sizes: tuple[int, ...], persons: int
) -> Publication:
    """Invented persons counted into two-way tables with all margins."""
    random = Random(seed)
    names = [f"v{number}" for number in range(len(sizes))]
    domains = {
        name: tuple(f"{name}-{n}" for n in range(size))
        for name, size in zip(names, sizes, strict=True)
    }
    shares = {name: [random.random() ** 2 + 0.05 for _ in domains[name]] for name in names}
    people = [
        {name: random.choices(domains[name], shares[name])[0] for name in names}
        for _ in range(persons)
    ]
    tables = []
    for left, right in links:
        pair = names[left], names[right]
        cells = {
            key: sum(
                all(c in (MARGIN, p[n]) for n, c in zip(pair, key, strict=True)) for p in people
            )
            for key in product(*((*domains[name], MARGIN) for name in pair))
        }
        tables.append(Table("-".join(pair), "p", "person", pair, cells))
    return Publication(domains=domains, tables=tuple(tables), populations={"p": Population("p")})


def search_of(publication: Publication) -> Search:
    lattice = build_lattice(publication, ["p"])
    return Search(lattice, lines_of(lattice, publication, ["p"]), THRESHOLD)


def by_cuts(publication: Publication) -> Answer:
    """Heuristic and cuts, as a release is protected."""
    start = time.perf_counter()
    outcome = cheapest(publication)
    return Answer(outcome.cost, time.perf_counter() - start)


def cheapest(publication: Publication) -> Outcome:
    search = search_of(publication)
    search.grow()
    thin(search, 1_500)
    return improve(search, Effort(), lambda: False)


@cache
def plainly(name: str) -> Answer:
    """One programme: a choice of cells and a table for each demand."""
    search = search_of(linked(1, *SETS[name]))
    start = time.perf_counter()
    solver = _plain_programme(search)
    solver.setOptionValue("time_limit", LONGEST)
    solver.setOptionValue("mip_rel_gap", 0.0)
    solver.run()
    seconds = time.perf_counter() - start
    return Answer(float(solver.getInfo().mip_dual_bound), seconds)


def _plain_programme(search: Search) -> Any:
    size = search.program.size
    movable = np.flatnonzero(search.movable)
    column = {int(number): place for place, number in enumerate(movable)}
    forced = search.forced
    everything = search.movable | forced
    demands = [
        demand
        for demand in search.demands(everything)
        if not demand.unless_certain and len(demand.goal.numbers) == 1
    ]
    first = len(movable)
    lower = [*forced[movable].astype(float)]
    upper = [1.0] * first
    rows = Rows()
    for demand in demands:
        _add_table(search, demand, column, (lower, upper), rows)
    cost = np.zeros(first + len(demands) * size)
    cost[:first] = search.cost[movable]
    solver = new_solver()
    none, empty = np.array([], np.int32), np.array([], float)
    solver.addCols(len(cost), cost, np.array(lower), np.array(upper), 0, none, none, empty)
    solver.addRows(
        len(rows.lower), np.array(rows.lower), np.array(rows.upper), len(rows.places),
        np.array(rows.starts, np.int32), np.array(rows.places, np.int32), np.array(rows.values),
    )  # fmt: skip
    solver.changeColsIntegrality(first, np.arange(first, dtype=np.int32), np.ones(first, np.uint8))
    return solver


def _add_table(
    search: Search,
    demand: Demand,
    column: dict[int, int],
    bounds: tuple[list[float], list[float]],
    rows: Rows,
) -> None:
    """Deviations from the true table that meet one demand, where its cell is hidden at all."""
    offset = len(bounds[0])
    most, start, zero = search.ceiling, search.start, search.program.zero
    for number in range(search.program.size):
        free = not zero[number] and (number in column or not search.program.printable[number])
        bounds[0].append(-float(start[number]) if free else 0.0)
        bounds[1].append(float(most[number] - start[number]) if free else 0.0)
        if number in column:
            chosen = column[number]
            rows.add(0.0, {offset + number: 1.0, chosen: float(start[number])})
            rows.add(0.0, {offset + number: -1.0, chosen: float(most[number] - start[number])})
    for row in search.rows:
        terms = {offset + number: float(value) for number, value in row.terms}
        side = -float(sum(value * int(start[number]) for number, value in row.terms))
        rows.add(side, terms, highspy.kHighsInf if row.at_least else side)
    (number,) = demand.goal.numbers
    sign = -1.0 if demand.goal.least is None else 1.0
    need = sign * ((demand.goal.least or 0) - int(start[number]))
    if demand.when and not search.forced[number]:
        rows.add(0.0, {offset + number: sign, column[number]: -need})
    else:
        rows.add(need, {offset + number: sign})


@cache
def _matching() -> Known:
    return known_after_matching(range(RELEASES))


@cache
def _worst() -> tuple[float, float, float]:
    """Greatest cost over bound, seconds of protecting and of the audit."""
    shares, protecting, auditing = [], [], []
    for seed in range(MANY):
        publication = _random_set(seed)
        outcome = cheapest(publication)
        shares.append(outcome.cost / outcome.bound if outcome.bound else 1.0)
        start = time.perf_counter()
        safe = protect(publication)
        middle = time.perf_counter()
        if not attack([safe]).safe:
            raise AssertionError(f"set {seed} is unsafe")
        protecting.append(middle - start)
        auditing.append(time.perf_counter() - middle)
    return max(shares), max(protecting), max(auditing)


def _random_set(seed: int) -> Publication:
    """Two to eight tables with up to 200 cells over 10 to 2,000 persons."""
    random = Random(seed)
    persons = random.choice([10, 15, 20, 30, 50, 80, 120, 200, 400, 800, 2_000])
    number = random.randint(2, 8)
    while True:
        sizes = tuple(random.randint(2, 6) for _ in range(number + 1))
        links = tuple((random.randrange(place), place) for place in range(1, number + 1))
        if sum((sizes[left] + 1) * (sizes[right] + 1) for left, right in links) <= 200:
            return linked(seed, links, sizes, persons)
