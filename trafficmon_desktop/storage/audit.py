"""The audit trail: a chain of entries, each with a MAC over itself and the one before.

Entries name fields, never values; the values stand in the erasable history together with the
salt of their keyed hash, so that erasing them leaves the chain whole and says nothing more.
The claim holds against people without the key of the vault.

A rotation of the keys begins a new stretch: its first entry, under the new key, carries the MAC
of the last one under the old, and with it everything before, so that nobody who knows the old
key can change what it covered. The old key stands in the database, to go on verifying.
"""

import hmac
import json
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from sqlalchemy import Connection, select

from trafficmon_desktop.storage.engine import DatabaseError
from trafficmon_desktop.storage.header import Anchor
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY

#: What stands before the first entry.
NO_HEAD = Anchor(0, bytes(32))
SALT_BYTES = 16
MAC_BYTES = 32

# An import writes tens of thousands of entries at once and every opening reads them all, so
# both go past the layers of SQLAlchemy: plain statements, rows as tuples.
INSERT_ENTRY = """
INSERT INTO audit_entry
    (sequence, time, slot, action, record_type, record_code, fields,
    values_hash, previous_mac, mac)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
INSERT_HISTORY = """
INSERT INTO history (sequence, record_type, record_code, salt, before, after)
VALUES (?, ?, ?, ?, ?, ?)
"""
SELECT_ENTRIES = """
SELECT sequence, time, slot, action, record_type, record_code, fields,
    values_hash, previous_mac, mac
FROM audit_entry ORDER BY sequence
"""
#: The same with what an entry says as the bytes its MAC is over: SQLite writes JSON as we do.
SELECT_MESSAGES = """
SELECT CAST(json_array(sequence, time, slot, action, record_type, record_code, fields) AS BLOB),
    values_hash, previous_mac, mac
FROM audit_entry ORDER BY sequence
"""
SELECT_HISTORY = """
SELECT h.sequence, h.salt, h.before, h.after, e.values_hash
FROM history h JOIN audit_entry e USING (sequence) ORDER BY h.sequence
"""

SELECT_FORMER_KEYS = "SELECT last_sequence, audit_key FROM former_key ORDER BY last_sequence"
HAS_FORMER_KEYS = "SELECT count(*) FROM sqlite_schema WHERE name = 'former_key'"

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode


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
    if before is None and after is not None:
        return Change(record_type, record_code, {}, _filled(new))
    names = sorted(name for name in {*old, *new} if old.get(name) != new.get(name))
    if not names and (before is None) == (after is None):
        return None
    return Change(
        record_type,
        record_code,
        {name: old[name] for name in names if old.get(name) is not None},
        {name: new[name] for name in names if new.get(name) is not None},
    )


def _filled(values: Mapping[str, object]) -> Mapping[str, object]:
    return {name: value for name, value in values.items() if value is not None}


class _Stretches:
    """Which key covers which entries, asked in the order of the entries."""

    def __init__(self, former: Sequence[tuple[int, bytes]], key: bytes) -> None:
        self._former, self._key, self._at = former, key, 0

    def key_of(self, sequence: int) -> bytes:
        """The key of this entry."""
        while self._at < len(self._former) and sequence > self._former[self._at][0]:
            self._at += 1
        return self._former[self._at][1] if self._at < len(self._former) else self._key


class AuditChain:
    """Appends to and verifies the chain of one database under its key (and the former ones)."""

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
        entries: list[tuple[object, ...]] = []
        values: list[tuple[object, ...]] = []
        for change in changes or (Change("", "", {}, {}),):
            sequence = head.sequence + 1
            salt = secrets.token_bytes(SALT_BYTES)
            before, after = _encode(change.before), _encode(change.after)
            record, code = change.record_type, change.record_code
            fields = "|".join(sorted({*change.before, *change.after}))
            said = (sequence, time, self._slot, action, record, code, fields)
            values_hash = _values_hash(self._key, salt, before, after)
            mac = _mac(self._key, said, values_hash, head.mac)
            entries.append((*said, values_hash, head.mac, mac))
            values.append((sequence, record, code, salt, before, after))
            head = Anchor(sequence, mac)
        connection.exec_driver_sql(INSERT_ENTRY, entries)
        if changes:
            connection.exec_driver_sql(INSERT_HISTORY, values)
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
        return None if self._is_whole(connection) else self._first_break(connection)

    def _is_whole(self, connection: Connection) -> bool:
        """The quick look at every entry; what it cannot make sense of, it does not call whole."""
        keys, key, begun = self._stretches(connection), b"", blake2b()
        mac, sequence = NO_HEAD.mac, NO_HEAD.sequence
        cursor = connection.connection.cursor()
        try:
            for said, values_hash, previous, stated in cursor.execute(SELECT_MESSAGES):
                sequence += 1
                if key != (now := keys.key_of(sequence)):
                    key, begun = now, _entry_hash(now)
                computed = begun.copy()
                computed.update(said + values_hash + previous)
                if previous != mac or computed.digest() != stated:
                    return False
                mac = stated
            (last,) = cursor.execute("SELECT max(sequence) FROM audit_entry").fetchone()
            return sequence == (last or 0)  # the MACs hold the numbers: none is missing
        except (TypeError, DatabaseError):
            return False
        finally:
            cursor.close()

    def _first_break(self, connection: Connection) -> int | None:
        sequence, mac = NO_HEAD.sequence, NO_HEAD.mac
        keys = self._stretches(connection)
        for *said, values_hash, previous, stated in connection.exec_driver_sql(SELECT_ENTRIES):
            sequence += 1
            plain = all(type(each) in (int, str) for each in said)
            follows = said[0] == sequence and previous == mac and type(values_hash) is bytes
            if not plain or not follows:
                return sequence
            computed = _mac(keys.key_of(sequence), tuple(said), values_hash, previous)
            if not _is_mac(stated, computed):
                return sequence
            mac = stated
        return None

    def first_changed_values(self, connection: Connection) -> int | None:
        """The first entry whose values in the history are not those it was written for."""
        keys = self._stretches(connection)
        for sequence, salt, before, after, stated in connection.exec_driver_sql(SELECT_HISTORY):
            computed = _values_hash(keys.key_of(sequence), salt, before, after)
            if not _is_mac(stated, computed):
                return int(sequence)
        return None

    def holds(self, connection: Connection, anchor: Anchor) -> bool:
        """Whether ``anchor`` is an entry of the chain (or its very beginning)."""
        if anchor == NO_HEAD:
            return True
        columns = AUDIT_ENTRY.c
        query = select(columns.mac).where(columns.sequence == anchor.sequence)
        return connection.execute(query).scalar() == anchor.mac

    def _stretches(self, connection: Connection) -> _Stretches:
        former: list[tuple[int, bytes]] = []
        if connection.exec_driver_sql(HAS_FORMER_KEYS).scalar():
            former = [(last, key) for last, key in connection.exec_driver_sql(SELECT_FORMER_KEYS)]
        return _Stretches(former, self._key)


def _mac(key: bytes, said: tuple[object, ...], values_hash: bytes, previous: bytes) -> bytes:
    """The MAC of an entry: what it says as JSON, then two hashes of fixed length."""
    message = _encode(said).encode() + values_hash + previous
    return _entry_hash(key, message).digest()


def _entry_hash(key: bytes, message: bytes = b"") -> blake2b:
    return blake2b(message, key=key, digest_size=MAC_BYTES, person=b"entry")


def _values_hash(key: bytes, salt: bytes, before: str, after: str) -> bytes:
    message = _encode((before, after)).encode()
    return blake2b(message, key=key, salt=salt, digest_size=MAC_BYTES, person=b"values").digest()


def _is_mac(stated: object, computed: bytes) -> bool:
    return isinstance(stated, bytes) and hmac.compare_digest(stated, computed)
