"""The tables of a summary as views that can be walked through cell by cell."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from trafficmon_desktop.services.comparison import ComparedTable, signed
from trafficmon_desktop.services.exports.report import HIDDEN, TableView
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages.record_head import wrapped_heading
from trafficmon_desktop.ui.widgets.grid_table import GridTable
from trafficmon_desktop.ui.widgets.surfaces import Card, across, one_line, text

Index = QModelIndex | QPersistentModelIndex


class CountsModel(QAbstractTableModel):
    """The first column names the category; hidden cells say so in words to a screen reader."""

    def __init__(
        self, table: TableView, terms: Terms, hidden: str, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._table, self._terms, self._hidden = table, terms, hidden

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._table.columns) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
            return left if section == 0 else right
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.corner if section == 0 else self._table.columns[section - 1]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignLeft if column == 0 else Qt.AlignmentFlag.AlignRight
            return side | Qt.AlignmentFlag.AlignVCenter
        last_row, last_column = len(self._table.rows) - 1, len(self._table.columns)
        is_total = bool(self._table.row_keys) and (row == last_row or column == last_column)
        if role == Qt.ItemDataRole.FontRole and is_total and len(self._table.columns) > 1:
            return theme.font(weight=QFont.Weight.DemiBold)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._spoken(row, column)
        return self._colour(row, column, role)

    def _colour(self, row: int, column: int, role: int) -> Any:
        if column == 0:
            return None
        value = self._table.cells[row][column - 1]
        look = theme.colours()
        if (row, column - 1) in self._table.intervals:
            return look.of("accent") if role == Qt.ItemDataRole.ForegroundRole else None
        if value is None and role == Qt.ItemDataRole.BackgroundRole:
            return look.of("warning_tint")
        if value is None and role == Qt.ItemDataRole.ForegroundRole:
            return look.of("warning")
        if value == 0 and role == Qt.ItemDataRole.ForegroundRole:
            return look.of("muted")
        return None

    def _words(self, row: int, column: int) -> str:
        if column == 0:
            return self._table.rows[row]
        value = self._table.cells[row][column - 1]
        if isinstance(self._table, ComparedTable) and column == len(self._table.columns):
            return signed(value, self._terms)
        if value is None:
            return self._table.without_number(row, column - 1)
        return self._terms.number(value)

    def _spoken(self, row: int, column: int) -> str:
        if column == 0:
            return self._table.rows[row]
        words = self._words(row, column)
        value = self._hidden if words == HIDDEN else words
        return f"{self._table.rows[row]}, {self._table.columns[column - 1]}: {value}"


class TableCard(Card):
    """One table with its unit, its counting rule and a note beneath.

    ``opened`` carries the id of the table and the categories of a cell that was entered.
    """

    opened = Signal(str, object)

    def __init__(self, table: TableView, terms: Terms, note: str = "") -> None:
        super().__init__()
        self._table = table
        self.setObjectName(f"table_{table.id}")
        title = wrapped_heading(table.title, 1.1)
        head = across()
        head.addWidget(one_line(table.id, "accent", 1.1, bold=True), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        self.body.addLayout(head)
        self.body.setSpacing(6)
        self.body.addWidget(text(table.unit, "muted", 0.92))
        self.grid = counts_table(table, terms, self.tr("hidden"))
        self.grid.opened.connect(self._on_opened)
        self.body.addWidget(self.grid)
        for words in (note, table.rule):
            if words:
                self.body.addWidget(text(words, "muted", 0.9))

    def _on_opened(self, index: QModelIndex) -> None:
        if index.column() > 0:
            key = self._table.key_of(index.row(), index.column() - 1)
            self.opened.emit(self._table.id, key)


def counts_table(table: TableView, terms: Terms, hidden: str) -> GridTable:
    """A table to be walked through; ``hidden`` is how a screen reader says a hidden cell.

    One of few columns does not stretch over the whole page.
    """
    model = CountsModel(table, terms, hidden)
    grid = GridTable(model)
    model.setParent(grid)
    grid.setAccessibleName(f"{table.id} {table.title}")
    columns = len(table.columns)
    grid.share_width([2.0, *([1.0] * columns)], [150, *([70] * columns)])
    if columns <= 3:
        grid.setMaximumWidth(theme.scaled(340 + 110 * columns))
    return grid
