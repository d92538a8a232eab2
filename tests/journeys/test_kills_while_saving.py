"""A process killed while it saves through the services loses nothing it said to be saved.

More kills than the few of every run: ``TRAFFICMON_KILLS=100``.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.vault_files import make_vault, reopen
from trafficmon_desktop.domain.victim import Victim
from trafficmon_desktop.services import records

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("TRAFFICMON_KILLS", "4"))

#: Saves one person after the other and says so after each, or (as a control) before each.
WRITER = """
import sys, pathlib
from tests.storage.vault_files import reopen
from trafficmon_desktop.domain.victim import Victim
from trafficmon_desktop.services import records
vault = reopen(pathlib.Path(sys.argv[1]))
for number in range(100_000):
    person = Victim(code=f"V-{sys.argv[2]}-{number}", contact="CANARY" * 50)
    if sys.argv[3] == "early":
        print(person.code, flush=True)
    records.save(vault, person)
    if sys.argv[3] == "honest":
        print(person.code, flush=True)
"""


@pytest.fixture(scope="module")
def vault_to_copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_vault(tmp_path_factory.mktemp("saving") / "vault")


def said_before_a_kill(folder: Path, lines: int, mark: str, honesty: str) -> list[str]:
    """Kills the writer some time after it has said so many lines; all that it said."""
    command = [sys.executable, "-c", WRITER, str(folder), mark, honesty]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    return [line.strip() for line in said if line.endswith("\n")]


def missing(folder: Path, said: list[str]) -> set[str]:
    """What was said to be saved and is not; the vault has to be whole all the same."""
    with reopen(folder) as vault:
        found = {person.code for person in records.all_of(vault, Victim)}
        assert vault.notices == ()
        assert vault.check().whole
    return set(said) - found


def test_no_acknowledged_save_is_lost(vault_to_copy: Path, tmp_path: Path) -> None:
    folder = shutil.copytree(vault_to_copy, tmp_path / "vault")
    chance = random.Random(5)
    said: list[str] = []
    for kill in range(KILLS):
        said += said_before_a_kill(folder, chance.randrange(1, 12), f"{kill}", "honest")
    assert missing(folder, said) == set()
    assert len(said) > KILLS
    assert not any(b"CANARY" in path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_control_what_is_acknowledged_too_early_is_lost(
    vault_to_copy: Path, tmp_path: Path
) -> None:
    folder = shutil.copytree(vault_to_copy, tmp_path / "vault")
    assert any(
        missing(folder, said_before_a_kill(folder, 1, f"{kill}", "early")) for kill in range(KILLS)
    )
