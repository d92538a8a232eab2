"""Backups that make themselves while a vault is open, beside the work, and at its end."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer, Signal

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui.tasks import Report, Task, TaskRunner

if TYPE_CHECKING:
    from trafficmon_desktop.services.backups import Made
    from trafficmon_desktop.services.vaults import Vault

#: The end of the program waits so long for its backup, and a lock; what is not finished then is
#: made when the vault is opened again. Milliseconds.
AT_QUIT, AT_LOCK = 60_000, 1_000


class BackupWatch(QObject):
    """``made`` carries a finished backup, ``failed`` why there is none.

    It has a thread of its own: nothing that the user asks for waits for a backup.
    """

    made = Signal(object)
    failed = Signal(UserError)
    progressed = Signal(int)

    def __init__(self, vault: "Vault", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._vault = vault
        self._tasks = TaskRunner(self)
        self._last: Task | None = None

    def begin(self) -> None:
        """Backs up if none was made on this day yet, or the last session could not finish its."""
        from trafficmon_desktop.services import backups

        self._start(backups.is_due)

    def finish(self, within: int) -> None:
        """Backs up what is in no backup yet; returns when that is done or the time is over."""
        from trafficmon_desktop.services import backups

        self._tasks.stop()
        task = self._last = self._start(backups.has_changed)
        loop = QEventLoop()
        task.ended.connect(loop.quit)
        QTimer.singleShot(within, task, task.cancel)
        loop.exec()
        self._last = None

    def give_up(self) -> None:
        """The user does not want to wait for the end of it."""
        if self._last is not None:
            self._last.cancel()

    def stop(self) -> None:
        """Stops what is under way; no answer is told any more."""
        self._tasks.stop()

    def _start(self, is_wanted: "Callable[[Vault], bool]") -> Task:
        from trafficmon_desktop.services import backups

        vault = self._vault

        def work(report: Report) -> "Made | None":
            return backups.back_up(vault, report) if is_wanted(vault) else None

        task = self._tasks.start(work, self._on_made)
        task.failed.connect(self.failed)
        task.progressed.connect(lambda done, of: self.progressed.emit(100 * done // max(of, 1)))
        return task

    def _on_made(self, made: "Made | None") -> None:
        if made is not None:
            self.made.emit(made)
