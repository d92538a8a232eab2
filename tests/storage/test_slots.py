"""A slot opens with its secret and with nothing else."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from nacl.public import PublicKey, SealedBox

from tests.storage.vault_files import CHEAP
from trafficmon_desktop.storage.keys import RootSecret, derive_keys, new_root_secret
from trafficmon_desktop.storage.slots import (
    LEAST,
    MOST,
    Folding,
    KdfParameters,
    calibrated_parameters,
    create_slot,
    open_slot,
    reseal,
)

ROOT_FOLDER = Path(__file__).parents[2]

STARVED = """
import resource
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.slots import *
from trafficmon_desktop.storage.keys import new_root_secret
resource.setrlimit(resource.RLIMIT_AS, (600 << 20, 600 << 20))
try:
    create_slot(new_root_secret(), b"x", Folding.OWN, KdfParameters(1024, 1), "00" * 16)
except UserError as error:
    print(error.key, error.values)
"""

VAULT = "00" * 16
ROOT = new_root_secret()
SLOT = create_slot(ROOT, b"secret", Folding.OWN, CHEAP, VAULT)


def test_the_secret_opens_it_and_another_does_not():
    assert open_slot(SLOT, b"secret", VAULT) == ROOT
    assert open_slot(SLOT, b"Secret", VAULT) is None


@pytest.mark.parametrize(
    "change",
    [
        {"id": "11" * 8},
        {"folding": Folding.GENERATED},
        {"salt": bytes(16)},
        {"public_key": bytes(32)},
        {"kdf": KdfParameters(memory_mib=9, passes=1)},
        {"nonce": bytes(24)},
        {"wrapped": bytes(80)},
        {"sealed": bytes(80)},
    ],
)
def test_any_changed_part_keeps_it_shut(change):
    assert open_slot(replace(SLOT, **change), b"secret", VAULT) is None


def test_it_belongs_to_one_vault():
    assert open_slot(SLOT, b"secret", "22" * 16) is None


def test_rotation_needs_no_secret():
    fresh = RootSecret(new_root_secret().master, ROOT.binding)
    assert open_slot(reseal(SLOT, fresh), b"secret", VAULT) == fresh


def test_a_master_key_sealed_by_a_stranger_gives_other_keys_than_the_strangers():
    """Whoever reads the header can seal to its public keys, but never knows the binding key."""
    foreign = new_root_secret()
    sealed = SealedBox(PublicKey(SLOT.public_key)).encrypt(foreign.master)
    opened = open_slot(replace(SLOT, sealed=sealed), b"secret", VAULT)
    assert opened is not None
    assert derive_keys(opened).header_mac != derive_keys(foreign).header_mac


@pytest.mark.parametrize(("memory", "passes"), [(7, 3), (1025, 1), (256, 0), (64, 11), (257, 4)])
def test_parameters_out_of_bounds_cannot_be_made(memory, passes):
    with pytest.raises(ValueError, match="out of bounds"):
        KdfParameters(memory_mib=memory, passes=passes)


def test_calibration_stays_between_its_bounds():
    assert calibrated_parameters(target_seconds=0) == LEAST
    assert calibrated_parameters(target_seconds=1000) == MOST


def test_too_little_memory_is_said():
    """In a process that may not have the memory the parameters ask for."""
    run = subprocess.run(
        [sys.executable, "-c", STARVED],
        cwd=ROOT_FOLDER,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.stdout == "vault_memory {'mebibytes': 1024}\n", run.stderr
