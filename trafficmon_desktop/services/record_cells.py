"""A record as the cells of an import file, and what tells two rows apart.

Files are safe to open in a spreadsheet: text that a spreadsheet would take for a formula is
written with an apostrophe before it, which import takes away again.
"""

import hashlib
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.records import RECORD_TYPES

#: A month that can also be read as two years ("2010-11"): MM = YY + 1.
MONTH_OR_YEARS = re.compile(r"20(\d{2})-(\d{2})")

#: How formulas begin, the wide signs of East Asian spreadsheets included.
_FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20"


def is_month_or_years(text: str) -> bool:
    """Whether ``20YY-MM`` can mean a month or the years 20YY to 20MM."""
    match = MONTH_OR_YEARS.fullmatch(text)
    return match is not None and int(match[2]) == int(match[1]) + 1 and int(match[2]) <= 12


def escape_formula(text: str) -> str:
    """The text with an apostrophe where a spreadsheet would calculate."""
    return f"'{text}" if _needs_apostrophe(text) else text


def unescape_formula(text: str) -> str:
    """Takes the apostrophe of :func:`escape_formula` away."""
    return text[1:] if text[:1] == "'" and _needs_apostrophe(text[1:]) else text


def _needs_apostrophe(text: str) -> bool:
    bare = text.lstrip("' \t\r\n")
    return bool(bare) and bare[0] in _FORMULA_STARTS


def date_text(value: HonestDate) -> str:
    """The stored form; a month that could be read as two years stands as its interval."""
    if not is_month_or_years(value.edtf):
        return value.edtf
    return f"{value.first.isoformat()}/{value.last.isoformat()}"


_WRITERS: dict[Kind, Callable[[Any], str]] = {
    Kind.TEXT: escape_formula,
    Kind.LONG_TEXT: escape_formula,
    Kind.CODES: "|".join,
    Kind.DATE: date_text,
    Kind.YES_NO: lambda value: "yes" if value else "no",
}


@cache
def _writers(name: str) -> tuple[tuple[str, Callable[[Any], str]], ...]:
    return tuple(
        (field.name, _WRITERS.get(field.spec.kind, str)) for field in fields_of(RECORD_TYPES[name])
    )


def header_of(record_type: type[Record]) -> list[str]:
    """The field names, the code first."""
    return [name for name, _ in _writers(record_type.NAME)]


def cells_of(record: Record) -> list[str]:
    """The record as texts in the order of :func:`header_of`; empty where nothing is known."""
    cells = []
    for name, write in _writers(record.NAME):
        value = getattr(record, name)
        cells.append("" if value is None else write(value))
    return cells


def source_hash(record_type: type[Record], cells: Sequence[str], ordinal: int) -> str:
    """What a row is remembered by: record, code, content and which of equal rows it is.

    ``cells`` stand as in :func:`cells_of`. Empty ones are left out, so that a field that is
    added later changes no hash.
    """
    filled = (
        f"{name}\x1f{cell}"
        for name, cell in zip(header_of(record_type), cells, strict=True)
        if cell
    )
    text = "\x1e".join((record_type.NAME, str(ordinal), *filled))
    return hashlib.sha256(text.encode()).hexdigest()
