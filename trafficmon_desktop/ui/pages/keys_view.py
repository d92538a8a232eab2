"""The keys of this organisation: the fingerprint to read out, the key file to hand over."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QVBoxLayout

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.pages.signed_file_card import SignedFileCard
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.bundles.secret_keys import OwnKeys

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class KeysView(SettingsView):
    """See :class:`SettingsView`. The keys are made when they are first needed, not by looking."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        self._back.setObjectName("back_to_settings")
        self._back.clicked.connect(self.closed)
        page = ScrollPage(margin=0, widest=760)
        page.body.addWidget(heading(self.tr("Keys of this organisation"), 1.6))
        self._fingerprint = Card()
        page.body.addWidget(self._fingerprint)
        page.body.addWidget(self._handing_over())
        self.received = SignedFileCard(desk)
        page.body.addWidget(self.received)
        page.body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        layout.addLayout(across(self._back, None))
        layout.addWidget(page, 1)
        self.load()

    def focus_first(self) -> None:
        self._back.setFocus()

    def load(self) -> None:
        from trafficmon_desktop.services.bundles.keys import stored_keys

        body = self._fingerprint.body
        while (item := body.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        body.addWidget(heading(self.tr("Fingerprint"), 1.15))
        keys = stored_keys(self._desk.keeper.vault)
        if keys is None:
            words = self.tr(
                "There are no keys yet. They are made with the first signed file, or when you "
                "save the key file."
            )
            body.addWidget(text(words, "muted"))
            return
        self._show_words(keys)

    def _show_words(self, keys: "OwnKeys") -> None:
        """In the language of the screen, and below in the other one: the words are not the same."""
        from trafficmon_desktop.services.bundles.fingerprint import fingerprint

        body, language = self._fingerprint.body, self._desk.terms.language
        words = self._said(fingerprint(keys.public, language), "fingerprint")
        words.setFont(theme.font(1.3, weight=theme.QFont.Weight.DemiBold))
        body.addWidget(words)
        other = "sr-Latn" if language == "en" else "en"
        label = self.tr("In English") if other == "en" else self.tr("In Serbian")
        body.addWidget(text(f"{label}: {fingerprint(keys.public, other)}", "muted"))
        hint = self.tr(
            "Whoever receives a signed file of yours sees these words. Read them out by telephone: "
            "if they are the same, the file is yours."
        )
        body.addWidget(text(hint))
        body.addWidget(text(self.tr("Address for files that are encrypted to you"), "muted", 0.92))
        body.addWidget(self._said(keys.address, "address"))

    def _said(self, words: str, name: str) -> QLabel:
        label = text(words)
        label.setObjectName(name)
        label.setTextInteractionFlags(_SELECTABLE)
        return label

    def _handing_over(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Key file"), 1.15))
        words = self.tr(
            "Give the key file to those who receive your summaries or send you theirs. It holds "
            "public keys only: with it they check what you signed and encrypt what only this vault "
            "can open. The secret keys never leave the vault."
        )
        card.body.addWidget(text(words, "muted"))
        save = Button(self.tr("Save the key file…"), "key-round", Weight.PRIMARY)
        save.setObjectName("save_key_file")
        save.clicked.connect(self._ask_where)
        card.body.addLayout(across(save, None))
        return card

    def _ask_where(self) -> None:
        title, kind = self.tr("Save the key file"), self.tr("Key files (*.key)")
        name, _ = QFileDialog.getSaveFileName(self, title, "organisation.key", kind)
        if name:
            self.save(Path(name))

    def save(self, path: Path) -> None:
        """Writes the key file; the keys are made where there are none yet."""
        from trafficmon_desktop.services.bundles.keys import write_key_file

        messages, terms = self._desk.messages, self._desk.terms
        try:
            write_key_file(self._desk.keeper.vault, path)
        except UserError as error:
            messages.error(error, terms)
        else:
            messages.toast(terms.text("summary.file", file=path.name))
        self.load()
