"""The documents of a record: added by choosing or dropping, shown, saved elsewhere, removed."""

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDir, QFileInfo, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.document_view import show_document
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.tasks import Report
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, text

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.services.attachments import Attachment

_MEDIA = {
    "application/pdf": "pdf",
    "text/plain": "text",
    "application/msword": "word",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "word",
    "application/vnd.oasis.opendocument.text": "text",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "sheet",
    "audio/mpeg": "sound",
    "video/mp4": "film",
    "application/zip": "archive",
    "message/rfc822": "mail",
}


class DocumentsCard(Card):
    """``code`` is the record that new documents belong to, ``codes`` those whose are listed."""

    saved = Signal(Path)

    def __init__(self, code: str, codes: list[str], desk: Desk) -> None:
        super().__init__()
        from trafficmon_desktop.services import attachments

        self._desk, self._code, self._attachments = desk, code, attachments
        self.setAcceptDrops(True)
        self._progress: ProgressCard | None = None
        self._add = Button(self.tr("Add documents…"), "upload")
        self._add.setObjectName("add_document")
        self._add.clicked.connect(self._ask_files)
        self.body.addLayout(across(heading(self.tr("Documents"), 1.1), None, self._add))
        most = str(attachments.MOST_BYTES // 2**20)
        words = self.tr(
            "Choose files or drop them here, each up to %1 MB. The vault keeps an encrypted copy; "
            "the file itself stays where it is, readable for everybody: delete it there yourself."
        )
        self.body.addWidget(text(words.replace("%1", most), "muted"))
        found = attachments.documents_of(desk.keeper.vault, codes)
        for each in found:
            self.body.addWidget(Rule())
            self.body.addWidget(self._row(each))
        if not found:
            empty = self.tr("No documents yet: scans of decisions, letters, photographs.")
            self.body.addWidget(text(empty, "muted"))

    # --- what there is --------------------------------------------------------------------------

    def _row(self, each: "Attachment") -> QWidget:
        row = QWidget()
        row.setObjectName(f"document_{each.code}")
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TINY)
        column.addWidget(text(_breakable(each.name), bold=True))
        column.addWidget(text(self._about(each), "muted", 0.92))
        flow = FlowBox(theme.TINY)
        for button in self._buttons(each):
            button.setAccessibleName(f"{button.text()}: {each.name}")
            flow.add(button)
        column.addWidget(flow)
        return row

    def _buttons(self, each: "Attachment") -> list[Button]:
        buttons = []
        if self._attachments.shown_as(each.media_type) is not self._attachments.Shown.NOT:
            show = Button(self.tr("Show"), "eye", Weight.QUIET)
            show.setObjectName("show_document")
            show.clicked.connect(lambda: show_document(each, self._desk, self.window()))
            buttons.append(show)
        save = Button(self.tr("Save a copy…"), "arrow-up-right", Weight.QUIET)
        save.setObjectName("save_document")
        save.clicked.connect(lambda: self._ask_target(each))
        remove = Button(self.tr("Remove"), "trash-2", Weight.QUIET)
        remove.setObjectName("remove_document")
        remove.clicked.connect(lambda: self._remove(each))
        return [*buttons, save, remove]

    def _about(self, each: "Attachment") -> str:
        terms = self._desk.terms
        kind = "image" if each.media_type.startswith("image/") else _MEDIA.get(each.media_type)
        day = datetime.fromisoformat(each.added_at).astimezone().date()
        size = size_words(each.size, terms.number)
        parts = [terms.text(f"media.{kind or 'other'}"), size, terms.day(day)]
        return " · ".join([*parts, each.owner_code] if each.owner_code != self._code else parts)

    # --- adding ---------------------------------------------------------------------------------

    def _ask_files(self) -> None:
        names, _ = QFileDialog.getOpenFileNames(self, self.tr("Documents to add"))
        if names:
            self.add_files([Path(name) for name in names])

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_files(event):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.add_files(_local_files(event))

    def add_files(self, paths: list[Path]) -> None:
        """Takes copies of files into the vault, off the screen's thread, one after another."""
        if self._progress is not None or not paths:
            return
        keeper, messages, terms = self._desk.keeper, self._desk.messages, self._desk.terms
        vault, code, attachments = keeper.vault, self._code, self._attachments

        def work(report: Report) -> int:
            for path in paths:
                attachments.add(vault, code, path, _of_file(path, report))
            return len(paths)

        task = self._desk.tasks.start(work)
        self._progress = ProgressCard(self.tr("Encrypting the documents…"))
        self._progress.cancel_asked.connect(task.cancel)
        task.progressed.connect(self._progress.show_progress)
        self.body.insertWidget(2, self._progress)
        self._add.setEnabled(False)
        count = partial(terms.count, "documents.count")
        words = self.tr("Added: %1. The files themselves are still where they were.")
        task.finished.connect(
            lambda n: messages.toast(words.replace("%1", count(n)), keeper.undo if n == 1 else None)
        )
        task.failed.connect(lambda error: messages.error(error, terms))
        task.ended.connect(keeper.written_elsewhere)

    # --- taking out -----------------------------------------------------------------------------

    def _remove(self, each: "Attachment") -> None:
        with self._desk.keeper.act("detach", each.owner_code):
            self._attachments.remove(self._desk.keeper.vault, each.code)
        words = self.tr("The document was removed. It stays in the trash for 30 days.")
        self._desk.messages.toast(words, self._desk.keeper.undo)

    def _ask_target(self, each: "Attachment") -> None:
        words = self.tr(
            "The copy is not encrypted: whoever gets hold of the disk or stick can read it, also "
            "after you delete it. That you saved it is written in the audit trail."
        )
        title = self.tr("This document leaves the vault")
        if not self._desk.messages.confirmed(title, words, self.tr("Save the copy…")):
            return
        name, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save a copy of the document"),
            QFileInfo(QDir.home(), each.name).filePath(),
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if name:
            self.save_copy(each, Path(name))

    def save_copy(self, each: "Attachment", target: Path) -> None:
        """Writes a document outside of the vault."""
        vault, messages, terms = self._desk.keeper.vault, self._desk.messages, self._desk.terms
        task = self._desk.tasks.start(
            lambda _report: self._attachments.save_copy(vault, each, target)
        )
        words = self.tr("Saved, unencrypted: %1").replace("%1", target.name)
        task.finished.connect(lambda _: messages.toast(words))
        task.finished.connect(lambda _: self.saved.emit(target))
        task.failed.connect(lambda error: messages.error(error, terms))


def size_words(size: int, number: Any) -> str:
    """``1,234 KB`` up to a megabyte, then MB."""
    if size < 2**20:
        return f"{number(max(1, round(size / 1024)))} KB"
    return f"{number(round(size / 2**20))} MB"


def _of_file(path: Path, report: Report) -> Report:
    """The share of the file that is done, not of the largest there may be."""
    size = path.stat().st_size if path.is_file() else 0

    def told(done: int, _most: int) -> None:
        report(done, max(size, done))

    return told


def _local_files(event: QDropEvent) -> list[Path]:
    if not event.mimeData().hasUrls():
        return []
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _breakable(name: str) -> str:
    """A long file name without spaces can go on in a second line."""
    return name.replace("_", "_\u200b").replace("-", "-\u200b").replace(".", ".\u200b")
