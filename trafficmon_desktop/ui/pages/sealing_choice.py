"""How a release leaves: as separate files, as one signed file, encrypted to a recipient's key."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.summary_request import BUNDLE
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.chips import Chip
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import text

if TYPE_CHECKING:
    from trafficmon_desktop.services.bundles.public_keys import PublicKeys


class SealingChoice(QWidget):
    """Stands beside the formats of a release; an encrypted file is always a signed one."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._terms = desk.terms
        self._addressee: PublicKeys | None = None
        self._signed = Chip(self.tr("One signed file (.tmsum)"))
        self._signed.setObjectName("format_bundle")
        self._encrypt = Chip(self.tr("Encrypt to a recipient's key…"), icon="lock")
        self._encrypt.setObjectName("encrypt_to")
        self._encrypt.clicked.connect(self._ask_key)
        self._ways = FlowBox(6)
        self._ways.add(self._signed)
        self._ways.add(self._encrypt)
        self._key = Chip("", removable=True)
        self._key.setObjectName("encrypted_key")
        self._key.clicked.connect(lambda: self.encrypt_to(None))
        self._ways.add(self._key)
        self._said = text("", "muted", 0.92)
        self._said.setObjectName("encrypted_to")
        self._problem = Banner("danger")
        self._problem.setObjectName("key_problem")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TINY)
        label = text(self.tr("Sent as"), "muted", 0.92)
        for each in (label, self._ways, self._said, self._problem):
            layout.addWidget(each)
        self._signed.clicked.connect(self._show)
        self._show()

    @property
    def formats(self) -> tuple[str, ...]:
        """What is to be asked for besides the formats."""
        return (BUNDLE,) if self._signed.isChecked() else ()

    @property
    def address(self) -> str | None:
        """To which the file is encrypted."""
        return None if self._addressee is None else self._addressee.age

    @property
    def name(self) -> str | None:
        """The recipient's name by its key file."""
        return None if self._addressee is None else self._addressee.organisation or None

    @property
    def told(self) -> str:
        """How the files leave, where they do not lie side by side."""
        if not self._signed.isChecked():
            return ""
        one = self.tr("These files leave as one signed file, summary.tmsum.")
        return one if self._addressee is None else f"{one} {self._words()}"

    def encrypt_to(self, path: Path | None) -> None:
        """Takes the key of a file; ``None`` takes it away again."""
        from trafficmon_desktop.services.bundles.public_keys import read_key_file

        self._problem.say("")
        try:
            self._addressee = None if path is None else read_key_file(path)
        except UserError as error:
            self._addressee = None
            self._problem.say(self._terms.message(error), "danger")
        if self._addressee is not None:
            self._signed.setChecked(True)
        self._show()

    def _ask_key(self) -> None:
        title, kinds = self.tr("Key file of the recipient"), self.tr("Key files (*.key *.txt)")
        name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if name:
            self.encrypt_to(Path(name))

    def _show(self) -> None:
        addressee = self._addressee
        self._signed.setEnabled(addressee is None)
        self._encrypt.setVisible(addressee is None)
        self._key.setVisible(addressee is not None)
        name = "" if addressee is None else addressee.organisation or addressee.age
        words = self.tr("Encrypted to %1").replace("%1", name)
        self._key.setText(words)
        self._key.setAccessibleName(self.tr("Remove %1").replace("%1", words))
        self._said.setText(self._words())

    def _words(self) -> str:
        from trafficmon_desktop.services.bundles.fingerprint import fingerprint

        addressee = self._addressee
        if addressee is not None and addressee.signing is not None:
            words = self.tr("Only %1 can open it. Compare the fingerprint with them: %2.")
            words = words.replace("%1", addressee.organisation or "–")
            return words.replace("%2", fingerprint(addressee.signing, self._terms.language))
        if addressee is not None:
            words = self.tr("Only the owner of the key %1 can open it.")
            return words.replace("%1", addressee.age)
        if self._signed.isChecked():
            return self.tr(
                "The chosen formats go into one file. It names the recipient, and any change to it "
                "is noticed."
            )
        return self.tr("The chosen formats lie side by side, unsigned.")
