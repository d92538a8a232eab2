"""Work goes on at the same field after a lock, and in another language, look or size of text."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.open_place import open_place
from trafficmon_desktop.ui.main_window import MainWindow
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.preferences import load_preferences
from trafficmon_desktop.ui.standing import PageStanding, Standing
from trafficmon_desktop.ui.theme import Look


def lock_and_open(stage: Stage) -> None:
    stage.program.lock()
    state = stage.folder.parent / "state"
    stage.program.open_vault(vaults.open_vault(stage.folder, passphrase=PASSPHRASE, state=state))


def page_of(stage: Stage) -> PeoplePage:
    page = stage.workspace.page
    assert isinstance(page, PeoplePage)
    return page


def open_form(stage: Stage, field: str) -> RecordEditor:
    stage.workspace.show_place("people")
    page_of(stage).open_code_of("V-00001")
    page_of(stage).edit_record(stage.workspace.desk.keeper.find("V-00001"), field)
    return editor_of(stage)


def editor_of(stage: Stage) -> RecordEditor:
    current = page_of(stage).current
    assert isinstance(current, RecordEditor)
    return current


def test_at_the_same_field_after_a_lock(opened: Stage, qtbot: QtBot) -> None:
    field = open_form(opened, "family_name").form.rows["family_name"].editor
    field.setCursorPosition(3)
    lock_and_open(opened)
    form = editor_of(opened).form
    assert form.record.code == "V-00001"
    assert form.focused_field() == "family_name"
    assert form.rows["family_name"].editor.cursorPosition() == 3
    assert not form.rows["family_name"].editor.hasSelectedText()


def test_the_place_the_record_and_the_search(opened: Stage) -> None:
    opened.workspace.show_names()
    opened.workspace.show_place("people")
    page_of(opened).search.setText("djordj")
    page_of(opened).open_code_of("V-00001")
    opened.workspace.show_place("permits").open_code_of("P-00001")
    lock_and_open(opened)
    assert opened.workspace.title == "Permits"
    assert opened.workspace.page.open_code == "P-00001"
    opened.workspace.show_place("people")
    assert page_of(opened).search.text() == "djordj"
    assert page_of(opened).open_code == "V-00001"
    assert not opened.workspace.names_shown()  # who unlocks is asked for names anew


def test_how_far_it_was_read(opened: Stage, qtbot: QtBot) -> None:
    opened.program.window.resize(1024, 600)
    opened.workspace.show_place("people")
    page_of(opened).open_code_of("V-00001")
    bar = page_of(opened).current.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 120)
    bar.setValue(120)
    lock_and_open(opened)
    again = page_of(opened).current.findChild(QScrollArea).verticalScrollBar()
    qtbot.waitUntil(lambda: again.value() == 120)
    again.setValue(40)  # whoever reads on is left alone
    opened.program.window.resize(1024, 640)
    qtbot.waitUntil(lambda: opened.program.window.height() == 640)
    assert again.value() == 40


@pytest.mark.parametrize(
    "change", [{"language": "sr-Cyrl"}, {"look": Look.DARK}, {"text_size": 150}]
)
def test_the_form_stays_in_another_language_look_or_size(
    opened: Stage, qtbot: QtBot, change: dict[str, object]
) -> None:
    field = open_form(opened, "birth_date").form.rows["birth_date"].editor
    field.selectAll()
    qtbot.keyClicks(field, "early in spring")
    field.setCursorPosition(5)
    old = opened.workspace
    old.change_preferences(**change)
    qtbot.waitUntil(lambda: opened.program.workspace is not old)
    form = editor_of(opened).form
    assert form.focused_field() == "birth_date"
    assert form.rows["birth_date"].editor.text() == "early in spring"
    assert form.rows["birth_date"].editor.cursorPosition() == 5


def test_a_new_record_stays_too(opened: Stage, qtbot: QtBot) -> None:
    opened.workspace.show_place("people").add_new()
    field = editor_of(opened).form.rows["birth_date"].editor
    field.setFocus()
    qtbot.keyClicks(field, "spri")
    old = opened.workspace
    old.change_preferences(text_size=125)
    qtbot.waitUntil(lambda: opened.program.workspace is not old)
    qtbot.waitUntil(lambda: editor_of(opened).form.rows["birth_date"].editor.text() == "spri")
    assert editor_of(opened).form.record.code == ""
    assert opened.workspace.desk.keeper.unfinished() == []  # it stands in the open form


def test_what_is_no_more_is_left_out(opened: Stage) -> None:
    open_form(opened, "family_name")
    standing = opened.workspace.standing
    opened.workspace.desk.keeper.remove("V-00001")
    opened.program.show_work(standing)
    assert not isinstance(page_of(opened).current, RecordEditor)
    assert page_of(opened).open_code == ""


def test_it_lies_in_the_vault_and_nowhere_else(opened: Stage, tmp_path: Path) -> None:
    opened.workspace.show_place("people")
    page_of(opened).search.setText("canary-search")
    head = opened.workspace.desk.keeper.vault.head
    opened.program.lock()
    for path in tmp_path.rglob("*"):
        assert path.is_dir() or b"canary-search" not in path.read_bytes()
    state = tmp_path / "state"
    with vaults.open_vault(opened.folder, passphrase=PASSPHRASE, state=state) as vault:
        assert "canary-search" in open_place(vault)
        assert vault.head == head  # and it is no change of the records


@pytest.mark.parametrize("text", ["", "{", "[]", '{"pages": {"people": {"other": 1}}}', "null"])
def test_one_of_another_version_is_left_out(text: str) -> None:
    assert Standing.from_text(text) == Standing()


def test_it_is_read_as_it_was_written() -> None:
    page = PageStanding("V-1", "V-1", "given_name", 3, 40, "ana")
    standing = Standing("people", recent=("V-1",), pages={"people": page})
    shown = replace(standing, names_shown=True)
    assert Standing.from_text(shown.as_text()) == standing


def test_the_window_stands_where_it_stood(opened: Stage, qtbot: QtBot) -> None:
    opened.program.window.resize(800, 560)
    opened.program.lock()
    kept = load_preferences(opened.folder.parent / "preferences.json").window
    again = MainWindow()
    qtbot.addWidget(again)
    assert again.size() != QSize(800, 560)
    again.restoreGeometry(QByteArray.fromHex(kept.encode()))
    assert again.size() == QSize(800, 560)


def test_another_language_leaves_the_focus_where_it_was_chosen(opened: Stage, qtbot: QtBot) -> None:
    settings = opened.workspace.show_place("settings")
    before = opened.workspace
    button = settings.findChild(QAbstractButton, "choose_sr-Latn")
    assert button is not None
    button.click()
    qtbot.waitUntil(lambda: opened.workspace is not before)
    focused = opened.workspace.page.focusWidget()
    assert focused is not None
    assert focused.objectName() == "choose_sr-Latn"


def back_of(stage: Stage) -> str:
    back = editor_of(stage).findChild(QAbstractButton, "back")
    assert back is not None
    return back.text()


def test_a_new_person_is_not_taken_for_the_one_that_was_open(opened: Stage, qtbot: QtBot) -> None:
    opened.workspace.show_place("people").open_code_of("V-00001")
    assert page_of(opened).view.selectionModel().hasSelection()  # control
    page_of(opened).add_new()
    field = editor_of(opened).form.rows["birth_date"].editor
    field.setFocus()
    qtbot.keyClicks(field, "spri")
    for go_on in (lambda: None, lambda: lock_and_open(opened)):
        go_on()
        assert editor_of(opened).record.code == ""
        assert back_of(opened) == "People"
        assert not page_of(opened).view.selectionModel().hasSelection()
        assert editor_of(opened).findChild(QAbstractButton, "next").isVisible()


def test_a_person_whom_the_lock_stored_leads_on_too(opened: Stage, qtbot: QtBot) -> None:
    opened.workspace.show_place("people").open_code_of("V-00001")
    page_of(opened).add_new()
    field = editor_of(opened).form.rows["given_name"].editor
    field.setFocus()
    qtbot.keyClicks(field, "Ana")
    lock_and_open(opened)
    code = editor_of(opened).record.code
    assert code not in ("", "V-00001")
    assert back_of(opened) == "People"
    chosen = page_of(opened).view.selectionModel().currentIndex().row()
    assert page_of(opened)._model.person(chosen).code == code
    assert editor_of(opened).findChild(QAbstractButton, "next").isVisible()
    editor_of(opened).leave()
    assert page_of(opened).open_code == code


def test_one_that_was_stored_long_before_leads_to_nothing(opened: Stage) -> None:
    open_form(opened, "family_name")
    lock_and_open(opened)
    assert back_of(opened) == "V-00001 · J. Đ."
    assert not editor_of(opened).findChild(QAbstractButton, "next").isVisible()


@pytest.mark.parametrize("came_from", ["people", "search", "new_person", "part_overview"])
def test_an_empty_form_that_is_left_leads_back(opened: Stage, qtbot: QtBot, came_from: str) -> None:
    opened.workspace.show_place("people").open_code_of("V-00001")
    page_of(opened).findChild(QWidget, came_from).setFocus()
    page_of(opened).add_new()
    editor_of(opened).leave()
    assert page_of(opened).open_code == "V-00001"
    assert page_of(opened).view.selectionModel().hasSelection()
    assert page_of(opened).focusWidget().objectName() == came_from
