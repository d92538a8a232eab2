"""The mouse wheel never changes a value that merely lies under it."""

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QSpinBox, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from trafficmon_desktop.ui.widgets.wheel_guard import WheelGuard


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


def make(qtbot: QtBot) -> tuple[QWidget, QComboBox, QSpinBox]:
    holder = QWidget()
    qtbot.addWidget(holder)
    combo, spin = QComboBox(holder), QSpinBox(holder)
    layout = QVBoxLayout(holder)
    for widget in (combo, spin):
        layout.addWidget(widget)
    combo.addItems(["one", "two", "three"])
    spin.setValue(5)
    return holder, combo, spin


def test_guarded(qtbot: QtBot, qapp: QApplication) -> None:
    _holder, combo, spin = make(qtbot)
    guard = WheelGuard()
    qapp.installEventFilter(guard)
    try:
        turn_wheel(combo)
        turn_wheel(spin)
    finally:
        qapp.removeEventFilter(guard)
    assert (combo.currentIndex(), spin.value()) == (0, 5)


def test_without_the_guard_the_wheel_does_change_them(qtbot: QtBot) -> None:
    _holder, combo, spin = make(qtbot)
    turn_wheel(combo)
    turn_wheel(spin)
    assert (combo.currentIndex(), spin.value()) == (1, 4)
