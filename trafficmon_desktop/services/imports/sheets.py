"""The sheets that are read: one record type each, wherever they stand."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import RECORD_TYPES
from trafficmon_desktop.services.imports import limits
from trafficmon_desktop.services.imports.problems import Problems

#: What stands in a cell: a date where a workbook says so, a number only in workbooks.
Cell = str | float | bool | date

#: Files and sheets of our own templates that hold explanations.
DICTIONARY, LISTS = "data_dictionary", "lists"
EXPLAINING = frozenset({DICTIONARY, LISTS})


_READABLE = (".csv", ".xlsx")
_OTHER_TABLES = (".xls", ".xlsm", ".xlsb", ".ods", ".fods", ".tsv", ".numbers")


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


def read_sheets(path: Path, problems: Problems) -> list[Sheet]:
    """Every sheet of a file, or of the CSV and XLSX files of a folder, by file name."""
    from trafficmon_desktop.services.imports.csv_file import read_csv
    from trafficmon_desktop.services.imports.workbook import read_workbook

    sheets: list[Sheet] = []
    for file in _files(path, problems):
        if file.stat().st_size > limits.FILE_BYTES:
            problems.add(
                file.name, None, None, "file_too_large", limit=limits.FILE_BYTES // limits.MEGABYTE
            )
        elif file.suffix.casefold() == ".xlsx":
            sheets += read_workbook(file, problems)
        else:
            sheet = read_csv(file, problems)
            sheets += [sheet] if sheet is not None else []
    return sheets


def _files(path: Path, problems: Problems) -> list[Path]:
    if path.is_file():
        return _readable([path], problems)
    if not path.is_dir():
        problems.add(path.name, None, None, "no_such_file")
        return []
    found = sorted(
        file
        for file in path.iterdir()
        if file.is_file()
        and file.suffix.casefold() in (*_READABLE, *_OTHER_TABLES)
        and not file.name.startswith((".", "~$"))
        and file.stem.casefold() not in EXPLAINING
    )
    if not found:
        problems.add(path.name, None, None, "no_files")
    if len(found) > limits.FILES:
        problems.add(path.name, None, None, "too_many_files", limit=limits.FILES)
        return []
    return _readable(found, problems)


def _readable(files: list[Path], problems: Problems) -> list[Path]:
    """The files that can be read; a table in another format is said, never passed over."""
    readable = []
    for file in files:
        if file.suffix.casefold() in _READABLE:
            readable.append(file)
        else:
            problems.add(file.name, None, None, "not_a_table_file")
    return readable
