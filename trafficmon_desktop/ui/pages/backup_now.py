"""Backing up from where one is told that it is due."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from trafficmon_desktop.services import vaults
from trafficmon_desktop.ui.desk import Desk


class BackupNow(QObject):
    """``done`` once a copy was written, opened again and counted."""

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
        """Writes the copy off the screen's thread."""
        vault, messages, terms = self._desk.keeper.vault, self._desk.messages, self._desk.terms
        messages.toast(self.tr("Backing up…"))
        task = self._desk.tasks.start(
            lambda report: vaults.backup_vault(vault, folder, report), self._on_written
        )
        task.failed.connect(lambda error: messages.error(error, terms))
        task.crashed.connect(lambda _kind: messages.toast(terms.text("error.bug")))

    def _on_written(self, path: Path) -> None:
        words = self.tr("Backed up and verified: %1").replace("%1", path.name)
        self._desk.messages.toast(words)
        self.done.emit()
