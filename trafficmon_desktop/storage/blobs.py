"""The contents of documents: a second encrypted database beside the one of the records.

A content stands under its keyed hash, in parts, so that the same document is held once and the
name of none can be guessed from a file that somebody else has. The key of the hash is random and
stands in the database itself: it survives a rotation of the vault's keys, and so do the names.
"""

import secrets
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b, sha256
from pathlib import Path
from typing import Any, BinaryIO

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage import engine, platform_files
from trafficmon_desktop.storage.database_errors import database_errors
from trafficmon_desktop.storage.notice import Report, silent

#: Bytes of one part: so much is read, hashed and written at a time.
PART_BYTES = 256 * 1024
HASH_BYTES = 32

_SCHEMA = """
CREATE TABLE hash_key (content BLOB NOT NULL);
CREATE TABLE blob (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, size INTEGER NOT NULL);
CREATE TABLE part (
    blob INTEGER NOT NULL REFERENCES blob (number) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    content BLOB NOT NULL,
    PRIMARY KEY (blob, position)
);
"""


@dataclass(frozen=True, slots=True)
class Stored:
    """Where a content stands: ``name`` is its keyed hash, ``sha256`` the plain one, both hex."""

    name: str
    sha256: str
    size: int


class BlobStore:
    """The contents in one file, which is made when the first one comes."""

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key

    @property
    def is_there(self) -> bool:
        """Whether any content was ever stored."""
        return self.path.is_file()

    def put(self, source: BinaryIO, limit: int, report: Report = silent) -> Stored:
        """Store what ``source`` holds, at most ``limit`` bytes, in one transaction.

        ``report(done, limit)`` after each part may raise: nothing is stored then. Raises
        UserError ``attachment_too_large``, ``attachment_empty``, ``vault_disk_full``.
        """
        if not self.is_there:
            self._create()
        with self._writing() as raw:
            (hash_key,) = raw.execute("SELECT content FROM hash_key").fetchone()
            waiting = f"waiting {secrets.token_hex(8)}"
            cursor = raw.execute("INSERT INTO blob (name, size) VALUES (?, 0)", (waiting,))
            stored = _write_parts(raw, cursor.lastrowid, source, hash_key, limit, report)
            held = "SELECT count(*) FROM blob WHERE name = ?"
            if raw.execute(held, (stored.name,)).fetchone()[0]:
                raw.execute("DELETE FROM blob WHERE number = ?", (cursor.lastrowid,))
            else:
                update = "UPDATE blob SET name = ?, size = ? WHERE number = ?"
                raw.execute(update, (stored.name, stored.size, cursor.lastrowid))
        return stored

    def read(self, name: str) -> bytes:
        """A content, once its hash was found to be the one it is stored under.

        Raises DamagedError ``attachment_missing`` or ``attachment_damaged``.
        """
        with self._reading() as raw:
            found = raw.execute("SELECT number, size FROM blob WHERE name = ?", (name,)).fetchone()
            if found is None:
                raise DamagedError("attachment_missing")
            number, size = found
            (hash_key,) = raw.execute("SELECT content FROM hash_key").fetchone()
            query = "SELECT content FROM part WHERE blob = ? ORDER BY position"
            content = b"".join(part for (part,) in raw.execute(query, (number,)))
        if len(content) != size or _keyed(hash_key, content).hexdigest() != name:
            raise DamagedError("attachment_damaged")
        return content

    def names(self) -> set[str]:
        """Of all contents."""
        if not self.is_there:
            return set()
        with self._reading() as raw:
            return {name for (name,) in raw.execute("SELECT name FROM blob")}

    def keep_only(self, wanted: Collection[str], *, clean: bool = False) -> int:
        """Let go of every other content; how many there were.

        ``clean``: write the file anew, so that nothing of them is left in its free pages either.
        """
        doomed = sorted(self.names() - set(wanted))
        if doomed:
            with self._writing() as raw:
                raw.executemany("DELETE FROM blob WHERE name = ?", [(name,) for name in doomed])
        if clean and self.is_there:
            rewrite(self.path, self._key, self._salt())
        return len(doomed)

    def _create(self) -> None:
        """Under another name first, so that a file of ours always has its tables."""
        salt = secrets.token_bytes(engine.SALT_BYTES)
        beside = self.path.with_name(f".{self.path.name}.{secrets.token_hex(4)}.tmp")
        try:
            with database_errors(writing=True, folder=self.path.parent):
                raw = engine.connect(beside, self._key, salt, create=True)
                try:
                    for statement in filter(str.strip, _SCHEMA.split(";")):
                        raw.execute(statement)
                    raw.execute("INSERT INTO hash_key VALUES (?)", (_new_hash_key(),))
                finally:
                    raw.close()
            platform_files.private_file(beside)
            beside.replace(self.path)
            platform_files.sync_folder(self.path.parent)
        finally:
            for leftover in self.path.parent.glob(f"{beside.name}*"):
                leftover.unlink()

    def _salt(self) -> bytes:
        """It stands before the first page, as in every file of SQLCipher."""
        with self.path.open("rb") as file:
            return file.read(engine.SALT_BYTES)

    @contextmanager
    def _reading(self) -> Iterator[Any]:
        if not self.is_there:
            raise DamagedError("attachment_missing")
        salt = self._salt()
        if len(salt) != engine.SALT_BYTES:
            raise DamagedError("attachments_damaged")
        try:
            with database_errors(folder=self.path.parent):
                raw = engine.connect(self.path, self._key, salt)
                try:
                    yield raw
                finally:
                    raw.close()
        except DamagedError as problem:
            if problem.key == "vault_damaged":
                raise DamagedError("attachments_damaged") from None
            raise

    @contextmanager
    def _writing(self) -> Iterator[Any]:
        with self._reading() as raw, database_errors(writing=True, folder=self.path.parent):
            raw.execute("BEGIN IMMEDIATE")
            try:
                yield raw
            except BaseException:
                if raw.in_transaction:
                    raw.execute("ROLLBACK")
                raise
            raw.execute("COMMIT")


def _write_parts(
    raw: Any, number: int, source: BinaryIO, hash_key: bytes, limit: int, report: Report
) -> Stored:
    plain, keyed, size, position = sha256(), _keyed(hash_key), 0, 0
    insert = "INSERT INTO part (blob, position, content) VALUES (?, ?, ?)"
    while part := source.read(PART_BYTES):
        size += len(part)
        if size > limit:
            raise UserError("attachment_too_large", most=limit // 2**20)
        plain.update(part)
        keyed.update(part)
        raw.execute(insert, (number, position, part))
        position += 1
        report(size, limit)
    if not size:
        raise UserError("attachment_empty")
    return Stored(keyed.hexdigest(), plain.hexdigest(), size)


def _new_hash_key() -> bytes:
    return secrets.token_bytes(HASH_BYTES)


def _keyed(hash_key: bytes, content: bytes = b"") -> blake2b:
    return blake2b(content, key=hash_key, digest_size=HASH_BYTES, person=b"attachment")


def rewrite(path: Path, key: bytes, salt: bytes) -> None:
    """Write a database anew without its free pages: what was deleted is in none of them then.

    The copy is made in memory. Raises UserError ``vault_busy`` while somebody reads.
    """
    with database_errors(writing=True, folder=path.parent):
        raw = engine.connect(path, key, salt)
        try:
            raw.set_authorizer(None)  # within, it attaches a nameless database in memory
            raw.execute("VACUUM")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        finally:
            raw.close()
