"""Drafts: what was typed and could not be read or stored yet. Written beside the audit trail."""

from sqlalchemy import Connection, delete, insert, select

from trafficmon_desktop.storage.desk_tables import DRAFT
from trafficmon_desktop.storage.unit import Unit


def drafts_of(connection: Connection, subject: str) -> dict[str, str]:
    """Field to text, for a record or for one that is not stored yet."""
    query = select(DRAFT.c.field, DRAFT.c.text).where(DRAFT.c.subject == subject)
    return {row.field: row.text for row in connection.execute(query.order_by(DRAFT.c.field))}


def all_drafts(connection: Connection) -> dict[str, dict[str, str]]:
    """Subject to field to text."""
    found: dict[str, dict[str, str]] = {}
    query = select(DRAFT).order_by(DRAFT.c.subject, DRAFT.c.field)
    for subject, field, text in connection.execute(query):
        found.setdefault(subject, {})[field] = text
    return found


def put_draft(unit: Unit, subject: str, field: str, text: str) -> None:
    """Keeps a text; an empty one forgets the draft. No audit entry: nothing is recorded yet."""
    with unit.beside_the_trail():
        here = (DRAFT.c.subject == subject) & (DRAFT.c.field == field)
        unit.connection.execute(delete(DRAFT).where(here))
        if text:
            unit.connection.execute(insert(DRAFT).values(subject=subject, field=field, text=text))


def take_drafts(unit: Unit, subject: str) -> None:
    """Takes the drafts of a record away with it; the history keeps them for an undo."""
    for field, text in drafts_of(unit.connection, subject).items():
        row = {"subject": subject, "field": field, "text": text}
        unit.note("draft", subject, row, None)
    unit.connection.execute(delete(DRAFT).where(DRAFT.c.subject == subject))


def forget_drafts(unit: Unit, subject: str) -> None:
    """Takes them away for good."""
    with unit.beside_the_trail():
        unit.connection.execute(delete(DRAFT).where(DRAFT.c.subject == subject))
