"""Pictures of the window: refused where the system can, allowed visibly for ten minutes.

No system that can is at hand: what is shown here is what the program asks of it.
"""

import sys

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.system import screen
from trafficmon_desktop.ui.pages.locking_part import LockingPart
from trafficmon_desktop.ui.screen_capture import ALLOWED_MINUTES, ScreenCapture


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """What a system that can is asked, one for each window."""
    said: list[bool] = []
    monkeypatch.setattr(screen, "capture_can_be_refused", lambda: True)
    monkeypatch.setattr(screen, "refuse_capture", lambda _window, *, refused: said.append(refused))
    return said


def test_every_window_is_kept_out_and_let_in_for_ten_minutes(
    qtbot: QtBot, asked: list[bool]
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    capture = ScreenCapture(window)
    capture.watch(window)
    window.show()
    assert asked
    assert all(asked)
    asked.clear()
    part = LockingPart(capture)
    qtbot.addWidget(part)
    button = part.findChild(QAbstractButton, "allow_capture")
    button.click()
    assert asked == [False] * len(asked) != []
    assert capture.allowed
    timer = capture.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == ALLOWED_MINUTES * 60_000
    asked.clear()
    timer.timeout.emit()
    assert asked == [True] * len(asked) != []
    assert not capture.allowed
    assert button.text() == "Allow for 10 minutes"


def test_here_it_says_that_there_is_no_way(opened: Stage) -> None:
    assert sys.platform.startswith("linux")
    assert not screen.refuse_capture(1, refused=True)
    page = opened.workspace.show_place("settings")
    part = page.findChild(LockingPart)
    assert part is not None
    assert any("no way to stop pictures" in label.text() for label in part.findChildren(QLabel))
    assert part.findChild(QAbstractButton, "allow_capture") is None


def test_that_pictures_are_allowed_is_seen(opened: Stage) -> None:
    window = opened.program.window
    window.show_capture(True)
    assert window._capture.isVisible()
    window.show_capture(False)
    assert not window._capture.isVisible()
