"""Buttons: one kind, four weights."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHoverEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from trafficmon_desktop.ui import icons, theme


class Weight(StrEnum):
    """How loud a button is; a page has one primary button at most."""

    PRIMARY = "primary"
    PLAIN = "plain"
    QUIET = "quiet"
    DANGER = "danger"


class PaintedButton(QAbstractButton):
    """The ground of buttons with a face of their own; Enter presses them as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)


class Button(QPushButton):
    """A flat button with an optional icon before its words."""

    def __init__(
        self,
        words: str = "",
        icon: str = "",
        weight: Weight = Weight.PLAIN,
        *,
        help_text: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._icon_name = icon
        self._weight = weight
        self.setAutoDefault(True)  # outside of dialogs too: Enter presses what has the focus
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAccessibleName(words.replace("&", "") or help_text)
        if help_text:
            self.setToolTip(help_text)
            self.setAccessibleDescription(help_text)
        if weight is Weight.PRIMARY:
            self.setFont(theme.font(weight=theme.QFont.Weight.DemiBold))

    @property
    def is_primary(self) -> bool:
        """Whether it is the main way on."""
        return self._weight is Weight.PRIMARY

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        height = max(theme.scaled(theme.ROW_HEIGHT), metrics.height() + 14)
        if not self.text():
            return QSize(height, height)
        width = metrics.horizontalAdvance(self.text().replace("&", ""))
        if self._icon_name:
            width += theme.scaled(icons.SIZE) + theme.SMALL
        return QSize(width + theme.scaled(28), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent) and event.type() != QEvent.Type.HoverMove:
            self.update()
        return super().event(event)

    def _colours(self) -> tuple[QColor, QColor, QColor | None, str]:
        """Ground, text, edge and the role the icon is drawn in."""
        look = theme.colours()
        hovered = self.underMouse() and self.isEnabled()
        if not self.isEnabled():
            edge = None if self._weight is Weight.QUIET else look.of("line")
            return look.of("window"), look.of("muted"), edge, "muted"
        if self._weight is Weight.PRIMARY:
            ground = look.of("accent_hover" if hovered or self.isDown() else "accent")
            return ground, look.of("on_accent"), None, "on_accent"
        if self.isChecked():
            return look.of("tint"), look.of("on_tint"), look.of("accent"), "on_tint"
        ink = "danger" if self._weight is Weight.DANGER else "text"
        if self._weight is Weight.QUIET:
            ink = "accent" if self.text() else "muted"
            ground = look.of("tint") if hovered else QColor(Qt.GlobalColor.transparent)
            return ground, look.of(ink), None, ink
        return look.of("tint" if hovered else "surface"), look.of(ink), look.of("border"), ink

    def paintEvent(self, event: QPaintEvent) -> None:
        ground, ink, edge, icon_role = self._colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        self._paint_content(painter, ink, icon_role)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            role = "text" if self._weight is Weight.PRIMARY else "accent"
            painter.setPen(QPen(theme.colours().of(role), 2))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS, theme.RADIUS)
        painter.end()

    def _paint_content(self, painter: QPainter, ink: QColor, icon_role: str) -> None:
        words = self.text().replace("&", "")
        width = QFontMetrics(self.font()).horizontalAdvance(words)
        side = theme.scaled(icons.SIZE) if self._icon_name else 0
        gap = theme.SMALL if side and words else 0
        left = (self.width() - width - side - gap) / 2
        if side:
            picture = icons.pixmap(self._icon_name, icon_role)
            painter.drawPixmap(round(left), (self.height() - side) // 2, picture)
        painter.setPen(ink)
        painter.setFont(self.font())
        place = QRectF(left + side + gap, 0, width + 2, self.height())
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def icon_button(icon: str, help_text: str) -> Button:
    """A quiet button without words; what it does is its tooltip and accessible name."""
    return Button("", icon, Weight.QUIET, help_text=help_text)
