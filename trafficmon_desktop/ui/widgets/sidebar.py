"""The places of the program, one under the other."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.actions import first_key
from trafficmon_desktop.ui.widgets.buttons import PaintedButton
from trafficmon_desktop.ui.widgets.surfaces import Ground


@dataclass(frozen=True, slots=True)
class Place:
    """``key`` is the number with which Ctrl leads there."""

    name: str
    words: str
    icon: str
    key: int


class _Item(PaintedButton):
    def __init__(self, words: str, icon: str, hint: str, *, is_place: bool) -> None:
        super().__init__()
        self._icon = icon
        self.words_shown = True
        self.setText(words)
        self.setCheckable(is_place)
        self.setToolTip(f"{words} ({hint})")
        self.setAccessibleName(words)
        self.setAccessibleDescription(hint)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(weight=theme.QFont.Weight.DemiBold))
        side = theme.scaled(40)
        if not self.words_shown:
            return QSize(side, side)
        return QSize(metrics.horizontalAdvance(self.text()) + theme.scaled(64), side)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        chosen = self.isChecked()
        ink = "on_accent" if chosen else "text"
        painter.setPen(QPen(look.of("accent"), 2) if self.hasFocus() else Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(look.of("accent"))
        else:
            painter.setBrush(look.of("line" if self.underMouse() else "sidebar"))
        painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
        side = theme.scaled(icons.SIZE)
        left = theme.scaled(12) if self.words_shown else (self.width() - side) / 2
        picture = icons.pixmap(self._icon, ink)
        painter.drawPixmap(round(left), (self.height() - side) // 2, picture)
        if self.words_shown:
            bold, plain = theme.QFont.Weight.DemiBold, theme.QFont.Weight.Normal
            painter.setFont(theme.font(weight=bold if chosen else plain))
            painter.setPen(look.of(ink))
            room = area.adjusted(left + side + theme.scaled(11), 0, -6, 0)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.end()


class Sidebar(Ground):
    """``chosen`` carries the name of a place, ``lock_asked`` that the vault is to be locked."""

    chosen = Signal(str)
    lock_asked = Signal()

    def __init__(self, places: list[Place], lock_words: str) -> None:
        super().__init__("sidebar")
        self._group = QButtonGroup(self)
        self._items: dict[str, _Item] = {}
        self._lock = _Item(lock_words, "lock", first_key("lock"), is_place=False)
        self._lock.setObjectName("lock")
        self._lock.clicked.connect(self.lock_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(10, 14, 10, 12)
        layout.setSpacing(4)
        for place in places:
            item = _Item(place.words, place.icon, first_key(f"place.{place.name}"), is_place=True)
            item.setObjectName(f"place_{place.name}")
            item.clicked.connect(lambda _=False, name=place.name: self.chosen.emit(name))
            self._group.addButton(item)
            self._items[place.name] = item
            layout.addWidget(item)
        layout.addStretch(1)
        layout.addWidget(self._lock)
        self.setFixedWidth(self._wanted_width())

    def _wanted_width(self) -> int:
        items = [*self._items.values(), self._lock]
        return max(item.sizeHint().width() for item in items) + 20

    def show_words(self, *, shown: bool) -> None:
        """Icons alone in a narrow window."""
        for item in [*self._items.values(), self._lock]:
            item.words_shown = shown
            item.updateGeometry()
        self.setFixedWidth(max(self._wanted_width(), theme.scaled(180) if shown else 0))

    def choose(self, name: str) -> None:
        """Marks a place as the current one."""
        self._items[name].setChecked(True)

    def focus(self) -> None:
        """Puts the focus on the current place."""
        checked = self._group.checkedButton()
        if checked is not None:
            checked.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: True, Qt.Key.Key_Up: False}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.focusNextPrevChild(step)
