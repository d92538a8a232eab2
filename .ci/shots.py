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
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.disclosure.seal import sealed
from trafficmon_desktop.disclosure.suppress import protect
from trafficmon_desktop.disclosure.tables import publication_from_json, to_json
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.indicators import CountingPolicy, count_all
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.domain.records import Activity, Victim
from trafficmon_desktop.services import attachments, people, records
from trafficmon_desktop.services.erasure import prospect
from trafficmon_desktop.services.exports.json_file import canonical_json
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary_document import document_of
from trafficmon_desktop.ui.actions import show_duplicates
from trafficmon_desktop.ui.help_window import HelpWindow
from trafficmon_desktop.ui.pages.coordinator_page import CoordinatorPage
from trafficmon_desktop.ui.pages.document_view import show_document
from trafficmon_desktop.ui.pages.duplicate_desk import DuplicateDesk
from trafficmon_desktop.ui.pages.erase_dialog import EraseDialog
from trafficmon_desktop.ui.pages.first_run_page import FirstRunPage
from trafficmon_desktop.ui.pages.lists_view import ListsView
from trafficmon_desktop.ui.pages.moving_in_view import MovingInView
from trafficmon_desktop.ui.pages.person_view import PARTS
from trafficmon_desktop.ui.pages.release_alternatives import ReleaseAlternatives
from trafficmon_desktop.ui.pages.release_table import ReleaseTable
from trafficmon_desktop.ui.pages.release_view import ReleaseView
from trafficmon_desktop.ui.pages.rules_view import RulesView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage
from trafficmon_desktop.ui.pages.summaries_page import SummariesPage
from trafficmon_desktop.ui.preferences import Preferences, save_preferences
from trafficmon_desktop.ui.shortcut_sheet import ShortcutSheet
from trafficmon_desktop.ui.theme import Look
from trafficmon_desktop.ui.widgets.overlay import Overlay
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


def show_work(program: Program, camera: Camera, work: Path) -> None:
    """Every place, every part of a person's file, the forms."""
    workspace = open_practice(program)
    workspace.show_place("today")  # not where the pictures before these ended
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
    show_release(workspace, camera)
    show_coordinator(workspace, camera, work)
    show_over(workspace, camera)
    show_settings(workspace, camera, work)
    show_kept(workspace, camera, work)


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


def show_release(workspace: Workspace, camera: Camera) -> None:
    """The safety of a release: what it costs, other ways, why a cell is hidden; the register."""
    page = workspace.show_place("summaries")
    if not isinstance(page, SummariesPage):
        return
    page.show_part("release")
    view = page.part
    if not isinstance(view, ReleaseView):
        return
    camera.take("release")
    view.check()
    wait_for(lambda: not workspace.desk.tasks.busy)
    camera.take("release-safety")
    for card in view.findChildren(ReleaseAlternatives):
        card.compare()
        wait_for(lambda: not workspace.desk.tasks.busy)
        view.scroll_to(card)
        camera.take("release-ways")
    for table in [each for each in view.findChildren(ReleaseTable) if each.hidden_cells()][:1]:
        table.grid.setCurrentIndex(table.hidden_cells()[0])
        view.scroll_to(table)
        camera.take("release-why")
    view.show_files()
    camera.take("release-files")
    page.show_part("register")
    camera.take("register")


def show_coordinator(workspace: Workspace, camera: Camera, work: Path) -> None:
    """Files of three organisations and one that does not fit, what they are together."""
    page = workspace.show_place("coordinator")
    if not isinstance(page, CoordinatorPage):
        return
    year = Period(date(2024, 1, 1), date(2024, 12, 31))
    before = Period(date(2023, 1, 1), date(2023, 12, 31))
    given = [("Atina", year), ("Astra", year), ("Centar", year), ("Dom", before)]
    page.add_files(
        [received(work, name, seed, period) for seed, (name, period) in enumerate(given)]
    )
    wait_for(lambda: not page.files.is_busy)
    for part in ("files", "tables", "report"):
        page.show_part(part)
        camera.take(f"coordinator-{part}")


def received(work: Path, organisation: str, seed: int, period: Period) -> Path:
    """A protected summary of invented people, as a coordinator gets it."""
    file = work / f"{organisation}.json"
    book = Casebook({name: tuple(found) for name, found in sample(200, seed).items()})
    document = document_of(count_all(book, period, TODAY, CountingPolicy()), "public", organisation)
    safe = to_json(protect(publication_from_json(document), key=b"pictures"))
    file.write_text(canonical_json(sealed(safe)), encoding="utf-8")
    return file


def show_over(workspace: Workspace, camera: Camera) -> None:
    """What opens over a place: palette, quick add, help, keys; and the list of practice tasks."""
    person = fullest_person(workspace)
    workspace.show_place("people").open_code_of(person)
    workspace.show_palette()
    type_into(workspace, "palette_line", "pe")
    camera.take("palette")
    close_over(workspace)
    workspace.show_quick_add()
    type_into(workspace, "quick_line", f"{person} note 5.3.2024.")
    camera.take("quick-add")
    close_over(workspace)
    if workspace.practice is not None:
        workspace.practice.show_tasks()
        camera.take("practice-tasks")
        workspace.practice.show_tasks(shown=False)
    show_duplicates(workspace)
    wait_for(lambda: not workspace.desk.tasks.busy)
    camera.take("duplicates")
    pages = workspace.page.findChildren(DuplicateDesk)
    pairs = workspace.desk.keeper.all_of(Victim)[:2]
    if pages and len(pairs) > 1:
        pages[0].compare(pairs[0].code, pairs[1].code)
        wait_for(lambda: not workspace.desk.tasks.busy)
        camera.take("merge")
    sheet = ShortcutSheet(workspace, workspace.desk.terms)
    guide = HelpWindow(workspace.desk.terms.language, workspace)
    guide.open_at("people")
    sheet.show()
    for name, window in (("keys", sheet), ("help", guide)):
        camera.take(name, window)
        window.close()
        window.deleteLater()


def type_into(workspace: Workspace, name: str, typed: str) -> None:
    """Types into a field that stands over the place."""
    field = workspace.window().findChild(QLineEdit, name)
    if field is None:
        raise LookupError(name)
    field.setText(typed)
    field.textEdited.emit(typed)


def close_over(workspace: Workspace) -> None:
    """Closes what stands over the place."""
    for over in workspace.window().findChildren(Overlay):
        over.close_over()
    settle()


def show_settings(workspace: Workspace, camera: Camera, work: Path) -> None:
    """The parts of the settings that fill the page."""
    page = workspace.show_place("settings")
    if not isinstance(page, SettingsPage):
        return
    rules = page.show_view("rules")
    camera.take("rules")
    if isinstance(rules, RulesView) and rules.table is not None:
        rules.edit(rules.table.rules[1])
        camera.take("rule")
    lists = page.show_view("lists")
    camera.take("lists")
    if isinstance(lists, ListsView):
        lists.open_list("support_kind")
        if lists.values is not None:
            lists.values.edit("")
        camera.take("list-values")
    for name in ("activities", "keys", "about"):
        page.show_view(name)
        camera.take(name)
    page.open_code_of(workspace.desk.keeper.all_of(Activity)[0].code)
    camera.take("activity")
    show_moving_in(page, camera, work)


def show_kept(workspace: Workspace, camera: Camera, work: Path) -> None:
    """Documents, history, what erasing says, and the trash."""
    vault, code = workspace.desk.keeper.vault, fullest_person(workspace)
    picture = QImage(900, 1200, QImage.Format.Format_RGB32)
    picture.fill(QColor("#eef3f4"))
    picture.save(str(work / "decision_of_the_police_directorate_2024-03-15.png"))
    (work / "letter.txt").write_text("Поштовани,\n" * 30, encoding="utf-8")
    files = ("letter.txt", "decision_of_the_police_directorate_2024-03-15.png")
    added = [attachments.add(vault, code, work / name) for name in files]
    workspace.desk.keeper.remove(workspace.desk.keeper.case_file(code)[-1].code)
    page = workspace.show_place("people")
    page.open_code_of(code)
    for part in ("documents", "history"):
        button = page.findChild(QAbstractButton, f"part_{part}")
        if button is not None:
            button.click()
        wait_for(lambda: not workspace.desk.tasks.busy)
        camera.take(f"person-{part}")
    dialog = EraseDialog(prospect(vault, code), workspace.desk, workspace.window())
    dialog.show()
    camera.take("erase", dialog)
    dialog.close()
    dialog.deleteLater()
    show_document(added[0], workspace.desk, workspace.window())
    wait_for(lambda: bool(workspace.window().findChildren(Overlay)))
    camera.take("document")
    close_over(workspace)
    workspace.show_settings_view("trash")
    camera.take("trash")


TABLE = """Ime i prezime;Datum rođenja;Datum identifikacije;Ishod zahteva
Jelena Đorđević;1998;3/4/2024;dobila
Ana Anić;5.3.2001.;5/6/2024;odbijen
Petra Petrić;31.2.2001.;;dobila
"""


def show_moving_in(page: SettingsPage, camera: Camera, work: Path) -> None:
    """A spreadsheet on its way, as far as a practice vault lets it come."""
    view = page.show_view("moving_in")
    camera.take("moving-in-file")
    if isinstance(view, MovingInView):
        file = work / "evidencija.csv"
        file.write_text(TABLE, encoding="utf-8")
        view.open_file(file)
        wait_for(lambda: view.plan is not None)
        camera.take("moving-in-columns")
        view.show_values()
        camera.take("moving-in-values")


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
        show_work(program, camera, work)
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
