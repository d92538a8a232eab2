"""Other ways to release the same counts, side by side with what each shows and hides."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from trafficmon_desktop.services.alternatives import (
    Alternative,
    Price,
    Priced,
    alternatives_to,
    price_of,
    priced,
)
from trafficmon_desktop.services.exports.report import text_or
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.tasks import Report, Task
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.grid_table import GridTable
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

Index = QModelIndex | QPersistentModelIndex

#: Of one way, as the bar of the progress counts them.
_STEPS = 100


def name_of(way: Alternative, terms: Terms) -> str:
    """What an alternative is called."""
    if way.kind == "coarser":
        variable = text_or(terms, f"variable.{way.name}", way.name)
        return terms.text("release.way.coarser", variable=variable)
    if way.kind == "period":
        period = way.request.period
        return terms.text("release.way.period", first=period.first, last=period.last)
    title = text_or(terms, f"table.{way.name}", way.name)
    return terms.text("release.way.without", name=way.name, title=title)


class _Ways(QAbstractTableModel):
    """The present way first; then each alternative, with the difference to it."""

    def __init__(
        self,
        heads: tuple[str, ...],
        now: Price,
        found: list[Priced],
        terms: Terms,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._heads, self._terms = heads, terms
        self._rows = [(terms.text("release.way.now"), *(terms.number(n) for n in _parts(now)))]
        self._rows += [
            (name_of(each.alternative, terms), *self._price(each, now)) for each in found
        ]

    def _price(self, each: Priced, now: Price) -> tuple[str, ...]:
        if each.price is None:
            return self._terms.text("release.way.none"), "–", "–"
        return tuple(
            f"{self._terms.number(number)} ({number - before:+})".replace("-", "−")
            if number != before
            else self._terms.number(number)
            for number, before in zip(_parts(each.price), _parts(now), strict=True)
        )

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return Qt.AlignmentFlag.AlignRight
        return self._heads[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row, column = index.row(), index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[row][column]
        if role == Qt.ItemDataRole.TextAlignmentRole and column:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = zip(self._heads[1:], self._rows[row][1:], strict=True)
            return ", ".join([self._rows[row][0], *(f"{head}: {each}" for head, each in told)])
        return None


def _parts(price: Price) -> tuple[int, int, int]:
    return price.shown, price.hidden, price.left_out


class ReleaseAlternatives(Card):
    """Computed when asked for, in the background. ``chosen`` carries an :class:`Alternative`."""

    chosen = Signal(object)

    def __init__(self, desk: Desk, request: SummaryRequest, summary: Mapping[str, Any]) -> None:
        super().__init__()
        self._desk, self._request, self._summary = desk, request, summary
        self._task: Task | None = None
        self.found: list[Priced] = []
        self.body.addWidget(heading(self.tr("Is too much hidden?"), 1.1))
        words = self.tr(
            "Wider categories, a longer period or one table less can show more. Each way is "
            "protected in full to find its price; nothing is stored."
        )
        self.body.addWidget(text(words, "muted"))
        self._compare = Button(self.tr("Compare other ways"), "scale")
        self._compare.setObjectName("compare_ways")
        self._compare.clicked.connect(self.compare)
        self._row = across(self._compare, None)
        self.body.addLayout(self._row)
        self._progress: ProgressCard | None = None

    def compare(self) -> None:
        """Finds the price of every alternative; stopping keeps nothing."""
        vault, request, summary = self._desk.keeper.vault, self._request, self._summary

        def work(report: Report) -> list[Priced]:
            ways = alternatives_to(vault, request, summary)
            found = []
            for at, way in enumerate(ways):

                def tell(done: int, total: int, at: int = at) -> None:
                    part = _STEPS * done // max(total, 1)
                    report(at * _STEPS + part, len(ways) * _STEPS)

                tell(0, 1)
                found.append(priced(vault, way, tell))
            return found

        self._compare.hide()
        self._progress = ProgressCard(self.tr("Trying other ways…"))
        self._progress.cancel_asked.connect(self.stop)
        self.body.addWidget(self._progress)
        task = self._desk.tasks.start(work, self._on_priced)
        task.progressed.connect(self._progress.show_progress)
        task.cancelled.connect(self._clear)
        task.crashed.connect(self._on_crashed)
        self._task = task

    def stop(self) -> None:
        """Stops what is being computed."""
        if self._task is not None:
            self._task.cancel()

    def drop(self) -> None:
        """The page goes: nobody waits for the answer any more."""
        if self._task is not None:
            self._task.drop()
            self._task = None

    def _clear(self) -> None:
        self._task = None
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
        self._compare.show()

    def _on_crashed(self, _kind: str) -> None:
        self._clear()
        self.body.addWidget(text(self._desk.terms.text("error.bug"), "danger"))

    def _on_priced(self, found: list[Priced]) -> None:
        self._clear()
        self._compare.hide()
        self.found = found
        if not found:
            self.body.addWidget(text(self.tr("There is no other way that could show more.")))
            return
        heads = (
            self.tr("Way"),
            self.tr("Numbers shown"),
            self.tr("Hidden"),
            self.tr("Not published"),
        )
        model = _Ways(heads, price_of(self._summary), found, self._desk.terms)
        grid = GridTable(model)
        model.setParent(grid)
        grid.setObjectName("ways")
        grid.setAccessibleName(self.tr("Other ways and what they show"))
        grid.share_width([3.0, 0.6, 0.6, 0.6], [180, 72, 72, 84])
        grid.setSelectionBehavior(GridTable.SelectionBehavior.SelectRows)
        grid.opened.connect(self._on_opened)
        self.body.addWidget(grid)
        hint = self.tr("Enter or a double click takes a way; the summary is then made anew.")
        self.body.addWidget(text(hint, "muted", 0.92))
        grid.setCurrentIndex(model.index(1, 0))
        grid.setFocus()

    def _on_opened(self, index: QModelIndex) -> None:
        if index.row() > 0 and self.found[index.row() - 1].price is not None:
            self.chosen.emit(self.found[index.row() - 1].alternative)
