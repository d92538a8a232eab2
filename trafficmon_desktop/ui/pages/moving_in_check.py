"""What a spreadsheet would bring in: rows that cannot be read, people who may be here already."""

from collections import defaultdict

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services.duplicates import Pair, why
from trafficmon_desktop.services.moving_in.bringing import ANOTHER, PARKED, Person, Reading
from trafficmon_desktop.services.moving_in.plan import Plan
from trafficmon_desktop.services.table_files.columns import column_letters
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, text

_MOST_ROWS_NAMED = 12
_MOST_TEXTS_NAMED = 8

#: So many people are looked at in one go, each beside so many others; more build too slowly.
_MOST_DOUBTS, _MOST_ALIKE = 60, 5


class MovingInCheck(QWidget):
    """``onward`` carries what was decided of the people who may be here already."""

    onward = Signal(object)
    back = Signal()

    def __init__(self, reading: Reading, plan: Plan, desk: Desk) -> None:
        super().__init__()
        self._reading, self._plan, self._desk = reading, plan, desk
        self.decisions: dict[int, str] = {}
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.MEDIUM)
        body.addWidget(self._counts())
        if reading.wrong:
            body.addWidget(self._wrong())
        if plan.texts_left_out():
            body.addWidget(self._left_out())
        doubtful = self._doubtful()
        self.decisions |= {person.number: PARKED for person, _pairs in doubtful}
        for person, pairs in doubtful[:_MOST_DOUBTS]:
            body.addWidget(self._doubt(person, pairs[:_MOST_ALIKE]))
        if len(doubtful) > _MOST_DOUBTS:
            more = desk.terms.count("moving_in.more_doubtful", len(doubtful) - _MOST_DOUBTS)
            body.addWidget(text(more, "warning", bold=True))
        back = Button(self.tr("Back"), "chevron-left")
        back.clicked.connect(self.back)
        onward = Button(self.tr("Bring in"), "check", Weight.PRIMARY)
        onward.setObjectName("bring_in")
        onward.setEnabled(bool(reading.people))
        onward.clicked.connect(lambda: self.onward.emit(self.decisions))
        body.addLayout(across(back, None, onward))

    # --- counts and problems --------------------------------------------------------------------

    def _counts(self) -> Card:
        terms, people = self._desk.terms, self._reading.people
        known = sum(bool(person.code) for person in people)
        card = Card()
        card.body.addWidget(heading(self.tr("What would come in"), 1.1))
        rows = sum(len(person.rows) for person in people)
        lines = [
            terms.count("moving_in.people", len(people) - known),
            terms.count("moving_in.rows_read", rows),
        ]
        if known:
            lines.append(terms.count("moving_in.known", known))
        for line in lines:
            card.body.addWidget(text(line))
        if self._reading.of_several_rows:
            card.body.addWidget(self._taken_as_one())
        return card

    def _taken_as_one(self) -> QWidget:
        """Rows in which the person is written just the same; the example names nobody."""
        terms, people = self._desk.terms, self._reading.of_several_rows
        rows, example = sum(len(person.rows) for person in people), people[0]
        what = {"code": example.stands_under, "rows": self._row_numbers(example)}
        words = text(terms.count("moving_in.taken_as_one", rows, **what), "warning")
        words.setObjectName("taken_as_one")
        return words

    def _left_out(self) -> Card:
        """Texts in columns of values that were given no value: their cells stay empty."""
        terms, plan = self._desk.terms, self._plan
        card = Card("warning_tint", "warning")
        card.setObjectName("texts_left_out")
        for column, counts in plan.texts_left_out().items():
            name = plan.headers[column] or column_letters(column + 1)
            words = terms.count("moving_in.cells_left_out", sum(counts.values()))
            card.body.addWidget(text(f"{name}: {words}", "warning", bold=True))
            shown = sorted(counts, key=lambda each: -counts[each])[:_MOST_TEXTS_NAMED]
            more = " …" if len(counts) > len(shown) else ""
            card.body.addWidget(text(", ".join(shown) + more))
        card.body.addWidget(text(terms.text("moving_in.is_it_a_column_of_values"), "muted", 0.92))
        return card

    def _wrong(self) -> Card:
        """Rows that cannot be read, those with the same fault together."""
        terms = self._desk.terms
        rows: dict[tuple[str | None, str], list[int]] = defaultdict(list)
        for row in self._reading.wrong:
            for problem in row.problems:
                own = not problem.key.startswith("check.")
                key = f"import.problem.{problem.key}" if own else problem.key
                rows[problem.column, terms.text(key, **problem.values)].append(row.row)
        card = Card("warning_tint", "warning")
        card.setObjectName("wrong_rows")
        words = terms.count("moving_in.wrong", len(self._reading.wrong))
        card.body.addWidget(text(words, "warning", bold=True))
        for (column, what), numbers in rows.items():
            shown = ", ".join(map(str, numbers[:_MOST_ROWS_NAMED]))
            more = " …" if len(numbers) > _MOST_ROWS_NAMED else ""
            place = f"{column}: " if column else ""
            line = self.tr("%1 (rows %2)").replace("%1", f"{place}{what}")
            card.body.addWidget(text(line.replace("%2", shown + more)))
        words = self.tr("They stay outside and can be saved as a list at the end.")
        card.body.addWidget(text(words, "muted", 0.92))
        return card

    # --- who may be here already ------------------------------------------------------------------

    def _doubtful(self) -> list[tuple[Person, list[Pair]]]:
        """People of the table who are like somebody, the likeliest pairs first."""
        by_person: dict[int, list[Pair]] = defaultdict(list)
        for pair in self._reading.pairs:
            by_person[int(pair.first.removeprefix("#"))].append(pair)
        people = {person.number: person for person in self._reading.people}
        return [(people[number], pairs) for number, pairs in by_person.items()]

    def _doubt(self, person: Person, pairs: list[Pair]) -> Card:
        """One person of the table beside whom the person is like, and what to do."""
        card = Card()
        card.setObjectName(f"doubt_{person.number}")
        beside = QHBoxLayout()
        beside.addWidget(self._side(self.tr("In the file"), person.victim, self._rows(person)), 1)
        beside.addWidget(Rule(upright=True))
        column = QVBoxLayout()
        for pair in pairs:
            other, place = self._other(pair)
            column.addWidget(self._side(place, other, why(self._desk.terms, pair.likeness)))
        beside.addLayout(column, 1)
        card.body.addLayout(beside)
        card.body.addWidget(self._answers(person, pairs))
        return card

    def _rows(self, person: Person) -> str:
        return self.tr("rows %1").replace("%1", self._row_numbers(person))

    def _row_numbers(self, person: Person) -> str:
        shown = ", ".join(str(row.row) for row in person.rows[:_MOST_ROWS_NAMED])
        return f"{shown} …" if len(person.rows) > _MOST_ROWS_NAMED else shown

    def _other(self, pair: Pair) -> tuple[Victim | None, str]:
        if pair.second.startswith("#"):
            person = self._reading.people[int(pair.second[1:])]
            here = self.tr("In the file")
            return person.victim, f"{here}, {self._rows(person)}"
        found = self._desk.keeper.find(pair.second)
        return (found if isinstance(found, Victim) else None), self.tr("Here already")

    def _side(self, place: str, victim: Victim | None, words: str) -> QWidget:
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(text(place, "muted", 0.92))
        if victim is not None:
            shown = full_name(victim) if not victim.code or self._shows_names else masked(victim)
            born = self._desk.terms.date(victim.birth_date) if victim.birth_date else "–"
            column.addWidget(text(shown, bold=True))
            column.addWidget(text(born))
        column.addWidget(text(sentence(words), "muted", 0.92))
        column.addStretch(1)
        return side

    @property
    def _shows_names(self) -> bool:
        return self._desk.names_shown()

    def _answers(self, person: Person, pairs: list[Pair]) -> FlowBox:
        here = [pair.second for pair in pairs if not pair.second.startswith("#")]
        same = self.tr("The same person: add to %1")
        options = [
            (PARKED, self.tr("Leave these rows outside for now")),
            *((code, same.replace("%1", code)) for code in here),
            (ANOTHER, self.tr("Another person")),
        ]
        flow = FlowBox(6)
        group = QButtonGroup(flow)
        for decision, words in options:
            button = Button(words)
            button.setObjectName(f"decide_{person.number}_{decision}")
            button.setCheckable(True)
            button.setChecked(decision == PARKED)
            button.clicked.connect(
                lambda _=False, decision=decision: self._decide(person.number, decision)
            )
            group.addButton(button)
            flow.add(button)
        return flow

    def _decide(self, number: int, decision: str) -> None:
        self.decisions[number] = decision
