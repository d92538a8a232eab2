"""Controls: what is cheaper than our patterns is cheaper because it protects less."""

from itertools import pairwise

import numpy as np
import pytest

from tests.disclosure.cheapest import (
    CHAIN,
    RING,
    cheapest,
    hidden,
    linked,
    shown,
    table_by_table,
)
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.lattice import Lattice, build_lattice
from trafficmon_desktop.disclosure.optimum import Effort
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.suppress import protect

SETS = [linked(seed, (3, 4, 3), dims, 60) for seed in range(4) for dims in (CHAIN, RING)]


@pytest.mark.parametrize("seed", [2, 23, 43])
def test_the_textbook_optimum_forgets_that_one_joint_table_exists(seed: int) -> None:
    """Three tables in a ring over 30 persons: safe table by table, unsafe together."""
    publication = linked(seed, (3, 3, 3), RING, 30)
    textbook, theirs = cheapest(publication, 5, cliques=table_by_table(publication))
    assert theirs.bound == pytest.approx(theirs.cost)
    found = attack([shown(publication, textbook)])
    assert found.failing or {finding.kind for finding in found.findings} == {"derived"}
    ours, outcome = cheapest(publication, 5)
    assert attack([shown(publication, ours)]).safe
    assert theirs.cost < outcome.cost < 1.15 * theirs.cost


def test_each_table_of_the_textbook_optimum_is_safe_by_itself() -> None:
    """So it is the ring that gives the counts away, and nothing simpler."""
    publication = linked(23, (3, 3, 3), RING, 30)
    textbook, _ = cheapest(publication, 5, cliques=table_by_table(publication))
    cells = {textbook.lattice.cells[number] for number in textbook.hidden.nonzero()[0]}
    for left, right in pairwise([*publication.tables, publication.tables[0]]):
        two = Publication(
            domains=publication.domains,
            tables=(left, right),
            populations=publication.populations,
        )
        assert attack([hidden(two, cells)]).safe


def test_hiding_small_counts_alone_is_found_unsafe() -> None:
    for publication in SETS:
        lattice = build_lattice(publication, ["p"])
        small = {lattice.cells[n] for n in lattice.printable if 0 < lattice.truth[n] < 5}
        assert not attack([hidden(publication, small)]).safe


def test_hiding_until_nothing_follows_exactly_is_found_unsafe() -> None:
    """Linear independence keeps exact values back, not the knowledge that they are small."""
    unsafe = 0
    for publication in SETS:
        lattice = build_lattice(publication, ["p"])
        chosen = _independent(lattice)
        result = attack([hidden(publication, {lattice.cells[number] for number in chosen})])
        assert all(cell.lo != cell.hi or cell.lo >= 5 for cell in result.failing)
        unsafe += not result.safe
    assert unsafe >= 0.8 * len(SETS)


def test_ours_is_safe_on_the_same_tables() -> None:
    for publication in SETS:
        assert attack([protect(publication)]).safe


def test_without_a_key_ours_is_near_the_least_possible_cost() -> None:
    for publication in SETS:
        _, outcome = cheapest(publication, 5, Effort())
        assert outcome.is_near


def _independent(lattice: Lattice) -> set[int]:
    """Small counts, and the cheapest others until no small one is a combination of printed ones:
    all are hidden and the largest printed again, one after another, as long as that holds."""
    truth = lattice.truth
    small = [n for n in sorted(lattice.printable) if 0 < truth[n] < 5]
    chosen = {n for n in lattice.printable if lattice.cells[n].key}
    for number in sorted(chosen - set(small), key=lambda n: (-truth[n], n)):
        fewer = chosen - {number}
        if not _follow(lattice, fewer, small):
            chosen = fewer
    return chosen


def _follow(lattice: Lattice, chosen: set[int], small: list[int]) -> bool:
    """Whether a small count is a linear combination of what is printed."""
    unknown = [n for n in range(len(lattice.cells)) if n in chosen or n not in lattice.printable]
    place = {number: column for column, number in enumerate(unknown)}
    rows = np.zeros((len(lattice.rows), len(unknown)))
    for line, row in enumerate(lattice.rows):
        for number, factor in row.terms:
            if number in place:
                rows[line, place[number]] = factor
    _, sizes, directions = np.linalg.svd(rows, full_matrices=True)
    free = directions[int((sizes > 1e-9).sum()) :]
    return any(np.abs(free[:, place[number]]).max(initial=0.0) < 1e-9 for number in small)
