"""Linked random tables of all sizes come out safe; hiding small cells alone would not do."""

from dataclasses import replace
from functools import cache

import pytest

from tests.disclosure.linked_tables import publication_of
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.suppress import protect

SIZES = (8, 30, 120, 600)
SEEDS = range(3)
KEY = b"a key of the vault"


@cache
def protected(count: int, seed: int) -> Publication:
    return protect(publication_of(count, seed), key=KEY)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("count", SIZES)
def test_the_audit_finds_nothing(count: int, seed: int) -> None:
    result = attack([protected(count, seed)], threshold=5)
    assert result.safe
    assert [note for note in result.notes if note.kind == "derived"] == []


@pytest.mark.parametrize("count", SIZES)
def test_what_is_printed_is_true(count: int) -> None:
    original = publication_of(count, 0)
    truth = {
        cell: value for table in original.tables for cell, value in original.table_cells(table)
    }
    result = protected(count, 0)
    for table in result.tables:
        for cell, value in result.table_cells(table):
            assert value in (None, truth[cell])


def test_hiding_only_small_cells_is_found_unsafe() -> None:
    unsafe = 0
    for count in SIZES[1:]:
        for seed in range(4):
            unsafe += not attack([_small_cells_hidden(publication_of(count, seed))]).safe
    assert unsafe >= 11


def test_most_of_a_large_publication_is_shown() -> None:
    result = protected(600, 0)
    values = [value for table in result.tables for value in table.cells.values()]
    assert result.not_published == ()
    assert sum(value is None for value in values) < 0.4 * len(values)


def _small_cells_hidden(publication: Publication) -> Publication:
    """What is commonly done: every count of 1 to 4 is left out, everything else stays."""
    totals = {
        cell.population: value
        for table in publication.tables
        for cell, value in publication.table_cells(table)
        if not cell.key
    }
    shown = tuple(
        replace(
            table,
            cells={
                key: None if value and value < 5 else value for key, value in table.cells.items()
            },
        )
        for table in publication.tables
        if (totals[table.population] or 0) >= 5
    )
    return replace(publication, tables=shown, implications=(), inequalities=())
