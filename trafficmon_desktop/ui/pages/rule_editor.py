"""One rule to be checked: corrected, replaced from a day on, confirmed; and how it read before."""

from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel

from trafficmon_desktop.domain.dates import HonestDate, exact_date
from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.deadline_sentences import rule_name, rule_source
from trafficmon_desktop.services.legal_data import shipped_rules
from trafficmon_desktop.services.rule_changes import change_rule, history_of, replace_rule
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.rules_table import (
    confirmed_words,
    event_words,
    period_words,
    validity_words,
)
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.date_edit import DateEdit
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.surfaces import Rule as Line
from trafficmon_desktop.ui.widgets.text_edits import CountEdit, LineTextEdit

UNITS = ("day", "month", "year")


class RuleEditor(Card):
    """``closed`` comes when nothing more is to be done with the rule."""

    closed = Signal()

    def __init__(self, rule: Rule, desk: Desk) -> None:
        super().__init__(edge="accent")
        self._rule, self._desk = rule, desk
        self._unit = rule.unit
        self.rows: dict[str, FieldRow] = {}
        self.setObjectName("rule_editor")
        self.body.setSpacing(theme.SMALL)
        terms = desk.terms
        self.body.addWidget(heading(sentence(rule_name(rule, terms)), 1.15))
        facts = (event_words(rule, terms), validity_words(rule, terms))
        self.body.addWidget(text(" · ".join(each for each in facts if each != "–"), "muted"))
        if isinstance(rule.amount, int) and rule.amount:
            self._row("amount", self.tr("Length of the period"), CountEdit(), abs(rule.amount))
            if rule.unit in UNITS and rule.amount > 0:
                self.body.addWidget(self._units())
        self._row("source", self.tr("Legal basis"), LineTextEdit(), rule_source(rule, terms))
        last = exact_date(rule.valid_to) if rule.valid_to else None
        self._row("valid_to", self.tr("Holds until"), DateEdit(terms.date), last)
        since = self.tr("Changed by a law that applies from (empty: only corrected)")
        self._row("since", since, DateEdit(terms.date), None)
        self._row("checked_by", self.tr("Checked by"), LineTextEdit(), None)
        self._wrong = Banner("danger")
        self.body.addWidget(self._wrong)
        self.body.addLayout(self._buttons())
        self._add_history()

    def _row(self, name: str, label: str, editor: Any, value: Any) -> None:
        editor.show_value(value)
        editor.setMaximumWidth(theme.scaled(460))
        row = self.rows[name] = FieldRow(name, label, "", editor)
        if isinstance(editor, DateEdit):
            editor.understood.connect(row.show_understood)
        self.body.addWidget(row)

    def _units(self) -> FlowBox:
        flow = FlowBox(6)
        group = QButtonGroup(flow)
        words = {"day": self.tr("Days"), "month": self.tr("Months"), "year": self.tr("Years")}
        for unit, label in words.items():
            button = Button(label)
            button.setObjectName(f"unit_{unit}")
            button.setCheckable(True)
            button.setChecked(unit == self._unit)
            button.clicked.connect(lambda _=False, unit=unit: self._choose_unit(unit))
            group.addButton(button)
            flow.add(button)
        return flow

    def _choose_unit(self, unit: str) -> None:
        self._unit = unit

    def _buttons(self) -> Any:
        keep = Button(self.tr("Keep"), "check", Weight.PRIMARY)
        keep.setObjectName("keep_rule")
        keep.clicked.connect(self.keep)
        cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        cancel.clicked.connect(self.closed)
        return across(keep, cancel, None)

    def _add_history(self) -> None:
        terms = self._desk.terms
        changes = history_of(self._desk.keeper.vault, self._rule)
        if not changes:
            self.body.addWidget(text(self.tr("As it was shipped; never changed here."), "muted"))
            return
        self.body.addWidget(Line())
        self.body.addWidget(text(self.tr("How it read, the latest first"), bold=True))
        for change in changes:
            self.body.addWidget(self._reading(terms.day(change.on), change.rule))
        key = (self._rule.code, self._rule.valid_from)
        for rule in shipped_rules():
            if (rule.code, rule.valid_from) == key:
                self.body.addWidget(self._reading(self.tr("As shipped"), rule))

    def _reading(self, when: str, rule: Rule) -> QLabel:
        terms = self._desk.terms
        confirmed = confirmed_words(rule, terms).replace("\n", ", ")
        parts = (period_words(rule, terms), rule_source(rule, terms), confirmed)
        return text(f"{when}:  {' · '.join(parts)}", size=0.92)

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        next(iter(self.rows.values())).editor.setFocus()

    # --- keeping --------------------------------------------------------------------------------

    def keep(self) -> None:
        """Stores the rule, or says what is wrong."""
        readings = {name: row.editor.read() for name, row in self.rows.items()}
        for name, reading in readings.items():
            self.rows[name].show_wrong(reading.wrong, "danger" if reading.wrong else "")
        if any(each.wrong for each in readings.values()):
            return
        days = {name: _exact(readings[name].value) for name in ("valid_to", "since")}
        for name in days:
            if readings[name].value is not None and days[name] is None:
                self.rows[name].show_wrong(self.tr("An exact day is needed."), "danger")
                return
        values = {name: each.value for name, each in readings.items()}
        try:
            self._store(self._changed(values, days["valid_to"]), days["since"], values)
        except UserError as error:
            self._wrong.say(self._desk.terms.message(error))
            return
        self._desk.messages.toast(self.tr("The rule was kept."), self._desk.keeper.undo)
        self.closed.emit()

    def _changed(self, values: dict[str, Any], valid_to: date | None) -> Rule:
        rule = self._rule
        amount, source = rule.amount, values["source"]
        if isinstance(amount, int) and values.get("amount") is not None:
            amount = -values["amount"] if amount < 0 else values["amount"]
        if source is None or source == rule_source(rule, self._desk.terms):
            source = rule.source
        return replace(rule, amount=amount, unit=self._unit, source=source, valid_to=valid_to)

    def _store(self, changed: Rule, since: date | None, values: dict[str, Any]) -> None:
        today, checked = self._desk.today, values["checked_by"] or ""
        before = self._rule
        if since is None:
            self._desk.keeper.change_rules(
                lambda vault: change_rule(vault, before, changed, on=today, checked_by=checked)
            )
        else:
            self._desk.keeper.change_rules(
                lambda vault: replace_rule(
                    vault, before, changed, since, on=today, checked_by=checked
                )
            )


def _exact(value: object) -> date | None:
    return value.first if isinstance(value, HonestDate) and value.exact else None
