"""One figure in a card: as a chart or as a table, with what it counts beneath."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from trafficmon_desktop.services.charts import Chart, Mark, table_of
from trafficmon_desktop.services.comparison import ComparedTable
from trafficmon_desktop.services.exports.report import HIDDEN, TableView
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages.record_head import wrapped_heading
from trafficmon_desktop.ui.pages.report_tables import counts_table
from trafficmon_desktop.ui.widgets.buttons import icon_button
from trafficmon_desktop.ui.widgets.chart import ChartView
from trafficmon_desktop.ui.widgets.surfaces import Card, across, one_line, text

_TOP = Qt.AlignmentFlag.AlignTop


class FigureCard(Card):
    """``opened`` carries the number that was entered, ``turned`` whether it is a table now."""

    opened = Signal(object)
    turned = Signal(str, bool)

    def __init__(
        self,
        chart: Chart,
        terms: Terms,
        table: TableView | None = None,
        words: Sequence[str] = (),
        *,
        as_table: bool = False,
    ) -> None:
        super().__init__()
        self.chart, self._terms = chart, terms
        self._table = table or table_of(chart)
        self.setObjectName(f"table_{chart.id}")
        self._shown: QWidget | None = None
        self._turn = icon_button("table-2", self.tr("Show as table"))
        self._turn.setObjectName("turn")
        self._turn.setCheckable(True)
        self._turn.setChecked(as_table)
        self._turn.setAccessibleName(f"{self.tr('Show as table')}: {chart.title}")
        self._turn.clicked.connect(self._on_turned)
        head = across()
        if table is not None:
            head.addWidget(_lowered(one_line(chart.id, "accent", 1.1, bold=True)), 0, _TOP)
        head.addWidget(_lowered(wrapped_heading(chart.title, 1.1)), 1, _TOP)
        head.addWidget(self._turn, 0, _TOP)
        self.body.setSpacing(6)
        self.body.addLayout(head)
        if self._table.unit:
            self.body.addWidget(text(self._table.unit, "muted", 0.92))
        self._at = self.body.count()
        self._show()
        said = (*words, chart.note, self._table.reading or self._table.rule)
        self.notes = tuple(each for each in said if each)
        for each in self.notes:
            self.body.addWidget(text(each, "muted", 0.9))
        self.body.addStretch(1)

    @property
    def as_table(self) -> bool:
        """Whether the table is shown in place of the chart."""
        return self._turn.isChecked()

    def rows_to_copy(self) -> list[list[str]]:
        """The whole table, whatever is shown."""
        table = self._table
        cells = [
            [name, *(HIDDEN if cell is None else str(cell) for cell in row)]
            for name, row in zip(table.rows, table.cells, strict=True)
        ]
        return [[table.corner, *table.columns], *cells]

    def focus_mark(self, mark: Mark) -> None:
        """Leads to a number: its mark in the chart, or its table."""
        if isinstance(self._shown, ChartView):
            self._shown.focus_mark(mark)
        elif self._shown is not None:
            self._shown.setFocus()

    def _on_turned(self) -> None:
        self._show()
        self.turned.emit(self.chart.id, self.as_table)

    def _show(self) -> None:
        if self._shown is not None:
            self.body.removeWidget(self._shown)
            self._shown.hide()
            self._shown.deleteLater()
        if self.as_table:
            grid = counts_table(self._table, self._terms, self.tr("hidden"))
            grid.opened.connect(self._on_cell)
            self._shown = grid
        elif self.chart.is_empty:
            self._shown = text(self._terms.text("report.nothing_counted"), "muted")
        else:
            view = ChartView(self.chart, self._terms)
            view.opened.connect(self.opened)
            self._shown = view
        self.body.insertWidget(self._at, self._shown)
        self._shown.show()

    def _on_cell(self, index: QModelIndex) -> None:
        row, column = index.row(), index.column() - 1
        table = self._table
        if column < 0:
            return
        if not table.dims:
            self.opened.emit(self.chart.marks[row][column])
            return
        is_compared = isinstance(table, ComparedTable)
        if is_compared and column == len(table.columns) - 1:
            return  # a difference has no records behind it
        key = tuple(table.key_of(row, column).items())
        period = column if is_compared else 0
        self.opened.emit(Mark(table.cells[row][column], table.id, key, period))


def _lowered(label: QLabel) -> QLabel:
    """Its first line on the height of the button beside it."""
    label.setContentsMargins(0, theme.scaled(6), 0, 0)
    return label
