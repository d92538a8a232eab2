"""Connections to an SQLCipher file, with the settings that were measured to be safe."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import URL, Connection, Engine, QueuePool, create_engine, event
from sqlalchemy.exc import DBAPIError

from trafficmon_desktop.storage import platform_files

#: SQLite before 3.51.3 can corrupt a database when a write-ahead log is reset.
OLDEST_SQLITE: Final = (3, 51, 3)
OLDEST_SQLCIPHER: Final = (4, 10, 0)

SALT_BYTES: Final = 16
PAGE_BYTES: Final = 4096
WAIT_SECONDS: Final = 30

#: Pragmas that would change the key, weaken the settings or write plain text somewhere.
FORBIDDEN_PRAGMAS: Final = frozenset(
    "key rekey hexkey hexrekey textkey textrekey temp_store temp_store_directory "
    "writable_schema journal_mode synchronous fullfsync query_only locking_mode".split()
)
PERMITTED_CIPHER_PRAGMAS: Final = frozenset({"cipher_integrity_check", "cipher_version"})


def assert_versions() -> None:
    """Raise RuntimeError if the bundled SQLite or SQLCipher is one known to lose data."""
    sqlite = tuple(int(part) for part in sqlcipher.sqlite_version.split("."))
    connection = sqlcipher.connect(":memory:")
    try:
        row = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    if row is None:
        raise RuntimeError("the database library cannot encrypt")
    cipher = tuple(int(part) for part in row[0].split()[0].split("."))
    if sqlite < OLDEST_SQLITE or cipher < OLDEST_SQLCIPHER:
        raise RuntimeError("the database library is too old to be safe")


def key_specification(key: bytes, salt: bytes) -> bytearray:
    """The raw-key form SQLCipher wants; one digit short and it would be taken as a passphrase."""
    specification = bytearray(b"x'" + key.hex().encode() + salt.hex().encode() + b"'")
    if len(key) != 32 or len(salt) != SALT_BYTES or len(specification) != 99:
        raise ValueError("a database key is 32 bytes and its salt 16")
    return specification


def connect(
    path: Path,
    key: bytes,
    salt: bytes,
    *,
    create: bool = False,
    announced_target: Path | None = None,
) -> Any:
    """A raw connection with key, settings and authorizer; autocommit until a BEGIN.

    ``announced_target`` is the one file a ``VACUUM INTO`` of this connection may write. Raises
    the database module's ``DatabaseError`` if the file cannot be read with this key.
    """
    mode = "rwc" if create else "rw"
    connection = sqlcipher.connect(
        f"file:{quote(str(path))}?mode={mode}",
        uri=True,
        timeout=WAIT_SECONDS,
        isolation_level=None,
        check_same_thread=False,
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # it writes to standard error
        connection.set_key(key_specification(key, salt))
        connection.execute("PRAGMA temp_store = MEMORY")
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA cache_size = -65536")
        connection.execute("PRAGMA journal_mode = WAL").fetchall()
        connection.execute("PRAGMA synchronous = FULL")
        if platform_files.NEEDS_FULL_FSYNC:
            connection.execute("PRAGMA fullfsync = ON")
            connection.execute("PRAGMA checkpoint_fullfsync = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchall()
        connection.set_authorizer(_authorizer(announced_target))
    except BaseException:
        connection.close()
        raise
    return connection


def _authorizer(announced_target: Path | None) -> Callable[..., int]:
    target = None if announced_target is None else str(announced_target)

    def decide(action: int, first: str | None, second: str | None, *_rest: object) -> int:
        if action == sqlcipher.SQLITE_ATTACH:
            allowed = target is not None and first == target
        elif action == sqlcipher.SQLITE_PRAGMA:
            allowed = _pragma_allowed((first or "").lower(), second)
        else:
            return int(sqlcipher.SQLITE_OK)
        return int(sqlcipher.SQLITE_OK if allowed else sqlcipher.SQLITE_DENY)

    return decide


def _pragma_allowed(name: str, value: str | None) -> bool:
    if name.startswith("cipher_"):
        return name in PERMITTED_CIPHER_PRAGMAS
    key_pragma = name.endswith("key")
    return name not in FORBIDDEN_PRAGMAS or (value is None and not key_pragma)


def writing_engine(path: Path, key: bytes, salt: bytes) -> Engine:
    """The engine for units of work: one connection, every transaction BEGIN IMMEDIATE."""

    def creator() -> Any:
        return connect(path, key, salt)

    return _engine(path, creator, begin="BEGIN IMMEDIATE", size=1)


def reading_engine(path: Path, key: bytes, salt: bytes) -> Engine:
    """The engine for lists and searches: query-only connections, deferred transactions."""

    def creator() -> Any:
        connection = connect(path, key, salt)
        connection.set_authorizer(None)
        connection.execute("PRAGMA query_only = ON")
        connection.set_authorizer(_authorizer(None))
        return connection

    return _engine(path, creator, begin="BEGIN", size=4)


def _engine(path: Path, creator: Callable[[], Any], *, begin: str, size: int) -> Engine:
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        module=sqlcipher,
        creator=creator,
        poolclass=QueuePool,
        pool_size=size,
        max_overflow=0,
        pool_timeout=WAIT_SECONDS,
        hide_parameters=True,
    )

    @event.listens_for(engine, "begin")
    def begin_transaction(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


#: What the database module raises for a damaged or foreign file (not the standard library's).
DatabaseError: type[sqlite3.DatabaseError] = sqlcipher.DatabaseError

#: The same once it has passed through the engine.
WrappedError = DBAPIError
