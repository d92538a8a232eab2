"""The figures inside: unprotected and marked so, as charts and tables that lead to records."""

from functools import partial
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.indicators import CHAPTERS
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services import figure_choice
from trafficmon_desktop.services.charts import Chart, Form, Mark
from trafficmon_desktop.services.comparison import period_name
from trafficmon_desktop.services.exports.report import ALL
from trafficmon_desktop.services.figures import Figures, FigureStore
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.figure_card import FigureCard
from trafficmon_desktop.ui.pages.figure_charts import (
    TREND,
    FigureCharts,
    Shown,
    over_time,
    periods_until,
)
from trafficmon_desktop.ui.pages.figures_head import FiguresHead
from trafficmon_desktop.ui.pages.measures_card import MeasuresCard
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.pages.sources_view import SourcesView
from trafficmon_desktop.ui.pages.table_chooser import TableChooser
from trafficmon_desktop.ui.tasks import Report, Task
from trafficmon_desktop.ui.widgets.card_columns import CardColumns
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.tabs import Tabs

GLANCE = "glance"

Counted = dict[Period, Figures]


class FiguresView(QWidget):
    """Counts when it is shown, when another period is chosen and after a change."""

    drawn = Signal()

    def __init__(self, desk: Desk, store: FigureStore) -> None:
        super().__init__()
        self._desk, self._store = desk, store
        self._asked = 0
        self._part = GLANCE
        self._as_tables: set[str] = set()
        self.charts: FigureCharts | None = None
        self.sources: SourcesView | None = None
        self._opened: tuple[str, Mark] | None = None
        self._task: Task | None = None
        self._page = ScrollPage(widest=1180)
        self.head = FiguresHead(desk.terms, desk.today)
        self.head.changed.connect(self.count)
        self.head.choose_asked.connect(self._on_choose)
        self.head.tables_asked.connect(self._on_all_tables)
        self._progress = ProgressCard(self.tr("Counting…"))
        self._progress.cancel_asked.connect(self._on_cancel)
        self._progress.hide()
        self._warning = Banner("warning")
        self._tabs = self._make_tabs()
        self._cards = CardColumns()
        for part in (self.head, self._progress, self._tabs, self._warning, self._cards):
            self._page.body.addWidget(part)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self._page)

    @property
    def chooser(self) -> Any:
        """The period that is looked at."""
        return self.head.chooser

    @property
    def cards(self) -> list[FigureCard]:
        """What is shown, in its order."""
        return [card for card in self._cards.cards if isinstance(card, FigureCard)]

    @property
    def title(self) -> str:
        """What is shown, of which period."""
        terms = self._desk.terms
        names = [period_name(period, terms) for period in self._periods()]
        return f"{terms.text('report.title')}: {' / '.join(names)}"

    def _make_tabs(self) -> Tabs:
        chapters = [(name, self._desk.terms.text(f"chapter.{name}")) for name in CHAPTERS]
        tabs = Tabs([(GLANCE, self.tr("At a glance")), *chapters], GLANCE)
        tabs.chosen.connect(self.show_part)
        return tabs

    # --- counting ---------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._store.known(self.head.period) is None:
            self.count()
        if self.sources is not None:
            self.sources.show_lines()

    def _periods(self) -> list[Period]:
        before = self.head.before
        return [self.head.period, *([before] if before is not None else [])]

    def count(self) -> None:
        """Counts off the screen's thread; an older answer that comes late is dropped."""
        self._count(self._periods(), self._on_counted)

    def _count(self, periods: list[Period], on_counted: Any) -> None:
        self._asked += 1
        asked, store = self._asked, self._store
        known = {period: store.known(period) for period in periods}
        found = {period: figures for period, figures in known.items() if figures is not None}
        if len(found) == len(periods):
            on_counted(found)
            return
        self._progress.say(self.tr("Counting…"))
        self._progress.show()

        def work(report: Report) -> tuple[int, Counted, Any]:
            total = 3 * len(periods)
            counted: Counted = {}
            for at, period in enumerate(periods):
                counted[period] = store.of(period, partial(_tell, report, 3 * at, total))
            return asked, counted, on_counted

        self._task = self._desk.tasks.start(work, self._on_answer)
        self._task.progressed.connect(self._progress.show_progress)
        self._task.cancelled.connect(self._on_cancelled)
        self._task.failed.connect(self._on_failed)

    def _on_answer(self, answer: tuple[int, Counted, Any]) -> None:
        asked, counted, on_counted = answer
        if asked == self._asked:
            self._progress.hide()
            on_counted(counted)

    def _on_cancel(self) -> None:
        self._asked += 1
        if self._task is not None:
            self._task.cancel()

    def _on_cancelled(self) -> None:
        self._progress.hide()
        self.head.state.setText(self.tr("Stopped. Choose a period to count again."))

    def _on_failed(self, error: UserError) -> None:
        self._progress.hide()
        self.head.state.setText(self._desk.terms.message(error))

    def _on_counted(self, counted: Counted) -> None:
        period, before = self.head.period, self.head.before
        now = counted[period]
        self.charts = FigureCharts(
            self._desk.terms,
            self._store.as_of,
            period,
            now,
            None if before is None else (before, counted[before]),
        )
        left_out = now.summary["left_out_for_consent"]
        self.head.state.setText(self._desk.terms.count("figures.left_out", left_out))
        self.draw()

    # --- drawing ----------------------------------------------------------------------------

    def show_part(self, name: str) -> None:
        """The first screen, or a chapter."""
        self._part = name
        self.draw()

    def draw(self) -> None:
        """Shows what was counted."""
        charts = self.charts
        if charts is None:
            return
        self._warning.say(" ".join(charts.not_compared()))
        self._cards.clear()
        glance = self._part == GLANCE
        ids = figure_choice.chosen(self._desk.keeper.vault) if glance else CHAPTERS[self._part]
        for shown in charts.shown(ids):
            self._add(shown)
        measures = charts.now.report.measures
        if glance and measures:
            self._cards.add(MeasuresCard(measures, self._desk.terms), wide=True)
        self.drawn.emit()
        if TREND in ids:
            self._count(periods_until(charts.period), self._on_trend)

    def _on_trend(self, counted: Counted) -> None:
        self._add(over_time(counted, self._desk.terms))
        self.drawn.emit()

    def _add(self, shown: Shown) -> None:
        as_table = shown.chart.id in self._as_tables or self.head.tables.isChecked()
        card = FigureCard(
            shown.chart, self._desk.terms, shown.table, shown.words, as_table=as_table
        )
        card.opened.connect(lambda mark: self.open_mark(shown.chart, mark))
        card.turned.connect(self._on_turned)
        broad = as_table and shown.table is not None and len(shown.table.columns) > 4
        self._cards.add(card, wide=broad or shown.chart.form is Form.LINE)

    def _on_turned(self, chart: str, as_table: bool) -> None:
        (self._as_tables.add if as_table else self._as_tables.discard)(chart)

    def _on_all_tables(self, as_tables: bool) -> None:
        self._as_tables.clear()
        self.draw()

    def _on_choose(self) -> None:
        vault = self._desk.keeper.vault
        dialog = TableChooser(figure_choice.chosen(vault), self._desk.terms, self.window())
        if dialog.exec():
            figure_choice.choose(vault, dialog.chosen)
            self.draw()
        dialog.deleteLater()

    # --- what stands behind a number --------------------------------------------------------

    def open_mark(self, chart: Chart, mark: Mark) -> None:
        """Shows the records that a number counts, in place of the figures."""
        if self.charts is None or not mark.key:
            return
        periods = periods_until(self.charts.period) if chart.id == TREND else self._periods()
        figures = self._store.known(periods[mark.period])
        if figures is None:  # something changed a moment ago
            self.count()
            return
        codes = figures.behind(mark.table, dict(mark.key))
        if not codes:
            self._desk.messages.toast(self.tr("Nothing stands behind this number."))
            return
        self._opened = (chart.id, mark)
        self.sources = SourcesView(self._title(chart, mark, figures), codes, self._desk)
        self.sources.left.connect(self.leave_sources)
        self._stack.addWidget(self.sources)
        self._stack.setCurrentWidget(self.sources)
        self.sources.view.setFocus()

    def _title(self, chart: Chart, mark: Mark, figures: Figures) -> str:
        terms = self._desk.terms
        names = [terms.category(name, value) for name, value in mark.key if value != ALL]
        about = ", ".join(names) or terms.text("report.total")
        title = figures.views[mark.table].title
        value = terms.number(mark.value or 0)
        return f"{title} – {about}: {value}"

    def leave_sources(self) -> None:
        """Back to the number that was opened."""
        if self.sources is None:
            return
        self._stack.setCurrentWidget(self._page)
        self._stack.removeWidget(self.sources)
        self.sources.deleteLater()
        self.sources = None
        if self._opened is not None:
            chart, mark = self._opened
            for card in self.cards:
                if card.chart.id == chart:
                    card.focus_mark(mark)


def _tell(report: Report, before: int, total: int, done: int, _of: int) -> None:
    """Tells of a step of one period as a step of all of them."""
    report(before + done, total)
