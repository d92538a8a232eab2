"""Steps beside each other, joined by arrows: what happened, and what it led to."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox

#: The arrow keys walk along the chain, wherever its rows end.
_STEPS = {
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
}

_WIDTH, _SMALL_WIDTH, _ARROW = 172, 134, 24


@dataclass(frozen=True, slots=True)
class ChainStep:
    """``key`` tells steps apart; ``role`` is "", "good", "danger" or "warning".

    ``faded`` steps belong to another file of the same chain: they are low and say less.
    ``small`` ones are narrow; ``is_open`` ones have not happened yet, and ``gap`` says what is
    missing of one.
    """

    key: str
    kind: str
    title: str
    when: str
    detail: str = ""
    icon: str = "circle"
    role: str = ""
    faded: bool = False
    small: bool = False
    is_open: bool = False
    gap: str = ""

    @property
    def spoken(self) -> str:
        """The step as a screen reader says it."""
        parts = (self.kind, self.title, self.when, self.detail, self.gap)
        return ", ".join(part for part in parts if part)


class _StepCard(QAbstractButton):
    opened = Signal()

    def __init__(self, step: ChainStep, *, is_first: bool) -> None:
        super().__init__()
        self._step, self._before = step, "circle-dot" if is_first else "arrow-right"
        self.setText(step.title)
        self.setAccessibleName(step.spoken)
        self.setToolTip(step.spoken)
        self.setCheckable(True)
        self.setObjectName(f"step_{step.key}")
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        line = QFontMetrics(theme.font()).lineSpacing()
        width = _SMALL_WIDTH if self._step.small else _WIDTH
        height = line * 2 + 16 if self._step.faded else line * 5 + 24
        return QSize(theme.scaled(width + _ARROW), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            self.opened.emit()
            return
        if event.key() in _STEPS:
            event.ignore()  # the chain moves on; Qt's own way focuses a card that may be gone
            return
        super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.opened.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, side = theme.scaled(_ARROW), theme.scaled(16)
        top = (self.height() - side) // 2
        painter.drawPixmap((left - side) // 2, top, icons.pixmap(self._before, "muted", 16))
        area = QRectF(left, 0, self.width() - left, self.height()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        edge = look.of("accent" if chosen or self.hasFocus() else "line")
        pen = QPen(edge, 2 if chosen or self.hasFocus() else 1)
        if self._step.is_open:
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setColor(edge if chosen or self.hasFocus() else look.of("border"))
        painter.setPen(pen)
        painter.setBrush(look.of(self._ground()))
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        bar = QRectF(area.left() + 1, area.top() + 8, 4, area.height() - 16)
        painter.fillRect(bar, look.of(self._step.role or "border"))
        if self._step.gap:
            side = theme.scaled(14)
            at = round(area.right() - side - 8), round(area.top() + 9)
            painter.drawPixmap(*at, icons.pixmap("triangle-alert", "warning", 14))
            area.setRight(area.right() - side - 2)
        if self._step.faded:
            self._paint_low(painter, area.adjusted(14, 6, -8, -6))
        else:
            self._paint_words(painter, area.adjusted(14, 9, -10, -8))
        painter.end()

    def _ground(self) -> str:
        if self.isChecked() or self.underMouse():
            return "tint"
        return "window" if self._step.faded else "surface"

    def _paint_low(self, painter: QPainter, area: QRectF) -> None:
        look = theme.colours()
        painter.setPen(look.of("on_tint" if self.underMouse() else "muted"))
        upper = QRectF(area.left(), area.top(), area.width(), area.height() / 2)
        painter.setFont(theme.font(0.9, weight=QFont.Weight.DemiBold))
        _elided(painter, upper, self._step.title)
        painter.setFont(theme.font(0.88))
        _elided(painter, upper.translated(0, area.height() / 2), self._step.when)

    def _paint_words(self, painter: QPainter, area: QRectF) -> None:
        look, step = theme.colours(), self._step
        on = self.isChecked() or self.underMouse()
        ink, soft = ("on_tint", "on_tint") if on else ("text", "muted")
        line = QFontMetrics(theme.font()).lineSpacing()
        side = theme.scaled(14)
        painter.drawPixmap(
            round(area.left()),
            round(area.top() + (line - side) / 2),
            icons.pixmap(step.icon, soft, 14),
        )
        painter.setPen(look.of(soft))
        painter.setFont(theme.font(0.86))
        first = QRectF(area.left() + side + 6, area.top(), area.width() - side - 6, line)
        _elided(painter, first, step.kind)
        painter.setPen(look.of(ink))
        painter.setFont(theme.font(weight=QFont.Weight.DemiBold))
        title = QRectF(area.left(), area.top() + line + 3, area.width(), line * 2)
        _in_two_lines(painter, title, step.title, line)
        painter.setFont(theme.font(0.92))
        painter.setPen(look.of(ink))
        last = QRectF(area.left(), title.bottom() + 1, area.width(), line)
        _elided(painter, last, step.when)
        painter.setFont(theme.font(0.86))
        painter.setPen(look.of(soft))
        _elided(painter, last.translated(0, line - 1), step.detail)


def _elided(painter: QPainter, room: QRectF, words: str) -> None:
    width = round(room.width())
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _in_two_lines(painter: QPainter, room: QRectF, words: str, line: int) -> None:
    """Breaks between words; what does not fit into the second line is elided."""
    metrics, first = painter.fontMetrics(), ""
    rest = words.split()
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= room.width():
        first = f"{first} {rest.pop(0)}".strip()
    if not first:
        first = metrics.elidedText(rest.pop(0), Qt.TextElideMode.ElideRight, round(room.width()))
    if not rest:
        _elided(painter, QRectF(room.left(), room.top(), room.width(), line), first)
        return
    _elided(painter, QRectF(room.left(), room.top(), room.width(), line), first)
    _elided(painter, QRectF(room.left(), room.top() + line, room.width(), line), " ".join(rest))


class Chain(QWidget):
    """Rows of steps. ``chosen`` carries the key of a step that was clicked, ``opened`` of one to
    be edited.
    """

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, rows: list[list[ChainStep]], first: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._keys: list[str] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        for row in rows:
            flow = FlowBox(theme.SMALL)
            for step in row:
                flow.add(self._card(step, first))
            layout.addWidget(flow)

    def _card(self, step: ChainStep, first: str) -> _StepCard:
        card = _StepCard(step, is_first=not self._keys)
        card.setChecked(step.key == first)
        card.clicked.connect(lambda _=False: self.chosen.emit(step.key))
        card.opened.connect(lambda: self.opened.emit(step.key))
        self._group.addButton(card, len(self._keys))
        self._keys.append(step.key)
        return card

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or not self._keys:
            super().keyPressEvent(event)
            return
        at = (max(self._group.checkedId(), 0) + step) % len(self._keys)
        button = self._group.button(at)
        button.setFocus()
        button.click()
