"""A vault that holds nothing yet: one way on, a quieter one, and where to look around first."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.services import vaults
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.actions import action_of
from trafficmon_desktop.ui.pages.moving_in_view import MovingInView
from trafficmon_desktop.ui.pages.practice_hint import practice_hint
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.task_form import TaskForm
from trafficmon_desktop.ui.pages.today_page import TodayPage
from trafficmon_desktop.ui.widgets.buttons import Button

LONG = 60_000


@pytest.fixture
def empty(locked: Stage, tmp_path: Path, qtbot: QtBot) -> TodayPage:
    made = vaults.create_vault(
        tmp_path / "empty", "one two three four", parameters=NO_KDF, state=tmp_path / "state"
    )
    locked.program.open_vault(made.vault)
    page = locked.workspace.show_place("today")
    assert isinstance(page, TodayPage)
    settle(locked, qtbot)
    return page


def settle(stage: Stage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not stage.program.tasks.busy, timeout=LONG)


def primary(stage: Stage) -> list[str]:
    found = stage.program.window.findChildren(Button)
    return [each.text() for each in found if each.is_primary and each.isVisible()]


def test_today_has_one_way_on_and_tells_of_the_practice_vault(
    empty: TodayPage, locked: Stage
) -> None:
    assert primary(locked) == ["Add the first person"]
    assert empty.findChild(QAbstractButton, "import_excel").isVisible()
    assert not empty.findChild(QAbstractButton, "new_task").isVisible()
    assert "practice vault" in " ".join(label.text() for label in empty.findChildren(QLabel))


def test_it_leads_to_an_empty_form(empty: TodayPage, locked: Stage) -> None:
    empty.findChild(QAbstractButton, "add_first").click()
    assert locked.workspace.standing.place == "people"
    assert locked.workspace.page.findChild(RecordEditor) is not None


@pytest.mark.parametrize("place", ["people", "permits", "proceedings"])
def test_every_list_has_one_way_on(
    empty: TodayPage, locked: Stage, qtbot: QtBot, place: str
) -> None:
    locked.workspace.show_place(place)
    settle(locked, qtbot)
    assert len(primary(locked)) == 1


def test_a_spreadsheet_is_brought_in_from_here(empty: TodayPage, locked: Stage) -> None:
    empty.findChild(QAbstractButton, "import_excel").click()
    assert locked.workspace.standing.place == "settings"
    assert locked.workspace.page.findChild(MovingInView) is not None


def test_the_copy_that_is_missing_is_made_from_here(
    empty: TodayPage, locked: Stage, qtbot: QtBot, tmp_path: Path
) -> None:
    assert "No backup yet" in empty.findChild(QLabel, "backup_state").text()
    folder = tmp_path / "copies"
    folder.mkdir()
    empty.backup.back_up(folder)
    qtbot.waitUntil(lambda: any(folder.iterdir()), timeout=LONG)
    qtbot.waitUntil(lambda: "verified" in locked.program.messages.last_toast, timeout=LONG)
    settle(locked, qtbot)


def test_the_key_for_something_new_begins_a_person_where_there_is_none(
    empty: TodayPage, locked: Stage
) -> None:
    work = locked.workspace
    work.run(action_of("add_new"))
    assert work.standing.place == "people"
    assert work.page.findChild(RecordEditor) is not None


def test_a_task_can_still_be_asked_for_by_its_name(empty: TodayPage, locked: Stage) -> None:
    locked.workspace.run(action_of("add_task"))
    assert locked.workspace.standing.place == "today"
    assert empty.findChild(TaskForm) is not None


def test_with_people_the_key_begins_a_task(opened: Stage) -> None:
    page = opened.workspace.show_place("today")
    opened.workspace.run(action_of("add_new"))
    assert opened.workspace.standing.place == "today"
    assert page.findChild(TaskForm) is not None


@pytest.mark.parametrize("place", ["people", "permits", "proceedings"])
def test_an_empty_list_tells_of_the_practice_vault(
    empty: TodayPage, locked: Stage, place: str
) -> None:
    hint = locked.workspace.show_place(place).findChild(QLabel, "hint")
    assert hint is not None
    assert "lock with Ctrl+L and open the practice vault" in hint.text()
    desk = locked.workspace.desk
    assert practice_hint(replace(desk, practice=True)) == ""  # one is there already
