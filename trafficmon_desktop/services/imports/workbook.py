"""Reads the sheets of an XLSX workbook. Formulas are read as the value that was last shown."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from trafficmon_desktop.services.imports import limits
from trafficmon_desktop.services.imports.archive import UnsafeArchiveError, repack, unpack
from trafficmon_desktop.services.imports.grid import check_cells
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheet import (
    EXPLAINING,
    Cell,
    Sheet,
    record_named,
)

Rows = list[tuple[int, list[Cell]]]


def read_workbook(path: Path, problems: Problems) -> list[Sheet]:
    """The sheets named after records; any other sheet that is not empty is a problem."""
    sheets = []
    for name, rows in read_grids(path, problems):
        if name.strip().casefold() in EXPLAINING or not rows:
            continue
        record_type = record_named(name)
        if record_type is None:
            problems.add(path.name, None, None, "unknown_sheet")
        else:
            header = [str(cell) for cell in rows[0][1]]
            sheets.append(Sheet(f"{path.name}: {record_type.NAME}", record_type, header, rows[1:]))
    return sheets


def read_grids(path: Path, problems: Problems) -> list[tuple[str, Rows]]:
    """Every sheet by its name: rows with their numbers, blank ones left out."""
    try:
        members = unpack(path.read_bytes())
        check_cells(members)
        book = CalamineWorkbook.from_filelike(repack(members))
        return _grids(book)
    except UnsafeArchiveError as error:
        problems.add(path.name, None, None, error.key)
    except (CalamineError, PasswordError, ValueError):
        problems.add(path.name, None, None, "broken_workbook")
    return []


def _grids(book: CalamineWorkbook) -> list[tuple[str, Rows]]:
    grids = []
    cells = 0  # several sheets may show one part of the archive
    if len(book.sheet_names) > limits.SHEETS:
        raise UnsafeArchiveError("workbook_too_large")
    for name in book.sheet_names:
        grid = book.get_sheet_by_name(name).to_python(skip_empty_area=False)
        cells += len(grid) * len(grid[0]) if grid else 0
        if cells > limits.CELLS:
            raise UnsafeArchiveError("workbook_too_large")
        grids.append((name, _rows(grid)))
    return grids


def _rows(grid: list[list[Any]]) -> Rows:
    rows: Rows = []
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


def column_letters(number: int) -> str:
    """``1`` is A, ``27`` is AA."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(65 + rest) + letters
    return letters
