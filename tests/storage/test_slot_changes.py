"""Slots come and go, but a passphrase and a way back always stay."""

import os
import random
from dataclasses import replace

import pytest

from tests.storage.vault_files import CHEAP, CODE, PASSPHRASE, refusal, reopen
from trafficmon_desktop.storage import slot_changes
from trafficmon_desktop.storage.header import (
    COPY_NAME,
    MOST_WORK,
    NAME,
    parse_header,
    read_header,
)
from trafficmon_desktop.storage.recovery_code import new_recovery_code
from trafficmon_desktop.storage.rotation import rotate
from trafficmon_desktop.storage.share_sheets import new_shares
from trafficmon_desktop.storage.slot_changes import NewSlot, add_slot, check_slots
from trafficmon_desktop.storage.slot_labels import slot_labels
from trafficmon_desktop.storage.slots import Folding, KdfParameters, create_slot
from trafficmon_desktop.storage.unlocking import Secret, unlock_header
from trafficmon_desktop.storage.vault import Vault

PHRASE = "another phrase for these tests"
FILE = bytes(range(64))
#: Random sequences of additions and removals on one vault: all two hundred on request.
SEQUENCES = int(os.environ.get("TRAFFICMON_SEQUENCES", "8"))


def own(phrase: str = PHRASE, label: str = "Ana") -> NewSlot:
    return NewSlot(Secret(phrase), Folding.OWN, label, CHEAP)


def recovery(code: str) -> NewSlot:
    return NewSlot(Secret(code, is_recovery_code=True), Folding.RECOVERY, "safe")


def test_a_second_worker_opens_it_and_is_named_inside_only(folder):
    with reopen(folder) as vault:
        slot_id = add_slot(vault, own(label="CANARY Ана"))
        with vault.read() as connection:
            assert slot_labels(connection)[slot_id].label == "CANARY Ана"
        assert vault.check().whole
    with Vault.open_with_passphrase(folder, PHRASE) as vault:
        assert vault.unlocked.slot_id == slot_id
        assert vault.notices == ()
    reopen(folder).close()
    assert not any(b"CANARY" in path.read_bytes() for path in folder.iterdir())


def test_header_and_copy_have_it(folder):
    with reopen(folder) as vault:
        slot_id = add_slot(vault, own())
    for name in (NAME, COPY_NAME):
        header = parse_header((folder / name).read_bytes())
        assert header.slots[-1].id == slot_id


def test_a_passphrase_with_a_key_file_needs_both(folder):
    with reopen(folder) as vault:
        new = NewSlot(Secret(PHRASE, key_file=FILE), Folding.OWN_FILE, "Ana", CHEAP)
        slot_id = add_slot(vault, new)
    with Vault.open_with_passphrase(folder, PHRASE, key_file=FILE) as vault:
        assert vault.unlocked.slot_id == slot_id
    wrong = {
        "vault_wrong_without_file": lambda: Vault.open_with_passphrase(folder, PHRASE),
        "vault_wrong_passphrase": lambda: Vault.open_with_passphrase(
            folder, PHRASE, key_file=bytes(64)
        ),
    }
    for key, attempt in wrong.items():
        assert refusal(attempt).key == key
    assert refusal(lambda: Vault.open_with_passphrase(folder, "x", key_file=FILE)).exit_code == 1
    Vault.open_with_passphrase(folder, PASSPHRASE, key_file=FILE).close()  # not needed, no harm


def test_older_programs_call_a_vault_with_key_files_newer_not_damaged(folder):
    with reopen(folder) as vault:
        assert b"vault-header/1" in (folder / NAME).read_bytes()
        slot_id = add_slot(
            vault, NewSlot(Secret(PHRASE, key_file=FILE), Folding.OWN_FILE, "", CHEAP)
        )
        assert b"vault-header/2" in (folder / NAME).read_bytes()
        rotate(vault, without=[slot_id])
        assert b"vault-header/1" in (folder / NAME).read_bytes()


def test_some_of_the_shares_open_it(folder):
    shares = new_shares(2, 3)
    with reopen(folder) as vault:
        typed = Secret("\n".join(shares[:2]), is_recovery_code=True)
        add_slot(vault, NewSlot(typed, Folding.SHARES, "three people"))
    for pair in ((0, 1), (2, 0), (1, 2)):
        Vault.open_with_recovery_code(folder, " ".join(shares[n] for n in pair)).close()
    assert refusal(lambda: Vault.open_with_recovery_code(folder, shares[0])).key == "shares_few"
    others = " ".join(new_shares(2, 3)[:2])
    error = refusal(lambda: Vault.open_with_recovery_code(folder, others))
    assert error.key == "vault_wrong_recovery_code"
    Vault.open_with_recovery_code(folder, CODE).close()


def test_a_slot_that_does_not_open_the_database_is_never_written(folder, monkeypatch):
    """As if memory failed while the slot was made."""
    make = slot_changes.create_slot

    def spoiled(*given):
        return replace(make(*given), wrapped=bytes(80))

    monkeypatch.setattr(slot_changes, "create_slot", spoiled)
    content = (folder / NAME).read_bytes()
    with reopen(folder) as vault:
        assert refusal(lambda: add_slot(vault, own())).key == "slot_not_proved"
    assert parse_header((folder / NAME).read_bytes()).slots == parse_header(content).slots
    assert not (folder / "header.new.json").exists()


def test_a_short_passphrase_is_refused(folder):
    with reopen(folder) as vault:
        assert refusal(lambda: add_slot(vault, own("short"))).key == "vault_passphrase_short"


def test_a_slot_that_is_not_there_cannot_be_removed(folder):
    with reopen(folder) as vault:
        assert refusal(lambda: rotate(vault, without=["00" * 8])).key == "slot_unknown"


def test_too_costly_slots_are_refused_before_they_bar_the_vault(folder):
    slot = read_header(folder)[0].slots[0]
    costly = replace(slot, kdf=KdfParameters(256, 4))
    recovery_slot = replace(slot, folding=Folding.RECOVERY)
    many = [costly] * (MOST_WORK // 1024 + 1)
    assert refusal(lambda: check_slots([recovery_slot, *many])).key == "slot_too_many"
    check_slots([recovery_slot, *many[1:]])


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_no_sequence_of_changes_locks_everybody_out(folder, seed):
    chance = random.Random(seed)
    secrets = {}
    with reopen(folder) as vault:
        for slot, secret in zip(
            vault.header.slots,
            (Secret(PASSPHRASE), Secret(CODE, is_recovery_code=True)),
            strict=True,
        ):
            secrets[slot.id] = secret
        for step in range(6):
            if chance.random() < 0.35:
                code = new_recovery_code()
                new = chance.choice([own(f"phrase of step {step}"), recovery(code)])
                secrets[add_slot(vault, new)] = new.secret
                continue
            gone = chance.choice(sorted(secrets))
            kind = secrets[gone].is_recovery_code
            is_last = sum(each.is_recovery_code == kind for each in secrets.values()) == 1
            if is_last:
                key = "slot_last_recovery" if kind else "slot_last_passphrase"
                assert refusal(lambda g=gone: rotate(vault, without=[g])).key == key
            else:
                rotate(vault, without=[gone])
                del secrets[gone]
        header = read_header(folder)[0]
        assert {slot.id for slot in header.slots} == set(secrets)
        for slot_id, secret in secrets.items():
            assert unlock_header(header, secret).slot_id == slot_id
        assert vault.check().whole


def test_the_slow_derivation_runs_once_a_distinct_secret_salt_and_cost(folder):
    """Two slots that share all three, as the copy of a header can have them."""
    header, _ = read_header(folder)
    with reopen(folder) as vault:
        root = vault.unlocked.root
    first = header.slots[0]
    others = [create_slot(root, b"x", Folding.OWN, CHEAP, header.vault_id) for _ in range(2)]
    alike = [replace(each, salt=first.salt) for each in others]
    runs = []

    def derive(secret, salt, kdf):
        runs.append((secret, salt, kdf))
        return bytes(32)

    shut = replace(header, slots=(first, *alike, others[0]))
    assert refusal(lambda: unlock_header(shut, Secret("wrong one"), derive=derive)).exit_code == 1
    assert len(runs) == len(set(runs)) == 2


def test_the_slot_used_last_on_this_computer_is_tried_first(folder, tmp_path):
    state = tmp_path / "state"
    with reopen(folder) as vault:
        add_slot(vault, own())
        instance = vault.header.instance
    Vault.open_with_passphrase(folder, PHRASE, state_folder=state).close()
    from trafficmon_desktop.storage.state_file import remembered_slot

    header, _ = read_header(folder)
    assert remembered_slot(state, instance) == header.slots[-1].id
    runs = []

    def derive(secret, salt, kdf):
        runs.append(salt)
        return slot_changes.create_slot.__globals__["argon2id"](secret, salt, kdf)

    unlock_header(header, Secret(PHRASE), first=header.slots[-1].id, derive=derive)
    assert runs == [header.slots[-1].salt]
