"""A proceeding to be read: where it stands, who is charged with what, victims and claims."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.dates import ordered
from trafficmon_desktop.domain.records import (
    Participation,
    Proceeding,
    ProceedingEvent,
)
from trafficmon_desktop.services.case_deadlines import deadlines_in, lines_of
from trafficmon_desktop.services.plausibility import unusual_of
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.events import ICONS
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.charges_card import ChargesCard
from trafficmon_desktop.ui.pages.dangers_box import DangersBox
from trafficmon_desktop.ui.pages.deadline_card import DeadlineCard
from trafficmon_desktop.ui.pages.documents_card import DocumentsCard
from trafficmon_desktop.ui.pages.drafts_card import DraftsCard
from trafficmon_desktop.ui.pages.history_card import HistoryDrawer
from trafficmon_desktop.ui.pages.proceeding_cards import ClaimsCard, PlacesCard
from trafficmon_desktop.ui.pages.record_block import Actions, facts, filled
from trafficmon_desktop.ui.pages.record_head import RecordHead
from trafficmon_desktop.ui.pages.staying_view import StayingView
from trafficmon_desktop.ui.pages.unusual_card import UnusualCard
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, heading, text
from trafficmon_desktop.ui.widgets.timeline import Event, Timeline

#: The parts of the page from above.
_PARTS = (
    "head", "dangers", "deadlines", "unusual", "drafts", "charges", "places", "claims", "events",
    "rest", "documents", "history",
)  # fmt: skip

#: Milliseconds after the last change until what is dear to read is read anew.
_STILL = 300

_IN_HEAD = frozenset({"title", "court", "court_reference", "kind", "status"})


class ProceedingView(StayingView):
    """Reads the file of a proceeding when it is made, and anew when it is told."""

    edit_asked = Signal(object)
    add_asked = Signal(object, object)
    correct_asked = Signal(object, str)

    def __init__(self, code: str, desk: Desk) -> None:
        super().__init__()
        self._desk, self.code = desk, code
        self.charges = ChargesCard(code, desk)
        self.charges.edit_asked.connect(self.edit_asked)
        self.charges.add_asked.connect(self.add_asked)
        self._page = ScrollPage(widest=1120)
        self._parts: dict[str, QWidget] = {name: QWidget() for name in _PARTS}
        self._parts["charges"] = self.charges
        for name in _PARTS:
            self._page.body.addWidget(self._parts[name])
        self._later = QTimer(self, singleShot=True, interval=_STILL)
        self._later.timeout.connect(self._show_around)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self._show_file()
        self._show_around()

    def show_stored(self) -> None:
        """Shows what is stored now; the grid stays, with the cell that is chosen in it.

        What has to read around the case follows once the keys are still.
        """
        self._show_file()
        self._later.start()

    def _show_file(self) -> None:
        self._file = self._desk.keeper.proceeding_file(self.code)
        proceeding = self._file[0]
        assert isinstance(proceeding, Proceeding)  # noqa: S101 - tells the type checker
        self.proceeding = proceeding
        self.charges.show_file(self._file)
        actions = Actions(self.edit_asked.emit, self.add_asked.emit)
        self._put("head", self._header())
        self._put("drafts", self._drafts())
        self._put("places", PlacesCard(self._file, self._desk, actions, self.code))
        self._put("claims", ClaimsCard(self._file, self._desk, actions, self.code))
        self._put("events", self._events_card())
        self._put("rest", self._rest())

    def _show_around(self) -> None:
        if not self._desk.keeper.is_open:  # locked before the keys were still
            return
        self._put("dangers", DangersBox(self.code, self._desk))
        self._put("deadlines", self._deadlines())
        self._put("unusual", self._unusual())
        codes = [each.code for each in self._file]
        self._put("documents", DocumentsCard(self.code, codes, self._desk))
        self._put("history", HistoryDrawer(self.code, codes, self._desk))

    def _put(self, name: str, part: QWidget) -> None:
        """Puts a part in its place, instead of what stood there."""
        old = self._parts[name]
        self._page.body.replaceWidget(old, part)
        old.hide()
        old.deleteLater()
        self._parts[name] = part

    def leave(self) -> None:
        """Takes, or keeps as a draft, what is being typed."""
        self.charges.leave()

    def _unusual(self) -> UnusualCard:
        card = UnusualCard(unusual_of(self._desk.keeper.vault, self.code), self._desk)
        card.correct_asked.connect(self.correct_asked)
        return card

    def _drafts(self) -> DraftsCard:
        card = DraftsCard(self._file, self._desk)
        card.chosen.connect(self.correct_asked)
        return card

    # --- the head -------------------------------------------------------------------------------

    def _header(self) -> RecordHead:
        record, terms = self.proceeding, self._desk.terms
        title = record.title or sentence(terms.record("proceeding"))
        head = RecordHead(title, self._marks())
        head.edit_asked.connect(lambda: self.edit_asked.emit(record))
        court = [terms.code("court", record.court)] if record.court else []
        court += [record.court_reference] if record.court_reference else []
        if court:
            head.body.insertWidget(1, text(" · ".join(court), "muted"))
        head.body.addWidget(self._stages())
        return head

    def _marks(self) -> list[Mark]:
        record, terms = self.proceeding, self._desk.terms
        marks = [Mark(record.code, "tint", "scale")]
        if record.kind:
            marks.append(Mark(sentence(terms.code("proceeding_kind", record.kind)), "tint"))
        if record.status:
            role = "good_tint" if record.status == "open" else "tint"
            marks.append(Mark(sentence(terms.code("proceeding_status", record.status)), role))
        if checks.missing(record):
            marks.append(Mark(self.tr("Incomplete"), "warning_tint", "triangle-alert"))
        return marks

    def _stages(self) -> QWidget:
        """The way the case went: each stage once, when it was first reached; then what is next."""
        flow = FlowBox(2)
        for at, event in enumerate(self._stage_events()):
            flow.add(self._stage(event, is_first=not at))
        add = Button(self.tr("Event"), "plus", Weight.QUIET)
        add.setObjectName("add_proceeding_event")
        values = {"proceeding": self.proceeding.code}
        add.clicked.connect(lambda: self.add_asked.emit(ProceedingEvent, values))
        flow.add(add)
        return flow

    def _stage(self, event: ProceedingEvent, *, is_first: bool) -> Button:
        terms = self._desk.terms
        words = sentence(terms.code("proceeding_stage", event.stage or ""))
        when = f"  {terms.date(event.happened_on)}" if event.happened_on else ""
        state = terms.code("event_state", event.state) if event.state else ""
        planned = f" ({state})" if event.state == "planned" else ""
        icon = "circle-dot" if is_first else "chevron-right"
        button = Button(f"{words}{when}{planned}", icon, Weight.QUIET)
        button.setAccessibleDescription(state)
        button.setFont(theme.font(0.94))
        button.setFixedHeight(max(theme.scaled(27), button.fontMetrics().height() + 6))
        button.clicked.connect(lambda: self.edit_asked.emit(event))
        return button

    def _events(self) -> list[ProceedingEvent]:
        events = [each for each in self._file if isinstance(each, ProceedingEvent)]
        return sorted(events, key=lambda each: (ordered(each.happened_on), each.code))

    def _stage_events(self) -> list[ProceedingEvent]:
        reached: dict[str, ProceedingEvent] = {}
        planned = []
        for event in self._events():
            if not event.stage:
                continue
            if event.state == "planned":
                planned.append(event)
            elif event.state in (None, "held"):
                reached.setdefault(event.stage, event)
        return [*reached.values(), *planned]

    def _deadlines(self) -> DeadlineCard:
        desk, code = self._desk, self.proceeding.code
        places = [each for each in self._file if isinstance(each, Participation)]
        people = [desk.keeper.find(each.victim) for each in places if each.victim]
        referring = desk.keeper.referring(code)
        known = [*self._file, *referring, *(each for each in people if each is not None)]
        found = deadlines_in(desk.keeper.vault, known, desk.today)
        own = [each for each in found if each.about == code]
        return DeadlineCard(self.tr("What is due"), lines_of(own, desk.today), code, desk)

    # --- the rest -------------------------------------------------------------------------------

    def _events_card(self) -> Card:
        card = Card()
        card.body.addWidget(heading(sentence(self._desk.terms.records("proceeding_event")), 1.1))
        events = [self._event(each) for each in self._events()]
        if not events:
            words = self.tr("Complaint, indictment, hearings and judgments will stand here.")
            card.body.addWidget(text(words, "muted"))
            return card
        timeline = Timeline(events)
        timeline.setAccessibleName(sentence(self._desk.terms.records("proceeding_event")))
        timeline.chosen.connect(self._on_event)
        card.body.addWidget(timeline)
        return card

    def _event(self, event: ProceedingEvent) -> Event:
        terms = self._desk.terms
        state = event.state if event.state != "held" else None
        details = (
            terms.code("event_state", state) if state else "",
            terms.code("postponement_reason", event.postponed) if event.postponed else "",
            event.starts_at or "",
            event.courtroom or "",
            event.note or "",
        )
        when = event.happened_on
        return Event(
            terms.date(when) if when else "?",
            sentence(terms.code("proceeding_stage", event.stage)) if event.stage else event.code,
            " · ".join(part for part in details if part),
            ICONS["proceeding_event"],
            event.code,
            is_exact=when is not None and when.exact,
            is_future=event.state == "planned",
        )

    def _on_event(self, code: str) -> None:
        event = next((each for each in self._file if each.code == code), None)
        if event is not None:
            self.edit_asked.emit(event)

    def _rest(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("More about the proceeding"), 1.1))
        names = [name for name in filled(self.proceeding) if name not in _IN_HEAD]
        if names:
            card.body.addWidget(facts(self.proceeding, names, self._desk))
        else:
            card.body.addWidget(text(self.tr("Nothing else is recorded."), "muted"))
        return card
