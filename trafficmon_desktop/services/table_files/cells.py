"""Rows of cells, and how they pass between the process that reads and the one that asks."""

import json
import math
from collections.abc import Iterator
from datetime import date
from typing import Any

#: What stands in a cell: a date where a workbook says so, a number only in workbooks.
Cell = str | float | bool | date

#: Row number as in a spreadsheet, cells; blank rows are left out.
Rows = list[tuple[int, list[Cell]]]

#: Rows passed on together.
_TOGETHER = 500


class UnreadableTableError(Exception):
    """The table cannot be read: ``key`` names the text ``import.problem.<key>``."""

    def __init__(self, key: str, row: int | None = None) -> None:
        super().__init__(key)
        self.key, self.row = key, row


def as_lines(rows: Rows) -> Iterator[bytes]:
    """The rows as lines of JSON; a date is an object, so that no text can be taken for one."""
    for start in range(0, len(rows), _TOGETHER):
        some = [(number, [_plain(cell) for cell in cells]) for number, cells in rows[start:][:500]]
        yield json.dumps(some, ensure_ascii=True, allow_nan=True).encode() + b"\n"


def rows_of(line: bytes) -> Rows:
    """The rows of one line. Raises ValueError, TypeError or KeyError where it is none of ours."""
    return [(_number(number), [_cell(value) for value in cells]) for number, cells in _parsed(line)]


def _parsed(line: bytes) -> list[Any]:
    found = json.loads(line)
    if not isinstance(found, list):
        raise TypeError("no list of rows")
    return found


def _number(value: object) -> int:
    if not isinstance(value, int) or value < 1:
        raise TypeError("no number of a row")
    return value


def _plain(cell: Cell) -> object:
    return {"date": cell.isoformat()} if isinstance(cell, date) else cell


def _cell(value: object) -> Cell:
    if isinstance(value, dict):
        return date.fromisoformat(value["date"])
    if isinstance(value, float) and not math.isfinite(value):
        return ""
    if not isinstance(value, (str, bool, float)):
        raise TypeError("no cell")
    return value
