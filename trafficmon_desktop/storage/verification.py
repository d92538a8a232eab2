"""Whether a database is whole: every page, every reference, every entry of its audit trail."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, func, inspect, select

from trafficmon_desktop.storage import desk_tables, engine, ledger_tables, tables, vault_tables
from trafficmon_desktop.storage.audit import AuditChain
from trafficmon_desktop.storage.database_errors import translated_error
from trafficmon_desktop.storage.header import Anchor
from trafficmon_desktop.storage.metadata import METADATA
from trafficmon_desktop.storage.notice import Notice, Report, silent
from trafficmon_desktop.storage.page_damage import damage_of

#: These modules put their tables into METADATA when they are imported.
TABLES = (
    ledger_tables.SETTING,
    tables.RECORD_CODE,
    desk_tables.DRAFT,
    vault_tables.ATTACHMENT,
)
#: Findings about what the pages say: a copy says the same, and is better than none.
_OF_CONTENT = frozenset({"vault_audit_broken", "vault_reference_broken"})
STEPS = 5


@dataclass(frozen=True)
class DatabaseFile:
    """Where a database is and how it opens."""

    path: Path
    key: bytes
    salt: bytes

    def __repr__(self) -> str:
        return f"DatabaseFile({self.path.name!r})"


@dataclass(frozen=True)
class Verification:
    """What a full check found; nothing in it is personal."""

    pages: int
    audit_entries: int
    findings: tuple[Notice, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing was found."""
        return not self.findings

    @property
    def readable(self) -> bool:
        """Whether every page is as it was written, though perhaps by a hand it should not be."""
        return all(finding.key in _OF_CONTENT for finding in self.findings)


def verify_database(
    database: DatabaseFile, chain: AuditChain, expected: Sequence[Anchor], report: Report
) -> Verification:
    """Check everything on fresh connections; the trail must hold the ``expected`` entries.

    One check is not enough: a zeroed overflow page passes SQLite's own, a cut last page
    passes SQLCipher's.
    """
    report(0, STEPS)
    findings = verify_pages(database, report)
    report(4, STEPS)
    entries, trail = _trail_findings(database, chain, expected)
    findings += trail
    pages = -(-database.path.stat().st_size // engine.PAGE_BYTES)
    report(STEPS, STEPS)
    return Verification(pages, entries, tuple(_plain(findings)))


def _plain(findings: Sequence[Notice]) -> Iterator[Notice]:
    """Each once; that there is damage is said only where it cannot be said which."""
    told = any(found.key.startswith(("vault_page", "vault_cut")) for found in findings)
    for at, found in enumerate(findings):
        if found not in findings[:at] and not (told and found.key == "vault_damaged"):
            yield found


def verify_pages(database: DatabaseFile, report: Report = silent) -> list[Notice]:
    """Check every page and reference of a database, whatever it holds."""
    findings: list[Notice] = []
    with database.path.open("rb") as file:
        if file.read(engine.SALT_BYTES) != database.salt:
            findings.append(Notice("vault_page_damaged", {"page": 1}))
    report(1, STEPS)
    findings += _page_findings(database)
    report(2, STEPS)
    findings += _structure_findings(database)
    report(3, STEPS)
    return findings + _reference_findings(database)


def row_counts(connection: Connection) -> Mapping[str, int]:
    """How many rows each table has; a copy of an older schema has fewer tables."""
    there = set(inspect(connection).get_table_names())
    return {
        name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
        for name, table in METADATA.tables.items()
        if name in there
    }


def _rows(database: DatabaseFile, statement: str) -> list[tuple[object, ...]] | None:
    """What ``statement`` answers on a connection of its own, None if damage keeps it from it."""
    try:
        connection = engine.connect(database.path, database.key, database.salt)
    except engine.DatabaseError:
        return None
    try:
        return list(connection.execute(statement).fetchall())
    except engine.DatabaseError as problem:
        if translated_error(problem) is None:
            raise
        return None
    finally:
        connection.close()


def _page_findings(database: DatabaseFile) -> list[Notice]:
    """SQLCipher looks first; what happened to the pages it does not like is told in its place."""
    if _rows(database, "PRAGMA cipher_integrity_check") == []:
        return []
    found = damage_of(database.path, database.key, database.salt)
    return found or [Notice("vault_damaged")]


def _structure_findings(database: DatabaseFile) -> list[Notice]:
    rows = _rows(database, "PRAGMA integrity_check")
    return [] if rows == [("ok",)] else [Notice("vault_damaged")]


def _reference_findings(database: DatabaseFile) -> list[Notice]:
    rows = _rows(database, "PRAGMA foreign_key_check")
    if rows is None:
        return [Notice("vault_damaged")]
    names = sorted({str(row[0]) for row in rows})
    return [Notice("vault_reference_broken", {"table": name}) for name in names]


def _trail_findings(
    database: DatabaseFile, chain: AuditChain, expected: Sequence[Anchor]
) -> tuple[int, list[Notice]]:
    reader = engine.reading_engine(database.path, database.key, database.salt)
    try:
        with reader.connect() as connection, connection.begin():
            head = chain.head(connection)
            broken = chain.first_break(connection) or chain.first_changed_values(connection)
            complete = all(chain.holds(connection, anchor) for anchor in expected)
    except (engine.DatabaseError, engine.WrappedError) as problem:
        if translated_error(problem) is None:
            raise
        return 0, [Notice("vault_damaged")]
    finally:
        reader.dispose()
    if broken is not None:
        return head.sequence, [Notice("vault_audit_broken", {"entry": broken})]
    return head.sequence, [] if complete else [Notice("vault_older")]
