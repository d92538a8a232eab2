"""A form that nothing came of leads back to where it was asked for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import PermitApplication, Victim
from trafficmon_desktop.ui.actions import action_of
from trafficmon_desktop.ui.pages.permit_view import PermitView
from trafficmon_desktop.ui.pages.permits_page import PermitsPage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.records_page import RecordsPage


def permits(stage: Stage) -> PermitsPage:
    page = stage.workspace.show_place("permits")
    assert isinstance(page, PermitsPage)
    return page


def back_words(page: RecordsPage) -> str:
    assert page.current is not None
    back = page.current.findChild(QAbstractButton, "back")
    assert back is not None
    return str(back.text())


def press_escape(page: RecordsPage, qtbot: QtBot) -> None:
    assert page.current is not None
    page.window().activateWindow()
    qtbot.waitUntil(lambda: page.window().focusWidget() is not None)
    qtbot.keyClick(page.window().focusWidget(), Qt.Key.Key_Escape)


def test_another_application_is_no_part_of_the_open_one(opened: Stage, qtbot: QtBot) -> None:
    page = permits(opened)
    page.open_code_of("P-00001")
    page.add_new()
    assert back_words(page) == "Permits"
    page.add(PermitApplication, {"victim": "V-00002"})
    assert isinstance(page.current, RecordEditor)
    assert back_words(page) == "Permits"
    page.current.leave()
    assert isinstance(page.current, PermitView)
    assert page.open_code == "P-00001"
    page.add(PermitApplication, {"victim": "V-00001", "extends": "P-00001"})
    assert back_words(page) == "P-00001"  # the control: one that follows it is


def test_escape_leaves_the_choice_of_the_person(opened: Stage, qtbot: QtBot) -> None:
    page = permits(opened)
    page.open_code_of("P-00001")
    page.add_new()
    assert not isinstance(page.current, PermitView)
    press_escape(page, qtbot)
    assert isinstance(page.current, PermitView)


@pytest.mark.parametrize(("action", "place"), [("add_application", "permits"),
                                               ("add_proceeding", "proceedings")])  # fmt: skip
def test_what_another_place_asked_for_leads_back_there(
    opened: Stage, qtbot: QtBot, action: str, place: str
) -> None:
    work = opened.workspace
    work.show_place(place)
    work.open_record("V-00001")
    assert work.standing.place == "people"
    work.run(action_of(action))
    page = work.page
    assert isinstance(page, RecordsPage)
    assert work.standing.place == place
    assert back_words(page) == "People"
    press_escape(page, qtbot)
    assert work.standing.place == "people"
    assert work.page.open_code == "V-00001"


def test_what_was_stored_is_shown_where_it_belongs(opened: Stage) -> None:
    work = opened.workspace
    work.show_place("today")
    work.run(action_of("add_person"))
    editor = work.page.findChild(RecordEditor)
    assert editor is not None
    editor.form.rows["given_name"].editor.setText("Ana")
    editor.leave()
    assert isinstance(editor.record, Victim)
    assert work.standing.place == "people"
    assert work.page.open_code == editor.record.code
