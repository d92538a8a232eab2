"""While a person is written down: who may be here already. It waits at the foot of the form."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.likely_people import LikelyPeople
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.duplicates import Match


#: Below this height of the window, in pixels at 100 %, the reasons are left out.
_LOW = 560


class LikelyCard(Card):
    """Hidden while nobody is like the person; never takes the focus.

    ``instead_asked`` carries the code to open, ``compare_asked`` both codes.
    """

    instead_asked = Signal(str)
    compare_asked = Signal(str, str)

    def __init__(self, record: Victim, likely: LikelyPeople, desk: Desk) -> None:
        super().__init__("warning_tint", "warning")
        self.setObjectName("likely")
        self._record, self._likely, self._desk = record, likely, desk
        self._found: list[Match] = []
        self._begun_new = not record.code
        self.body.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        self.body.setSpacing(2)
        self._who = text("", "warning", bold=True)
        self._why = text("", size=0.92)
        self.body.addWidget(self._who)
        self.body.addWidget(self._why)
        self.body.addWidget(self._answers())
        likely.ready.connect(self._look)
        self._look()

    def _answers(self) -> FlowBox:
        flow = FlowBox(theme.TINY)
        instead = (
            self.tr("Open that file instead") if self._begun_new else self.tr("Open that file")
        )
        for name, words, icon, act in (
            ("open_likely", instead, "arrow-right", self._on_open),
            ("compare_likely", self.tr("Compare"), "table-2", self._on_compare),
            ("not_the_same", self.tr("Not the same"), "x", self._on_not_the_same),
        ):
            button = Button(words, icon, Weight.QUIET)
            button.setObjectName(name)
            button.clicked.connect(act)
            flow.add(button)
        return flow

    def follow(self, record: Record) -> None:
        """Looks again after something of the person was stored."""
        if isinstance(record, Victim):
            self._record = record
            self._look()

    def _look(self) -> None:
        last = self._found[0] if self._found else None
        self._found = self._likely.matches(self._record) if self._record.code else []
        if not self._found:
            self.hide()
        elif self.parentWidget() is not None:  # before that it would be a window of its own
            self.show()
        if self._found and self._found[0] != last:
            self._show(self._found[0])

    def _show(self, match: "Match") -> None:
        from trafficmon_desktop.services.duplicates import why

        person = self._desk.keeper.find(match.code)
        shown = match.code
        if isinstance(person, Victim):
            named = f"{match.code} · {full_name(person)}"
            shown = named if self._desk.names_shown() else masked(person)
        more = len(self._found) - 1
        if more:
            shown += "  " + self.tr("and %1 more").replace("%1", self._desk.terms.number(more))
        self._who.setText(self.tr("Perhaps already here: %1").replace("%1", shown))
        self._why.setText(sentence(why(self._desk.terms, match.likeness)))
        self.setAccessibleName(f"{self._who.text()}. {self._why.text()}")
        self.setToolTip(self._why.text())
        announce(self, self.accessibleName())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # in a low window the form needs the room; comparing the two tells why
        self._why.setVisible(self.window().height() >= theme.scaled(_LOW))

    def _on_open(self) -> None:
        self.instead_asked.emit(self._found[0].code)

    def _on_compare(self) -> None:
        self.compare_asked.emit(self._found[0].code, self._record.code)

    def _on_not_the_same(self) -> None:
        self._likely.not_the_same(self._record.code, self._found[0].code)
        self._look()
        words = self.tr("Remembered: two different people.")
        self._desk.messages.toast(words, self._desk.keeper.undo)
