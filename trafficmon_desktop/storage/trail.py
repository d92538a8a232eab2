"""What was done to records: the audit trail with the values behind it."""

import json
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, func, select

from trafficmon_desktop.storage.audit import Change
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY
from trafficmon_desktop.storage.vault_tables import SLOT_LABEL


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


@dataclass(frozen=True)
class Entry:
    """One change as the trail tells of it. ``time`` ISO 8601 in UTC, ``slot`` whose key it was."""

    sequence: int
    time: str
    slot: str
    action: str
    change: Change


_ENTRIES = select(
    AUDIT_ENTRY.c.sequence,
    AUDIT_ENTRY.c.time,
    AUDIT_ENTRY.c.slot,
    AUDIT_ENTRY.c.action,
    HISTORY.c.record_type,
    HISTORY.c.record_code,
    HISTORY.c.before,
    HISTORY.c.after,
).join(HISTORY, HISTORY.c.sequence == AUDIT_ENTRY.c.sequence)

#: Letters of a slot's id that tell it apart while it has no label.
_SHORT = 4

_PART = 500  # SQLite bounds the parameters of a statement


def entries_about(connection: Connection, codes: Collection[str]) -> list[Entry]:
    """What was done to these records and to what is said of them, the newest first."""
    wanted, found = sorted(codes), []
    for start in range(0, len(wanted), _PART):
        here = HISTORY.c.record_code.in_(wanted[start : start + _PART])
        found += _entries(connection, _ENTRIES.where(here))
    return sorted(found, key=lambda each: each.sequence, reverse=True)


def entries_of(connection: Connection, actions: Collection[str], since: str = "") -> list[Entry]:
    """What was done by actions of these codes, in its order.

    ``since``: only what follows the last entry before that time, ISO 8601 in UTC.
    """
    columns = AUDIT_ENTRY.c
    before = select(columns.sequence).where(columns.time < since)
    last = connection.scalar(before.order_by(columns.sequence.desc()).limit(1)) if since else 0
    query = _ENTRIES.where(columns.sequence > (last or 0), columns.action.in_(actions))
    return _entries(connection, query.order_by(columns.sequence))


@dataclass(frozen=True, slots=True)
class Opener:
    """With which key slot something was done: its ``label``, empty where nobody named it.

    ``short`` is the beginning of its id, which tells slots without a label apart.
    """

    label: str
    short: str


def names_of_slots(connection: Connection) -> Callable[[str], Opener]:
    """From the id of a key slot to what is known of it."""
    rows = connection.execute(select(SLOT_LABEL.c.slot_id, SLOT_LABEL.c.label))
    labels = {slot: label for slot, label in rows if label}
    return lambda slot: Opener(labels.get(slot, ""), slot[:_SHORT])


def codes_removed_with(connection: Connection, code: str, types: Iterable[str]) -> set[str]:
    """Codes of the records of these types that named ``code`` when they were removed."""
    named = json.dumps(code, ensure_ascii=False)
    query = select(HISTORY.c.record_code).where(
        HISTORY.c.after == "{}",
        HISTORY.c.record_type.in_(list(types)),
        func.instr(HISTORY.c.before, named) > 0,
    )
    return set(connection.execute(query.distinct()).scalars())


def _entries(connection: Connection, query: Select[Any]) -> list[Entry]:
    return [
        Entry(sequence, time, slot, action, Change(name, code, json.loads(old), json.loads(new)))
        for sequence, time, slot, action, name, code, old, new in connection.execute(query)
    ]
