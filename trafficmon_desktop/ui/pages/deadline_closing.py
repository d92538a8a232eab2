"""What became of a deadline: lodged, decided not to, missed; or another date holds."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.deadlines.deadline import Deadline, DeadlineNote, NoteKind
from trafficmon_desktop.domain.deadlines.rules import DayRule, Rule
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import SetDeadline
from trafficmon_desktop.services import deadlines
from trafficmon_desktop.services.deadline_sentences import amount_in_words, rule_name, rule_source
from trafficmon_desktop.services.legal_data import restitution_rules
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.date_edit import DateEdit
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, across, text
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit
from trafficmon_desktop.ui.widgets.yes_no_edit import YesNoEdit


class DeadlineClosing(Card):
    """Stands beneath the deadline; there is no answer that says nothing."""

    cancelled = Signal()

    def __init__(self, deadline: Deadline, desk: Desk) -> None:
        super().__init__("window")
        self._deadline, self._desk = deadline, desk
        self._kind = NoteKind.LODGED
        self.rows: dict[str, FieldRow] = {}
        self.body.setSpacing(theme.SMALL)
        self.body.addWidget(text(self.tr("What became of it?"), bold=True))
        self.body.addWidget(self._kinds())
        self._fields = QWidget()
        self._column = QVBoxLayout(self._fields)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.SMALL)
        self.body.addWidget(self._fields)
        self._wrong = Banner("danger")
        self._wrong.setObjectName("closing_wrong")
        self.body.addWidget(self._wrong)
        self._keep = Button(self.tr("Keep"), "check", Weight.PRIMARY)
        self._keep.setObjectName("keep")
        self._keep.clicked.connect(self.keep)
        self._cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        self._cancel.clicked.connect(self.cancelled)
        self.body.addLayout(across(self._keep, self._cancel, None))
        self.choose(NoteKind.LODGED)

    def _kinds(self) -> FlowBox:
        flow = FlowBox(6)
        group = QButtonGroup(flow)
        words = {
            NoteKind.LODGED: self.tr("Lodged"),
            NoteKind.DECIDED_NOT_TO: self.tr("Decided not to"),
            NoteKind.MISSED: self.tr("Missed"),
            NoteKind.OVERRIDE: self.tr("Another date holds"),
        }
        for kind, label in words.items():
            button = Button(label)
            button.setObjectName(f"kind_{kind.value}")
            button.setCheckable(True)
            button.setChecked(kind is NoteKind.LODGED)
            button.clicked.connect(lambda _=False, kind=kind: self.choose(kind))
            group.addButton(button)
            flow.add(button)
        return flow

    def focus_first(self) -> None:
        """Puts the focus on the first answer."""
        first = self.findChild(Button, f"kind_{NoteKind.LODGED.value}")
        if first is not None:
            first.setFocus()

    # --- the questions --------------------------------------------------------------------------

    def choose(self, kind: NoteKind) -> None:
        """Asks what belongs to this answer."""
        self._kind = kind
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = {}
        self._wrong.say("")
        {
            NoteKind.LODGED: self._ask_lodged,
            NoteKind.DECIDED_NOT_TO: self._ask_decided,
            NoteKind.MISSED: self._ask_missed,
            NoteKind.OVERRIDE: self._ask_other,
        }[kind]()
        self._order()

    def _order(self) -> None:
        """Tab goes from the answers to what they ask, then to the buttons, which were there."""
        chosen = self.findChild(Button, f"kind_{NoteKind.OVERRIDE.value}")
        asked = [row.editor for row in self.rows.values()]
        for first, second in pairwise([chosen, *asked, self._keep, self._cancel]):
            QWidget.setTabOrder(first, second)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        else:
            super().keyPressEvent(event)

    def _ask_lodged(self) -> None:
        self._date("day", self.tr("Lodged on"))
        self._line("by", self.tr("By whom"))
        if self._deadline.record == "set_deadline":
            return
        words = self.tr("Record the remedy in the file too: only what stands there is counted.")
        self._column.addWidget(text(words, "muted", 0.9))

    def _ask_decided(self) -> None:
        self._line("by", self.tr("Who decided"))
        self._told()
        self._line("reason", self.tr("Why"))

    def _ask_missed(self) -> None:
        for rule in self._restitution():
            self._column.addWidget(text(self._limit(rule), "warning"))
        self._date("day", self.tr("The obstacle ended on, if it did"))
        self._line("by", self.tr("Noted by"))
        self._told()
        self._line("reason", self.tr("Why"))

    def _ask_other(self) -> None:
        self._date("day", self.tr("Last day"))
        self._line("reason", self.tr("Why another date holds"))
        self._line("by", self.tr("Who says so"))

    def _restitution(self) -> list[Rule]:
        """The limits within which restitution of this deadline can be asked for."""
        rule = self._deadline.rule
        if rule.day_rule not in (DayRule.NEXT_WORKING, DayRule.NEXT_WORKING_SAT):
            return []
        civil = rule.domain in ("civil", "labour")
        return [each for each in restitution_rules() if civil == (each.domain == "civil")]

    def _limit(self, rule: Rule) -> str:
        terms = self._desk.terms
        if not isinstance(rule.amount, int):
            return rule_name(rule, terms)
        length = amount_in_words(rule.amount, rule.unit, terms)
        return f"{rule_name(rule, terms)}: {length} ({rule_source(rule, terms)})"

    def _date(self, name: str, label: str) -> None:
        editor = DateEdit(self._desk.terms.date)
        row = self._row(name, label, editor)
        editor.understood.connect(row.show_understood)

    def _line(self, name: str, label: str) -> None:
        self._row(name, label, LineTextEdit())

    def _told(self) -> None:
        self._row("person_told", self.tr("The person was told"), YesNoEdit())

    def _row(self, name: str, label: str, editor: QWidget) -> FieldRow:
        editor.setMaximumWidth(theme.scaled(420))
        row = self.rows[name] = FieldRow(name, label, "", editor)
        self._column.addWidget(row)
        return row

    # --- the answer -----------------------------------------------------------------------------

    def keep(self) -> None:
        """Notes the answer, or says what is missing."""
        unread = [row for row in self.rows.values() if row.editor.read().wrong]
        for row in unread:
            row.show_wrong(row.editor.read().wrong, "danger")
        if unread:
            return
        if self._kind in (NoteKind.LODGED, NoteKind.OVERRIDE) and self._day is None:
            self.rows["day"].show_wrong(self.tr("A date is needed."), "danger")
            return
        try:
            self._note()
        except UserError as error:
            self._wrong.say(self._desk.terms.message(error))
            return
        self._desk.messages.toast(self.tr("Noted."), self._desk.keeper.undo)

    def _note(self) -> None:
        keeper, code = self._desk.keeper, self._deadline.subject
        record = keeper.find(code)
        if isinstance(record, SetDeadline) and self._kind is NoteKind.LODGED:
            keeper.save(replace(record, met_on=self._day, outcome="met"))
            return
        keeper.note(self._maker())

    def _maker(self) -> Callable[..., DeadlineNote]:
        deadline, today = self._deadline, self._desk.today
        about = (deadline.subject, deadline.rule.code)
        by, reason, day = self._said("by"), self._said("reason"), self._day
        if self._kind is NoteKind.OVERRIDE and day is not None:
            return lambda vault: deadlines.override_deadline(
                vault, *about, day, reason=reason, by=by, on=today
            )
        answer = self._value("person_told")
        told = "" if answer is None else "yes" if answer else "no"
        kind = self._kind
        return lambda vault: deadlines.close_deadline(
            vault, *about, kind, on=today, by=by, person_told=told, day=day, reason=reason
        )

    def _value(self, name: str) -> object:
        row = self.rows.get(name)
        return None if row is None else row.editor.read().value

    def _said(self, name: str) -> str:
        value = self._value(name)
        return value if isinstance(value, str) else ""

    @property
    def _day(self) -> HonestDate | None:
        value = self._value("day")
        return value if isinstance(value, HonestDate) else None
