"""A program killed while somebody types: what was left is stored, what was typed is a draft.

More kills than the few of every run: ``TRAFFICMON_KILLS=200``.
"""

import os
import re
import shutil
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.journeys.typist import FIELDS, PASSPHRASE, make_vault
from trafficmon_desktop.services import drafts, journal, records, vaults
from trafficmon_desktop.storage.vault import Vault

ROOT = Path(__file__).parents[2]
KILLS = int(os.environ.get("TRAFFICMON_KILLS", "10"))


@dataclass
class Told:
    """The last number that was said to be stored, and to be a draft, by field."""

    saved: dict[str, int]
    typed: dict[str, int]


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a vault of one person, to be copied."""
    folder = tmp_path_factory.mktemp("typist")
    make_vault(folder / "vault", folder / "state")
    return folder


def killed_after(lines: int, base: Path, *arguments: str) -> Told:
    """Lets it type, kills it after so many lines, and tells what it had said by then."""
    command = [sys.executable, "-m", "tests.journeys.typist", str(base), *arguments]
    told = Told({}, {})
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        said = [process.stdout.readline() for _ in range(lines)]
        process.send_signal(signal.SIGKILL)
        said += process.stdout.readlines()
    for line in said:
        match = re.fullmatch(r"(saved|typed) (\w+) (\d+)\n", line)
        assert match is not None, line
        getattr(told, match[1])[match[2]] = int(match[3])
    return told


def number_in(text: str | None) -> int:
    return int((text or "0").split()[-1])


def stored_numbers(vault: Vault) -> dict[str, int]:
    person = records.get(vault, "V-1")
    return {field: number_in(getattr(person, field)) for field in FIELDS}


def lost(vault: Vault, told: Told) -> list[str]:
    """What was said to be there and is not: stored, or as a draft."""
    stored, kept = stored_numbers(vault), drafts.drafts_of(vault, "V-1")
    gone = [f"saved {name} {n}" for name, n in told.saved.items() if stored[name] < n]
    for name, number in told.typed.items():
        if max(stored[name], number_in(kept.get(name))) < number:
            gone.append(f"typed {name} {number}")
    return gone


@pytest.mark.parametrize("lines", range(1, KILLS + 1))
def test_nothing_that_was_said_is_lost(base: Path, tmp_path: Path, lines: int) -> None:
    shutil.copytree(base, tmp_path, dirs_exist_ok=True)
    told = killed_after(lines, tmp_path)
    with vaults.open_vault(
        tmp_path / "vault", passphrase=PASSPHRASE, state=tmp_path / "state"
    ) as vault:
        assert vault.notices == ()
        assert vault.check().whole
        assert lost(vault, told) == []
        taken_back(vault)


def taken_back(vault: Vault) -> None:
    """What is stored and what can be taken back are one: the journal holds every saving."""
    while (newest := max(stored_numbers(vault).values())) > 0:
        act = journal.undo(vault)
        assert act is not None
        assert max(stored_numbers(vault).values()) < newest
    assert not journal.can_undo(vault)


def test_without_the_timer_something_is_lost(base: Path, tmp_path: Path) -> None:
    """The control: the same kill, and what was typed is nowhere."""
    shutil.copytree(base, tmp_path, dirs_exist_ok=True)
    told = killed_after(1, tmp_path, "careless")
    with vaults.open_vault(
        tmp_path / "vault", passphrase=PASSPHRASE, state=tmp_path / "state"
    ) as vault:
        assert vault.check().whole
        assert lost(vault, told) == ["typed given_name 1"]


SAVED_THEN_KILLED = """
import os, signal, sys
from dataclasses import replace
from pathlib import Path
from tests.journeys.typist import PASSPHRASE
from trafficmon_desktop.services import journal, records, vaults
from trafficmon_desktop.storage import journal as entries

base = Path(sys.argv[1])
vault = vaults.open_vault(base / "vault", passphrase=PASSPHRASE, state=base / "state")
changed = replace(records.get(vault, "V-1"), given_name="given_name 1")


def die(*_arguments: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if sys.argv[2] == "apart":
    records.save(vault, changed)
    die()
entries.append_entry = die
with journal.recorded(vault, "save"):
    records.save(vault, changed)
"""


@pytest.mark.parametrize(("how", "stored"), [("together", 0), ("apart", 1)])
def test_the_change_and_its_entry_are_one_transaction(
    base: Path, tmp_path: Path, how: str, stored: int
) -> None:
    """Killed between the two: neither is there. The control keeps them apart, and one is."""
    shutil.copytree(base, tmp_path, dirs_exist_ok=True)
    command = [sys.executable, "-c", SAVED_THEN_KILLED, str(tmp_path), how]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    with vaults.open_vault(
        tmp_path / "vault", passphrase=PASSPHRASE, state=tmp_path / "state"
    ) as vault:
        assert stored_numbers(vault)["given_name"] == stored
        assert not journal.can_undo(vault)
        assert vault.check().whole
