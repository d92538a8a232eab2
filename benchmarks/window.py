"""From the start of the process to the locked screen, and from the open vault to the list."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView
from sqlalchemy import text

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import people_vault
from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.ui.workspace import Standing

BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, app.quit)
app = QApplication([])
window = Window()
window.resize(1240, 700)
window.show()
app.exec()
"""

LOCKED_SCREEN = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from trafficmon_desktop.app import Program, Surroundings
folder = Path(sys.argv[1])
app = QApplication([])
around = Surroundings(folder / "look.json", folder, folder / "p", folder / "v", lambda *_: None)
program = Program(app, around)
program.show_unlock()
program.window.painted.connect(app.quit)
program.window.show()
app.exec()
"""


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    yield Comparison(
        "start to the locked screen",
        "a bare window",
        1.6,
        floor=lambda: in_own_process(BARE_WINDOW, folder),
        ours=lambda: in_own_process(LOCKED_SCREEN, folder),
    )
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    with people_vault(folder, cases) as vault:
        yield Comparison(
            f"open vault to the list, {cases} people",
            "codes in order and one frame",
            2.5,
            floor=lambda: show_codes(vault),
            ours=lambda: show_list(app, folder, vault),
        )


def in_own_process(program: str, folder: Path) -> float:
    return timed(lambda: output_of(program, folder))


def output_of(program: str, folder: Path, *arguments: str) -> str:
    """What a process of its own prints; its first argument is a new folder."""
    root = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-c", program, tempfile.mkdtemp(dir=folder), *arguments]
    # an installed program has its bytecode; the first round, which is not counted, makes ours
    bytecode = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "PYTHONDONTWRITEBYTECODE": ""}
    environment = {**os.environ, **bytecode, "PYTHONPATH": root}
    return subprocess.run(
        command, env=environment, check=True, stdout=subprocess.PIPE
    ).stdout.decode()


def show_codes(vault: Vault) -> float:
    window = QMainWindow()
    window.resize(1240, 700)

    def work() -> None:
        with vault.read() as connection:
            codes = connection.execute(text("SELECT code FROM victim ORDER BY family_name"))
            model = QStringListModel([row.code for row in codes], window)
        view = QTableView()
        view.setModel(model)
        window.setCentralWidget(view)
        window.show()
        window.grab()

    seconds = timed(work)
    window.close()
    window.deleteLater()
    return seconds


def show_list(app: QApplication, folder: Path, vault: Vault) -> float:
    program = program_on(app, folder, vault)

    def work() -> None:
        program.show_work(Standing(place="people"))
        app.processEvents()
        program.window.grab()

    seconds = timed(work)
    end(program)
    return seconds


def program_on(app: QApplication, folder: Path, vault: Vault) -> Program:
    """The program with an open vault, before any page of it is shown."""
    around = Surroundings(
        folder / "look.json", folder, folder / "practice", folder / "first", lambda *_: None
    )
    program = Program(app, around)
    program._vault = vault
    program.window.show()
    return program


def end(program: Program) -> None:
    """Closes the window; the vault stays open for the next round."""
    program.tasks.stop()
    program._vault = None
    program.window.close()
    program.window.deleteLater()
