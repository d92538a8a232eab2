"""The third step of a release: the finished files, byte for byte, and the search for leaks."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout, QWidget

from trafficmon_desktop.services.leak_scan import Finding, LeakScan
from trafficmon_desktop.services.release_preview import FileView, Preview
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, one_line, text
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit

_ICONS = {"pdf": "file-text", "xlsx": "table-2", "csv": "list", "json": "file-check"}


class ReleaseFiles(QWidget):
    """``write_asked`` carries the folder; it is offered only where nothing leaked."""

    write_asked = Signal(Path)
    back = Signal()

    def __init__(self, preview: Preview, terms: Terms, sealing: str = "") -> None:
        """``sealing`` says how they leave as one signed file; empty where they do not."""
        super().__init__()
        self._preview, self._terms, self._sealing = preview, terms, sealing
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(self._scan())
        layout.addWidget(self._files())
        layout.addWidget(self._target())

    def _scan(self) -> Card:
        leaks, terms = self._preview.leaks, self._terms
        card = Card()
        card.body.addWidget(heading(self.tr("Does anything leak?"), 1.25))
        banner = Banner(*leaks_in_words(leaks, terms))
        banner.setObjectName("leak_result")
        card.body.addWidget(banner)
        if leaks.ordinary:
            words = terms.count("preview.ordinary", leaks.ordinary)
            card.body.addWidget(text(words, "muted", 0.92))
        for finding in leaks.findings[:12]:
            card.body.addWidget(text(self._finding(finding), "danger"))
        for name in leaks.unreadable:
            card.body.addWidget(text(terms.text("preview.unreadable", file=name), "danger"))
        return card

    def _finding(self, finding: Finding) -> str:
        terms = self._terms
        is_record = terms.has(f"record.{finding.record}")
        record = terms.record(finding.record) if is_record else finding.record
        key = f"field.{finding.record}.{finding.field}"
        field = terms.text(key) if terms.has(key) else finding.field
        return terms.text("preview.finding", file=finding.file, record=record, field=field)

    def _files(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Exactly what leaves"), 1.25))
        for at, file in enumerate(self._preview.files):
            if at:
                card.body.addWidget(Rule())
            card.body.addLayout(self._file(file))
        card.body.addWidget(Rule())
        card.body.addWidget(text(self.tr("Nothing else is included."), bold=True))
        if self._sealing:
            sealing = text(self._sealing)
            sealing.setObjectName("sealing")
            card.body.addWidget(sealing)
        return card

    def _file(self, file: FileView) -> QVBoxLayout:
        terms = self._terms
        ending = file.name.rpartition(".")[2]
        picture = QLabel()
        picture.setPixmap(icons.pixmap(_ICONS.get(ending, "file-text"), "accent", 22))
        facts = [terms.text("preview.kilobytes", n=-(-file.size // 1024))]
        if ending == "xlsx":
            facts.append(terms.count("preview.sheets", len(file.parts)))
        elif ending == "pdf":
            facts.append(terms.count("preview.pages", len(file.parts)))
        column = QVBoxLayout()
        column.setSpacing(theme.TINY)
        name = one_line(file.name, bold=True)
        column.addLayout(across(picture, name, one_line(" · ".join(facts), "muted"), None))
        if ending == "xlsx":
            column.addWidget(text(", ".join(file.parts), "muted", 0.92))
        digest = text(f"SHA-256 {_in_groups(file.sha256)}", "muted", 0.88)
        digest.setAccessibleName(f"SHA-256 {file.sha256}")
        digest.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(digest)
        return column

    def _target(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Where to"), 1.1))
        self.folder = LineTextEdit()
        self.folder.setObjectName("target_folder")
        self.folder.setAccessibleName(self.tr("Folder"))
        self.folder.setPlaceholderText(self.tr("Folder, for example on a memory stick"))
        choose = Button(self.tr("Choose…"), "folder-open")
        choose.clicked.connect(self._on_choose)
        row = across()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        card.body.addLayout(row)
        written = 1 if self._sealing else len(self._preview.files)
        words = self._terms.count("preview.write", written)
        self._write = Button(words, "upload", Weight.PRIMARY)
        self._write.setObjectName("write_files")
        self._write.setEnabled(False)
        self._write.clicked.connect(self._on_write)
        self.folder.textChanged.connect(self._on_typed)
        back = Button(self.tr("Back"), "chevron-left")
        back.clicked.connect(self.back)
        card.body.addLayout(across(back, None, self._write))
        if not self._preview.leaks.clean:
            words = self.tr("Nothing is written while something of the vault stands in the files.")
            card.body.addWidget(text(words, "danger"))
        return card

    def _on_typed(self, typed: str) -> None:
        self._write.setEnabled(bool(typed.strip()) and self._preview.may_leave)

    def _on_choose(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Where to"))
        if folder:
            self.folder.setText(folder)

    def _on_write(self) -> None:
        self.write_asked.emit(Path(self.folder.text().strip()))


def leaks_in_words(leaks: LeakScan, terms: Terms) -> tuple[str, str]:
    """What the search of the finished files found, as a role of a banner and its sentence."""
    found = len({(each.record, each.field) for each in leaks.findings})
    words = terms.count("preview.scan", leaks.searched, found=found)
    return "good" if leaks.clean else "danger", words


def _in_groups(digest: str) -> str:
    return " ".join(digest[at : at + 8] for at in range(0, len(digest), 8))
