"""Above the figures: which period, compared with which, and what is shown."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal

from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.comparison import period_before, year_before
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.dropdown import Dropdown
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.period_chooser import PeriodChooser
from trafficmon_desktop.ui.widgets.surfaces import Card, one_line, text


class FiguresHead(Card):
    """``changed`` comes with every other period, ``tables_asked`` with charts or tables."""

    changed = Signal()
    choose_asked = Signal()
    tables_asked = Signal(bool)

    def __init__(self, terms: Terms, today: date) -> None:
        super().__init__()
        self.body.setSpacing(theme.SMALL)
        self.body.addWidget(Banner("danger", terms.text("report.unprotected")))
        self.chooser = PeriodChooser(terms, today)
        self.chooser.changed.connect(self._on_period)
        self.body.addWidget(self.chooser)
        self._against = self._make_against()
        ways = FlowBox(6)
        label = one_line(self.tr("Compared with"), "muted")
        label.setFixedHeight(self._against.sizeHint().height())
        ways.add(label)
        ways.add(self._against)
        for button in self._buttons():
            ways.add(button)
        self.body.addWidget(ways)
        self.other = PeriodChooser(terms, today)
        self.other.changed.connect(self.changed)
        self.other.hide()
        self.body.addWidget(self.other)
        self.state = text("", "muted", 0.9)
        self.state.setObjectName("figures_state")
        self.body.addWidget(self.state)

    def _make_against(self) -> Dropdown:
        against = Dropdown()
        against.setObjectName("compare")
        against.setAccessibleName(self.tr("Compared with"))
        for name, words in (
            ("", self.tr("nothing")),
            ("before", self.tr("the period before")),
            ("year", self.tr("the same a year before")),
            ("other", self.tr("another period")),
        ):
            against.addItem(words, name)
        against.activated.connect(lambda _: self._on_period())
        return against

    def _buttons(self) -> tuple[Button, Button]:
        choose = Button(self.tr("Choose what to see"), "list")
        choose.setObjectName("choose_tables")
        choose.clicked.connect(self.choose_asked)
        self.tables = Button(self.tr("All as tables"), "table-2")
        self.tables.setObjectName("all_tables")
        self.tables.setCheckable(True)
        self.tables.clicked.connect(self.tables_asked)
        return choose, self.tables

    def _on_period(self) -> None:
        is_other = self._against.currentData() == "other"
        if is_other and self.other.isHidden():
            shown = self.chooser.choice
            self.other.show_choice(replace(shown, year=shown.year - 1))
        self.other.setVisible(is_other)
        self.changed.emit()

    def compare_with(self, name: str) -> None:
        """Chooses what the period is compared with: "", "before", "year" or "other"."""
        self._against.setCurrentIndex(self._against.findData(name, Qt.ItemDataRole.UserRole))
        self._on_period()

    @property
    def period(self) -> Period:
        """What is looked at."""
        return self.chooser.choice.period

    @property
    def before(self) -> Period | None:
        """What it is compared with."""
        kind = self._against.currentData()
        if kind == "before":
            return period_before(self.period)
        if kind == "year":
            return year_before(self.period)
        return self.other.choice.period if kind == "other" else None
