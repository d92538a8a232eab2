"""Enter presses whatever has the focus, as Space does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from trafficmon_desktop.ui.widgets.buttons import Button, icon_button
from trafficmon_desktop.ui.widgets.chips import Chip
from trafficmon_desktop.ui.widgets.tabs import Tabs


def tab() -> QAbstractButton:
    tabs = Tabs([("one", "One"), ("two", "Two")], "one")
    found = tabs.findChild(QAbstractButton, "part_two")
    found.owner = tabs
    return found


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize(
    "make", [lambda: Button("Go"), lambda: icon_button("x", "Go"), lambda: Chip("Go"), tab]
)
def test_keys_that_press(qtbot: QtBot, make: type[QAbstractButton], key: Qt.Key) -> None:
    button = make()
    qtbot.addWidget(button)
    with qtbot.waitSignal(button.clicked):
        qtbot.keyClick(button, key)
