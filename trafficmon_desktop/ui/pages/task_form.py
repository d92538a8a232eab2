"""A task of the organisation's own, written down in two fields."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import PermitApplication, Task, field_of
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit
from trafficmon_desktop.ui.widgets.date_edit import DateEdit
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit


class TaskForm(Card):
    """``subject`` is the code of the record the task is about; empty = a person may be chosen."""

    closed = Signal()

    def __init__(self, desk: Desk, subject: str = "") -> None:
        super().__init__()
        self._desk, self._subject = desk, subject
        self.setObjectName("task_form")
        self.body.setSpacing(theme.SMALL)
        self.body.addWidget(heading(self.tr("New task"), 1.1))
        terms = desk.terms
        self.rows = {"title": self._row("title", LineTextEdit())}
        due = DateEdit(terms.date)
        self.rows["due_on"] = self._row("due_on", due)
        due.understood.connect(self.rows["due_on"].show_understood)
        if not subject:
            choices = Choices(desk.keeper, terms)
            people = choices.records(field_of(PermitApplication, "victim"), PermitApplication())
            editor = ChoiceEdit(people, choices.name_of)
            label = sentence(terms.record("victim"))
            self.rows["subject"] = FieldRow("subject", label, "", editor)
        for row in self.rows.values():
            row.editor.setMaximumWidth(theme.scaled(460))
            self.body.addWidget(row)
        keep = Button(self.tr("Add the task"), "check", Weight.PRIMARY)
        keep.setObjectName("keep_task")
        keep.clicked.connect(self.keep)
        cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        cancel.clicked.connect(self.closed)
        self.body.addLayout(across(keep, cancel, None))
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.closed)

    def _row(self, name: str, editor: LineTextEdit | DateEdit) -> FieldRow:
        terms = self._desk.terms
        label = sentence(terms.field("task", name))
        return FieldRow(name, label, terms.help("task", name), editor)

    def focus_first(self) -> None:
        """Puts the cursor into the first field."""
        self.rows["title"].editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep()
        else:
            super().keyPressEvent(event)

    def keep(self) -> None:
        """Stores the task, or says what is missing."""
        readings = {name: row.editor.read() for name, row in self.rows.items()}
        wrong = {name: each.wrong for name, each in readings.items() if each.wrong}
        for name in ("title", "due_on"):
            if readings[name].value is None and name not in wrong:
                wrong[name] = self.tr("This is needed.")
        for name, words in wrong.items():
            self.rows[name].show_wrong(words, "danger")
        if wrong:
            return
        chosen = readings["subject"].value if "subject" in readings else None
        task = Task(
            subject=self._subject or chosen,
            title=readings["title"].value,
            due_on=readings["due_on"].value,
        )
        try:
            self._desk.keeper.save(task)
        except UserError as error:
            self._desk.messages.error(error, self._desk.terms)
            return
        self._desk.messages.toast(self.tr("The task was added."), self._desk.keeper.undo)
        self.closed.emit()


def task_button() -> Button:
    """Begins a task."""
    words = QCoreApplication.translate("TaskForm", "Task")
    button = Button(words, "plus", Weight.QUIET)
    button.setObjectName("quick_task")
    button.setAccessibleName(QCoreApplication.translate("TaskForm", "New task"))
    return button
