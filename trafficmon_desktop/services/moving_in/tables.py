"""Spreadsheets as they are: sheets of rows, before anybody says what they mean."""

from dataclasses import dataclass
from pathlib import Path

from trafficmon_desktop.services.imports import limits
from trafficmon_desktop.services.imports.cells import as_text, clean
from trafficmon_desktop.services.imports.csv_file import read_rows
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheet import Cell
from trafficmon_desktop.services.imports.workbook import read_grids
from trafficmon_desktop.storage.file_errors import file_errors

_WIDEST_SHOWN = 60


@dataclass(frozen=True)
class Table:
    """``rows`` hold (row number as in a spreadsheet, cells); blank rows are left out."""

    file: str
    name: str
    rows: tuple[tuple[int, list[Cell]], ...]

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(cells) for _, cells in self.rows), default=0)

    def text(self, row: int, column: int) -> str:
        """What stands in a cell, as people see it; ``row`` counts within ``rows``."""
        cells = self.rows[row][1]
        return clean(as_text(cells[column])) if column < len(cells) else ""

    def samples(self, header: int, column: int, most: int = 3) -> list[str]:
        """The first different texts beneath the header, shortened."""
        found: dict[str, None] = {}
        for row in range(header + 1, len(self.rows)):
            text = self.text(row, column)
            if text:
                found.setdefault(text[:_WIDEST_SHOWN])
            if len(found) == most:
                break
        return list(found)


def read_tables(path: Path) -> tuple[list[Table], Problems]:
    """The sheets of a workbook that are not empty, or the one table of a CSV file.

    Raises ``UserError`` where the system does not let us read; what else is wrong with the file
    is told as problems.
    """
    problems = Problems()
    with file_errors(path):
        if path.stat().st_size > limits.FILE_BYTES:
            most = limits.FILE_BYTES // limits.MEGABYTE
            problems.add(path.name, None, None, "file_too_large", limit=most)
        elif path.suffix.casefold() == ".xlsx":
            grids = read_grids(path, problems)
            return [Table(path.name, name, tuple(rows)) for name, rows in grids if rows], problems
        elif path.suffix.casefold() in (".csv", ".txt"):
            rows = read_rows(path, problems)
            return [Table(path.name, "", tuple(rows))] if rows else [], problems
        else:
            problems.add(path.name, None, None, "not_a_table_file")
    return [], problems
