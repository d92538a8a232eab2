"""The program on an open vault, in this process."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from trafficmon_desktop.app import Program, Surroundings
from trafficmon_desktop.storage.vault import Vault


def program_on(app: QApplication, folder: Path, vault: Vault) -> Program:
    """The program with an open vault, before any page of it is shown."""
    around = Surroundings(
        folder / "look.json", folder, folder / "practice", folder / "first", lambda *_: None
    )
    program = Program(app, around)
    program._vault = vault
    program.window.show()
    app.processEvents()
    return program


def end(program: Program) -> None:
    """Closes the window; the vault stays open for the next round."""
    program.tasks.stop()
    program._vault = None
    program.window.close()
    program.window.deleteLater()
