"""Which period: a kind of calendar period, a year, and which of that year."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from trafficmon_desktop.domain.dates import add_months
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.dropdown import Dropdown
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox

#: kind -> its length in months
KINDS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}

_YEARS_BACK = 25


@dataclass(frozen=True, slots=True)
class Choice:
    """``number`` counts from 1 within the year."""

    kind: str
    year: int
    number: int

    @property
    def period(self) -> Period:
        """First and last day."""
        months = KINDS[self.kind]
        first = date(self.year, 1 + (self.number - 1) * months, 1)
        return Period(first, add_months(first, months) - timedelta(days=1))


def last_ended(kind: str, today: date) -> Choice:
    """The latest period of a kind that is over."""
    months = KINDS[kind]
    number = (today.month - 1) // months
    if number:
        return Choice(kind, today.year, number)
    return Choice(kind, today.year - 1, 12 // months)


class PeriodChooser(FlowBox):
    """``changed`` comes with every other choice."""

    changed = Signal()

    def __init__(self, terms: Terms, today: date, kind: str = "year") -> None:
        super().__init__(6)
        self._terms, self._today = terms, today
        self._kind = kind
        self._group = QButtonGroup(self)
        for name in KINDS:
            button = Button(terms.text(f"period.{name}"))
            button.setCheckable(True)
            button.setObjectName(f"period_{name}")
            button.setChecked(name == kind)
            button.clicked.connect(lambda _=False, name=name: self._on_kind(name))
            self._group.addButton(button)
            self.add(button)
        self._which = Dropdown()
        self._which.setObjectName("period_number")
        self._which.setAccessibleName(self.tr("Which"))
        self._year = Dropdown()
        self._year.setObjectName("period_year")
        self._year.setAccessibleName(terms.text("period.year"))
        for year in range(today.year, today.year - _YEARS_BACK, -1):
            self._year.addItem(str(year), year)
        for box in (self._which, self._year):
            self.add(box)
        self.show_choice(last_ended(kind, today))
        self._which.activated.connect(lambda _: self.changed.emit())
        self._year.activated.connect(lambda _: self.changed.emit())

    def show_choice(self, choice: Choice) -> None:
        """Chooses a period without telling of it."""
        self._kind = choice.kind
        for button in self._group.buttons():
            button.setChecked(button.objectName() == f"period_{choice.kind}")
        self._which.clear()
        for number in range(1, 12 // KINDS[choice.kind] + 1):
            self._which.addItem(self._name(choice.kind, number), number)
        self._which.setCurrentIndex(choice.number - 1)
        self._which.setVisible(choice.kind != "year")
        self._year.setCurrentIndex(self._year.findData(choice.year))

    def _name(self, kind: str, number: int) -> str:
        if kind == "month":
            words = self._terms.text(f"month.{number}")
            return words[:1].upper() + words[1:]
        return self._terms.text(f"period.{kind}.number", n=number) if kind != "year" else ""

    def _on_kind(self, kind: str) -> None:
        self.show_choice(last_ended(kind, self._today))
        self.changed.emit()

    @property
    def choice(self) -> Choice:
        """What is chosen."""
        return Choice(self._kind, self._year.currentData(), self._which.currentData())
