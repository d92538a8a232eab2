"""A box with a tick and words beside it, which wrap where the width ends."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.buttons import PaintedButton

_LEFT = 8


class TickBox(PaintedButton):
    """Space and Enter tick it; the whole line can be clicked."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _indent(self) -> int:
        return theme.scaled(18) + _LEFT + theme.SMALL

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._indent() - theme.SMALL, 60), 10_000)
        wrap = int(Qt.TextFlag.TextWordWrap)
        words = QFontMetrics(self.font()).boundingRect(room, wrap, self.text())
        return max(words.height() + 10, theme.scaled(28))

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self.font()).horizontalAdvance(self.text()) + self._indent() + 16
        return QSize(width, theme.scaled(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(160), theme.scaled(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.of("tint"))
            painter.drawRoundedRect(QRectF(self.rect()), theme.RADIUS, theme.RADIUS)
        side = theme.scaled(18)
        box = QRectF(_LEFT, (self.height() - side) / 2, side, side).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(look.of("accent" if self.isChecked() else "border"), 1.4))
        painter.setBrush(look.of("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(box, 4, 4)
        if self.isChecked():
            tick = icons.pixmap("check", "on_accent", 14)
            half = theme.scaled(14) / 2
            painter.drawPixmap(round(box.center().x() - half), round(box.center().y() - half), tick)
        if self.hasFocus():
            painter.setPen(QPen(look.of("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, theme.RADIUS, theme.RADIUS)
        painter.setPen(look.of("on_tint" if self.underMouse() else "text"))
        room = self.rect().adjusted(self._indent(), 0, -theme.SMALL, 0)
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        painter.drawText(room, align | int(Qt.TextFlag.TextWordWrap), self.text())
        painter.end()
