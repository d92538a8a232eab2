"""The journal: which audit entries belong to one act, so that it can be taken back and done again.

It holds no values of its own: what was before and after stands in the history, once, and is
erased there.
"""

import json
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, func, insert, or_, select, update

from trafficmon_desktop.storage.audit import Change
from trafficmon_desktop.storage.desk_tables import DRAFT, JOURNAL_ENTRY
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY
from trafficmon_desktop.storage.tables import RECORD_CODE
from trafficmon_desktop.storage.unit import Unit

#: So many acts can be taken back.
KEPT = 200

DONE, UNDONE = "done", "undone"

#: Begins the subject of a draft that belongs to no record yet.
UNSTORED = "new:"


@dataclass(frozen=True)
class Entry:
    """One act. ``made_at``: ISO 8601 time in UTC."""

    number: int
    kind: str
    subject: str
    first_sequence: int
    last_sequence: int
    state: str
    made_at: str


def append_entry(unit: Unit, kind: str, subject: str, first: int, last: int, time: str) -> None:
    """A fresh act: what was undone cannot be done again, and the oldest acts are let go."""
    table, connection = JOURNAL_ENTRY, unit.connection
    dropped = connection.execute(delete(table).where(table.c.state == UNDONE)).rowcount
    number = (connection.scalar(select(func.max(table.c.number))) or 0) + 1
    entry = Entry(number, kind, subject, first, last, DONE, time)
    connection.execute(insert(table).values(**vars(entry)))
    connection.execute(delete(table).where(table.c.number <= number - KEPT))
    if dropped:
        _drop_drafts_of_nothing(connection)


def _drop_drafts_of_nothing(connection: Connection) -> None:
    """They waited for a redo to bring their record back."""
    of_nothing = DRAFT.c.subject.not_in(select(RECORD_CODE.c.code))
    begun = DRAFT.c.subject.startswith(UNSTORED)
    connection.execute(delete(DRAFT).where(of_nothing, ~begun))


def last_done(connection: Connection) -> Entry | None:
    """What an undo would take back."""
    return _first(connection, JOURNAL_ENTRY.c.state == DONE, JOURNAL_ENTRY.c.number.desc())


def first_undone(connection: Connection) -> Entry | None:
    """What a redo would do again."""
    return _first(connection, JOURNAL_ENTRY.c.state == UNDONE, JOURNAL_ENTRY.c.number.asc())


def _first(
    connection: Connection, where: ColumnElement[bool], order: ColumnElement[int]
) -> Entry | None:
    query = select(JOURNAL_ENTRY).where(where).order_by(order).limit(1)
    row = connection.execute(query).first()
    return None if row is None else Entry(**row._mapping)


def set_state(unit: Unit, entry: Entry, state: str) -> None:
    """Says whether an act is done or undone."""
    table = JOURNAL_ENTRY
    unit.connection.execute(update(table).where(table.c.number == entry.number).values(state=state))


def changes_of(connection: Connection, entry: Entry) -> list[Change]:
    """What an act changed, in its order; empty where some of it was erased."""
    query = (
        select(HISTORY.c.record_type, HISTORY.c.record_code, HISTORY.c.before, HISTORY.c.after)
        .where(HISTORY.c.sequence.between(entry.first_sequence, entry.last_sequence))
        .order_by(HISTORY.c.sequence)
    )
    found = [
        Change(name, code, json.loads(before), json.loads(after))
        for name, code, before, after in connection.execute(query)
    ]
    return found if len(found) == entry.last_sequence - entry.first_sequence + 1 else []


def beginnings(connection: Connection) -> list[int]:
    """Sequence numbers with which the acts that are kept begin, in their order."""
    query = select(JOURNAL_ENTRY.c.first_sequence).order_by(JOURNAL_ENTRY.c.first_sequence)
    return list(connection.execute(query).scalars())


def forget_acts(unit: Unit, code: str) -> None:
    """No act that touched this record can be taken back or done again any more."""
    touched = (
        select(AUDIT_ENTRY.c.sequence)
        .where(
            AUDIT_ENTRY.c.record_code == code,
            AUDIT_ENTRY.c.sequence.between(
                JOURNAL_ENTRY.c.first_sequence, JOURNAL_ENTRY.c.last_sequence
            ),
        )
        .exists()
    )
    unit.connection.execute(
        delete(JOURNAL_ENTRY).where(or_(JOURNAL_ENTRY.c.subject == code, touched))
    )
