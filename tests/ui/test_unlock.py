"""The locked screen."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.paths import default_vault
from trafficmon_desktop.ui.pages.unlock_page import UnlockPage
from trafficmon_desktop.ui.widgets.dropdown import Dropdown


def secret(stage: Stage) -> QLineEdit:
    field = stage.program.window.findChild(QLineEdit, "secret")
    assert field is not None
    return field


def test_right_passphrase_opens(locked: Stage, qtbot: QtBot) -> None:
    type_text(secret(locked), PASSPHRASE)
    qtbot.keyClick(secret(locked), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: locked.program.workspace is not None, timeout=30_000)
    assert locked.program.window.windowTitle() == f"Today – {DISPLAY_NAME}"


def test_wrong_passphrase_says_so_and_names_the_keyboard(locked: Stage, qtbot: QtBot) -> None:
    page = locked.program.window.page
    assert isinstance(page, UnlockPage)
    type_text(secret(locked), "погрешно")
    qtbot.keyClick(secret(locked), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.failure != "", timeout=30_000)
    assert "Cyrillic" in page.failure
    assert "Caps Lock is on" not in page.failure


def test_caps_lock_is_named_when_it_does_not_open(locked: Stage, qtbot: QtBot) -> None:
    page = locked.program.window.page
    assert isinstance(page, UnlockPage)
    qtbot.keyClicks(secret(locked), "wrong")
    caps = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "A")
    QApplication.sendEvent(secret(locked), caps)
    qtbot.keyClick(secret(locked), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.failure != "", timeout=30_000)
    assert "Caps Lock is on." in page.failure
    assert locked.program.workspace is None


def test_caps_lock_is_not_named_for_a_code(locked: Stage, qtbot: QtBot) -> None:
    page = locked.program.window.page
    assert isinstance(page, UnlockPage)
    type_text(secret(locked), "A")
    page._switch_way()
    type_text(secret(locked), "ABCD")
    qtbot.keyClick(secret(locked), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.failure != "", timeout=30_000)
    assert "Caps Lock" not in page.failure
    assert not page._capitals.isVisible()


def test_the_eye_shows_what_is_typed(locked: Stage) -> None:
    eye = locked.program.window.findChild(QAbstractButton, "eye")
    assert secret(locked).echoMode() == QLineEdit.EchoMode.Password
    eye.click()
    assert secret(locked).echoMode() == QLineEdit.EchoMode.Normal


def test_caps_lock_is_noticed(locked: Stage, qtbot: QtBot) -> None:
    page = locked.program.window.page
    assert isinstance(page, UnlockPage)
    assert page._capitals.text() == ""
    type_text(secret(locked), "A")
    assert page._capitals.text() == "Caps Lock is on"


def test_language_links(locked: Stage) -> None:
    button = locked.program.window.findChild(QAbstractButton, "language_sr-Cyrl")
    button.click()
    assert locked.program.language.current == "sr-Cyrl"
    assert isinstance(locked.program.window.page, UnlockPage)


def test_nothing_heavy_is_loaded_before_the_first_paint() -> None:
    code = (
        "import sys, trafficmon_desktop.app;"
        "print([m for m in ('sqlalchemy', 'reportlab', 'xlsxwriter', 'numpy', 'zxcvbn')"
        " if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.strip() == "[]"


def test_the_first_vault_is_named_by_a_sentence_and_not_by_its_folder(
    qtbot: QtBot, tmp_path: Path
) -> None:
    page = UnlockPage([default_vault(), tmp_path / "north"], "en")
    qtbot.addWidget(page)
    offered = page.findChild(Dropdown, "vault")
    assert offered is not None
    assert [offered.itemText(at) for at in range(2)] == ["On this computer", "north"]
    assert page.folder == default_vault()
