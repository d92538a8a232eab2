"""Filled fields to be read: each value can be gone to with the arrows and copied with Ctrl+C."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import first_key
from trafficmon_desktop.ui.clipboard import put
from trafficmon_desktop.ui.widgets.surfaces import text

_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Home: -10_000,
    Qt.Key.Key_End: 10_000,
}


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value in words; a ``wide`` one takes the whole line."""

    label: str
    value: str
    wide: bool = False


class Facts(QWidget):
    """Two columns of labels and values; one stop for Tab. ``copied`` carries the label."""

    copied = Signal(str)

    def __init__(self, facts: list[Fact]) -> None:
        super().__init__()
        self._facts, self._values = facts, list[QLabel]()
        self._at = 0
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(10)
        place = 0
        for fact in facts:
            place += place % 2 if fact.wide else 0
            grid.addLayout(self._cell(fact), place // 2, place % 2, 1, 2 if fact.wide else 1)
            place += 2 if fact.wide else 1
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        if facts:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            words = self.tr("Arrows lead on, %1 copies the value")
            self.setAccessibleDescription(words.replace("%1", first_key("key_copy")))
            self._go_to(0)

    def _cell(self, fact: Fact) -> QVBoxLayout:
        cell = QVBoxLayout()
        cell.setSpacing(1)
        cell.addWidget(text(fact.label, "muted", 0.88))
        value = text(fact.value)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        cell.addWidget(value)
        cell.addStretch(1)
        self._values.append(value)
        return cell

    @property
    def current(self) -> Fact:
        """The one that Ctrl+C copies."""
        return self._facts[self._at]

    def _go_to(self, at: int) -> None:
        self._at = max(0, min(at, len(self._facts) - 1))
        self.setAccessibleName(f"{self.current.label}: {self.current.value}")
        self.update()

    # --- keys ---------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        is_key = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_key and event.matches(QKeySequence.StandardKey.Copy):  # type: ignore[attr-defined]
            event.accept()  # or the window would copy a list
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if event.matches(QKeySequence.StandardKey.Copy):
            put(self.current.value)
            self.copied.emit(self.current.label)
        elif step is not None:
            self._go_to(self._at + step)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.colours().of("accent"), 2))
        painter.setBrush(theme.colours().of("tint"))
        around = QRectF(self._area_of(self._values[self._at]))
        painter.drawRoundedRect(around, theme.RADIUS, theme.RADIUS)
        painter.end()

    def _area_of(self, value: QLabel) -> QRect:
        """Around what is written, within the widget."""
        words = value.fontMetrics().boundingRect(
            QRect(0, 0, value.width(), 10_000), int(Qt.TextFlag.TextWordWrap), value.text()
        )
        area = QRect(value.pos(), words.size()).adjusted(-6, -3, 6, 3)
        return area & self.rect().adjusted(1, 1, -1, -1)
