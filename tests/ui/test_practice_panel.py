"""The practice vault in the window: its tasks, what counts as done, and beginning anew."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import practice, records
from trafficmon_desktop.ui.messages import Question
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.practice_panel import PracticePanel

LONG = 60_000


@pytest.fixture
def trained(locked: Stage, tmp_path: Path, qtbot: QtBot) -> PracticePanel:
    """The program on a practice vault."""
    vault = practice.open_practice_vault(
        tmp_path / "practice", "Practice", state=tmp_path / "state"
    )
    locked.program.open_vault(vault)
    return read(locked, qtbot)


def read(stage: Stage, qtbot: QtBot) -> PracticePanel:
    """The panel once it has read the vault."""
    panel = stage.workspace.practice
    assert panel is not None
    qtbot.waitUntil(lambda: bool(panel.tasks) and not stage.program.tasks.busy, timeout=LONG)
    return panel


def words(panel: PracticePanel, name: str) -> str:
    label = panel.findChild(QLabel, name)
    assert label is not None
    return str(label.text())


def press(panel: PracticePanel, name: str) -> None:
    button = panel.findChild(QAbstractButton, name)
    assert button is not None, name
    button.click()


def done(panel: PracticePanel) -> set[str]:
    return {each.task.name for each in panel.tasks if each.done}


def see(panel: PracticePanel, task: str, qtbot: QtBot) -> None:
    """Until the panel has seen by itself that the task is done."""
    qtbot.waitUntil(lambda: task in done(panel), timeout=LONG)


def test_a_real_vault_has_no_tasks(opened: Stage) -> None:
    assert opened.workspace.practice is None


def test_it_begins_with_the_first_of_twelve(trained: PracticePanel) -> None:
    assert not trained.isHidden()
    assert len(trained.tasks) == trained.list.view.model().rowCount() == 12
    assert words(trained, "practice_title").startswith("Find a person")


def test_show_me_where_leads_to_the_place(
    trained: PracticePanel, locked: Stage, qtbot: QtBot
) -> None:
    for task, place, control in (("rule", "settings", "show_rules"), ("find", "people", "search")):
        trained.choose(task)
        press(trained, "practice_where")
        assert locked.workspace.standing.place == place
        focused = locked.program.window.focusWidget()
        assert focused is not None
        assert focused.objectName() == control
    trained.choose("release")
    press(trained, "practice_where")
    assert locked.workspace.standing.place == "summaries"


def test_what_is_done_is_seen_without_a_word(
    trained: PracticePanel, locked: Stage, qtbot: QtBot
) -> None:
    keeper = locked.workspace.desk.keeper
    added = keeper.save(Victim(code="", given_name="Ana", status="open"))
    qtbot.waitUntil(lambda: trained.tasks[1].missing == "no_date", timeout=LONG)
    trained.choose("person")
    assert "date of birth" in words(trained, "practice_how")
    keeper.remove(added.code)
    keeper.undo()
    see(trained, "undo", qtbot)


def test_a_search_in_the_other_script_is_noticed_in_the_list(
    trained: PracticePanel, locked: Stage, qtbot: QtBot
) -> None:
    page = locked.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    page.search.setText("djordjevic jovana")
    for row in range(page.view.model().rowCount()):
        page.view.setCurrentIndex(page.view.model().index(row, 0))
    see(trained, "find", qtbot)
    assert words(trained, "practice_title").startswith("Add a person")


def test_put_away_they_stay_away_and_the_palette_brings_them_back(
    trained: PracticePanel, locked: Stage, qtbot: QtBot
) -> None:
    press(trained, "practice_away")
    assert trained.isHidden()
    locked.program.show_work(locked.workspace.standing)
    again = read(locked, qtbot)
    assert again.isHidden()
    locked.workspace.lead_to("practice")
    assert not again.isHidden()
    assert not again.list.isHidden()
    assert locked.workspace.show_place("today").isVisible()


def test_begun_anew_the_vault_is_fresh(
    trained: PracticePanel, locked: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Question, "exec", lambda _self: Question.DialogCode.Accepted)
    keeper = locked.workspace.desk.keeper
    keeper.save(Victim(code="", given_name="Ana", status="open"))
    press(trained, "practice_anew")
    qtbot.waitUntil(
        lambda: locked.program.workspace is not None and locked.workspace.desk.keeper is not keeper,
        timeout=LONG,
    )
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    fresh = read(locked, qtbot)
    assert done(fresh) == set()
    assert len(records.all_of(locked.workspace.desk.keeper.vault, Victim)) == 60


def test_asked_back_it_may_be_kept(
    trained: PracticePanel, locked: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Question, "exec", lambda _self: Question.DialogCode.Rejected)
    keeper = locked.workspace.desk.keeper
    press(trained, "practice_anew")
    QApplication.processEvents()
    assert locked.workspace.desk.keeper is keeper


def test_escape_closes_the_list_of_tasks(trained: PracticePanel, qtbot: QtBot) -> None:
    press(trained, "practice_all")
    assert trained.list.isVisible()
    qtbot.keyClick(trained.list.view, Qt.Key.Key_Escape)
    assert not trained.list.isVisible()
    button = trained.findChild(QAbstractButton, "practice_all")
    assert button is not None
    assert button.hasFocus()
