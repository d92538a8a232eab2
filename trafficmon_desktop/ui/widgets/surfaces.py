"""Painted grounds: cards, field frames, rules; and the texts that stand on them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme


def paint_field(painter: QPainter, widget: QWidget, *, focused: bool, mark: str = "") -> None:
    """The frame of something that is typed into; ``mark`` is empty, "danger" or "warning"."""
    look = theme.colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    role = mark or ("accent" if focused else "border")
    width = 2.0 if focused or mark else 1.0
    inset = width / 2
    painter.setPen(QPen(look.of(role), width))
    ground = look.of("surface" if widget.isEnabled() else "window")
    painter.setBrush(ground)
    area = QRectF(widget.rect()).adjusted(inset, inset, -inset, -inset)
    painter.drawRoundedRect(area, theme.RADIUS - 1, theme.RADIUS - 1)


def paint_panel(painter: QPainter, area: QRectF, ground: QColor, edge: QColor | None) -> None:
    """A rounded ground with an optional thin edge."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), theme.RADIUS + 2, theme.RADIUS + 2)


class Card(QFrame):
    """A rounded ground in the colour ``role``; holds a vertical layout in ``body``."""

    def __init__(self, role: str = "surface", edge: str | None = "line") -> None:
        super().__init__()
        self._role, self._edge = role, edge
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(theme.LARGE, 16, theme.LARGE, 16)
        self.body.setSpacing(theme.MEDIUM)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        edge = look.of(self._edge) if self._edge else None
        paint_panel(painter, QRectF(self.rect()), look.of(self._role), edge)
        painter.end()


class Ground(QWidget):
    """A plain area in the colour ``role``."""

    def __init__(self, role: str = "window", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._role = role

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), theme.colours().of(self._role))
        painter.end()


class Rule(QFrame):
    """A thin line between two parts."""

    def __init__(self, *, upright: bool = False) -> None:
        super().__init__()
        if upright:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colours().of("line"))
        painter.end()


def coloured(label: QLabel, role: str) -> QLabel:
    """The label, written in the colour ``role``."""
    palette = label.palette()
    palette.setColor(QPalette.ColorRole.WindowText, theme.colours().of(role))
    label.setPalette(palette)
    return label


def text(words: str, role: str = "text", size: float = 1.0, *, bold: bool = False) -> QLabel:
    """A text that wraps and can be read by a screen reader."""
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    weight = QFont.Weight.DemiBold if bold else QFont.Weight.Normal
    if size != 1.0 or bold:
        label.setFont(theme.font(size, weight=weight))
    if role != "text":
        coloured(label, role)
    return label


def heading(words: str, size: float = 1.5) -> QLabel:
    """A title."""
    label = text(words, size=size, bold=True)
    label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return label


def one_line(words: str, role: str = "text", size: float = 1.0, *, bold: bool = False) -> QLabel:
    """A text that stays on its line."""
    label = text(words, role, size, bold=bold)
    label.setWordWrap(False)
    return label


def stand_alone(card: "Card", page: QWidget, highest: int) -> None:
    """Makes a card all there is on a page: in its middle, no larger than reads well."""
    card.setMaximumSize(theme.scaled(720), theme.scaled(highest))
    layout = QHBoxLayout(page)
    layout.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
    layout.addStretch(1)
    layout.addWidget(card, 100)
    layout.addStretch(1)


def across(*parts: QWidget | int | None, spacing: int = theme.SMALL) -> QHBoxLayout:
    """Parts beside each other; a number is a fixed gap, ``None`` stretches."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(spacing)
    for part in parts:
        if part is None:
            layout.addStretch(1)
        elif isinstance(part, int):
            layout.addSpacing(part)
        else:
            layout.addWidget(part)
    return layout
