"""A table that is read whole: as high as its rows, its words wrapped, one cell at a time."""

from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from trafficmon_desktop.ui import icons, theme

Index = QModelIndex | QPersistentModelIndex

_ACROSS, _ABOVE = 9, 7
_NOTE_SIDE = 13

#: Roles of a cell: a second, smaller text beneath its words; the icon before that and the colour.
NOTE, NOTE_ICON, NOTE_INK = (Qt.ItemDataRole.UserRole + at for at in (1, 2, 3))

#: A name of a column that wraps is cut off beyond these.
_MOST_LINES = 6


class _Cells(QStyledItemDelegate):
    """Words with room around them; a line beneath each row and none between columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        table: Any = self.parent()
        width = table.columnWidth(index.column())
        inner = max(width - 2 * _ACROSS, 20)
        words = index.data(Qt.ItemDataRole.DisplayRole) or ""
        height = _height_of(words, _font_of(index), inner)
        note = index.data(NOTE)
        if note:
            height = (height if words else 0) + _height_of(
                note, _note_font(), inner - _note_left(index)
            )
        return QSize(width, height + 2 * _ABOVE + 1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, shown = theme.colours(), option
        area = QRectF(shown.rect)
        chosen = bool(shown.state & QStyle.StateFlag.State_Selected)
        ink = index.data(Qt.ItemDataRole.ForegroundRole) or look.of("text")
        ground = index.data(Qt.ItemDataRole.BackgroundRole)
        painter.save()
        if chosen or ground is not None:
            painter.fillRect(area, look.of("tint") if chosen else ground)
        line = QRectF(area.left(), area.bottom() - 1, area.width(), 1)
        painter.fillRect(line, look.of("line"))
        if shown.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(look.of("accent"), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -2))
        painter.setPen(look.of("on_tint") if chosen else ink)
        painter.setFont(_font_of(index))
        align = index.data(Qt.ItemDataRole.TextAlignmentRole) or Qt.AlignmentFlag.AlignLeft
        flags = int(Qt.AlignmentFlag(align)) | int(Qt.TextFlag.TextWordWrap)
        room = area.adjusted(_ACROSS, _ABOVE, -_ACROSS, -_ABOVE)
        words = index.data(Qt.ItemDataRole.DisplayRole) or ""
        painter.drawText(room, flags, words)
        if index.data(NOTE):
            used = _height_of(words, _font_of(index), round(room.width())) if words else 0
            _paint_note(painter, room.adjusted(0, used, 0, 0), index, chosen=chosen)
        painter.restore()


def _paint_note(painter: QPainter, room: QRectF, index: Index, *, chosen: bool) -> None:
    ink = "on_tint" if chosen else index.data(NOTE_INK) or "muted"
    icon = index.data(NOTE_ICON)
    painter.setFont(_note_font())
    painter.setPen(theme.colours().of(ink))
    if icon:
        line, side = painter.fontMetrics().height(), theme.scaled(_NOTE_SIDE)
        top = round(room.top() + (line - side) / 2)
        painter.drawPixmap(round(room.left()), top, icons.pixmap(icon, ink, _NOTE_SIDE))
    flags = int(Qt.AlignmentFlag.AlignLeft) | int(Qt.TextFlag.TextWordWrap)
    painter.drawText(room.adjusted(_note_left(index), 0, 0, 0), flags, index.data(NOTE))


def _height_of(words: str, font: QFont, width: int) -> int:
    metrics = QFontMetrics(font)
    room = QRect(0, 0, max(width, 20), 10_000)
    needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), words)
    return max(needed.height(), metrics.height())


def _note_font() -> QFont:
    return theme.font(0.88)


def _note_left(index: Index) -> int:
    return theme.scaled(_NOTE_SIDE) + 4 if index.data(NOTE_ICON) else 0


def _font_of(index: Index) -> QFont:
    found = index.data(Qt.ItemDataRole.FontRole)
    return found if isinstance(found, QFont) else theme.font()


class _Header(QHeaderView):
    """Names of columns above their words, with the same room around them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setHighlightSections(False)
        self.setFont(theme.font(0.92))

    def sizeHint(self) -> QSize:
        lines = 1
        metrics = QFontMetrics(self.font())
        for at in range(self.count()):
            room = QRect(0, 0, max(self.sectionSize(at) - 2 * _ACROSS, 20), 1000)
            needed = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), self._words(at))
            lines = max(lines, round(needed.height() / metrics.lineSpacing()))
        return QSize(
            super().sizeHint().width(), metrics.lineSpacing() * min(lines, _MOST_LINES) + 12
        )

    def widest_word(self, at: int) -> int:
        """Pixels the name of a column needs at least; words are not broken."""
        metrics = QFontMetrics(self.font())
        widths = [metrics.horizontalAdvance(word) for word in self._words(at).split()]
        return max(widths, default=0) + 2 * _ACROSS + 2

    def _words(self, at: int) -> str:
        words = self.model().headerData(at, Qt.Orientation.Horizontal)
        return "" if words is None else str(words)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        look = theme.colours()
        area = QRectF(rect)
        painter.save()
        painter.fillRect(area, look.of("surface"))
        painter.fillRect(QRectF(area.left(), area.bottom() - 1, area.width(), 1), look.of("border"))
        painter.setPen(look.of("muted"))
        painter.setFont(self.font())
        align = self.model().headerData(
            logicalIndex, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole
        )
        side = Qt.AlignmentFlag(align) if align is not None else Qt.AlignmentFlag.AlignLeft
        flags = int(side | Qt.AlignmentFlag.AlignBottom) | int(Qt.TextFlag.TextWordWrap)
        room = area.adjusted(_ACROSS, 2, -_ACROSS, -5)
        painter.drawText(room, flags, self._words(logicalIndex))
        painter.restore()


class GridTable(QTableView):
    """``opened`` carries a cell on Enter or a double click, ``more_asked`` on Ctrl+Enter."""

    opened = Signal(QModelIndex)
    more_asked = Signal(QModelIndex)

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWordWrap(True)
        self.setShowGrid(False)
        self.setItemDelegate(_Cells(self))
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self._header = header = _Header(self)
        self.setHorizontalHeader(header)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._shares: list[float] = []
        self._least: list[int] = []
        self._room = -1, 0
        self.activated.connect(self.opened)

    def share_width(self, shares: list[float], least: list[int]) -> None:
        """How the columns share the width; ``least`` in pixels at 100 % text."""
        self._shares, self._least = shares, least
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._arrange()

    def _arrange(self) -> None:
        if not self._shares:
            return
        least = [
            max(theme.scaled(each), self._header.widest_word(at), self.least_width(at))
            for at, each in enumerate(self._least)
        ]
        spare = max(self.viewport().width() - sum(least), 0)
        whole = sum(self._shares)
        widths = [
            at_least + int(spare * share / whole)
            for at_least, share in zip(least, self._shares, strict=True)
        ]
        widths[-1] += max(self.viewport().width() - sum(widths), 0)
        for at, width in enumerate(widths):
            self.setColumnWidth(at, width)
        self.resizeRowsToContents()
        row, height = self._room
        if 0 <= row < self.model().rowCount():
            self.setRowHeight(row, max(height, self.rowHeight(row)))
        rows = sum(self.rowHeight(at) for at in range(self.model().rowCount()))
        bar = self.horizontalScrollBar()
        room = bar.sizeHint().height() if sum(least) > self.viewport().width() else 0
        head = self.horizontalHeader().sizeHint().height()
        self.horizontalHeader().setFixedHeight(head)
        self.setFixedHeight(head + rows + room + 2)

    def least_width(self, column: int) -> int:
        """What a column needs beside what its name and its share give it, in pixels."""
        return 0

    def widest_word(self, column: int) -> int:
        """The width at which no word of a column is cut."""
        widest = 0
        for row in range(self.model().rowCount()):
            index = self.model().index(row, column)
            words = (index.data(Qt.ItemDataRole.DisplayRole) or "").split()
            metrics = QFontMetrics(_font_of(index))
            widest = max([widest, *(metrics.horizontalAdvance(each) for each in words)])
        return widest + 2 * _ACROSS + 2 if widest else 0

    def make_room(self, row: int, height: int) -> None:
        """Makes one row at least so high, until another one is named; -1 names none."""
        self._room = row, height
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.more_asked.emit(self.currentIndex())
            return
        if enter and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
            return
        super().keyPressEvent(event)
