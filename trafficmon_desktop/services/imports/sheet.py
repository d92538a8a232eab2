"""What a sheet is, before anything is made of it: a record type, a header, rows of cells."""

from dataclasses import dataclass, field

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import RECORD_TYPES
from trafficmon_desktop.services.table_files.cells import Cell, Rows

__all__ = ["EXPLAINING", "Cell", "Rows", "Sheet", "record_named"]

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
    rows: Rows
    asked: set[str] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)


def record_named(name: str) -> type[Record] | None:
    """The record a file or sheet is named after."""
    return RECORD_TYPES.get(name.strip().casefold())
