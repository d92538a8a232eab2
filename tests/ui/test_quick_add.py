"""One typed line is read aloud while it is typed, and stored with Enter."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui.actions import action_of
from trafficmon_desktop.ui.quick_add import QuickAdd

V = "V-00001"


@pytest.fixture
def quick(opened: Stage) -> QuickAdd:
    """The line, beside a second application that waits for its decision."""
    waiting = PermitApplication(
        victim=V, kind="victim_residence", lodged_on=parse_edtf("2024-05-20")
    )
    opened.workspace.desk.keeper.save(waiting)
    return show(opened)


def show(stage: Stage) -> QuickAdd:
    stage.workspace.run(action_of("quick_add"))
    return stage.workspace.findChildren(QuickAdd)[-1]


def said(quick: QuickAdd) -> str:
    labels = [label for label in quick.panel.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def enter(quick: QuickAdd, qtbot: QtBot) -> None:
    qtbot.keyClick(quick.line, Qt.Key.Key_Return)


def test_it_says_what_will_be_stored(quick: QuickAdd) -> None:
    type_text(quick.line, f"{V} granted 12 months 5.1.2025.")
    for words in (
        "New: Decision on residence",
        "5 January 2025",
        "granted as requested",
        "12",
        "first",
    ):
        assert words in said(quick), words
    assert quick.read.is_ready


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_is_said_in_the_language_of_the_screen(opened: Stage, language: str) -> None:
    opened.program._apply(language)
    opened.program.show_work(opened.workspace.put_away())
    quick = show(opened)
    quick.line.setText(f"{V} одбијено jan 2025")
    assert opened.program.terms.code("permit_outcome", "refused") not in said(quick)
    assert opened.program.terms.text("quick.ask.instance") in said(quick)
    quick.close_over()


def test_stored_with_enter_and_undone_by_the_toast(
    quick: QuickAdd, opened: Stage, qtbot: QtBot
) -> None:
    keeper = opened.workspace.desk.keeper
    before = len(keeper.all_of(PermitDecision))
    quick.line.setText(f"{V} refused 5.1.2025.")
    enter(quick, qtbot)
    assert not quick.isVisible()
    assert len(keeper.all_of(PermitDecision)) == before + 1
    toast = opened.workspace.desk.messages._toast
    assert toast is not None
    assert "Stored" in toast.accessibleName()
    assert toast.more is not None
    toast.more.click()
    assert opened.workspace.page.open_code.startswith("P-")
    opened.workspace.undo()
    assert len(keeper.all_of(PermitDecision)) == before


def test_nothing_is_stored_before_it_is_clear(quick: QuickAdd, opened: Stage, qtbot: QtBot) -> None:
    keeper = opened.workspace.desk.keeper
    before = len(keeper.all_of(PermitDecision))
    for line, words in (
        (f"{V} granted", "Still missing"),
        (f"{V} granted gladly 5.1.2025.", "“gladly” was not understood"),
        (f"{V} granted 5.1.2026.", "future"),
        ("V-99999 granted 5.1.2025.", "There is no record V-99999"),
    ):
        quick.line.setText(line)
        assert words in said(quick), line
        enter(quick, qtbot)
        assert quick.isVisible()
    qtbot.keyClick(quick.line, Qt.Key.Key_Escape)
    assert not quick.isVisible()
    assert len(keeper.all_of(PermitDecision)) == before


def test_of_two_applications_one_is_chosen_with_the_keys(opened: Stage, qtbot: QtBot) -> None:
    keeper = opened.workspace.desk.keeper
    codes = [
        keeper.save(
            PermitApplication(victim=V, kind="humanitarian", lodged_on=parse_edtf(day))
        ).code
        for day in ("2024-06-01", "2024-07-01")
    ]
    quick = show(opened)
    quick.line.setText(f"{V} refused 5.1.2025.")
    assert "Which one?" in said(quick)
    assert quick.options.count() == 2
    qtbot.keyClick(quick.line, Qt.Key.Key_Down)
    enter(quick, qtbot)
    assert quick.isVisible()
    assert quick.read.is_ready
    enter(quick, qtbot)
    stored = [each for each in keeper.all_of(PermitDecision) if each.application in codes]
    assert [each.application for each in stored] == [codes[0]]


def test_it_begins_with_what_is_open(opened: Stage) -> None:
    opened.workspace.open_record(V)
    quick = show(opened)
    assert quick.line.text() == f"{V} "
    quick.close_over()


def test_today_leads_to_it(opened: Stage) -> None:
    button = opened.workspace.show_place("today").findChild(QAbstractButton, "quick_add")
    assert button is not None
    button.click()
    assert opened.workspace.findChildren(QuickAdd)


def test_names_stay_masked(quick: QuickAdd) -> None:
    quick.line.setText(f"{V} note called")
    assert "J. Đ." in said(quick)
    assert "Đorđević" not in said(quick)
