"""What came in of a spreadsheet, and what stayed outside."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.moving_in.bringing import Brought
from trafficmon_desktop.services.moving_in.left_rows import write_left_rows
from trafficmon_desktop.services.moving_in.plan import Plan
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text


class MovingInDone(QWidget):
    """``again`` asks for another file."""

    again = Signal()

    def __init__(self, brought: Brought, plan: Plan, desk: Desk) -> None:
        super().__init__()
        self._brought, self._plan, self._desk = brought, plan, desk
        body = QVBoxLayout(self)
        body.setContentsMargins(0, 0, 0, 0)
        body.setSpacing(theme.MEDIUM)
        card = Card()
        card.body.addWidget(heading(self.tr("Brought in"), 1.1))
        terms = desk.terms
        for name, number in brought.added.items():
            card.body.addWidget(text(f"{sentence(terms.records(name))}: {terms.number(number)}"))
        if not brought.added:
            card.body.addWidget(text(self.tr("Nothing new: everything was here already.")))
        else:
            undo = with_keys(self.tr("Undo"), "undo")
            words = self.tr("%1 takes all of it back.").replace("%1", undo)
            card.body.addWidget(text(words, "muted"))
        body.addWidget(card)
        if brought.left:
            body.addWidget(self._left())
        another = Button(self.tr("Another file"), "plus", Weight.PRIMARY)
        another.setObjectName("another_file")
        another.clicked.connect(self.again)
        body.addLayout(across(None, another))

    def _left(self) -> Card:
        card = Card()
        words = self._desk.terms.count("moving_in.left", len(self._brought.left))
        card.body.addWidget(text(words, bold=True))
        words = self.tr(
            "Save them as a list with the reason beside each row, correct them there and bring "
            "them in again. The list is not encrypted: delete it when you are done."
        )
        card.body.addWidget(text(words, "muted"))
        save = Button(self.tr("Save the rows left outside…"), "hard-drive")
        save.setObjectName("save_left")
        save.clicked.connect(self._on_save)
        card.body.addLayout(across(save, None))
        self._told = Banner("danger")
        card.body.addWidget(self._told)
        return card

    def _on_save(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the rows left outside"), "rows.xlsx", "XLSX (*.xlsx)"
        )
        if path:
            self.save_left(Path(path))

    def save_left(self, path: Path) -> None:
        """Writes the list and says so."""
        try:
            write_left_rows(self._plan, self._brought.left, path, self._desk.terms)
        except UserError as error:
            self._told.say(self._desk.terms.message(error), "danger")
            return
        self._told.say(self.tr("Saved: %1").replace("%1", path.name), "good")
