"""Who can open a vault, as people change it: workers, sheets, key files, local backups."""

import shutil
from datetime import UTC, date, datetime

import pytest

from tests.storage.vault_files import (
    CHEAP,
    CODE,
    PASSPHRASE,
    make_vault,
    noon,
    put_setting,
    refusal,
)
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.victim import Victim
from trafficmon_desktop.services import backups, key_slots, records, vaults
from trafficmon_desktop.services.key_slots import NewPassphrase

PHRASE = "another phrase for these tests"
NEXT_CODE = vaults.recovery_code()


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_vault(tmp_path_factory.mktemp("made") / "vault")


@pytest.fixture
def vault(made, tmp_path):
    folder = shutil.copytree(made, tmp_path / "vault")
    state = tmp_path / "state"
    with vaults.open_vault(folder, passphrase=PASSPHRASE, now=noon, state=state) as opened:
        yield opened


def opens(vault, tmp_path, **secret):
    """The key of the refusal, or the empty text."""
    copy = shutil.copytree(vault.folder, tmp_path / "tried", ignore=shutil.ignore_patterns("lock"))
    try:
        vaults.open_vault(copy, now=noon, state=tmp_path / "other", **secret).close()
    except UserError as error:
        return error.key
    finally:
        shutil.rmtree(copy)
    return ""


def own(phrase=PHRASE, **given):
    return NewPassphrase(phrase, parameters=CHEAP, **given)


def test_a_worker_comes_is_listed_and_leaves(vault, tmp_path):
    slot_id = key_slots.add_worker(vault, "Ана\u202e Анић", own())
    listed = key_slots.key_slots(vault)
    assert [(s.kind, s.label, s.is_mine, s.can_go) for s in listed] == [
        ("own", "", True, True),
        ("own", "Ана Анић", False, True),
        ("recovery", "", False, False),
    ]
    assert listed[1].made_at == "2026-03-04T12:00:00Z"
    assert opens(vault, tmp_path, passphrase=PHRASE) == ""
    key_slots.remove_slot(vault, slot_id)
    assert opens(vault, tmp_path, passphrase=PHRASE) == "vault_wrong_passphrase"
    assert [s.can_go for s in key_slots.key_slots(vault)] == [False, False]
    assert refusal(lambda: key_slots.remove_slot(vault, listed[0].id)).key == "slot_last_passphrase"
    assert refusal(lambda: key_slots.remove_slot(vault, listed[2].id)).key == "slot_last_recovery"


def test_a_slot_can_be_named_later(vault):
    mine = key_slots.key_slots(vault)[0]
    key_slots.rename_slot(vault, mine.id, "Мира")
    assert key_slots.slot_named(vault, mine.id[:5]).label == "Мира"
    assert refusal(lambda: key_slots.slot_named(vault, "")).key == "slot_unknown"


def test_a_generated_phrase_opens_in_either_script(vault, tmp_path):
    key_slots.add_worker(vault, "", own("crveni bicikl šeta", is_generated=True))
    assert opens(vault, tmp_path, passphrase="Црвени  бицикл шета") == ""


def test_a_key_file_is_needed_beside_the_passphrase(vault, tmp_path):
    path = tmp_path / "stick" / "beleg.key"
    path.parent.mkdir()
    key_slots.make_key_file(path)
    assert path.stat().st_mode & 0o077 == 0
    assert refusal(lambda: key_slots.make_key_file(path)).key == "key_file_exists"
    key_slots.add_worker(vault, "", own(key_file=path))
    assert opens(vault, tmp_path, passphrase=PHRASE, key_file=path) == ""
    assert opens(vault, tmp_path, passphrase=PHRASE) == "vault_wrong_without_file"
    path.write_bytes(b"short")
    assert opens(vault, tmp_path, passphrase=PHRASE, key_file=path) == "key_file_foreign"
    path.unlink()
    assert opens(vault, tmp_path, passphrase=PHRASE, key_file=path) == "vault_file_missing"


def test_a_key_file_is_made_where_it_is_named_but_never_in_the_vault(vault, tmp_path):
    path = tmp_path / "beleg.key"
    key_slots.add_worker(vault, "", own(key_file=path))
    assert opens(vault, tmp_path, passphrase=PHRASE, key_file=path) == ""
    inside = vault.folder / "beleg.key"
    error = refusal(lambda: key_slots.add_worker(vault, "", own(key_file=inside)))
    assert error.key == "key_file_in_vault"
    assert not inside.exists()


def test_a_passphrase_is_changed(vault, tmp_path):
    mine = key_slots.key_slots(vault)[0]
    key_slots.rename_slot(vault, mine.id, "Мира")
    key_slots.change_passphrase(vault, mine.id, own())
    assert opens(vault, tmp_path, passphrase=PASSPHRASE) == "vault_wrong_passphrase"
    assert opens(vault, tmp_path, passphrase=PHRASE) == ""
    (mine, *_rest) = key_slots.key_slots(vault)
    assert (mine.label, mine.is_mine) == ("Мира", True)


def test_a_new_sheet_makes_the_old_one_worthless(vault, tmp_path):
    key_slots.replace_recovery(vault, NEXT_CODE)
    assert opens(vault, tmp_path, recovery_code=CODE) == "vault_wrong_recovery_code"
    assert opens(vault, tmp_path, recovery_code=NEXT_CODE) == ""
    assert opens(vault, tmp_path, passphrase=PASSPHRASE) == ""


def test_shares_open_it(vault, tmp_path):
    shares = key_slots.make_shares(2, 3)
    key_slots.add_shares(vault, shares, "three people")
    assert opens(vault, tmp_path, recovery_code="\n".join(shares[1:])) == ""
    assert opens(vault, tmp_path, recovery_code=shares[1]) == "shares_few"
    assert refusal(lambda: key_slots.make_shares(1, 3)).key == "shares_number"


def test_a_rehearsal_is_noted_and_due_again_after_half_a_year(vault):
    assert not key_slots.rehearsal_due(vault, date(2026, 8, 30))
    assert key_slots.rehearsal_due(vault, date(2026, 8, 31))
    vault.clock = lambda: datetime(2026, 9, 1, 12, 0, tzinfo=UTC)
    slot_id = key_slots.rehearse(vault, CODE.lower())
    assert key_slots.slot_named(vault, slot_id).rehearsed_at == "2026-09-01T12:00:00Z"
    assert not key_slots.rehearsal_due(vault, date(2027, 2, 27))
    assert key_slots.rehearsal_due(vault, date(2027, 2, 28))
    assert refusal(lambda: key_slots.rehearse(vault, NEXT_CODE)).key == "vault_wrong_recovery_code"


def test_local_backups_open_with_the_secrets_of_today_and_no_others(vault, tmp_path):
    """Of three generations: each as it was then, under the slots of now."""
    leaver = key_slots.add_worker(vault, "Јана", own())
    state = tmp_path / "other"
    expected = {}
    for generation in range(3):
        put_setting(vault, f"key {generation}", "x")
        path = vaults.backup_vault(vault, vault.folder / "backups")
        expected[path] = vault.head.sequence - 1
        if generation < 2:
            key_slots.rotate_keys(vault)
    told = key_slots.remove_slot(vault, leaver)
    assert sorted(told.done) == sorted(path.name for path in expected)
    assert told.left == ()
    for number, (path, head) in enumerate(expected.items()):
        for secret in ({"passphrase": PASSPHRASE}, {"recovery_code": CODE}):
            to = tmp_path / f"restored {number} {len(secret)} {next(iter(secret))}"
            vaults.restore_vault(path, to, now=noon, state=state, **secret)
            with vaults.open_vault(to, now=noon, state=state, **secret) as restored:
                assert restored.head.sequence == head + 1
                assert restored.check().whole
        error = refusal(
            lambda p=path: vaults.restore_vault(
                p, tmp_path / "no", passphrase=PHRASE, now=noon, state=state
            )
        )
        assert error.key == "vault_wrong_passphrase"


def test_a_damaged_or_foreign_backup_is_left_and_named(vault, made, tmp_path):
    path = vaults.backup_vault(vault, vault.folder / "backups")
    with path.open("r+b") as file:
        file.seek(-100, 2)
        file.write(bytes(100))
    content = path.read_bytes()
    other = make_vault(tmp_path / "other vault")
    with vaults.open_vault(other, passphrase=PASSPHRASE, state=tmp_path / "s") as second:
        foreign = vaults.backup_vault(second, vault.folder / "backups")
    told = key_slots.rotate_keys(vault)
    assert (told.done, told.left) == ((), (path.name,))
    assert path.read_bytes() == content
    assert foreign.name not in told.left
    assert not list(path.parent.glob(".*"))


def test_the_control_a_copy_elsewhere_still_opens_with_the_old_secret(vault, tmp_path):
    """Which is what people are told."""
    leaver = key_slots.add_worker(vault, "Јана", own())
    copy = vaults.backup_vault(vault, tmp_path / "elsewhere")
    key_slots.remove_slot(vault, leaver)
    state = tmp_path / "other"
    vaults.restore_vault(copy, tmp_path / "theirs", passphrase=PHRASE, now=noon, state=state)
    vaults.open_vault(tmp_path / "theirs", passphrase=PHRASE, now=noon, state=state).close()


def test_a_backup_is_made_before_the_keys_change_and_opens_with_todays_secrets(vault):
    records.save(vault, Victim(code="V-1"))
    told = key_slots.rotate_keys(vault)
    (backup,) = key_slots.local_backups(vault)
    assert told.done == (backup.name,)
    assert backups.prove(vault, backup).rows > 1
