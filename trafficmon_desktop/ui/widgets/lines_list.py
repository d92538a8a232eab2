"""A list of two painted lines a row, for whatever a page lists."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars

Index = QModelIndex | QPersistentModelIndex

_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


@dataclass(frozen=True, slots=True)
class Line:
    """One row: what it is and its state above, its code and what is next beneath.

    ``mark`` is an icon before the title in the colour ``mark_role``; ``hint`` says what it means.
    """

    code: str
    title: str
    state: str = ""
    below: str = ""
    aside: str = ""
    aside_icon: str = ""
    mark: str = ""
    mark_role: str = "muted"
    hint: str = ""

    @property
    def spoken(self) -> str:
        """The row as a screen reader says it."""
        return ", ".join(word for word in self._told() if word)

    def _told(self) -> tuple[str, ...]:
        return self.title, self.state, self.below, self.aside, self.hint


class LinesModel(QAbstractListModel):
    """Holds the rows in the order in which they are shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []

    def show_lines(self, lines: list[Line]) -> None:
        """Replaces what is listed."""
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """Where a record stands, or -1."""
        return next((at for at, line in enumerate(self.lines) if line.code == code), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.title
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.spoken
        return None


class _TwoLines(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.scaled(200), theme.scaled(58))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.colours()
        area = QRectF(option.rect)
        state = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.of("tint" if chosen else "window"))
            painter.drawRoundedRect(area.adjusted(4, 1, -4, -1), theme.RADIUS, theme.RADIUS)
        else:
            painter.setPen(look.of("line"))
            painter.drawLine(area.bottomLeft(), area.bottomRight())
        if chosen and state & QStyle.StateFlag.State_HasFocus:
            edge = QRectF(area.left() + 4, area.top() + 8, 3, area.height() - 16)
            painter.fillRect(edge, look.of("accent"))
        model: Any = index.model()
        _paint_line(painter, area.adjusted(16, 6, -14, -6), model.lines[index.row()], chosen=chosen)
        painter.restore()


def _paint_line(painter: QPainter, area: QRectF, line: Line, *, chosen: bool) -> None:
    look = theme.colours()
    ink, soft = ("on_tint", "on_tint") if chosen else ("text", "muted")
    upper = QRectF(area.left(), area.top(), area.width(), area.height() / 2)
    lower = upper.translated(0, area.height() / 2)
    painter.setPen(look.of(soft))
    painter.setFont(theme.font(0.9))
    taken_above = _right(painter, upper, line.state)
    taken_below = _right(painter, lower, line.aside)
    if line.aside and line.aside_icon:
        side = theme.scaled(14)
        left = round(lower.right() - taken_below - side - 5)
        picture = icons.pixmap(line.aside_icon, soft, 14)
        painter.drawPixmap(left, round(lower.center().y() - side / 2), picture)
        taken_below += side + 5
    _left(painter, lower.adjusted(0, 0, -taken_below - 12, 0), line.below)
    if line.mark:
        side = theme.scaled(16)
        picture = icons.pixmap(line.mark, ink if chosen else line.mark_role, 16)
        painter.drawPixmap(round(upper.left()), round(upper.center().y() - side / 2), picture)
        upper.setLeft(upper.left() + side + 6)
    painter.setPen(look.of(ink))
    painter.setFont(theme.font(weight=theme.QFont.Weight.DemiBold))
    _left(painter, upper.adjusted(0, 0, -taken_above - 12, 0), line.title)


def _left(painter: QPainter, room: QRectF, words: str) -> None:
    width = round(room.width())
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)
    painter.drawText(room, _LEFT, shown)


def _right(painter: QPainter, area: QRectF, words: str) -> float:
    """Writes at the right edge, at most three fifths of the width; says how much was taken."""
    most = round(area.width() * 0.6)
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most)
    painter.drawText(area, _RIGHT, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


class LinesView(QListView):
    """Shows a :class:`LinesModel`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_TwoLines(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        use_slim_bars(self)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
