"""People who may be entered twice, pair by pair: one person, or not the same."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.likely_people import LikelyPeople
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.focus import focus_into
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.duplicates import Pair

#: How many pairs are shown at a time.
_FIRST = 10


class DuplicatesPage(QWidget):
    """``compare_asked`` carries both codes, ``closed`` nothing: back to where one was."""

    compare_asked = Signal(str, str)
    closed = Signal(str)

    def __init__(self, likely: LikelyPeople, desk: Desk) -> None:
        super().__init__()
        self._likely, self._desk = likely, desk
        self._shown = _FIRST
        back = Button(self.tr("People"), "chevron-left", Weight.QUIET)
        back.setObjectName("back")
        back.setAccessibleName(self.tr("Back"))
        back.clicked.connect(lambda: self.closed.emit(""))
        self._page = ScrollPage(widest=860)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        head = across(back, None)
        head.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, 0)
        layout.addLayout(head)
        layout.addWidget(self._page, 1)
        likely.pairs_changed.connect(self._show)
        if likely.pairs is None:
            likely.count()
        self._show()

    def focus_first(self) -> None:
        """Into the first pair, for the keyboard."""
        focus_into(self._page)

    def _show(self) -> None:
        self._page.empty()
        body = self._page.body
        body.addWidget(heading(self.tr("Possible duplicates"), 1.35))
        pairs = self._likely.pairs
        if pairs is None:
            body.addWidget(text(self.tr("Everybody is being compared."), "muted"))
            return
        if not pairs:
            words = self.tr(
                "Nobody seems to be entered twice. Whoever is added is compared at once."
            )
            body.addWidget(EmptyState("users", self.tr("No pair left"), words))
            return
        words = self.tr(
            "Compare each pair: one person becomes one file; two people are not asked about again."
        )
        body.addWidget(text(words, "muted"))
        for pair in pairs[: self._shown]:
            body.addWidget(self._card(pair))
        if len(pairs) > self._shown:
            more = Button(self.tr("Show more"), "chevron-down", Weight.QUIET)
            more.setObjectName("more_pairs")
            more.clicked.connect(self._show_more)
            body.addLayout(across(more, None))

    def _show_more(self) -> None:
        self._shown += _FIRST
        self._show()

    def _card(self, pair: "Pair") -> Card:
        from trafficmon_desktop.services.duplicates import Likelihood, reasons

        terms = self._desk.terms
        card = Card()
        card.setObjectName(f"pair_{pair.first}_{pair.second}")
        card.body.setSpacing(theme.SMALL)
        level = pair.likeness.level
        role = "warning_tint" if level is Likelihood.VERY_LIKELY else "tint"
        mark = Mark(sentence(terms.text(f"likeness.{level.value}")), role, "users")
        card.body.addLayout(across(mark, None))
        card.body.addWidget(text(sentence(reasons(terms, pair.likeness.reasons)) + "."))
        card.body.addWidget(self._side_by_side(pair))
        card.body.addWidget(self._answers(pair))
        return card

    def _side_by_side(self, pair: "Pair") -> QWidget:
        holder = QWidget()
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(2)
        for column, code in enumerate((pair.first, pair.second)):
            person = self._desk.keeper.find(code)
            lines = self._lines(person) if isinstance(person, Victim) else [text(code)]
            for row, line in enumerate(lines):
                grid.addWidget(line, row, column)
            grid.setColumnStretch(column, 1)
        return holder

    def _lines(self, person: Victim) -> list[QLabel]:
        terms = self._desk.terms
        named = f"{full_name(person)} · {person.code}"
        born = terms.date(person.birth_date) if person.birth_date else "-"
        field = sentence(terms.field("victim", "birth_date"))
        lines = [
            text(named if self._desk.names_shown() else masked(person), bold=True),
            text(f"{field}: {born}"),
        ]
        states = [terms.code("country", code) for code in person.citizenships]
        lines.append(text(", ".join(states) or "-"))
        status = terms.code("case_status", person.status) if person.status else "-"
        lines.append(text(sentence(status), "muted"))
        return lines

    def _answers(self, pair: "Pair") -> FlowBox:
        flow = FlowBox(theme.TINY)
        compare = Button(self.tr("Compare and merge"), "table-2")
        compare.setObjectName("compare")
        compare.clicked.connect(lambda: self.compare_asked.emit(pair.first, pair.second))
        differ = Button(self.tr("Not the same"), "x", Weight.QUIET)
        differ.setObjectName("not_the_same")
        differ.clicked.connect(lambda: self._on_differ(pair))
        for button in (compare, differ):
            button.setAccessibleName(f"{button.text()}: {pair.first}, {pair.second}")
            flow.add(button)
        return flow

    def _on_differ(self, pair: "Pair") -> None:
        self._likely.not_the_same(pair.first, pair.second)
        words = self.tr("Remembered: two different people.")
        self._desk.messages.toast(words, self._desk.keeper.undo)
        self.focus_first()
