"""An application to be read: its chain, the step that is looked at, and what can follow."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.permit_grounds import Ground, next_grounds
from trafficmon_desktop.domain.records import (
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    SetDeadline,
    Victim,
)
from trafficmon_desktop.services.case_deadlines import deadlines_in, lines_of
from trafficmon_desktop.services.plausibility import unusual_of
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.beginnings import answer_to
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.pages.dangers_box import DangersBox
from trafficmon_desktop.ui.pages.deadline_card import DeadlineCard
from trafficmon_desktop.ui.pages.documents_card import DocumentsCard
from trafficmon_desktop.ui.pages.drafts_card import DraftsCard
from trafficmon_desktop.ui.pages.history_card import HistoryDrawer
from trafficmon_desktop.ui.pages.permit_chain import (
    GRANTED,
    Link,
    chain_of,
    in_rows,
    step_of,
    with_deadline,
)
from trafficmon_desktop.ui.pages.record_block import facts, filled
from trafficmon_desktop.ui.pages.record_head import RecordHead
from trafficmon_desktop.ui.pages.unusual_card import UnusualCard
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chain import Chain, ChainStep
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, one_line, text


class PermitView(QWidget):
    """``step`` is the key of the step that is looked at; empty = the application itself."""

    edit_asked = Signal(object)
    add_asked = Signal(object, object)
    correct_asked = Signal(object, str)
    step_chosen = Signal(str)
    other_asked = Signal(str)

    def __init__(self, code: str, step: str, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        application = desk.keeper.find(code)
        assert isinstance(application, PermitApplication)  # noqa: S101 - tells the type checker
        self.application = application
        self._file = desk.keeper.case_file(application.victim or "")
        self._links = chain_of(application, self._file)
        self._shown = next((each for each in self._links if each.key == step), None) or next(
            each for each in self._links if each.record.code == code
        )
        self._due = deadlines_in(desk.keeper.vault, self._file, desk.today)
        page = ScrollPage(widest=900)
        page.body.addWidget(self._header())
        page.body.addWidget(DangersBox(code, desk))
        page.body.addWidget(self._chain())
        page.body.addWidget(self._deadline_card())
        unusual = UnusualCard(unusual_of(desk.keeper.vault, code), desk)
        unusual.correct_asked.connect(self.correct_asked)
        page.body.addWidget(unusual)
        drafts = DraftsCard([each.record for each in self._links], desk)
        drafts.chosen.connect(self.correct_asked)
        page.body.addWidget(drafts)
        page.body.addWidget(self._step())
        page.body.addWidget(self._deadlines())
        own = [each.record.code for each in self._links if self._is_own(each)]
        page.body.addWidget(DocumentsCard(code, own, desk))
        page.body.addWidget(HistoryDrawer(code, own, desk))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)

    # --- the head -----------------------------------------------------------------------------

    def _header(self) -> RecordHead:
        application, terms = self.application, self._desk.terms
        kind = application.kind
        words = terms.code("permit_kind", kind) if kind else terms.record("permit_application")
        marks = [Mark(application.code, "tint", "file-text"), *self._state_marks()]
        head = RecordHead(sentence(words), marks, self._person_link())
        head.edit_asked.connect(lambda: self.edit_asked.emit(application))
        return head

    def _person_link(self) -> Button:
        person = self._file[0]
        assert isinstance(person, Victim)  # noqa: S101 - tells the type checker
        shown = full_name(person) if self._desk.names_shown() else masked(person)
        link = Button(shown, "user", help_text=self.tr("Open the person's file"))
        link.setObjectName("open_person")
        link.setAccessibleName(shown)
        link.clicked.connect(lambda: self._desk.open_record(person.code))
        return link

    def _state_marks(self) -> list[Mark]:
        terms, code = self._desk.terms, self.application.code
        decisions = [
            each.record
            for each in self._links
            if isinstance(each.record, PermitDecision)
            and each.record.application == code
            and not each.is_service
        ]
        marks = []
        if not decisions:
            marks.append(Mark(self.tr("No decision yet"), "warning_tint", "clock"))
        else:
            last: Any = decisions[-1]
            granted = last.outcome in GRANTED
            if last.outcome:
                words = sentence(terms.code("permit_outcome", last.outcome))
                role = "good_tint" if granted else "warning_tint"
                marks.append(Mark(words, role, "circle-check" if granted else "circle-alert"))
            if granted and last.valid_to is not None:
                label = sentence(terms.field("permit_decision", "valid_to"))
                marks.append(Mark(f"{label}: {terms.date(last.valid_to)}", "tint", "calendar"))
        if checks.missing(self.application):
            marks.append(Mark(self.tr("Incomplete"), "warning_tint", "triangle-alert"))
        return marks

    # --- the chain ----------------------------------------------------------------------------

    def _chain(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("How it went"), 1.1))
        rows = [[self._step_of(each) for each in row] for row in in_rows(self._links)]
        chain = Chain(rows, self._shown.key)
        chain.setObjectName("chain")
        chain.chosen.connect(self._on_chosen)
        chain.opened.connect(self._on_opened)
        card.body.addWidget(chain)
        card.body.addLayout(self._adders())
        return card

    def _step_of(self, link: Link) -> ChainStep:
        terms = self._desk.terms
        step = step_of(link, self.application.code, terms, self._desk.today)
        return with_deadline(step, link, self._due, terms)

    def _adders(self) -> QVBoxLayout:
        """What can follow; a recovery period is followed by another ground, never extended."""
        here = {"application": self.application.code}
        attacked = self._decision_shown()
        remedy = here | ({"decision": attacked.code} if attacked else {})
        buttons = [
            ("add_decision", self.tr("Decision"), PermitDecision, here | self._answer()),
            ("add_remedy", self.tr("Remedy"), PermitRemedy, remedy),
        ]
        if self.application.kind != "recovery_reflection":
            extension = self._extension_values()
            buttons.append(("add_extension", self.tr("Extension"), PermitApplication, extension))
        flow = FlowBox(theme.TINY)
        for name, words, record_type, values in buttons:
            button = Button(words, "plus", Weight.QUIET)
            button.setObjectName(name)
            button.setAccessibleName(self.tr("Add: %1").replace("%1", words))
            button.clicked.connect(
                lambda _=False, kind=record_type, values=values: self.add_asked.emit(kind, values)
            )
            flow.add(button)
        following = Button(self.tr("Next application…"), "arrow-right", Weight.QUIET)
        following.setObjectName("add_next")
        following.clicked.connect(self._show_grounds)
        flow.add(following)
        column = QVBoxLayout()
        column.addWidget(flow)
        self._grounds = FlowBox(theme.TINY)
        self._grounds.hide()
        column.addWidget(self._grounds)
        return column

    def _show_grounds(self) -> None:
        """The grounds that are open today, each with its legal basis; a second click hides them."""
        if self._grounds.isVisible():
            self._grounds.hide()
            return
        terms, today = self._desk.terms, self._desk.today
        if not self._grounds.flow.count():
            words = self.tr("Grounds open on %1:").replace("%1", terms.day(today))
            self._grounds.add(one_line(words, "muted", 0.92))
            for ground in next_grounds(self.application, today):
                self._grounds.add(self._ground(ground))
        self._grounds.show()
        first = self._grounds.findChild(Button)
        if first is not None:
            first.setFocus()

    def _ground(self, ground: Ground) -> Button:
        terms = self._desk.terms
        kind = sentence(terms.code("permit_kind", ground.kind))
        basis = terms.code("legal_basis", ground.legal_basis) if ground.legal_basis else ""
        button = Button(kind, "plus", help_text=basis)
        button.setObjectName(f"ground_{ground.legal_basis or ground.kind}")
        button.setAccessibleName(", ".join(part for part in (kind, basis) if part))
        values = {
            "victim": self.application.victim,
            "extends": self.application.code,
            "kind": ground.kind,
            "legal_basis": ground.legal_basis,
        }
        button.clicked.connect(lambda: self.add_asked.emit(PermitApplication, values))
        return button

    def _answer(self) -> dict[str, Any]:
        """What the next decision decides: the remedy that is looked at, else the application."""
        remedy = self._shown.record
        if isinstance(remedy, PermitRemedy) and self._is_own(self._shown):
            return answer_to(remedy)
        if self._decision_shown() is None:
            return {"kind": "on_application", "instance": "first"}
        return {}

    def _extension_values(self) -> dict[str, Any]:
        application = self.application
        names = ("victim", "kind", "legal_basis", "authority")
        return {"extends": application.code} | {name: getattr(application, name) for name in names}

    def _decision_shown(self) -> PermitDecision | None:
        """The decision that a new remedy attacks: the one looked at, else the last."""
        own = [each.record for each in self._links if self._is_own(each)]
        decisions = [each for each in own if isinstance(each, PermitDecision)]
        if self._shown.record in decisions and isinstance(self._shown.record, PermitDecision):
            return self._shown.record
        return decisions[-1] if decisions else None

    def _is_own(self, link: Link) -> bool:
        code = self.application.code
        return link.record.code == code or getattr(link.record, "application", None) == code

    def _on_chosen(self, key: str) -> None:
        link = next(each for each in self._links if each.key == key)
        if self._is_own(link):
            self.step_chosen.emit(key)
        else:
            owner = getattr(link.record, "application", None) or link.record.code
            self.other_asked.emit(owner)

    def _on_opened(self, key: str) -> None:
        link = next(each for each in self._links if each.key == key)
        if link.is_waiting and self._is_own(link):
            values = {"application": self.application.code, **self._answer()}
            self.add_asked.emit(PermitDecision, values)
        elif self._is_own(link):
            self.edit_asked.emit(link.record)

    # --- the step that is looked at ---------------------------------------------------------------

    def _step(self) -> Card:
        record, terms = self._shown.record, self._desk.terms
        card = Card()
        card.setObjectName("step_shown")
        edit = Button(self.tr("Edit"), "pencil", Weight.QUIET)
        edit.setObjectName("edit_step")
        edit.setAccessibleName(f"{edit.text()}: {terms.record(record.NAME)}")
        edit.clicked.connect(lambda: self.edit_asked.emit(record))
        title = heading(sentence(terms.record(record.NAME)), 1.1)
        head = across()
        head.addWidget(title, 1)
        head.addWidget(edit)
        card.body.addLayout(head)
        names = [name for name in filled(record) if name != "application"]
        if names:
            card.body.addWidget(facts(record, names, self._desk))
        gaps = [terms.field(record.NAME, name) for name in checks.missing(record)]
        if gaps:
            words = self.tr("Still missing: %1").replace("%1", ", ".join(gaps))
            card.body.addWidget(text(words, "warning", 0.92))
        if isinstance(record, PermitDecision) and record.served_on is not None:
            card.body.addWidget(text(self._notice_words(), "muted", 0.9))
        return card

    def _notice_words(self) -> str:
        return self.tr(
            "What the remedy instruction in the decision says is decisive; this is no legal advice."
        )

    def _deadline_card(self) -> DeadlineCard:
        code, today = self.application.code, self._desk.today
        own = [each for each in self._due if each.about == code]
        return DeadlineCard(self.tr("What is due"), lines_of(own, today), code, self._desk)

    # --- time limits set by the authority ---------------------------------------------------------

    def _deadlines(self) -> Card:
        terms = self._desk.terms
        card = Card()
        found = [
            each
            for each in self._desk.keeper.referring(self.application.code)
            if isinstance(each, SetDeadline)
        ]
        add = Button(self.tr("Time limit"), "plus", Weight.QUIET)
        add.setObjectName("add_set_deadline")
        add.setAccessibleName(self.tr("Add: %1").replace("%1", terms.record("set_deadline")))
        values = {"subject": self.application.code}
        add.clicked.connect(lambda: self.add_asked.emit(SetDeadline, values))
        title = heading(sentence(terms.records("set_deadline")), 1.1)
        head = across()
        head.addWidget(title, 1)
        head.addWidget(add)
        card.body.addLayout(head)
        if not found:
            card.body.addWidget(text(self.tr("None is recorded."), "muted"))
        for each in found:
            row = Button(sentence(record_title(each, terms)), "clock", Weight.QUIET)
            row.clicked.connect(lambda _=False, each=each: self.edit_asked.emit(each))
            card.body.addWidget(row)
        return card
