"""A full check finds damage that a single integrity check does not."""

import shutil
import sqlite3

import pytest
from sqlalchemy import insert

from tests.storage.vault_files import (
    PASSPHRASE,
    change_bytes,
    make_vault,
    put_setting,
    refusal,
    reopen,
)
from trafficmon_desktop.storage.engine import PAGE_BYTES, connect
from trafficmon_desktop.storage.folder_check import check_folder
from trafficmon_desktop.storage.ledger_tables import SETTING
from trafficmon_desktop.storage.notice import Notice, silent
from trafficmon_desktop.storage.unlocking import Secret

DATABASE = "main-1.db"
SECRET = Secret(PASSPHRASE)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    """A vault with a value so long that it needs overflow pages at the end of the file."""
    made = make_vault(tmp_path_factory.mktemp("made") / "vault")
    with reopen(made) as vault:
        for number in range(20):
            put_setting(vault, f"key {number}", "x" * 300)
        put_setting(vault, "long", "y" * 20_000)
    return made


@pytest.fixture
def folder(filled, tmp_path):
    return shutil.copytree(filled, tmp_path / "vault")


def findings(folder) -> list[str]:
    """What the full check says of a vault that perhaps cannot be opened any more."""
    return [finding.key for finding in check_folder(folder, SECRET, silent).findings]


def test_a_whole_vault_has_no_findings(folder):
    with reopen(folder) as vault:
        result = vault.check()
        assert result.whole
        assert result.pages == (folder / DATABASE).stat().st_size / PAGE_BYTES
        assert result.audit_entries == vault.head.sequence


def test_every_page_counts(folder):
    """One byte flipped in any page, wherever it lies in the page."""
    original = (folder / DATABASE).read_bytes()
    pages = len(original) // PAGE_BYTES
    step = max(pages // 40, 1)
    for page in [*range(0, pages, step), pages - 1]:
        position = page * PAGE_BYTES + (page * 977) % PAGE_BYTES
        change_bytes(folder / DATABASE, position, bytes([original[position] ^ 1]))
        assert findings(folder), page
        (folder / DATABASE).write_bytes(original)
    assert findings(folder) == []


def test_the_salt_counts_too(folder):
    """SQLCipher itself does not look at it when it is given with the key."""
    salt = (folder / DATABASE).read_bytes()[:16]
    for position in range(16):
        changed = bytearray(salt)
        changed[position] ^= 1
        change_bytes(folder / DATABASE, 0, bytes(changed))
        assert findings(folder) == ["vault_page_damaged"]
        assert refusal(lambda: reopen(folder)).key == "vault_damaged"


def test_the_damaged_page_is_named(folder):
    page = (folder / DATABASE).stat().st_size // PAGE_BYTES
    change_bytes(folder / DATABASE, -PAGE_BYTES, bytes(PAGE_BYTES))
    found = check_folder(folder, SECRET, silent).findings
    assert found[0] == Notice("vault_page_emptied", {"page": page})


@pytest.mark.parametrize("cut", [1, PAGE_BYTES, 3 * PAGE_BYTES, 50 * PAGE_BYTES + 7])
def test_a_cut_file_is_found(folder, cut):
    path = folder / DATABASE
    path.write_bytes(path.read_bytes()[:-cut])
    assert "vault_cut" in findings(folder)
    assert refusal(lambda: reopen(folder)).key == "vault_cut"


def test_exchanged_pages_are_found(folder):
    path = folder / DATABASE
    content = path.read_bytes()
    pages = [content[at : at + PAGE_BYTES] for at in range(0, len(content), PAGE_BYTES)]
    pages[-1], pages[-2] = pages[-2], pages[-1]
    path.write_bytes(b"".join(pages))
    found = check_folder(folder, SECRET, silent).findings
    moved = {"vault_page_moved"}
    assert {each.key for each in found if "page" in each.values} == moved
    assert {each.values["page"] for each in found if each.values} == {len(pages) - 1, len(pages)}


def test_a_broken_reference_is_found(folder):
    with reopen(folder) as vault:
        raw = connect(vault.database_path, vault.unlocked.keys.database, vault.header.database_salt)
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute(
            "INSERT INTO victim (code, citizenships, languages, do_not_inform) "
            "VALUES ('V-1', '', '', '')"
        )
        raw.close()
        found = vault.check().findings
    assert found == (Notice("vault_reference_broken", {"table": "victim"}),)


def test_damage_met_while_reading_is_said(folder):
    vault = reopen(folder)
    size = (folder / DATABASE).stat().st_size
    change_bytes(folder / DATABASE, PAGE_BYTES, bytes(size - PAGE_BYTES))
    error = refusal(lambda: read_all(vault))
    assert (error.key, error.exit_code) == ("vault_damaged", 4)
    assert refusal(vault.close).key == "vault_damaged"
    vault.close()


def read_all(vault) -> None:
    with vault.read() as connection:
        connection.exec_driver_sql("SELECT * FROM setting").all()


def test_a_plain_database_in_its_place_is_foreign(folder):
    (folder / DATABASE).unlink()
    plain = sqlite3.connect(folder / DATABASE)
    plain.execute("CREATE TABLE setting (key, value)")
    plain.close()
    for action in (reopen, findings):
        assert refusal(lambda look=action: look(folder)).key == "vault_database_foreign"


def test_a_full_disk_is_said_and_nothing_is_half_done(folder):
    with reopen(folder) as vault:
        raw = vault._writer.raw_connection()
        pages = raw.cursor().execute("PRAGMA page_count").fetchone()[0]
        raw.cursor().execute(f"PRAGMA max_page_count = {pages + 2}").fetchall()
        raw.close()
        head = vault.head
        assert refusal(lambda: fill(vault)).key == "vault_disk_full"
        assert vault.head == head
        assert vault.check().whole


def fill(vault) -> None:
    with vault.write("save") as unit:
        for number in range(100):
            row = insert(SETTING).values(key=f"full {number}", value="z" * 4000)
            unit.connection.execute(row)


def test_an_unclean_end_is_whole_and_an_older_database_is_not(folder, tmp_path):
    old = (folder / DATABASE).read_bytes()
    with reopen(folder) as vault:
        put_setting(vault, "later", "x")
        assert vault.check().whole
    (folder / DATABASE).write_bytes(old)
    assert findings(folder) == ["vault_older"]


def test_a_vault_in_use_and_a_missing_database_are_said(folder):
    with reopen(folder):
        assert refusal(lambda: findings(folder)).key == "vault_in_use"
    (folder / DATABASE).unlink()
    assert refusal(lambda: findings(folder)).key == "vault_database_missing"


def test_a_used_copy_of_the_header_is_a_finding(folder):
    (folder / "header.json").write_bytes(b"")
    assert findings(folder) == ["vault_header_copy_used"]
