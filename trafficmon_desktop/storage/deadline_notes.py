"""Notes about deadlines: written and taken away with an audit entry, never changed."""

from collections.abc import Iterable
from dataclasses import asdict, replace
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, delete, func, insert, select

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import DeadlineNote, NoteKind
from trafficmon_desktop.storage.ledger_tables import DEADLINE_NOTE
from trafficmon_desktop.storage.unit import Unit


def all_notes(connection: Connection) -> list[DeadlineNote]:
    """Every note in the order in which they were made."""
    query = select(DEADLINE_NOTE).order_by(DEADLINE_NOTE.c.number)
    return [_note(row) for row in connection.execute(query)]


def notes_about(connection: Connection, subject: str) -> list[DeadlineNote]:
    """The notes about the deadlines of one record."""
    query = select(DEADLINE_NOTE).where(DEADLINE_NOTE.c.subject == subject)
    return [_note(row) for row in connection.execute(query.order_by(DEADLINE_NOTE.c.number))]


def add_note(unit: Unit, note: DeadlineNote) -> DeadlineNote:
    """Stores a note under the next number, and returns it so."""
    newest = unit.connection.scalar(select(func.max(DEADLINE_NOTE.c.number))) or 0
    stored = replace(note, number=newest + 1)
    put_notes(unit, [stored])
    return stored


def put_notes(unit: Unit, notes: Iterable[DeadlineNote]) -> None:
    """Stores notes under the numbers they have."""
    for note in notes:
        unit.connection.execute(insert(DEADLINE_NOTE).values(_columns(note)))
        unit.note("deadline_note", note.subject, None, _noted(note))


def take_notes(unit: Unit, subject: str) -> list[DeadlineNote]:
    """Takes away the notes about a record and returns them; with the record they must go."""
    found = notes_about(unit.connection, subject)
    if found:
        unit.connection.execute(delete(DEADLINE_NOTE).where(DEADLINE_NOTE.c.subject == subject))
    for note in found:
        unit.note("deadline_note", note.subject, _noted(note), None)
    return found


def _columns(note: DeadlineNote) -> dict[str, Any]:
    day = None if note.day is None else note.day.edtf
    return asdict(note) | {
        "kind": note.kind.value,
        "noted_on": note.noted_on.isoformat(),
        "day": day,
    }


def _noted(note: DeadlineNote) -> dict[str, Any]:
    return {name: value for name, value in _columns(note).items() if value not in (None, "")}


def _note(row: Row[Any]) -> DeadlineNote:
    given = dict(row._mapping)
    return DeadlineNote(
        **given
        | {
            "kind": NoteKind(given["kind"]),
            "noted_on": date.fromisoformat(given["noted_on"]),
            "day": None if given["day"] is None else parse_edtf(given["day"]),
        }
    )
