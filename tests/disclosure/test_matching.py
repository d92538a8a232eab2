"""The measure of the matching attack: it lists every table, and knows what a key hides."""

from itertools import product
from random import Random

import numpy as np
import pytest

from benchmarks import matching
from benchmarks.matching import PLACES, Cheaper, Noise, known_after_matching
from trafficmon_desktop.disclosure.lattice import build_lattice
from trafficmon_desktop.disclosure.lines import lines_of
from trafficmon_desktop.disclosure.search import Search

GRID = (3, 0, 2, 0, 1, 6, 5, 0, 3)


def test_every_table_that_fits_is_listed_once() -> None:
    counts = matching._counts(GRID)
    hidden = {(0, 0), (0, 1), (1, 0), (1, 1), (0, 3), (1, 3), (3, 0), (3, 1)}
    shown = {p: n for p, n in zip(PLACES, counts, strict=True) if p not in hidden}
    listed = list(matching._fitting(shown, sum(GRID), Random(1)))
    fitting = []
    for a, b, c, d in product(range(5), repeat=4):
        grid = (a, b, 2, c, d, 6, 5, 0, 3)
        other = dict(zip(PLACES, matching._counts(grid), strict=True))
        if all(other[place] == count for place, count in shown.items()):
            fitting.append(grid)
    assert len(listed) == len(set(listed)) > 1
    assert set(listed) == set(fitting)


@pytest.mark.parametrize("number", range(6))
def test_what_a_key_hides_in_any_case_is_what_the_program_hides(number: int) -> None:
    random = Random(number)
    key, grid = random.randbytes(32), matching._invented(random)
    publication = matching._publication(grid)
    lattice = build_lattice(publication, ["p"])
    search = Search(lattice, lines_of(lattice, publication, ["p"]), matching.THRESHOLD, key)
    keys = {lattice.cells[int(n)].key for n in np.flatnonzero(search.forced)}
    (forced,) = Noise(key, sum(grid)).forced(matching._counts_of([grid]))
    assert {matching._key(p) for p, f in zip(PLACES, forced, strict=True) if f} == keys


def test_a_pattern_is_beaten_only_by_one_that_would_do() -> None:
    table, cost = np.zeros(3, np.int64), np.ones(3)
    cheaper, nothing = Cheaper(), np.zeros(3, np.bool_)
    cheaper.add((True, False, False), table)
    assert cheaper.beats(table, nothing, cost, 2.0)
    assert not cheaper.beats(table, nothing, cost, 1.0)
    assert not cheaper.beats(table, np.array([False, True, False]), cost, 2.0)
    assert cheaper.beats(np.array([4, 0, 0]), nothing, cost, 2.0)
    assert not cheaper.beats(np.array([0, 4, 0]), nothing, cost, 2.0)


def test_less_is_known_with_a_key_and_more_without_decoys(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matching, "MOST_RUNS", 12)
    seeds = (26, 27)
    keyed = known_after_matching(seeds)
    assert keyed.known < known_after_matching(seeds, keyed=False).known
    assert keyed.cost <= 1.25 * keyed.plain_cost
    monkeypatch.setattr("trafficmon_desktop.disclosure.weights.DECOY_SHARE", 0.0)
    assert keyed.known < known_after_matching(seeds).known
