"""A new release, step by step: ask, safety, exactly what leaves, written."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.alternatives import Alternative
from trafficmon_desktop.services.moved_releases import asks_for_releases
from trafficmon_desktop.services.release_preview import Preview, preview
from trafficmon_desktop.services.releases import Release, release
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.pages.release_files import ReleaseFiles, leaks_in_words
from trafficmon_desktop.ui.pages.release_memory import ReleaseMemory
from trafficmon_desktop.ui.pages.release_order import ReleaseOrder
from trafficmon_desktop.ui.pages.release_safety import ReleaseSafety, attack_in_words
from trafficmon_desktop.ui.tasks import Task
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.steps import Steps
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

#: Refusals that the organisation itself can answer.
_IN_DOUBT = ("release_memory_in_doubt", "release_memory_moved")


class _Teller(QObject):
    """Carries words from the work to the screen; it outlives a page that is built anew."""

    began = Signal(str)


class ReleaseView(QWidget):
    """``written`` comes when files left and the vault remembers it."""

    written = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._preview: Preview | None = None
        self._task: Task | None = None
        self._progress: ProgressCard | None = None
        self._on_done: Callable[[Any], None] = self._on_preview
        self.order = ReleaseOrder(desk)
        self.order.ready.connect(self.check)
        self._refused = Banner("danger")
        self._refused.setObjectName("refused")
        self.memory = ReleaseMemory(desk)
        self.memory.answered.connect(self.begin)
        names = (
            self.tr("What is to leave"),
            self.tr("Safety"),
            self.tr("Exactly what leaves"),
            self.tr("Written"),
        )
        self._steps = Steps(names)
        self._page = ScrollPage(widest=1120)
        self._page.body.addWidget(self._steps)
        self._page.body.addWidget(self._refused)
        self._page.body.addWidget(self.memory)
        self._page.body.addWidget(self.order)
        self._shown: QWidget = self.order
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self._teller = _Teller(desk.tasks)
        self._teller.began.connect(self._on_step)
        self._show(self.order, 0)
        self._ask_of_memory()

    # --- steps ----------------------------------------------------------------------------------

    def _show(self, widget: QWidget, step: int) -> None:
        """Shows one step; what was asked for is kept, the others are made anew."""
        focused = self.focusWidget()
        had_focus = focused is not None and self._shown.isAncestorOf(focused)
        if widget is not self._shown:
            if self._shown is self.order:
                self.order.hide()
            else:
                if isinstance(self._shown, ReleaseSafety):
                    self._shown.leave()
                self._shown.hide()
                self._shown.deleteLater()
            if widget is not self.order:
                self._page.body.addWidget(widget)
            self._shown = widget
            widget.show()
        if had_focus:
            self._focus_way_on(widget)
        self._steps.show_step(step)
        self._page.verticalScrollBar().setValue(0)

    def _focus_way_on(self, widget: QWidget) -> None:
        """The step that had the focus is gone: it goes to the new one's main button."""
        buttons = [each for each in widget.findChildren(Button) if each.isEnabled()]
        main = [each for each in buttons if each.is_primary]
        for button in (main or buttons)[:1]:
            button.setFocus()

    def begin(self) -> None:
        """Back to what is asked for."""
        self._preview = None
        self._refused.say("")
        self._show(self.order, 0)
        self._ask_of_memory()

    def _ask_of_memory(self) -> None:
        """Once, where records came in and nothing is known of releases."""
        asks = asks_for_releases(self._desk.keeper.vault)
        self.memory.ask(self._desk.terms.text("release.memory_question") if asks else "")

    def scroll_to(self, part: QWidget) -> None:
        """Brings the head of a part of the step into view."""
        bar = self._page.verticalScrollBar()
        bar.setValue(bar.value() + part.mapTo(self._page, QPoint(0, 0)).y())

    # --- checking -------------------------------------------------------------------------------

    def check(self) -> None:
        """Counts, protects, makes the files and searches them; nothing is stored."""
        request, terms = self.order.request, self.order.report_terms
        vault, say = self._desk.keeper.vault, self._teller.began.emit
        self._refused.say("")
        self.memory.ask("")
        self._run(lambda report: preview(vault, request, terms, report, say), self._on_preview, 1)

    def _run(self, work: Callable[[Any], Any], on_done: Callable[[Any], None], step: int) -> None:
        self._progress = ProgressCard(self.tr("Preparing…"))
        self._progress.cancel_asked.connect(self._on_cancel)
        self._show(self._progress, step)

        def answer(report: Any) -> Any:
            """A refusal is an answer too: it is caught here, before anybody could miss it."""
            try:
                return work(report)
            except UserError as error:
                return error

        self._on_done = on_done
        writes = on_done == self._on_written
        task = self._desk.tasks.start(answer, self._on_answer, must_finish=writes)
        task.progressed.connect(self._on_progress)
        task.cancelled.connect(self.begin)
        task.crashed.connect(self._on_crashed)
        self._task = task

    def _on_answer(self, found: Any) -> None:
        self._task = None
        if isinstance(found, UserError):
            self.begin()
            words = self._desk.terms.message(found)
            if found.key in _IN_DOUBT:
                self.memory.ask(words)
            else:
                self._refused.say(words, "danger")
            return
        self._on_done(found)

    def _on_crashed(self, _kind: str) -> None:
        self.begin()
        self._refused.say(self._desk.terms.text("error.bug"), "danger")

    def _on_step(self, step: str) -> None:
        words = {
            "protecting": self.tr("Counting, hiding and attacking the tables…"),
            "rendering": self.tr("Making the files…"),
            "attacking": self.tr("Attacking the finished file…"),
            "scanning": self.tr("Searching the files for everything the vault keeps…"),
        }
        if isinstance(self._shown, ProgressCard):
            self._shown.say(words[step])

    def _on_progress(self, done: int, total: int) -> None:
        if isinstance(self._shown, ProgressCard):
            self._shown.show_progress(done, total)

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()

    def _on_preview(self, found: Preview) -> None:
        self._preview = found
        self.show_safety()

    def show_safety(self) -> None:
        """The second step."""
        assert self._preview is not None  # noqa: S101 - the steps come in their order
        safety = ReleaseSafety(self._preview, self._desk, self.order.request)
        safety.onward.connect(self.show_files)
        safety.back.connect(self.begin)
        safety.as_asked.connect(self._on_as_asked)
        if safety.alternatives is not None:
            safety.alternatives.chosen.connect(self._on_way)
        self._show(safety, 1)

    def _on_way(self, way: Alternative) -> None:
        self.order.take(way)
        self.check()

    def _on_as_asked(self) -> None:
        self.order.forget_ways()
        self.check()

    def show_files(self) -> None:
        """The third step."""
        assert self._preview is not None  # noqa: S101 - the steps come in their order
        files = ReleaseFiles(self._preview, self._desk.terms, self.order.sealing.told)
        files.write_asked.connect(self.write)
        files.back.connect(self.show_safety)
        self._show(files, 2)

    # --- writing --------------------------------------------------------------------------------

    def write(self, folder: Path) -> None:
        """Writes the files and the entry in the register, in one act."""
        found = self._preview
        if found is None:
            return
        request, terms = self.order.request, self.order.report_terms
        vault = self._desk.keeper.vault
        self._run(
            lambda report: release(vault, request, folder, terms, report, prepared=found.summary),
            self._on_written,
            3,
        )

    def _as_shown(self, done: Release) -> bool:
        shown = self._preview.files if self._preview is not None else ()
        written = dict(done.contents)  # of what stands in the one signed file
        if not written:
            written = {path.name: sha256(path.read_bytes()).hexdigest() for path in done.files}
        return written == {file.name: file.sha256 for file in shown}

    def _on_written(self, done: Release) -> None:
        terms = self._desk.terms
        card = Card()
        card.body.addWidget(heading(self.tr("Written"), 1.25))
        key = "summary.again" if done.again else "summary.released"
        banner = Banner("good", terms.text(key, number=done.number))
        banner.setObjectName("written")
        card.body.addWidget(banner)
        words = self.tr("The files are byte for byte those that were shown.")
        if not self._as_shown(done):
            words = self.tr("The files are not those that were shown. Do not send them.")
        compared = Banner("good" if self._as_shown(done) else "danger", words)
        compared.setObjectName("compared")
        card.body.addWidget(compared)
        for file in done.files:
            card.body.addWidget(text(str(file)))
        if self._preview is not None:
            for name, (role, words) in {
                "attacked": attack_in_words(self._preview, terms),
                "searched": leaks_in_words(self._preview.leaks, terms),
            }.items():
                told = Banner(role, words)
                told.setObjectName(name)
                card.body.addWidget(told)
        self.order.forget_ways()
        again = Button(self.tr("Another release"), "plus", Weight.PRIMARY)
        again.clicked.connect(self.begin)
        card.body.addLayout(across(None, again))
        self._show(card, 3)
        self.written.emit()
