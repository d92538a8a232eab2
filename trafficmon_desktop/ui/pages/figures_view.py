"""The figures inside: every table as it is, unprotected and marked so."""

from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.exports.report import Chapter, Report, build_report
from trafficmon_desktop.services.figure_sources import behind
from trafficmon_desktop.services.summary import SummaryRequest, counted
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.report_tables import TableCard
from trafficmon_desktop.ui.pages.sources_dialog import SourcesDialog
from trafficmon_desktop.ui.widgets.period_chooser import PeriodChooser
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, heading, text
from trafficmon_desktop.ui.widgets.tabs import Tabs


class FiguresView(QWidget):
    """Counts when it is shown and whenever another period is chosen."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._chapters: tuple[Chapter, ...] = ()
        self._asked = 0
        self._page = ScrollPage(widest=1120)
        card = Card()
        card.body.addWidget(heading(self.tr("Figures inside"), 1.25))
        card.body.addWidget(Banner("danger", desk.terms.text("report.unprotected")))
        self.chooser = PeriodChooser(desk.terms, desk.today)
        self.chooser.changed.connect(self.count)
        card.body.addWidget(self.chooser)
        hint = self.tr("Enter on a number shows what stands behind it.")
        self._state = text("", "muted")
        self._state.setObjectName("figures_state")
        card.body.addWidget(self._state)
        card.body.addWidget(text(hint, "muted", 0.9))
        self._page.body.addWidget(card)
        self._tables = QWidget()
        self._body = QVBoxLayout(self._tables)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.MEDIUM)
        self._page.body.addWidget(self._tables)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(self._page)
        self.count()

    def count(self) -> None:
        """Counts off the screen's thread; an older answer that comes late is dropped."""
        self._asked += 1
        asked, vault, terms = self._asked, self._desk.keeper.vault, self._desk.terms
        request = self._request()
        self._state.setText(self.tr("Counting…"))

        def work(report: Any) -> tuple[int, dict[str, Any], Report] | UserError:
            report(0, 1)
            try:
                summary = counted(vault, request)
            except UserError as error:
                return error
            return asked, summary, build_report(summary, terms)

        self._desk.tasks.start(work, self._on_counted)

    def _on_counted(self, found: tuple[int, dict[str, Any], Report] | UserError) -> None:
        if isinstance(found, UserError):
            self._state.setText(self._desk.terms.message(found))
            return
        asked, summary, report = found
        if asked != self._asked:
            return
        left_out = summary["left_out_for_consent"]
        self._state.setText(self._desk.terms.count("figures.left_out", left_out))
        self._chapters = report.chapters
        self._show_chapter("0")

    def _show_chapter(self, number: str) -> None:
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        names = [(str(at), chapter.title) for at, chapter in enumerate(self._chapters)]
        tabs = Tabs(names, number)
        tabs.chosen.connect(self._show_chapter)
        self._body.addWidget(tabs)
        for table in self._chapters[int(number)].tables:
            card = TableCard(table, self._desk.terms)
            card.opened.connect(self._on_opened)
            self._body.addWidget(card)

    def _on_opened(self, table: str, key: dict[str, str]) -> None:
        """Looks for what stands behind a number."""
        vault, request = self._desk.keeper.vault, self._request()

        def work(report: Any) -> tuple[str, ...]:
            report(0, 1)
            return behind(vault, request, table, key)

        self._desk.tasks.start(work, self._on_found)

    def _on_found(self, codes: tuple[str, ...]) -> None:
        if not codes:
            self._desk.messages.toast(self.tr("Nothing stands behind this number."))
            return
        dialog = SourcesDialog(codes, self._desk, self.window())
        dialog.exec()
        chosen = dialog.chosen
        dialog.deleteLater()
        if chosen:
            self._desk.open_record(chosen)

    def _request(self) -> SummaryRequest:
        period = self.chooser.choice.period
        return SummaryRequest(
            period_from=period.first,
            period_to=period.last,
            as_of=self._desk.today,
            profile="internal",
        )
