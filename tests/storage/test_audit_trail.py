"""The audit trail: what it holds, and that nobody changes it unnoticed."""

import json
import shutil

import pytest
from sqlalchemy import insert, select, text
from sqlalchemy.exc import DBAPIError

from tests.storage.vault_files import change_bytes, make_vault, put_setting, reopen
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY, HISTORY, SETTING


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    made = make_vault(tmp_path_factory.mktemp("made") / "vault")
    with reopen(made) as vault:
        for number in range(6):
            put_setting(vault, f"key {number}", f"CANARY {number}")
    return made


@pytest.fixture
def folder(filled, tmp_path):
    return shutil.copytree(filled, tmp_path / "vault")


@pytest.fixture
def vault(folder):
    with reopen(folder) as opened:
        yield opened


def entries(vault):
    with vault.read() as connection:
        return connection.execute(select(AUDIT_ENTRY).order_by(AUDIT_ENTRY.c.sequence)).all()


def test_an_entry_names_fields_and_history_holds_values(vault):
    with vault.write("save") as unit:
        unit.note("victim", "V-1", {"a": 1, "b": "old", "c": None}, {"a": 1, "b": "new", "c": [2]})
    last = entries(vault)[-1]
    assert (last.action, last.record_type, last.record_code) == ("save", "victim", "V-1")
    assert (last.fields, last.time) == ("b|c", "2026-03-04T12:00:00Z")
    assert last.slot == vault.unlocked.slot_id
    assert not any("new" in str(value) or "old" in str(value) for value in last)
    with vault.read() as connection:
        history = connection.execute(
            select(HISTORY).where(HISTORY.c.sequence == last.sequence)
        ).one()
    assert json.loads(history.before) == {"b": "old"}
    assert json.loads(history.after) == {"b": "new", "c": [2]}


def test_nothing_changed_leaves_no_entry(vault):
    head = vault.head
    with vault.write("save") as unit:
        unit.note("victim", "V-1", {"a": 1, "b": None}, {"a": 1})
    assert vault.head == head


def test_a_change_without_a_note_leaves_an_entry(vault):
    with vault.write("repair") as unit:
        unit.connection.execute(insert(SETTING).values(key="unnoted", value="x"))
    last = entries(vault)[-1]
    assert (last.action, last.record_type, last.fields) == ("repair", "", "")


def test_making_and_removing_an_empty_record_is_noted(vault):
    with vault.write("save") as unit:
        unit.note("victim", "V-1", None, {})
        unit.note("victim", "V-1", {}, None)
    assert [entry.record_code for entry in entries(vault)[-2:]] == ["V-1", "V-1"]


@pytest.mark.parametrize("statement", ["DELETE FROM audit_entry", "UPDATE audit_entry SET time=0"])
def test_entries_cannot_be_changed(vault, statement):
    with vault.write("save") as unit, pytest.raises(DBAPIError, match="append-only"):
        unit.connection.execute(text(statement))


TAMPERING = {
    "changed field": "UPDATE audit_entry SET fields = 'other' WHERE sequence = 4",
    "changed time": "UPDATE audit_entry SET time = '2020' WHERE sequence = 4",
    "changed slot": "UPDATE audit_entry SET slot = 'x' WHERE sequence = 4",
    "changed action": "UPDATE audit_entry SET action = 'x' WHERE sequence = 4",
    "changed record": "UPDATE audit_entry SET record_code = 'x' WHERE sequence = 4",
    "moved text": "UPDATE audit_entry SET action='', record_type='savesetting' WHERE sequence = 4",
    "changed hash": "UPDATE audit_entry SET values_hash = zeroblob(32) WHERE sequence = 4",
    "text of another kind": "UPDATE audit_entry SET fields = x'41' WHERE sequence = 4",
    "hash as text": "UPDATE audit_entry SET values_hash = hex(values_hash) WHERE sequence = 4",
    "hash of another kind": "UPDATE audit_entry SET values_hash = 1 WHERE sequence = 4",
    "changed mac": "UPDATE audit_entry SET mac = zeroblob(32) WHERE sequence = 4",
    "removed": "DELETE FROM history WHERE sequence = 4; DELETE FROM audit_entry WHERE sequence = 4",
    "first removed": "DELETE FROM history; DELETE FROM audit_entry WHERE sequence = 1",
    "last removed": "DELETE FROM history; DELETE FROM audit_entry WHERE sequence = 7",
    "all removed": "DELETE FROM history; DELETE FROM audit_entry",
    "removed and renumbered": "DELETE FROM history; DELETE FROM audit_entry WHERE sequence = 4;"
    "UPDATE audit_entry SET sequence = sequence - 1 WHERE sequence > 4",
    "swapped": "DELETE FROM history; UPDATE audit_entry SET sequence = 99 WHERE sequence = 4;"
    "UPDATE audit_entry SET sequence = 4 WHERE sequence = 5;"
    "UPDATE audit_entry SET sequence = 5 WHERE sequence = 99",
    "inserted": "INSERT INTO audit_entry SELECT 8, time, slot, action, record_type, record_code,"
    "fields, values_hash, mac, mac FROM audit_entry WHERE sequence = 7",
    "changed value": "UPDATE history SET after = '{}' WHERE sequence = 4",
    "changed old value": "UPDATE history SET before = '{\"value\":1}' WHERE sequence = 4",
}


@pytest.mark.parametrize("statements", TAMPERING.values(), ids=TAMPERING.keys())
def test_tampering_is_found(vault, statements):
    raw = vault._writer.raw_connection()
    cursor = raw.cursor()
    cursor.execute("DROP TRIGGER audit_entry_never_update")
    cursor.execute("DROP TRIGGER audit_entry_never_delete")
    for statement in statements.split(";"):
        cursor.execute(statement)
    raw.close()
    keys = {finding.key for finding in vault.check().findings}
    assert keys <= {"vault_audit_broken", "vault_older"}
    assert keys


def test_erasing_values_leaves_the_trail_whole(vault):
    with vault.write("erase") as unit:
        unit.connection.execute(text("DELETE FROM history WHERE sequence = 4"))
    assert vault.check().whole


def test_the_same_values_leave_different_hashes(vault):
    for _ in range(2):
        with vault.write("save") as unit:
            unit.note("victim", "V-1", None, {"name": "same"})
    first, second = entries(vault)[-2:]
    assert first.values_hash != second.values_hash


def test_a_broken_trail_is_said_at_opening(folder):
    with reopen(folder) as vault:
        raw = vault._writer.raw_connection()
        raw.cursor().execute("DROP TRIGGER audit_entry_never_update")
        raw.cursor().execute("UPDATE audit_entry SET fields = 'x' WHERE sequence = 4")
        raw.close()
    with reopen(folder) as vault:
        assert [notice.key for notice in vault.notices] == ["vault_audit_altered"]


def copies(folder, to, names) -> None:
    to.mkdir(exist_ok=True)
    for name in names:
        shutil.copy(folder / name, to / name)


ALL = ("header.json", "header.bak.json", "main-1.db")


def test_an_older_database_is_noticed_by_the_header(folder, tmp_path):
    copies(folder, tmp_path / "old", ALL)
    with reopen(folder) as vault:
        put_setting(vault, "later", "x")
    copies(tmp_path / "old", folder, ["main-1.db"])
    with reopen(folder) as vault:
        assert [notice.key for notice in vault.notices] == ["vault_older"]


def test_an_older_vault_is_noticed_by_the_computer(folder, tmp_path):
    state = tmp_path / "state"
    copies(folder, tmp_path / "old", ALL)
    with reopen(folder, state_folder=state) as vault:
        put_setting(vault, "later", "x")
    copies(tmp_path / "old", folder, ALL)
    with reopen(folder) as vault:
        assert vault.notices == ()  # the control: another computer cannot know
    for _ in range(2):
        with reopen(folder, state_folder=state) as vault:
            assert [notice.key for notice in vault.notices] == ["vault_older"]
    with reopen(folder, state_folder=state) as vault:
        vault.acknowledge_older()
        assert vault.notices == ()
    with reopen(folder, state_folder=state) as vault:
        assert vault.notices == ()
        assert entries(vault)[-1].action == "acknowledge_older"


def test_another_line_of_history_is_noticed(folder, tmp_path):
    state = tmp_path / "state"
    copies(folder, tmp_path / "old", ALL)
    with reopen(folder, state_folder=state) as vault:
        put_setting(vault, "later", "x")
    copies(tmp_path / "old", folder, ALL)
    with reopen(folder) as vault:
        for number in range(5):
            put_setting(vault, f"other {number}", "x")
    with reopen(folder, state_folder=state) as vault:
        assert [notice.key for notice in vault.notices] == ["vault_older"]


def test_an_unclean_end_is_not_an_older_state(folder, tmp_path):
    """The header is written at closing; a database that is ahead of it is fine."""
    state = tmp_path / "state"
    with reopen(folder, state_folder=state) as vault:
        put_setting(vault, "later", "x")
        vault.checkpoint()
        copies(folder, tmp_path / "killed", ALL)
    copies(tmp_path / "killed", folder, ALL)
    with reopen(folder) as vault:
        assert vault.notices == ()


def test_an_unreadable_memory_of_the_computer_is_ignored(folder, tmp_path):
    state = tmp_path / "state"
    reopen(folder, state_folder=state).close()
    for path in state.iterdir():
        change_bytes(path, 0, b"\xff\xff")
    with reopen(folder, state_folder=state) as vault:
        assert vault.notices == ()
    (tmp_path / "file").write_text("x")
    reopen(folder, state_folder=tmp_path / "file").close()


def test_what_is_read_quickly_is_what_was_written(vault):
    """Every kind of sign: SQLite's JSON of an entry is the one its MAC was made over."""
    with vault.write('ča"\\/\n\t\x01\x1f\x7f\u2028žЂ😀') as unit:
        unit.note("\b\f\r</x>", "V-1\u00a0", None, {"á": 1})
    with vault.read() as connection:
        assert vault.chain._is_whole(connection)
        assert vault.chain._first_break(connection) is None
