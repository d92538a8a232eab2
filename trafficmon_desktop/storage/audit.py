"""The audit trail: a chain of entries, each with a MAC over itself and the one before.

Entries name fields, never values; the values stand in the erasable history together with the
salt of their keyed hash, so that erasing them leaves the chain whole and says nothing more.
The claim holds against people without the key of the vault.
"""

import hashlib
import hmac
import json
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from trafficmon_desktop.storage.header import Anchor
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY

#: What stands before the first entry.
NO_HEAD = Anchor(0, bytes(32))
SALT_BYTES = 16


@dataclass(frozen=True)
class Change:
    """One thing done to one record, with the values before and after of what differs."""

    record_type: str
    record_code: str
    before: Mapping[str, object]
    after: Mapping[str, object]


def difference(
    record_type: str,
    record_code: str,
    before: Mapping[str, object] | None,
    after: Mapping[str, object] | None,
) -> Change | None:
    """The fields that differ, or None if nothing does. A missing record has no values."""
    old, new = before or {}, after or {}
    names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    if not names and (before is None) == (after is None):
        return None
    return Change(
        record_type,
        record_code,
        {name: old[name] for name in names if old.get(name) is not None},
        {name: new[name] for name in names if new.get(name) is not None},
    )


class AuditChain:
    """Appends to and verifies the chain of one database under one key."""

    def __init__(self, key: bytes, slot: str) -> None:
        self._key = key
        self._slot = slot

    def append(
        self,
        connection: Connection,
        head: Anchor,
        action: str,
        time: str,
        changes: Sequence[Change],
    ) -> Anchor:
        """Append an entry for each change (a bare one if there is none); the new head."""
        entries: list[dict[str, object]] = []
        values: list[dict[str, object]] = []
        for change in changes or (None,):
            salt = secrets.token_bytes(SALT_BYTES)
            entry = self._entry(head, action, time, change, salt)
            entries.append(entry)
            head = Anchor(head.sequence + 1, _as_bytes(entry["mac"]))
            if change is not None:
                values.append(_history(head.sequence, change, salt))
        connection.execute(insert(AUDIT_ENTRY), entries)
        if values:
            connection.execute(insert(HISTORY), values)
        return head

    def head(self, connection: Connection) -> Anchor:
        """The last entry as it stands in the database, unverified."""
        columns = AUDIT_ENTRY.c
        last = connection.execute(
            select(columns.sequence, columns.mac).order_by(columns.sequence.desc()).limit(1)
        ).first()
        return NO_HEAD if last is None else Anchor(last.sequence, last.mac)

    def first_break(self, connection: Connection) -> int | None:
        """The sequence number where the chain breaks first, or None if it is whole."""
        head = NO_HEAD
        rows = connection.execute(select(AUDIT_ENTRY).order_by(AUDIT_ENTRY.c.sequence))
        for row in rows.mappings():
            follows = row["sequence"] == head.sequence + 1 and row["previous_mac"] == head.mac
            if not follows or not hmac.compare_digest(row["mac"], self._mac(dict(row))):
                return head.sequence + 1
            head = Anchor(row["sequence"], row["mac"])
        return self._first_changed_history(connection)

    def holds(self, connection: Connection, anchor: Anchor) -> bool:
        """Whether ``anchor`` is an entry of the chain (or its very beginning)."""
        if anchor == NO_HEAD:
            return True
        columns = AUDIT_ENTRY.c
        query = select(columns.mac).where(columns.sequence == anchor.sequence)
        return connection.execute(query).scalar() == anchor.mac

    def _first_changed_history(self, connection: Connection) -> int | None:
        query = select(HISTORY, AUDIT_ENTRY.c.values_hash).join(AUDIT_ENTRY)
        for row in connection.execute(query.order_by(HISTORY.c.sequence)).mappings():
            stated = self._values_hash(row["salt"], row["before"], row["after"])
            if not hmac.compare_digest(stated, row["values_hash"]):
                return int(row["sequence"])
        return None

    def _entry(
        self, head: Anchor, action: str, time: str, change: Change | None, salt: bytes
    ) -> dict[str, object]:
        before, after = (change.before, change.after) if change else ({}, {})
        entry: dict[str, object] = {
            "sequence": head.sequence + 1,
            "time": time,
            "slot": self._slot,
            "action": action,
            "record_type": change.record_type if change else "",
            "record_code": change.record_code if change else "",
            "fields": "|".join(sorted({*before, *after})),
            "values_hash": self._values_hash(salt, _json(before), _json(after)),
            "previous_mac": head.mac,
        }
        return entry | {"mac": self._mac(entry)}

    def _mac(self, entry: Mapping[str, object]) -> bytes:
        return self._digest(
            b"entry",
            (
                str(entry["sequence"]).encode(),
                *(
                    str(entry[name]).encode()
                    for name in ("time", "slot", "action", "record_type", "record_code", "fields")
                ),
                _as_bytes(entry["values_hash"]),
                _as_bytes(entry["previous_mac"]),
            ),
        )

    def _values_hash(self, salt: bytes, before: str, after: str) -> bytes:
        return self._digest(b"values", (salt, before.encode(), after.encode()))

    def _digest(self, purpose: bytes, parts: Iterable[bytes]) -> bytes:
        framed = b"".join(len(part).to_bytes(8, "big") + part for part in (purpose, *parts))
        return hmac.digest(self._key, framed, hashlib.sha256)


def _history(sequence: int, change: Change, salt: bytes) -> dict[str, object]:
    return {
        "sequence": sequence,
        "record_type": change.record_type,
        "record_code": change.record_code,
        "salt": salt,
        "before": _json(change.before),
        "after": _json(change.after),
    }


def _json(values: Mapping[str, object]) -> str:
    return json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _as_bytes(value: object) -> bytes:
    if not isinstance(value, bytes):
        raise TypeError("bytes expected")
    return value
