"""Who is charged with what: the grid, what was understood of it, and what it is counted as."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Charge, Defendant, Participation, Sanction
from trafficmon_desktop.services.case_lines.lead import lead_charges
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.pages.charge_table import ChargeTable
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, heading, text


class ChargesCard(Card):
    """``edit_asked`` carries a stored record, ``add_asked`` a type and the first values."""

    edit_asked = Signal(object)
    add_asked = Signal(object, object)

    def __init__(self, proceeding: str, desk: Desk) -> None:
        super().__init__()
        self._desk, self._file = desk, ()  # type: tuple[Desk, Sequence[Record]]
        self.table = ChargeTable(proceeding, desk.terms, desk.keeper)
        self.table.setObjectName("charges")
        self.table.setAccessibleName(self.tr("Who is charged with what"))
        self.table.setAccessibleDescription(desk.terms.text("case_line.keys"))
        self.table.form_asked.connect(self._on_form)
        self.table.remove_asked.connect(self._on_remove)
        self.table.said.connect(self._say)
        self._status = text("", "muted", 0.92)
        self._status.setObjectName("grid_status")
        self._leads = text("", "muted", 0.92)
        self._leads.setObjectName("lead_line")
        self._units = text("", bold=True, size=0.92)
        self._units.setObjectName("unit_line")
        self.body.addWidget(heading(self.tr("Who is charged with what"), 1.1))
        self.body.addWidget(self.table)
        self.body.addWidget(self._status)
        self.body.addWidget(self._buttons())
        self.body.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        foot = QVBoxLayout()
        foot.setSpacing(theme.TINY)
        foot.addWidget(self._leads)
        foot.addWidget(self._units)
        foot.addWidget(text(self._desk.terms.text("case_line.keys"), "muted", 0.88))
        return foot

    def _buttons(self) -> QWidget:
        flow = FlowBox(theme.TINY)
        for name, words, act in (
            ("add_defendant", self.tr("Defendant"), self.table.begin_defendant),
            ("add_charge", self.tr("Charge"), self.table.begin_charge),
            ("add_sanction", self.tr("Sanction"), self._add_sanction),
            ("open_form", self.tr("Full form"), self.table.ask_for_form),
        ):
            icon = "pencil" if name == "open_form" else "plus"
            button = Button(words, icon, Weight.QUIET)
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, act=act: act())
            flow.add(button)
        return flow

    # --- what is shown --------------------------------------------------------------------------

    def show_file(self, file: Sequence[Record]) -> None:
        """Shows what is stored now."""
        self._file = file
        self.table.show_file(file)
        self._units.setText(self._unit_line())
        words = self._lead_words()
        self._leads.setText(words)
        self._leads.setVisible(bool(words))
        self._say("")

    def _unit_line(self) -> str:
        """How much of what this is, so that units are not mixed."""
        terms = self._desk.terms
        counts: Sequence[tuple[str, type[Record]]] = (
            ("unit.defendant.count", Defendant),
            ("records.charge.count", Charge),
        )
        parts = [
            terms.count(key, sum(isinstance(each, record_type) for each in self._file))
            for key, record_type in counts
        ]
        parts.append(terms.count("unit.proceeding.count", 1))
        victims = sum(isinstance(each, Participation) for each in self._file)
        parts.append(terms.count("count.victims", victims))
        return terms.text("grid.counted", what=", ".join(parts))

    def _lead_words(self) -> str:
        """Which charge of a defendant is counted, and why; only where there are several."""
        terms, leads = self._desk.terms, lead_charges(self._file)
        named = {
            each.code: each.label or each.code
            for each in self._file
            if isinstance(each, Defendant) and each.code in leads
        }
        return "\n".join(
            f"{who}, {leads[code].short(terms)}: {leads[code].words(terms)}"
            for code, who in sorted(named.items(), key=lambda each: each[1])
        )

    def _say(self, words: str) -> None:
        self._status.setText(words)
        self._status.setVisible(bool(words))
        if words:
            announce(self.table, words)

    # --- what is asked --------------------------------------------------------------------------

    def _add_sanction(self) -> None:
        defendant = self.table.defendant
        if defendant is not None:
            self.add_asked.emit(Sanction, {"defendant": defendant.code})

    def _on_form(self, record: Record) -> None:
        if record.code:
            self.edit_asked.emit(record)
            return
        values = {name: getattr(record, name) for name in record.__slots__}
        self.add_asked.emit(type(record), {name: each for name, each in values.items() if each})

    def _on_remove(self, record: Record) -> None:
        keeper = self._desk.keeper
        try:
            keeper.remove(record.code)
        except UserError as error:
            self._desk.messages.error(error, self._desk.terms)
            return
        kind = sentence(self._desk.terms.record(record.NAME))
        self._desk.messages.toast(self.tr("%1 was removed.").replace("%1", kind), keeper.undo)

    def leave(self) -> None:
        """Takes, or keeps as a draft, what is being typed."""
        self.table.typing.leave()
