"""Reads the sheets of an XLSX workbook. Formulas are read as the value that was last shown."""

import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from trafficmon_desktop.services.imports import limits
from trafficmon_desktop.services.imports.archive import UnsafeArchiveError, repack, unpack
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheets import (
    EXPLAINING,
    Cell,
    Sheet,
    record_named,
)

_PLACE = re.compile(rb"""<(?:\w+:)?c\b[^>]*?\br=["']([A-Za-z]{1,4})(\d{1,8})["']""")
_ROW = re.compile(rb"""<(?:\w+:)?row\b[^>]*?\br=["'](\d{1,9})["']""")
_CELL = re.compile(rb"<(?:\w+:)?c[\s>/]")
_SHARED = re.compile(rb"<(?:\w+:)?si\b.*?</(?:\w+:)?si>", re.DOTALL)
_SHARED_USE = re.compile(rb"""\bt=["']s["'][^>]*>\s*<(?:\w+:)?v>(\d{1,9})</""")


def read_workbook(path: Path, problems: Problems) -> list[Sheet]:
    """The sheets named after records; any other sheet that is not empty is a problem."""
    try:
        members = unpack(path.read_bytes())
        _check_cells(members)
        book = CalamineWorkbook.from_filelike(repack(members))
        return _sheets(book, path.name, problems)
    except UnsafeArchiveError as error:
        problems.add(path.name, None, None, error.key)
    except (CalamineError, PasswordError, ValueError):
        problems.add(path.name, None, None, "broken_workbook")
    return []


def _sheets(book: CalamineWorkbook, file: str, problems: Problems) -> list[Sheet]:
    sheets = []
    for name in book.sheet_names:
        if name.strip().casefold() in EXPLAINING:
            continue
        rows = _rows(book.get_sheet_by_name(name).to_python(skip_empty_area=False))
        record_type = record_named(name)
        if record_type is None:
            if rows:
                problems.add(file, None, None, "unknown_sheet")
        elif rows:
            header = [str(cell) for cell in rows[0][1]]
            sheets.append(Sheet(f"{file}: {record_type.NAME}", record_type, header, rows[1:]))
    return sheets


def _rows(grid: list[list[Any]]) -> list[tuple[int, list[Cell]]]:
    rows = []
    for number, raw in enumerate(grid, start=1):
        cells = [_cell(value) for value in raw]
        if any(not isinstance(cell, str) or cell.strip() for cell in cells):
            rows.append((number, cells))
    return rows


def _cell(value: Any) -> Cell:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, (str, bool, float, date)):
        return value
    if isinstance(value, int):
        return float(value)
    if isinstance(value, time):
        return value.strftime("%H:%M")
    if isinstance(value, timedelta):
        return str(value)
    return ""


def _check_cells(members: dict[str, bytes]) -> None:
    """Bounds the grid every sheet spans and the text it repeats, before it is built."""
    shared = [
        len(match[0]) for name in members if name.casefold() == "xl/sharedstrings.xml"
        for match in _SHARED.finditer(members[name])
    ]  # fmt: skip
    cells = characters = 0
    for name, content in members.items():
        if not name.casefold().startswith("xl/worksheets/") or not name.endswith(".xml"):
            continue
        present = sum(1 for _ in _CELL.finditer(content))
        cells += max(_grid(content), present)
        if cells > limits.CELLS:
            raise UnsafeArchiveError("workbook_too_large")
        characters += sum(
            shared[int(match[1])]
            for match in _SHARED_USE.finditer(content)
            if int(match[1]) < len(shared)
        )
        if characters > limits.WORKBOOK_CHARACTERS:
            raise UnsafeArchiveError("workbook_too_large")


def _grid(content: bytes) -> int:
    """Rows times columns of the rectangle from the first cell to the last."""
    last_row = last_column = 0
    for match in _PLACE.finditer(content):
        last_column = max(last_column, _column_number(match[1].decode()))
        last_row = max(last_row, int(match[2]))
    for match in _ROW.finditer(content):
        last_row = max(last_row, int(match[1]))
    if last_row > limits.ROWS or last_column > limits.COLUMNS:
        raise UnsafeArchiveError("workbook_too_large")
    return last_row * last_column


def _column_number(letters: str) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + ord(letter) - 64
    return number


def column_letters(number: int) -> str:
    """``1`` is A, ``27`` is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
