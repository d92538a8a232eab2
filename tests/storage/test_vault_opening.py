"""Making and opening a vault; each reason against it has its own message."""

import os
import shutil
import stat

import pytest

from tests.storage.vault_files import (
    CHEAP,
    CODE,
    PASSPHRASE,
    change_bytes,
    make_vault,
    noon,
    put_setting,
    refusal,
    reopen,
)
from trafficmon_desktop.storage.recovery_code import new_recovery_code
from trafficmon_desktop.storage.settings import read_setting
from trafficmon_desktop.storage.vault import Vault

DATABASE = "main-1.db"


def test_what_was_written_is_read_again(folder):
    with reopen(folder) as vault:
        put_setting(vault, "place", "Ниш")
    with Vault.open_with_recovery_code(folder, CODE.lower(), now=noon) as vault:
        with vault.read() as connection:
            assert read_setting(connection, "place") == "Ниш"
        assert vault.notices == ()


def test_a_generated_phrase_opens_in_either_script(tmp_path):
    phrase = "crven bicikl šuma đak noć žaba"
    Vault.create(tmp_path / "v", phrase, CODE, generated=True, parameters=CHEAP, now=noon).close()
    for typed in (phrase, "Црвен  бицикл шума ђак ноћ жаба", "crven bicikl suma djak noc zaba"):
        Vault.open_with_passphrase(tmp_path / "v", typed).close()


def test_an_own_phrase_is_not_folded(folder):
    assert refusal(lambda: Vault.open_with_passphrase(folder, PASSPHRASE.upper()))


def test_wrong_secrets(folder):
    error = refusal(lambda: Vault.open_with_passphrase(folder, "not this one"))
    assert (error.key, error.exit_code) == ("vault_wrong_passphrase", 1)
    error = refusal(lambda: Vault.open_with_recovery_code(folder, new_recovery_code()))
    assert (error.key, error.exit_code) == ("vault_wrong_recovery_code", 1)
    error = refusal(lambda: Vault.open_with_recovery_code(folder, "abc"))
    assert error.key == "vault_recovery_length"


def test_a_failed_opening_changes_no_byte(folder):
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}
    assert refusal(lambda: Vault.open_with_passphrase(folder, "not this one"))
    after = {path.name: path.read_bytes() for path in folder.iterdir() if path.name != "lock"}
    assert before == after


def test_a_folder_that_is_not_empty_is_left_alone(folder, tmp_path):
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert refusal(lambda: make_vault(folder)).key == "vault_folder_not_empty"
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    file = tmp_path / "file"
    file.write_text("x")
    assert refusal(lambda: make_vault(file)).key == "vault_folder_not_empty"
    assert refusal(lambda: make_vault(file / "below")).key == "vault_folder_unusable"


@pytest.mark.parametrize("existed", [True, False])
def test_a_failed_creation_leaves_nothing(tmp_path, existed):
    folder = tmp_path / "vault"
    if existed:
        folder.mkdir()
    error = refusal(lambda: Vault.create(folder, PASSPHRASE, "no code", parameters=CHEAP))
    assert error.key == "vault_recovery_length"
    assert folder.exists() == existed
    assert not existed or list(folder.iterdir()) == []


def test_a_short_passphrase_is_refused_before_anything_is_made(tmp_path):
    error = refusal(lambda: Vault.create(tmp_path / "v", "short", CODE, parameters=CHEAP))
    assert error.key == "vault_passphrase_short"
    assert not (tmp_path / "v").exists()


def test_foreign_missing_and_damaged_databases(folder, tmp_path):
    other = make_vault(tmp_path / "other")
    original = (folder / DATABASE).read_bytes()
    shutil.copy(other / DATABASE, folder / DATABASE)
    assert opening(folder) == ("vault_database_foreign", 4)
    (folder / DATABASE).unlink()
    assert opening(folder) == ("vault_database_missing", 4)
    for broken in (b"", original[:100], b"SQLite format 3\0" + original[16:], bytes(8192)):
        (folder / DATABASE).write_bytes(broken)
        assert opening(folder)[1] == 4
    (folder / DATABASE).write_bytes(original)
    change_bytes(folder / DATABASE, 1000, bytes(50))
    assert opening(folder) == ("vault_page_damaged", 4)
    (folder / DATABASE).write_bytes(original)
    reopen(folder).close()


def opening(folder) -> tuple[str, int]:
    error = refusal(lambda: reopen(folder))
    return error.key, error.exit_code


def test_a_newer_schema_says_so(folder):
    with reopen(folder) as vault, vault.write("test") as unit:
        unit.connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    assert opening(folder) == ("vault_newer", 1)


def test_everything_is_for_its_owner_only(folder):
    with reopen(folder) as vault:
        put_setting(vault, "a", "b")
        if os.name != "posix":  # no modes there
            return
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
        assert {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()} == {0o600}


def test_closing_leaves_no_log_behind(folder):
    with reopen(folder) as vault:
        put_setting(vault, "a", "b")
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["header.bak.json", "header.json", "lock", DATABASE]


def test_no_secret_is_shown(folder, tmp_path):
    with reopen(folder) as vault:
        keys = vault.unlocked.keys
        shown = "".join(map(repr, (vault, vault.unlocked, vault.header, vault.chain, vault._lock)))
    error = refusal(lambda: Vault.open_with_passphrase(folder, "CANARY phrase"))
    shown += repr(error) + str(error) + repr(error.values)
    for secret in (keys.database, keys.audit, vault.unlocked.root.master):
        assert secret.hex() not in shown
        assert repr(secret)[2:-1] not in shown
    assert PASSPHRASE not in shown
    assert "CANARY" not in shown
