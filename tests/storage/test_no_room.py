"""A disk without room is no damage, and what was committed stays committed."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.storage.vault_files import CHEAP, CODE, PASSPHRASE, put_setting, reopen
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage.settings import read_setting
from trafficmon_desktop.storage.vault import Vault


@contextmanager
def no_room(limit: int) -> Iterator[None]:
    """No file may grow beyond ``limit`` bytes, as on a disk that is full or a spent quota."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_opening_without_room_is_not_called_damage(folder: Path) -> None:
    with no_room(4096), pytest.raises(UserError) as caught:
        reopen(folder)
    assert caught.value.key == "vault_disk_full"
    reopen(folder).close()


def test_damage_is_still_called_damage(folder: Path) -> None:
    database = folder / "main-1.db"
    database.write_bytes(database.read_bytes()[:5000])
    with pytest.raises(DamagedError):
        reopen(folder)


def test_closing_without_room_keeps_what_was_saved(folder: Path) -> None:
    vault = reopen(folder)
    put_setting(vault, "long", "x" * 200_000)
    with no_room(64 * 1024):
        vault.close()
    with reopen(folder) as again:
        with again.read() as connection:
            assert read_setting(connection, "long") == "x" * 200_000
        assert again.notices == ()


def test_saving_without_room_saves_nothing(folder: Path) -> None:
    vault = reopen(folder)
    with no_room(64 * 1024), pytest.raises(UserError) as caught:
        put_setting(vault, "long", "x" * 200_000)
    assert caught.value.key == "vault_disk_full"
    with vault.read() as connection:
        assert read_setting(connection, "long") is None
    vault.close()


def test_vault_without_room_leaves_nothing(tmp_path: Path) -> None:
    with no_room(64 * 1024), pytest.raises(UserError) as caught:
        Vault.create(tmp_path / "new", PASSPHRASE, CODE, parameters=CHEAP)
    assert caught.value.key == "vault_disk_full"
    assert not (tmp_path / "new").exists()
