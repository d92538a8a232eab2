"""A new release, step by step: ask, safety, exactly what leaves, written."""

from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.release_preview import Preview, preview
from trafficmon_desktop.services.releases import Release, confirm_none, release
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.pages.release_files import ReleaseFiles
from trafficmon_desktop.ui.pages.release_order import ReleaseOrder
from trafficmon_desktop.ui.pages.release_safety import ReleaseSafety
from trafficmon_desktop.ui.tasks import Task
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.steps import Steps
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text


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
        self._confirm = Button(self.tr("Nothing was released that is not remembered here…"))
        self._confirm.setObjectName("confirm_none")
        self._confirm.clicked.connect(self._on_confirm)
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
        self._page.body.addWidget(self._confirm)
        self._page.body.addWidget(self.order)
        self._shown: QWidget = self.order
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self._confirm.hide()
        self._teller = _Teller(desk.tasks)
        self._teller.began.connect(self._on_step)
        self._show(self.order, 0)

    # --- steps ----------------------------------------------------------------------------------

    def _show(self, widget: QWidget, step: int) -> None:
        """Shows one step; what was asked for is kept, the others are made anew."""
        focused = self.focusWidget()
        had_focus = focused is not None and self._shown.isAncestorOf(focused)
        if widget is not self._shown:
            if self._shown is self.order:
                self.order.hide()
            else:
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
        self._confirm.hide()
        self._show(self.order, 0)

    # --- checking -------------------------------------------------------------------------------

    def check(self) -> None:
        """Counts, protects, makes the files and searches them; nothing is stored."""
        request, terms = self.order.request, self.order.report_terms
        vault, say = self._desk.keeper.vault, self._teller.began.emit
        self._refused.say("")
        self._confirm.hide()
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
        task = self._desk.tasks.start(answer, self._on_answer)
        task.progressed.connect(self._on_progress)
        task.cancelled.connect(self.begin)
        task.crashed.connect(self._on_crashed)
        self._task = task

    def _on_answer(self, found: Any) -> None:
        self._task = None
        if isinstance(found, UserError):
            self.begin()
            self._refused.say(self._desk.terms.message(found), "danger")
            self._confirm.setVisible(found.key == "release_memory_in_doubt")
            return
        self._on_done(found)

    def _on_crashed(self, _kind: str) -> None:
        self.begin()
        self._refused.say(self._desk.terms.text("error.bug"), "danger")

    def _on_confirm(self) -> None:
        """The organisation answers for what the vault cannot know."""
        sure = self._desk.messages.confirmed(
            self.tr("Was nothing else released?"),
            self.tr(
                "This vault was brought back from a copy. If something was released since the copy "
                "was made, small numbers could be worked out from both. Confirm only what you know."
            ),
            self.tr("Nothing else was released"),
        )
        if sure:
            confirm_none(self._desk.keeper.vault)
            self.begin()

    def _on_step(self, step: str) -> None:
        words = {
            "protecting": self.tr("Counting, hiding and attacking the tables…"),
            "rendering": self.tr("Making the files…"),
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
        safety = ReleaseSafety(self._preview, self._desk.terms)
        safety.onward.connect(self.show_files)
        safety.back.connect(self.begin)
        self._show(safety, 1)

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
        again = Button(self.tr("Another release"), "plus", Weight.PRIMARY)
        again.clicked.connect(self.begin)
        card.body.addLayout(across(None, again))
        self._show(card, 3)
        self.written.emit()
