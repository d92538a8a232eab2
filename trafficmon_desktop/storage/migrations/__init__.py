"""The schema of the vault and its history: one revision a released version.

Revisions are plain modules in Alembic's form, listed here rather than found by searching a
folder, so that the frozen program needs no source files. They run inside the transaction of
the connection they are given. Alembic itself is imported only when there is something to do,
so that a vault opens without waiting for it.
"""

from sqlalchemy import Column, Connection, MetaData, String, Table, delete, insert, inspect, select

from trafficmon_desktop.domain.errors import UserError

#: Every version in order.
REVISIONS = ("0001", "0002", "0003", "0004", "0005")
HEAD = REVISIONS[-1]

_VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), nullable=False))


def current_revision(connection: Connection) -> str | None:
    """The revision of the database, None if it is empty."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    return connection.execute(select(_VERSION.c.version_num)).scalar()


def check_revision(connection: Connection) -> bool:
    """Whether the schema is current; UserError ``vault_newer`` if this program cannot know it."""
    current = current_revision(connection)
    if current is not None and current not in REVISIONS:
        raise UserError("vault_newer")
    return bool(current == HEAD)


def upgrade(connection: Connection) -> None:
    """Bring the schema to the newest revision, in the transaction of ``connection``."""
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    from trafficmon_desktop.storage.migrations import (
        v0001_first,
        v0002_deadline_notes,
        v0003_answered_checks,
        v0004_desk,
        v0005_vault,
    )

    steps = {
        "0001": v0001_first.upgrade,
        "0002": v0002_deadline_notes.upgrade,
        "0003": v0003_answered_checks.upgrade,
        "0004": v0004_desk.upgrade,
        "0005": v0005_vault.upgrade,
    }
    current = current_revision(connection)
    done = REVISIONS.index(current) + 1 if current else 0
    with Operations.context(MigrationContext.configure(connection)):
        for revision in REVISIONS[done:]:
            steps[revision]()
    _VERSION.create(connection, checkfirst=True)
    connection.execute(delete(_VERSION))
    connection.execute(insert(_VERSION).values(version_num=HEAD))
