"""The choices between two files in columns: kept, other, and both where both can stand."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from trafficmon_desktop.domain.merging import Side
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.surfaces import text
from trafficmon_desktop.ui.widgets.value_choice import ValueChoice, is_stacked

_SIDES = (Side.KEPT, Side.OTHER, Side.BOTH)


class MergeColumns(QWidget):
    """``sides`` is what is chosen; ``left_by_end``: Down was pressed in the last row."""

    chosen = Signal()
    left_by_end = Signal()

    def __init__(self, keep: str, other: str, *, with_both: bool) -> None:
        super().__init__()
        self.sides: dict[str, Side] = {}
        self._rows: list[ValueChoice] = []
        self._captions = (
            self.tr("Kept: %1").replace("%1", keep),
            self.tr("Other: %1").replace("%1", other),
            self.tr("Both"),
        )
        self._columns = 3 if with_both else 2
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.TINY)
        self._head = QWidget()
        line = QHBoxLayout(self._head)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SMALL)
        for caption in self._captions[: self._columns]:
            line.addWidget(text(caption, "accent", 0.92, bold=True), 1)
        self._body.addWidget(self._head)

    def add(self, name: str, label: str, values: tuple[str, str, str], proposed: Side) -> None:
        """One row; without a third value both cannot stand."""
        nothing = self.tr("(empty)")
        offered = [
            (caption, words or nothing)
            for caption, words in zip(self._captions, values, strict=True)
            if words or caption != self._captions[2]
        ]
        row = ValueChoice(label, offered, _SIDES.index(proposed), self._columns)
        row.setObjectName(name)
        self.sides[name] = proposed
        place = len(self._rows)
        row.chosen.connect(lambda at: self._on_chosen(name, at))
        row.left_by.connect(lambda step: self._go(place + step))
        self._rows.append(row)
        self._body.addWidget(text(label, "muted", 0.88))
        self._body.addWidget(row)
        self._body.addSpacing(theme.TINY)

    def take_focus(self) -> bool:
        """Into the first row; false where there is none."""
        return self._go(0)

    def _go(self, place: int) -> bool:
        """To a row; past the last one out of here."""
        if 0 <= place < len(self._rows):
            self._rows[place].take_focus()
            return True
        if place >= len(self._rows) > 0:
            self.left_by_end.emit()
        return False

    def _on_chosen(self, name: str, at: int) -> None:
        self.sides[name] = _SIDES[at]
        self.chosen.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._head.setVisible(not is_stacked(self.width(), self._columns))
