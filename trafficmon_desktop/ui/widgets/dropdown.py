"""A short list of which one is chosen, in our own frame."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.surfaces import paint_field


class Dropdown(QComboBox):
    """The mouse wheel scrolls the page; it never changes a value that merely lies under it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def sizeHint(self) -> QSize:
        words = [self.itemText(at) for at in range(self.count())]
        metrics = self.fontMetrics()
        width = max([metrics.horizontalAdvance(each) for each in words], default=0)
        height = max(theme.scaled(theme.ROW_HEIGHT), metrics.height() + 14)
        return QSize(width + theme.scaled(52), height)

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(90), self.sizeHint().height())

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        paint_field(painter, self, focused=self.hasFocus())
        side = theme.scaled(icons.SIZE)
        at = self.width() - side - theme.SMALL, (self.height() - side) // 2
        painter.drawPixmap(*at, icons.pixmap("chevron-down", "muted"))
        room = QRect(10, 0, self.width() - side - 10 - 2 * theme.SMALL, self.height())
        words = self.currentText() or self.placeholderText()
        painter.setPen(look.of("text" if self.currentText() and self.isEnabled() else "muted"))
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()
