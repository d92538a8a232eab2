"""Every cell of every table is possible or impossible, and no count contradicts that."""

from datetime import date
from itertools import product

import pytest

from tests.domain.random_book import random_book
from tests.domain.small_book import Book
from trafficmon_desktop.domain.consent_gate import ConsentPolicy
from trafficmon_desktop.domain.indicators import DOMAINS, POPULATIONS, TABLES, Counted
from trafficmon_desktop.domain.structure import (
    EQUALITIES,
    IMPLICATIONS,
    INEQUALITIES,
    impossible_cells,
    is_impossible,
    structural_zeros,
)

#: impossible inner cells of each table, counted by hand from the published structure
IMPOSSIBLE = {
    # adult x 4 states of a guardian; child and unknown x not_applicable
    "V7": 4 + 2,
    # returned is impossible: 7 kinds
    "P2": 7,
    # 6 results x 6 bands: granted x not_applicable; 5 others x 5 bands; returned x not_applicable
    "P3": 1 + 25 + 1,
    # 6 results x 14 grounds: refused, rejected x not_applicable; granted, discontinued, returned,
    # unknown x 13 grounds; returned x not_applicable
    "P8": 2 + 4 * 13 + 1,
    # 6 results x 4: granted x not_applicable; 5 others x 3; returned x not_applicable
    "P13": 1 + 15 + 1,
    "P6": 1,  # asylum_track
    "J7": 5,  # annulled_retrial x 5 groups
    "J14": 4,
    "J8": 3 * 5,  # three outcomes that are never final
    # 14 outcomes x 6: the three never final x 6; 2 convictions x none; 9 others x 5 groups
    "J8d": 18 + 2 + 9 * 5,
    "J8p": 3 * 2,
    "J9": 3 * 5,
    # 14 x 9: never final x 9; 4 sanctioned x none; 7 others x 8
    "J10": 27 + 4 + 7 * 8,
    "J12": 3 * 2 + 2,
    # 10 outcomes: pending, not_filed x 6 kinds and unknown
    "C1": 2 * 7,
    # 10 x 5: pending, not_filed x 5; awarded, awarded_in_part, settled x not_applicable; 5 others
    # x 4
    "C2": 10 + 3 + 5 * 4,
}


def test_every_cell_is_marked() -> None:
    found = {table.id: len(list(impossible_cells(table))) for table in TABLES}
    assert {name: count for name, count in found.items() if count} == IMPOSSIBLE


def test_zeros_of_the_file_say_the_same_as_the_rule() -> None:
    listed = {(each["population"], frozenset(each["key"].items())) for each in structural_zeros()}
    for table in TABLES:
        for categories in product(*(DOMAINS[dim] for dim in table.dims)):
            pairs = set(zip(table.dims, categories, strict=True))
            covered = any(
                population == table.population and key <= pairs for population, key in listed
            )
            assert covered == is_impossible(table.population, dict(pairs))
    for population, key in listed:
        assert population in POPULATIONS
        assert all(category in DOMAINS[variable] for variable, category in key)


@pytest.fixture(scope="module", params=range(12))
def counted(request: pytest.FixtureRequest) -> Counted:
    seed = int(request.param)
    year = 2022 + seed % 4
    consent = [None, ConsentPolicy.LENIENT, ConsentPolicy.STRICT][seed % 3]
    return random_book(seed).count((f"{year}-01-01", f"{year}-12-31"), "2025-12-31", consent)


def test_nothing_impossible_is_counted(counted: Counted) -> None:
    for table in TABLES:
        for unit in counted.units[table.population]:
            for dim in table.dims:
                assert unit.values[dim] in DOMAINS[dim], (table.id, dim)
    for population, units in counted.units.items():
        for unit in units:
            assert not is_impossible(population, unit.values), (population, unit.values)


def value_of(counted: Counted, cells: list[dict[str, object]]) -> int:
    total = 0
    for cell in cells:
        key = cell["key"]
        assert isinstance(key, dict)
        for unit in counted.units[str(cell["population"])]:
            if all(unit.values[name] == value for name, value in key.items()):
                total += unit.weight
    return total


def test_declared_relations_hold(counted: Counted) -> None:
    for each in EQUALITIES:
        assert value_of(counted, each["left"]) == value_of(counted, each["right"])
    for each in INEQUALITIES:
        assert value_of(counted, each["less"]) <= value_of(counted, each["more"])
    for each in IMPLICATIONS:
        assert value_of(counted, each["if"]) == 0 or value_of(counted, each["then"]) > 0


def test_cells_and_margins_add_up(counted: Counted) -> None:
    for table in TABLES:
        cells = counted.tables[table.id]
        weight = sum(unit.weight for unit in counted.units[table.population])
        assert cells[("*",) * len(table.dims)] == weight
        for place, dim in enumerate(table.dims):
            for key, count in cells.items():
                if key[place] == "*":
                    inner = [(*key[:place], each, *key[place + 1 :]) for each in DOMAINS[dim]]
                    assert count == sum(cells[each] for each in inner)


def test_persons_and_defendants_count_once(counted: Counted) -> None:
    for name, units in counted.units.items():
        codes = [unit.code for unit in units]
        assert len(codes) == len(set(codes)), name


def test_quarters_of_flows_add_up_to_the_year() -> None:
    """What belongs to one day belongs to one quarter; only undated ones are missing."""
    book = random_book(99)
    year = book.count()
    quarters = [
        book.count((f"2024-{first:02}-01", date(2024, first + 2, last).isoformat()))
        for first, last in [(1, 31), (4, 30), (7, 30), (10, 31)]
    ]
    for name, spec in POPULATIONS.items():
        if spec.period_rule == "flow":
            parts = [unit.code for each in quarters for unit in each.units[name]]
            whole = {unit.code for unit in year.units[name]}
            assert len(parts) == len(set(parts))
            assert set(parts) <= whole, name


def test_empty_book_counts_nothing() -> None:
    counted = Book().count()
    assert all(count == 0 for cells in counted.tables.values() for count in cells.values())
