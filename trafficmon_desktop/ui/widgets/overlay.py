"""A panel above the page for a short errand: Esc or a click beside it leads back."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.surfaces import Card


class Overlay(QWidget):
    """Covers ``over``; what belongs into the panel goes into ``panel.body``.

    The focus stays inside while it is open, and goes back to where it was.
    """

    closed = Signal()

    def __init__(self, over: QWidget, name: str, widest: int = 680) -> None:
        super().__init__(over)
        self._over, self._widest = over, widest
        self._came_from: QWidget | None = None
        self.panel = Card("raised", "border")
        self.panel.setParent(self)
        self.setAccessibleName(name)
        over.installEventFilter(self)
        self.hide()

    def open(self, first: QWidget) -> None:
        """Shows it with the focus on ``first``."""
        self._came_from = QApplication.focusWidget()
        self._place()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_over(self, *, go_back: bool = True) -> None:
        """Takes it away; ``go_back`` gives the focus back."""
        self.hide()
        if go_back and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()
        self.deleteLater()

    @property
    def room(self) -> int:
        """How high the panel can be."""
        return self._over.height() - self._top - theme.LARGE

    @property
    def _top(self) -> int:
        return min(theme.scaled(56), self._over.height() // 12)

    def fit(self) -> None:
        """Makes the panel as high as what stands in it, within the window."""
        self._place()

    def _place(self) -> None:
        over = self._over
        self.setGeometry(over.rect())
        width = min(theme.scaled(self._widest), over.width() - 2 * theme.LARGE)
        self.panel.setFixedWidth(width)
        self.panel.ensurePolished()
        layout = self.panel.body
        layout.activate()
        wanted = layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else -1
        height = max(wanted, layout.totalSizeHint().height() if wanted < 0 else wanted)
        left = (over.width() - width) // 2
        self.panel.setGeometry(left, self._top, width, min(height, self.room))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Tab goes round inside: what lies beneath cannot be reached."""
        parts = [
            part
            for part in self.panel.findChildren(QWidget)
            if part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
            and part.isVisible()
            and part.isEnabled()
        ]
        focused = QApplication.focusWidget()
        if not parts:
            return False
        at = parts.index(focused) if focused in parts else -1
        reason = Qt.FocusReason.TabFocusReason
        parts[(at + (1 if forwards else -1)) % len(parts)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_over()
            return
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.close_over()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, 90))
        painter.end()
