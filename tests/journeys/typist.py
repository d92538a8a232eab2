"""A program in which somebody types, to be killed: run as a process by the test beside it.

Prints one line for each thing it may rely on: ``typed FIELD NUMBER`` once what stands in a field
is a draft, ``saved FIELD NUMBER`` once a field is stored. With ``careless`` drafts are kept only
when a field is left, as a form without the timer would, and ``typed`` is printed after the keys.
"""

import sys
from datetime import date
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.services import vaults
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.forms import typed_text
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.workspace import Workspace

PASSPHRASE = "one two three four five"
FIELDS = ("given_name", "family_name", "responsible")


def make_vault(folder: Path, state: Path) -> None:
    """A vault with one person, ``V-1``."""
    from trafficmon_desktop.domain.records import Victim
    from trafficmon_desktop.services import records

    made = vaults.create_vault(folder, PASSPHRASE, parameters=NO_KDF, state=state)
    with made.vault as vault:
        records.save(vault, Victim(code="V-1", status="open"))


def main(base: Path, *, careless: bool) -> None:
    """Types until it is killed."""
    if careless:
        typed_text.PAUSE_MS = 2**30
    app = QApplication([])
    around = Surroundings(
        preferences=base / "preferences.json",
        state=base / "state",
        practice=base / "practice",
        first_vault=base / "new",
        restart=lambda _folder, _practice: None,
        today=lambda: date(2025, 1, 20),
    )
    program = Program(app, around)
    program.window.show()
    vault = vaults.open_vault(base / "vault", passphrase=PASSPHRASE, state=base / "state")
    program.open_vault(vault)
    assert program.workspace is not None
    type_forever(program.workspace, careless=careless)


def type_forever(workspace: Workspace, *, careless: bool) -> None:
    person = workspace.desk.keeper.find("V-1")
    assert person is not None
    workspace.correct(person, "given_name")
    editor = workspace.page.findChild(RecordEditor)
    number = 0
    while True:
        for field in FIELDS:
            number += 1
            type_one(workspace, editor.form, field, number, careless=careless)


def type_one(
    workspace: Workspace, form: RecordForm, field: str, number: int, *, careless: bool
) -> None:
    line = form.rows[field].editor
    line.setFocus()
    line.selectAll()
    typed = f"{field} {number}"
    QTest.keyClicks(line, typed)
    if not careless:
        wait_until(lambda: workspace.desk.keeper.draft("V-1", field) == typed)
    print(f"typed {field} {number}", flush=True)
    if careless:
        wait_until(lambda: False, 300)
    line.editingFinished.emit()
    assert getattr(form.record, field) == typed
    print(f"saved {field} {number}", flush=True)


def wait_until(done: object, longest: int = 60_000) -> None:
    """Lets the program run until it is so."""
    loop, look, end = QEventLoop(), QTimer(), QTimer()
    look.timeout.connect(lambda: done() and loop.quit())  # type: ignore[operator]
    end.timeout.connect(loop.quit)
    look.start(10)
    end.start(longest)
    loop.exec()
    look.stop()


if __name__ == "__main__":
    main(Path(sys.argv[1]), careless=sys.argv[2:] == ["careless"])
