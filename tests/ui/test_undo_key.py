"""Ctrl+Z belongs to a field while something was typed into it, then to the window."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import type_text
from trafficmon_desktop.ui.widgets.line_edit import LineEdit, TextBlock


def keeps_undo(field: LineEdit | TextBlock) -> bool:
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier
    )
    event.ignore()
    QApplication.sendEvent(field, event)
    return bool(event.isAccepted())


@pytest.mark.parametrize("make", [LineEdit, TextBlock])
def test_whose_key_it_is(qtbot: QtBot, make: type[LineEdit] | type[TextBlock]) -> None:
    field = make()
    qtbot.addWidget(field)
    field.show()
    assert not keeps_undo(field)
    type_text(field, "a")
    assert keeps_undo(field)
