"""Proceedings: one row each, and the open one with its defendants, victims and claims."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.domain.records import Proceeding
from trafficmon_desktop.services.case_lists import ProceedingRow, proceedings
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.proceeding_view import ProceedingView
from trafficmon_desktop.ui.pages.records_page import Listing, RecordsPage, Words
from trafficmon_desktop.ui.widgets.lines_list import Line


class ProceedingsPage(RecordsPage):
    """Lists proceedings by the day on which they were reported, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(Proceeding, "scale", desk)
        words = Words(
            title=self.tr("Proceedings"),
            new=self.tr("New proceeding"),
            search=self.tr("Title, code or court number"),
            closed=self.tr("No proceeding is open"),
            choose=self.tr("Choose a proceeding on the left to see where it stands."),
            none=self.tr("No proceedings yet"),
            none_words=self.tr(
                "Each criminal, civil or other case stands here with its defendants, charges, "
                "judgments, victims and claims."
            ),
        )
        listing = Listing(
            "proceedings",
            lambda: proceedings(desk.keeper.vault),
            self._line,
            {
                "open": self.tr("Open"),
                "waiting": self.tr("Waiting for a decision"),
                "hearing_soon": self.tr("Hearing in 30 days"),
                "no_next_step": self.tr("No next step"),
                "incomplete": self.tr("Incomplete"),
            },
        )
        self.start(words, listing, self._view, self.add_proceeding)

    def enter_table(self) -> None:
        if isinstance(self.current, ProceedingView):
            self.current.charges.table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _line(self, row: ProceedingRow) -> Line:
        terms = self._desk.terms
        stage = terms.code("proceeding_stage", row.stage) if row.stage else ""
        court = terms.code("court", row.court) if row.court else ""
        mark, role = ("circle-dot", "accent") if row.status == "open" else ("circle-check", "muted")
        status = terms.code("proceeding_status", row.status) if row.status else ""
        counts = (
            terms.count("unit.defendant.count", row.defendants),
            terms.count("count.victims", row.victims),
        )
        aside, icon = (stage or status), ""
        if row.next_on is not None:
            aside, icon = terms.date(row.next_on), "calendar-clock"
        return Line(
            row.code, row.title or row.code, below=sentence(court) or row.code, aside=aside,
            aside_icon=icon, mark=mark, mark_role=role,
            hint=", ".join(part for part in (row.code, status, stage, *counts) if part),
        )  # fmt: skip

    def _view(self, code: str) -> QWidget:
        view = ProceedingView(code, self._desk)
        view.edit_asked.connect(self.edit)
        view.correct_asked.connect(self.edit)
        view.add_asked.connect(self.add)
        return view

    def add_proceeding(self) -> None:
        """Opens an empty form; it is stored with the first field filled in."""
        self.add(Proceeding, {"kind": "criminal", "status": "open"})
