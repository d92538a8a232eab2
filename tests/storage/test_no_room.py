"""A disk without room is no damage, and what was committed stays committed."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.no_room import no_room
from tests.storage.vault_files import CHEAP, CODE, PASSPHRASE, noon, put_setting, reopen
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage.backup import restore_backup, write_backup
from trafficmon_desktop.storage.header import COPY_NAME, NAME, read_header, write_header
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.settings import read_setting
from trafficmon_desktop.storage.unlocking import Secret
from trafficmon_desktop.storage.vault import Vault

#: TRAFFICMON_LONG_TESTS=1 fills the disk at all fifty places.
PLACES = 50
STEP = 1 if os.environ.get("TRAFFICMON_LONG_TESTS") else 7


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


def save(folder: Path) -> None:
    with reopen(folder) as vault:
        put_setting(vault, "long", "x" * 100_000)


def back_up(folder: Path) -> None:
    with reopen(folder) as vault:
        write_backup(vault, folder.parent / "copies", silent)


def restore(folder: Path) -> None:
    backup = folder.parent / "made.backup"
    restore_backup(backup, folder.parent / "again", Secret(PASSPHRASE), silent, now=noon)


def replace_header(folder: Path) -> None:
    write_header(folder, read_header(folder)[0])


#: What is tried, and the bytes of the largest file it writes.
WRITES = {save: 700_000, back_up: 700_000, restore: 600_000, replace_header: 2_000}


@pytest.mark.parametrize("place", range(0, PLACES, STEP))
@pytest.mark.parametrize("write", WRITES, ids=lambda write: write.__name__)
def test_wherever_the_disk_is_full_nothing_is_lost(
    write: Callable[[Path], None], place: int, folder: Path
) -> None:
    with reopen(folder) as vault:
        put_setting(vault, "kept", "x")
        made = write_backup(vault, folder.parent, silent)
        made.rename(folder.parent / "made.backup")
    before = read_header(folder)[0]
    with no_room(WRITES[write] * place // PLACES):
        try:
            write(folder)
            told = ""
        except UserError as error:
            told = error.key
        except OSError as error:  # of the header alone, which has no word for it itself
            told = "vault_disk_full" if write is replace_header else repr(error)
    assert told in {"", "vault_disk_full"}
    left = sorted(
        path.name for path in folder.iterdir() if not path.name.endswith(("-wal", "-shm"))
    )
    assert left == ["header.bak.json", "header.json", "lock", "main-1.db"]
    assert {read_header(folder)[0].vault_id} == {before.vault_id}
    if told:
        assert not (folder.parent / "again").exists()
        assert list((folder.parent / "copies").glob("*")) == []
    with reopen(folder) as vault, vault.read() as connection:
        assert read_setting(connection, "kept") == "x"
        assert vault.notices == ()


def test_a_header_without_room_stays_the_old_one(folder: Path) -> None:
    before = [(folder / name).read_bytes() for name in (NAME, COPY_NAME)]
    with no_room(100), pytest.raises(OSError, match="large"):
        replace_header(folder)
    assert [(folder / name).read_bytes() for name in (NAME, COPY_NAME)] == before


def test_a_copy_whose_log_found_no_room_is_no_backup(folder: Path) -> None:
    """Closing a database says nothing of a log that did not fit into its file."""
    with reopen(folder) as vault:
        size = vault.database_path.stat().st_size
        with no_room(size - 4096), pytest.raises(UserError) as caught:
            write_backup(vault, folder.parent / "copies", silent)
        assert caught.value.key == "vault_disk_full"
    assert list((folder.parent / "copies").iterdir()) == []
