"""From sheets to drafts: a record for every row that can be read, a problem for the rest."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import Any

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.fields import Field, Kind, Record, fields_of
from trafficmon_desktop.services.imports.cells import CellError, as_text, clean, reader_for
from trafficmon_desktop.services.imports.dates import ORDER_UNKNOWN, order_of
from trafficmon_desktop.services.imports.problems import Problems
from trafficmon_desktop.services.imports.sheet import Cell, Sheet
from trafficmon_desktop.services.table_files.columns import column_letters


@dataclass(frozen=True, slots=True)
class Draft:
    """A row that was read. The record's code is that of the file, empty where it has none."""

    file: str
    row: int
    record: Record


@dataclass(frozen=True, slots=True)
class _Column:
    position: int
    field: Field
    read: Callable[[Cell], Any]


def read_drafts(
    sheet: Sheet, today: date, date_order: str | None, problems: Problems
) -> list[Draft]:
    """The rows of a sheet. A sheet with an unknown column gives none: it is another file."""
    before = problems.total
    fields = _fields_by_position(sheet, problems)
    if problems.total > before:
        return []
    columns = [_column(sheet, position, field, date_order) for position, field in fields.items()]
    drafts = []
    for row, cells in sheet.rows:
        record = _record(sheet, row, cells, columns, problems)
        if record is None:
            code = _code_of(cells, columns)
            if code:  # so that rows which refer to it are not called wrong as well
                sheet.unread.add(code)
            continue
        found = checks.problems(record, today)
        for name, key in found.items():
            problems.add(sheet.file, row, name, f"check.{key}")
        for name in checks.unstorable(record):
            problems.add(sheet.file, row, name, "reference_missing")
        drafts.append(Draft(sheet.file, row, record))
    return drafts


def _fields_by_position(sheet: Sheet, problems: Problems) -> dict[int, Field]:
    known = {field.name: field for field in fields_of(sheet.record_type)}
    names = [clean(cell).casefold() for cell in sheet.header]
    if not any(name in known for name in names):
        problems.add(sheet.file, 1, None, "no_header")
        return {}
    fields: dict[int, Field] = {}
    for position, name in enumerate(names):
        if name in known:
            if known[name] in fields.values():
                problems.add(sheet.file, 1, name, "column_twice")
            fields[position] = known[name]
        elif name or any(_filled(cells, position) for _, cells in sheet.rows):
            # what stands there may be a name, so only the field that may be meant is said
            near = get_close_matches(name, known, n=1, cutoff=0.7)
            key = "unknown_column_near" if near else "unknown_column"
            values = {"near": near[0]} if near else {"record": sheet.record_type.NAME}
            problems.add(sheet.file, 1, column_letters(position + 1), key, **values)
    return fields


def _filled(cells: list[Cell], position: int) -> bool:
    return position < len(cells) and bool(as_text(cells[position]).strip())


def _column(sheet: Sheet, position: int, field: Field, date_order: str | None) -> _Column:
    order = None
    if field.spec.kind is Kind.DATE:
        cells = (row[position] for _, row in sheet.rows if position < len(row))
        order = order_of(cells, date_order)
    return _Column(position, field, reader_for(field, order))


def _code_of(cells: list[Cell], columns: list[_Column]) -> str:
    """The code of a row that could not be read, as far as it stands there."""
    for column in columns:
        if column.field.spec.kind is Kind.KEY and column.position < len(cells):
            return clean(as_text(cells[column.position]))
    return ""


def _record(
    sheet: Sheet, row: int, cells: list[Cell], columns: list[_Column], problems: Problems
) -> Record | None:
    values: dict[str, Any] = {}
    readable = True
    for column in columns:
        if column.position >= len(cells) or cells[column.position] == "":
            continue
        try:
            value = column.read(cells[column.position])
        except CellError as error:
            readable = False
            if error.key != ORDER_UNKNOWN:
                problems.add(sheet.file, row, column.field.name, error.key, **error.values)
            elif column.field.name not in sheet.asked:  # one answer is for the whole column
                sheet.asked.add(column.field.name)
                problems.add(sheet.file, row, column.field.name, error.key)
            continue
        if value is not None:
            values[column.field.name] = value
    width = len(sheet.header)
    if any(_filled(cells, position) for position in range(width, len(cells))):
        problems.add(sheet.file, row, column_letters(width + 1), "cell_without_header")
        readable = False
    return sheet.record_type(**values) if readable else None
