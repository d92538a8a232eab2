"""Declared groups count as cells, whether a table lists them or not."""

from dataclasses import replace
from itertools import product

import pytest

from tests.disclosure.linked_tables import DOMAINS, Person, publication_of, tables_of
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.publication import Cell, Population, Publication, Table
from trafficmon_desktop.disclosure.suppress import protect

GROUPS = {
    "form": {"exploited": ("sexual", "labour"), "forced": ("begging", "crime", "marriage")},
    "sex": {"stated": ("female", "male", "other")},
}


@pytest.mark.parametrize("seed", range(3))
def test_groups_that_no_table_lists_are_protected(seed: int) -> None:
    result = protect(replace(publication_of(90, seed), groups=GROUPS), key=b"key")
    assert attack([result]).safe
    assert result.tables


def test_a_listed_group_is_hidden_where_it_is_small() -> None:
    persons = _persons(
        (9, "female", "sexual"),
        (6, "male", "labour"),
        (2, "male", "begging"),
        (1, "female", "crime"),
        (8, "male", "other"),
        (7, "female", "other"),
    )
    result = protect(_with_groups(persons))
    values = {
        cell.key: value for table in result.tables for cell, value in result.table_cells(table)
    }
    assert values[frozenset({("form", "forced")})] is None
    assert attack([result]).safe


def test_a_table_of_groups_only_is_protected() -> None:
    persons = _persons(
        (9, "female", "sexual"),
        (3, "male", "labour"),
        (2, "male", "unknown"),
        (8, "female", "other"),
        (7, "male", "other"),
    )
    coarse = {"sex": {"stated": ("female", "male", "other"), "silent": ("unknown",)}}
    cells = {
        (sex, form): sum(
            sex in ("*", "stated") and form in ("*", person["form"]) for person in persons
        )
        for sex, form in product(("*", "stated", "silent"), ("*", *DOMAINS["form"]))
    }
    publication = Publication(
        domains=DOMAINS,
        groups=coarse,
        tables=(Table("coarse", "people", "person", ("sex", "form"), cells),),
        populations={"people": Population("people")},
    )
    result = protect(publication)
    assert attack([result]).safe
    assert result.tables[0].cells["*", "*"] == 29


def _persons(*listed: tuple[int, str, str]) -> list[Person]:
    return [{"sex": sex, "form": form} for number, sex, form in listed for _ in range(number)]


def _with_groups(persons: list[Person]) -> Publication:
    """A table form x sex whose first dimension lists its groups beside the categories."""
    (table,) = tables_of("people", persons, [("form", "sex")], DOMAINS)
    grouped = {
        (group, sex): sum(table.cells[member, sex] or 0 for member in members)
        for group, members in GROUPS["form"].items()
        for sex in ("*", *DOMAINS["sex"])
    }
    return Publication(
        domains=DOMAINS,
        groups={"form": GROUPS["form"]},
        tables=(replace(table, cells={**table.cells, **grouped}),),
        populations={"people": Population("people")},
    )


def test_the_total_of_a_grouped_table_is_the_same_cell() -> None:
    persons = _persons((9, "female", "sexual"), (6, "male", "labour"), (12, "male", "crime"))
    result = protect(_with_groups(persons))
    total = Cell("people", frozenset())
    assert dict(result.table_cells(result.tables[0]))[total] == 27
