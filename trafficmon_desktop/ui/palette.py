"""Ctrl+K: a word in any language leads to an action, a place, a person, a file or help."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.palette_index import Entry
from trafficmon_desktop.ui.widgets.line_edit import SearchEdit
from trafficmon_desktop.ui.widgets.overlay import Overlay
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars
from trafficmon_desktop.ui.widgets.surfaces import one_line, paint_panel

Index = QModelIndex | QPersistentModelIndex

_ROWS_SHOWN = 9
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_STEPS = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: _ROWS_SHOWN - 1,
    Qt.Key.Key_PageUp: 1 - _ROWS_SHOWN,
}


class EntriesModel(QAbstractListModel):
    """The rows in the order in which they are shown."""

    def __init__(self, terms: Terms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        self.entries: list[Entry] = []

    def show_entries(self, entries: list[Entry]) -> None:
        """Replaces what is listed."""
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()

    def kind(self, entry: Entry) -> str:
        """What an entry is, in a word."""
        return self._terms.text(f"palette.kind.{entry.kind}")

    def spoken(self, entry: Entry) -> str:
        """The row as a screen reader says it."""
        parts = (entry.words, entry.below, self.kind(entry), entry.keys)
        return ", ".join(part for part in parts if part)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.words
        return self.spoken(entry) if role == Qt.ItemDataRole.AccessibleTextRole else None


class _Row(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme.scaled(200), theme.scaled(38))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look = theme.colours()
        area = QRectF(option.rect).adjusted(0, 1, 0, -1)
        model: Any = index.model()
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.of("tint"))
            painter.drawRoundedRect(area, theme.RADIUS, theme.RADIUS)
            painter.fillRect(QRectF(0, area.top() + 6, 3, area.height() - 12), look.of("accent"))
        entry = model.entries[index.row()]
        _paint_entry(painter, area.adjusted(12, 0, -12, 0), entry, model.kind(entry), chosen=chosen)
        painter.restore()


def _paint_entry(painter: QPainter, room: QRectF, entry: Entry, kind: str, *, chosen: bool) -> None:
    look = theme.colours()
    ink, soft = ("on_tint", "on_tint") if chosen else ("text", "muted")
    side = theme.scaled(icons.SIZE)
    picture = icons.pixmap(entry.icon, soft)
    painter.drawPixmap(round(room.left()), round(room.center().y() - side / 2), picture)
    room = room.adjusted(side + 10, 0, 0, 0)
    if entry.keys:
        room.setRight(_paint_keys(painter, room, entry.keys) - 10)
    painter.setFont(theme.font(0.9))
    painter.setPen(look.of(soft))
    width = painter.fontMetrics().horizontalAdvance(kind)
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, kind)
    room.setRight(room.right() - width - 12)
    painter.setPen(look.of(ink))
    painter.setFont(theme.font())
    taken = _paint_words(painter, room, entry.words)
    if entry.below and taken + 40 < room.width():
        painter.setPen(look.of(soft))
        painter.setFont(theme.font(0.9))
        _paint_words(painter, room.adjusted(taken + 12, 0, 0, 0), entry.below)


def _paint_keys(painter: QPainter, room: QRectF, keys: str) -> float:
    """The shortcut in a frame at the right edge; says where it begins."""
    look = theme.colours()
    painter.setFont(theme.font(0.88))
    metrics = painter.fontMetrics()
    width, height = metrics.horizontalAdvance(keys) + 14, metrics.height() + 4
    frame = QRectF(room.right() - width, room.center().y() - height / 2, width, height)
    paint_panel(painter, frame, look.of("surface"), look.of("border"))
    painter.setPen(look.of("text"))
    painter.drawText(frame, Qt.AlignmentFlag.AlignCenter, keys)
    return frame.left()


def _paint_words(painter: QPainter, room: QRectF, words: str) -> float:
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(room, _LEFT, shown)
    return metrics.horizontalAdvance(shown)


class Palette(Overlay):
    """``chosen`` carries the key of the entry that was taken."""

    chosen = Signal(str)

    def __init__(self, over: QWidget, terms: Terms, find: Callable[[str], list[Entry]]) -> None:
        super().__init__(over, terms.text("palette.name"))
        self._terms, self._find = terms, find
        self._model = EntriesModel(terms, self)
        self.line = SearchEdit()
        self.line.setObjectName("palette_line")
        self.line.setAccessibleName(terms.text("palette.name"))
        self.line.setPlaceholderText(terms.text("palette.hint"))
        self.line.textChanged.connect(self.show_found)
        self.line.installEventFilter(self)
        self.view = self._make_view()
        self._said = one_line("", "muted", 0.9)
        keys = one_line(terms.text("palette.keys"), "muted", 0.9)
        keys.setMinimumWidth(1)
        body = self.panel.body
        body.setContentsMargins(*[theme.MEDIUM] * 4)
        body.setSpacing(theme.SMALL)
        for part in (self.line, self.view, self._said, keys):
            body.addWidget(part)
        self.show_found()

    def _make_view(self) -> QListView:
        view = QListView()
        view.setObjectName("palette_rows")
        view.setAccessibleName(self._terms.text("palette.name"))
        view.setModel(self._model)
        view.setItemDelegate(_Row(view))
        view.setUniformItemSizes(True)
        view.setFrameShape(QListView.Shape.NoFrame)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.viewport().setAutoFillBackground(False)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        use_slim_bars(view)
        view.clicked.connect(lambda index: self._take(index.row()))
        return view

    @property
    def entries(self) -> list[Entry]:
        """What is listed."""
        return self._model.entries

    def show_found(self) -> None:
        """Lists what fits what was typed; the first row is marked."""
        found = self._find(self.line.text())
        self._model.show_entries(found)
        rows = min(len(found), _ROWS_SHOWN, max(3, self._room_for_rows()))
        self.view.setFixedHeight(rows * theme.scaled(38) if found else 0)
        words = "" if found else self._terms.text("palette.nothing")
        self._said.setText(words)
        self._said.setVisible(bool(words))
        self._mark(0)
        if self.isVisible():
            self.fit()
            if words:
                announce(self.line, words)

    def _room_for_rows(self) -> int:
        others = self.line.sizeHint().height() + theme.scaled(20) + 2 * theme.LARGE + theme.SMALL
        return (self.room - others) // theme.scaled(38)

    def _mark(self, row: int) -> None:
        if not self.entries:
            return
        row = max(0, min(row, len(self.entries) - 1))
        self.view.setCurrentIndex(self._model.index(row, 0))
        if self.isVisible():
            announce(self.line, self._model.spoken(self.entries[row]))

    def _take(self, row: int) -> None:
        if 0 <= row < len(self.entries):
            key = self.entries[row].key
            self.close_over()
            self.chosen.emit(key)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.line and event.type() == QEvent.Type.KeyPress:
            return isinstance(event, QKeyEvent) and self._answer(event)
        return super().eventFilter(watched, event)

    def _answer(self, event: QKeyEvent) -> bool:
        row = self.view.currentIndex().row()
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._mark(row + step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take(row)
        elif event.key() == Qt.Key.Key_Escape:
            self.close_over()
        else:
            return False
        return True
