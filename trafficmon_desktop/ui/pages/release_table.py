"""A table as it would leave, with the reason of the cell on which the reader stands."""

from collections import Counter
from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from trafficmon_desktop.services.exports.report import TableView
from trafficmon_desktop.services.release_preview import CellKey, cell_key
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.pages.report_tables import CountsModel, TableCard
from trafficmon_desktop.ui.widgets.surfaces import text

Index = QModelIndex | QPersistentModelIndex

#: In the order in which they are told.
REASONS = ("small", "near", "cover", "released")


class ReasonedCounts(CountsModel):
    """Each hidden cell tells its reason, to the pointer and to a screen reader."""

    def __init__(
        self,
        table: TableView,
        terms: Terms,
        hidden: str,
        why: Mapping[CellKey, str],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(table, terms, hidden, parent)
        self._why = why

    def reason(self, index: Index) -> str:
        """Why a cell is hidden, in words; empty where it is no count or is shown."""
        row, column = index.row(), index.column() - 1
        if row < 0 or column < 0 or self._table.cells[row][column] is not None:
            return ""
        name = self._why.get(cell_key(self._table.key_of(row, column)), "unknown")
        return self._terms.text(f"release.why.{name}")

    def _spoken(self, row: int, column: int) -> str:
        return f"{super()._spoken(row, column)} {self.reason(self.index(row, column))}".strip()


class ReleaseTable(TableCard):
    """The reason stands above the table and changes with the arrow keys."""

    def __init__(self, table: TableView, terms: Terms, why: Mapping[CellKey, str]) -> None:
        self._reasons = why
        super().__init__(table, terms, reasons_in_words(table, terms, why))
        grid = self.grid
        self._model = ReasonedCounts(table, terms, self.tr("hidden"), why, grid)
        grid.setModel(self._model)
        self._told = text("", "accent", 0.92)
        self._told.setObjectName(f"why_{table.id}")
        self.body.insertWidget(self.body.indexOf(grid), self._told)
        self._hint = self.tr("Go to a hidden number (#) to read why it is hidden.")
        self._tell(self._hint if why else "")
        grid.selectionModel().currentChanged.connect(self._on_current)

    @property
    def table(self) -> TableView:
        """What it shows."""
        return self._table

    def hidden_cells(self) -> list[QModelIndex]:
        """The hidden cells, row by row."""
        model = self._model
        indexes = [
            model.index(row, column)
            for row in range(model.rowCount())
            for column in range(1, model.columnCount())
        ]
        return [index for index in indexes if model.reason(index)]

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        words = self._model.reason(current)
        if words:
            words = f"{self._place(current)}: {words}"
            announce(self, words)
        elif self._reasons:
            words = self._hint
        self._tell(words)

    def _place(self, index: QModelIndex) -> str:
        names = [self._model.index(index.row(), 0).data()]
        if self._model.columnCount() > 2:
            names.append(self._model.headerData(index.column(), Qt.Orientation.Horizontal))
        return ", ".join(names)

    def _tell(self, words: str) -> None:
        self._told.setText(words)
        self._told.setVisible(bool(words))


def reasons_in_words(table: TableView, terms: Terms, why: Mapping[CellKey, str]) -> str:
    """How much of a table is hidden and why, in one line."""
    if not table.hidden:
        return terms.text("preview.none_hidden")
    words = terms.count("preview.hidden", table.hidden)
    counts = Counter(why.values())
    reasons = [terms.count(f"release.{name}", counts[name]) for name in REASONS if counts[name]]
    if not reasons:
        return words
    told = "; ".join(reasons)
    return f"{words} {told[:1].upper()}{told[1:]}."
