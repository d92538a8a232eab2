"""One of several values beside each other: Left and Right or 1, 2, 3 choose, Down goes on."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.buttons import PaintedButton

_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ValueOption(PaintedButton):
    """A value that can be taken; its words wrap. Chosen: a tick, a frame and a ground."""

    def __init__(self, words: str, caption: str) -> None:
        super().__init__()
        self._alone, self._with_caption = words, f"{caption}: {words}"
        self.setText(words)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def show_caption(self, on: bool) -> None:
        """Says whose value it is, where no column above it does."""
        self.setText(self._with_caption if on else self._alone)

    def _room(self, width: int) -> QRect:
        """Where the words stand, of a widget of this width."""
        left = theme.scaled(14) + 2 * theme.SMALL + 2
        return QRect(left, 6, max(width - left - theme.SMALL, 24), 10_000)

    def height_for(self, width: int) -> int:
        """How high it must be for its words."""
        room = self._room(width)
        words = QFontMetrics(self.font()).boundingRect(room, _WRAP, self.text())
        return max(theme.scaled(theme.ROW_HEIGHT), words.height() + 14)

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(120), self.height_for(max(self.width(), theme.scaled(120))))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(72), theme.scaled(theme.ROW_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look, chosen = theme.colours(), self.isChecked()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        marked = chosen or self.hasFocus()
        painter.setPen(QPen(look.of("accent" if marked else "border"), 2 if marked else 1))
        painter.setBrush(look.of("tint" if chosen or self.underMouse() else "surface"))
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        ink = "on_tint" if chosen or self.underMouse() else "text"
        if chosen:
            side = theme.scaled(14)
            top = (self.height() - side) // 2
            painter.drawPixmap(theme.SMALL + 2, top, icons.pixmap("check", ink, 14))
        painter.setPen(look.of(ink))
        painter.setFont(self.font())
        room = self._room(self.width())
        room.setHeight(self.height() - 12)
        painter.drawText(room, _WRAP, self.text())
        if self.hasFocus():
            inner = area.adjusted(2, 2, -2, -2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.of("accent"), 1, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(inner, theme.RADIUS - 1, theme.RADIUS - 1)
        painter.end()


class ValueChoice(QWidget):
    """``chosen`` carries the place of the value; ``left_by`` the key step, -1 up and 1 down.

    ``values`` are pairs of whose it is and what it says. Only the chosen one stands in the order
    of Tab, as with radio buttons. Where the width ends they stand beneath each other.
    """

    chosen = Signal(int)
    left_by = Signal(int)

    def __init__(
        self, name: str, values: Sequence[tuple[str, str]], at: int, columns: int = 0
    ) -> None:
        super().__init__()
        self._options = [ValueOption(words, caption) for caption, words in values]
        self._columns = max(columns, len(values))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme.SMALL)
        for place, (option, (caption, words)) in enumerate(zip(self._options, values, strict=True)):
            option.setAccessibleName(f"{name}, {caption}: {words}")
            option.clicked.connect(lambda _=False, place=place: self.choose(place))
            self._line.addWidget(option, 1)
        self._gaps = [QWidget() for _ in range(self._columns - len(values))]
        for gap in self._gaps:  # so that columns stand beneath each other
            self._line.addWidget(gap, 1)
        self.setAccessibleName(name)
        self._at = -1
        self._show(at)

    @property
    def at(self) -> int:
        """The place of the chosen value."""
        return self._at

    def choose(self, place: int) -> None:
        """Takes a value, and the focus with it."""
        if 0 <= place < len(self._options):
            changed = place != self._at
            self._show(place)
            self._options[place].setFocus()
            if changed:
                self.chosen.emit(place)

    def take_focus(self) -> None:
        """Leads to the chosen value."""
        self._options[self._at].setFocus(Qt.FocusReason.TabFocusReason)

    def _show(self, place: int) -> None:
        self._at = place
        for at, option in enumerate(self._options):
            option.setChecked(at == place)
            policy = Qt.FocusPolicy.StrongFocus if at == place else Qt.FocusPolicy.ClickFocus
            option.setFocusPolicy(policy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
        moves = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if key in steps:
            self.choose(self._at + steps[Qt.Key(key)])
        elif key in moves:
            self.left_by.emit(moves[Qt.Key(key)])
        elif Qt.Key.Key_1 <= key <= Qt.Key.Key_3:
            self.choose(key - Qt.Key.Key_1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = is_stacked(self.width(), self._columns)
        down, right = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._line.setDirection(down if stacked else right)
        for gap in self._gaps:
            gap.setVisible(not stacked)
        for option in self._options:
            option.show_caption(stacked)
        share = (self.width() - theme.SMALL * (self._columns - 1)) // self._columns
        width = self.width() if stacked else share
        heights = [option.height_for(width) for option in self._options]
        for option, height in zip(self._options, heights, strict=True):
            option.setFixedHeight(height if stacked else max(heights))
        total = sum(heights) + theme.SMALL * (len(heights) - 1) if stacked else max(heights)
        if total != self.minimumHeight():
            self.setFixedHeight(total)


def is_stacked(width: int, columns: int) -> bool:
    """Whether so many values do not fit beside each other."""
    return width < theme.scaled(150) * columns
