"""Work may end when the page that asked for it is no more: another language rebuilt them all."""

import threading
from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.pages.backups_view import BackupsView
from trafficmon_desktop.ui.pages.figures_view import FiguresView
from trafficmon_desktop.ui.pages.moving_in_view import MovingInView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage
from trafficmon_desktop.ui.printing import print_open


def back_up(stage: Stage) -> None:
    page = stage.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    view = page.show_view("backups")
    assert isinstance(view, BackupsView)
    view.backup.back_up(stage.folder.parent)


def count(stage: Stage) -> None:
    page = stage.workspace.show_place("summaries")
    page.findChild(FiguresView).count()  # type: ignore[union-attr]


def read_today(stage: Stage) -> None:
    stage.workspace.show_place("today")


def print_today(stage: Stage) -> None:
    stage.workspace.show_place("today")
    print_open(stage.workspace)


def read_a_spreadsheet(stage: Stage) -> None:
    stage.workspace.show_settings_view("moving_in")
    table = stage.folder.parent / "people.csv"
    table.write_text("given name;family name\nAna;Anić\n", encoding="utf-8")
    stage.workspace.findChild(MovingInView).open_file(table)  # type: ignore[union-attr]


def ask_the_palette(stage: Stage) -> None:
    stage.workspace.show_palette()


ASKED = (back_up, count, read_today, print_today, read_a_spreadsheet, ask_the_palette)


@pytest.mark.parametrize("ask", ASKED, ids=lambda ask: ask.__name__)
def test_an_answer_that_comes_too_late_is_dropped(
    ask: Callable[[Stage], None], opened: Stage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[QDialog] = []
    monkeypatch.setattr(QDialog, "exec", shown.append)
    tasks, asked_by = opened.program.tasks, opened.workspace
    qtbot.waitUntil(lambda: not tasks.busy)
    held = threading.Event()
    tasks.start(lambda _report: held.wait(20))  # what is asked for waits behind it
    ask(opened)
    with qtbot.waitSignal(asked_by.destroyed):
        asked_by.change_preferences(language="sr-Cyrl")
    held.set()
    qtbot.waitUntil(lambda: not tasks.busy, timeout=20_000)
    assert shown == []
