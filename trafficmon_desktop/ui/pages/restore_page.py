"""A backup becomes a vault again: which file, into which new folder, with which secret."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.progress_card import ProgressCard
from trafficmon_desktop.ui.tasks import TaskRunner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.vaults import Vault

WIDTH = 560


class RestorePage(QWidget):
    """``restored`` carries the new vault, open; nothing that exists is overwritten."""

    cancelled = Signal()
    restored = Signal(object)

    def __init__(self, terms: Terms, folder: Path, tasks: TaskRunner, state: Path | None) -> None:
        super().__init__()
        self._terms, self._tasks, self._state = terms, tasks, state
        self._with_code = False
        card = Card()
        card.setFixedWidth(theme.scaled(WIDTH))
        card.body.setContentsMargins(36, 28, 36, 24)
        card.body.addWidget(heading(self.title, 1.4))
        words = self.tr(
            "The backup becomes a vault in a new folder and opens with the passphrase or the "
            "recovery code it was made with. Nothing is overwritten."
        )
        card.body.addWidget(text(words, "muted"))
        self._backup = self._line(card, "backup", self.tr("Backup"), self._choose_backup)
        self._folder = self._line(card, "folder", self.tr("New folder"), self._choose_folder)
        self._folder.setText(str(folder))
        self._add_secret(card)
        self._banner = Banner("danger")
        self._banner.setObjectName("restore_failure")
        self._progress = ProgressCard(self.tr("Restoring…"))
        self._progress.hide()
        for part in (self._banner, self._progress):
            card.body.addWidget(part)
        card.body.addLayout(self._buttons())
        page = ScrollPage(theme.LARGE, centred=True)
        page.body.addLayout(across(None, card, None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        for field in (self._backup, self._folder, self._secret):
            field.textChanged.connect(self._show_state)
        self._show_way()

    def _add_secret(self, card: Card) -> None:
        self._secret_label = text("", "muted", 0.92)
        self._secret = LineEdit()
        self._secret.setObjectName("secret")
        self._secret_label.setBuddy(self._secret)
        self._secret.returnPressed.connect(self.restore)
        card.body.addWidget(self._secret_label)
        card.body.addWidget(self._secret)
        self._other_way = Button("", weight=Weight.QUIET)
        self._other_way.setObjectName("other_way")
        self._other_way.clicked.connect(self._switch_way)
        card.body.addLayout(across(self._other_way, None))

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.tr("Open a backup")

    def _line(self, card: Card, name: str, words: str, choose: object) -> LineEdit:
        label, field = text(words, "muted", 0.92), LineEdit()
        field.setObjectName(name)
        field.setAccessibleName(words)
        label.setBuddy(field)
        browse = icon_button("folder-open", self.tr("Choose: %1").replace("%1", words))
        browse.setObjectName(f"choose_{name}")
        browse.clicked.connect(choose)
        row = across(spacing=theme.SMALL)
        row.addWidget(field, 1)
        row.addWidget(browse)
        card.body.addWidget(label)
        card.body.addLayout(row)
        return field

    def _buttons(self) -> QHBoxLayout:
        self._cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        self._cancel.setObjectName("cancel_restore")
        self._cancel.clicked.connect(self.cancelled)
        self._go = Button(self.tr("Restore and open"), "lock-open", Weight.PRIMARY)
        self._go.setObjectName("restore")
        self._go.clicked.connect(self.restore)
        return across(self._cancel, None, self._go)

    def focus_first(self) -> None:
        """Puts the cursor where one begins."""
        self._backup.setFocus()

    def _choose_backup(self) -> None:
        kind = self.tr("Backups (*.backup)")
        path, _ = QFileDialog.getOpenFileName(self, self.title, "", kind)
        if path:
            self._backup.setText(path)
            self._secret.setFocus()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("New folder"))
        if folder:
            self._folder.setText(str(Path(folder) / "vault"))

    def _switch_way(self) -> None:
        self._with_code = not self._with_code
        self._secret.clear()
        self._show_way()
        self._secret.setFocus()

    def _show_way(self) -> None:
        normal, hidden = QLineEdit.EchoMode.Normal, QLineEdit.EchoMode.Password
        self._secret.setEchoMode(normal if self._with_code else hidden)
        label = self.tr("Recovery code") if self._with_code else self.tr("Passphrase")
        self._secret_label.setText(label)
        self._secret.setAccessibleName(label)
        self._other_way.setText(
            self.tr("Use the passphrase") if self._with_code else self.tr("Passphrase lost?")
        )
        self._other_way.setAccessibleName(self._other_way.text())
        self._show_state()

    def _show_state(self) -> None:
        fields = (self._backup, self._folder, self._secret)
        self._go.setEnabled(all(field.text().strip() for field in fields))

    # --- the work -------------------------------------------------------------------------------

    def restore(self) -> None:
        """Restores and opens, off the screen's thread."""
        if not self._go.isEnabled():
            return
        backup = Path(self._backup.text().strip()).expanduser()
        folder = Path(self._folder.text().strip()).expanduser()
        secret, state = self._secret.text(), self._state
        given = {"recovery_code" if self._with_code else "passphrase": secret}

        def work(report: object) -> "Vault":
            from trafficmon_desktop.services import vaults

            vaults.restore_vault(backup, folder, report=report, state=state, **given)  # type: ignore[arg-type]
            return vaults.open_vault(folder, state=state, **given)  # type: ignore[arg-type]

        self._banner.say("")
        self._show_working(working=True)
        task = self._tasks.start(work, self.restored.emit)
        task.progressed.connect(self._progress.show_progress)
        self._progress.cancel_asked.connect(task.cancel)
        task.failed.connect(self._on_failed)
        task.crashed.connect(lambda _kind: self._on_failed(UserError("bug")))
        task.cancelled.connect(lambda: self._show_working(working=False))

    def _show_working(self, *, working: bool) -> None:
        for part in (self._backup, self._folder, self._secret, self._other_way, self._cancel):
            part.setEnabled(not working)
        self._progress.setVisible(working)
        if working:
            self._progress.say(self.tr("Restoring…"))
            self._go.setEnabled(False)
        else:
            self._show_state()

    def _on_failed(self, error: UserError) -> None:
        self._show_working(working=False)
        self._banner.say(self._terms.message(error), "danger")
        self._secret.setFocus()
        self._secret.selectAll()
