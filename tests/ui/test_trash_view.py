"""The trash in the settings: what was removed, brought back or erased for good."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.services import records
from trafficmon_desktop.ui.pages.trash_view import TrashView


@pytest.fixture
def view(opened: Stage) -> TrashView:
    keeper = opened.workspace.desk.keeper
    keeper.remove("N-00001")
    keeper.remove("V-00001")
    opened.workspace.show_settings_view("trash")
    found = opened.workspace.page.view
    assert isinstance(found, TrashView)
    return found


def words(widget: QWidget) -> str:
    return " ".join(each.text() for each in widget.findChildren(QLabel))


def test_it_says_what_when_by_whom_and_what_hung_on_it(view: TrashView) -> None:
    assert [each.code for each in view.items] == ["V-00001", "N-00001"]
    card = view.findChild(QWidget, "removed_V-00001")
    said = words(card)
    assert "Person V-00001" in said
    assert "Removed on" in said
    assert "30 days left" in said
    assert "Identification" in said
    assert "Jelena" not in said


def test_bringing_back_and_taking_that_back(opened: Stage, view: TrashView, bot: QtBot) -> None:
    view.findChild(QWidget, "removed_V-00001").findChild(QAbstractButton, "restore").click()
    vault = opened.workspace.desk.keeper.vault
    toast = opened.workspace.desk.messages._toast
    assert toast is not None
    assert toast.undo.text() == "Undo"
    assert records.find(vault, "I-00001") is not None
    assert [each.code for each in view.items] == ["N-00001"]
    opened.workspace.undo()
    assert [each.code for each in view.items] == ["V-00001", "N-00001"]


def test_what_hung_on_something_removed_says_so(opened: Stage, view: TrashView) -> None:
    view.findChild(QWidget, "removed_N-00001").findChild(QAbstractButton, "restore").click()
    assert "V-00001" in opened.workspace.desk.messages.last_toast
    assert len(view.items) == 2


def test_emptying_asks_and_leaves_nothing(
    opened: Stage, view: TrashView, bot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, asked = iter([False, True]), []

    def confirmed(*said: str) -> bool:
        asked.append(said[1])
        return next(answers)

    messages = opened.workspace.desk.messages
    monkeypatch.setattr(messages, "confirmed", confirmed)
    for left in (2, 0):
        view.findChild(QAbstractButton, "empty_trash").click()
        bot.waitUntil(lambda: not opened.workspace.desk.tasks.busy, timeout=20_000)
        assert len(view.items) == left
    assert asked[0].startswith("Person V-00001, ")
    assert asked[0].endswith("Backups made earlier still hold it.")
    assert "The trash is empty" in words(view)
    assert not opened.workspace.desk.keeper.can_undo()
