"""What was done to records since something was done: the audit trail with the values behind it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from trafficmon_desktop.storage.audit import Change
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY


@dataclass(frozen=True)
class Done:
    """One change and the code of the action it was part of."""

    action: str
    change: Change

    @property
    def began(self) -> bool:
        """Whether the record began with it, or came back."""
        return "code" in self.change.after and "code" not in self.change.before

    @property
    def ended(self) -> bool:
        """Whether the record was removed."""
        return "code" in self.change.before and "code" not in self.change.after


def done_since(connection: Connection, action: str) -> Iterator[Done]:
    """All changes after the last entry of ``action``, in their order.

    What was erased from the history is left out; without such an action it is everything.
    """
    entry, history = AUDIT_ENTRY.c, HISTORY.c
    start = connection.scalar(select(func.max(entry.sequence)).where(entry.action == action))
    query = (
        select(
            entry.action, history.record_type, history.record_code, history.before, history.after
        )
        .join(HISTORY, history.sequence == entry.sequence)
        .where(entry.sequence > (start or 0))
        .order_by(entry.sequence)
    )
    for name, record_type, code, before, after in connection.execute(query):
        yield Done(name, Change(record_type, code, json.loads(before), json.loads(after)))
