"""A bar of parts that fill up."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.ui import theme


class Meter(QWidget):
    """What it shows is always said in words beside it as well."""

    def __init__(self, parts: int) -> None:
        super().__init__()
        self._parts, self.level = parts, 0
        self.setFixedHeight(6)

    def show_level(self, level: int) -> None:
        """Fills the first ``level`` parts."""
        self.level = level
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        role = "danger" if self.level < 2 else "warning" if self.level < 3 else "good"
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        width = (self.width() - 4 * (self._parts - 1)) / self._parts
        for part in range(self._parts):
            painter.setBrush(look.of(role if part < self.level else "line"))
            painter.drawRoundedRect(QRectF(part * (width + 4), 0, width, self.height()), 3, 3)
        painter.end()
