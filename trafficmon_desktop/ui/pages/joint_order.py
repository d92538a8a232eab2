"""The joint report: in which language and formats, and where to."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QButtonGroup, QFileDialog, QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.coordinator_files import write_joint
from trafficmon_desktop.services.exports.formats import JOINT_FORMATS
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.tasks import Task
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Chip
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit


class JointOrder(QWidget):
    """Writes the files; the vault is not told."""

    def __init__(self, document: Mapping[str, Any], desk: Desk) -> None:
        super().__init__()
        self._document, self._desk = document, desk
        self._language = desk.terms.language
        self._task: Task | None = None
        page = ScrollPage(widest=1120)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        self._state = Banner("good")
        self._state.setObjectName("joint_state")
        self._card = Card()
        self._card.body.setSpacing(theme.SMALL)
        self._card.body.addWidget(heading(self.tr("Joint report"), 1.25))
        self._card.body.addWidget(text(desk.terms.text("joint.coverage"), "muted"))
        self._label(self.tr("Language of the report"))
        self._card.body.addWidget(self._languages())
        self._label(self.tr("Formats"))
        self._formats = self._format_chips()
        self._label(self.tr("Where to"))
        self._add_target()
        self._progress = ProgressCard(self.tr("Making the files…"))
        self._progress.cancel_asked.connect(self._on_cancel)
        self._progress.hide()
        for part in (self._state, self._progress, self._card):
            page.body.addWidget(part)

    @property
    def report_terms(self) -> Terms:
        """The words of the report, which need not be those of the screen."""
        return Terms(self._language)

    def _label(self, words: str) -> None:
        self._card.body.addSpacing(theme.TINY)
        self._card.body.addWidget(text(words, "muted", 0.92))

    def _languages(self) -> FlowBox:
        flow = FlowBox(6)
        group = QButtonGroup(flow)
        for name in LANGUAGES:
            words = self._desk.terms.text(f"language.{name}")
            button = Button(words[:1].upper() + words[1:])
            button.setObjectName(f"joint_language_{name}")
            button.setCheckable(True)
            button.setChecked(name == self._language)
            button.clicked.connect(lambda _=False, name=name: self._choose(name))
            group.addButton(button)
            flow.add(button)
        return flow

    def _choose(self, language: str) -> None:
        self._language = language

    def _format_chips(self) -> dict[str, Chip]:
        words = {
            "pdf": self.tr("PDF to read"),
            "xlsx": self.tr("XLSX to work with"),
            "csv": self.tr("CSV for machines"),
            "json": self.tr("JSON, of which the others are renderings"),
        }
        chips = {}
        flow = FlowBox(6)
        for name in words:
            if name in JOINT_FORMATS:
                chips[name] = chip = Chip(words[name])
                chip.setObjectName(f"joint_format_{name}")
                chip.setChecked(True)
                flow.add(chip)
        self._card.body.addWidget(flow)
        return chips

    def _add_target(self) -> None:
        self.folder = LineTextEdit()
        self.folder.setObjectName("joint_folder")
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setPlaceholderText(self.tr("Folder, for example on a memory stick"))
        choose = Button(self.tr("Choose…"), "folder-open")
        choose.clicked.connect(self._on_choose)
        row = across()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self._card.body.addLayout(row)
        self._write = Button(self.tr("Write the joint report"), "upload", Weight.PRIMARY)
        self._write.setObjectName("write_joint")
        self._write.setEnabled(False)
        self._write.clicked.connect(self.write)
        self.folder.textChanged.connect(lambda typed: self._write.setEnabled(bool(typed.strip())))
        self._card.body.addSpacing(theme.SMALL)
        self._card.body.addLayout(across(None, self._write))

    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to"))
        if folder:
            self.folder.setText(folder)

    def write(self) -> None:
        """Writes the files, off the screen's thread; what is refused is said above."""
        document, terms = self._document, self.report_terms
        folder = Path(self.folder.text().strip())
        formats = tuple(name for name, chip in self._formats.items() if chip.isChecked())
        self._state.say("")
        self._show_working(working=True)
        task = self._desk.tasks.start(
            lambda report: write_joint(document, folder, formats, terms, report), self._on_written
        )
        task.progressed.connect(self._progress.show_progress)
        task.failed.connect(self._on_failed)
        task.cancelled.connect(self._on_cancelled)
        task.crashed.connect(self._on_crashed)
        self._task = task

    def _show_working(self, *, working: bool) -> None:
        self._progress.say(self.tr("Making the files…"))
        self._progress.setVisible(working)
        self._card.setEnabled(not working)

    def _end(self, words: str, role: str) -> None:
        self._task = None
        self._show_working(working=False)
        self._state.say(words, role)
        self._write.setFocus()

    def _on_written(self, files: tuple[Path, ...]) -> None:
        names = ", ".join(path.name for path in files)
        words = self.tr("Written: %1 in %2").replace("%1", names)
        self._end(words.replace("%2", str(files[0].parent)), "good")

    def _on_failed(self, error: UserError) -> None:
        self._end(self._desk.terms.message(error), "danger")

    def _on_cancelled(self) -> None:
        self._end(self.tr("Stopped. No file was written."), "warning")

    def _on_crashed(self, _kind: str) -> None:
        self._end(self._desk.terms.text("error.bug"), "danger")

    def _on_cancel(self) -> None:
        if self._task is not None:
            self._task.cancel()
