"""Copies of a vault's databases, all of one moment, made while the work on it goes on.

Each database is read within one transaction, page by page, so nobody who writes has to wait and
nothing written meanwhile gets into the copy. What was deleted is not in it either: SQLCipher
overwrites the pages it frees.
"""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import engine, platform_files
from trafficmon_desktop.storage.audit import NO_HEAD
from trafficmon_desktop.storage.backup_file import Contents
from trafficmon_desktop.storage.database_errors import database_errors
from trafficmon_desktop.storage.header import Anchor, Header
from trafficmon_desktop.storage.keys import VaultKeys
from trafficmon_desktop.storage.log_check import LogState, log_state
from trafficmon_desktop.storage.notice import Report
from trafficmon_desktop.storage.verification import DatabaseFile

#: The members of a backup: the records, and the contents of documents where there are any.
MAIN, BLOBS = "main", "blobs"
#: Pages copied between two reports: about 10 milliseconds of work.
PAGES = 500


def file_names(header: Header) -> dict[str, str]:
    """Member -> the name of its file in the folder of the vault."""
    return {MAIN: header.database, BLOBS: f"blobs-{header.generation}.db"}


def databases_of(folder: Path, header: Header, keys: VaultKeys) -> dict[str, DatabaseFile]:
    """Member -> its database, of those that are there."""
    found = {}
    for member, name in file_names(header).items():
        path = folder / name
        if member == MAIN:
            found[member] = DatabaseFile(path, keys.database, header.database_salt)
        elif path.is_file():
            found[member] = DatabaseFile(path, keys.attachment, _salt(path))
    return found


def copy_databases(
    databases: Mapping[str, DatabaseFile], copies: Mapping[str, Path], report: Report
) -> Contents:
    """Copy each database to the path of the same member; what they held at that moment.

    ``report(pages, of all pages)`` may raise. Raises UserError ``vault_disk_full``, … and
    DamagedError ``vault_damaged``; the caller removes what was written.
    """
    folder = next(iter(copies.values())).parent
    with _telling_of_room(databases, folder), ExitStack() as stack:
        sources = {
            member: stack.enter_context(_snapshot(each)) for member, each in databases.items()
        }
        total = sum(_pages(raw) for raw in sources.values())
        done = 0
        report(done, total)
        for member, raw in sources.items():
            _copy(raw, databases[member], copies[member], lambda n, at=done: report(at + n, total))
            done += _pages(raw)
        return _contents(sources)


def empty_log(database: DatabaseFile) -> None:
    """Bring the write-ahead log into the file, which from then on is the whole database.

    Closing a connection does that too, but says nothing where it finds no room for it.
    """
    with database_errors(writing=True, folder=database.path.parent):
        raw = engine.connect(database.path, database.key, database.salt)
        try:
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            raw.close()
    if log_state(database.path) is not LogState.NONE:
        raise UserError("vault_busy")


def contents_of(databases: Mapping[str, DatabaseFile]) -> Contents:
    """What the databases hold now: rows of each table and the head of the audit trail."""
    folder = next(iter(databases.values())).path.parent
    with database_errors(folder=folder), ExitStack() as stack:
        return _contents(
            {member: stack.enter_context(_snapshot(each)) for member, each in databases.items()}
        )


@contextmanager
def _telling_of_room(databases: Mapping[str, DatabaseFile], folder: Path) -> Iterator[None]:
    """A copy that cannot be written is no damage of what is copied."""
    try:
        with database_errors(writing=True, folder=folder):
            yield
    except DamagedError:
        needed = max(each.path.stat().st_size for each in databases.values())
        if platform_files.has_room(folder, needed):
            raise
        raise UserError("vault_disk_full") from None


@contextmanager
def _snapshot(database: DatabaseFile) -> Iterator[Any]:
    """A raw connection within a transaction that sees one moment from here on."""
    raw = engine.connect(database.path, database.key, database.salt)
    try:
        raw.execute("BEGIN")
        raw.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        yield raw
    finally:
        raw.close()


def _pages(raw: Any) -> int:
    return int(raw.execute("PRAGMA page_count").fetchone()[0])


def _copy(raw: Any, database: DatabaseFile, path: Path, report: Any) -> None:
    """Raises PermissionError where the place of the copy takes no file, or was taken away."""
    try:
        target = engine.connect(path, database.key, database.salt, create=True)
        try:
            platform_files.private_file(path)
            raw.backup(target, pages=PAGES, progress=lambda _, left, pages: report(pages - left))
        finally:
            target.close()
        empty_log(replace(database, path=path))
    except (engine.DatabaseError, UserError):
        if path.exists():
            raise
        raise PermissionError from None


def _contents(sources: Mapping[str, Any]) -> Contents:
    counts: dict[str, int] = {}
    for member, raw in sources.items():
        prefix = "" if member == MAIN else f"{member}."
        for (name,) in raw.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
            (rows,) = raw.execute(f'SELECT count(*) FROM "{name}"').fetchone()  # noqa: S608 - ours
            counts[prefix + name] = rows
    newest = "SELECT sequence, mac FROM audit_entry ORDER BY sequence DESC LIMIT 1"
    last = sources[MAIN].execute(newest).fetchone()
    return Contents(counts, NO_HEAD if last is None else Anchor(*last))


def _salt(path: Path) -> bytes:
    """It stands before the first page, as in every file of SQLCipher."""
    with path.open("rb") as file:
        return file.read(engine.SALT_BYTES)
