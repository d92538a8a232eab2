"""The records behind a figure inside, each a way to its file; the list stays while one is read."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.practice_notes import note_figure
from trafficmon_desktop.ui.pages.record_head import wrapped_heading
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.lines_list import Line, LinesModel, LinesView
from trafficmon_desktop.ui.widgets.surfaces import Card, across, text


class SourcesView(QWidget):
    """``left`` leads back to the figures; Esc does so too."""

    left = Signal()

    def __init__(self, title: str, codes: tuple[str, ...], desk: Desk) -> None:
        super().__init__()
        self._desk, self._codes = desk, codes
        back = Button(self.tr("Back to the figures"), "chevron-left")
        back.setObjectName("back")
        back.clicked.connect(self.left)
        card = Card()
        card.body.addLayout(across(back, None))
        card.body.addWidget(wrapped_heading(title, 1.25))
        card.body.addWidget(Banner("danger", self.tr("Inside only, unprotected.")))
        words = self.tr("Enter opens a record; %1 leads back to this list.")
        card.body.addWidget(text(words.replace("%1", "Ctrl+5"), "muted", 0.9))
        self._model = LinesModel(self)
        self.view = LinesView()
        self.view.setAccessibleName(title)
        self.view.setModel(self._model)
        self.view.activated.connect(self._on_chosen)
        card.body.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.LARGE, theme.LARGE, theme.LARGE)
        layout.addWidget(card)
        self.show_lines()
        note_figure(desk)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)

    def show_lines(self) -> None:
        """Lists the records as they are now, at the place where the list stood."""
        at = max(self.view.currentIndex().row(), 0)
        self._model.show_lines([line for code in self._codes if (line := self._line(code))])
        self.view.setCurrentIndex(self._model.index(min(at, self._model.rowCount() - 1), 0))

    def _line(self, code: str) -> Line | None:
        record = self._desk.keeper.find(code)
        if record is None:
            return None
        kind = sentence(self._desk.terms.record(record.NAME))
        if isinstance(record, Victim):
            shown = full_name(record) if self._desk.names_shown() else masked(record)
            state = self._desk.terms.code("case_status", record.status) if record.status else ""
            return Line(code, shown, state, below=kind)
        return Line(code, sentence(record_title(record, self._desk.terms)), below=kind, aside=code)

    def _on_chosen(self, index: QModelIndex) -> None:
        self._desk.open_record(self._model.lines[index.row()].code)
