"""A unit of work: one user action, one transaction, its audit entries with it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from threading import get_ident
from typing import Self

from sqlalchemy import Connection

from trafficmon_desktop.storage.audit import AuditChain, Change, difference
from trafficmon_desktop.storage.header import Anchor

#: Told the first and the last sequence number of the audit entries of a unit, before it ends.
Recorder = Callable[["Unit", int, int], None]


class Unit:
    """What ``Vault.write`` gives: a connection inside one immediate transaction."""

    def __init__(self, connection: Connection, action: str) -> None:
        self.connection = connection
        self.action = action
        self.recorder: Recorder | None = None
        self._thread = get_ident()
        self._changes: list[Change] = []
        self._rows_at_start = self._changed_rows()

    @property
    def is_of_this_thread(self) -> bool:
        """Whether it was begun in the thread that asks."""
        return self._thread == get_ident()

    def note(
        self,
        record_type: str,
        record_code: str,
        before: Mapping[str, object] | None,
        after: Mapping[str, object] | None,
    ) -> None:
        """Say what this action does to a record, so that the audit trail holds it.

        Values must be what JSON can hold. ``before`` None: it is new; ``after`` None: it is
        removed; nothing different: no entry.
        """
        change = difference(record_type, record_code, before, after)
        if change is not None:
            self._changes.append(change)

    @contextmanager
    def part(self) -> Iterator[Self]:
        """An action within the action; an exception takes back this part alone."""
        noted = len(self._changes)
        try:
            with self.connection.begin_nested():
                yield self
        except BaseException:
            del self._changes[noted:]
            raise

    @contextmanager
    def beside_the_trail(self) -> Iterator[None]:
        """What is written within needs no audit entry: drafts, where the user stands."""
        before = self._changed_rows()
        yield
        self._rows_at_start += self._changed_rows() - before

    def append_audit(self, chain: AuditChain, head: Anchor, time: str) -> Anchor:
        """Write the entries; rows changed without a note leave an entry naming the action."""
        if not self._changes and self._changed_rows() == self._rows_at_start:
            return head
        newest = chain.append(self.connection, head, self.action, time, self._changes)
        if self.recorder is not None and self._changes:
            self.recorder(self, head.sequence + 1, newest.sequence)
        return newest

    def _changed_rows(self) -> int:
        raw = self.connection.connection.dbapi_connection
        if raw is None:
            raise RuntimeError("the connection is closed")
        return int(raw.total_changes)
