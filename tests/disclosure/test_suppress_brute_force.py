"""Every filling of tiny tables, counted one by one, against what a protected file prints."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations, product
from random import Random

import numpy as np
import numpy.typing as npt
import pytest

from tests.disclosure.linked_tables import tables_of
from trafficmon_desktop.disclosure.publication import Cell, Population, Publication
from trafficmon_desktop.disclosure.suppress import protect

Fillings = npt.NDArray[np.int64]

DOMAINS = {"a": ("a1", "a2"), "b": ("b1", "b2"), "c": ("c1", "c2")}
PROFILES = [dict(zip(DOMAINS, values, strict=True)) for values in product(*DOMAINS.values())]
RING = [("a", "b"), ("b", "c"), ("a", "c")]
CHAIN = [("a", "b"), ("b", "c")]
K = 3


@cache
def fillings(total: int) -> Fillings:
    """Every way to spread `total` persons over the eight profiles, one a row."""
    bars = np.array(list(combinations(range(total + 7), 7)), dtype=np.int64)
    edges = np.hstack([np.full((len(bars), 1), -1), bars, np.full((len(bars), 1), total + 7)])
    return np.diff(edges, axis=1) - 1


def publication_of(
    joint: npt.NDArray[np.int64], dims: Sequence[tuple[str, ...]] = RING
) -> Publication:
    persons = [
        profile for profile, number in zip(PROFILES, joint, strict=True) for _ in range(number)
    ]
    return Publication(
        domains=DOMAINS,
        tables=tuple(tables_of("p", persons, dims, DOMAINS)),
        populations={"p": Population("p")},
    )


def count(rows: Fillings, cell: Cell) -> npt.NDArray[np.int64]:
    inside = [set(cell.key) <= set(profile.items()) for profile in PROFILES]
    return np.asarray(rows[:, inside].sum(axis=1))


def values_of(publication: Publication) -> dict[Cell, int | None]:
    return {
        cell: value
        for table in publication.tables
        for cell, value in publication.table_cells(table)
    }


@pytest.mark.parametrize("dims", [RING, CHAIN])
@pytest.mark.parametrize("seed", range(12))
def test_every_hidden_count_may_be_none_or_k(seed: int, dims: list[tuple[str, ...]]) -> None:
    generator = Random(seed)
    total = generator.choice([8, 13, 18])
    shares = [generator.random() ** 2 + 0.05 for _ in PROFILES]
    drawn = generator.choices(range(8), shares, k=total)
    original = publication_of(np.bincount(drawn, minlength=8), dims)
    result = protect(original, threshold=K, key=bytes([seed]) if seed % 2 else None)
    assert result.not_published == ()
    rows = consistent(values_of(result), total)
    assert len(rows) > 0
    for cell, value in values_of(result).items():
        if value is None:
            assert _passes(count(rows, cell)), sorted(cell.key)
    for clique in result.cliques:
        for profile in PROFILES:
            key = frozenset((name, profile[name]) for name in clique.variables)
            assert _passes(count(rows, Cell("p", key))), profile
    _check_groups(values_of(original), rows)
    _check_hidden_sums(values_of(original), values_of(result), rows)


def test_the_tiny_tables_are_not_simply_hidden_whole() -> None:
    joint = np.array([9, 5, 1, 1, 0, 4, 1, 6])
    values = values_of(protect(publication_of(joint, CHAIN), threshold=K)).values()
    assert 0 < sum(value is None for value in values) < 0.7 * len(values)


def consistent(printed: dict[Cell, int | None], total: int) -> Fillings:
    rows = fillings(total)
    for cell, value in printed.items():
        if value is not None:
            rows = rows[count(rows, cell) == value]
    return rows


def _passes(possible: npt.NDArray[np.int64]) -> bool:
    """The uniform rule; certainly none is fine for what no table hides."""
    least, most = int(possible.min()), int(possible.max())
    return least >= K or most == 0 or (least == 0 and most >= K)


def _check_groups(truth: dict[Cell, int | None], rows: Fillings) -> None:
    """No group of persons is known to fall into one category, nor all of it but a few."""
    for margin, whole in truth.items():
        for variable in DOMAINS.keys() - {name for name, _ in margin.key}:
            for category in DOMAINS[variable]:
                cell = Cell("p", margin.key | {(variable, category)})
                if cell not in truth or not whole:
                    continue
                rest = count(rows, margin) - count(rows, cell)
                true_rest = whole - (truth[cell] or 0)
                if true_rest < K:
                    assert rest.min() == 0
                    assert rest.max() >= K, (sorted(margin.key), category)


def _check_hidden_sums(
    truth: dict[Cell, int | None], printed: dict[Cell, int | None], rows: Fillings
) -> None:
    """The hidden cells of a line, where they are a small count together, may all be none."""
    for margin in truth:
        for variable in DOMAINS.keys() - {name for name, _ in margin.key}:
            cells = [Cell("p", margin.key | {(variable, value)}) for value in DOMAINS[variable]]
            hidden = [cell for cell in cells if cell in truth and printed[cell] is None]
            if 0 < sum(truth[cell] or 0 for cell in hidden) < K:
                assert min(sum(count(rows, cell) for cell in hidden)) == 0


def test_an_impossible_cell_is_no_cover() -> None:
    """Two possible categories beside an impossible one: hiding one hides the other as well."""
    original = publication_of(np.array([5, 0, 2, 0, 6, 5, 0, 0]))
    zero = Cell("p", frozenset({("b", "b2"), ("c", "c2")}))
    result = protect(replace(original, structural_zeros=(zero,)), threshold=K)
    values = values_of(result)
    assert values[zero] == 0
    rows = consistent(values, 18)
    for cell, value in values.items():
        if value is None:
            assert _passes(count(rows, cell)), sorted(cell.key)
