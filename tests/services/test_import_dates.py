"""Dates are read as they were meant, or asked about; none is decided by the program."""

from datetime import date

import pytest

from trafficmon_desktop.services.imports.dates import UnclearDateError, order_of, read_cell
from trafficmon_desktop.services.imports.sheet import Cell


@pytest.mark.parametrize(
    ("cell", "edtf"),
    [
        ("2024-03-15", "2024-03-15"),
        ("2024-03", "2024-03"),
        ("2024", "2024"),
        ("2024~", "2024~"),
        ("2024-03/2024-05", "2024-03/2024-05"),
        ("../2024-03", "../2024-03"),
        ("2024-03/..", "2024-03/.."),
        ("15.03.2024.", "2024-03-15"),
        ("5. 3. 2024", "2024-03-05"),
        ("03.2024.", "2024-03"),
        ("mart 2024", "2024-03"),
        ("око 2024", "2024~"),
        ("pre 2024", "../2023"),
        ("2024/03/15", "2024-03-15"),
        ("2024-03-15 00:00:00", "2024-03-15"),
        ("05/05/2024", "2024-05-05"),
        ("45366", "2024-03-15"),
        (45366.0, "2024-03-15"),
        (45366.5, "2024-03-15"),
        (2024.0, "2024"),
        (date(2024, 3, 15), "2024-03-15"),
        ("2010/2011", "2010/2011"),
        ("11.2010.", "2010-11"),
        ("2010-12", "2010-12"),
        ("2010-11~", "2010-11~"),
        ("2010-11-01/2010-11-30", "2010-11"),
        ("2024-03-01/2024-03-31", "2024-03-01/2024-03-31"),
    ],
)
def test_readable(cell: Cell, edtf: str) -> None:
    assert str(read_cell(cell, None)) == edtf


@pytest.mark.parametrize("cell", ["", "  ", "?", "непознато"])
def test_unknown(cell: str) -> None:
    assert read_cell(cell, None) is None


@pytest.mark.parametrize(
    ("cell", "key"),
    [
        ("2010-11", "date_month_or_years"),
        ("2004-05", "date_month_or_years"),
        ("03/04/2024", "date_order"),
        ("3-4-2024", "date_order"),
        ("31.02.2024.", "not_a_date"),
        ("15.3.24.", "not_a_date"),
        ("2024-13", "not_a_date"),
        ("soon", "not_a_date"),
        ("9" * 100_000, "not_a_date"),
        (True, "not_a_date"),
        (0.5, "not_a_date"),
        (float("nan"), "not_a_date"),
        (float("inf"), "not_a_date"),
    ],
)
def test_refused(cell: Cell, key: str) -> None:
    with pytest.raises(UnclearDateError) as caught:
        read_cell(cell, None)
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("cells", "given", "order"),
    [
        (["03/04/2024", "25/04/2024"], None, "dmy"),
        (["03/04/2024", "04/25/2024"], None, "mdy"),
        (["03/04/2024", "05.04.2024."], None, None),
        (["25/04/2024", "04/25/2024"], None, None),
        (["03/04/2024"], "mdy", "mdy"),
        ([45366.0, date(2024, 1, 1)], None, None),
    ],
)
def test_a_column_shows_its_order(cells: list[Cell], given: str | None, order: str | None) -> None:
    assert order_of(cells, given) == order


def test_an_order_is_followed_and_not_bent() -> None:
    assert str(read_cell("03/04/2024", "dmy")) == "2024-04-03"
    assert str(read_cell("03/04/2024", "mdy")) == "2024-03-04"
    with pytest.raises(UnclearDateError):
        read_cell("25/04/2024", "mdy")
