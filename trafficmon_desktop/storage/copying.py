"""The copy that becomes a backup: written, opened, checked, counted, named, read back."""

import hashlib
import os
import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import BinaryIO

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import backup_file, engine, platform_files, snapshot
from trafficmon_desktop.storage.audit import AuditChain
from trafficmon_desktop.storage.backup_file import (
    CHUNK,
    BackupFile,
    Contents,
    Member,
    read_backup,
)
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.notice import Report, phase, silent
from trafficmon_desktop.storage.unlocking import Unlocked
from trafficmon_desktop.storage.verification import DatabaseFile, verify_database, verify_pages

SUFFIX = ".backup"


@dataclass(frozen=True)
class Origin:
    """A vault of which a copy is to be made: where it is, how it opens, and what time it is."""

    folder: Path
    unlocked: Unlocked
    time: datetime


def write_copy(origin: Origin, to: Path, report: Report = silent) -> Path:
    """Write a backup of a vault that need not be open; the path of the new file.

    The copy is opened with the key, checked and counted before it gets its name, and read
    back after. Raises UserError ``vault_disk_full``, ``vault_not_permitted``, … and DamagedError
    ``vault_damaged``, ``backup_not_equal``; what was there before is left as it was.
    """
    header, keys = origin.unlocked.header, origin.unlocked.keys
    with file_errors(to):
        to.mkdir(mode=0o700, parents=True, exist_ok=True)
        target = _free_name(origin.time, to)
        ours = f".{DISPLAY_NAME.lower()}-{header.instance[:8]}"
        _remove(to, ours)  # of a backup that was interrupted: nobody else has this vault open
        partial = to / f"{ours}-{secrets.token_hex(4)}.part"
        try:
            databases = snapshot.databases_of(origin.folder, header, keys)
            copies = {name: partial.with_suffix(f".{name}.db") for name in databases}
            contents = snapshot.copy_databases(databases, copies, phase(report, 0, 3))
            copied = {name: replace(databases[name], path=copies[name]) for name in copies}
            _verify(origin.unlocked, copied, contents, phase(report, 1, 3))
            _assemble(origin, partial, copied, contents, phase(report, 2, 3))
            partial.rename(target)
            platform_files.sync_folder(to)
        finally:
            _remove(to, partial.stem)
        _read_back(target, keys.manifest, contents)
    return target


def copy_backup(backup: Path, to: Path, report: Report = silent) -> Path:
    """Copy a finished backup into another folder and read it back; the path of the copy.

    A file of that name that is the same already is left. Raises UserError
    ``vault_disk_full``, … and DamagedError ``backup_not_equal``.
    """
    target = to / backup.name
    with file_errors(to):
        if target.exists() and _digest(target) == _digest(backup):
            return target
        partial = to / f".{backup.name}.{secrets.token_hex(4)}.part"
        try:
            handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with backup.open("rb") as source, open(handle, "wb") as written:
                digest = _copy_bytes(source, written, backup.stat().st_size, report)
                platform_files.sync_file(written)
            if _digest(partial) != digest:
                raise DamagedError("backup_not_equal")
            partial.replace(target)
            platform_files.sync_folder(to)
        finally:
            partial.unlink(missing_ok=True)
    return target


def unpack(opened: BackupFile, unlocked: Unlocked, folder: Path, report: Report) -> Contents:
    """Write the databases of a backup into ``folder``, open, check and count them.

    Raises DamagedError ``backup_damaged``, ``backup_not_equal``.
    """
    contents = opened.contents(unlocked.keys.manifest)
    _extract(opened, folder, phase(report, 0, 2))
    databases = snapshot.databases_of(folder, opened.header, unlocked.keys)
    _verify(unlocked, databases, contents, phase(report, 1, 2))
    return contents


def _free_name(time: datetime, to: Path) -> Path:
    stem = f"{DISPLAY_NAME.lower()}-{time.astimezone(UTC).strftime('%Y-%m-%d-%H%M%S')}"
    names = (stem if n == 1 else f"{stem}-{n}" for n in count(1))
    return next(path for name in names if not (path := to / f"{name}{SUFFIX}").exists())


def _remove(folder: Path, beginning: str) -> None:
    for leftover in folder.glob(f"{beginning}*"):
        leftover.unlink(missing_ok=True)


def _verify(
    unlocked: Unlocked, databases: Mapping[str, DatabaseFile], contents: Contents, report: Report
) -> None:
    """Open the copies with the keys and compare; DamagedError ``backup_not_equal``.

    Raises PermissionError where their place was taken away meanwhile.
    """
    chain = AuditChain(unlocked.keys.audit, unlocked.slot_id)
    others = [each for name, each in databases.items() if name != snapshot.MAIN]
    try:
        main = verify_database(databases[snapshot.MAIN], chain, [contents.head], report)
        damaged = any(verify_pages(each, report) for each in others)
        found = snapshot.contents_of(databases)
    except (KeyError, DamagedError):
        raise _not_equal(databases[snapshot.MAIN].path) from None
    except (engine.DatabaseError, engine.WrappedError):
        if databases[snapshot.MAIN].path.exists():
            raise
        raise PermissionError from None
    counted = {name: found.counts.get(name) for name in contents.counts}
    if not main.readable or damaged or counted != contents.counts or found.head != contents.head:
        raise _not_equal(databases[snapshot.MAIN].path)


def _not_equal(copy: Path) -> Exception:
    """A database cannot be read either where there is no room for its log, or it is not there."""
    if not copy.exists():
        return PermissionError()
    full = not platform_files.has_room(copy.parent)
    return UserError("vault_disk_full") if full else DamagedError("backup_not_equal")


def _assemble(
    origin: Origin,
    partial: Path,
    copies: Mapping[str, DatabaseFile],
    contents: Contents,
    report: Report,
) -> None:
    members = tuple(
        Member(name, each.path.stat().st_size, _digest(each.path)) for name, each in copies.items()
    )
    unlocked = origin.unlocked
    header = replace(unlocked.header, anchor=contents.head).signed(unlocked.keys.header_mac)
    created = origin.time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    handle = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with open(handle, "wb") as target:
        target.write(
            backup_file.preamble(header, created, members, contents, unlocked.keys.manifest)
        )
        for member in members:
            with copies[member.name].path.open("rb") as source:
                _copy_bytes(source, target, member.size, report)
        platform_files.sync_file(target)


def _read_back(path: Path, key: bytes, contents: Contents) -> None:
    """Once more from the disk; a file that is not equal loses its name."""
    try:
        opened = read_backup(path)
        with path.open("rb") as file:
            platform_files.forget_cache(file)
            file.seek(opened.offset)
            same = all(_sha256(file, each.size) == each.sha256 for each in opened.manifest.members)
        if not same or opened.contents(key) != contents:
            raise DamagedError("backup_not_equal")
    except DamagedError:
        with suppress(OSError):
            path.unlink()
        raise DamagedError("backup_not_equal") from None


def _extract(opened: BackupFile, folder: Path, report: Report) -> None:
    names = snapshot.file_names(opened.header)
    with opened.path.open("rb") as source:
        source.seek(opened.offset)
        for member in opened.manifest.members:
            if member.name not in names:
                raise DamagedError("backup_damaged", file=opened.path.name)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
            handle = os.open(folder / names[member.name], flags, 0o600)
            with open(handle, "wb") as written:
                digest = _copy_bytes(source, written, member.size, report)
                platform_files.sync_file(written)
            if digest != member.sha256:
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


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        platform_files.forget_cache(file)
        return _sha256(file, path.stat().st_size)


def _sha256(file: BinaryIO, size: int) -> str:
    digest, left = hashlib.sha256(), size
    while chunk := file.read(min(CHUNK, left)):
        digest.update(chunk)
        left -= len(chunk)
    return digest.hexdigest()
