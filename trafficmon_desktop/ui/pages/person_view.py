"""A person's file, to be read: overview, timeline and everything that hangs on the person."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import (
    PARENT_OF,
    RECORD_TYPES,
    Participation,
    Proceeding,
    Victim,
)
from trafficmon_desktop.services.attachments import number_of
from trafficmon_desktop.services.case_deadlines import deadlines_in, lines_of
from trafficmon_desktop.services.plausibility import unusual_of
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.events import events_of
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.consents_card import ConsentsCard
from trafficmon_desktop.ui.pages.deadline_card import DeadlineCard
from trafficmon_desktop.ui.pages.documents_card import DocumentsCard
from trafficmon_desktop.ui.pages.drafts_card import DraftsCard
from trafficmon_desktop.ui.pages.erase_dialog import EraseCard
from trafficmon_desktop.ui.pages.history_card import HistoryCard
from trafficmon_desktop.ui.pages.person_header import PersonHeader
from trafficmon_desktop.ui.pages.proceeding_cards import is_protected
from trafficmon_desktop.ui.pages.record_block import (
    Actions,
    RecordBlock,
    add_button,
    children_of,
    facts,
    filled,
)
from trafficmon_desktop.ui.pages.unusual_card import UnusualCard
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.tabs import Tabs
from trafficmon_desktop.ui.widgets.timeline import Timeline

#: part -> the records it shows
PARTS: dict[str, tuple[str, ...]] = {
    "identification": ("identification", "exploitation", "penalisation"),
    "residence": ("permit_application",),
    "proceedings": ("participation", "claim"),
    "support": ("support", "consent", "authorisation"),
    "notes": ("note", "task", "set_deadline"),
}

_IN_HEADER = {"given_name", "family_name", "status", "safe_contact", "risk_level"} | {
    "do_not_inform",
    "contact",
    "responsible",
}


class PersonView(QWidget):
    """Reads the file anew whenever it is shown; ``part`` is kept by the page."""

    edit_asked = Signal(object)
    add_asked = Signal(object, object)
    correct_asked = Signal(object, str)
    part_chosen = Signal(str)

    def __init__(self, code: str, part: str, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._file = desk.keeper.case_file(code)
        person = self._file[0]
        assert isinstance(person, Victim)  # noqa: S101 - tells the type checker
        self.person = person
        self._related = [each for each in desk.keeper.referring(code) if each not in self._file]
        self._actions = Actions(self.edit_asked.emit, self.add_asked.emit)
        header = PersonHeader(person, desk)
        header.edit_asked.connect(lambda: self.edit_asked.emit(person))
        tabs = Tabs(self._parts(), part)
        tabs.chosen.connect(self.part_chosen)
        page = ScrollPage(widest=900)
        page.body.addWidget(header)
        page.body.addWidget(tabs)
        if part == "overview":
            self._overview(page.body)
        elif part == "timeline":
            self._timeline(page.body)
        elif part == "documents":
            page.body.addWidget(DocumentsCard(code, self._codes(), desk))
        elif part == "history":
            page.body.addWidget(HistoryCard(code, self._codes(), desk))
            page.body.addWidget(EraseCard(code, desk))
        else:
            self._records(part, page.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    # --- the parts ------------------------------------------------------------------------------

    def _parts(self) -> list[tuple[str, str]]:
        names = {
            "identification": self.tr("Identification"),
            "residence": self.tr("Residence"),
            "proceedings": self.tr("Proceedings"),
            "support": self.tr("Support"),
            "notes": self.tr("Notes"),
        }
        parts = [("overview", self.tr("Overview")), ("timeline", self.tr("Timeline"))]
        for part, words in names.items():
            count = len(self._of(part))
            parts.append((part, f"{words} {count}" if count else words))
        documents, count = self.tr("Documents"), number_of(self._desk.keeper.vault, self._codes())
        parts.append(("documents", f"{documents} {count}" if count else documents))
        return [*parts, ("history", self.tr("History"))]

    def _codes(self) -> list[str]:
        return [each.code for each in self._file]

    def _of(self, part: str) -> list[Record]:
        wanted = PARTS[part]
        own = children_of(self.person, self._file)
        return [each for each in [*own, *self._related] if each.NAME in wanted]

    def _overview(self, body: QVBoxLayout) -> None:
        body.addWidget(self._deadlines())
        records = [*self._file, *self._related]
        gaps = [(record, field) for record in records for field in checks.missing(record)]
        body.addWidget(self._unusual({(record.code, field) for record, field in gaps}))
        if gaps:
            body.addWidget(self._gap_card(self.tr("Still missing"), gaps))
        drafts = DraftsCard(records, self._desk)
        drafts.chosen.connect(self.correct_asked)
        body.addWidget(drafts)
        left_out = _IN_HEADER if self._desk.names_shown() else _IN_HEADER | {"other_names"}
        names = [name for name in filled(self.person) if name not in left_out]
        card = Card()
        card.body.addWidget(heading(self.tr("About the person"), 1.1))
        if names:
            card.body.addWidget(facts(self.person, names, self._desk))
        else:
            card.body.addWidget(text(self.tr("Nothing is recorded yet."), "muted"))
        body.addWidget(card)
        latest = events_of([*self._file, *self._related], self._desk.terms, self._desk.today)[-4:]
        if latest:
            card = Card()
            card.body.addWidget(heading(self.tr("Latest events"), 1.1))
            timeline = Timeline(latest)
            timeline.setAccessibleName(self.tr("Latest events"))
            timeline.chosen.connect(self._open)
            card.body.addWidget(timeline)
            body.addWidget(card)

    def _deadlines(self) -> DeadlineCard:
        """Those of the person, and of the proceedings in which the person may be named."""
        desk, code = self._desk, self.person.code
        known = [*self._file, *self._related, *self._records_of_proceedings()]
        found = [
            each
            for each in deadlines_in(desk.keeper.vault, known, desk.today)
            if each.person in (None, code)
        ]
        return DeadlineCard(self.tr("What is due"), lines_of(found, desk.today), code, desk)

    def _unusual(self, gaps: set[tuple[str, str]]) -> UnusualCard:
        """What is asked about once; what is missing stands in its own list already."""
        found = unusual_of(self._desk.keeper.vault, self.person.code)
        asked = [each for each in found if (each.record, each.field) not in gaps]
        card = UnusualCard(asked, self._desk)
        card.correct_asked.connect(self.correct_asked)
        return card

    def _gap_card(self, words: str, gaps: list[tuple[Record, str]]) -> Card:
        """A list of fields that leads to their forms."""
        terms = self._desk.terms
        card = Card("warning_tint", "warning")
        card.body.setSpacing(theme.TINY)
        card.body.addLayout(across(Mark(words, "warning_tint", "triangle-alert"), None))
        for record, field in gaps[:6]:
            kind = sentence(terms.record(record.NAME))
            button = Button(
                f"{kind}: {terms.field(record.NAME, field)}", "chevron-right", Weight.QUIET
            )
            button.clicked.connect(lambda _=False, record=record: self.edit_asked.emit(record))
            card.body.addWidget(button)
        return card

    def _timeline(self, body: QVBoxLayout) -> None:
        records = [*self._file, *self._related, *self._events_of_proceedings()]
        events = events_of(records, self._desk.terms, self._desk.today)
        if not events:
            words = self.tr("Every dated step of the case will stand here, in its order.")
            body.addWidget(EmptyState("history", self.tr("No dates yet"), words))
            return
        card = Card()
        timeline = Timeline(events)
        timeline.setAccessibleName(self.tr("Timeline"))
        timeline.chosen.connect(self._open)
        card.body.addWidget(timeline)
        body.addWidget(card)

    def _records_of_proceedings(self) -> list[Record]:
        """Those of a protected witness stand in no one place with the person."""
        codes = {
            each.proceeding
            for each in self._related
            if isinstance(each, Participation) and not is_protected(each)
        }
        return [
            record
            for code in sorted(code for code in codes if code)
            for record in self._desk.keeper.proceeding_file(code)
        ]

    def _events_of_proceedings(self) -> list[Record]:
        known = {each.code for each in self._related}
        return [
            record
            for record in self._records_of_proceedings()
            if record.NAME in ("proceeding", "proceeding_event", "charge_decision")
            and record.code not in known
        ]

    def _records(self, part: str, body: QVBoxLayout) -> None:
        found = self._of(part)
        if "consent" in PARTS[part]:
            body.addWidget(ConsentsCard(self.person.code, self._desk))
        for name in PARTS[part]:
            record_type = RECORD_TYPES[name]
            of_type = [each for each in found if name == each.NAME]
            add = add_button(record_type, self._desk)
            add.setObjectName(f"add_{name}")
            above = self._above(name)
            add.clicked.connect(
                lambda _=False, kind=record_type, above=above: self.add_asked.emit(kind, above)
            )
            title = heading(sentence(self._desk.terms.records(name)), 1.1)
            title.setWordWrap(False)
            body.addLayout(across(title, None, add))
            for record in of_type:
                body.addWidget(self._block(record))
            if not of_type:
                empty = Card()
                empty.body.addLayout(self._nothing(name))
                body.addWidget(empty)

    def _nothing(self, name: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.addWidget(text(self.tr("Nothing is recorded yet."), "muted"))
        return column

    def _above(self, name: str) -> dict[str, str]:
        parent = PARENT_OF[name]
        field = parent if parent in ("victim", "subject") else "victim"
        return {field: self.person.code}

    def _block(self, record: Record) -> QWidget:
        known = frozenset({"victim"})
        block = RecordBlock(record, [*self._file], self._desk, self._actions, known)
        if record.NAME == "permit_application":
            self._add_way(block, self.tr("Open the chain"), "file-badge", record.code)
        elif isinstance(record, Participation) and record.proceeding:
            found = self._desk.keeper.find(record.proceeding)
            if isinstance(found, Proceeding):
                words = found.title or self.tr("Open the proceeding")
                if is_protected(record):
                    words = self.tr("Open the proceeding")
                self._add_way(block, words, "scale", found.code)
        return block

    def _add_way(self, block: RecordBlock, words: str, icon: str, code: str) -> None:
        button = Button(words, icon, Weight.QUIET)
        button.clicked.connect(lambda: self._desk.open_record(code))
        block.body.addWidget(button)

    def _open(self, code: str) -> None:
        record = self._desk.keeper.find(code)
        if record is None:
            return
        owner = self._desk.keeper.owner_of(record)
        if owner.code == self.person.code:
            self.edit_asked.emit(record)
        else:
            self._desk.open_record(code)
