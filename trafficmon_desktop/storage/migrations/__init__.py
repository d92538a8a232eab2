"""The schema of the vault and its history: one revision a released version.

Revisions are plain modules in Alembic's form, listed here rather than found by searching a
folder, so that the frozen program needs no source files. They run inside the transaction of
the connection they are given.
"""

from alembic.migration import MigrationContext
from alembic.operations import Operations
from sqlalchemy import Column, Connection, MetaData, String, Table, delete, insert, inspect, select

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.migrations import v0001_first

REVISIONS = (v0001_first,)
HEAD = REVISIONS[-1].revision

_VERSION = Table("alembic_version", MetaData(), Column("version_num", String(32), nullable=False))


def current_revision(connection: Connection) -> str | None:
    """The revision of the database, None if it is empty."""
    if not inspect(connection).has_table(_VERSION.name):
        return None
    return connection.execute(select(_VERSION.c.version_num)).scalar()


def check_revision(connection: Connection) -> bool:
    """Whether the schema is current; UserError ``vault_newer`` if this program cannot know it."""
    current = current_revision(connection)
    if current is not None and current not in [module.revision for module in REVISIONS]:
        raise UserError("vault_newer")
    return bool(current == HEAD)


def upgrade(connection: Connection) -> None:
    """Bring the schema to the newest revision, in the transaction of ``connection``."""
    current = current_revision(connection)
    known = [module.revision for module in REVISIONS]
    start = 0 if current is None else known.index(current) + 1
    with Operations.context(MigrationContext.configure(connection)):
        for module in REVISIONS[start:]:
            module.upgrade()
    _VERSION.create(connection, checkfirst=True)
    connection.execute(delete(_VERSION))
    connection.execute(insert(_VERSION).values(version_num=HEAD))
