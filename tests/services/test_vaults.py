"""Vaults as the window and the commands make, open, check and copy them."""

from datetime import UTC, datetime

import pytest

from trafficmon_desktop.domain.errors import UsageError
from trafficmon_desktop.services import vaults
from trafficmon_desktop.storage.slots import KdfParameters

PASSPHRASE = "шест речи само за проверу"
CHEAP = KdfParameters(memory_mib=8, passes=1)


def make(tmp_path, **given) -> vaults.CreatedVault:
    given = {"parameters": CHEAP, "state": tmp_path / "state"} | given
    return vaults.create_vault(tmp_path / "vault", PASSPHRASE, **given)


def test_a_new_vault_knows_its_threshold_and_organisation(tmp_path):
    created = make(tmp_path, threshold=4, organisation="Ћелија")
    with created.vault as vault:
        assert vaults.threshold(vault) == 4
        assert vaults.organisation(vault) == "Ћелија"


def test_the_threshold_is_five_unless_said_and_never_below_three(tmp_path):
    with pytest.raises(UsageError) as caught:
        make(tmp_path, threshold=2)
    assert (caught.value.key, caught.value.exit_code) == ("vault_threshold_low", 2)
    assert not (tmp_path / "vault").exists()
    with make(tmp_path).vault as vault:
        assert vaults.threshold(vault) == 5
        with pytest.raises(UsageError):
            vaults.change_setting(vault, "threshold", "2")
        vaults.change_setting(vault, "threshold", "10")
        assert vaults.threshold(vault) == 10


def test_settings_are_audited_and_equal_values_are_not(tmp_path):
    with make(tmp_path).vault as vault:
        head = vault.head.sequence
        assert vaults.setting(vault, "language", "en") == "en"
        vaults.change_setting(vault, "language", "sr-Cyrl")
        vaults.change_setting(vault, "language", "sr-Cyrl")
        assert vaults.setting(vault, "language") == "sr-Cyrl"
        assert vault.head.sequence == head + 1


def test_it_opens_with_either_secret_but_exactly_one(tmp_path):
    created = make(tmp_path)
    created.vault.close()
    folder, state = tmp_path / "vault", tmp_path / "state"
    vaults.open_vault(folder, passphrase=PASSPHRASE, state=state).close()
    vaults.open_vault(folder, recovery_code=created.recovery_code, state=state).close()
    with pytest.raises(ValueError, match="one secret"):
        vaults.open_vault(folder)
    assert created.recovery_code not in repr(created)


def test_the_clock_is_the_one_given(tmp_path):
    moment = datetime(2026, 5, 6, tzinfo=UTC)
    with make(tmp_path, now=lambda: moment).vault as vault:
        assert vault.clock() == moment


def test_info_needs_no_secret_and_tells_no_setting(tmp_path):
    make(tmp_path, organisation="CANARY").vault.close()
    info = vaults.vault_info(tmp_path / "vault")
    assert [slot.kind for slot in info.slots] == ["own", "recovery"]
    assert info.schema == "0005"
    assert info.database_bytes > 0
    assert "CANARY" not in repr(info)


def test_backup_and_restore(tmp_path):
    created = make(tmp_path, threshold=7)
    with created.vault as vault:
        path = vaults.backup_vault(vault, tmp_path / "usb")
        assert vaults.check_vault(vault).whole
    state = tmp_path / "state"
    restored = vaults.restore_vault(
        path, tmp_path / "new", recovery_code=created.recovery_code, state=state
    )
    assert restored.records == 0
    with vaults.open_vault(tmp_path / "new", passphrase=PASSPHRASE, state=state) as vault:
        assert vaults.threshold(vault) == 7
    with pytest.raises(ValueError, match="one secret"):
        vaults.restore_vault(path, tmp_path / "newer")
