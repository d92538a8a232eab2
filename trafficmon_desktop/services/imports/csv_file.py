"""Reads one CSV file: UTF-8, comma, semicolon or tab."""

import csv
import io
import re
from pathlib import Path

from trafficmon_desktop.services.imports import limits
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheet import Cell, Sheet, record_named
from trafficmon_desktop.services.record_cells import header_of

_DELIMITERS = ",;\t"


class _TooLargeError(Exception):
    """A row, or the table up to here, is larger than any that is meant."""


class _Lines:
    """The lines of a text; ``taken`` counts those of the row that is being read."""

    def __init__(self, text: str) -> None:
        self._lines = io.StringIO(text, newline="")
        self.taken = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        line = next(self._lines)
        self.taken += 1
        if len(line) > limits.LINE_CHARACTERS or self.taken > limits.LINES_OF_A_ROW:
            raise _TooLargeError
        return line


def read_csv(path: Path, problems: Problems) -> Sheet | None:
    """The file as a sheet, or ``None`` with a problem noted."""
    record_type = record_named(path.stem)
    if record_type is None:
        problems.add(path.name, None, None, "unknown_file")
        return None
    rows = read_rows(path, problems, frozenset(header_of(record_type)))
    if rows is None:
        return None
    header = [str(cell) for cell in rows[0][1]]
    return Sheet(path.name, record_type, header, rows[1:])


def read_rows(
    path: Path, problems: Problems, names: frozenset[str] = frozenset()
) -> list[tuple[int, list[Cell]]] | None:
    """The rows with their numbers, or ``None`` with a problem noted; blank ones are left out.

    ``names`` are column names that tell by which sign the cells are parted.
    """
    text = _decoded(path, problems)
    if text is None:
        return None
    delimiter = _delimiter(text, names)
    rows: list[tuple[int, list[Cell]]] = []
    lines = _Lines(text)
    cells = number = 0
    try:
        for number, row in enumerate(csv.reader(lines, delimiter=delimiter, strict=True), start=1):
            lines.taken = 0
            cells += len(row)
            if number > limits.ROWS or len(row) > limits.COLUMNS or cells > limits.CELLS:
                raise _TooLargeError
            if any(cell.strip() for cell in row):
                rows.append((number, list(row)))
    except _TooLargeError:
        problems.add(path.name, number or 1, None, "sheet_too_large")
        return None
    except csv.Error:
        problems.add(path.name, number + 1, None, "broken_csv")
        return None
    if not rows:
        problems.add(path.name, None, None, "no_header")
        return None
    return rows


def _decoded(path: Path, problems: Problems) -> str | None:
    raw = path.read_bytes()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        problems.add(path.name, None, None, "wrong_encoding")
        return None
    if "\0" in text:  # UTF-16 without its mark, or no text at all
        problems.add(path.name, None, None, "wrong_encoding")
        return None
    return text


def _delimiter(text: str, names: frozenset[str]) -> str:
    """The delimiter by which the header gives the most field names, or else the most cells."""
    first = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0][:20_000]

    def recognised(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=delimiter), [])
        known = sum(cell.strip().casefold() in names for cell in cells)
        return known, 0 if names else len(cells)

    return max(_DELIMITERS, key=recognised)
