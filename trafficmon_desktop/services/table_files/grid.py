"""Measures the sheets of a workbook before they are built: cells, and the text they repeat.

One cell far away makes a rectangle of billions, and one long text can be shown a million times.
The scan takes time in proportion to the bytes, whatever they are; what is not written as
spreadsheet programs write it is refused rather than guessed at.
"""

import re
from collections.abc import Mapping
from itertools import pairwise

from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.archive import UnsafeArchiveError

_ATTRIBUTES = rb"""(?:\s+[\w:]{1,40}="[^"<>]{0,400}"){0,20}\s*/?>"""
_CELL = re.compile(rb"<(?:\w{1,20}:)?c(" + _ATTRIBUTES + rb")")
_ANY_CELL = re.compile(rb"<(?:\w{1,20}:)?c[\s/>]")
_ROW = re.compile(rb"<(?:\w{1,20}:)?row(" + _ATTRIBUTES + rb")")
_ANY_ROW = re.compile(rb"<(?:\w{1,20}:)?row[\s/>]")

_PLACE = re.compile(rb"""\sr="([A-Za-z]{1,4})(\d{1,8})\"""")
_ROW_NUMBER = re.compile(rb"""\sr="(\d{1,9})\"""")
_SHARED = re.compile(rb"<(?:\w{1,20}:)?si[\s/>]")
_USE = re.compile(rb"""\st="s"[^<>]{0,400}>\s{0,9}<(?:\w{1,20}:)?v>\s{0,9}(\d{1,9})\s{0,9}</""")
_ANY_USE = re.compile(rb"""\st\s{0,9}=\s{0,9}["']s["']""")


def check_cells(members: Mapping[str, bytes]) -> None:
    """Raises :class:`UnsafeArchiveError` where the sheets would be larger than the limits."""
    shared = [
        length
        for name, content in members.items()
        if name.casefold().endswith("sharedstrings.xml")
        for length in _lengths(content)
    ]
    cells = characters = 0
    for name, content in members.items():
        if "sheet" not in name.casefold() or not name.casefold().endswith(".xml"):
            continue
        cells += _cells(content)
        characters += _repeated(content, shared)
        if cells > limits.CELLS or characters > limits.WORKBOOK_CHARACTERS:
            raise UnsafeArchiveError("workbook_too_large")


def _lengths(content: bytes) -> list[int]:
    """The bytes of every shared string."""
    starts = [match.start() for match in _SHARED.finditer(content)]
    return [end - start for start, end in pairwise([*starts, len(content)])]


def _repeated(content: bytes, shared: list[int]) -> int:
    """The characters of all shared strings that the sheet shows."""
    found = [int(match[1]) for match in _USE.finditer(content)]
    others = sum(1 for _ in _ANY_USE.finditer(content)) - len(found)
    shown = sum(shared[number] for number in found if number < len(shared))
    return shown + max(others, 0) * max(shared, default=0)


def _cells(content: bytes) -> int:
    """The cells of the rectangle from the first cell to the last, or those present if more."""
    last_row = last_column = present = rows = 0
    for cell in _CELL.finditer(content):
        present += 1
        place = _PLACE.search(cell[1])
        if place:
            last_column = max(last_column, _column_number(place[1]))
            last_row = max(last_row, int(place[2]))
    for row in _ROW.finditer(content):
        rows += 1
        number = _ROW_NUMBER.search(row[1])
        if number:
            last_row = max(last_row, int(number[1]))
    if (present, rows) != (_count(_ANY_CELL, content), _count(_ANY_ROW, content)):
        raise UnsafeArchiveError("broken_workbook")
    if last_row > limits.ROWS or last_column > limits.COLUMNS:
        raise UnsafeArchiveError("workbook_too_large")
    return max(last_row * last_column, present)


def _count(pattern: re.Pattern[bytes], content: bytes) -> int:
    return sum(1 for _ in pattern.finditer(content))


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
