"""The program as it stands on a table, and the hands of the person before it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.acceptance.hands import DialogWatch, Hands
from tests.ui.conftest import TODAY, Stage, locked, opened, vault_folder

__all__ = ["locked", "opened", "vault_folder"]


def in_front(stage: Stage, qtbot: QtBot) -> Hands:
    """Hands on a window that has the keyboard."""
    window = stage.program.window
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return Hands(stage, qtbot)


@pytest.fixture(autouse=True)
def one_window(qapp: QApplication) -> Iterator[None]:
    """No part of a page comes up as a window of its own: it would take the keyboard away."""
    others: set[str] = set()

    def note(window: QWindow | None) -> None:
        if window is not None and window.type() == Qt.WindowType.Window:
            others.add(window.objectName())

    qapp.focusWindowChanged.connect(note)
    yield
    qapp.focusWindowChanged.disconnect(note)
    assert others <= {"MainWindowClassWindow", "HelpWindowClassWindow"}


@pytest.fixture
def hands(opened: Stage, qtbot: QtBot) -> Hands:
    """At work on a vault with two people."""
    hands = in_front(opened, qtbot)
    hands.settle()
    return hands


@pytest.fixture
def before(locked: Stage, qtbot: QtBot) -> Hands:
    """Before the locked screen."""
    return in_front(locked, qtbot)


@pytest.fixture(scope="session")
def practice_vault(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh practice vault, closed; to be copied."""
    from trafficmon_desktop.services import practice

    base = tmp_path_factory.mktemp("practice")
    noon = datetime(TODAY.year, TODAY.month, TODAY.day, 12, tzinfo=UTC)
    practice.open_practice_vault(
        base / "practice", "Practice", now=lambda: noon, state=base / "state"
    ).close()
    return base / "practice"


@pytest.fixture
def practising(before: Hands, practice_vault: Path, tmp_path: Path) -> Hands:
    """At work on the practice vault, opened with its button."""
    shutil.copytree(practice_vault, tmp_path / "practice")
    before.click("practice")
    before.wait(lambda: before.stage.program.workspace is not None)
    before.settle()
    return before


@pytest.fixture
def dialogs(qapp: QApplication, hands: Hands) -> Iterator[DialogWatch]:
    """Every dialog that comes up."""
    watch = DialogWatch(hands.window)
    qapp.installEventFilter(watch)
    yield watch
    qapp.removeEventFilter(watch)
