"""A deadline that runs from a day no field holds: its rule is switched on for one record."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.deadline_rules import law_of
from trafficmon_desktop.services.deadline_sentences import rule_name, rule_source
from trafficmon_desktop.services.deadlines import switch_on
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.rules_table import event_words, period_words
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit, Option
from trafficmon_desktop.ui.widgets.date_edit import DateEdit
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text


class DeadlineStart(Card):
    """``code`` is the record the deadline will hang on."""

    closed = Signal()

    def __init__(self, code: str, desk: Desk) -> None:
        super().__init__("window")
        self._code, self._desk = code, desk
        self._rules = {each.code: each for each in self._offered()}
        self.setObjectName("deadline_start")
        self.body.setSpacing(theme.SMALL)
        self.body.addWidget(heading(self.tr("A deadline from a day you give"), 1.1))
        rule = ChoiceEdit(self._options, self._name_of)
        rule.left.connect(self._show_event)
        day = DateEdit(desk.terms.date)
        self.rows = {
            "rule": FieldRow("rule", self.tr("Rule"), "", rule),
            "start": FieldRow("start", self.tr("Runs from"), "", day),
        }
        day.understood.connect(self.rows["start"].show_understood)
        self._event = text("", "muted", 0.92)
        self._event.setObjectName("rule_event")
        self._event.hide()
        for row in self.rows.values():
            row.editor.setMaximumWidth(theme.scaled(560))
            self.body.addWidget(row)
        self.body.insertWidget(2, self._event)
        keep = Button(self.tr("Keep"), "check", Weight.PRIMARY)
        keep.setObjectName("keep_start")
        keep.clicked.connect(self.keep)
        cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        cancel.clicked.connect(self.closed)
        self.body.addLayout(across(keep, cancel, None))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def _offered(self) -> Sequence[Rule]:
        """Rules that wait for a day, and do not belong to another kind of record."""
        record = self._desk.keeper.find(self._code)
        kind = "" if record is None else record.NAME
        return [
            each
            for each in law_of(self._desk.keeper.vault).rules
            if each.trigger.on_request or (each.trigger.given and each.trigger.record in ("", kind))
        ]

    def _options(self) -> list[Option]:
        terms = self._desk.terms
        return [
            Option(
                code, self._name_of(code), fold(f"{self._name_of(code)} {rule_source(rule, terms)}")
            )
            for code, rule in self._rules.items()
        ]

    def _name_of(self, code: str) -> str:
        return sentence(rule_name(self._rules[code], self._desk.terms))

    def _show_event(self) -> None:
        rule = self._rules.get(self.rows["rule"].editor.read().value or "")
        terms = self._desk.terms
        if rule is not None:
            parts = (event_words(rule, terms), period_words(rule, terms), rule_source(rule, terms))
            words = " · ".join(part for part in parts if part != "–")
            self._event.setText(sentence(words))
        self._event.setVisible(rule is not None)

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        self.rows["rule"].editor.setFocus()

    def keep(self) -> None:
        """Switches the rule on, or says what is missing."""
        readings = {name: row.editor.read() for name, row in self.rows.items()}
        for name, reading in readings.items():
            missing = self.tr("This is needed.") if reading.value is None else ""
            words = reading.wrong or missing
            self.rows[name].show_wrong(words, "danger" if words else "")
        rule, day = readings["rule"].value, readings["start"].value
        if not isinstance(rule, str) or not isinstance(day, HonestDate):
            return
        code, today = self._code, self._desk.today
        try:
            self._desk.keeper.note(lambda vault: switch_on(vault, code, rule, on=today, day=day))
        except UserError as error:
            self._desk.messages.error(error, self._desk.terms)
            return
        self._desk.messages.toast(self.tr("The deadline runs."), self._desk.keeper.undo)
        self.closed.emit()
