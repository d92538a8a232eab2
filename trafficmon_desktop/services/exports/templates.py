"""Empty import files with an explanation of every field, in the language asked for."""

import io
from pathlib import Path

from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.fields import Field, Kind, fields_of
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.services.exports.records import (
    csv_text,
    text_workbook,
    write_files,
)
from trafficmon_desktop.services.imports.sheet import DICTIONARY, LISTS
from trafficmon_desktop.services.record_cells import header_of
from trafficmon_desktop.services.terms import Terms

WORKBOOK = "template.xlsx"

_ROWS_WITH_LISTS = 5_000
_LONGEST_LIST = 200
"""Longer lists (countries) are no help in a drop-down."""


def write_templates(folder: Path, fmt: str, terms: Terms) -> list[str]:
    """Writes one file a record and the explanations (CSV), or one workbook; returns file names.

    Raises ``UserError`` ``files_exist`` where one is already there.
    """
    if fmt == "xlsx":
        write_files(folder, {WORKBOOK: _workbook(terms)})
        return [WORKBOOK]
    tables: dict[str, list[list[str]]] = {each.NAME: [header_of(each)] for each in RECORDS}
    tables |= {DICTIONARY: _dictionary_rows(terms), LISTS: _list_rows(terms)}
    files = {f"{name}.csv": csv_text(rows).encode("utf-8-sig") for name, rows in tables.items()}
    write_files(folder, files)
    return list(files)


def _dictionary_rows(terms: Terms) -> list[list[str]]:
    columns = ("record", "field", "label", "kind", "required", "codes", "refers_to", "help")
    rows = [[terms.text(f"import.dictionary.{column}") for column in columns]]
    for record_type in RECORDS:
        for field in fields_of(record_type):
            spec = field.spec
            rows.append(
                [
                    record_type.NAME,
                    field.name,
                    terms.field(record_type.NAME, field.name),
                    terms.text(f"import.kind.{spec.kind}"),
                    terms.text("answer.yes") if spec.required else "",
                    spec.codes or "",
                    spec.refers_to or "",
                    terms.help(record_type.NAME, field.name),
                ]
            )
    return rows


def _list_rows(terms: Terms) -> list[list[str]]:
    rows = [[terms.text(f"import.dictionary.{column}") for column in ("codes", "code", "label")]]
    for name in _lists_used():
        rows += [[name, code, terms.code(name, code)] for code in codes_of(name)]
    return rows


def _lists_used() -> list[str]:
    """The code lists of the fields, in the order of the fields."""
    names = (field.spec.codes for record in RECORDS for field in fields_of(record))
    return list(dict.fromkeys(name for name in names if name))


def _workbook(terms: Terms) -> bytes:
    buffer = io.BytesIO()
    book = text_workbook(buffer)
    text = book.add_format({"num_format": "@"})
    head = book.add_format({"bold": True, "num_format": "@", "text_wrap": True, "valign": "top"})
    lists = _list_rows(terms)
    for record_type in RECORDS:
        sheet = book.add_worksheet(record_type.NAME)
        sheet.freeze_panes(1, 1)
        for column, field in enumerate(fields_of(record_type)):
            sheet.set_column(column, column, 18, text)
            sheet.write_string(0, column, field.name, head)
            sheet.write_comment(0, column, terms.field(record_type.NAME, field.name))
            _offer_codes(sheet, column, field, lists)
    for name, rows in ((DICTIONARY, _dictionary_rows(terms)), (LISTS, lists)):
        sheet = book.add_worksheet(name)
        sheet.freeze_panes(1, 0)
        sheet.set_column(0, len(rows[0]) - 1, 28, text)
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell:
                    sheet.write_string(row, column, cell, head if row == 0 else text)
    book.close()
    return buffer.getvalue()


def _offer_codes(sheet: object, column: int, field: Field, lists: list[list[str]]) -> None:
    """A drop-down of the codes; what is typed instead (a label, an own list) stays allowed."""
    if field.spec.kind is not Kind.CODE:
        return
    rows = [row for row, cells in enumerate(lists) if cells[0] == field.spec.codes]
    if not rows or len(rows) > _LONGEST_LIST:
        return
    source = f"={LISTS}!$B${rows[0] + 1}:$B${rows[-1] + 1}"
    sheet.data_validation(  # type: ignore[attr-defined]
        1, column, _ROWS_WITH_LISTS, column,
        {"validate": "list", "source": source, "show_error": False},
    )  # fmt: skip
