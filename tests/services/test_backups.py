"""Backups that make themselves: due once a day and after changes, few kept, copied elsewhere."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.storage.vault_files import CHEAP, CODE, PASSPHRASE, make_vault, put_setting
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services import backups
from trafficmon_desktop.storage.backup import write_backup
from trafficmon_desktop.storage.vault import Vault


class Clock:
    """It stands until it is moved."""

    def __init__(self) -> None:
        self.time = datetime(2026, 3, 4, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: int) -> None:
        self.time += timedelta(**by)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def kept(tmp_path: Path, clock: Clock) -> Iterator[Vault]:
    folder, state = tmp_path / "vault", tmp_path / "state"
    with Vault.create(
        folder, PASSPHRASE, CODE, parameters=CHEAP, now=clock, state_folder=state
    ) as vault:
        yield vault


def test_due_once_a_day_and_after_changes(kept: Vault, clock: Clock) -> None:
    assert backups.is_due(kept)
    made = backups.back_up(kept)
    assert made.path.parent == kept.folder / "backups"
    assert (made.second, made.problem) == (None, None)
    assert not backups.is_due(kept)
    assert not backups.has_changed(kept)
    put_setting(kept, "key", "x")
    assert backups.is_due(kept)
    assert backups.has_changed(kept)
    backups.back_up(kept)
    clock.move(days=1)
    assert backups.is_due(kept)
    assert not backups.has_changed(kept)


def test_old_ones_go_and_what_is_not_ours_stays(kept: Vault, clock: Clock, tmp_path: Path) -> None:
    folder = backups.folder_of(kept)
    for _ in range(20):
        backups.back_up(kept)
        clock.move(days=1)
    others = {folder / "beleg-2020-01-01-000000.backup", folder / "mine.txt"}
    for other in others:
        other.write_bytes(b"not a backup")
    foreign = make_vault(tmp_path / "other")
    with Vault.open_with_passphrase(foreign, PASSPHRASE, now=clock) as other_vault:
        theirs = write_backup(other_vault, folder)
    last = backups.back_up(kept).path
    left = set(folder.iterdir())
    assert {*others, theirs, last} <= left
    assert len(left - others - {theirs}) == 9  # seven days, then the Sundays of two weeks
    assert next(each.path for each in backups.backups_of(kept)) == last


def test_a_second_place_gets_a_verified_copy(kept: Vault, clock: Clock, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    clock.move(days=8)
    assert backups.state_of(kept).ask_second
    backups.choose_second(kept, stick)
    made = backups.back_up(kept)
    assert made.second == stick / made.path.name
    assert made.second.read_bytes() == made.path.read_bytes()
    state = backups.state_of(kept)
    assert (state.second, state.copied, state.ask_second) == (stick, clock.time, False)
    clock.move(days=7)
    assert backups.state_of(kept).ask_second
    backups.put_off_second(kept)
    assert not backups.state_of(kept).ask_second


def test_a_stick_that_is_not_there_is_no_failure(kept: Vault, tmp_path: Path) -> None:
    backups.choose_second(kept, tmp_path / "stick")
    made = backups.back_up(kept)
    assert made.path.is_file()
    assert made.problem is not None
    assert made.problem.key == "second_place_missing"


def test_the_second_place_is_remembered_by_the_computer_alone(kept: Vault, tmp_path: Path) -> None:
    (tmp_path / "CANARY stick").mkdir()
    backups.choose_second(kept, tmp_path / "CANARY stick")
    with kept.read() as connection:
        settings = connection.exec_driver_sql("SELECT * FROM setting").all()
    assert "CANARY" not in repr(settings)
    assert any(b"CANARY" in each.read_bytes() for each in (tmp_path / "state").iterdir())


def test_a_place_within_the_vault_is_no_second_one(kept: Vault) -> None:
    with pytest.raises(UserError) as caught:
        backups.choose_second(kept, kept.folder / "backups")
    assert caught.value.key == "second_place_same"


def test_what_is_known(kept: Vault, clock: Clock) -> None:
    state = backups.state_of(kept)
    assert (state.last, state.proved, state.overdue) == (None, None, False)
    clock.move(days=7)
    assert backups.state_of(kept).overdue
    made = backups.back_up(kept)
    assert not backups.state_of(kept).overdue
    clock.move(minutes=5)
    proof = backups.prove(kept, made.path)
    assert proof.documents == 0
    state = backups.state_of(kept)
    assert (state.last, state.proved) == (clock.time - timedelta(minutes=5), clock.time)
    clock.move(days=7)
    assert backups.state_of(kept).overdue
