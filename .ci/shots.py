"""Pictures of every page in every language, from a practice vault made on the spot.

shots.py [--out DIR] [--languages en,sr-Latn,sr-Cyrl] [--scale 100,200] [--looks light,dark]
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.services import people, records
from trafficmon_desktop.ui.pages.first_run_page import FirstRunPage
from trafficmon_desktop.ui.pages.person_view import PARTS
from trafficmon_desktop.ui.pages.settings_page import SettingsPage
from trafficmon_desktop.ui.preferences import Preferences, save_preferences
from trafficmon_desktop.ui.shortcut_sheet import ShortcutSheet
from trafficmon_desktop.ui.theme import Look
from trafficmon_desktop.ui.workspace import Workspace

SIZE = 1366, 768
PATIENCE = 120.0
TODAY = date(2025, 1, 20)


@dataclass(frozen=True)
class Setting:
    """One language at one size of the text in one look."""

    language: str
    scale: int
    look: Look

    @property
    def folder(self) -> str:
        """Where its pictures go."""
        return f"{self.language}-{self.scale}-{self.look.value}"


class Camera:
    """Takes pictures of one program."""

    def __init__(self, program: Program, folder: Path) -> None:
        self._program, self._folder = program, folder
        self._number = 0
        folder.mkdir(parents=True, exist_ok=True)

    def take(self, name: str, widget: QWidget | None = None) -> None:
        """A picture of the window, or of a dialog."""
        self._number += 1
        settle()
        file = self._folder / f"{self._number:02}-{name}.png"
        if not (widget or self._program.window).grab().save(str(file)):
            raise OSError(f"the picture {file.name} could not be written")


def settle() -> None:
    """Until everything that was asked for is laid out and painted."""
    for _ in range(4):
        QApplication.processEvents()


def wait_for(condition: Callable[[], bool]) -> None:
    """Until it holds; raises after a while."""
    end = time.monotonic() + PATIENCE
    while not condition():
        if time.monotonic() > end:
            raise TimeoutError("the page did not come")
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def begin(app: QApplication, setting: Setting, work: Path) -> Program:
    """A program on a copy of nothing but its own folder."""
    file = work / "preferences.json"
    save_preferences(
        file, Preferences(setting.language, setting.look, setting.scale, lock_minutes=30)
    )
    around = Surroundings(
        preferences=file,
        state=work / "state",
        practice=work / "practice",
        first_vault=work / "vault",
        restart=lambda _folder, _practice: None,
        today=lambda: TODAY,
    )
    program = Program(app, around)
    program.window.resize(*SIZE)
    return program


def show_locked(program: Program, camera: Camera) -> None:
    """The locked screen and the five steps to a new vault."""
    program.show_unlock()
    program.window.show()
    camera.take("welcome")
    page = program.show_unlock(Path("vault"))
    camera.take("unlock")
    page.show_failure(program.terms.text("error.vault_wrong_passphrase"))
    camera.take("unlock-failed")
    program.show_first_run()
    first_run = program.window.page
    if isinstance(first_run, FirstRunPage):
        for step, name in enumerate(("language", "promise", "passphrase", "recovery", "place")):
            first_run.go(step)
            camera.take(f"first-run-{name}")
    program.show_unlock()


def open_practice(program: Program) -> Workspace:
    """The work on the practice vault."""
    program.open_practice()
    wait_for(lambda: program.workspace is not None)
    workspace = program.workspace
    if workspace is None:
        raise TimeoutError("the vault did not open")
    return workspace


def fullest_person(workspace: Workspace) -> str:
    """The code of the person with the most records."""
    vault = workspace.desk.keeper.vault
    found = people.people(vault).search()
    return max((len(records.case_file(vault, row.code)), row.code) for row in found)[1]


def show_work(program: Program, camera: Camera) -> None:
    """Every place, every part of a person's file, the forms."""
    workspace = open_practice(program)
    wait_for(lambda: not program.tasks.busy)
    camera.take("today")
    show_today(workspace, camera)
    page = workspace.show_place("people")
    page.open_code_of(fullest_person(workspace))
    camera.take("person-overview")
    for part in ("timeline", *PARTS):
        button = page.findChild(QAbstractButton, f"part_{part}")
        if button is not None:
            button.click()
        camera.take(f"person-{part}")
    workspace.show_names()
    camera.take("people-with-names")
    page.edit_open()
    camera.take("person-form")
    page.add_new()
    camera.take("new-person")
    for place in [each.name for each in workspace.places() if each.name not in ("today", "people")]:
        workspace.show_place(place)
        wait_for(lambda: not program.tasks.busy)
        camera.take(place)
        show_first_of(workspace, place, camera)
    show_rules(workspace, camera)
    sheet = ShortcutSheet(workspace, workspace.desk.terms)
    sheet.show()
    settle()
    camera.take("keys", sheet)
    sheet.close()
    sheet.deleteLater()


def show_today(workspace: Workspace, camera: Camera) -> None:
    """The questions about a deadline, and the form of a task."""
    page = workspace.page
    close = page.findChild(QAbstractButton, "close")
    if close is not None:
        close.click()
        camera.take("today-closing")
        missed = page.findChild(QAbstractButton, "kind_missed")
        if missed is not None:
            missed.click()
            camera.take("today-missed")
        close.click()
    page.add_new()
    camera.take("today-task")
    workspace.show_place("people")
    camera.take("people")


def show_rules(workspace: Workspace, camera: Camera) -> None:
    """The rules of deadlines, and one of them to be checked."""
    page = workspace.show_place("settings")
    if isinstance(page, SettingsPage):
        page.show_rules()
        camera.take("rules")
        if page.rules is not None and page.rules.table is not None:
            page.rules.edit(page.rules.table.rules[1])
            camera.take("rule")


def show_first_of(workspace: Workspace, place: str, camera: Camera) -> None:
    """The first record of a place that has records."""
    page = workspace.page
    for code in page.codes()[:1]:
        page.open_code_of(code)
        camera.take(f"{place}-open")
        page.edit_open()
        camera.take(f"{place}-form")
        page.leave()


def run(setting: Setting, work: Path, out: Path, app: QApplication) -> None:
    """All pictures of one setting."""
    program = begin(app, setting, work)
    camera = Camera(program, out / setting.folder)
    try:
        show_locked(program, camera)
        show_work(program, camera)
    finally:
        program.close_vault()
        program.window.close()
        program.window.deleteLater()
        settle()


def main() -> int:
    """Takes them all; the folder with them is printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=Path(".out/shots"))
    parser.add_argument("--languages", default="en,sr-Latn,sr-Cyrl")
    parser.add_argument("--scale", default="100")
    parser.add_argument("--looks", default="light")
    given = parser.parse_args()
    app = QApplication([])
    work = Path(tempfile.mkdtemp(prefix="shots-"))
    try:
        for language in given.languages.split(","):
            for scale in given.scale.split(","):
                for look in given.looks.split(","):
                    setting = Setting(language, int(scale), Look(look))
                    run(setting, work, given.out, app)
                    print(given.out / setting.folder, flush=True)
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
