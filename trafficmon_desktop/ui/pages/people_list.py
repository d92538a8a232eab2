"""The list of people: rows of the index, painted in two lines each."""

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
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from trafficmon_desktop.services.people import People, PersonRow
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars

ROW = Qt.ItemDataRole.UserRole

Index = QModelIndex | QPersistentModelIndex


class PeopleModel(QAbstractListModel):
    """``names_shown`` decides whether names or initials are given out."""

    def __init__(self, terms: Terms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms = terms
        self._rows = People([], lambda _codes: [])
        self.names_shown = False

    def show_rows(self, rows: People) -> None:
        """Replaces what is listed."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def row_of(self, code: str) -> int:
        """Where a person stands, or -1."""
        return self._rows.row_of(code)

    def person(self, at: int) -> PersonRow:
        """The person in a row."""
        return self._rows[at]

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.code
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(word for word in self.words(row) if word)
        return None

    def words(self, row: PersonRow) -> tuple[str, str, str, str]:
        """Code, name or initials, status, and what is next.

        Birth and citizenship come with the names: with the initials they would name a person.
        """
        code, name = row.code, row.initials
        if self.names_shown:
            born = self._terms.date(row.born) if row.born else ""
            country = self._terms.code("country", row.citizenship) if row.citizenship else ""
            code = " · ".join(part for part in (code, born, country) if part)
            name = row.name or name
        status = self._terms.code("case_status", row.status) if row.status else ""
        coming = self._terms.date(row.next_on) if row.next_on else ""
        return code, name, status, coming


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
            painter.fillRect(
                QRectF(area.left() + 4, area.top() + 8, 3, area.height() - 16), look.of("accent")
            )
        self._paint_words(painter, area.adjusted(16, 6, -14, -6), index, chosen=chosen)
        painter.restore()

    def _paint_words(self, painter: QPainter, area: QRectF, index: Index, *, chosen: bool) -> None:
        look = theme.colours()
        model: Any = index.model()
        row = model.person(index.row())
        code, name, status, coming = model.words(row)
        ink, soft = ("on_tint", "on_tint") if chosen else ("text", "muted")
        upper = QRectF(area.left(), area.top(), area.width(), area.height() / 2)
        lower = upper.translated(0, area.height() / 2)
        strong, small = theme.font(weight=theme.QFont.Weight.DemiBold), theme.font(0.9)
        painter.setPen(look.of(soft))
        painter.setFont(small)
        taken = _right(painter, upper, status)
        if coming:
            side = theme.scaled(14)
            width = _right(painter, lower, coming)
            at = round(lower.right() - width - side - 5), round(lower.center().y() - side / 2)
            painter.drawPixmap(*at, icons.pixmap("calendar-clock", soft, 14))
            lower.setRight(at[0] - 12)
        _left(painter, lower, code)
        painter.setPen(look.of(ink))
        painter.setFont(strong)
        _left(painter, upper.adjusted(0, 0, -taken - 12, 0), name or code)


def _left(painter: QPainter, room: QRectF, words: str) -> None:
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, round(room.width()))
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


def _right(painter: QPainter, area: QRectF, words: str) -> float:
    painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, words)
    return painter.fontMetrics().horizontalAdvance(words)


class PeopleView(QTableView):
    """Shows a :class:`PeopleModel`.

    A table of one column: a list view would ask the model about every row to lay it out.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(_TwoLines(self))
        self.setMouseTracking(True)
        use_slim_bars(self)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(theme.scaled(58))

    def moveCursor(
        self, action: QTableView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Home and End lead to the first and the last row, as in a list."""
        ends = {
            QTableView.CursorAction.MoveHome: 0,
            QTableView.CursorAction.MoveEnd: self.model().rowCount() - 1,
        }
        if action in ends:
            return self.model().index(ends[action], 0)
        return super().moveCursor(action, modifiers)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: it would read every row, and letters belong into the search above."""
