"""Backing up from where one is told that it is due."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.tasks import Task

if TYPE_CHECKING:
    from trafficmon_desktop.services.backups import Made


class BackupNow(QObject):
    """``done`` once a copy was written, opened again and counted; ``begun`` carries the task."""

    begun = Signal(Task)
    done = Signal()

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page

    def ask(self) -> None:
        """Asks into which folder."""
        title = self.tr("Folder for the backup")
        folder = QFileDialog.getExistingDirectory(self._page, title)
        if folder:
            self.back_up(Path(folder))

    def back_up(self, folder: Path) -> None:
        """Writes a copy into a folder, off the screen's thread."""
        from trafficmon_desktop.services import vaults

        vault = self._desk.keeper.vault
        self._start(lambda report: vaults.backup_vault(vault, folder, report), self._on_written)

    def make(self) -> None:
        """Backs up as happens by itself: into the vault, and the second place where it is."""
        from trafficmon_desktop.services import backups

        vault = self._desk.keeper.vault
        self._start(lambda report: backups.back_up(vault, report), self._on_made)

    def ask_second(self) -> None:
        """Asks for the second place, and copies the newest backup there at once."""
        title = self.tr("Second place for backups")
        folder = QFileDialog.getExistingDirectory(self._page, title)
        if folder:
            self.use_second(Path(folder))

    def use_second(self, folder: Path | None) -> None:
        """Remembers the second place on this computer; ``None``: none any more."""
        from trafficmon_desktop.domain.errors import UserError
        from trafficmon_desktop.services import backups

        try:
            backups.choose_second(self._desk.keeper.vault, folder)
        except UserError as error:
            self._desk.messages.error(error, self._desk.terms)
            return
        if folder is None:
            self.done.emit()
        else:
            self.make()

    def _start(self, work: object, on_done: object) -> None:
        messages, terms = self._desk.messages, self._desk.terms
        messages.toast(self.tr("Backing up…"))
        task = self._desk.tasks.start(work, on_done)  # type: ignore[arg-type]
        task.failed.connect(lambda error: messages.error(error, terms))
        task.crashed.connect(lambda _kind: messages.toast(terms.text("error.bug")))
        self.begun.emit(task)

    def _on_written(self, path: Path) -> None:
        words = self.tr("Backed up and verified: %1").replace("%1", path.name)
        self._desk.messages.toast(words)
        self.done.emit()

    def _on_made(self, made: "Made") -> None:
        if made.problem is not None:
            self._desk.messages.error(made.problem, self._desk.terms)
            self.done.emit()
        else:
            self._on_written(made.path)
