"""What the texts of a spreadsheet mean that are no values of ours, and which way dates are read."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QVBoxLayout, QWidget

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.imports.dates import DMY, MDY, UnclearDateError, read_cell
from trafficmon_desktop.services.moving_in.plan import NOTHING, Plan
from trafficmon_desktop.services.table_files.columns import column_letters
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.moving_in_columns import target_label
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit, Option
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, one_line, text

#: So many texts of a column are asked about, those that stand there most often.
_MOST_TEXTS = 100


class MovingInValues(QWidget):
    """``onward`` carries the plan with what was said."""

    onward = Signal(object)
    back = Signal()

    def __init__(self, plan: Plan, terms: Terms) -> None:
        super().__init__()
        self._plan, self._terms = plan, terms
        self._orders = dict(plan.orders)
        self.choices: dict[tuple[int, str], ChoiceEdit] = {}
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.MEDIUM)
        for column in plan.unclear_orders():
            body.addWidget(self._order(column))
        for column, counts in plan.texts_without_value().items():
            body.addWidget(self._values(column, counts))
        back = Button(self.tr("Back"), "chevron-left")
        back.clicked.connect(self.back)
        self._onward = Button(self.tr("Next"), "arrow-right", Weight.PRIMARY)
        self._onward.setObjectName("onward")
        self._onward.clicked.connect(self._on_onward)
        body.addLayout(across(back, None, self._onward))
        QWidget.setTabOrder(self._onward, back)  # after the last value the way goes on
        self._show_state()

    def _name(self, column: int) -> str:
        return self._plan.headers[column] or column_letters(column + 1)

    # --- dates ----------------------------------------------------------------------------------

    def _order(self, column: int) -> Card:
        card = Card()
        card.body.addWidget(heading(self._name(column), 1.1))
        sample = self._plan.two_ways(column)
        words = self.tr("The dates of this column can be read either way. How is %1 meant?")
        card.body.addWidget(text(words.replace("%1", sample)))
        flow = FlowBox(6)
        group = QButtonGroup(flow)
        for order, label in ((DMY, self.tr("Day first")), (MDY, self.tr("Month first"))):
            button = Button(f"{label}: {self._read_as(sample, order)}")
            button.setObjectName(f"order_{column}_{order}")
            button.setCheckable(True)
            button.clicked.connect(
                lambda _=False, column=column, order=order: self._say_order(column, order)
            )
            group.addButton(button)
            flow.add(button)
        card.body.addWidget(flow)
        return card

    def _read_as(self, sample: str, order: str) -> str:
        try:
            found = read_cell(sample, order)
        except UnclearDateError:  # it can be read in one way only
            return "–"
        return "–" if found is None else self._terms.date(found)

    def _say_order(self, column: int, order: str) -> None:
        self._orders[column] = order
        self._show_state()

    def _show_state(self) -> None:
        self._onward.setEnabled(all(each in self._orders for each in self._plan.unclear_orders()))

    # --- values ---------------------------------------------------------------------------------

    def _values(self, column: int, counts: dict[str, int]) -> Card:
        target = self._plan.columns[column]
        card = Card()
        card.body.addWidget(heading(self._name(column), 1.1))
        words = self.tr("%1: which value does each text mean? Empty ones are left out.")
        label = target_label(target, self._terms)
        card.body.addWidget(text(words.replace("%1", label), "muted"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(2, 3)
        options = _options(target.declared.spec.codes or "", self._terms.language)
        shown = sorted(sorted(counts, key=lambda each: -counts[each])[:_MOST_TEXTS])
        for line, written in enumerate(shown):
            grid.addWidget(text(written, bold=True), line, 0)
            often = self._terms.count("moving_in.times", counts[written])
            grid.addWidget(one_line(often, "muted", 0.92), line, 1)
            choice = self._choice(options, written)
            choice.setObjectName(f"value_{column}_{line}")
            self.choices[column, written] = choice
            grid.addWidget(choice, line, 2)
        card.body.addLayout(grid)
        if len(counts) > len(shown):
            more = self._terms.count("moving_in.more_values", len(counts) - len(shown))
            card.body.addWidget(text(more, "warning", bold=True))
        return card

    def _choice(self, options: tuple[Option, ...], written: str) -> ChoiceEdit:
        labels = {option.code: option.label for option in options}
        choice = ChoiceEdit(lambda: options, lambda code: labels.get(code, code))
        choice.setAccessibleName(self.tr("Value for %1").replace("%1", written))
        choice.setPlaceholderText(self.tr("left out"))
        return choice

    def _on_onward(self) -> None:
        values = dict(self._plan.values)
        for (column, written), choice in self.choices.items():
            reading = choice.read()
            choice.set_mark("danger" if reading.wrong else "")
            if reading.wrong:
                choice.setFocus()
                return
            values[column, fold(written)] = reading.value or NOTHING
        self.onward.emit(replace(self._plan, values=values, orders=self._orders))


def _options(list_name: str, language: str) -> tuple[Option, ...]:
    every = [Terms(each) for each in LANGUAGES]
    shown = Terms(language)
    return tuple(
        Option(
            code,
            sentence(shown.code(list_name, code)),
            "\n".join(fold(terms.code(list_name, code)) for terms in every),
        )
        for code in CODE_LISTS[list_name].offered
    )
