"""Finding and reading the sheets of a file or folder: one record type each."""

from pathlib import Path

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheet import EXPLAINING, Rows, Sheet, record_named
from trafficmon_desktop.services.record_cells import header_of
from trafficmon_desktop.services.table_files import limits
from trafficmon_desktop.services.table_files.cells import UnreadableTableError
from trafficmon_desktop.services.table_files.reading import TableReader
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
    with TableReader() as reader:
        for file in files:
            try:
                with file_errors(file):
                    sheets += _read(file, reader, problems)
            except UnreadableTableError as error:
                problems.add(file.name, error.row, None, error.key)
    return sheets


def _read(file: Path, reader: TableReader, problems: Problems) -> list[Sheet]:
    if file.stat().st_size > limits.FILE_BYTES:
        most = limits.FILE_BYTES // limits.MEGABYTE
        problems.add(file.name, None, None, "file_too_large", limit=most)
        return []
    if file.suffix.casefold() == ".xlsx":
        return _workbook(file, reader, problems)
    return _delimited(file, reader, problems)


def _workbook(file: Path, reader: TableReader, problems: Problems) -> list[Sheet]:
    """The sheets named after records; any other sheet that is not empty is a problem."""
    sheets = []
    for name, rows in reader.workbook(file.read_bytes()):
        if name.strip().casefold() in EXPLAINING or not rows:
            continue
        record_type = record_named(name)
        if record_type is None:
            problems.add(file.name, None, None, "unknown_sheet")
        else:
            sheets.append(_sheet(f"{file.name}: {record_type.NAME}", record_type, rows))
    return sheets


def _delimited(file: Path, reader: TableReader, problems: Problems) -> list[Sheet]:
    """The file as the sheet of the record it is named after."""
    record_type = record_named(file.stem)
    if record_type is None:
        problems.add(file.name, None, None, "unknown_file")
        return []
    rows = reader.delimited(file.read_bytes(), header_of(record_type))
    return [_sheet(file.name, record_type, rows)]


def _sheet(name: str, record_type: type[Record], rows: Rows) -> Sheet:
    header = [str(cell) for cell in rows[0][1]]
    return Sheet(name, record_type, header, rows[1:])


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
