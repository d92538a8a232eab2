"""The header: damage, tampering and absurd parameters are told apart, before any costly work."""

import hashlib
import json
import random
import time
from dataclasses import replace

import pytest

from tests.storage.vault_files import PASSPHRASE, put_setting, refusal, reopen
from trafficmon_desktop.domain.errors import DamagedError
from trafficmon_desktop.storage import header as headers
from trafficmon_desktop.storage.header import COPY_NAME, NAME, parse_header, read_header
from trafficmon_desktop.storage.slots import KdfParameters, argon2id
from trafficmon_desktop.storage.vault import Vault


def rewritten(folder, change) -> bytes:
    """The header with ``change`` applied and the unkeyed checksum made right again."""
    document = json.loads((folder / NAME).read_bytes())
    del document["checksum"]
    change(document)
    text = json.dumps(document, sort_keys=True, separators=(",", ":"))
    document["checksum"] = hashlib.sha256(text.encode()).hexdigest()
    return json.dumps(document, sort_keys=True, separators=(",", ":")).encode() + b"\n"


def test_every_flipped_byte_is_noticed_without_a_key(folder):
    content = (folder / NAME).read_bytes()
    parse_header(content)
    for position in range(len(content)):
        for flip in (0x01, 0x20, 0x80):
            changed = bytearray(content)
            changed[position] ^= flip
            with pytest.raises(DamagedError):
                parse_header(bytes(changed))


def test_damage_is_told_from_a_wrong_passphrase(folder):
    """Four hundred flips of one byte, in both files: none ends in "wrong passphrase"."""
    content = (folder / NAME).read_bytes()
    chance = random.Random(5)
    told = set()
    for _ in range(400):
        changed = bytearray(content)
        changed[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        for name in (NAME, COPY_NAME):
            (folder / name).write_bytes(changed)
        error = refusal(lambda: Vault.open_with_passphrase(folder, "a phrase that is wrong"))
        told.add((error.key, error.exit_code))
    assert told == {("vault_header_damaged", 4)}
    for name in (NAME, COPY_NAME):
        (folder / name).write_bytes(content)
    error = refusal(lambda: Vault.open_with_passphrase(folder, "a phrase that is wrong"))
    assert (error.key, error.exit_code) == ("vault_wrong_passphrase", 1)


def test_the_control_without_the_checksum_damage_looks_like_a_wrong_passphrase(folder):
    flipped = rewritten(folder, lambda d: d["slots"][0].update(wrapped="00" * 80))
    for name in (NAME, COPY_NAME):
        (folder / name).write_bytes(flipped)
    assert refusal(lambda: reopen(folder)).key == "vault_wrong_passphrase"


def test_a_cut_or_longer_header_is_noticed(folder):
    content = (folder / NAME).read_bytes()
    for changed in (b"", content[:-1], content[: len(content) // 2], content + b" ", content * 2):
        assert refusal(lambda c=changed: parse_header(c)).key == "vault_header_damaged"


def test_the_copy_is_used_and_mends_the_header(folder):
    (folder / NAME).write_bytes(b"{")
    with reopen(folder) as vault:
        assert [notice.key for notice in vault.notices] == ["vault_header_copy_used"]
    with reopen(folder) as vault:
        assert vault.notices == ()


def test_a_missing_header_is_replaced_by_the_copy(folder):
    (folder / NAME).unlink()
    with reopen(folder):
        assert (folder / NAME).read_bytes() == (folder / COPY_NAME).read_bytes()


def test_a_copy_that_fell_behind_is_brought_up(folder):
    """As a process killed between the two leaves it."""
    older = (folder / COPY_NAME).read_bytes()
    with reopen(folder) as vault:
        put_setting(vault, "later", "x")
    (folder / COPY_NAME).write_bytes(older)
    with reopen(folder) as vault:
        assert vault.notices == ()
        assert (folder / NAME).read_bytes() == (folder / COPY_NAME).read_bytes() != older


def test_both_unreadable_is_damage_not_a_wrong_passphrase(folder):
    for name in (NAME, COPY_NAME):
        (folder / name).write_bytes(b"\x00" * 100)
    error = refusal(lambda: Vault.open_with_passphrase(folder, "some other phrase"))
    assert (error.key, error.exit_code) == ("vault_header_damaged", 4)


@pytest.mark.parametrize(
    "change",
    [
        lambda d: d["audit"].update(sequence=0, mac="00" * 32),
        lambda d: d["database"].update(salt="00" * 16),
        lambda d: d.update(instance="00" * 16),
        lambda d: d.update(schema="0000"),
        lambda d: d["slots"].reverse(),
        lambda d: d["slots"].pop(),
        lambda d: d.update(mac="00" * 32),
        lambda d: d["slots"][0].update(salt="00" * 16),
        lambda d: d["slots"][0].update(passes=2),
        lambda d: d["slots"][0].update(wrapped="00" * 80),
    ],
)
def test_tampering_with_a_right_checksum_is_told_from_a_wrong_passphrase(folder, change):
    (folder / NAME).write_bytes(rewritten(folder, change))
    error = refusal(lambda: reopen(folder))
    assert (error.key, error.exit_code) == ("vault_header_altered", 4)


def _slot(**values):
    return lambda document: document["slots"][0].update(values)


HOSTILE = {
    "memory": _slot(memory_mib=1 << 40),
    "negative memory": _slot(memory_mib=-1),
    "passes": _slot(passes=1 << 30),
    "fraction": _slot(memory_mib=8.5),
    "boolean": _slot(passes=True),
    "text": _slot(memory_mib="256"),
    "null": _slot(salt=None),
    "long salt": _slot(salt="00" * 1000),
    "unknown folding": _slot(folding="plain"),
    "extra part": _slot(extra=1),
    "one slot that costs seconds": _slot(memory_mib=1024, passes=10),
    "one slot beyond what is ever written": _slot(memory_mib=257, passes=4),
    "too much work": lambda d: d.update(
        slots=[d["slots"][0] | {"memory_mib": 256, "passes": 4}] * 30
    ),
    "ten thousand slots": lambda d: d.update(slots=d["slots"] * 5000),
    "no slots": lambda d: d.update(slots=[]),
    "slots of another kind": lambda d: d.update(slots={"a": 1}),
    "path": lambda d: d["database"].update(name="../../other.db"),
    "other name": lambda d: d["database"].update(name="main-2.db"),
    "generation": lambda d: d.update(generation=10**30),
    "no database": lambda d: d.pop("database"),
    "extra": lambda d: d.update(more=1),
    "format": lambda d: d.update(format="other"),
    "format of another kind": lambda d: d.update(format=7),
    "anchor": lambda d: d["audit"].update(sequence=-1),
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_parameters_are_refused_before_any_work(folder, change):
    content = rewritten(folder, change)
    for name in (NAME, COPY_NAME):
        (folder / name).write_bytes(content)
    start = time.process_time()
    error = refusal(lambda: Vault.open_with_passphrase(folder, PASSPHRASE))
    assert time.process_time() - start < 0.05
    assert error.key == "vault_header_damaged"


def test_the_control_without_bounds_a_hostile_header_costs_seconds():
    """Ten passes over a gibibyte: only the bounds stand between a header and this."""
    with pytest.raises(ValueError, match="out of bounds"):
        KdfParameters(memory_mib=1024, passes=10)
    start = time.process_time()
    argon2id(b"secret", bytes(16), KdfParameters(memory_mib=128, passes=2))  # a fortieth of it
    assert time.process_time() - start > 0.05


@pytest.mark.parametrize(
    "content",
    [b"[" * 60_000, b'{"a":' * 10_000, b"9" * 60_000, b"null", b"[]", b"\xff\xfe", b"{}" * 40_000],
)
def test_bombs_are_refused_quickly(content):
    start = time.process_time()
    assert refusal(lambda: parse_header(content)).key == "vault_header_damaged"
    assert time.process_time() - start < 0.05


def test_a_newer_header_says_so(folder):
    content = rewritten(folder, lambda d: d.update(format="vault-header/3", news=[1]))
    assert refusal(lambda: parse_header(content)).key == "vault_newer"


def test_a_failed_replacement_leaves_the_old_header(folder, monkeypatch):
    old = (folder / NAME).read_bytes()
    known, _ = read_header(folder)

    def full(_file):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(headers.platform_files, "sync_file", full)
    with pytest.raises(OSError, match="No space"):
        headers.write_header(folder, replace(known, generation=7))
    assert (folder / NAME).read_bytes() == old
    assert sorted(path.name for path in folder.iterdir()) == [COPY_NAME, NAME, "lock", "main-1.db"]
