"""Every flipped byte of the database is detected, and none is told as a wrong passphrase."""

import os
import random
import shutil
from pathlib import Path

import pytest

from tests.storage.vault_files import PASSPHRASE, change_bytes, make_vault, put_setting, reopen
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.folder_check import check_folder
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.unlocking import Secret

#: TRAFFICMON_LONG_TESTS=1 flips all four hundred.
FLIPS = 400 if os.environ.get("TRAFFICMON_LONG_TESTS") else 16
DATABASE = "main-1.db"
OF_DAMAGE = {"vault_page_damaged", "vault_damaged", "vault_cut", "vault_audit_broken"}


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = make_vault(tmp_path_factory.mktemp("made") / "vault")
    with reopen(made) as vault:
        for number in range(20):
            put_setting(vault, f"key {number}", "x" * 300)
    return made


def said_at_opening(folder: Path) -> str | None:
    try:
        reopen(folder).close()
    except UserError as error:
        return error.key
    return None


def test_every_flip_is_found(filled: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(filled, tmp_path / "vault")
    original = (folder / DATABASE).read_bytes()
    chosen = random.Random(6)
    secret, opened = Secret(PASSPHRASE), 0
    for _ in range(FLIPS):
        place, bit = chosen.randrange(len(original)), 1 << chosen.randrange(8)
        change_bytes(folder / DATABASE, place, bytes([original[place] ^ bit]))
        found = {each.key for each in check_folder(folder, secret, silent).findings}
        assert found, place
        assert found <= OF_DAMAGE, place
        told = said_at_opening(folder)
        assert told in {None, *OF_DAMAGE}, place
        opened += told is None
        (folder / DATABASE).write_bytes(original)
        for log in folder.glob(f"{DATABASE}-*"):
            log.unlink()
    assert opened < FLIPS  # the control: some flips no opening meets, the full check meets all
    assert check_folder(folder, secret, silent).whole
