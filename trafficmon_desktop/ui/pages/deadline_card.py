"""The deadlines of one record, on its own page, and a task beside them."""

from collections.abc import Sequence

from trafficmon_desktop.services.deadline_sentences import footer
from trafficmon_desktop.services.worklist import Line
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.task_form import TaskForm, task_button
from trafficmon_desktop.ui.pages.work_group import WorkGroup
from trafficmon_desktop.ui.widgets.surfaces import text

#: How many are shown at first.
_FIRST = 5


class DeadlineCard(WorkGroup):
    """``code`` is the record that is shown: tasks added here are about it."""

    def __init__(self, title: str, lines: Sequence[Line], code: str, desk: Desk) -> None:
        super().__init__("deadlines", title, lines, desk, first=_FIRST, here=code)
        self._code = code
        self._task: TaskForm | None = None
        add = task_button()
        add.clicked.connect(self.add_task)
        self.head.addWidget(add)
        if lines:
            self.body.addWidget(text(footer(desk.terms), "muted", 0.88))
        else:
            self.body.addWidget(text(self.tr("No deadline and no task lies ahead."), "muted"))

    def add_task(self) -> None:
        """Opens the form of a task about this record."""
        if self._task is None:
            self._task = TaskForm(self._desk, self._code)
            self._task.closed.connect(self._on_closed)
            self.body.insertWidget(1, self._task)
        self._task.focus_first()

    def _on_closed(self) -> None:
        if self._task is not None:
            self._task.hide()
            self._task.deleteLater()
            self._task = None
