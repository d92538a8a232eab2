"""Shift+Esc hides everything and ends the program, wherever the user is."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.clipboard import put
from trafficmon_desktop.ui.panic_key import PanicKey


class Ended:
    """Counts the ends, and what was seen at each."""

    def __init__(self, stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen: list[list[QWidget]] = []
        around = stage.program._around
        object.__setattr__(around, "end", self._end)

    def _end(self) -> None:
        self.seen.append([each for each in QApplication.topLevelWidgets() if each.isVisible()])


@pytest.fixture
def ended(opened: Stage, monkeypatch: pytest.MonkeyPatch) -> Ended:
    return Ended(opened, monkeypatch)


def press(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.keyClick(widget, Qt.Key.Key_Escape, Qt.KeyboardModifier.ShiftModifier)


@pytest.mark.parametrize("place", ["today", "people", "settings"])
def test_from_a_place(opened: Stage, ended: Ended, qtbot: QtBot, place: str) -> None:
    page = opened.workspace.show_place(place)
    opened.program.window.activateWindow()
    qtbot.waitUntil(opened.program.window.isActiveWindow)
    put("V-00001")
    field = page.findChild(QLineEdit)
    press(qtbot, field if field is not None and field.isVisible() else page)
    assert ended.seen == [[]]
    assert QGuiApplication.clipboard().text() == ""


def test_from_a_question_above_the_window(opened: Stage, ended: Ended, qtbot: QtBot) -> None:
    window = opened.program.window
    question = QDialog(window)
    field = QLineEdit()
    QVBoxLayout(question).addWidget(field)
    question.open()
    field.setFocus()
    question.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    press(qtbot, field)
    assert ended.seen == [[]]
    question.deleteLater()


def test_from_the_locked_screen(locked: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    ends: list[int] = []
    object.__setattr__(locked.program._around, "end", lambda: ends.append(1))
    locked.program.window.activateWindow()
    qtbot.waitUntil(locked.program.window.isActiveWindow)
    press(qtbot, locked.program.window.findChild(QLineEdit, "secret"))
    assert ends == [1]


def test_escape_alone_does_not(opened: Stage, ended: Ended, qtbot: QtBot) -> None:
    qtbot.keyClick(opened.workspace, Qt.Key.Key_Escape)
    assert ended.seen == []


def test_each_window_listens_once(opened: Stage) -> None:
    before = len(opened.program.window.findChildren(PanicKey))
    assert before == 1
