"""Reads one CSV file: UTF-8, comma, semicolon or tab."""

import csv
import io
import re

from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.cells import Rows, UnreadableTableError

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


def read_delimited(raw: bytes, names: frozenset[str] = frozenset()) -> Rows:
    """The rows of a CSV file. Raises :class:`UnreadableTableError`.

    ``names`` are column names that tell by which sign the cells are parted.
    """
    text = _decoded(raw)
    rows: Rows = []
    lines = _Lines(text)
    cells = number = 0
    reader = csv.reader(lines, delimiter=_delimiter(text, names), strict=True)
    try:
        for number, row in enumerate(reader, start=1):
            lines.taken = 0
            cells += len(row)
            if number > limits.ROWS or len(row) > limits.COLUMNS or cells > limits.CELLS:
                raise _TooLargeError
            if any(cell.strip() for cell in row):
                rows.append((number, list(row)))
    except _TooLargeError:
        raise UnreadableTableError("sheet_too_large", number or 1) from None
    except csv.Error:
        raise UnreadableTableError("broken_csv", number + 1) from None
    if not rows:
        raise UnreadableTableError("no_header")
    return rows


def _decoded(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableTableError("wrong_encoding") from None
    if "\0" in text:  # UTF-16 without its mark, or no text at all
        raise UnreadableTableError("wrong_encoding")
    return text


def _delimiter(text: str, names: frozenset[str]) -> str:
    """The delimiter by which the header gives the most field names, or else the most cells."""
    first = re.split(r"[\r\n]", text.lstrip("\r\n"), maxsplit=1)[0][:20_000]

    def recognised(delimiter: str) -> tuple[int, int]:
        cells = next(csv.reader([first], delimiter=delimiter), [])
        known = sum(cell.strip().casefold() in names for cell in cells)
        return known, 0 if names else len(cells)

    return max(_DELIMITERS, key=recognised)
