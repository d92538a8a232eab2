"""A backup counts only when it opens and equals; a restore never overwrites."""

import shutil

import pytest

from tests.storage.vault_files import (
    CODE,
    PASSPHRASE,
    change_bytes,
    make_vault,
    noon,
    put_setting,
    refusal,
    reopen,
)
from trafficmon_desktop.domain.errors import Cancelled, UserError
from trafficmon_desktop.storage import copying
from trafficmon_desktop.storage.backup import restore_backup, write_backup
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.settings import read_setting
from trafficmon_desktop.storage.unlocking import Secret
from trafficmon_desktop.storage.vault import Vault

KEY = Secret(PASSPHRASE)


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    made = make_vault(tmp_path_factory.mktemp("made") / "vault", settings={"threshold": "7"})
    with reopen(made) as vault:
        put_setting(vault, "place", "CANARY Ниш")
    return made


@pytest.fixture
def folder(filled, tmp_path):
    return shutil.copytree(filled, tmp_path / "vault")


@pytest.fixture
def backup(folder, tmp_path):
    with reopen(folder) as vault:
        return write_backup(vault, tmp_path / "backups", silent)


def restore(backup, folder, secret=KEY, report=silent):
    return restore_backup(backup, folder, secret, report, now=noon)


def tables(vault: Vault) -> dict[str, list[object]]:
    with vault.read() as connection:
        return {
            name: connection.exec_driver_sql(f"SELECT * FROM {name}").all()  # noqa: S608
            for name in ("setting", "audit_entry", "history", "record_code")
        }


def test_a_backup_is_one_file(backup, tmp_path):
    assert backup.name == "beleg-2026-03-04-120000.backup"
    assert [path.name for path in (tmp_path / "backups").iterdir()] == [backup.name]
    assert backup.stat().st_mode & 0o077 == 0


def test_two_in_the_same_second_have_names_of_their_own(folder, backup, tmp_path):
    with reopen(folder) as vault:
        second = write_backup(vault, tmp_path / "backups", silent)
    assert second.name == "beleg-2026-03-04-120000-2.backup"


def test_a_restored_vault_holds_equal_data(folder, backup, tmp_path):
    with reopen(folder) as vault:
        original = tables(vault)
    counts = restore(backup, tmp_path / "restored")
    assert counts["setting"] == 2
    with reopen(tmp_path / "restored") as vault:
        found = tables(vault)
        assert vault.check().whole
        assert vault.notices == ()
        with vault.read() as connection:
            assert read_setting(connection, "threshold") == "7"
    # the copy was made before the entry about the backup, and has one about the restoring
    assert found["audit_entry"][:-1] == original["audit_entry"][:-1]
    assert found["audit_entry"][-1].action == "restore"
    assert found["setting"] == original["setting"]
    assert found["history"][:-1] == original["history"][:-1]


def test_the_recovery_code_restores_too(backup, tmp_path):
    restore(backup, tmp_path / "restored", Secret(CODE, is_recovery_code=True))
    Vault.open_with_recovery_code(tmp_path / "restored", CODE).close()


def test_the_backup_is_in_the_audit_trail(folder, backup):
    with reopen(folder) as vault:
        assert tables(vault)["audit_entry"][-1].action == "backup"
        assert vault.check().whole


def test_original_and_restored_are_two_vaults_for_this_computer(folder, backup, tmp_path):
    state = tmp_path / "state"
    reopen(folder, state_folder=state).close()
    restore_backup(backup, tmp_path / "r", KEY, silent, now=noon, state_folder=state)
    for place in (folder, tmp_path / "r", folder):
        with reopen(place, state_folder=state) as vault:
            assert vault.notices == ()
            put_setting(vault, f"key {vault.head.sequence}", "x")


def test_restoring_never_overwrites(folder, backup, tmp_path):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert refusal(lambda: restore(backup, folder)).key == "vault_folder_not_empty"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    other = tmp_path / "other"
    other.mkdir()
    (other / "note.txt").write_text("mine")
    assert refusal(lambda: restore(backup, other)).key == "vault_folder_not_empty"
    assert [path.name for path in other.iterdir()] == ["note.txt"]


def test_what_appears_meanwhile_is_not_overwritten(backup, tmp_path):
    target = tmp_path / "restored"

    def intrude(done, total):
        (target / "note.txt").write_text("mine")

    error = refusal(lambda: restore(backup, target, report=intrude))
    assert error.key == "vault_folder_not_empty"
    assert [path.name for path in target.iterdir()] == ["note.txt"]


def test_an_empty_folder_may_be_used(backup, tmp_path):
    (tmp_path / "restored").mkdir()
    restore(backup, tmp_path / "restored")
    reopen(tmp_path / "restored").close()


def test_a_wrong_secret_restores_nothing(backup, tmp_path):
    error = refusal(lambda: restore(backup, tmp_path / "r", Secret("not this one")))
    assert error.key == "vault_wrong_passphrase"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backups", "vault"]


def test_every_part_of_the_file_is_covered(backup, tmp_path):
    content = backup.read_bytes()
    start = content.index(b"\n", 200)
    positions = [*range(40), *range(40, start + 900, 29), *range(start, len(content), 9001)]
    for position in [*positions, len(content) - 1]:
        change_bytes(backup, position, bytes([content[position] ^ 1]))
        error = refusal(lambda: restore(backup, tmp_path / "restored"))
        newer = content[position - 8 : position + 1] == b"-backup/2"
        known = {"vault_newer"} if newer else {"backup_damaged", "backup_foreign"}
        assert error.key in known, position
        assert error.exit_code == (1 if newer else 4)
        change_bytes(backup, position, bytes([content[position]]))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["backups", "vault"]
    restore(backup, tmp_path / "restored")


@pytest.mark.parametrize("keep", [0, 5, 20, 500, 5000, -1])
def test_a_cut_backup_is_refused(backup, tmp_path, keep):
    backup.write_bytes(backup.read_bytes()[:keep])
    assert refusal(lambda: restore(backup, tmp_path / "restored")).exit_code == 4
    assert not (tmp_path / "restored").exists()


def test_other_files_are_no_backups(folder, tmp_path):
    for path in (folder / "main-1.db", folder / "header.json"):
        assert refusal(lambda p=path: restore(p, tmp_path / "r")).key == "backup_foreign"
    assert refusal(lambda: restore(tmp_path / "none", tmp_path / "r")).key == "vault_file_missing"


def test_a_database_of_another_moment_under_the_same_header_is_refused(folder, backup, tmp_path):
    """The same keys, a later state: every page is genuine, but the manifest does not name it."""
    with reopen(folder) as vault:
        put_setting(vault, "later", "x")
        later = write_backup(vault, tmp_path / "backups", silent)
    size = min(len(backup.read_bytes()), len(later.read_bytes()))
    mixed = backup.read_bytes()[: size // 2] + later.read_bytes()[size // 2 :]
    backup.write_bytes(mixed)
    assert refusal(lambda: restore(backup, tmp_path / "r")).key == "backup_damaged"


def test_progress_is_told_and_can_stop_it(folder, tmp_path):
    told = []

    def stop(done, total):
        told.append((done, total))
        raise Cancelled

    with reopen(folder) as vault:
        with pytest.raises(Cancelled):
            write_backup(vault, tmp_path / "backups", stop)
        assert list((tmp_path / "backups").iterdir()) == []
        told.clear()
        path = write_backup(vault, tmp_path / "backups", lambda *step: told.append(step))
    assert told[0][0] == 0
    assert told[-1][0] == told[-1][1] > 0
    with pytest.raises(Cancelled):
        restore(path, tmp_path / "restored", report=stop)
    assert not (tmp_path / "restored").exists()


def test_a_copy_that_is_not_equal_does_not_count(folder, tmp_path, monkeypatch):
    """Damage the copy between writing and checking."""
    verify = copying._verify

    def damage_first(unlocked, databases, contents, report):
        change_bytes(databases["main"].path, -4096, bytes(4096))
        verify(unlocked, databases, contents, report)

    monkeypatch.setattr(copying, "_verify", damage_first)
    with reopen(folder) as vault:
        error = refusal(lambda: write_backup(vault, tmp_path / "backups", silent))
    assert error.key == "backup_not_equal"
    assert list((tmp_path / "backups").iterdir()) == []


def test_a_place_that_cannot_be_written_is_said(folder, tmp_path):
    (tmp_path / "file").write_text("x")
    with reopen(folder) as vault:
        error = refusal(lambda: write_backup(vault, tmp_path / "file", silent))
        assert error.key == "vault_not_permitted"
        assert vault.check().whole


def test_a_place_that_is_taken_away_is_no_damage(folder, tmp_path):
    """A stick that is pulled out, after so many steps; the vault is as whole as before."""
    told = set()
    with reopen(folder) as vault:
        for moment in range(8):
            stick, steps = tmp_path / f"stick {moment}", iter(range(moment))

            def report(_done, _total, stick=stick, steps=steps):
                if next(steps, None) is None:
                    shutil.rmtree(stick, ignore_errors=True)

            try:
                write_backup(vault, stick, report)
            except UserError as error:
                told.add(error.key)
        assert vault.check().whole
    assert told <= {"vault_not_permitted", "vault_file_missing"}
    assert told


def test_a_backup_says_nothing_to_those_without_a_key(backup):
    content = backup.read_bytes()
    for marker in (b"CANARY", b"threshold", b"setting", b"audit_entry", b"victim"):
        assert marker not in content
