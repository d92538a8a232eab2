"""Who can open this vault: a list, and one form at a time for what is to change."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QVBoxLayout

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services import key_slots, vaults
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.openers_forms import (
    OpenerForm,
    PassphraseForm,
    RehearsalForm,
    SheetForm,
)
from trafficmon_desktop.ui.pages.openers_list import OpenersList
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.tasks import Report
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import across, heading, text


class OpenersView(SettingsView):
    """See :class:`SettingsView`. Every change runs off the screen's thread."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.form: OpenerForm | None = None
        self._list: OpenersList | None = None
        self._progress: ProgressCard | None = None
        self._page = ScrollPage(margin=theme.HUGE, widest=760)
        back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        back.setObjectName("back_to_settings")
        back.clicked.connect(self.closed)
        body = self._page.body
        body.addLayout(across(back, None))
        body.addWidget(heading(self.tr("Who can open this vault"), 1.6))
        words = self.tr(
            "Everybody who works here has a passphrase of their own, so that one can go without "
            "the others having to change theirs. The recovery sheet opens the vault when a "
            "passphrase is lost. Nobody outside can open it or help."
        )
        body.addWidget(text(words, "muted"))
        self.banner = Banner("good")
        body.addWidget(self.banner)
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.MEDIUM)
        body.addLayout(self._place)
        self._actions = self._make_actions()
        body.addWidget(self._actions)
        if desk.practice:
            self._actions.setEnabled(False)
            self.banner.say(
                self.tr("The practice vault opens by itself: its keys stay."), "warning"
            )
        body.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._page)
        self.load()

    def _make_actions(self) -> FlowBox:
        flow = FlowBox(theme.SMALL)
        for name, words, icon, act in (
            ("add_worker", self.tr("Add a person…"), "plus", self.add_worker),
            ("try_sheet", self.tr("Try my recovery sheet…"), "check", self.try_sheet),
            ("new_sheet", self.tr("New recovery sheet…"), "file-text", self.new_sheet),
            ("new_keys", self.tr("New keys…"), "refresh-cw", self.ask_new_keys),
        ):
            button = Button(words, icon)
            button.setObjectName(name)
            button.clicked.connect(act)
            flow.add(button)
        return flow

    def focus_first(self) -> None:
        button = self._actions.findChild(Button, "add_worker")
        if button is not None:
            button.setFocus()

    def load(self) -> None:
        """Reads the list anew, unless a form or work stands in its place."""
        if self.form is not None or self._progress is not None:
            return
        if self._list is not None:
            self._list.hide()
            self._list.deleteLater()
        slots = key_slots.key_slots(self._desk.keeper.vault)
        self._list = OpenersList(slots, self._desk.terms)
        self._list.renamed.connect(self._on_renamed)
        self._list.change_asked.connect(self.change)
        self._list.removal_asked.connect(self.ask_removal)
        self._list.setEnabled(not self._desk.practice)
        self._place.addWidget(self._list)

    # --- forms ----------------------------------------------------------------------------------

    def add_worker(self) -> None:
        """A passphrase for somebody else."""
        language = self._desk.terms.language
        form = PassphraseForm(self.tr("Add this passphrase"), language, asks_name=True)
        vault = self._desk.keeper.vault

        def work(_report: Report) -> object:
            return key_slots.add_worker(vault, form.label, form.passphrase)

        done = self.tr("Added. The new passphrase opened the vault before it was written.")
        self._show(form, lambda: self._run(work, done))

    def change(self, slot_id: str) -> None:
        """Another passphrase in the place of one."""
        language = self._desk.terms.language
        form = PassphraseForm(self.tr("Change to this passphrase"), language, asks_name=False)
        vault = self._desk.keeper.vault

        def work(report: Report) -> object:
            return key_slots.change_passphrase(vault, slot_id, form.passphrase, report)

        self._show(form, lambda: self._run(work, self._changed()))

    def new_sheet(self) -> None:
        """A new recovery code in the place of every sheet there is."""
        form = SheetForm(
            self.tr("Take this sheet; older ones open nothing any more"),
            vaults.recovery_code(),
            self._desk.terms.language,
            self._desk.keeper.vault.folder.name,
        )
        vault = self._desk.keeper.vault
        self._show(
            form,
            lambda: self._run(
                lambda report: key_slots.replace_recovery(vault, form.code, report),
                self._changed(),
            ),
        )

    def try_sheet(self) -> None:
        """Whether the sheet still opens the vault."""
        form = RehearsalForm(self.tr("Try it"))
        vault = self._desk.keeper.vault
        right = self.tr("The sheet is right: it opens this vault. You will be asked again in "
                        "180 days.")  # fmt: skip
        self._show(
            form,
            lambda: self._run(lambda _report: key_slots.rehearse(vault, form.code), right),
        )

    def _show(self, form: OpenerForm, send: Callable[[], None]) -> None:
        self._drop_form()
        self.banner.say("")
        self.form = form
        form.sent.connect(send)
        form.left.connect(self._on_form_left)
        if self._list is not None:
            self._list.hide()
        self._actions.hide()
        self._place.addWidget(form)
        self._page.verticalScrollBar().setValue(0)
        form.focus_first()

    def _on_form_left(self) -> None:
        self._drop_form()
        self._actions.show()
        self.load()
        self.focus_first()

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.hide()
            self.form.deleteLater()
            self.form = None

    # --- questions ------------------------------------------------------------------------------

    def ask_removal(self, slot_id: str) -> None:
        """Asks once, since it cannot be undone."""
        words = self.tr(
            "The vault gets new keys and local backups are wrapped anew. A copy or a backup "
            "elsewhere still opens with what is removed: delete those, or lock them away."
        )
        title, action = self.tr("Remove this way into the vault?"), self.tr("Remove")
        if self._desk.messages.confirmed(title, words, action):
            self.remove(slot_id)

    def remove(self, slot_id: str) -> None:
        """Takes a way in away."""
        vault = self._desk.keeper.vault
        self._run(lambda report: key_slots.remove_slot(vault, slot_id, report), self._changed())

    def ask_new_keys(self) -> None:
        """Asks once, since it takes its time."""
        words = self.tr(
            "Everything is encrypted anew under fresh keys. All passphrases and sheets stay as "
            "they are. Do it when an old copy may be in strange hands."
        )
        if self._desk.messages.confirmed(self.tr("New keys?"), words, self.tr("Make new keys")):
            self.renew_keys()

    def renew_keys(self) -> None:
        """A new master key."""
        vault = self._desk.keeper.vault
        self._run(lambda report: key_slots.rotate_keys(vault, report), self._changed())

    def _changed(self) -> str:
        return self.tr(
            "Done. The vault has new keys. Copies and backups elsewhere still open with what was "
            "valid before: delete them, or lock them away."
        )

    # --- work -----------------------------------------------------------------------------------

    def _run(self, work: Callable[[Report], Any], done: str) -> None:
        if self.form is not None:
            self.form.setEnabled(False)
        self._actions.hide()
        if self._list is not None:
            self._list.hide()
        self.banner.say("")
        self._progress = ProgressCard(self.tr("Working on the keys…"))
        self._place.addWidget(self._progress)
        task = self._desk.tasks.start(
            work, lambda told: self._on_done(done, told), must_finish=True
        )
        task.progressed.connect(self._progress.show_progress)
        task.failed.connect(self._on_failed)
        task.crashed.connect(lambda _kind: self._on_failed(UserError("bug")))
        self._progress.cancel_asked.connect(task.cancel)
        task.ended.connect(self._on_ended)

    def _on_done(self, words: str, told: object) -> None:
        self._drop_form()
        left = told.left if isinstance(told, key_slots.Rewrapped) else ()
        if left:
            more = self.tr("These backups could not be wrapped anew: %1.")
            words = f"{words} {more.replace('%1', ', '.join(left))}"
        self.banner.say(words, "warning" if left else "good")

    def _on_failed(self, error: UserError) -> None:
        self.banner.say(self._desk.terms.message(error), "danger")

    def _on_ended(self) -> None:
        if self._progress is not None:
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None
        if self.form is not None:  # it failed or was stopped: what was typed stays
            self.form.setEnabled(True)
            self.form.focus_first()
            return
        self._actions.show()
        self.load()

    def _on_renamed(self, slot_id: str, label: str) -> None:
        key_slots.rename_slot(self._desk.keeper.vault, slot_id, label)
        self.load()
