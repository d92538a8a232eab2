"""Applications for residence: one row each, and the way the open one went."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.fields import Record, field_of
from trafficmon_desktop.domain.records import PermitApplication
from trafficmon_desktop.services.case_lists import ApplicationRow, applications
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.permit_chain import GRANTED
from trafficmon_desktop.ui.pages.permit_view import PermitView
from trafficmon_desktop.ui.pages.records_page import Listing, RecordsPage, Words
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit
from trafficmon_desktop.ui.widgets.lines_list import Line
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

_CHOOSER = "whose_application"


class PermitsPage(RecordsPage):
    """Lists applications by the day on which they were lodged, the latest first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(PermitApplication, "file-text", desk)
        self._step = ""
        words = Words(
            title=self.tr("Permits"),
            new=self.tr("New application"),
            search=self.tr("Code, person's code or file number"),
            closed=self.tr("No application is open"),
            choose=self.tr("Choose an application on the left to see how it went."),
            none=self.tr("No applications yet"),
            none_words=self.tr(
                "Each application for residence stands here with its decisions, remedies and "
                "extensions."
            ),
        )
        listing = Listing(
            "permits",
            lambda: applications(desk.keeper.vault),
            self._line,
            {
                "open": self.tr("Open"),
                "waiting": self.tr("Waiting for a decision"),
                "ends_soon": self.tr("Stay ends in 30 days"),
                "no_next_step": self.tr("No next step"),
                "incomplete": self.tr("Incomplete"),
            },
        )
        self.start(words, listing, self._view, self.add_application)

    def _line(self, row: ApplicationRow) -> Line:
        terms = self._desk.terms
        kind = terms.code("permit_kind", row.kind) if row.kind else row.code
        name = row.name if self._desk.names_shown() else row.initials
        person = " · ".join(part for part in (row.victim, name) if part)
        result = terms.code("permit_outcome", row.result) if row.result else ""
        mark, role = "clock", "warning"
        if row.result:
            granted = row.result in GRANTED
            mark, role = ("circle-check", "good") if granted else ("circle-x", "danger")
        aside = result or self.tr("no decision yet")
        icon = ""
        if row.valid_to is not None and row.valid_to.last >= self._desk.today:
            aside, icon = terms.date(row.valid_to), "calendar-clock"
        return Line(
            row.code, sentence(kind), below=person, aside=aside, aside_icon=icon,
            mark=mark, mark_role=role, hint=result,
        )  # fmt: skip

    def _view(self, code: str) -> QWidget:
        view = PermitView(code, self._step, self._desk)
        view.edit_asked.connect(self.edit)
        view.correct_asked.connect(self.edit)
        view.add_asked.connect(self.add)
        view.step_chosen.connect(self._on_step)
        view.other_asked.connect(self.open_record)
        return view

    def _on_step(self, key: str) -> None:
        self._step = key
        self._show_view(self._open)
        card = self.current.findChild(QWidget, f"step_{key}") if self.current else None
        if card is not None:
            card.setFocus()

    def _on_editor_closed(self, record: Record) -> None:
        self._step = record.code or self._step  # a step that was added is the one that is looked at
        super()._on_editor_closed(record)

    def add_application(self) -> None:
        """Asks whose application it is; the form comes next."""
        self._leave_editor()
        if not self.in_form:
            self.remember_place()
        page = ScrollPage(widest=560)
        back = Button(self._title_above(PermitApplication()), "chevron-left", Weight.QUIET)
        back.setObjectName("back")
        back.clicked.connect(self._give_up)
        page.body.addLayout(across(back, None))
        card = Card()
        card.body.addWidget(heading(self.tr("New application"), 1.35))
        card.body.addWidget(text(self.tr("Whose application is it?"), "muted"))
        choices = Choices(self._desk.keeper, self._desk.terms)
        field = field_of(PermitApplication, "victim")
        who = ChoiceEdit(choices.records(field, PermitApplication()), choices.name_of)
        label = sentence(self._desk.terms.field("permit_application", "victim"))
        row = FieldRow("victim", label, self.tr("Name or code, in either script"), who)
        who.picked.connect(lambda code: self.add(PermitApplication, {"victim": code}))
        card.body.addWidget(row)
        page.body.addWidget(card)
        holder = QWidget()
        holder.setObjectName(_CHOOSER)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(0, theme.TINY, 0, 0)
        layout.addWidget(page)
        self.show_main(holder, is_record=True)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), holder)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._give_up)
        who.setFocus()

    @property
    def in_form(self) -> bool:
        choosing = self.current is not None and self.current.objectName() == _CHOOSER
        return choosing or super().in_form

    def _give_up(self) -> None:
        """Nobody was chosen: back to where the application was asked for."""
        self._on_editor_closed(PermitApplication())
