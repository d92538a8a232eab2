"""A table in which nearly all is unclear still opens, is stopped at once and brings nothing in."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.errors import Cancelled
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.duplicates import doubtful_pairs
from trafficmon_desktop.services.moving_in.bringing import PARKED
from trafficmon_desktop.ui.pages.moving_in_check import MovingInCheck
from trafficmon_desktop.ui.pages.moving_in_columns import MovingInColumns
from trafficmon_desktop.ui.pages.moving_in_done import MovingInDone
from trafficmon_desktop.ui.pages.moving_in_values import MovingInValues
from trafficmon_desktop.ui.pages.moving_in_view import MovingInView
from trafficmon_desktop.ui.widgets.buttons import Button

PEOPLE = 130


@pytest.fixture
def view(opened: Stage) -> MovingInView:
    opened.workspace.show_settings_view("moving_in")
    found = opened.workspace.findChild(MovingInView)
    assert found is not None
    return found


def open_table(view: MovingInView, path: Path, *lines: str) -> None:
    path.write_text("\n".join(lines), encoding="utf-8")
    view.open_file(path)


def go_on(view: MovingInView, name: str = "onward") -> None:
    button = view.shown.findChild(Button, name)
    assert button is not None
    button.click()


def test_hundreds_of_texts_are_not_all_asked_about(
    view: MovingInView, tmp_path: Path, qtbot: QtBot
) -> None:
    rows = [f"Ana;Anić {at};pol {at}" for at in range(300)]
    open_table(view, tmp_path / "a.csv", "given name;family name;sex", *rows, "Bo;Bić;pol 299")
    qtbot.waitUntil(lambda: isinstance(view.shown, MovingInColumns))
    go_on(view)
    assert isinstance(view.shown, MovingInValues)
    asked = [written for _column, written in view.shown.choices]
    assert len(asked) == 100
    assert "pol 299" in asked  # what stands there most often


def test_those_who_are_not_shown_wait_outside(
    view: MovingInView, opened: Stage, tmp_path: Path, qtbot: QtBot
) -> None:
    vault = opened.workspace.desk.keeper.vault
    rows = [f"Jelena;Đorđević;1998;06{at}" for at in range(PEOPLE)]
    open_table(view, tmp_path / "a.csv", "given name;family name;date of birth;contact", *rows)
    qtbot.waitUntil(lambda: isinstance(view.shown, MovingInColumns))
    go_on(view)
    qtbot.waitUntil(lambda: isinstance(view.shown, MovingInCheck), timeout=20_000)
    assert isinstance(view.shown, MovingInCheck)
    assert list(view.shown.decisions.values()) == [PARKED] * PEOPLE
    cards = [each for each in view.shown.findChildren(QWidget) if _is_doubt(each.objectName())]
    assert len(cards) == 60
    before = len(records.all_of(vault, Victim))
    go_on(view, "bring_in")
    qtbot.waitUntil(lambda: isinstance(view.shown, MovingInDone), timeout=20_000)
    assert len(records.all_of(vault, Victim)) == before


def _is_doubt(name: str) -> bool:
    return name.startswith("doubt_")


def test_comparing_people_stops_when_it_is_asked_to(opened: Stage) -> None:
    vault = opened.workspace.desk.keeper.vault
    told: list[int] = []

    def report(done: int, _total: int) -> None:
        told.append(done)
        if len(told) == 5:
            raise Cancelled

    with pytest.raises(Cancelled):
        doubtful_pairs(vault, [Victim(given_name=f"Ana {at}") for at in range(99)], report=report)
    assert len(told) == 5
