"""The deadlines of one record, on its own page; a task, or one from a given day, beside them."""

from collections.abc import Sequence

from trafficmon_desktop.services.deadline_sentences import footer
from trafficmon_desktop.services.worklist import Line
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.deadline_start import DeadlineStart
from trafficmon_desktop.ui.pages.task_form import TaskForm, task_button
from trafficmon_desktop.ui.pages.work_group import WorkGroup
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import text

#: How many are shown at first.
_FIRST = 5


class DeadlineCard(WorkGroup):
    """``code`` is the record that is shown: tasks added here are about it."""

    def __init__(self, title: str, lines: Sequence[Line], code: str, desk: Desk) -> None:
        super().__init__("deadlines", title, lines, desk, first=_FIRST, here=code)
        self._code = code
        self._form: TaskForm | DeadlineStart | None = None
        start = Button(self.tr("Deadline"), "plus", Weight.QUIET)
        start.setObjectName("start_deadline")
        start.setAccessibleName(self.tr("A deadline from a day you give"))
        start.clicked.connect(lambda: self._open(DeadlineStart(self._code, self._desk)))
        self.head.addWidget(start)
        add = task_button()
        add.clicked.connect(lambda: self._open(TaskForm(self._desk, self._code)))
        self.head.addWidget(add)
        if lines:
            self.body.addWidget(text(footer(desk.terms), "muted", 0.88))
        else:
            self.body.addWidget(text(self.tr("No deadline and no task lies ahead."), "muted"))

    def _open(self, form: TaskForm | DeadlineStart) -> None:
        self._close()
        self._form = form
        form.closed.connect(self._close)
        self.body.insertWidget(1, form)
        form.focus_first()

    def _close(self) -> None:
        if self._form is not None:
            self._form.hide()
            self._form.deleteLater()
            self._form = None
