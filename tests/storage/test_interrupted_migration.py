"""A migration that is killed or finds no room leaves the old vault or the new one, never a mix."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.storage.no_room import no_room
from tests.storage.vault_files import PASSPHRASE, refusal, reopen
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.vaults import restore_vault
from trafficmon_desktop.storage import migrating, migrations
from trafficmon_desktop.storage.header import read_header

ROOT = Path(__file__).parents[2]
STORED = Path(__file__).parent / "vaults" / "0001"
PLACES = 30
#: KiB of the largest file that is written, the backup or the migrated copy.
ENOUGH = 600
#: TRAFFICMON_KILLS=30 interrupts at all of them.
TRIED = min(int(os.environ.get("TRAFFICMON_KILLS", "5")), PLACES)

MIGRATE = """
import os, sys, pathlib
from tests.storage.vault_files import reopen
calls, last = 0, int(sys.argv[2])
def count(event, arguments):
    global calls
    if event in {"open", "os.rename", "os.remove", "os.chmod", "sqlite3.connect"} or (
        event.startswith("sqlcipher")
    ):
        if "vault" in str(arguments[:1]):
            calls += 1
            if calls == last:
                os.kill(os.getpid(), 9)
sys.addaudithook(count)
reopen(pathlib.Path(sys.argv[1])).close()
print(calls)
"""


@pytest.fixture(scope="module")
def places(tmp_path_factory) -> int:
    """How many files are touched between the beginning and the end of the migration."""
    folder = shutil.copytree(STORED / "vault", tmp_path_factory.mktemp("whole") / "vault")
    done = migrate_until(folder, 0)
    assert done.returncode == 0
    return int(done.stdout)


def migrate_until(folder: Path, place: int) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", MIGRATE, str(folder), str(place)]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)


@pytest.mark.parametrize("at", [PLACES * each // TRIED for each in range(TRIED)])
def test_killed_at_any_place(places: int, at: int, tmp_path: Path) -> None:
    folder = shutil.copytree(STORED / "vault", tmp_path / "vault")
    place = 1 + at * places // PLACES
    assert migrate_until(folder, place).returncode == -9
    with reopen(folder) as vault:
        assert vault.notices == ()
        assert vault.check().whole
        with vault.read() as connection:
            assert migrations.current_revision(connection) == migrations.HEAD
            migrated = "SELECT count(*) FROM audit_entry WHERE action = 'migrate'"
            assert connection.scalar(text(migrated)) == 1
    assert read_header(folder)[0].schema == migrations.HEAD
    left = sorted(path.name for path in folder.iterdir())
    assert left == ["backups", "header.bak.json", "header.json", "lock", "main-1.db"]


def test_the_backup_before_it_is_the_old_vault(tmp_path: Path) -> None:
    folder = shutil.copytree(STORED / "vault", tmp_path / "vault")
    reopen(folder).close()
    (backup,) = (folder / "backups").iterdir()
    with backup.open("rb") as file:
        assert b'"schema":"0001"' in file.read(4000)
    restore_vault(backup, tmp_path / "again", passphrase=PASSPHRASE, state=tmp_path / "state")
    assert not (tmp_path / "again" / "backups").exists()  # it came from one


def test_what_was_migrated_badly_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = shutil.copytree(STORED / "vault", tmp_path / "vault")
    before = (folder / "main-1.db").read_bytes()

    def lose_rows(connection: object) -> None:
        migrations.upgrade(connection)  # type: ignore[arg-type]
        connection.execute(text("DELETE FROM note"))  # type: ignore[attr-defined]

    monkeypatch.setattr(migrating, "migrations", Losing(lose_rows))
    assert refusal(lambda: reopen(folder)).key == "vault_not_migrated"
    assert (folder / "main-1.db").read_bytes() == before
    monkeypatch.undo()
    reopen(folder).close()


class Losing:
    """The migrations, with a fault."""

    HEAD, check_revision = migrations.HEAD, staticmethod(migrations.check_revision)

    def __init__(self, upgrade: object) -> None:
        self.upgrade = upgrade


@pytest.mark.parametrize("room", [250, 450, 500, 600, 900])
def test_no_room_for_it(tmp_path: Path, room: int) -> None:
    folder = shutil.copytree(STORED / "vault", tmp_path / "vault")
    before = (folder / "main-1.db").read_bytes()
    told = ""
    with no_room(room * 1024):
        try:
            reopen(folder).close()
        except UserError as error:
            told = error.key
    assert told == ("vault_disk_full" if room < ENOUGH else "")
    assert not told or (folder / "main-1.db").read_bytes() == before
    with reopen(folder) as vault:
        assert vault.check().whole
    assert not list(folder.glob("*.new*"))
