"""Reads dates of import files: what the stored form says, what Serbian and English people type,
what spreadsheets make of it. Two readings are never decided here; the user is asked."""

import re
from collections.abc import Iterable
from datetime import date, timedelta

from trafficmon_desktop.domain.date_input import read_date
from trafficmon_desktop.domain.dates import HonestDate, NotADateError, exact_date, parse_edtf
from trafficmon_desktop.services.imports.sheet import Cell
from trafficmon_desktop.services.record_cells import is_month_or_years

#: How the days of a column are written: day or month first.
DMY, MDY = "dmy", "mdy"

#: The problem of a date that reads either way in a column of which nothing is known.
ORDER_UNKNOWN = "date_order"

_TWO_WAYS = re.compile(r"(\d{1,2})\s*([/-])\s*(\d{1,2})\s*\2\s*(\d{4})")
_YEAR_FIRST = re.compile(r"(\d{4})[/.](\d{1,2})[/.](\d{1,2})\.?")
_PLAIN = re.compile(r"\d{4}-\d\d-\d\d")
_TIME_AFTER = re.compile(r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?$")

#: Day 0 of spreadsheet serials, right from March 1900 on.
_SERIAL_ZERO = date(1899, 12, 30)
_FIRST_SERIAL, _LAST_SERIAL = 10_000, 73_050  # 1927 to 2099; shorter numbers are years


class UnclearDateError(ValueError):
    """The cell is no date, or has two meanings; ``key`` names the problem."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def order_of(cells: Iterable[Cell], given: str | None) -> str | None:
    """Which order the column itself shows, else the one given; ``None`` if it cannot be told.

    A column in which one date can only be read with the day first, and another only with the
    month first, has no order of its own.
    """
    shown: set[str] = set()
    for cell in cells:
        match = _TWO_WAYS.fullmatch(cell.strip()) if isinstance(cell, str) else None
        if match:
            first, second = int(match[1]), int(match[3])
            if first > 12 >= second:
                shown.add(DMY)
            elif second > 12 >= first:
                shown.add(MDY)
    return given or (shown.pop() if len(shown) == 1 else None)


def read_cell(cell: Cell, order: str | None) -> HonestDate | None:
    """The date in a cell; ``None`` for an empty one and for "?".

    Raises :class:`UnclearDateError`: ``not_a_date``, ``date_order``, ``date_month_or_years``.
    """
    if isinstance(cell, bool):
        raise UnclearDateError("not_a_date")
    if isinstance(cell, date):
        return exact_date(cell)
    if isinstance(cell, float):
        if not cell.is_integer() and not _FIRST_SERIAL <= cell <= _LAST_SERIAL:
            raise UnclearDateError("not_a_date")
        cell = str(int(cell))
    text = cell.strip()
    if not text:
        return None
    try:
        if _PLAIN.fullmatch(text):  # nearly all cells, so they go the short way
            return parse_edtf(text)
        return _read(_TIME_AFTER.sub("", text), order)
    except NotADateError:
        raise UnclearDateError("not_a_date") from None


def _read(text: str, order: str | None) -> HonestDate | None:
    if is_month_or_years(text):
        raise UnclearDateError("date_month_or_years")
    if text.isascii() and text.isdigit() and len(text) == 5:
        serial = int(text)
        if _FIRST_SERIAL <= serial <= _LAST_SERIAL:
            return exact_date(_SERIAL_ZERO + timedelta(days=serial))
    match = _TWO_WAYS.fullmatch(text)
    if match:
        return _two_ways(int(match[1]), int(match[3]), int(match[4]), order)
    match = _YEAR_FIRST.fullmatch(text)
    if match:
        return parse_edtf(f"{match[1]}-{int(match[2]):02}-{int(match[3]):02}")
    found = read_date(text)
    return None if found is None else _as_month(found)


def _two_ways(first: int, second: int, year: int, order: str | None) -> HonestDate:
    if order is None:
        if first != second:
            raise UnclearDateError(ORDER_UNKNOWN)
        order = DMY
    day, month = (first, second) if order == DMY else (second, first)
    return parse_edtf(f"{year:04}-{month:02}-{day:02}")


def _as_month(found: HonestDate) -> HonestDate:
    """The interval by which our files write a month such as 2010-11 is that month."""
    month = found.edtf[:7]
    if "/" in found.edtf and len(found.edtf) == 21 and is_month_or_years(month):
        whole = parse_edtf(month)
        if (whole.earliest, whole.latest) == (found.earliest, found.latest):
            return whole
    return found
