"""What each column of a spreadsheet means."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.moving_in.plan import Plan
from trafficmon_desktop.services.moving_in.targets import Target, target_named, targets
from trafficmon_desktop.services.table_files.columns import column_letters
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit, Option
from trafficmon_desktop.ui.widgets.surfaces import Card, across, one_line, text
from trafficmon_desktop.ui.widgets.text_edits import CountEdit


class MovingInColumns(QWidget):
    """``onward`` carries the plan, ``header_asked`` another row for the names of the columns."""

    onward = Signal(object)
    header_asked = Signal(int)
    back = Signal()

    def __init__(self, plan: Plan, terms: Terms) -> None:
        super().__init__()
        self.plan, self._terms = plan, terms
        self.choices: dict[int, ChoiceEdit] = {}
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.MEDIUM)
        body.addWidget(self._head())
        body.addWidget(self._columns())
        back = Button(self.tr("Back"), "chevron-left")
        back.clicked.connect(self.back)
        onward = Button(self.tr("Next"), "arrow-right", Weight.PRIMARY)
        onward.setObjectName("onward")
        onward.clicked.connect(self._on_onward)
        body.addLayout(across(back, None, onward))

    def _head(self) -> Card:
        card = Card()
        words = self.tr(
            "Say for each column which field it is; leave empty what shall stay outside. What you "
            "say is remembered for the next file."
        )
        card.body.addWidget(text(words))
        row = self.plan.table.rows[self.plan.header][0]
        self.header = CountEdit()
        self.header.setObjectName("header_row")
        self.header.setAccessibleName(self.tr("Row with the names of the columns"))
        self.header.show_value(row)
        self.header.setFixedWidth(theme.scaled(72))
        self.header.left.connect(self._on_header)
        label = one_line(self.tr("The names of the columns stand in row"))
        card.body.addLayout(across(label, self.header, None))
        return card

    def _on_header(self) -> None:
        wanted = self.header.read().value
        rows = [number for number, _ in self.plan.table.rows]
        if wanted in rows and rows.index(wanted) != self.plan.header:
            self.header_asked.emit(rows.index(wanted))
        else:
            self.header.show_value(rows[self.plan.header])

    def _columns(self) -> Card:
        card = Card()
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(theme.SMALL)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        grid.setColumnStretch(2, 3)
        for at, words in enumerate((self.tr("Column"), self.tr("Begins with"), self.tr("Field"))):
            grid.addWidget(one_line(words, "muted", 0.92), 0, at)
        options = target_options(self._terms.language)
        for column, header in enumerate(self.plan.headers):
            samples = self.plan.table.samples(self.plan.header, column)
            if not header and not samples:
                continue
            name = header or column_letters(column + 1)
            line = grid.rowCount()
            grid.addWidget(text(name, bold=True), line, 0)
            grid.addWidget(text("\n".join(samples), "muted", 0.92), line, 1)
            grid.addWidget(self._choice(column, name, options), line, 2)
        card.body.addLayout(grid)
        return card

    def _choice(self, column: int, name: str, options: tuple[Option, ...]) -> ChoiceEdit:
        labels = {option.code: option.label for option in options}
        choice = ChoiceEdit(lambda: options, lambda code: labels.get(code, code))
        choice.setObjectName(f"column_{column}")
        choice.setAccessibleName(self.tr("Field of the column %1").replace("%1", name))
        choice.setPlaceholderText(self.tr("stays outside"))
        target = self.plan.columns.get(column)
        choice.show_value(None if target is None else str(target))
        self.choices[column] = choice
        return choice

    def _on_onward(self) -> None:
        columns: dict[int, Target] = {}
        for column, choice in self.choices.items():
            reading = choice.read()
            target = None if reading.wrong or not reading.value else target_named(reading.value)
            twice = target is not None and target in columns.values()
            choice.set_mark("danger" if reading.wrong or twice else "")
            if reading.wrong or twice:
                choice.setFocus()
                return
            if target is not None:
                columns[column] = target
        values = {
            key: code
            for key, code in self.plan.values.items()
            if columns.get(key[0]) == self.plan.columns.get(key[0])
        }
        self.onward.emit(replace(self.plan, columns=columns, values=values))


def target_options(language: str) -> tuple[Option, ...]:
    """Everything a column can mean, found by its names in every language."""
    every = [Terms(each) for each in LANGUAGES]
    shown = Terms(language)
    return tuple(
        Option(
            str(target),
            target_label(target, shown),
            "\n".join(fold(target_label(target, terms)) for terms in every),
        )
        for target in targets()
    )


def target_label(target: Target, terms: Terms) -> str:
    """The field after its record: ``Person: date of birth``."""
    record = sentence(terms.record(target.record))
    if target.is_both_names:
        names = (terms.field("victim", name) for name in target.field.split())
        return f"{record}: {' + '.join(names)}"
    return f"{record}: {terms.field(target.record, target.field)}"
