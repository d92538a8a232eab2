"""The files a coordinator has in hand: kept while the vault is open, never in the vault."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from trafficmon_desktop.services.coordinator import Outcome, weigh
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.tasks import Report, Task


class ReceivedFiles(QObject):
    """``changed``: other files, or what can be made of them is known; ``began``: it is worked out.

    It hangs on the keeper, so that it outlives a page that is built anew in another language and
    is gone when the vault is locked.
    """

    changed = Signal()
    began = Signal()
    progressed = Signal(int, int)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.keeper)
        self._tasks, self._vault = desk.tasks, desk.keeper.vault
        self._task: Task | None = None
        self._asked = 0
        self.paths: list[Path] = []
        self.outcome: Outcome | None = None

    @classmethod
    def of(cls, desk: Desk) -> "ReceivedFiles":
        """Those in hand, or none yet."""
        return desk.keeper.findChild(cls) or cls(desk)

    @property
    def is_busy(self) -> bool:
        """Whether they are being added up."""
        return self._task is not None

    def add(self, paths: list[Path]) -> None:
        """Takes further files; one that is in already is not taken again."""
        fresh = [path for path in dict.fromkeys(paths) if path not in self.paths]
        if fresh:
            self.paths += fresh
            self._weigh()

    def remove(self, row: int) -> None:
        """Puts a file aside; it stays where it is on the disk."""
        del self.paths[row]
        self._weigh()

    def again(self) -> None:
        """Reads all of them anew."""
        self._weigh()

    def cancel(self) -> None:
        """Stops adding up; the files stay."""
        if self._task is not None:
            self._task.cancel()

    def _weigh(self) -> None:
        self._asked += 1
        asked, paths, vault = self._asked, tuple(self.paths), self._vault
        self.outcome = None
        self.cancel()
        if not paths:
            self._end()
            return

        def work(report: Report) -> tuple[int, Outcome]:
            from trafficmon_desktop.services.bundles.keys import stored_keys

            return asked, weigh(paths, report, stored_keys(vault))

        task = self._tasks.start(work, self._on_weighed)
        task.progressed.connect(self.progressed)
        task.cancelled.connect(lambda: self._on_stopped(asked))
        task.crashed.connect(lambda _kind: self._on_stopped(asked))
        self._task = task
        self.began.emit()

    def _on_weighed(self, answer: tuple[int, Outcome]) -> None:
        asked, outcome = answer
        if asked == self._asked:  # else other files are in hand by now
            self.outcome = outcome
            self._end()

    def _on_stopped(self, asked: int) -> None:
        if asked == self._asked:
            self._end()

    def _end(self) -> None:
        self._task = None
        self.changed.emit()
