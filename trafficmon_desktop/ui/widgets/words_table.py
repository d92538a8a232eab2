"""A table of plain words: rows that are read, one of which can be opened."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.grid_table import GridTable

Index = QModelIndex | QPersistentModelIndex

#: The role of the colour in which a cell is written, by row and column; empty for the usual one.
Ink = Callable[[int, int], str]


class _Words(QAbstractTableModel):
    def __init__(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        ink: Ink | None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads, self._rows, self._ink = heads, rows, ink

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        words = self._rows[index.row()][index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{self._heads[index.column()]}: {words or '–'}"
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.ForegroundRole and self._ink is not None:
            colour = self._ink(index.row(), index.column())
            return theme.colours().of(colour) if colour else None
        return None


class WordsTable(GridTable):
    """``heads`` above ``rows`` of the same length, written in the colours that ``ink`` names.

    ``shares`` and ``least`` are those of :meth:`GridTable.share_width`.
    """

    def __init__(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        *,
        shares: list[float],
        least: list[int],
        ink: Ink | None = None,
    ) -> None:
        model = _Words(heads, rows, ink)
        super().__init__(model)
        model.setParent(self)
        self.share_width(shares, least)
