"""About the program: version, proof, what it cannot do, and the licences, all to be read here."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from trafficmon_desktop import DISPLAY_NAME, __version__
from trafficmon_desktop.paths import resources_dir
from trafficmon_desktop.services.help_pages import page_for
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.language import qt_version
from trafficmon_desktop.ui.pages.self_proof import SelfProof
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.dropdown import Dropdown
from trafficmon_desktop.ui.widgets.help_text import HelpText
from trafficmon_desktop.ui.widgets.line_edit import TextBlock
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text
from trafficmon_desktop.ui.widgets.tabs import Tabs

#: The licences that are shipped, by what they are for.
_LICENCES = {
    DISPLAY_NAME: "licences/LICENSE.txt",
    "THIRD_PARTY": "licences/THIRD_PARTY.md",
    "Noto Sans": "fonts/OFL.txt",
    "Lucide": "icons/LICENSE.txt",
    "sr.txt": "words/LICENSE.txt",
}


class AboutView(SettingsView):
    """See :class:`SettingsView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        self._back.setObjectName("back_to_settings")
        self._back.clicked.connect(self.closed)
        parts = {
            "program": (self.tr("This program"), self._program()),
            "limits": (self.tr("What it cannot do"), self._limits()),
            "licences": (self.tr("Licences"), self._licences()),
        }
        self._stack = QStackedWidget()
        for _, part in parts.values():
            self._stack.addWidget(part)
        names = list(parts)
        self.tabs = Tabs([(name, words) for name, (words, _) in parts.items()], names[0])
        self.tabs.chosen.connect(lambda name: self._stack.setCurrentIndex(names.index(name)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        layout.addLayout(across(self._back, None))
        layout.addWidget(heading(DISPLAY_NAME, 1.6))
        layout.addWidget(self.tabs)
        layout.addWidget(self._stack, 1)

    def focus_first(self) -> None:
        self._back.setFocus()

    # --- the program ----------------------------------------------------------------------------

    def _program(self) -> QWidget:
        page = ScrollPage(margin=0, widest=760)
        card = Card()
        version = self.tr("Version %1 on Qt %2").replace("%1", __version__)
        card.body.addWidget(text(version.replace("%2", qt_version()), bold=True))
        words = self.tr(
            "This program has no network. Everything stands in the vault on this computer; what "
            "leaves it is a summary that you write yourself."
        )
        card.body.addWidget(text(words))
        card.body.addWidget(text(self.tr("Folder of this vault"), "muted", 0.92))
        folder = text(str(self._desk.keeper.vault.folder))
        folder.setObjectName("vault_folder")
        folder.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        card.body.addWidget(folder)
        page.body.addWidget(card)
        self.proof = SelfProof(self._desk)
        page.body.addWidget(self.proof)
        return page

    def _limits(self) -> QWidget:
        limits = HelpText()
        limits.setObjectName("limits")
        limits.show_page(page_for("limits", self._desk.terms.language))
        return limits

    # --- the licences ---------------------------------------------------------------------------

    def _licences(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        names = {
            "THIRD_PARTY": self.tr("Parts made by others"),
            "sr.txt": self.tr("Words of the passphrases"),
        }
        chooser = Dropdown()
        chooser.setObjectName("licence")
        chooser.setAccessibleName(self.tr("Licences"))
        for name, path in _LICENCES.items():
            chooser.addItem(names.get(name, name), str(resources_dir() / path))
        self.licence = TextBlock()
        self.licence.setObjectName("licence_text")
        self.licence.setReadOnly(True)
        self.licence.setMinimumHeight(0)
        self.licence.setMaximumHeight(16_777_215)
        chooser.currentIndexChanged.connect(lambda: self._show_licence(chooser))
        column.addLayout(across(chooser, None))
        column.addWidget(self.licence, 1)
        self._show_licence(chooser)
        return part

    def _show_licence(self, chooser: Dropdown) -> None:
        self.licence.setPlainText(Path(chooser.currentData()).read_text(encoding="utf-8"))
        self.licence.setAccessibleName(chooser.currentText())
