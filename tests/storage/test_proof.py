"""A backup is proved by restoring it on trial, encrypted, and nothing of that stays."""

import shutil

import pytest

from tests.storage.vault_files import change_bytes, make_vault, put_setting, refusal, reopen
from trafficmon_desktop.domain.errors import Cancelled
from trafficmon_desktop.storage import backup as backups
from trafficmon_desktop.storage.audit_times import last_time
from trafficmon_desktop.storage.backup import known_backups, prove_backup, write_backup
from trafficmon_desktop.storage.new_folder import remove_unfinished
from trafficmon_desktop.storage.rotation import rotate


@pytest.fixture
def vault(folder):
    with reopen(folder) as opened:
        put_setting(opened, "place", "CANARY Ниш")
        yield opened


@pytest.fixture
def backup(vault, tmp_path):
    return write_backup(vault, tmp_path / "backups")


def names(folder):
    return sorted(path.name for path in folder.rglob("*"))


def test_a_whole_backup_is_proved_and_noted(vault, backup):
    before = names(vault.folder)
    proof = prove_backup(vault, backup)
    assert proof.rows > 5
    assert names(vault.folder) == before
    with vault.read() as connection:
        assert last_time(connection, "prove_backup") == "2026-03-04T12:00:00Z"


def test_the_trial_is_encrypted(vault, backup, monkeypatch):
    seen = []

    def look(folder, unlocked):
        seen.extend(path.read_bytes() for path in folder.iterdir())
        return 0

    monkeypatch.setattr(backups, "_read_documents", look)
    prove_backup(vault, backup)
    assert seen
    assert not any(b"CANARY" in content or b"SQLite format" in content for content in seen)


def test_a_damaged_backup_is_not_proved(vault, backup):
    change_bytes(backup, -5000, b"\0\1\2\3")
    before = names(vault.folder)
    assert refusal(lambda: prove_backup(vault, backup)).key == "backup_damaged"
    assert names(vault.folder) == before
    with vault.read() as connection:
        assert last_time(connection, "prove_backup") is None


def test_a_backup_of_another_vault_proves_nothing(vault, tmp_path):
    with reopen(make_vault(tmp_path / "other")) as other:
        foreign = write_backup(other, tmp_path / "foreign")
    assert refusal(lambda: prove_backup(vault, foreign)).key == "backup_of_another"


def test_a_backup_of_a_state_that_was_lost_is_said(folder, tmp_path):
    """Of the same vault, but of a line of work that did not go on."""
    shutil.copytree(folder, tmp_path / "fork")
    with reopen(tmp_path / "fork") as fork:
        put_setting(fork, "elsewhere", "x")
        other = write_backup(fork, tmp_path / "backups")
    with reopen(folder) as vault:
        assert refusal(lambda: prove_backup(vault, other)).key == "backup_of_another"


def test_it_can_be_stopped(vault, backup):
    def stop(done, total):
        raise Cancelled

    before = names(vault.folder)
    with pytest.raises(Cancelled):
        prove_backup(vault, backup, stop)
    assert names(vault.folder) == before


def test_backups_from_before_a_rotation_are_known_and_proved(vault, backup):
    rotate(vault)
    later = write_backup(vault, backup.parent)
    assert [each.path for each in known_backups(vault, backup.parent)] == [later, backup]
    assert prove_backup(vault, backup).rows > 5


def test_only_verified_backups_of_this_vault_are_known(vault, backup, tmp_path):
    with reopen(make_vault(tmp_path / "other")) as other:
        write_backup(other, backup.parent)
    (backup.parent / "beleg-2026-01-01-000000.backup").write_bytes(b"vault-backup/2\nrubbish")
    (backup.parent / "notes.txt").write_text("mine")
    assert [each.path for each in known_backups(vault, backup.parent)] == [backup]


def test_what_a_killed_trial_left_is_removed_at_the_next_opening(folder):
    left = folder / ".proof.0123abcd.making"
    left.mkdir()
    (left / "main-1.db").write_bytes(b"x")
    reopen(folder).close()
    assert not left.exists()


def test_a_folder_that_holds_anything_else_is_left(tmp_path):
    left = tmp_path / ".vault.0123abcd.making"
    left.mkdir()
    (left / "thesis.doc").write_text("mine")
    assert remove_unfinished(tmp_path) == 0
    assert (left / "thesis.doc").exists()
