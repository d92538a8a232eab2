"""Reads one CSV file: UTF-8, comma, semicolon or tab."""

import csv
import io
from pathlib import Path

from trafficmon_desktop.services.imports import limits
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheets import Cell, Sheet, record_named
from trafficmon_desktop.services.record_cells import header_of

_DELIMITERS = ",;\t"


def read_csv(path: Path, problems: Problems) -> Sheet | None:
    """The file as a sheet, or ``None`` with a problem noted."""
    record_type = record_named(path.stem)
    if record_type is None:
        problems.add(path.name, None, None, "unknown_file")
        return None
    text = _decoded(path, problems)
    if text is None:
        return None
    delimiter = _delimiter(text, frozenset(header_of(record_type)))
    rows: list[tuple[int, list[Cell]]] = []
    cells = number = 0
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        for number, row in enumerate(reader, start=1):
            cells += len(row)
            if number > limits.ROWS or len(row) > limits.COLUMNS or cells > limits.CELLS:
                problems.add(path.name, number, None, "sheet_too_large")
                return None
            if any(cell.strip() for cell in row):
                rows.append((number, list(row)))
    except csv.Error:
        problems.add(path.name, number + 1, None, "broken_csv")
        return None
    if not rows:
        problems.add(path.name, None, None, "no_header")
        return None
    header = [str(cell) for cell in rows[0][1]]
    return Sheet(path.name, record_type, header, rows[1:])


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
    """The delimiter by which the header gives the most field names; the comma where none does."""
    first = text.lstrip("\r\n").split("\n", 1)[0][:20_000]

    def recognised(delimiter: str) -> int:
        cells = next(csv.reader([first], delimiter=delimiter), [])
        return sum(cell.strip().casefold() in names for cell in cells)

    return max(_DELIMITERS, key=recognised)
