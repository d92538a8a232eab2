"""Finding and reading the sheets of a file or folder: one record type each."""

from pathlib import Path

from trafficmon_desktop.services.imports import limits
from trafficmon_desktop.services.imports.csv_file import read_csv
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheet import EXPLAINING, Sheet
from trafficmon_desktop.services.imports.workbook import read_workbook
from trafficmon_desktop.storage.file_errors import file_errors

_READABLE = (".csv", ".xlsx")
_OTHER_TABLES = (".xls", ".xlsm", ".xlsb", ".ods", ".fods", ".tsv", ".numbers")


def read_sheets(path: Path, problems: Problems) -> list[Sheet]:
    """Every sheet of a file, or of the CSV and XLSX files of a folder, by file name.

    Raises ``UserError`` where the system does not let us read.
    """
    sheets: list[Sheet] = []
    with file_errors(path):
        files = _files(path, problems)
    for file in files:
        with file_errors(file):
            sheets += _read(file, problems)
    return sheets


def _read(file: Path, problems: Problems) -> list[Sheet]:
    if file.stat().st_size > limits.FILE_BYTES:
        most = limits.FILE_BYTES // limits.MEGABYTE
        problems.add(file.name, None, None, "file_too_large", limit=most)
        return []
    if file.suffix.casefold() == ".xlsx":
        return read_workbook(file, problems)
    sheet = read_csv(file, problems)
    return [] if sheet is None else [sheet]


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
