"""From the start of the process to the locked screen, and from the open vault to the list."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QApplication, QListView, QMainWindow

from benchmarks.frames import frames
from benchmarks.measure import Comparison, timed
from benchmarks.stage import end, program_on
from benchmarks.vaults import people_vault
from trafficmon_desktop.storage.people_keys import codes_in_order
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.ui.workspace import Standing

ROOT = Path(__file__).resolve().parent.parent

#: The lists are measured with so many people, whatever size the other vaults have.
SIZES = (5_000, 100_000)

#: Both print a line once they are painted; what it takes to end is not waited for.
BARE_WINDOW = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        QTimer.singleShot(0, painted)
def painted():
    print("painted", flush=True)
    app.quit()
app = QApplication([])
window = Window()
window.resize(1240, 700)
window.show()
app.exec()
"""

LOCKED_SCREEN = """
import sys
from pathlib import Path
from trafficmon_desktop.app import Program, Surroundings
from PySide6.QtWidgets import QApplication
def painted():
    print("painted", flush=True)
    app.quit()
folder = Path(sys.argv[1])
app = QApplication([])
around = Surroundings(folder / "look.json", folder, folder / "p", folder / "v", lambda *_: None)
program = Program(app, around)
program.show_unlock()
program.window.painted.connect(painted)
program.window.show()
app.exec()
"""


def comparisons(folder: Path, _cases: int) -> Iterator[Comparison]:
    yield Comparison(
        "start to the locked screen",
        "a bare window",
        1.6,
        floor=lambda: until_painted(BARE_WINDOW, folder),
        ours=lambda: until_painted(LOCKED_SCREEN, folder),
        rounds=15,
    )
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    for people in SIZES:
        with people_vault(folder, people) as vault:
            yield Comparison(
                f"open vault to the list, {people} people",
                "codes in order and one frame",
                2.5,
                floor=lambda vault=vault: show_codes(vault),
                ours=lambda vault=vault: show_list(app, folder, vault),
                rounds=15,
            )
            yield from frames(app, folder, vault)


def until_painted(program: str, folder: Path) -> float:
    """The seconds from the start of a process until it says that it is painted."""
    start = time.perf_counter()
    with subprocess.Popen(**call_of(program, folder)) as process:
        assert process.stdout is not None
        assert process.stdout.readline()
        return time.perf_counter() - start


def output_of(program: str, folder: Path, *arguments: str) -> str:
    """What a process of its own prints; its first argument is a new folder."""
    with subprocess.Popen(**call_of(program, folder, *arguments)) as process:
        output, _ = process.communicate()
    assert process.returncode == 0
    return str(output)


def call_of(program: str, folder: Path, *arguments: str) -> dict[str, object]:
    command = [sys.executable, "-c", program, tempfile.mkdtemp(dir=folder), *arguments]
    # an installed program has its bytecode; the first round, which is not counted, makes ours
    bytecode = {"PYTHONPYCACHEPREFIX": str(folder / "bytecode"), "PYTHONDONTWRITEBYTECODE": ""}
    environment = {**os.environ, **bytecode, "PYTHONPATH": str(ROOT)}
    return {"args": command, "env": environment, "stdout": subprocess.PIPE, "text": True}


def show_codes(vault: Vault) -> float:
    """The codes of everybody in the stored order, and a list of Qt's own that shows the first."""
    window = QMainWindow()
    window.resize(1240, 700)

    def work() -> None:
        with vault.read() as connection:
            codes = codes_in_order(connection)
        view = QListView()
        view.setModel(QStringListModel(codes[:100], view))
        window.setCentralWidget(view)
        window.show()
        QApplication.processEvents()
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
