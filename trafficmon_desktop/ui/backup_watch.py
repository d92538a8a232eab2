"""Backups that make themselves while a vault is open, beside the work, and at its end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui.main_window import MainWindow
from trafficmon_desktop.ui.tasks import Report, Task, TaskRunner

if TYPE_CHECKING:
    from trafficmon_desktop.services.backups import Made
    from trafficmon_desktop.services.vaults import Vault

#: The end of the program waits so long for its backup, and a lock; what is not finished then is
#: made when the vault is opened again. Milliseconds.
AT_QUIT, AT_LOCK = 60_000, 1_000


class BackupWatch(QObject):
    """``made`` after each finished backup; ``failed`` carries why there is none, or no copy.

    It has a thread of its own: nothing that the user asks for waits for a backup.
    """

    made = Signal()
    failed = Signal(UserError)

    def __init__(self, vault: "Vault", window: MainWindow) -> None:
        super().__init__(window)
        self._vault, self._window = vault, window
        self._tasks = TaskRunner(self)

    def begin(self) -> None:
        """Backs up if none was made on this day yet, or the last session could not finish its."""
        from trafficmon_desktop.services import backups

        self._start(backups.is_due)

    def finish(self, *, at_lock: bool) -> None:
        """Backs up what is in no backup yet; returns when that is done or the time is over.

        Who closes the window once more does not want to wait for it. This is the end of it.
        """
        from trafficmon_desktop.services import backups

        self._tasks.stop()
        task = self._start(backups.has_changed)
        task.progressed.connect(self._show_progress)
        self._window.closing.connect(task.cancel)
        loop = QEventLoop()
        task.ended.connect(loop.quit)
        QTimer.singleShot(AT_LOCK if at_lock else AT_QUIT, task, task.cancel)
        loop.exec()
        self.deleteLater()

    def _show_progress(self, done: int, total: int) -> None:
        words = self.tr("The last backup is being made. The program ends when it is finished: %1 %")
        self._window.cover(words.replace("%1 %", f"{100 * done // max(total, 1)}\u00a0%"))

    def _start(self, is_wanted: "Callable[[Vault], bool]") -> Task:
        from trafficmon_desktop.services import backups

        vault = self._vault

        def work(report: Report) -> "Made | None":
            return backups.back_up(vault, report) if is_wanted(vault) else None

        task = self._tasks.start(work, self._on_made)
        task.failed.connect(self.failed)
        return task

    def _on_made(self, made: "Made | None") -> None:
        if made is None:
            return
        if made.problem is not None:
            self.failed.emit(made.problem)
        self.made.emit()
