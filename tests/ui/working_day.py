"""A seeded worker who does what people do all day, and what the program holds meanwhile."""

import gc
import threading
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import shiboken6
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.conftest import PASSPHRASE, Stage
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.ui.widgets.overlay import Overlay

TYPED = ("j", "jo", "jov", "ђорђ", "V-0", "petro", "xyz")
LANGUAGES = ("en", "sr-Latn", "sr-Cyrl")
PLACES = ("today", "people", "permits", "proceedings", "summaries", "settings")


@dataclass(frozen=True)
class Held:
    """What the program holds: ``memory`` in MB, with what it shares with other processes.

    ``vaults`` are those in memory, the open one included: of one that was locked nothing may stay.
    """

    memory: float
    threads: int
    files: int
    windows: int
    widgets: int
    objects: int
    vaults: int


class WorkingDay:
    """Does one act after another, chosen by ``seed``."""

    def __init__(self, stage: Stage, seed: int) -> None:
        self.stage, self.dice = stage, Random(seed)
        self.done: dict[str, int] = {}
        self._acts = {
            self.go: 6,
            self.search: 5,
            self.open_record: 8,
            self.edit_and_leave: 4,
            self.save: 5,
            self.undo: 2,
            self.ask_palette: 2,
            self.show_names: 1,
            self.switch_language: 1,
            self.count_figures: 1,
            self.lock_and_unlock: 1,
        }

    def act(self) -> None:
        """Does something and waits until the program is at rest."""
        act = self.dice.choices(list(self._acts), list(self._acts.values()))[0]
        self.done[act.__name__] = self.done.get(act.__name__, 0) + 1
        act()
        self.settle()

    def settle(self) -> None:
        """Lets all work end, and all that is to be freed go."""
        app = QApplication.instance()
        assert app is not None
        app.processEvents()
        while self.stage.program.tasks.busy:  # asleep, or it would slow the work it waits for
            app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        app.processEvents()

    def rest(self) -> Held:
        """Goes to a page that is the same whatever was done, and says what is held there."""
        self.stage.workspace.show_names(False)
        self._prefer(language="en")
        self.stage.workspace.show_place("settings")
        self._open_anew()
        gc.collect()
        self.settle()
        return held()

    # --- what is done ---------------------------------------------------------------------------

    def go(self) -> None:
        self.stage.workspace.show_place(self.dice.choice(PLACES))

    def search(self) -> None:
        page = self.stage.workspace.show_place(self.dice.choice(PLACES[1:4]))
        field = page.findChild(QLineEdit, "search")
        assert field is not None
        field.setText(self.dice.choice(TYPED))
        page.grab()
        field.clear()

    def open_record(self) -> None:
        page = self.stage.workspace.show_place(self.dice.choice(PLACES[1:4]))
        codes = page.codes()
        if codes:
            page.open_code_of(self.dice.choice(codes))
            page.grab()

    def edit_and_leave(self) -> None:
        self.open_record()
        page = self.stage.workspace.page
        page.edit_open()
        page.grab()
        page.leave()

    def save(self) -> None:
        keeper = self.stage.workspace.desk.keeper
        person = self.dice.choice(records.all_of(keeper.vault, Victim))
        keeper.save(replace(person, contact=str(self.dice.randrange(10**6))))

    def undo(self) -> None:
        self.stage.workspace.undo()

    def ask_palette(self) -> None:
        workspace = self.stage.workspace
        workspace.show_palette()
        for overlay in workspace.findChildren(Overlay):
            field = overlay.findChild(QLineEdit)
            if field is not None:
                field.setText(self.dice.choice(TYPED))
            overlay.grab()
            overlay.close_over()

    def show_names(self) -> None:
        workspace = self.stage.workspace
        workspace.show_names(not workspace.names_shown())

    def switch_language(self) -> None:
        self._prefer(language=self.dice.choice(LANGUAGES))

    def count_figures(self) -> None:
        page = self.stage.workspace.show_place("summaries")
        page.show_part("figures")  # type: ignore[attr-defined]
        page.grab()

    def lock_and_unlock(self) -> None:
        self._open_anew()

    def _prefer(self, **what: object) -> None:
        workspace = self.stage.workspace
        workspace.preferences_changed.emit(replace(workspace.preferences, **what))  # type: ignore[arg-type]
        self.settle()

    def _open_anew(self) -> None:
        """Locks, but in this process: what is not let go would be seen."""
        program, folder = self.stage.program, self.stage.folder
        program.lock()
        program.show_unlock(folder)
        self.settle()
        program.open_vault(
            vaults.open_vault(folder, passphrase=PASSPHRASE, state=folder.parent / "state")
        )
        self.settle()


def held() -> Held:
    """What the process holds now; nothing where the system does not tell."""
    own = Path("/proc/self")
    told = own / "smaps_rollup"
    memory = int(told.read_text().split("Rss:")[1].split()[0]) / 1024 if told.exists() else 0.0
    files = len(list((own / "fd").iterdir())) if told.exists() else 0
    alive = [each for each in gc.get_objects() if isinstance(each, QObject)]
    return Held(
        memory,
        threading.active_count(),
        files,
        len(QApplication.topLevelWidgets()),
        len(QApplication.allWidgets()),
        sum(shiboken6.isValid(each) for each in alive),
        sum(isinstance(each, vaults.Vault) for each in gc.get_objects()),
    )
