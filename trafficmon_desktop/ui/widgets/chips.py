"""Small rounded labels: filters that are switched on, choices that can be taken away, marks."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.buttons import PaintedButton


class Chip(PaintedButton):
    """A word one can switch on, take away where it is ``removable``, or press where it has an icon.

    A chip that is pressed looks like the ones beside which it stands.
    """

    def __init__(
        self,
        words: str,
        *,
        removable: bool = False,
        icon: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._removable, self._own_icon = removable, icon
        self.setText(words)
        self.setCheckable(not removable and not icon)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setFont(theme.font(0.92))
        name = self.tr("Remove %1").replace("%1", words) if removable else words
        self.setAccessibleName(name)
        self.setToolTip(name if removable else "")

    def _icon(self) -> str:
        if self._removable:
            return "x"
        return "check" if self.isChecked() else self._own_icon

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        extra = theme.scaled(14) + 6 if self._icon() or self.isCheckable() else 0
        return QSize(
            metrics.horizontalAdvance(self.text()) + theme.scaled(22) + extra,
            max(theme.scaled(26), metrics.height() + 8),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        on = self._removable or self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = look.of("accent" if self.hasFocus() or self.isChecked() else "border")
        painter.setPen(QPen(edge, 2 if self.hasFocus() else 1))
        ground = "tint" if on or self.underMouse() else "surface"
        painter.setBrush(look.of(ground))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, area.height() / 2, area.height() / 2)
        ink = "on_tint" if on else "accent" if self._own_icon else "text"
        painter.setPen(look.of(ink))
        painter.setFont(self.font())
        side = theme.scaled(14)
        name = self._icon()
        room = area.adjusted(theme.scaled(10), 0, -theme.scaled(10), 0)
        if name and not self._removable:
            top = (self.height() - side) // 2
            painter.drawPixmap(round(room.left()), top, icons.pixmap(name, ink, 14))
            room.setLeft(room.left() + side + 6)
        elif self.isCheckable():
            room.adjust((side + 6) / 2, 0, 0, 0)
        if self._removable:
            at = round(room.right() - side), (self.height() - side) // 2
            painter.drawPixmap(*at, icons.pixmap("x", ink, 14))
            room.setRight(room.right() - side - 4)
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width()) + 1
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()


class Mark(QLabel):
    """A word on a coloured ground, never colour alone: state, risk, number."""

    def __init__(self, words: str, role: str = "tint", icon: str = "") -> None:
        super().__init__(words)
        self._role, self._icon = role, icon
        self._ink = {"tint": "on_tint"}.get(role, role.removesuffix("_tint"))
        self.setFont(theme.font(0.92, weight=theme.QFont.Weight.DemiBold))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        extra = theme.scaled(14) + 6 if self._icon else 0
        width = metrics.horizontalAdvance(self.text()) + theme.scaled(20) + extra
        return QSize(width, max(theme.scaled(24), metrics.height() + 6))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(48), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.of(self._role))
        area = QRectF(self.rect())
        painter.drawRoundedRect(area, theme.RADIUS - 1, theme.RADIUS - 1)
        room = area.adjusted(theme.scaled(10), 0, -theme.scaled(8), 0)
        if self._icon:
            side = theme.scaled(14)
            top = (self.height() - side) // 2
            painter.drawPixmap(round(room.left()), top, icons.pixmap(self._icon, self._ink, 14))
            room.setLeft(room.left() + side + 6)
        painter.setPen(look.of(self._ink))
        painter.setFont(self.font())
        words = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, round(room.width()) + 2
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
        painter.end()
