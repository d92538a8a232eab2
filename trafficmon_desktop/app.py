"""Opens the window: the one place that builds everything and passes it on."""

# What is free of Qt comes first: PySide6 reads the source of every module loaded after it.
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.event_log import Event, EventLog
from trafficmon_desktop.paths import data_dir, default_vault, free_folder, log_file
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.system.process import end_now

# isort: split

from PySide6.QtCore import QByteArray, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.chosen_folders import forget_chosen_folders
from trafficmon_desktop.ui.crashes import say_nothing_else, tell_of_crashes
from trafficmon_desktop.ui.idle import IdleWatch
from trafficmon_desktop.ui.language import ScreenLanguage, system_language
from trafficmon_desktop.ui.late_loading import load_the_rest
from trafficmon_desktop.ui.main_window import MainWindow
from trafficmon_desktop.ui.messages import Messages
from trafficmon_desktop.ui.pages.unlock_page import UnlockPage
from trafficmon_desktop.ui.panic_key import PanicKey
from trafficmon_desktop.ui.preferences import (
    Preferences,
    load_preferences,
    preferences_file,
    save_preferences,
)
from trafficmon_desktop.ui.restart import PATIENCE_MS, restart_locked
from trafficmon_desktop.ui.tasks import TaskRunner

if TYPE_CHECKING:
    from trafficmon_desktop.services.vaults import Vault
    from trafficmon_desktop.ui.away import AwayWatch
    from trafficmon_desktop.ui.backup_watch import BackupWatch
    from trafficmon_desktop.ui.clipboard import ClipboardWatch
    from trafficmon_desktop.ui.standing import Standing
    from trafficmon_desktop.ui.workspace import Workspace


@dataclass(frozen=True)
class Surroundings:
    """What a test puts in place of the real thing."""

    preferences: Path
    state: Path | None
    practice: Path
    first_vault: Path
    restart: Callable[[Path | None, bool], None]
    end: Callable[[], None] = end_now
    note: Callable[[Event], None] = lambda _event: None
    automatic_backups: bool = False
    today: Callable[[], date] = lambda: datetime.now().astimezone().date()


class Program(QObject):
    """Leads from the locked screen to the work and back."""

    def __init__(self, app: QApplication, surroundings: Surroundings) -> None:
        super().__init__()
        self._app = app
        self._around = surroundings
        self.preferences = load_preferences(surroundings.preferences)
        self.language = ScreenLanguage(app)
        self.tasks = TaskRunner(self)
        theme.load_fonts()
        self._apply(self.preferences.language or system_language())
        self.window = MainWindow()
        self.window.restoreGeometry(QByteArray.fromHex(self.preferences.window.encode()))
        self.messages = Messages(self.window)
        self.window.closing.connect(self.close_vault)
        self.window.closing.connect(self._keep_window)
        self.workspace: Workspace | None = None
        self._vault: Vault | None = None
        self._is_practice = False
        self._idle: IdleWatch | None = None
        self._away: AwayWatch | None = None
        self._clipboard: ClipboardWatch | None = None
        self._backups: BackupWatch | None = None
        self._locking = False
        self.window.keep_out_of_pictures()
        PanicKey(self.window, self.panic)

    def _apply(self, language: str) -> None:
        theme.apply_look(self._app, self.preferences.look, self.preferences.text_size)
        self.language.choose(language)

    def use_language(self, language: str) -> None:
        """The language asked for on the command line; it is not remembered."""
        self._apply(language)

    @property
    def terms(self) -> Terms:
        """The words of the language in force."""
        return Terms(self.language.current)

    # --- locked -------------------------------------------------------------------------------

    def show_unlock(self, vault: Path | None = None) -> UnlockPage:
        """Shows the locked screen; with no vault at all, still that: it leads to a new one."""
        known = [Path(each) for each in self.preferences.vaults if Path(each).is_dir()]
        default = default_vault()
        if default.is_dir() and default not in known:
            known.append(default)
        page = UnlockPage(known, self.language.current)
        if vault is not None:
            page.add_vault(vault)
        page.unlock_asked.connect(self.unlock)
        page.practice_asked.connect(self.open_practice)
        page.create_asked.connect(self.show_first_run)
        page.restore_asked.connect(self.show_restore)
        page.language_chosen.connect(self._on_language)
        self.window.show_practice(practice=False)
        self.window.show_page(page, "")
        page.focus_secret()
        return page

    def _on_language(self, language: str) -> None:
        page = self.window.page
        self._keep_preferences(replace(self.preferences, language=language))
        self._apply(language)
        self.show_unlock(page.folder if isinstance(page, UnlockPage) else None)

    def unlock(self, folder: Path, secret: str, is_code: bool) -> None:
        """Opens a vault off the screen's thread: deriving the key takes about a second."""
        page = self.window.page
        key_file = page.key_file if isinstance(page, UnlockPage) else None
        if isinstance(page, UnlockPage):
            page.show_working(working=True)

        def work(_report: object) -> "Vault":
            from trafficmon_desktop.services import vaults

            if is_code:
                return vaults.open_vault(folder, recovery_code=secret, state=self._around.state)
            return vaults.open_vault(
                folder, passphrase=secret, key_file=key_file, state=self._around.state
            )

        task = self.tasks.start(work, self.show_renewal if is_code else self.open_vault)
        task.failed.connect(self._on_unlock_failed)
        task.crashed.connect(self._on_crashed)

    def show_renewal(self, vault: "Vault") -> None:
        """The recovery code opened the vault: a new passphrase comes before the work."""
        from trafficmon_desktop.ui.pages.renewal_page import RenewalPage

        self._vault = vault
        page = RenewalPage(vault, self.language.current, self.tasks)
        page.done.connect(lambda: self.open_vault(vault))
        self.window.show_page(page, page.title)
        page.focus_first()
        self._watch()

    def _on_unlock_failed(self, error: UserError) -> None:
        self._around.note(Event.REFUSED)
        page = self.window.page
        if isinstance(page, UnlockPage):
            page.show_failure(self.terms.message(error))

    def _on_crashed(self, _kind: str) -> None:
        page = self.window.page
        if isinstance(page, UnlockPage):
            page.show_failure(self.terms.text("error.bug"))

    def open_practice(self) -> None:
        """Opens the practice vault, making it where there is none."""
        self._open_practice(self._around.practice, anew=False)

    def begin_practice_anew(self) -> None:
        """Throws the practice vault that is open away and opens a fresh one."""
        if self._vault is None or not self._is_practice:
            return
        folder = self._vault.folder
        self.messages.hide_toast()
        self.close_vault()
        self.show_unlock()
        self._open_practice(folder, anew=True)

    def _open_practice(self, folder: Path, *, anew: bool) -> None:
        organisation, state = self.window.practice_organisation(), self._around.state

        def work(_report: object) -> "Vault":
            from trafficmon_desktop.services import practice

            make = practice.begin_anew if anew else practice.open_practice_vault
            return make(folder, organisation, state=state)

        page = self.window.page
        if isinstance(page, UnlockPage):
            page.show_working(working=True)
        task = self.tasks.start(work, self.open_vault)
        task.failed.connect(self._on_unlock_failed)
        task.crashed.connect(self._on_crashed)

    def show_first_run(self) -> None:
        """Leads through the making of a vault."""
        from trafficmon_desktop.ui.pages.first_run_page import FirstRunPage

        page = FirstRunPage(
            self.language.current, self._around.first_vault, self.tasks, self._around.state
        )
        page.cancelled.connect(self.show_unlock)
        page.created.connect(self._on_created)
        page.language_chosen.connect(self._on_first_run_language)
        self.window.show_page(page, page.title)
        page.focus_first()

    def show_restore(self) -> None:
        """Leads from a backup to a vault."""
        from trafficmon_desktop.ui.pages.restore_page import RestorePage

        folder = free_folder(self._around.first_vault)
        page = RestorePage(self.terms, folder, self.tasks, self._around.state)
        page.cancelled.connect(self.show_unlock)
        page.restored.connect(self._on_restored)
        self.window.show_page(page, page.title)
        page.focus_first()

    def _on_restored(self, vault: "Vault") -> None:
        """Nobody is to take the copy for the vault it was made from."""
        self.open_vault(vault, is_copy=True)
        self.messages.toast(self.window.words_of_copy(vault.folder))

    def _on_created(self, vault: "Vault") -> None:
        """The language of the first step was seen and left as it was: it is the user's now."""
        self._keep_preferences(replace(self.preferences, language=self.language.current))
        self.open_vault(vault)

    def _on_first_run_language(self, language: str) -> None:
        self._keep_preferences(replace(self.preferences, language=language))
        self._apply(language)
        self.show_first_run()

    # --- open ---------------------------------------------------------------------------------

    def open_vault(self, vault: "Vault", *, is_copy: bool = False) -> None:
        """Shows the work on an open vault, offered first from now on, or last as a copy."""
        from trafficmon_desktop.services import vaults
        from trafficmon_desktop.services.open_place import open_place
        from trafficmon_desktop.services.tidying import tidy
        from trafficmon_desktop.ui.clipboard import ClipboardWatch
        from trafficmon_desktop.ui.standing import Standing

        self._around.note(Event.UNLOCKED)
        self._clipboard = self._clipboard or ClipboardWatch(self)
        self._vault = vault
        self._is_practice = vaults.setting(vault, "practice") == "yes"
        if not self._is_practice:
            known = self.preferences.with_copy if is_copy else self.preferences.with_vault
            self._keep_preferences(known(vault.folder))
        self.show_work(Standing.from_text(open_place(vault)))
        self._watch()
        QTimer.singleShot(0, self, self._watch_for_absence)
        self.tasks.start(lambda _report: tidy(vault))
        self._watch_backups(vault)

    def show_work(self, standing: "Standing") -> None:
        """Builds the pages, in the language and look in force."""
        from trafficmon_desktop.services.own_codes import OwnTerms
        from trafficmon_desktop.ui.keeper import Keeper
        from trafficmon_desktop.ui.workspace import Workspace

        if self._vault is None:
            return
        if self.workspace is not None:
            keeper = self.workspace.desk.keeper
        else:
            keeper = Keeper(self._vault, self, self.tasks)
            keeper.changed.connect(self.messages.hide_undo)
        terms = OwnTerms(self.language.current)
        terms.refresh(self._vault)
        workspace = Workspace(
            keeper,
            terms,
            self.messages,
            self.tasks,
            self.preferences,
            today=self._around.today(),
            practice=self._is_practice,
            standing=standing,
        )
        workspace.title_changed.connect(self.window.show_title)
        workspace.lock_asked.connect(self.lock)
        workspace.preferences_changed.connect(self._on_preferences)
        # after the click that asked for it has been dealt with: the page it came from goes away
        workspace.practice_anew_asked.connect(
            self.begin_practice_anew, Qt.ConnectionType.QueuedConnection
        )
        self.window.show_practice(practice=self._is_practice)
        self.workspace = workspace
        self.window.show_page(workspace, workspace.title)
        workspace.stand(standing)  # once it is in the window: the focus is the window's

    def _on_preferences(self, preferences: Preferences) -> None:
        if self.workspace is None:
            return
        self._keep_preferences(preferences)
        standing = self.workspace.put_away()
        self._apply(preferences.language or self.language.current)
        # after the click that asked for it has been dealt with: the page it came from goes away
        QTimer.singleShot(0, self, lambda: self.show_work(standing))
        self._watch()

    def _keep_preferences(self, preferences: Preferences) -> None:
        self.preferences = preferences
        save_preferences(self._around.preferences, preferences)

    def _keep_window(self) -> None:
        """It stands there again after a lock, which begins anew, and on another day."""
        digits = bytes(self.window.saveGeometry().toHex().data()).decode()
        with suppress(OSError):  # where there is no room for it, nothing that matters is lost
            self._keep_preferences(replace(self.preferences, window=digits))

    def _watch(self) -> None:
        if self._idle is not None:
            self._idle.stop()
            self._idle.deleteLater()
        self._idle = IdleWatch(self.preferences.lock_minutes * 60_000, self)
        self._idle.warned.connect(self._on_idle_warned)
        self._idle.resumed.connect(self._on_idle_resumed)
        self._idle.expired.connect(self.lock)
        self._idle.start()

    def _watch_backups(self, vault: "Vault") -> None:
        from trafficmon_desktop.ui.backup_watch import BackupWatch

        if not self._is_practice and self._around.automatic_backups:
            watch = self._backups = BackupWatch(vault, self.window)
            watch.failed.connect(lambda error: self.messages.error(error, self.terms))
            watch.made.connect(self._on_backed_up)
            watch.begin()

    def _on_backed_up(self) -> None:
        if self.workspace is not None:
            self.workspace.desk.keeper.written_elsewhere()

    def _watch_for_absence(self) -> None:
        from trafficmon_desktop.ui.away import AwayWatch

        if self._away is None and self._vault is not None:
            self._away = AwayWatch(self)
            self._away.left.connect(self.lock)
            self._away.start()

    def _on_idle_warned(self, seconds: int) -> None:
        if self.workspace is not None:
            self.workspace.warn_idle(seconds)

    def _on_idle_resumed(self) -> None:
        if self.workspace is not None:
            self.workspace.end_idle_warning()

    def tell_failure(self, error: BaseException) -> None:
        """Nobody caught it: a disk without room while a draft was kept, or a bug of the program.

        What was kept stays kept.
        """
        page = self.window.page
        if isinstance(page, UnlockPage):  # the vault did not open: it can be tried again
            page.show_working(working=False)
        told = error if isinstance(error, UserError) else UserError("bug")
        self.messages.error(told, self.terms)

    # --- closing ------------------------------------------------------------------------------

    def lock(self) -> None:
        """Closes the vault and begins again in a new process: memory cannot be wiped.

        An import or a release under way is finished first, behind an opaque screen.
        """
        if self._locking:
            return
        self._locking = True
        self._around.note(Event.LOCKED)
        self._cover()
        self.tasks.drop()
        self.tasks.busy_changed.connect(self._begin_anew)
        self._begin_anew()

    def _begin_anew(self) -> None:
        if not self._locking or self.tasks.must_wait:
            return
        folder = None if self._vault is None else self._vault.folder
        if self.tasks.stop(PATIENCE_MS):
            self.close_vault()
        else:  # it does not listen: it ends with the process, and the vault with it
            self._put_work_away()
        self._keep_window()
        self._around.restart(folder, self._is_practice)
        self._locking = False

    def panic(self) -> None:
        """Hides everything and ends at once: what is under way is taken back when next opened."""
        for window in self._app.topLevelWidgets():
            window.hide()
        if self._clipboard is not None:
            self._clipboard.clear()
        self._app.sync()
        self._around.end()

    def _cover(self) -> None:
        for watch in (self._idle, self._away):
            if watch is not None:
                watch.stop()
        self._away = None
        if self._clipboard is not None:
            self._clipboard.clear()
        if self.workspace is not None:
            self.messages.hide_toast()
            waits = self.tr("Locked. Work under way is being finished.")
            self.window.cover(waits if self.tasks.must_wait else "")

    def close_vault(self) -> None:
        """Covers the work, stops what is under way, keeps what is being typed, closes.

        Nothing keeps the vault open: on a full disk what was typed last is lost, not the lock.
        """
        self._cover()
        self.tasks.stop()  # work that writes may take its time to stop
        self._put_work_away()
        vault, self._vault = self._vault, None
        if vault is not None:
            if self._backups is not None:
                self._backups.finish(at_lock=self._locking)
                self._backups = None
            vault.close()

    def _put_work_away(self) -> None:
        if self.workspace is None or self._vault is None:
            return
        from trafficmon_desktop.services.open_place import keep_open_place

        with suppress(UserError):
            keep_open_place(self._vault, self.workspace.put_away().as_text())
        keeper = self.workspace.desk.keeper
        self.workspace = None
        self.window.show_page(QWidget(), "")
        keeper.end()
        keeper.deleteLater()  # it holds the vault, and that its keys


def run_window(
    folder: Path | None = None,
    language: str = "",
    *,
    practice: Path | None = None,
    locked: bool = True,
) -> int:
    """Opens the window at the locked screen, or straight on the practice vault in ``practice``.

    Returns the exit code of the program.
    """
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([DISPLAY_NAME, *theme.STYLE])
    app.setApplicationName(DISPLAY_NAME)
    app.setApplicationDisplayName(DISPLAY_NAME)
    forget_chosen_folders()
    log = EventLog(log_file())
    around = Surroundings(
        note=log.write,
        preferences=preferences_file(),
        state=None,
        practice=practice or data_dir() / "practice",
        first_vault=default_vault(),
        restart=restart_locked,
        automatic_backups=True,
    )
    program = Program(app, around)
    if language:
        program.use_language(language)
    tell_of_crashes(program.tell_failure, log)
    say_nothing_else(log)
    log.write(Event.STARTED)
    program.show_unlock(folder)
    program.window.show()
    program.window.painted.connect(load_the_rest if locked else program.open_practice)
    code = app.exec()
    program.close_vault()
    forget_chosen_folders()
    log.write(Event.ENDED)
    return code
