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
from benchmarks.vaults import sample_vault
from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.storage.vault import Vault

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
    with sample_vault(folder, cases) as vault:
        yield Comparison(
            f"open vault to the list, {cases} people",
            "codes in order and one frame",
            2.5,
            floor=lambda: show_codes(vault),
            ours=lambda: show_list(app, folder, vault),
        )


def in_own_process(program: str, folder: Path) -> float:
    root = str(Path(__file__).resolve().parent.parent)
    command = [sys.executable, "-c", program, tempfile.mkdtemp(dir=folder)]
    environment = {**os.environ, "PYTHONPATH": root}
    return timed(lambda: subprocess.run(command, env=environment, check=True))


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
    around = Surroundings(
        folder / "look.json", folder, folder / "practice", folder / "first", lambda *_: None
    )
    program = Program(app, around)
    program.window.show()

    def work() -> None:
        program.open_vault(vault)
        app.processEvents()
        program.window.grab()

    seconds = timed(work)
    program._vault = None  # it stays open for the next round
    program.window.close()
    program.window.deleteLater()
    return seconds
