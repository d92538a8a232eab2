"""Backups in the settings: what is known, make one, a second place, prove that one is good."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.backup_text import entry, proof_sentence, state_lines
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.backup_now import BackupNow
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.tasks import Task
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.dropdown import Dropdown
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.backups import KnownBackup, Proof, State


class BackupsView(SettingsView):
    """See :class:`SettingsView`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.backup = BackupNow(desk, self)
        self.backup.begun.connect(self._on_begun)
        self.backup.done.connect(self.load)
        self._progress: ProgressCard | None = None
        self._known: list[KnownBackup] = []
        self._back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        self._back.setObjectName("back_to_settings")
        self._back.clicked.connect(self.closed)
        self._page = ScrollPage(margin=0, widest=760)
        for part in (self._making(), self._second(), self._proving(), self._opening()):
            self._page.body.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        layout.addLayout(across(self._back, None))
        layout.addWidget(heading(self.tr("Backups"), 1.6))
        layout.addWidget(self._page, 1)
        self.load()

    def focus_first(self) -> None:
        self._now.setFocus()

    # --- parts ----------------------------------------------------------------------------------

    def _making(self) -> Card:
        card = Card()
        words = self.tr(
            "A backup is one encrypted file that opens with the same passphrases and the same "
            "recovery code. It is made on the first opening of the day, before an import, and "
            "when the vault is closed after changes; kept are those of 7 days, 5 weeks and 12 "
            "months. Each is opened and counted before it counts as done."
        )
        card.body.addWidget(text(words, "muted"))
        self._state = text("")
        self._state.setObjectName("backups_state")
        card.body.addWidget(self._state)
        self._now = self._button("make_backup", self.tr("Back up now"), self.backup.make)
        elsewhere = self._button("backup_to", self.tr("Into a folder…"), self.backup.ask)
        buttons = FlowBox(theme.SMALL)
        buttons.add(self._now)
        buttons.add(elsewhere)
        card.body.addWidget(buttons)
        return card

    def _second(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Second place"), 1.15))
        words = self.tr(
            "A folder on a stick or another disk. Each backup is copied there and read back "
            "while it is connected. This computer remembers the folder; the vault does not."
        )
        card.body.addWidget(text(words, "muted"))
        self._place = text("")
        self._place.setObjectName("second_place")
        card.body.addWidget(self._place)
        choose = self._button("choose_second", self.tr("Choose…"), self.backup.ask_second)
        self._none = self._button(
            "no_second", self.tr("No second place"), lambda: self.backup.use_second(None)
        )
        buttons = FlowBox(theme.SMALL)
        buttons.add(choose)
        buttons.add(self._none)
        card.body.addWidget(buttons)
        return card

    def _proving(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Prove a backup"), 1.15))
        words = self.tr(
            "A backup that was never restored is a hope. This restores one on trial, encrypted, "
            "beside the vault; opens, checks and counts everything; and removes the trial."
        )
        card.body.addWidget(text(words, "muted"))
        self._choice = Dropdown()
        self._choice.setObjectName("backup_to_prove")
        self._choice.setAccessibleName(self.tr("Backup"))
        self._prove = self._button("prove_backup", self.tr("Prove it"), self.prove)
        self._banner = Banner("good")
        self._banner.setObjectName("proof")
        card.body.addWidget(self._choice)
        card.body.addLayout(across(self._prove, None))
        card.body.addWidget(self._banner)
        return card

    def _opening(self) -> Card:
        card = Card()
        card.body.addWidget(heading(self.tr("Open a backup"), 1.15))
        words = self.tr(
            "Lock the vault and choose “Open a backup…” on the locked screen. It becomes a vault "
            "of its own in a new folder; nothing is overwritten."
        )
        card.body.addWidget(text(words, "muted"))
        return card

    def _button(self, name: str, words: str, act: object) -> Button:
        button = Button(words, "hard-drive" if name == "make_backup" else "")
        button.setObjectName(name)
        button.clicked.connect(act)
        return button

    # --- reading --------------------------------------------------------------------------------

    def load(self) -> None:
        """Reads the state at once and the backups, which lie on disks, in a task."""
        from trafficmon_desktop.services import backups

        vault = self._desk.keeper.vault
        self._show(backups.state_of(vault))
        self._desk.tasks.start(lambda _report: backups.backups_of(vault), self._on_listed)

    def _show(self, state: "State") -> None:
        last, place, proved = state_lines(self._desk.terms, state)
        self._state.setText(f"{last} {proved}")
        self._place.setText(place if state.second is None else f"{place}\n{state.second}")
        self._none.setVisible(state.second is not None)

    def _on_listed(self, known: "list[KnownBackup]") -> None:
        from trafficmon_desktop.services import backups

        self._known = known
        own = backups.folder_of(self._desk.keeper.vault)
        self._choice.clear()
        for each in known:
            self._choice.addItem(entry(self._desk.terms, each, own), str(each.path))
        self._choice.setVisible(bool(known))
        self._prove.setEnabled(bool(known))

    # --- proving --------------------------------------------------------------------------------

    def prove(self) -> None:
        """Restores the chosen backup on trial, off the screen's thread."""
        from trafficmon_desktop.services import backups

        vault, chosen = self._desk.keeper.vault, self._choice.currentData()
        if not chosen:
            return
        self._banner.say("")
        task = self._desk.tasks.start(
            lambda report: backups.prove(vault, Path(chosen), report), self._on_proved
        )
        task.failed.connect(self._on_failed)
        self._on_begun(task, self.tr("Restoring on trial and comparing…"))

    def _on_proved(self, proof: "Proof") -> None:
        self._banner.say(proof_sentence(self._desk.terms, proof), "good")
        self.load()

    def _on_failed(self, error: UserError) -> None:
        self._banner.say(self._desk.terms.message(error), "danger")

    # --- work under way -------------------------------------------------------------------------

    def _on_begun(self, task: Task, words: str = "") -> None:
        progress = ProgressCard(words or self.tr("Backing up…"))
        progress.cancel_asked.connect(task.cancel)
        task.progressed.connect(progress.show_progress)
        task.ended.connect(self._on_ended)
        self._progress = progress
        self._page.body.insertWidget(0, progress)
        for button in (self._now, self._prove):
            button.setEnabled(False)

    def _on_ended(self) -> None:
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
        self._now.setEnabled(True)
        self._prove.setEnabled(bool(self._known))
