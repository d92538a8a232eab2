"""The mouse wheel scrolls the page; it never changes a value that merely lies under it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QAbstractSlider, QAbstractSpinBox, QComboBox, QScrollBar, QTabBar

_GUARDED = (QComboBox, QAbstractSpinBox, QAbstractSlider, QTabBar)


class WheelGuard(QObject):
    """An event filter for the whole application."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel:
            return False
        if not isinstance(watched, _GUARDED) or isinstance(watched, QScrollBar):
            return False
        event.ignore()
        parent = watched.parent()
        return parent is not None and not watched.hasFocus()
