"""The open vault: one folder, one encrypted database, one process."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from threading import RLock
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, Engine

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage import creation, state_file
from trafficmon_desktop.storage.audit import AuditChain
from trafficmon_desktop.storage.creation import open_database
from trafficmon_desktop.storage.database_errors import database_errors
from trafficmon_desktop.storage.engine import reading_engine, writing_engine
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.header import Anchor, Header, read_header, write_header
from trafficmon_desktop.storage.leftovers import clear_leftovers
from trafficmon_desktop.storage.lock_file import LockFile
from trafficmon_desktop.storage.log_check import LogState, log_state
from trafficmon_desktop.storage.migrating import migrated
from trafficmon_desktop.storage.new_folder import Unfinished, remove_unfinished
from trafficmon_desktop.storage.notice import Notice, Report, silent
from trafficmon_desktop.storage.page_damage import naming_damage, refuse_cut
from trafficmon_desktop.storage.running_head import RunningHead, left_head
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.unlocking import Secret, Unlocked, unlock_folder
from trafficmon_desktop.storage.verification import DatabaseFile, Verification, verify_database

__all__ = ["Clock", "Connection", "Notice", "Unit", "Vault", "timestamp", "utc_now"]

Clock = Callable[[], datetime]

#: What is said where something that was saved is not there any more.
LACKING = frozenset({"vault_older", "vault_log_missing", "vault_log_damaged"})


def utc_now() -> datetime:
    """The clock a vault has unless it is given another."""
    return datetime.now(UTC)


class Vault:
    """The open vault. Made by ``create`` or one of the ``open_with_…``; ends with ``close``."""

    def __init__(
        self,
        folder: Path,
        unlocked: Unlocked,
        lock: LockFile,
        *,
        now: Clock,
        state_folder: Path | None,
    ) -> None:
        self.folder = folder
        self.clock = now
        self.notices: tuple[Notice, ...] = ()
        self._unlocked = unlocked
        self._header = unlocked.header
        self._lock = lock
        self._state_folder = state_folder
        self._writer: Engine | None = None
        self._reader: Engine | None = None
        self._running = RunningHead(state_folder, self._header.instance)
        self._connect()
        self._head = self._header.anchor
        self._turn = RLock()  # one writer at a time; it may write within what it writes
        self._unit: Unit | None = None

    @classmethod
    def create(
        cls,
        folder: Path,
        passphrase: str,
        recovery_code: str,
        *,
        generated: bool = False,
        settings: Mapping[str, str] | None = None,
        parameters: KdfParameters | None = None,
        now: Clock = utc_now,
        state_folder: Path | None = None,
    ) -> Self:
        """A new vault in ``folder`` (absent or empty), open.

        ``generated`` says that the passphrase was proposed by the program and is folded.
        Raises UserError ``vault_folder_not_empty``, ``vault_passphrase_short``, ….
        """
        creation.create_vault_files(
            folder,
            passphrase,
            recovery_code,
            generated=generated,
            settings=settings or {},
            parameters=parameters,
            time=timestamp(now),
        )
        # Both secrets must open what stands on the disk before anybody relies on them.
        unlock_folder(folder, Secret(recovery_code, is_recovery_code=True))
        return cls._open(folder, Secret(passphrase), now=now, state_folder=state_folder)

    @classmethod
    def open_with_passphrase(
        cls,
        folder: Path,
        passphrase: str,
        *,
        key_file: bytes = b"",
        now: Clock = utc_now,
        state_folder: Path | None = None,
    ) -> Self:
        """Open the vault in ``folder``; every reason against it is a ``UserError`` of its own."""
        secret = Secret(passphrase, key_file=key_file)
        return cls._open(folder, secret, now=now, state_folder=state_folder)

    @classmethod
    def open_with_recovery_code(
        cls,
        folder: Path,
        recovery_code: str,
        *,
        now: Clock = utc_now,
        state_folder: Path | None = None,
    ) -> Self:
        """Open the vault in ``folder`` with the code of the recovery sheet."""
        secret = Secret(recovery_code, is_recovery_code=True)
        return cls._open(folder, secret, now=now, state_folder=state_folder)

    @classmethod
    def _open(cls, folder: Path, secret: Secret, *, now: Clock, state_folder: Path | None) -> Self:
        with file_errors(folder):
            known, _ = read_header(folder)  # says what is wrong before a lock is left there
            likely = state_file.remembered_slot(state_folder, known.instance)
            lock = LockFile(folder)
            try:
                unlocked = unlock_folder(folder, secret, first=likely)
            except BaseException:
                lock.release()
                raise
            return cls._open_locked(folder, unlocked, lock, now=now, state_folder=state_folder)

    @classmethod
    def open_unlocked(
        cls,
        folder: Path,
        unlocked: Unlocked,
        *,
        now: Clock = utc_now,
        state_folder: Path | None = None,
    ) -> Self:
        """Open with keys already at hand, for other modules of this package."""
        lock = LockFile(folder)
        return cls._open_locked(folder, unlocked, lock, now=now, state_folder=state_folder)

    @classmethod
    def open_made(
        cls,
        made: Unfinished,
        unlocked: Unlocked,
        *,
        now: Clock = utc_now,
        state_folder: Path | None = None,
    ) -> Self:
        """Open what was just unpacked from a backup: if it is old, it needs no other backup."""
        return cls._open_locked(
            made.path, unlocked, made.lock, now=now, state_folder=state_folder, back_up=False
        )

    @classmethod
    def _open_locked(
        cls,
        folder: Path,
        unlocked: Unlocked,
        lock: LockFile,
        *,
        now: Clock,
        state_folder: Path | None,
        back_up: bool = True,
    ) -> Self:
        try:
            path, key = folder / unlocked.header.database, unlocked.keys.database
            with naming_damage(path, key, unlocked.header.database_salt):
                log = log_state(path)
                open_database(folder, unlocked.header, unlocked.keys.database).close()
                if log is LogState.NONE:
                    refuse_cut(path)
                unlocked = migrated(folder, unlocked, now(), back_up=back_up)
            vault = cls(folder, unlocked, lock, now=now, state_folder=state_folder)
        except BaseException:
            lock.release()
            raise
        try:
            with naming_damage(path, key, unlocked.header.database_salt):
                vault._settle(log)
        except BaseException:
            vault._let_go()
            raise
        return vault

    @property
    def today(self) -> date:
        """The day it is by the vault's clock, where this computer is."""
        return self.clock().astimezone().date()

    @property
    def database_path(self) -> Path:
        """The encrypted database file."""
        return self.folder / self._header.database

    @property
    def header(self) -> Header:
        """The header as it stands on disk, except for the anchor of the open session."""
        return self._header

    @property
    def unlocked(self) -> Unlocked:
        """The keys, for other modules of this package."""
        return self._unlocked

    @property
    def state_folder(self) -> Path | None:
        """Where this computer remembers what it saw of the vault."""
        return self._state_folder

    @property
    def head(self) -> Anchor:
        """The last audit entry this session knows of."""
        return self._head

    @property
    def chain(self) -> AuditChain:
        """The audit trail, for other modules of this package."""
        return self._chain

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A connection that can only read, in one transaction: everything seen is of one moment.

        Within a ``write`` of the same thread what was written so far is seen.
        """
        if self._reader is None:
            raise RuntimeError("the vault is closed")
        unit = self._unit
        if unit is not None and unit.is_of_this_thread:
            yield unit.connection
            return
        with (
            database_errors(folder=self.folder),
            self._reader.connect() as connection,
            connection.begin(),
        ):
            yield connection

    @contextmanager
    def write(self, action: str) -> Iterator[Unit]:
        """One user action in one immediate transaction; any exception rolls it back whole.

        ``action`` is the code of what the user does; it stands in the audit trail. A ``write``
        within a ``write`` is part of the outer one, and is taken back alone if it fails alone.
        """
        if self._writer is None:
            raise RuntimeError("the vault is closed")
        with self._turn, database_errors(writing=True, folder=self.folder):
            if self._unit is not None:
                with self._unit.part() as unit:
                    yield unit
                return
            with self._writer.connect() as connection:
                with connection.begin():
                    unit = self._unit = Unit(connection, action)
                    try:
                        yield unit
                    finally:
                        self._unit = None
                    head = unit.append_audit(self._chain, self._head, timestamp(self.clock))
                self._head = head
                if not self.lacks_changes:
                    self._running.put(head)

    @contextmanager
    def alone(self) -> Iterator[None]:
        """Nobody else writes meanwhile, however many units of work this takes."""
        with self._turn:
            if self._unit is not None:
                raise RuntimeError("this is no part of another action")
            yield

    def put_header(self, header: Header) -> None:
        """Write another header under the same keys, for other modules of this package."""
        write_header(self.folder, header)
        self._header = header

    def go_on_with(self, unlocked: Unlocked, head: Anchor) -> None:
        """From now on other keys and the database they open: a rotation wrote both.

        Whoever reads at this moment reads the old database to the end.
        """
        former = (self._reader, self._writer)
        self._unlocked, self._header, self._head = unlocked, unlocked.header, head
        self._running.put(head)
        self._connect()
        for engine in former:
            if engine is not None:
                engine.dispose()

    def _connect(self) -> None:
        keys, salt = self._unlocked.keys, self._header.database_salt
        self._chain = AuditChain(keys.audit, self._unlocked.slot_id)
        self._writer = writing_engine(self.database_path, keys.database, salt)
        self._reader = reading_engine(self.database_path, keys.database, salt)

    @property
    def is_writing(self) -> bool:
        """Whether another thread is writing, so that a write of this one would wait."""
        if not self._turn.acquire(blocking=False):
            return True
        self._turn.release()
        return False

    def check(self, report: Report = silent) -> Verification:
        """Verify every page, reference and audit entry on fresh connections."""
        self.checkpoint()
        key, salt = self._unlocked.keys.database, self._header.database_salt
        database = DatabaseFile(self.database_path, key, salt)
        with database_errors():
            return verify_database(database, self._chain, [self._head], report)

    def acknowledge_older(self) -> None:
        """The user knows that this is an older state: record it and warn no more."""
        with self.write("acknowledge_older") as unit:
            unit.note("vault", "", None, {"head": self._head.sequence})
        self.notices = tuple(n for n in self.notices if n.key not in LACKING)
        self._anchor_head()

    def close(self) -> None:
        """Bring everything into the database file, anchor the audit trail, let go. Idempotent.

        Without room on the disk this waits for the next time: what was saved stays saved, in
        the write-ahead log, and an older anchor is none the worse.
        """
        if self._writer is None:
            return
        try:
            self.checkpoint()
            if not self.lacks_changes:
                with file_errors(self.folder):
                    self._anchor_head()
                self._running.forget()
        except UserError as problem:
            if problem.key != "vault_disk_full":
                raise
        finally:
            self._let_go()

    def checkpoint(self) -> None:
        """Bring the write-ahead log into the database file and empty it."""
        if self._writer is None:
            raise RuntimeError("the vault is closed")
        with database_errors(writing=True, folder=self.folder):
            raw = self._writer.raw_connection()
            try:
                raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            finally:
                raw.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _settle(self, log: LogState) -> None:
        """Check the audit trail of the opened database and collect the notices."""
        notices: list[str] = []
        if self._unlocked.copy_used:
            notices.append("vault_header_copy_used")
        clear_leftovers(self.folder, self._header, copy_used=self._unlocked.copy_used)
        for place in (self.folder, self.folder.parent):
            remove_unfinished(place)
        with self.read() as connection:
            if self._chain.first_break(connection) is not None:
                notices.append("vault_audit_altered")
            lacking = self._lacking(connection, log)
            self._head = self._chain.head(connection)  # after a crash the anchor is behind it
        notices += [lacking] if lacking else []
        self.notices = tuple(Notice(key) for key in notices)

    def _lacking(self, connection: Connection, log: LogState) -> str:
        """Whether something that was saved is not there any more: the notice that says so."""
        instance, holds = self._header.instance, self._chain.holds
        remembered = state_file.remembered_head(self._state_folder, instance)
        left = left_head(self._state_folder, instance)
        closed = [self._header.anchor, remembered or self._header.anchor]
        if log is LogState.DAMAGED:
            return "vault_log_damaged"
        if not all(holds(connection, head) for head in closed):
            return "vault_older"
        if left is None or holds(connection, left):
            return ""
        return "vault_log_missing" if log is LogState.NONE else "vault_log_damaged"

    @property
    def lacks_changes(self) -> bool:
        """Whether something that was saved is not there, and nobody said that this is right."""
        return any(notice.key in LACKING for notice in self.notices)

    def _anchor_head(self) -> None:
        if self._header.anchor != self._head:
            changed = replace(self._header, anchor=self._head)
            self._header = changed.signed(self._unlocked.keys.header_mac)
            write_header(self.folder, self._header)
        slot_id = self._unlocked.slot_id
        state_file.remember(self._state_folder, self._header.instance, self._head, slot_id)

    def _let_go(self) -> None:
        for engine in (self._reader, self._writer):
            if engine is not None:
                engine.dispose()
        self._reader = self._writer = None
        self._running.let_go()
        self._lock.release()


def timestamp(now: Clock) -> str:
    """The time of ``now`` in UTC, to the second, as it stands in the audit trail."""
    return now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
