"""Today: what needs attention, the most pressing first."""

from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.backups import State, state_of
from trafficmon_desktop.services.beginning import is_empty
from trafficmon_desktop.services.calendar_file import write_calendar
from trafficmon_desktop.services.day_list import write_day_list
from trafficmon_desktop.services.deadline_sentences import day_and_weekday, footer
from trafficmon_desktop.services.practice import stamp_of
from trafficmon_desktop.services.worklist import GROUPS, Line, Worklist, worklist
from trafficmon_desktop.services.worklist_text import group_title
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.pages.backup_now import BackupNow
from trafficmon_desktop.ui.pages.backup_state import BackupState
from trafficmon_desktop.ui.pages.practice_hint import practice_hint
from trafficmon_desktop.ui.pages.task_form import TaskForm
from trafficmon_desktop.ui.pages.vault_notices import VaultNotices
from trafficmon_desktop.ui.pages.work_group import WorkGroup
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.empty_state import EmptyState
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import heading, text

#: How many lines of a group are shown at first.
#: What stands above the groups, with its own button, is not said again among them.
_SAID_ABOVE = frozenset({"backup_never", "backup_due"})
_FIRST = {"overdue": 10, "soon": 10}
_FIRST_OF_OTHERS = 4

_EDGE = {"overdue": "danger"}


class TodayPage(Page):
    """Reads the vault off the screen's thread, and anew when something was changed."""

    place_asked = Signal(str)
    correct_asked = Signal(object, str)
    add_asked = Signal(str)
    view_asked = Signal(str)
    quick_add_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._found: Worklist | None = None
        self._asked, self._stale, self._empty = 0, True, False
        self.backup = BackupNow(desk, self)
        self.backup.done.connect(self.load)
        self.groups: dict[str, WorkGroup] = {}
        self._scroll = ScrollPage(margin=theme.HUGE, widest=980)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)
        self._head()
        self._list = QWidget()
        self._body = QVBoxLayout(self._list)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.MEDIUM)
        self._scroll.body.addWidget(self._list)
        desk.keeper.changed.connect(self._on_changed)

    def _head(self) -> None:
        body, desk = self._scroll.body, self._desk
        body.addWidget(heading(self.tr("Today"), 1.6))
        day = text(sentence(day_and_weekday(desk.today, desk.terms)), "muted", 1.05)
        day.setObjectName("today")
        body.addWidget(day)
        self._work = flow = FlowBox(theme.SMALL)
        buttons = (
            ("quick_add", desk.terms.text("quick.title"), "pencil", self.quick_add_asked.emit),
            ("new_task", self.tr("New task"), "plus", self.add_task),
            ("day_list", self.tr("Print the list…"), "file-text", self._ask_day_list),
            ("calendar", self.tr("Calendar file…"), "calendar", self._ask_calendar),
        )
        for name, words, icon, act in buttons:
            button = Button(words, icon)
            button.setObjectName(name)
            button.setAccessibleName(words.replace("…", ""))
            button.clicked.connect(act)
            flow.add(button)
        body.addWidget(flow)
        self._state = text("", "muted")
        self._state.setObjectName("today_state")
        self._state.hide()
        body.addWidget(self._state)
        if desk.keeper.vault.notices:
            body.addWidget(VaultNotices(desk))
        self._backup_state = BackupState(desk, self.backup)
        body.addWidget(self._backup_state)
        self._task: TaskForm | None = None

    # --- reading --------------------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self.load()

    def _on_changed(self, _code: str) -> None:
        self._stale = True
        if self.isVisible():
            # once all that listens to the change has been told, and only once
            QTimer.singleShot(0, self, self._load_stale)

    def _load_stale(self) -> None:
        if self._stale and self.isVisible():
            self.load()

    def load(self) -> None:
        """Reads the vault; an older answer that comes late is dropped."""
        if not self._desk.keeper.is_open:
            return
        self._stale = False
        self._asked += 1
        asked, vault, today = self._asked, self._desk.keeper.vault, self._desk.today
        if self._found is None:
            self._say(self.tr("Reading the files…"))

        def work(_report: object) -> tuple[int, Worklist, bool, State]:
            return asked, worklist(vault, today), is_empty(vault), state_of(vault)

        task = self._desk.tasks.start(work, self._on_read)
        task.failed.connect(self._on_failed)
        task.crashed.connect(self._on_crashed)

    def _on_failed(self, error: UserError) -> None:
        self._say(self._desk.terms.message(error))

    def _on_crashed(self, _kind: str) -> None:
        self._on_failed(UserError("bug"))

    def _say(self, words: str) -> None:
        self._state.setText(words)
        self._state.setVisible(bool(words))

    def _on_read(self, answer: tuple[int, Worklist, bool, State]) -> None:
        asked, found, self._empty, backups = answer
        if asked == self._asked and self._desk.keeper.is_open:
            self._say("")
            self._backup_state.show_state(backups)
            self._work.setVisible(not self._empty)
            self.show_found(found)

    # --- showing --------------------------------------------------------------------------------

    def show_found(self, found: Worklist) -> None:
        """Shows the groups that hold anything; the place on the page is kept."""
        self._found = found
        bar = self._scroll.verticalScrollBar()
        at = bar.value()
        self._list.hide()  # laid out once, when it is shown again
        while (item := self._body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.groups = {}
        for group in GROUPS:
            lines = [line for line in found.lines[group] if line.kind not in _SAID_ABOVE]
            if lines:
                self._add_group(group, lines)
        if not any(found.lines[group] for group in GROUPS if group != "reminders"):
            self._body.insertWidget(0, self._beginning() if self._empty else self._nothing())
        terms = self._desk.terms
        if found.older:
            self._body.addWidget(text(terms.count("worklist.older", found.older), "muted", 0.92))
        self._body.addWidget(text(footer(terms), "muted", 0.92))
        self._list.show()
        QTimer.singleShot(0, self, lambda: bar.setValue(at))

    def _add_group(self, name: str, lines: list[Line]) -> None:
        group = self.groups[name] = WorkGroup(
            name,
            group_title(name, self._desk.terms),
            lines,
            self._desk,
            first=_FIRST.get(name, _FIRST_OF_OTHERS),
            edge=_EDGE.get(name, "line"),
        )
        group.correct_asked.connect(self.correct_asked)
        group.sheet_asked.connect(lambda: self.view_asked.emit("openers"))
        self._body.addWidget(group)

    def _beginning(self) -> EmptyState:
        """What stands in a vault that holds nothing yet."""
        add = Button(self.tr("Add the first person"), "plus", Weight.PRIMARY)
        add.setObjectName("add_first")
        add.clicked.connect(lambda: self.add_asked.emit("people"))
        bring = Button(self.tr("Import from Excel…"), "upload", Weight.QUIET)
        bring.setObjectName("import_excel")
        bring.setAccessibleName(self.tr("Import from Excel"))
        bring.clicked.connect(lambda: self.view_asked.emit("moving_in"))
        return EmptyState(
            "users",
            self.tr("Nothing is recorded yet"),
            self.tr("Begin with a person: what is due will stand here by itself."),
            add,
            [bring],
            practice_hint(self._desk),
        )

    def _nothing(self) -> EmptyState:
        add = Button(self.tr("Go to the people"), "users", Weight.PRIMARY)
        add.clicked.connect(lambda: self.place_asked.emit("people"))
        return EmptyState(
            "circle-check",
            self._desk.terms.text("worklist.empty").removesuffix("."),
            self.tr(
                "Deadlines are computed from what stands in the files: the day a decision was "
                "served, the end of a stay, a hearing. Tasks of your own stand beside them."
            ),
            add,
        )

    def show_names(self) -> None:
        if self._found is not None:
            self.show_found(self._found)

    # --- adding ---------------------------------------------------------------------------------

    def add_new(self) -> None:
        """Begins what the page offers first: in an empty vault a person, else a task."""
        if is_empty(self._desk.keeper.vault):
            self.add_asked.emit("people")
        else:
            self.add_task()

    def add_task(self) -> None:
        """Opens the form of a new task."""
        if self._task is None:
            self._task = TaskForm(self._desk)
            self._task.closed.connect(self._on_task_closed)
            self._scroll.body.insertWidget(self._scroll.body.indexOf(self._list), self._task)
        self._task.focus_first()

    def _on_task_closed(self) -> None:
        if self._task is not None:
            self._task.hide()
            self._task.deleteLater()
            self._task = None

    # --- what leaves ----------------------------------------------------------------------------

    def _ask_day_list(self) -> None:
        path = self._ask_file(self.tr("Print the list"), "today.pdf", self.tr("PDF (*.pdf)"))
        if path is not None:
            self.write_list(path)

    def write_list(self, path: Path) -> None:
        """Writes the list of the day as a PDF, with codes and without names."""
        if self._found is None:
            return
        try:
            stamp = stamp_of(self._desk.keeper.vault, self._desk.terms)
            write_day_list(self._found, self._desk.terms, path, stamp)
        except UserError as error:
            self._desk.messages.error(error, self._desk.terms)
            return
        words = self.tr("Written: %1. It holds codes only; keep it locked away.")
        self._desk.messages.toast(words.replace("%1", path.name))

    def _ask_calendar(self) -> None:
        words = self.tr(
            "The calendar file leaves the vault. It says only how many dates a day holds: no "
            "name, no code, no kind of case. Whoever sees the calendar sees those days."
        )
        if not self._desk.messages.confirmed(
            self.tr("Calendar file"), words, self.tr("Choose where to…")
        ):
            return
        name = self.tr("Calendar (*.ics)")
        path = self._ask_file(self.tr("Calendar file"), "calendar.ics", name)
        if path is not None:
            self.write_calendar(path)

    def write_calendar(self, path: Path) -> None:
        """Writes the days from today on, how many dates each holds and nothing else."""
        if self._found is None:
            return
        vault, terms = self._desk.keeper.vault, self._desk.terms
        try:
            days = write_calendar(vault, self._found, path, terms)
        except UserError as error:
            self._desk.messages.error(error, terms)
            return
        self._desk.messages.toast(terms.count("calendar.written", days))

    def _ask_file(self, title: str, name: str, kind: str) -> Path | None:
        path, _ = QFileDialog.getSaveFileName(self, title, name, kind)
        return Path(path) if path else None
