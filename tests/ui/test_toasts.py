"""A toast is read and may be answered; the keys stay with the field."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.messages import _Toast


def in_the_search(stage: Stage, qtbot: QtBot) -> QLineEdit:
    search = stage.workspace.show_place("people").findChild(QLineEdit, "search")
    assert search is not None
    stage.program.window.activateWindow()
    search.setFocus()
    qtbot.waitUntil(search.hasFocus)
    return search


def toast(stage: Stage) -> _Toast:
    found = [each for each in stage.program.window.findChildren(_Toast) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_toast_that_comes_and_a_click_on_it_leave_the_focus_in_the_field(
    opened: Stage, qtbot: QtBot
) -> None:
    search = in_the_search(opened, qtbot)
    pressed: list[bool] = []
    opened.workspace.desk.messages.toast("Done.", lambda: pressed.append(True))
    assert search.hasFocus()
    shown = toast(opened)
    assert shown.undo is not None
    qtbot.mouseClick(shown.undo, Qt.MouseButton.LeftButton)
    assert pressed == [True]
    assert search.hasFocus()


def test_who_went_into_a_toast_is_back_in_the_field_when_it_goes(
    opened: Stage, qtbot: QtBot
) -> None:
    search = in_the_search(opened, qtbot)
    messages = opened.workspace.desk.messages
    messages.toast("Done.", lambda: None)
    shown = toast(opened)
    shown.shut.setFocus(Qt.FocusReason.TabFocusReason)
    assert shown.has_focus
    messages._on_time()
    assert shown.isVisible()  # not while somebody is about to press its button
    qtbot.keyClick(shown.shut, Qt.Key.Key_Escape)
    assert search.hasFocus()
    assert messages.last_toast == ""
