"""Writing a backup and restoring one; neither counts as done before it was opened and counted."""

import hashlib
import os
import secrets
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC
from itertools import count
from pathlib import Path
from typing import BinaryIO

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import backup_file, engine, platform_files
from trafficmon_desktop.storage.audit import AuditChain
from trafficmon_desktop.storage.backup_file import CHUNK, BackupFile, Contents, read_backup
from trafficmon_desktop.storage.creation import claim_folder
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import write_header
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.unlocking import Secret, Unlocked, unlock_header
from trafficmon_desktop.storage.vault import Clock, Vault, timestamp
from trafficmon_desktop.storage.verification import DatabaseFile, row_counts, verify_database

SUFFIX = ".backup"


def write_backup(vault: Vault, to: Path, report: Report) -> Path:
    """Write an encrypted copy of ``vault`` into the folder ``to``; the path of the new file.

    The copy is opened with the key, checked and counted before it gets its name, and read
    back after. Raises UserError ``vault_disk_full``, ``vault_not_permitted``, ….
    """
    with file_errors(to):
        target = _free_name(vault, to)
        copy = to / f".{target.name}.{secrets.token_hex(4)}.db"
        partial = copy.with_suffix(".part")
        to.mkdir(mode=0o700, parents=True, exist_ok=True)
        try:
            contents = _copy_database(vault, copy, target.name)
            _verify(vault.unlocked, copy, contents)
            _assemble(vault, copy, partial, contents, report)
            partial.rename(target)
            platform_files.sync_folder(to)
        finally:
            for leftover in to.glob(f"{copy.stem}*"):
                leftover.unlink()
        _read_back(target, vault.unlocked.keys.manifest, contents)
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
    contents = opened.contents(unlocked.keys.manifest)
    with file_errors(folder), _new_folder(folder) as beside:
        _extract(opened, beside / opened.header.database, report)
        _verify(unlocked, beside / opened.header.database, contents)
        fresh = replace(opened.header, instance=secrets.token_hex(16))
        fresh = fresh.signed(unlocked.keys.header_mac)
        write_header(beside, fresh)
        unlocked = replace(unlocked, header=fresh)
        vault = Vault.open_unlocked(beside, unlocked, now=now, state_folder=state_folder)
        with vault, vault.write("restore") as unit:
            unit.note("vault", "", None, {"backup": opened.manifest.created})
    return contents.counts


def _free_name(vault: Vault, to: Path) -> Path:
    moment = vault.clock().astimezone(UTC).strftime("%Y-%m-%d-%H%M%S")
    stem = f"{DISPLAY_NAME.lower()}-{moment}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return next(path for name in names if not (path := to / f"{name}{SUFFIX}").exists())


def _copy_database(vault: Vault, copy: Path, name: str) -> Contents:
    """VACUUM INTO ``copy`` while no one writes, so that counts and head are of one moment."""
    with vault.write("backup") as unit:
        contents = Contents(row_counts(unit.connection), vault.chain.head(unit.connection))
        raw = engine.connect(
            vault.database_path,
            vault.unlocked.keys.database,
            vault.header.database_salt,
            announced_target=copy,
        )
        try:
            raw.execute("VACUUM INTO ?", (str(copy),))
        finally:
            raw.close()
        platform_files.private_file(copy)
        unit.note("backup", "", None, {"file": name})
    return contents


def _verify(unlocked: Unlocked, path: Path, contents: Contents) -> None:
    """Open the copy with the key and compare; DamagedError ``backup_not_equal``."""
    salt = unlocked.header.database_salt
    database = DatabaseFile(path, unlocked.keys.database, salt)
    chain = AuditChain(unlocked.keys.audit, unlocked.slot_id)
    result = verify_database(database, chain, [contents.head], silent)
    if not result.whole:
        raise DamagedError("backup_not_equal")
    reader = engine.reading_engine(path, unlocked.keys.database, salt)
    try:
        with reader.connect() as connection, connection.begin():
            counts = row_counts(connection)
    finally:
        reader.dispose()
    if dict(counts) != dict(contents.counts):
        raise DamagedError("backup_not_equal")


def _assemble(vault: Vault, copy: Path, partial: Path, contents: Contents, report: Report) -> None:
    size = copy.stat().st_size
    keys = vault.unlocked.keys
    header = replace(vault.header, anchor=contents.head).signed(keys.header_mac)
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with copy.open("rb") as source, open(handle, "wb") as target:
        digest = _sha256(source, size)
        start = backup_file.preamble(
            header, timestamp(vault.clock), size, digest, contents, keys.manifest
        )
        target.write(start)
        source.seek(0)
        _copy_bytes(source, target, size, report)
        platform_files.sync_file(target)


def _read_back(path: Path, key: bytes, contents: Contents) -> None:
    opened = read_backup(path)
    with path.open("rb") as file:
        file.seek(opened.offset)
        same = _sha256(file, opened.manifest.size) == opened.manifest.sha256
    if not same or opened.contents(key) != contents:
        raise DamagedError("backup_not_equal")


def _extract(opened: BackupFile, target: Path, report: Report) -> None:
    handle = os.open(target, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with opened.path.open("rb") as source, open(handle, "wb") as written:
        source.seek(opened.offset)
        digest = _copy_bytes(source, written, opened.manifest.size, report)
        platform_files.sync_file(written)
    if digest != opened.manifest.sha256:
        raise DamagedError("backup_damaged", file=opened.path.name)


def _copy_bytes(source: BinaryIO, target: BinaryIO, size: int, report: Report) -> str:
    digest, done = hashlib.sha256(), 0
    report(0, size)
    while chunk := source.read(min(CHUNK, size - done)):
        digest.update(chunk)
        target.write(chunk)
        done += len(chunk)
        report(done, size)
    return digest.hexdigest()


def _sha256(file: BinaryIO, size: int) -> str:
    digest, left = hashlib.sha256(), size
    while chunk := file.read(min(CHUNK, left)):
        digest.update(chunk)
        left -= len(chunk)
    return digest.hexdigest()


def _give_name(beside: Path, folder: Path) -> None:
    try:
        folder.rmdir()  # still empty, or this fails and nothing is overwritten
    except OSError:
        raise UserError("vault_folder_not_empty", folder=folder.name) from None
    beside.rename(folder)


@contextmanager
def _new_folder(folder: Path) -> Iterator[Path]:
    """A folder beside ``folder`` that takes its name at the end, or vanishes."""
    folder = Path(os.path.abspath(folder))  # "." has no name to stand beside
    existed = claim_folder(folder)
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}")
    try:
        platform_files.private_folder(beside)
        yield beside
        _give_name(beside, folder)
        platform_files.sync_folder(folder.parent)
    except BaseException:
        shutil.rmtree(beside, ignore_errors=True)
        if not existed and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise
