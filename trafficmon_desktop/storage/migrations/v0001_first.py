"""The first schema."""

from alembic import op

from trafficmon_desktop.storage.migrations import v0001_justice, v0001_ledger, v0001_people

revision = "0001"
down_revision = None

APPEND_ONLY = """
CREATE TRIGGER audit_entry_never_{event} BEFORE {event} ON audit_entry
BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END
"""


def upgrade() -> None:
    """Create every table, and the triggers that keep the audit trail append-only."""
    v0001_ledger.create_tables()
    v0001_people.create_tables()
    v0001_justice.create_tables()
    for event in ("update", "delete"):
        op.execute(APPEND_ONLY.format(event=event))
