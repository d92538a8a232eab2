"""Reads the sheets of an XLSX workbook. Formulas are read as the value that was last shown."""

from datetime import date, datetime, time, timedelta
from typing import Any

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.archive import UnsafeArchiveError, repack, unpack
from trafficmon_desktop.services.table_files.cells import Cell, Rows, UnreadableTableError
from trafficmon_desktop.services.table_files.grid import check_cells


def read_workbook(raw: bytes) -> list[tuple[str, Rows]]:
    """Every sheet by its name. Raises :class:`UnreadableTableError`."""
    try:
        members = unpack(raw)
        check_cells(members)
        return _grids(CalamineWorkbook.from_filelike(repack(members)))
    except UnsafeArchiveError as error:
        raise UnreadableTableError(error.key) from None
    except (CalamineError, PasswordError, ValueError):
        raise UnreadableTableError("broken_workbook") from None


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
