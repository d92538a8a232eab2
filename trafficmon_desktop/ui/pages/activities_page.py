"""Activities: one row each, and the open one to be read or changed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.records import Activity
from trafficmon_desktop.services.activities import ActivityRow, activities
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.pages.record_block import facts, filled
from trafficmon_desktop.ui.pages.record_head import RecordHead
from trafficmon_desktop.ui.pages.records_page import Listing, RecordsPage, Words
from trafficmon_desktop.ui.widgets.lines_list import Line
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card


class ActivitiesPage(RecordsPage):
    """Lists activities, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(Activity, "graduation-cap", desk)
        words = Words(
            title=self.tr("Activities"),
            new=self.tr("New activity"),
            search=self.tr("Kind, topic, place or code"),
            closed=self.tr("No activity is open"),
            choose=self.tr("Choose an activity on the left."),
            none=self.tr("No activities yet"),
            none_words=self.tr(
                "Trainings, campaigns and meetings of the organisation stand here with their "
                "numbers of participants. They are counted in summaries and tell of no victim."
            ),
        )
        chips = {"this_year": self.tr("This year"), "incomplete": self.tr("Incomplete")}
        listing = Listing("activities", lambda: activities(desk.keeper.vault), self._line, chips)
        self.start(words, listing, self._view, self.add_activity)

    def _line(self, row: ActivityRow) -> Line:
        terms = self._desk.terms
        kind = sentence(terms.code("activity_kind", row.kind)) if row.kind else row.code
        topic = terms.code("activity_topic", row.topic) if row.topic else ""
        people = "" if row.participants is None else terms.number(row.participants)
        below = " · ".join(part for part in (topic, row.place) if part) or row.code
        counted = self.tr("Participants")
        hint = f"{counted}: {people}" if people else ""
        return Line(
            row.code, kind, below=sentence(below), aside=terms.date(row.held_on)
            if row.held_on else "", mark="graduation-cap", mark_role="muted",
            hint=", ".join(part for part in (row.code, hint) if part),
        )  # fmt: skip

    def _view(self, code: str) -> QWidget:
        view = ActivityView(code, self._desk)
        view.edit_asked.connect(self.edit_open)
        return view

    def add_activity(self) -> None:
        """Opens an empty form; it is stored with the first field filled in."""
        self._open = ""
        self.add(Activity, {})


class ActivityView(QWidget):
    """One activity to be read."""

    edit_asked = Signal()

    def __init__(self, code: str, desk: Desk) -> None:
        super().__init__()
        page = ScrollPage(widest=860)
        activity = desk.keeper.find(code)
        if isinstance(activity, Activity):
            head = RecordHead(sentence(record_title(activity, desk.terms)), [])
            head.edit_asked.connect(self.edit_asked)
            page.body.addWidget(head)
            card = Card()
            card.body.addWidget(facts(activity, filled(activity), desk))
            page.body.addWidget(card)
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
