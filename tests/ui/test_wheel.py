"""The mouse wheel never changes a value that merely lies under it."""

import re
from pathlib import Path

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

import trafficmon_desktop
from trafficmon_desktop.ui.widgets.dropdown import Dropdown


def turn_wheel(widget: QWidget) -> None:
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def make(qtbot: QtBot, kind: type[QComboBox]) -> QComboBox:
    combo = kind()
    qtbot.addWidget(combo)
    combo.addItems(["one", "two", "three"])
    return combo


def test_ours_keeps_its_value(qtbot: QtBot) -> None:
    combo = make(qtbot, Dropdown)
    turn_wheel(combo)
    assert combo.currentIndex() == 0


def test_one_that_was_entered_is_turned(qtbot: QtBot) -> None:
    combo = make(qtbot, Dropdown)
    combo.show()
    combo.setFocus()
    qtbot.waitUntil(combo.hasFocus)
    turn_wheel(combo)
    assert combo.currentIndex() == 1


def test_any_other_would_change(qtbot: QtBot) -> None:
    combo = make(qtbot, QComboBox)
    turn_wheel(combo)
    assert combo.currentIndex() == 1


def test_there_is_no_other_widget_that_the_wheel_changes() -> None:
    turned = re.compile(r"\bQ(ComboBox|\w*SpinBox|DateEdit|\w*TimeEdit|Slider|Dial|TabBar)\b")
    found = {
        path.name
        for path in Path(trafficmon_desktop.__file__).parent.rglob("*.py")
        if turned.search(path.read_text(encoding="utf-8"))
    }
    assert found == {"dropdown.py"}
