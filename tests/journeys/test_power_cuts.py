"""The power goes at any moment: what was said to be saved is there, and the vault is whole.

More cuts than the few of every run: ``TRAFFICMON_POWER_CUTS=1000``.
"""

import os
import random
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from tests.journeys.recording_disk import Cut, Recording, cut_after, recorded
from tests.storage.vault_files import make_vault, noon, reopen
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.storage.unlocking import Unlocked
from trafficmon_desktop.storage.vault import Vault

CUTS = int(os.environ.get("TRAFFICMON_POWER_CUTS", "45"))
SAVES = 12
KINDS = ("nothing", "everything", "torn")


def save_people(vault: Vault, recording: Recording) -> None:
    """New people and changes of them; what is acknowledged is a code and its newest note."""
    for number in range(SAVES):
        person = records.save(vault, Victim(code="", contact=f"{number}"))
        recording.acknowledge(f"{person.code} {number}")
        person = records.save(vault, replace(person, contact=f"{number} changed " + "x" * 3000))
        recording.acknowledge(f"{person.code} {number} changed")
        if number % 4 == 3:
            vault.checkpoint()


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> tuple[Recording, Unlocked]:
    """A recording of one sitting, from unlocking to locking."""
    return work_recorded(tmp_path_factory.mktemp("worked") / "vault", synchronous=True)


def work_recorded(folder: Path, *, synchronous: bool) -> tuple[Recording, Unlocked]:
    make_vault(folder)
    with recorded(folder) as recording:
        vault = reopen(folder)
        if not synchronous:
            do_not_wait_for_the_disk(vault)
        save_people(vault, recording)
        vault.close()
    return recording, vault.unlocked


def do_not_wait_for_the_disk(vault: Vault) -> None:
    """What the program never does, and forbids its own connections."""
    assert vault._writer is not None
    raw = vault._writer.raw_connection()
    assert raw.driver_connection is not None
    raw.driver_connection.set_authorizer(None)
    raw.driver_connection.execute("PRAGMA synchronous = OFF")
    raw.close()


def lost_after(cut: Cut, unlocked: Unlocked, folder: Path) -> list[str]:
    """What was acknowledged and is not there; everything where the vault does not open."""
    cut.write_to(folder)
    newest = dict(word.split(" ", 1) for word in cut.acknowledged)
    try:
        with Vault.open_unlocked(folder, unlocked, now=noon) as vault:
            found = {person.code: person.contact or "" for person in records.all_of(vault, Victim)}
            whole = vault.check().whole and not vault.notices
    except UserError:
        whole, found = False, {}
    lost = [code for code, note in newest.items() if not found.get(code, "").startswith(note)]
    return lost if whole else [*lost, "the vault"]


def cuts_of(recording: Recording, number: int) -> list[Cut]:
    """Cuts spread evenly over the steps, each kind in turn."""
    chance = random.Random(20260304)
    return [
        cut_after(recording, 1 + at * len(recording.steps) // number, chance, KINDS[at % 3])
        for at in range(number)
    ]


def test_no_acknowledged_change_is_lost_when_the_power_goes(
    worked: tuple[Recording, Unlocked], tmp_path: Path
) -> None:
    recording, unlocked = worked
    assert sum(step.kind == "sync" for step in recording.steps) > 2 * SAVES
    cuts = cuts_of(recording, CUTS)
    assert [lost_after(cut, unlocked, tmp_path / "cut") for cut in cuts] == [[]] * len(cuts)
    assert len(cuts[-1].acknowledged) > SAVES


def test_control_without_waiting_for_the_disk_changes_are_lost(tmp_path: Path) -> None:
    recording, unlocked = work_recorded(tmp_path / "vault", synchronous=False)
    cuts = cuts_of(recording, 30)
    assert any(lost_after(cut, unlocked, tmp_path / "cut") for cut in cuts)


def test_the_recording_is_the_disk(worked: tuple[Recording, Unlocked], tmp_path: Path) -> None:
    """Every step carried out gives what the library really wrote."""
    folder = make_vault(tmp_path / "vault")
    copy = shutil.copytree(folder, tmp_path / "before")
    with recorded(folder) as recording:
        vault = reopen(folder)
        save_people(vault, recording)
        written = {
            path.name: path.read_bytes()
            for path in folder.iterdir()
            if ".db" in path.name and not path.name.endswith("-shm")
        }
        whole = cut_after(recording, len(recording.steps), random.Random(1), "everything")
        vault.close()
    assert recording.start["main-1.db"] == (copy / "main-1.db").read_bytes()
    assert {name: whole.files[name] for name in written} == written
