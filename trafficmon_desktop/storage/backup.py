"""Backing up an open vault, restoring a backup, and proving that one could be restored."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import engine, snapshot
from trafficmon_desktop.storage.backup_file import BackupFile, read_backup
from trafficmon_desktop.storage.blobs import BlobStore
from trafficmon_desktop.storage.copying import SUFFIX, Origin, copy_backup, unpack, write_copy
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import Anchor, write_header
from trafficmon_desktop.storage.keys import RootSecret, derive_keys
from trafficmon_desktop.storage.new_folder import new_folder, unfinished_folder
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.unlocking import Secret, Unlocked, unlock_header
from trafficmon_desktop.storage.vault import Clock, Vault
from trafficmon_desktop.storage.vault_tables import ATTACHMENT, FORMER_KEY

__all__ = [
    "SUFFIX",
    "KnownBackup",
    "Proof",
    "copy_backup",
    "known_backups",
    "prove_backup",
    "restore_backup",
    "write_backup",
]

PROVED = "prove_backup"


@dataclass(frozen=True)
class KnownBackup:
    """A backup of the open vault: a file of ours that says so under its keys.

    ``time`` is when it was begun, ``head`` the audit entry it ends with.
    """

    path: Path
    time: datetime
    head: Anchor


@dataclass(frozen=True)
class Proof:
    """What came of restoring a backup on trial: rows in all tables, contents of documents."""

    time: datetime
    rows: int
    documents: int


def write_backup(vault: Vault, to: Path, report: Report = silent) -> Path:
    """Write an encrypted copy of ``vault`` into the folder ``to``; the path of the new file.

    The work on the vault may go on meanwhile. The audit trail tells of it once it counts. Raises
    what ``write_copy`` raises.
    """
    unlocked = replace(vault.unlocked, header=vault.header)
    target = write_copy(Origin(vault.folder, unlocked, vault.clock()), to, report)
    with vault.write("backup") as unit:
        unit.note("backup", "", None, {"file": target.name})
    return target


def restore_backup(
    backup: Path,
    folder: Path,
    secret: Secret,
    report: Report,
    *,
    now: Clock,
    state_folder: Path | None = None,
) -> Mapping[str, int]:
    """Restore ``backup`` into ``folder``, which must be absent or empty; rows of each table.

    The new vault opens with the same secrets. It is made beside ``folder`` and gets its name
    only when it was opened, checked and counted. Raises DamagedError ``backup_damaged``,
    ``backup_foreign``, UserError ``vault_folder_not_empty`` and what unlocking raises.
    """
    with file_errors(backup):
        opened = read_backup(backup)
    unlocked = unlock_header(opened.header, secret)
    with file_errors(folder), new_folder(folder) as made:
        contents = unpack(opened, unlocked, made.path, report)
        fresh = replace(opened.header, instance=secrets.token_hex(16))
        fresh = fresh.signed(unlocked.keys.header_mac)
        write_header(made.path, fresh)
        unlocked = replace(unlocked, header=fresh)
        vault = Vault.open_made(made, unlocked, now=now, state_folder=state_folder)
        with vault, vault.write("restore") as unit:
            unit.note("vault", "", None, {"backup": opened.manifest.created})
    return contents.counts


def known_backups(vault: Vault, folder: Path) -> list[KnownBackup]:
    """The backups of ``vault`` in ``folder``, the newest first; other files are not ours."""
    found = []
    with file_errors(folder):
        for path in folder.glob(f"*{SUFFIX}"):
            try:
                opened, unlocked = _opened(vault, path)
                head = opened.contents(unlocked.keys.manifest).head
                found.append(
                    KnownBackup(path, datetime.fromisoformat(opened.manifest.created), head)
                )
            except (OSError, UserError, ValueError):
                continue
    return sorted(found, key=lambda each: (each.time, each.head.sequence), reverse=True)


def prove_backup(vault: Vault, backup: Path, report: Report = silent) -> Proof:
    """Restore ``backup`` on trial beside the vault, encrypted as it is, and remove it again.

    Everything is opened, checked and counted, every document read; and the open vault must go on
    from where the backup ends. The audit trail tells of it. Raises DamagedError
    ``backup_foreign``, ``backup_damaged``, ``backup_not_equal``, ``backup_of_another``, ….
    """
    with file_errors(backup):
        opened, unlocked = _opened(vault, backup)
    with file_errors(vault.folder), unfinished_folder(vault.folder / "proof") as made:
        contents = unpack(opened, unlocked, made.path, report)
        with vault.read() as connection:
            if not vault.chain.holds(connection, contents.head):
                raise DamagedError("backup_of_another", file=backup.name)
        documents = _read_documents(made.path, unlocked)
    proof = Proof(vault.clock(), sum(contents.counts.values()), documents)
    with vault.write(PROVED) as unit:
        unit.note("backup", "", None, {"file": backup.name})
    return proof


def _opened(vault: Vault, path: Path) -> tuple[BackupFile, Unlocked]:
    """A backup with the keys of the vault, those of now or of before a rotation."""
    opened = read_backup(path)
    header = opened.header
    root = vault.unlocked.root
    with vault.read() as connection:
        former = connection.execute(select(FORMER_KEY.c.master)).scalars().all()
    for each in (root, *(RootSecret(master, root.binding) for master in former)):
        keys = derive_keys(each)
        if header.vault_id == vault.header.vault_id and header.is_signed_by(keys.header_mac):
            return opened, Unlocked(header, vault.unlocked.slot_id, keys, each)
    raise DamagedError("backup_of_another", file=path.name)


def _read_documents(folder: Path, unlocked: Unlocked) -> int:
    """Read the content of every document in an unpacked backup; how many there are."""
    databases = snapshot.databases_of(folder, unlocked.header, unlocked.keys)
    main = databases[snapshot.MAIN]
    raw = engine.connect(main.path, main.key, main.salt)
    try:
        tables = raw.execute("SELECT name FROM sqlite_schema WHERE name = 'attachment'").fetchall()
        query = str(select(ATTACHMENT.c.blob).distinct())
        names = [name for (name,) in raw.execute(query)] if tables else []
    finally:
        raw.close()
    path = folder / snapshot.file_names(unlocked.header)[snapshot.BLOBS]
    contents = BlobStore(path, unlocked.keys.attachment)
    for name in names:
        contents.read(name)
    return len(names)
