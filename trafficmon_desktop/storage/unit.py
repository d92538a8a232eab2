"""A unit of work: one user action, one transaction, its audit entries with it."""

from collections.abc import Mapping

from sqlalchemy import Connection

from trafficmon_desktop.storage.audit import AuditChain, Change, difference
from trafficmon_desktop.storage.header import Anchor


class Unit:
    """What ``Vault.write`` gives: a connection inside one immediate transaction."""

    def __init__(self, connection: Connection, action: str) -> None:
        self.connection = connection
        self.action = action
        self._changes: list[Change] = []
        self._rows_at_start = self._changed_rows()

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

    def append_audit(self, chain: AuditChain, head: Anchor, time: str) -> Anchor:
        """Write the entries; rows changed without a note leave an entry naming the action."""
        if not self._changes and self._changed_rows() == self._rows_at_start:
            return head
        return chain.append(self.connection, head, self.action, time, self._changes)

    def _changed_rows(self) -> int:
        raw = self.connection.connection.dbapi_connection
        if raw is None:
            raise RuntimeError("the connection is closed")
        return int(raw.total_changes)
