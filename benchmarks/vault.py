"""Unlocking, searching, backing up and verifying, against the bare calls of the library."""

import secrets
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import people_vault, sample_vault
from trafficmon_desktop.services.people_index import people
from trafficmon_desktop.storage.audit import SELECT_ENTRIES
from trafficmon_desktop.storage.backup import write_backup
from trafficmon_desktop.storage.engine import connect
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.vault import Vault

PEOPLE = 5_000
ENTRIES = 100_000
BACKUP_BYTES = 50 << 20
MATCHING = "SELECT code FROM person_key WHERE found_by LIKE ?"
WORDS = ("djordj", "petrov", "V-0004", "nikog ovde")


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    yield from _unlocking(folder, cases)
    yield from _searching(folder)
    yield from _verifying(folder)
    yield from _backing_up(folder)


def _bare(vault: Vault, target: Path | None = None) -> Any:
    """A connection of the library, with the key and the same settings."""
    key, salt = vault.unlocked.keys.database, vault.header.database_salt
    return connect(vault.database_path, key, salt, announced_target=target)


def _unlocking(folder: Path, cases: int) -> Iterator[Comparison]:
    vault = sample_vault(folder, cases)
    vault.close()

    def bare() -> None:
        connection = _bare(vault)
        connection.execute(SELECT_ENTRIES).fetchall()
        connection.close()

    yield Comparison(
        f"unlocking, key at hand, {cases} cases",
        "opening, reading the audit trail",
        2.0,
        floor=lambda: timed(bare),
        ours=lambda: timed(lambda: Vault.open_unlocked(vault.folder, vault.unlocked).close()),
    )


def _searching(folder: Path) -> Iterator[Comparison]:
    vault = people_vault(folder, PEOPLE)
    index = people(vault)
    bare = _bare(vault)
    words = [f"%{word}%" for word in WORDS]

    def queried() -> None:
        for word in words:
            bare.execute(MATCHING, (word,)).fetchall()

    yield Comparison(
        f"search, {len(WORDS)} words among {PEOPLE:,}",
        "LIKE over the same texts",
        2.0,
        floor=lambda: timed(queried),
        ours=lambda: timed(lambda: [index.search(word) for word in WORDS]),
    )
    bare.close()
    vault.close()


def _verifying(folder: Path) -> Iterator[Comparison]:
    vault = sample_vault(folder, 1)
    with vault.write("sample") as unit:
        for number in range(ENTRIES):
            unit.note("victim", f"V-{number}", None, {"sex": "female"})

    def bare() -> None:
        connection = _bare(vault)
        connection.execute(SELECT_ENTRIES).fetchall()
        connection.close()

    def verified() -> None:
        with vault.read() as connection:
            assert vault.chain.first_break(connection) is None

    yield Comparison(
        f"verifying {ENTRIES:,} audit entries",
        "reading them",
        2.0,
        floor=lambda: timed(bare),
        ours=lambda: timed(verified),
        rounds=5,
    )
    vault.close()


def _backing_up(folder: Path) -> Iterator[Comparison]:
    vault = sample_vault(folder, 1)
    while vault.database_path.stat().st_size < BACKUP_BYTES:
        with vault.write("fill") as unit:
            unit.note("victim", "V-1", None, {"contact": secrets.token_hex(1 << 20)})
        vault.checkpoint()
    numbers = count()

    def copied() -> None:
        target = folder / f"bare-{next(numbers)}.db"
        connection = _bare(vault, target)
        connection.execute("VACUUM INTO ?", (str(target),))
        connection.close()
        target.unlink()

    yield Comparison(
        f"backup of {BACKUP_BYTES >> 20} MB, verified and read back",
        "VACUUM INTO",
        5.0,
        floor=lambda: timed(copied),
        ours=lambda: timed(lambda: write_backup(vault, folder / "backups", silent).unlink()),
        rounds=3,
    )
    vault.close()
