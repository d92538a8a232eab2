"""Events one under the other, along a line."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from trafficmon_desktop.ui import icons, theme

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Event:
    """``when`` is the date in words; ``is_exact`` whether it is one known day."""

    when: str
    title: str
    detail: str
    icon: str
    code: str
    is_exact: bool = True
    is_future: bool = False


class _Events(QAbstractListModel):
    def __init__(self, events: list[Event]) -> None:
        super().__init__()
        self.events = events

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.events)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        event = self.events[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{event.when}: {event.title}. {event.detail}"
        return None


class _AlongLine(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.scaled(300), theme.scaled(56))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.colours()
        model: Any = index.model()
        event: Event = model.events[index.row()]
        area = QRectF(option.rect)
        state = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_HasFocus):
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.of("tint"))
            painter.drawRoundedRect(area.adjusted(0, 2, -2, -2), theme.RADIUS, theme.RADIUS)
        left = area.left() + theme.scaled(150)
        self._paint_line(painter, area, left, index)
        self._paint_dot(painter, event, left, area.center().y())
        self._paint_words(painter, event, area, left + theme.scaled(28))
        painter.restore()

    def _paint_line(self, painter: QPainter, area: QRectF, left: float, index: Index) -> None:
        painter.setPen(QPen(theme.colours().of("line"), 2))
        middle = area.center().y()
        top = middle if index.row() == 0 else area.top()
        bottom = middle if index.row() == index.model().rowCount() - 1 else area.bottom()
        painter.drawLine(round(left), round(top), round(left), round(bottom))

    def _paint_dot(self, painter: QPainter, event: Event, left: float, middle: float) -> None:
        look = theme.colours()
        radius = theme.scaled(13)
        painter.setPen(QPen(look.of("accent" if not event.is_future else "border"), 1.5))
        painter.setBrush(look.of("surface"))
        painter.drawEllipse(QRectF(left - radius, middle - radius, radius * 2, radius * 2))
        side = theme.scaled(14)
        role = "muted" if event.is_future else "accent"
        picture = icons.pixmap(event.icon, role, 14)
        painter.drawPixmap(round(left - side / 2), round(middle - side / 2), picture)

    def _paint_words(self, painter: QPainter, event: Event, area: QRectF, left: float) -> None:
        look = theme.colours()
        painter.setFont(theme.font(0.92))
        painter.setPen(look.of("text" if event.is_exact else "muted"))
        when = QRectF(area.left() + 8, area.top(), theme.scaled(124) - 8, area.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(when, int(flags) | int(Qt.TextFlag.TextWordWrap), event.when)
        room = QRectF(left, area.top() + 7, area.right() - left - 8, area.height() / 2 - 7)
        painter.setPen(look.of("text"))
        painter.setFont(theme.font(weight=theme.QFont.Weight.DemiBold))
        if not event.detail:
            room = QRectF(left, area.top(), area.right() - left - 8, area.height())
        self._line(painter, room, event.title)
        painter.setFont(theme.font(0.92))
        painter.setPen(look.of("muted"))
        self._line(painter, room.translated(0, area.height() / 2 - 7), event.detail)

    def _line(self, painter: QPainter, room: QRectF, words: str) -> None:
        shown = painter.fontMetrics().elidedText(
            words, Qt.TextElideMode.ElideRight, round(room.width())
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


class Timeline(QListView):
    """``chosen`` carries the code of the record an event is told by."""

    chosen = Signal(str)

    def __init__(self, events: list[Event]) -> None:
        super().__init__()
        self._model = _Events(events)
        self.setModel(self._model)
        self.setItemDelegate(_AlongLine(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedHeight(theme.scaled(56) * max(1, len(events)) + 4)
        self.activated.connect(self._on_activated)
        self.clicked.connect(self._on_activated)

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.events[index.row()].code)
