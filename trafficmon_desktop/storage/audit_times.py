"""When something was last done, as the audit trail tells."""

from collections.abc import Collection

from sqlalchemy import Connection, select

from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY


def last_time(connection: Connection, action: str) -> str | None:
    """The time of the latest entry of an action, ISO 8601 in UTC; ``None`` if there is none."""
    query = select(AUDIT_ENTRY.c.time).where(AUDIT_ENTRY.c.action == action)
    return connection.scalar(query.order_by(AUDIT_ENTRY.c.sequence.desc()).limit(1))


def acted_since(connection: Connection, sequence: int, apart_from: Collection[str]) -> bool:
    """Whether there is an entry after this one of any action but these."""
    columns = AUDIT_ENTRY.c
    query = select(columns.sequence).where(
        columns.sequence > sequence, columns.action.not_in(apart_from)
    )
    return connection.scalar(query.limit(1)) is not None
