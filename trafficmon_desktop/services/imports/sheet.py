"""What a sheet is, before anything is made of it: a record type, a header, rows of cells."""

from dataclasses import dataclass, field
from datetime import date

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import RECORD_TYPES

#: What stands in a cell: a date where a workbook says so, a number only in workbooks.
Cell = str | float | bool | date

#: Files and sheets of our own templates that hold explanations.
DICTIONARY, LISTS = "data_dictionary", "lists"
EXPLAINING = frozenset({DICTIONARY, LISTS})


@dataclass
class Sheet:
    """``rows`` hold (row number as in a spreadsheet, cells); blank rows are left out.

    ``asked`` are the columns whose order of day and month was asked about, ``unread`` the
    codes of rows that could not be read.
    """

    file: str
    record_type: type[Record]
    header: list[str]
    rows: list[tuple[int, list[Cell]]]
    asked: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)


def record_named(name: str) -> type[Record] | None:
    """The record a file or sheet is named after."""
    return RECORD_TYPES.get(name.strip().casefold())
