"""Complete import files: everything the vault holds, unprotected, for moving to another tool.

Used for invented cases as well, so that both have one format.
"""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path

import xlsxwriter

from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services import moved_releases
from trafficmon_desktop.services.exports.stamp import COLUMN, YES
from trafficmon_desktop.services.practice import is_practice
from trafficmon_desktop.services.record_cells import cells_of, header_of
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.platform_files import private_folder, replace_file
from trafficmon_desktop.storage.vault import Vault

FORMATS = ("csv", "xlsx")
WORKBOOK = "records.xlsx"

#: Workbooks carry a time; this one says nothing of the machine.
_NO_TIME = datetime(2000, 1, 1, tzinfo=UTC).replace(tzinfo=None)


def export_records(vault: Vault, folder: Path, fmt: str = "csv") -> dict[str, int]:
    """Writes every record, with every field, as import files. Returns counts by record name.

    The files are not protected by anything. The audit trail says that they were written. What
    was released lies beside them (see ``moved_releases``), so that it is not forgotten.
    Raises ``UserError`` ``files_exist`` where one of the files is already there.
    """
    with vault.read() as connection:
        records: dict[str, Sequence[Record]] = {
            record_type.NAME: store.fetch_all(connection, record_type) for record_type in RECORDS
        }
    released = moved_releases.released_files(vault)
    targets_free(folder, _names(fmt))
    targets_free(folder / moved_releases.FOLDER, released)
    with vault.write("export_records") as unit:  # logged before anything lies outside
        unit.note("vault", "", None, {"records": sum(map(len, records.values()))})
    if released:  # first: records without them would say that nothing was released
        private_folder(folder)
        write_files(folder / moved_releases.FOLDER, released)
    return write_records(folder, records, fmt, practice=is_practice(vault))


def write_records(
    folder: Path, records: Mapping[str, Sequence[Record]], fmt: str, *, practice: bool = False
) -> dict[str, int]:
    """Writes records as import files into a folder; returns counts by record name.

    ``practice``: each file says in a column of its own that all in it is invented.
    """
    files: dict[str, bytes] = {}
    if fmt == "xlsx":
        files[WORKBOOK] = workbook_of(records, practice=practice)
    else:
        for record_type in RECORDS:
            text = csv_text(_lines(record_type, records, practice=practice))
            files[f"{record_type.NAME}.csv"] = text.encode("utf-8-sig")
    write_files(folder, files)
    return {name: len(group) for name, group in records.items() if group}


def _names(fmt: str) -> list[str]:
    if fmt not in FORMATS:
        raise UsageError("format_unknown", format=fmt)
    return [WORKBOOK] if fmt == "xlsx" else [f"{each.NAME}.csv" for each in RECORDS]


def write_files(folder: Path, files: Mapping[str, bytes]) -> None:
    """Writes all or none of the files; a folder that is made is for its owner only.

    Raises ``UserError`` where one is already there, or the disk is full or may not be written.
    """
    targets_free(folder, files)
    with file_errors(folder):
        made = not folder.is_dir()
        if made:
            private_folder(folder)
        try:
            for name, content in files.items():
                replace_file(folder / name, content)
        except BaseException:
            for name in files:
                (folder / name).unlink(missing_ok=True)
            if made:
                folder.rmdir()
            raise


def targets_free(folder: Path, names: Iterable[str]) -> None:
    """Refuses to write over anything. Raises ``UserError``."""
    with file_errors(folder):
        _refuse_taken(folder, names)


def _refuse_taken(folder: Path, names: Iterable[str]) -> None:
    if folder.exists() and not folder.is_dir():
        raise UserError("not_a_folder", file=folder.name)
    for name in names:
        if (folder / name).exists():
            raise UserError("files_exist", file=name)


def csv_text(rows: Sequence[Sequence[str]]) -> str:
    """Rows as CSV with commas; every file of ours is read again with the same rules."""
    buffer = io.StringIO(newline="")
    csv.writer(buffer).writerows(rows)
    return buffer.getvalue()


def _lines(
    record_type: type[Record], records: Mapping[str, Sequence[Record]], *, practice: bool
) -> list[list[str]]:
    """Header and cells of the records of a type."""
    rows = [cells_of(record) for record in records.get(record_type.NAME, ())]
    if not practice:
        return [header_of(record_type), *rows]
    return [[*header_of(record_type), COLUMN], *([*row, YES] for row in rows)]


def workbook_of(records: Mapping[str, Sequence[Record]], *, practice: bool = False) -> bytes:
    """A workbook with a sheet for each record; every cell is text."""
    buffer = io.BytesIO()
    book = text_workbook(buffer)
    text = book.add_format({"num_format": "@"})
    bold = book.add_format({"bold": True, "num_format": "@"})
    for record_type in RECORDS:
        sheet = book.add_worksheet(record_type.NAME)
        header, *rows = _lines(record_type, records, practice=practice)
        sheet.set_column(0, len(header) - 1, 18, text)
        sheet.freeze_panes(1, 1)
        for column, name in enumerate(header):
            sheet.write_string(0, column, name, bold)
        for row, cells in enumerate(rows, start=1):
            for column, cell in enumerate(cells):
                if cell:
                    sheet.write_string(row, column, cell, text)
    book.close()
    return buffer.getvalue()


def text_workbook(buffer: io.BytesIO) -> xlsxwriter.Workbook:
    """An empty workbook that calculates nothing, links nothing and names nobody."""
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_numbers": False,
            "strings_to_urls": False,
        },
    )
    book.set_properties({"author": "", "created": _NO_TIME})
    return book
