"""Bringing an old vault to the schema of this program: on a copy, which then takes its place.

The copy is migrated in one transaction, opened, checked and counted; then it is renamed over the
old database. That renaming is the one moment of change: interrupted before it the vault is the
old one, after it the new one. Before anything else a backup is made.
"""

import os
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import engine, migrations, platform_files, snapshot
from trafficmon_desktop.storage.audit import AuditChain
from trafficmon_desktop.storage.copying import Origin, write_copy
from trafficmon_desktop.storage.database_errors import database_errors
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import Anchor, write_header
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.unlocking import Unlocked
from trafficmon_desktop.storage.verification import DatabaseFile, verify_database

#: Where a vault keeps its own backups.
BACKUPS = "backups"
#: Tables to which a migration adds by being noted.
_NOTED = frozenset({"audit_entry", "alembic_version"})


def migrated(folder: Path, unlocked: Unlocked, time: datetime, *, back_up: bool) -> Unlocked:
    """The vault in ``folder``, locked by us and open nowhere, with the schema of this program.

    Raises UserError ``vault_newer``, ``vault_disk_full``, … and DamagedError
    ``vault_not_migrated``; the vault is as it was then.
    """
    main = snapshot.databases_of(folder, unlocked.header, unlocked.keys)[snapshot.MAIN]
    with database_errors(folder=folder):
        current = _is_current(main)
    with file_errors(folder):
        if not current:
            if back_up:
                write_copy(Origin(folder, unlocked, time), folder / BACKUPS)
            with database_errors(writing=True, folder=folder):
                _migrate(main, unlocked, time)
        if unlocked.header.schema == migrations.HEAD:
            return unlocked
        header = replace(unlocked.header, schema=migrations.HEAD)
        header = header.signed(unlocked.keys.header_mac)
        write_header(folder, header)
    return replace(unlocked, header=header)


def _is_current(database: DatabaseFile) -> bool:
    reader = engine.reading_engine(database.path, database.key, database.salt)
    try:
        with reader.connect() as connection, connection.begin():
            return migrations.check_revision(connection)
    finally:
        reader.dispose()


def _migrate(database: DatabaseFile, unlocked: Unlocked, time: datetime) -> None:
    beside = database.path.with_name(f".{database.path.name}.new")
    copy = replace(database, path=beside)
    chain = AuditChain(unlocked.keys.audit, unlocked.slot_id)
    try:
        _remove(beside)  # what an interrupted migration left
        before = snapshot.copy_databases({snapshot.MAIN: database}, {snapshot.MAIN: beside}, silent)
        _upgrade(copy, chain, before.head, time)
        snapshot.empty_log(copy)  # the file alone takes the place of the old one
        _verify(copy, chain, before.head, before.counts)
        snapshot.empty_log(database)  # the log of the old one must not be taken for the new one's
        with beside.open("r+b") as file:
            platform_files.sync_file(file)
        beside.replace(database.path)
        platform_files.sync_folder(database.path.parent)
    finally:
        _remove(beside)


def _upgrade(copy: DatabaseFile, chain: AuditChain, head: Anchor, time: datetime) -> None:
    stated = time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    writer = engine.writing_engine(copy.path, copy.key, copy.salt)
    try:
        with writer.connect() as connection, connection.begin():
            migrations.upgrade(connection)
            chain.append(connection, head, "migrate", stated, [])
    finally:
        writer.dispose()


def _verify(copy: DatabaseFile, chain: AuditChain, head: Anchor, counts: Mapping[str, int]) -> None:
    """Everything that was there is there, and one entry of the trail more."""
    found = snapshot.contents_of({snapshot.MAIN: copy})
    kept = all(
        found.counts.get(name) == rows for name, rows in counts.items() if name not in _NOTED
    )
    whole = verify_database(copy, chain, [head, found.head], silent).readable
    if not (whole and kept and found.head.sequence == head.sequence + 1 and _is_current(copy)):
        if not platform_files.has_room(copy.path.parent):
            raise UserError("vault_disk_full")
        raise DamagedError("vault_not_migrated")


def _logs(path: Path) -> list[Path]:
    return [path.with_name(path.name + end) for end in ("-wal", "-shm")]


def _remove(path: Path) -> None:
    for each in (path, *_logs(path)):
        if os.path.lexists(each):
            each.unlink()
