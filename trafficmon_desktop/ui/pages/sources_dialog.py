"""The records behind a figure inside, each a way to its file."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.lines_list import Line, LinesModel, LinesView
from trafficmon_desktop.ui.widgets.surfaces import across, heading, text


class SourcesDialog(QDialog):
    """``chosen`` is the code of the record that was picked, or empty."""

    def __init__(self, codes: tuple[str, ...], desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self.chosen = ""
        self.setWindowTitle(self.tr("Behind this number"))
        self.resize(theme.scaled(520), theme.scaled(460))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.addWidget(heading(self.tr("Behind this number"), 1.25))
        layout.addWidget(text(self.tr("For use inside only. Enter opens a file."), "muted"))
        self._model = LinesModel(self)
        self._model.show_lines([line for code in codes if (line := self._line(code))])
        self.view = LinesView()
        self.view.setAccessibleName(self.tr("Behind this number"))
        self.view.setModel(self._model)
        self.view.activated.connect(self._on_chosen)
        layout.addWidget(self.view, 1)
        close = Button(self.tr("Close"))
        close.clicked.connect(self.reject)
        layout.addLayout(across(None, close))

    def _line(self, code: str) -> Line | None:
        record = self._desk.keeper.find(code)
        if record is None:
            return None
        kind = sentence(self._desk.terms.record(record.NAME))
        if isinstance(record, Victim):
            shown = full_name(record) if self._desk.names_shown() else masked(record)
            return Line(code, shown, below=kind)
        return Line(code, sentence(record_title(record, self._desk.terms)), below=kind, aside=code)

    def _on_chosen(self, index: QModelIndex) -> None:
        self.chosen = self._model.lines[index.row()].code
        self.accept()
