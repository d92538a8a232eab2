"""What is unusual about a file: asked once, answered, or corrected at its field."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.services.plausibility import Level, Unusual, sentence
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence as capital
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, text

#: How many questions are asked at a time.
_FIRST = 4

_ROLES = {Level.CONTRADICTION: "danger_tint", Level.UNUSUAL: "warning_tint"}


class UnusualCard(Card):
    """``correct_asked`` carries the record and the name of the field; hidden without questions."""

    correct_asked = Signal(object, str)

    def __init__(self, found: Sequence[Unusual], desk: Desk) -> None:
        super().__init__()
        self.setObjectName("unusual")
        self._desk, self._left = desk, list(found)
        self.body.setSpacing(theme.SMALL)
        words = desk.terms.text("ask_once.question")
        self.body.addWidget(heading(f"{words}  {desk.terms.number(len(found))}", 1.1))
        self._more = Button(self.tr("Show more"), "chevron-down", Weight.QUIET)
        self._more.setObjectName("more_unusual")
        self._more.clicked.connect(self._show_more)
        self.body.addWidget(self._more)
        self._show_more()
        if not found:
            self.hide()

    def _show_more(self) -> None:
        for each in self._left[:_FIRST]:
            at = self.body.indexOf(self._more)
            self.body.insertWidget(at, Rule())
            self.body.insertWidget(at + 1, self._question(each))
        self._left = self._left[_FIRST:]
        self._more.setVisible(bool(self._left))

    def _question(self, found: Unusual) -> QWidget:
        terms = self._desk.terms
        holder = QWidget()
        holder.setObjectName(f"unusual_{found.key}")
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TINY)
        level = terms.text(f"level.{found.level.value}")
        where = f"{terms.record(found.name)} {found.record}: "
        where += terms.field(found.name, found.field)
        row = across()
        row.addWidget(Mark(level, _ROLES.get(found.level, "tint"), "circle-alert"))
        row.addWidget(text(capital(where), "muted", 0.92), 1)
        column.addLayout(row)
        column.addWidget(text(sentence(terms, found)))
        column.addWidget(self._answers(found))
        return holder

    def _answers(self, found: Unusual) -> FlowBox:
        flow = FlowBox(theme.TINY)
        if found.level is not Level.MISSING:
            right = Button(self._desk.terms.text("ask_once.confirm"), "check", Weight.QUIET)
            right.setObjectName("it_is_right")
            right.clicked.connect(lambda: self._desk.keeper.confirm(found))
            flow.add(right)
        correct = Button(self.tr("Correct"), "pencil", Weight.QUIET)
        correct.setObjectName("correct")
        correct.clicked.connect(lambda: self._on_correct(found))
        flow.add(correct)
        return flow

    def _on_correct(self, found: Unusual) -> None:
        record: Record | None = self._desk.keeper.find(found.record)
        if record is not None:
            self.correct_asked.emit(record, found.field)
