"""One line of work: the day, what it is about, why that day, and what can be done."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.deadlines.deadline import Deadline, State
from trafficmon_desktop.domain.deadlines.rules import Role
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import Task, Victim
from trafficmon_desktop.services.deadline_sentences import basis
from trafficmon_desktop.services.plausibility import Level
from trafficmon_desktop.services.worklist import Line
from trafficmon_desktop.services.worklist_text import (
    day_in_words,
    days_in_words,
    days_left,
    line_name,
    line_sentence,
)
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.pages.deadline_closing import DeadlineClosing
from trafficmon_desktop.ui.pages.proceeding_cards import is_protected
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import text

_DATE_WIDTH = 126

#: Nothing is lodged by these: they can be opened, but not closed.
_NOT_CLOSED = ("hearing", "task")

#: So many days before, the day is written in the colour of a warning.
_NEAR = 7

#: From this size of the text on, buttons stand beneath the words instead of beside them.
_LARGE_TEXT = 1.5


class WorkLine(QWidget):
    """``here`` is the code of the record on whose page the line stands: it is not named again.

    ``sheet_asked`` asks for a trial of the recovery sheet, ``correct_asked`` carries a record and
    the name of the field in which something is missing or unusual.
    """

    sheet_asked = Signal()
    correct_asked = Signal(object, str)

    def __init__(self, line: Line, desk: Desk, *, here: str = "") -> None:
        super().__init__()
        self.line, self._desk, self._here = line, desk, here
        self._closing: DeadlineClosing | None = None
        self.setObjectName(f"line_{line.kind}_{line.subject}")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.MEDIUM)
        row.addWidget(self._day(), 0)
        words = self._words()
        row.addLayout(words, 1)
        buttons = self._buttons()
        if theme.text_scale() < _LARGE_TEXT:
            for button in buttons:
                row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        elif buttons:
            words.addWidget(_flow(buttons))
        self._column.addLayout(row)

    @property
    def deadline(self) -> Deadline | None:
        """The deadline of the line, where it is one."""
        return self.line.deadlines[0] if self.line.kind == "deadline" else None

    # --- the day --------------------------------------------------------------------------------

    def _day(self) -> QWidget:
        holder = QWidget()
        holder.setFixedWidth(theme.scaled(_DATE_WIDTH))
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        terms = self._desk.terms
        day = day_in_words(self.line, terms)
        if day:
            column.addWidget(text(day, bold=True))
        left = days_in_words(self.line, self._desk.today, terms)
        if left:
            column.addWidget(text(left, self._urgency(), 0.92))
        column.addStretch(1)
        return holder

    def _urgency(self) -> str:
        if self.deadline is None:
            return "muted"
        if self.deadline.state is State.OVERDUE:
            return "danger"
        left = days_left(self.line, self._desk.today)
        return "warning" if left is not None and left <= _NEAR else "muted"

    # --- what it is about -----------------------------------------------------------------------

    def _words(self) -> QVBoxLayout:
        terms = self._desk.terms
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        name = sentence(line_name(self.line, terms))
        if name:
            column.addWidget(text(name, bold=True))
        who = self._who()
        if who:
            label = text(who, "accent", 0.92)
            label.setObjectName("who")
            column.addWidget(label)
        column.addWidget(self._why())
        source = basis(self.deadline.rule, terms) if self.deadline is not None else ""
        if source:
            column.addWidget(text(source, "muted", 0.88))
        marks = self._marks()
        if marks:
            column.addWidget(_flow(marks))
        return column

    def _who(self) -> str:
        """Code and initials, as in every list; the code of the application or proceeding."""
        parts = []
        keeper, code = self._desk.keeper, self.line.person
        person = keeper.find(code) if code and not self._is_protected(code) else None
        if isinstance(person, Victim) and person.code != self._here:
            parts.append(full_name(person) if self._desk.names_shown() else masked(person))
        if self.line.code not in ("", self.line.person, self._here):
            parts.append(self.line.code)
        return " · ".join(parts)

    def _is_protected(self, person: str) -> bool:
        """Whether the person is a protected witness in the proceeding that is named here."""
        return any(
            each.proceeding == self.line.code and is_protected(each)
            for each in self._desk.keeper.places_of(person)
        )

    def _why(self) -> QLabel:
        words = text(sentence(line_sentence(self.line, self._desk.terms)))
        words.setObjectName("why")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return words

    def _marks(self) -> list[Mark]:
        deadline, terms = self.deadline, self._desk.terms
        if deadline is None:
            return []
        marks = []
        if deadline.state is State.PERHAPS_OVER:
            words = sentence(terms.text("deadline.state.perhaps_over"))
            marks.append(Mark(words, "warning_tint", "triangle-alert"))
        if deadline.overridden:
            words = sentence(terms.text("deadline.note.override"))
            marks.append(Mark(words, "tint", "pencil"))
        return marks

    # --- what can be done -----------------------------------------------------------------------

    def _buttons(self) -> list[Button]:
        found = []
        if self.line.kind == "rehearsal_due":
            found.append(self._button("try_sheet", self.tr("Try the sheet…"), "check"))
            found[-1].clicked.connect(self.sheet_asked)
            return found
        if self.line.subject != self._here:
            found.append(self._button("open", self.tr("Open"), "arrow-up-right"))
            found[-1].clicked.connect(lambda: self._desk.open_record(self.line.subject))
        deadline = self.deadline
        if deadline is None:
            return [*self._answers(), *found]
        if deadline.rule.code == "task":
            found.insert(0, self._button("done", self.tr("Done"), "check"))
            found[0].clicked.connect(self._on_done)
        elif deadline.rule.code not in _NOT_CLOSED and deadline.role is not Role.OPENS:
            close = self._button("close", self.tr("Close…"), "circle-check")
            close.clicked.connect(self.open_closing)
            found.insert(0, close)
        return found

    def _answers(self) -> list[Button]:
        """To what is unusual or missing."""
        found = []
        finding = self.line.values.get("finding")
        if finding is not None and finding.level is not Level.MISSING:
            words = self._desk.terms.text("ask_once.confirm")
            found.append(self._button("it_is_right", words, "check"))
            found[-1].clicked.connect(lambda: self._desk.keeper.confirm(finding))
        if self.line.values.get("fields"):
            found.append(self._button("correct", self.tr("Correct"), "pencil"))
            found[-1].clicked.connect(self._on_correct)
        return found

    def _on_correct(self) -> None:
        record = self._desk.keeper.find(self.line.subject)
        if record is not None:
            self.correct_asked.emit(record, self.line.values["fields"][0])

    def _button(self, name: str, words: str, icon: str) -> Button:
        button = Button(words, icon, Weight.QUIET)
        button.setObjectName(name)
        about = sentence(line_name(self.line, self._desk.terms))
        button.setAccessibleName(f"{words} {about} {self.line.code}".replace("…", "").strip())
        return button

    def _on_done(self) -> None:
        task = self._desk.keeper.find(self.line.subject)
        if not isinstance(task, Task):
            return
        try:
            self._desk.keeper.save(replace(task, done_on=exact_date(self._desk.today)))
        except UserError as error:
            self._desk.messages.error(error, self._desk.terms)
            return
        self._desk.messages.toast(self.tr("The task is done."), self._desk.keeper.undo)

    def open_closing(self) -> None:
        """Asks beneath the line what became of it; a second click takes the question away."""
        if self._closing is not None:
            self._closing.hide()
            self._closing.deleteLater()
            self._closing = None
            return
        if self.deadline is None:
            return
        self._closing = DeadlineClosing(self.deadline, self._desk)
        self._closing.cancelled.connect(self.open_closing)
        self._column.addWidget(self._closing)
        self._closing.focus_first()


def _flow(parts: Sequence[QWidget]) -> FlowBox:
    flow = FlowBox(theme.TINY)
    for part in parts:
        flow.add(part)
    return flow
