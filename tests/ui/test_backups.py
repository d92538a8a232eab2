"""Backups in the window: by themselves, their state on Today, proved, opened from the lock."""

import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import backups, vaults
from trafficmon_desktop.storage.backup import known_backups
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.backups_view import BackupsView
from trafficmon_desktop.ui.pages.restore_page import RestorePage
from trafficmon_desktop.ui.pages.settings_page import SettingsPage
from trafficmon_desktop.ui.pages.unlock_page import UnlockPage
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.line_edit import LineEdit


def unlock(stage: Stage, tmp_path: Path, *, later: int = 0) -> None:
    """At work, with backups as in the installed program; ``later`` in days."""
    stage.program._around = replace(stage.program._around, automatic_backups=True)
    vault = vaults.open_vault(
        stage.folder,
        passphrase=PASSPHRASE,
        state=tmp_path / "state",
        now=lambda: datetime.now(UTC) + timedelta(days=later),
    )
    stage.program.open_vault(vault)


def settled(stage: Stage, bot: QtBot) -> None:
    watch = stage.program._backups
    assert watch is not None
    bot.waitUntil(lambda: not watch._tasks.busy and not stage.program.tasks.busy, timeout=30_000)


def made(stage: Stage) -> list[Path]:
    return sorted((stage.folder / "backups").glob("*.backup"))


def view(stage: Stage) -> BackupsView:
    page = stage.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    shown = page.show_view("backups")
    assert isinstance(shown, BackupsView)
    return shown


def test_first_of_the_day_and_at_the_end_after_changes(
    locked: Stage, bot: QtBot, tmp_path: Path
) -> None:
    unlock(locked, tmp_path)
    settled(locked, bot)
    assert len(made(locked)) == 1
    locked.program.close_vault()
    assert len(made(locked)) == 1  # nothing was changed
    unlock(locked, tmp_path)
    settled(locked, bot)
    assert len(made(locked)) == 1  # nor is it another day
    locked.workspace.desk.keeper.save(Victim(given_name="Ana", family_name="Anić"))
    locked.program.close_vault()
    assert len(made(locked)) == 2
    vault = vaults.open_vault(locked.folder, passphrase=PASSPHRASE, state=tmp_path / "state")
    with vault:
        assert not backups.has_changed(vault)


def test_the_practice_vault_is_not_backed_up(locked: Stage, bot: QtBot, tmp_path: Path) -> None:
    locked.program._around = replace(locked.program._around, automatic_backups=True)
    locked.program.open_practice()
    bot.waitUntil(lambda: locked.program.workspace is not None, timeout=60_000)
    assert locked.program._backups is None
    bot.waitUntil(lambda: not locked.program.tasks.busy, timeout=60_000)


def test_what_does_not_fit_into_the_time_of_a_lock_is_made_at_the_next_opening(
    locked: Stage, bot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlock(locked, tmp_path)
    settled(locked, bot)
    locked.workspace.desk.keeper.save(Victim(given_name="Ana", family_name="Anić"))
    monkeypatch.setattr("trafficmon_desktop.ui.backup_watch.AT_LOCK", 0)
    locked.program.lock()
    assert len(made(locked)) == 1
    assert [path.name for path in (locked.folder / "backups").iterdir()] == [made(locked)[0].name]
    unlock(locked, tmp_path)
    settled(locked, bot)
    assert len(made(locked)) == 2


def test_today_says_in_red_that_there_was_none_for_a_week(
    locked: Stage, bot: QtBot, tmp_path: Path
) -> None:
    (locked.folder / "backups").write_text("a file where the folder should be")
    unlock(locked, tmp_path, later=8)
    settled(locked, bot)
    page = locked.workspace.show_place("today")
    overdue = page.findChild(Banner, "backup_overdue")
    bot.waitUntil(lambda: overdue.isVisible(), timeout=30_000)
    assert "more than seven days" in overdue.words
    (locked.folder / "backups").unlink()
    page.findChild(Button, "backup_overdue_now").click()
    bot.waitUntil(lambda: not overdue.isVisible(), timeout=30_000)
    assert "Last backup" in page.findChild(QLabel, "backup_state").text()
    bot.waitUntil(lambda: not locked.program.tasks.busy, timeout=30_000)


def test_a_second_place_is_asked_for_and_can_wait(
    locked: Stage, bot: QtBot, tmp_path: Path
) -> None:
    unlock(locked, tmp_path, later=8)
    settled(locked, bot)
    page = locked.workspace.show_place("today")
    request = page.findChild(Banner, "second_request")
    bot.waitUntil(lambda: request.isVisible(), timeout=30_000)
    page.findChild(Button, "second_later").click()
    assert not request.isVisible()
    bot.waitUntil(lambda: not locked.program.tasks.busy, timeout=30_000)


def test_a_second_place_and_a_proof_in_the_settings(
    opened: Stage, bot: QtBot, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    shown = view(opened)
    shown.backup.use_second(stick)
    bot.waitUntil(lambda: not opened.program.tasks.busy, timeout=30_000)
    assert len(list(stick.iterdir())) == len(made(opened)) == 1
    assert "stick" in shown.findChild(QLabel, "second_place").text()
    shown.findChild(Button, "prove_backup").click()
    proof = shown.findChild(Banner, "proof")
    bot.waitUntil(lambda: proof.isVisible(), timeout=30_000)
    assert "restored on trial" in proof.words
    bot.waitUntil(lambda: not opened.program.tasks.busy, timeout=30_000)
    assert "Last proved" in shown.findChild(QLabel, "backups_state").text()
    assert not list(opened.folder.glob(".proof*"))


def test_a_damaged_backup_is_said_by_the_proof(opened: Stage, bot: QtBot) -> None:
    vault = opened.workspace.desk.keeper.vault
    path = backups.back_up(vault).path
    content = bytearray(path.read_bytes())
    content[-5000] ^= 1
    path.write_bytes(content)
    assert known_backups(vault, path.parent)  # its beginning is whole
    shown = view(opened)
    bot.waitUntil(lambda: not opened.program.tasks.busy, timeout=30_000)
    shown.prove()
    proof = shown.findChild(Banner, "proof")
    bot.waitUntil(lambda: proof.isVisible(), timeout=30_000)
    assert "damaged" in proof.words


@pytest.fixture
def restoring(locked: Stage, tmp_path: Path) -> tuple[RestorePage, Path]:
    """The page that opens a backup, and a backup."""
    with vaults.open_vault(locked.folder, passphrase=PASSPHRASE, state=tmp_path / "state") as vault:
        backup = vaults.backup_vault(vault, tmp_path / "copies")
    page = locked.program.window.page
    assert isinstance(page, UnlockPage)
    page.findChild(Button, "restore_backup").click()
    shown = locked.program.window.page
    assert isinstance(shown, RestorePage)
    return shown, backup


def fill(page: RestorePage, **values: str) -> None:
    for name, value in values.items():
        page.findChild(LineEdit, name).setText(value)
    page.findChild(Button, "restore").click()


def test_a_backup_is_opened_from_the_locked_screen(
    locked: Stage, restoring: tuple[RestorePage, Path], bot: QtBot, tmp_path: Path
) -> None:
    page, backup = restoring
    program = locked.program
    program.preferences = program.preferences.with_vault(locked.folder)
    fill(page, backup=str(backup), folder=str(tmp_path / "again"), secret=PASSPHRASE)
    bot.waitUntil(lambda: locked.program.workspace is not None, timeout=60_000)
    keeper = locked.workspace.desk.keeper
    assert keeper.vault.folder == tmp_path / "again"
    assert keeper.find("V-00001") is not None
    assert "copy made from a backup: folder “again”" in locked.program.messages.last_toast
    assert program.preferences.vaults == (str(locked.folder), str(tmp_path / "again"))
    bot.waitUntil(lambda: not locked.program.tasks.busy, timeout=30_000)


def test_why_it_cannot_be_opened_is_said(
    locked: Stage, restoring: tuple[RestorePage, Path], bot: QtBot, tmp_path: Path
) -> None:
    page, backup = restoring
    failure = page.findChild(Banner, "restore_failure")
    (tmp_path / "letter.backup").write_text("Dear Ana")
    tries = {
        "does not open": {"backup": str(backup), "folder": str(tmp_path / "r"), "secret": "wrong"},
        "not a backup": {"backup": str(tmp_path / "letter.backup"), "secret": PASSPHRASE},
        "is not empty": {"backup": str(backup), "folder": str(locked.folder)},
    }
    for words, values in tries.items():
        fill(page, **values)
        bot.waitUntil(lambda: failure.isVisible(), timeout=30_000)
        assert words in failure.words
        bot.waitUntil(lambda: not locked.program.tasks.busy, timeout=30_000)
    assert not (tmp_path / "r").exists()


def test_a_loss_found_at_the_opening_is_said_until_it_is_acknowledged(
    locked: Stage, bot: QtBot, tmp_path: Path
) -> None:
    state = tmp_path / "state"
    shutil.copytree(locked.folder, tmp_path / "older")
    with vaults.open_vault(locked.folder, passphrase=PASSPHRASE, state=state) as vault:
        vaults.change_setting(vault, "organisation", "Later")
    shutil.rmtree(locked.folder)
    shutil.copytree(tmp_path / "older", locked.folder)
    vault = vaults.open_vault(locked.folder, passphrase=PASSPHRASE, state=state)
    locked.program.open_vault(vault)
    page = locked.workspace.show_place("today")
    banners = [each.words for each in page.findChildren(Banner) if each.isVisible()]
    assert any("older state" in words for words in banners)
    page.findChild(Button, "accept_older").click()
    assert not vault.lacks_changes
    bot.waitUntil(lambda: not locked.program.tasks.busy, timeout=30_000)
