"""What is remembered about a record goes over to another that takes its place.

Every row is noted whole, as it was and as it is, so that undoing brings each one back.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlalchemy import Table, delete, insert, select

from trafficmon_desktop.storage.answered_checks import put_answers, take_answers
from trafficmon_desktop.storage.attachments import move_attachments
from trafficmon_desktop.storage.deadline_notes import put_notes, take_notes
from trafficmon_desktop.storage.desk_tables import DRAFT
from trafficmon_desktop.storage.ledger_tables import IMPORT_ORIGIN
from trafficmon_desktop.storage.merged_codes import add_merged_code
from trafficmon_desktop.storage.not_same import add_not_same, take_not_same
from trafficmon_desktop.storage.unit import Unit


def move_memory(unit: Unit, old: str, new: str, day: str) -> None:
    """Notes of deadlines, answers, drafts, documents, pairs, origins and the code itself.

    ``day``: ISO 8601.
    """
    put_notes(unit, [replace(note, subject=new) for note in take_notes(unit, old)])
    put_answers(unit, [replace(each, subject=new) for each in take_answers(unit, old)])
    _move_rows(unit, DRAFT, "subject", old, new)
    move_attachments(unit, old, new)
    _move_rows(unit, IMPORT_ORIGIN, "record_code", old, new)
    for other, noted_on in take_not_same(unit, old):
        if other != new:
            add_not_same(unit, (new, other), noted_on)
    add_merged_code(unit, old, new, day)


def _move_rows(unit: Unit, table: Table, column: str, old: str, new: str) -> None:
    """What is there already under ``new`` stays; the row of ``old`` is let go then."""
    rows = unit.connection.execute(select(table).where(table.c[column] == old)).all()
    for row in rows:
        before = dict(row._mapping)
        unit.connection.execute(delete(table).where(*_same(table, before)))
        unit.note(table.name, old, before, None)
        after = before | {column: new}
        if unit.connection.execute(select(table).where(*_same(table, after))).first() is None:
            unit.connection.execute(insert(table).values(after))
            unit.note(table.name, new, None, after)


def _same(table: Table, row: Mapping[str, Any]) -> list[Any]:
    return [column == row[column.name] for column in table.primary_key]
