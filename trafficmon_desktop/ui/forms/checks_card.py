"""What is left to look at in a record, at its head: each line leads to its field."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.field_line import FieldLine
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, across, text

_ICON = {"danger": "circle-x", "warning": "pencil", "question": "circle-alert"}


@dataclass(frozen=True, slots=True)
class Check:
    """``level`` is danger (impossible), warning (not understood), question (unusual) or missing."""

    field: str
    label: str
    level: str
    words: str = ""


def checks_of(line: FieldLine) -> list[Check]:
    """What is to be looked at in a field: what is wrong with it, asked about it, or missing."""
    found = []
    if line.wrong:
        found.append(Check(line.name, line.label, line.wrong, line.below))
    if line.question:
        found.append(Check(line.name, line.label, "question", line.question))
    if line.needed and not found:
        found.append(Check(line.name, line.label, "missing"))
    return found


class ChecksCard(Card):
    """``chosen`` carries the name of the field somebody wants to go to."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__("warning_tint", "warning")
        self.setObjectName("checks")
        self.body.setContentsMargins(theme.TINY, theme.SMALL, theme.LARGE, theme.SMALL)
        self.body.setSpacing(theme.TINY)
        self._shown: list[Check] = []
        self.hide()

    def show_checks(self, found: list[Check]) -> None:
        """Shows them, one line each; those that are merely missing share one."""
        if found == self._shown:
            return
        self._shown = list(found)
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for each in found:
            if each.level != "missing":
                self.body.addWidget(self._line(each))
        missing = [each for each in found if each.level == "missing"]
        if missing:
            self.body.addWidget(self._missing(missing))

    def _line(self, check: Check) -> QWidget:
        holder = QWidget()
        row = across(self._way_to(check, f"{check.label}: {check.words}"))
        row.addWidget(text(check.words), 1)
        holder.setLayout(row)
        return holder

    def _way_to(self, check: Check, heard: str) -> Button:
        button = Button(check.label, _ICON.get(check.level, ""), Weight.QUIET)
        button.setObjectName(f"check_{check.field}")
        button.setAccessibleName(heard)
        button.clicked.connect(lambda: self.chosen.emit(check.field))
        return button

    def _missing(self, missing: list[Check]) -> QWidget:
        flow = FlowBox(theme.TINY)
        words = self.tr("Still missing")
        flow.add(Mark(words, "warning_tint", "triangle-alert"))
        for each in missing:
            flow.add(self._way_to(each, f"{words}: {each.label}"))
        return flow
