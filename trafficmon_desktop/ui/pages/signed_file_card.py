"""A signed file that was received: who made it, whether it is whole, and what is in it."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.tasks import Report
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.bundles.bundle import Opened


class SignedFileCard(Card):
    """One file at a time; nothing of it is kept in the vault."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._name = ""
        self._opened: Opened | None = None
        self.body.addWidget(heading(self.tr("A signed file you received"), 1.15))
        words = self.tr(
            "See who signed a file and whether it was changed. One that was encrypted to you is "
            "opened with the key of this vault."
        )
        self.body.addWidget(text(words, "muted"))
        self._verdict = Banner("good")
        self._verdict.setObjectName("signed_verdict")
        self.body.addWidget(self._verdict)
        self._facts = QVBoxLayout()
        self._facts.setSpacing(theme.TINY)
        self.body.addLayout(self._facts)
        ways = FlowBox(theme.SMALL)
        self._choose = self._way("open_signed", self.tr("Choose a file…"), "folder-open")
        self._compare = self._way("compare_key", self.tr("Compare with a key file…"), "key-round")
        self._save = self._way("save_contents", self.tr("Save what is in it…"), "upload")
        self._choose.clicked.connect(self._ask_file)
        self._compare.clicked.connect(self._ask_key)
        self._save.clicked.connect(self._ask_folder)
        for button in (self._choose, self._compare, self._save):
            ways.add(button)
        self.body.addWidget(ways)
        self._show()

    def _way(self, name: str, words: str, icon: str) -> Button:
        button = Button(words, icon)
        button.setObjectName(name)
        return button

    # --- opening --------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        words = self.tr("Signed files (*.tmsum)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file…"), "", words)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Opens and checks a file, off the screen's thread."""
        from trafficmon_desktop.services.bundles.keys import stored_keys
        from trafficmon_desktop.services.bundles.received import load_bundle

        vault = self._desk.keeper.vault
        self._name, self._opened = path.name, None
        self._choose.setEnabled(False)

        def work(_report: Report) -> "Opened | UserError":
            try:
                return load_bundle(path, stored_keys(vault))
            except UserError as error:
                return error

        task = self._desk.tasks.start(work, self._on_opened)
        task.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self._choose.setEnabled(True)

    def _on_opened(self, found: "Opened | UserError") -> None:
        if isinstance(found, UserError):
            self._verdict.say(self._desk.terms.message(found), "danger")
        else:
            self._opened = found
            words = self.tr("Unchanged. Compare the fingerprint by telephone, or with a key file.")
            self._verdict.say(words, "warning")
        self._show()

    def _show(self) -> None:
        while (item := self._facts.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        for button in (self._compare, self._save):
            button.setVisible(self._opened is not None)
        if self._opened is not None:
            for words in self._told(self._opened):
                self._facts.addWidget(text(words))

    def _told(self, opened: "Opened") -> list[str]:
        from trafficmon_desktop.services.bundles.fingerprint import fingerprint
        from trafficmon_desktop.services.exports.stamp import is_stamped

        terms, manifest, recipient = self._desk.terms, opened.manifest, opened.manifest.recipient
        period = manifest.said["period"]
        first, last = (date.fromisoformat(period[each]) for each in ("from", "to"))
        organisation = manifest.organisation or terms.text("bundle.nobody")
        told = [terms.text("verify.about", organisation=organisation, first=first, last=last)]
        if is_stamped(opened.summary):
            told.append(terms.text("practice.stamp"))
        if recipient is not None:
            told.append(terms.text("verify.recipient", recipient=recipient.name or recipient.age))
        words = fingerprint(manifest.signer, terms.language)
        told.append(terms.text("verify.files", files=", ".join(opened.files)))
        return [*told, terms.text("verify.fingerprint", words=words)]

    # --- what is done with it -------------------------------------------------------------------

    def _ask_key(self) -> None:
        title, kind = self.tr("Compare with a key file…"), self.tr("Key files (*.key)")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kind)
        if name:
            self.compare(Path(name))

    def compare(self, path: Path) -> None:
        """Says whether the file was signed with the key in this key file."""
        from trafficmon_desktop.services.bundles.bundle import check_signer
        from trafficmon_desktop.services.bundles.public_keys import read_key_file

        opened, terms = self._opened, self._desk.terms
        if opened is None:
            return
        try:
            check_signer(opened, read_key_file(path), self._name, path.name)
        except UserError as error:
            self._verdict.say(terms.message(error), "danger")
            return
        organisation = opened.manifest.organisation or terms.text("bundle.nobody")
        self._verdict.say(terms.text("verify.good", organisation=organisation), "good")

    def _ask_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Save what is in it…"))
        if folder:
            self.save(Path(folder))

    def save(self, folder: Path) -> None:
        """Lays the files out in a folder, over no other file."""
        from trafficmon_desktop.services.bundles.unpacking import write_files

        messages, terms = self._desk.messages, self._desk.terms
        if self._opened is None:
            return
        try:
            written = write_files(self._opened, folder)
        except UserError as error:
            messages.error(error, terms)
        else:
            names = ", ".join(path.name for path in written)
            messages.toast(terms.text("summary.file", file=names))
