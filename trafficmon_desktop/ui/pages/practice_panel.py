"""The tasks of the practice vault, at the foot of the window: the next one, or all twelve."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.services import practice_tasks
from trafficmon_desktop.services.practice_tasks import Progress
from trafficmon_desktop.services.vaults import change_setting, setting
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.pages.practice_list import PracticeList
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.surfaces import Ground, Rule, across, text

#: Whether the learner put the tasks away; kept in the practice vault itself.
_SHOWN = "practice_panel"
_AWAY = "away"

_LIST_HEIGHT = 236

#: How often it is asked whether something was written, in milliseconds; asking costs nothing.
_LOOK = 700

#: Narrower than this the buttons are icons; still narrower the words are those of the task alone.
_NARROW, _TIGHT = 900, 760

#: At most this share of the window is taken by the list.
_SHARE = 0.4


class PracticePanel(QWidget):
    """``place_asked`` carries a place and the name of a control there; ``anew_asked`` the wish to
    begin with a fresh vault."""

    place_asked = Signal(str, str)
    anew_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._tasks: Sequence[Progress] = ()
        self._chosen = ""
        self._seen = -1
        self.list = PracticeList(desk.terms)
        self.list.chosen.connect(self.choose)
        self.list.anew_asked.connect(self._ask_anew)
        self.list.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(Rule())
        layout.addWidget(self.list)
        layout.addWidget(self._strip())
        self._clock = QTimer(self)
        self._clock.timeout.connect(self.look)
        self._clock.start(_LOOK)
        if setting(desk.keeper.vault, _SHOWN) == _AWAY:
            self.hide()  # showing it before it stands in the window would make it another one
        self.look()

    def _strip(self) -> QWidget:
        terms = self._desk.terms
        self._count = Mark("", "tint", "graduation-cap")
        self._title, self._how = text("", bold=True), text("", "muted", 0.92)
        self._title.setObjectName("practice_title")
        self._how.setObjectName("practice_how")
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._how)
        self._where = Button(terms.text("practice.show_me"), "arrow-up-right")
        self._where.setObjectName("practice_where")
        self._where.clicked.connect(self._show_where)
        self._all = Button(terms.text("practice.all_tasks"), "list", Weight.QUIET)
        self._all.setObjectName("practice_all")
        self._all.setCheckable(True)
        self._all.toggled.connect(self._on_all)
        away = icon_button("x", terms.text("practice.hide"))
        away.setObjectName("practice_away")
        away.clicked.connect(lambda: self.show_tasks(shown=False))
        row = across(spacing=theme.MEDIUM)
        row.addWidget(self._count)
        row.addLayout(words, 1)
        for button in (self._where, self._all, away):
            row.addWidget(button)
        strip = Ground("surface")
        row.setContentsMargins(theme.LARGE, theme.SMALL, theme.SMALL, theme.SMALL)
        strip.setLayout(row)
        return strip

    # --- looking --------------------------------------------------------------------------------

    def look(self) -> None:
        """Reads how far the tasks are, where anything was written since it was last read."""
        keeper = self._desk.keeper
        if not keeper.is_open or keeper.vault.head.sequence == self._seen:
            return
        self._seen = keeper.vault.head.sequence
        vault = keeper.vault
        self._desk.tasks.start(lambda _report: practice_tasks.progress(vault), self.show_progress)

    def show_progress(self, tasks: Sequence[Progress]) -> None:
        """Shows how far the tasks are, and says what was done since it was last shown."""
        before = {each.task.name: each.done for each in self._tasks}
        self._tasks = tasks
        for each in tasks:
            if each.done and before.get(each.task.name) is False:
                self._on_task_done(each)
        self._show_state()

    def _on_task_done(self, task: Progress) -> None:
        words = self._desk.terms.text("practice.task_done", task=task.title(self._desk.terms))
        announce(self, words)
        if self._chosen == task.task.name:
            self._chosen = ""

    @property
    def tasks(self) -> Sequence[Progress]:
        """How far each task is."""
        return self._tasks

    @property
    def current(self) -> Progress | None:
        """The task that was chosen, else the first one that is not done."""
        chosen = next((each for each in self._tasks if each.task.name == self._chosen), None)
        return chosen or next((each for each in self._tasks if not each.done), None)

    # --- showing --------------------------------------------------------------------------------

    def _show_state(self) -> None:
        terms, task = self._desk.terms, self.current
        done, count = sum(each.done for each in self._tasks), len(self._tasks)
        self._count.setText(terms.text("practice.progress", done=done, all=count))
        said = terms.text("practice.progress_long", done=done, all=count)
        self._count.setAccessibleName(said)
        self._count.setToolTip(said)
        self._title.setText(terms.text("practice.all_done") if task is None else task.title(terms))
        self._how.setText("" if task is None else task.how(terms))
        self._title.setToolTip(self._how.text())
        self._where.setVisible(task is not None)
        self.list.show_tasks(self._tasks, "" if task is None else task.task.name)
        self._fit()

    def _fit(self) -> None:
        roomy = self.width() >= theme.scaled(_NARROW)
        told = self.width() >= theme.scaled(_TIGHT) or self._all.isChecked()
        self._how.setVisible(told and bool(self._how.text()))
        self.list.view.setFixedHeight(
            min(theme.scaled(_LIST_HEIGHT), round(self.window().height() * _SHARE))
        )
        for button, words in (
            (self._where, "practice.show_me"),
            (self._all, "practice.all_tasks"),
        ):
            name = self._desk.terms.text(words)
            button.setText(name if roomy else "")
            button.setToolTip("" if roomy else name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._all.isChecked():
            self._all.setChecked(False)
            self._all.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def choose(self, name: str) -> None:
        """Shows a task in the strip."""
        self._chosen = name
        self._show_state()

    def show_tasks(self, *, shown: bool = True) -> None:
        """Brings the tasks back, or puts them away."""
        change_setting(self._desk.keeper.vault, _SHOWN, "" if shown else _AWAY)
        self.setVisible(shown)
        if shown:
            self._all.setChecked(True)
            self.list.view.setFocus()

    def _on_all(self, shown: bool) -> None:
        self.list.setVisible(shown)
        self._fit()

    # --- acting ---------------------------------------------------------------------------------

    def _show_where(self) -> None:
        task = self.current
        if task is not None:
            self._all.setChecked(False)
            self.place_asked.emit(task.task.place, task.task.widget)

    def _ask_anew(self) -> None:
        terms = self._desk.terms
        if self._desk.messages.confirmed(
            terms.text("practice.anew_title"),
            terms.text("practice.anew_words"),
            terms.text("practice.anew_act"),
        ):
            self.anew_asked.emit()
