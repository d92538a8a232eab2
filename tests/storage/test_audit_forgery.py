"""Whoever has the open database but not the key of the trail changes no entry unnoticed.

Each forgery is done twice: by somebody without the key of the audit trail, and as the control by
somebody who has it, whom nothing inside the database can give away: only the head that is kept
outside does.
"""

import itertools
import random
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.storage.vault_files import make_vault, put_setting, reopen
from trafficmon_desktop.storage.audit import NO_HEAD, AuditChain, Change
from trafficmon_desktop.storage.vault import Vault

ENTRIES = 12
STRANGER = bytes(32)

Rows = list[list[Any]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_vault(tmp_path_factory.mktemp("made") / "vault")
    with reopen(made) as vault:
        for number in range(ENTRIES):
            put_setting(vault, f"key {number}", f"value {number}")
    return made


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return shutil.copytree(filled, tmp_path / "vault")


def removed(rows: Rows, at: int) -> Rows:
    return rows[:at] + rows[at + 1 :]


def changed(rows: Rows, at: int) -> Rows:
    return [*rows[:at], [*rows[at][:3], "other", *rows[at][4:]], *rows[at + 1 :]]


def swapped(rows: Rows, at: int) -> Rows:
    other = (at + 1) % len(rows)
    rows = list(rows)
    rows[at], rows[other] = rows[other], rows[at]
    return rows


def inserted(rows: Rows, at: int) -> Rows:
    return [*rows[:at], list(rows[at]), *rows[at:]]


FORGERIES: dict[str, Callable[[Rows, int], Rows]] = {
    "removed": removed,
    "changed": changed,
    "swapped": swapped,
    "inserted": inserted,
}


def write(vault: Vault, rows: Rows) -> None:
    """In place of the trail, past the triggers that keep it append-only."""
    with vault._writer.connect() as connection, connection.begin():  # type: ignore[union-attr]
        for event in ("update", "delete"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS audit_entry_never_{event}")
        connection.exec_driver_sql("DELETE FROM history")
        connection.exec_driver_sql("DELETE FROM audit_entry")
        marks = ", ".join("?" * len(rows[0]))
        connection.exec_driver_sql(
            f"INSERT INTO audit_entry VALUES ({marks})",  # noqa: S608
            [tuple(row) for row in rows],
        )


def read(vault: Vault) -> Rows:
    with vault.read() as connection:
        found = connection.exec_driver_sql("SELECT * FROM audit_entry ORDER BY sequence")
        return [list(row) for row in found]


def renumbered(rows: Rows) -> Rows:
    return [[number, *row[1:]] for number, row in enumerate(rows, start=1)]


def rechained(vault: Vault, rows: Rows, key: bytes) -> None:
    """The whole trail anew under ``key``: every sequence number and every MAC fits the last."""
    write(vault, rows[:1])
    with vault._writer.connect() as connection, connection.begin():  # type: ignore[union-attr]
        connection.exec_driver_sql("DELETE FROM audit_entry")
        head = NO_HEAD
        for row in rows:
            chain = AuditChain(key, row[2])
            change = Change(row[4], row[5], {}, {})
            head = chain.append(connection, head, row[3], row[1], [change])


def broken(vault: Vault) -> bool:
    with vault.read() as connection:
        return vault.chain.first_break(connection) is not None


@pytest.mark.parametrize("kind", FORGERIES)
def test_every_forgery_of_every_entry_is_found(folder: Path, kind: str) -> None:
    with reopen(folder) as vault:
        rows = read(vault)
        assert not broken(vault)
        missed = []
        for at, number in itertools.product(range(len(rows) - 1), (False, True)):
            forged = FORGERIES[kind](rows, at)
            write(vault, renumbered(forged) if number or kind != "removed" else forged)
            missed += [] if broken(vault) else [(at, number)]
        write(vault, rows)
        assert missed == []
        assert not broken(vault)


@pytest.mark.parametrize("seed", range(8))
def test_a_flipped_bit_anywhere_in_an_entry_is_found(folder: Path, seed: int) -> None:
    dice = random.Random(seed)
    with reopen(folder) as vault:
        rows = read(vault)
        row, column = dice.randrange(len(rows)), dice.choice([1, 2, 3, 7, 8, 9])
        forged = [list(each) for each in rows]
        forged[row][column] = flipped(forged[row][column], dice)
        write(vault, forged)
        assert broken(vault)


def flipped(value: str | bytes, dice: random.Random) -> str | bytes:
    plain = bytearray(value.encode() if isinstance(value, str) else value)
    plain[dice.randrange(len(plain))] ^= 1
    return plain.decode() if isinstance(value, str) else bytes(plain)


def test_a_trail_written_anew_without_the_key_is_found(folder: Path) -> None:
    with reopen(folder) as vault:
        rechained(vault, removed(read(vault), 5), STRANGER)
        assert broken(vault)


def test_the_control_with_the_key_only_the_head_outside_gives_it_away(folder: Path) -> None:
    with reopen(folder) as vault:
        anchor = vault.head
        rechained(vault, removed(read(vault), 5), vault.unlocked.keys.audit)
        assert not broken(vault)  # the control: the chain itself is whole
        with vault.read() as connection:
            assert not vault.chain.holds(connection, anchor)
        assert "vault_older" in {each.key for each in vault.check().findings}
