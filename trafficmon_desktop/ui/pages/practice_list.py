"""All tasks of the practice vault, each with its state as a sign and in words."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout

from trafficmon_desktop.services.practice_tasks import Progress
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.lines_list import Line, LinesModel, LinesView
from trafficmon_desktop.ui.widgets.surfaces import Ground, across, heading


class PracticeList(Ground):
    """``chosen`` carries the name of a task, ``anew_asked`` the wish for a fresh vault."""

    chosen = Signal(str)
    anew_asked = Signal()

    def __init__(self, terms: Terms) -> None:
        super().__init__("surface")
        self._terms = terms
        self._model = LinesModel(self)
        self.view = LinesView()
        self.view.setObjectName("practice_tasks")
        self.view.setAccessibleName(terms.text("practice.all_tasks"))
        self.view.setModel(self._model)
        self.view.activated.connect(self._on_row)
        self.view.clicked.connect(self._on_row)
        anew = Button(terms.text("practice.anew"), "refresh-cw", Weight.QUIET)
        anew.setObjectName("practice_anew")
        anew.setAccessibleName(terms.text("practice.anew_title"))
        anew.clicked.connect(self.anew_asked)
        head = across(heading(terms.text("practice.title"), 1.15), None, anew)
        head.setContentsMargins(16, theme.SMALL, theme.SMALL, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TINY)
        layout.addLayout(head)
        layout.addWidget(self.view)

    def show_tasks(self, tasks: Sequence[Progress], current: str) -> None:
        """Shows how far they are, with the current one marked."""
        at = self.view.verticalScrollBar().value()
        self._model.show_lines([self._line(each) for each in tasks])
        self.mark(current)
        self.view.verticalScrollBar().setValue(at)

    def mark(self, task: str) -> None:
        """Marks a task as the current one and brings it into view."""
        row = self._model.row_of(task)
        if row >= 0:
            self.view.setCurrentIndex(self._model.index(row, 0))

    def _line(self, each: Progress) -> Line:
        state = self._terms.text("practice.state.done" if each.done else "practice.state.open")
        return Line(
            each.task.name,
            each.title(self._terms),
            state=state,
            below=each.how(self._terms),
            mark="circle-check" if each.done else "circle",
            mark_role="good" if each.done else "muted",
        )

    def _on_row(self, index: QModelIndex) -> None:
        self.chosen.emit(self._model.lines[index.row()].code)
