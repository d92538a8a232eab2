"""Spreadsheets as they are: sheets of rows, before anybody says what they mean."""

from dataclasses import dataclass
from pathlib import Path

from trafficmon_desktop.services.imports.cells import as_text, clean
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.cells import Cell, UnreadableTableError
from trafficmon_desktop.services.table_files.reading import TableReader
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
    try:
        with file_errors(path):
            return _tables(path, problems), problems
    except UnreadableTableError as error:
        problems.add(path.name, error.row, None, error.key)
    return [], problems


def _tables(path: Path, problems: Problems) -> list[Table]:
    kind = path.suffix.casefold()
    if path.stat().st_size > limits.FILE_BYTES:
        most = limits.FILE_BYTES // limits.MEGABYTE
        problems.add(path.name, None, None, "file_too_large", limit=most)
    elif kind == ".xlsx":
        with TableReader() as reader:
            grids = reader.workbook(path.read_bytes())
        return [Table(path.name, name, tuple(rows)) for name, rows in grids if rows]
    elif kind in (".csv", ".txt"):
        with TableReader() as reader:
            return [Table(path.name, "", tuple(reader.delimited(path.read_bytes())))]
    else:
        problems.add(path.name, None, None, "not_a_table_file")
    return []
