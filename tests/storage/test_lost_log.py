"""After a crash, a log that is gone, cut or damaged is noticed; a torn end of it is none."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.vault_files import change_bytes, put_setting, reopen
from trafficmon_desktop.storage.engine import PAGE_BYTES
from trafficmon_desktop.storage.log_check import FRAME_BYTES, HEADER_BYTES, LogState, log_state
from trafficmon_desktop.storage.settings import read_setting

ROOT = Path(__file__).parents[2]
LOG = "main-1.db-wal"

WRITER = """
import os, pathlib, sys
from tests.storage.vault_files import put_setting, reopen
vault = reopen(pathlib.Path(sys.argv[1]), state_folder=pathlib.Path(sys.argv[2]))
for number in range(8):
    put_setting(vault, f"key {number}", "x" * 3000)
os.kill(os.getpid(), 9)
"""


@pytest.fixture(scope="module")
def crash(new_vault, tmp_path_factory):
    """A vault whose process was killed after eight actions, and the memory of the computer."""
    made = tmp_path_factory.mktemp("crashed")
    shutil.copytree(new_vault, made / "vault")
    command = [sys.executable, "-c", WRITER, str(made / "vault"), str(made / "state")]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -9
    return made


@pytest.fixture
def crashed(crash, tmp_path):
    return shutil.copytree(crash, tmp_path / "crashed")


def notices(crashed: Path, *, known_here: bool = True) -> list[str]:
    state = crashed / "state" if known_here else None
    with reopen(crashed / "vault", state_folder=state) as vault:
        return [notice.key for notice in vault.notices]


def test_a_crash_alone_is_no_loss(crashed):
    assert notices(crashed) == []
    assert list((crashed / "state").glob("*.open")) == []  # closed in order this time
    with reopen(crashed / "vault") as vault, vault.read() as connection:
        assert read_setting(connection, "key 7")


def test_a_deleted_log_is_noticed(crashed):
    (crashed / "vault" / LOG).unlink()
    assert notices(crashed) == ["vault_log_missing"]
    assert notices(crashed) == ["vault_log_missing"]  # until somebody says that it is right


def test_an_emptied_log_is_noticed(crashed):
    (crashed / "vault" / LOG).write_bytes(b"")
    assert notices(crashed) == ["vault_log_missing"]


def test_on_another_computer_a_deleted_log_is_not_noticed(crashed):
    """The control: only what this computer remembers tells of it."""
    (crashed / "vault" / LOG).unlink()
    assert notices(crashed, known_here=False) == []


def test_it_is_said_until_it_is_acknowledged(crashed):
    (crashed / "vault" / LOG).unlink()
    with reopen(crashed / "vault", state_folder=crashed / "state") as vault:
        assert vault.lacks_changes
        put_setting(vault, "later", "x")
    assert notices(crashed) == ["vault_log_missing"]
    with reopen(crashed / "vault", state_folder=crashed / "state") as vault:
        vault.acknowledge_older()
    assert notices(crashed) == []


def test_a_log_cut_after_an_action_is_noticed(crashed):
    log = crashed / "vault" / LOG
    frames = (log.stat().st_size - HEADER_BYTES) // FRAME_BYTES
    with log.open("r+b") as file:
        file.truncate(HEADER_BYTES + frames // 2 * FRAME_BYTES)
    assert log_state(crashed / "vault" / "main-1.db") is LogState.WHOLE
    assert notices(crashed) == ["vault_log_damaged"]


@pytest.mark.parametrize("known_here", [True, False])
def test_a_damaged_log_is_noticed_anywhere(crashed, known_here):
    change_bytes(crashed / "vault" / LOG, HEADER_BYTES + 2 * FRAME_BYTES + 100, b"\0\1\2\3")
    assert notices(crashed, known_here=known_here) == ["vault_log_damaged"]


@pytest.mark.parametrize("position", range(0, HEADER_BYTES, 5))
def test_a_damaged_beginning_of_the_log_is_noticed(crashed, position):
    log = crashed / "vault" / LOG
    change_bytes(log, position, bytes([log.read_bytes()[position] ^ 1]))
    assert log_state(crashed / "vault" / "main-1.db") is LogState.DAMAGED


def test_a_torn_end_of_the_log_is_no_damage(crashed):
    """As after a power cut in the middle of an action: nothing of it was acknowledged."""
    log = crashed / "vault" / LOG
    with log.open("ab") as file:
        file.write(log.read_bytes()[HEADER_BYTES : HEADER_BYTES + FRAME_BYTES][:8] + os.urandom(60))
        file.write(os.urandom(PAGE_BYTES))
    assert notices(crashed) == []


def test_the_head_of_a_session_costs_little_and_goes_with_it(new_vault, tmp_path):
    folder, state = shutil.copytree(new_vault, tmp_path / "vault"), tmp_path / "state"
    with reopen(folder, state_folder=state) as vault:
        put_setting(vault, "key", "x")
        (noted,) = state.glob("*.open")
        assert noted.stat().st_size == 44
    assert list(state.glob("*.open")) == []
