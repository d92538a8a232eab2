"""People: found in either script, added, edited, undone."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.domain.records import Record
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor


def people_page(stage: Stage) -> PeoplePage:
    page = stage.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    return page


def editor(stage: Stage) -> RecordEditor:
    current = people_page(stage).current
    assert isinstance(current, RecordEditor)
    return current


def field(stage: Stage, name: str) -> Any:
    return editor(stage).form.rows[name].editor


def shown(page: PeoplePage) -> list[str]:
    model = page.view.model()
    return [model.words(model.person(row))[1] for row in range(model.rowCount())]


def type_into(qtbot: QtBot, stage: Stage, name: str, words: str) -> None:
    widget = field(stage, name)
    widget.setFocus()
    widget.selectAll()
    type_text(widget, words)
    widget.editingFinished.emit()


def test_names_are_masked_until_they_are_shown(opened: Stage) -> None:
    page = people_page(opened)
    assert shown(page) == ["J. Đ.", "М. Ж."]
    opened.workspace.show_names(True)
    assert shown(page) == ["Đorđević Jelena", "Живковић Милица"]


def test_search_in_the_other_script(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    for typed, expected in (("ђорђ", ["J. Đ."]), ("djordj", ["J. Đ."]), ("zivkovic", ["М. Ж."])):
        page.search.clear()
        type_text(page.search, typed)
        assert shown(page) == expected, typed
    assert page.findChild(QLabel, "result_count").text() == "1 of 2"
    qtbot.keyClick(page.search, Qt.Key.Key_Escape)
    assert len(shown(page)) == 2


def test_filters(opened: Stage) -> None:
    page = people_page(opened)
    page.findChild(QAbstractButton, "filter_foreign").click()
    assert shown(page) == ["J. Đ."]


def test_added_saved_and_found(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    qtbot.keyClick(opened.program.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    page.add_new()
    type_into(qtbot, opened, "family_name", "Petrović")
    code = editor(opened).record.code
    assert code.startswith("V-")
    type_into(qtbot, opened, "given_name", "Ana")
    editor(opened).leave()
    type_text(page.search, "петровић")
    assert shown(page) == ["A. P."]
    assert page.open_code == code


def test_an_unread_date_is_kept_as_a_draft(
    opened: Stage, qtbot: QtBot, stored: Callable[[str], Record]
) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    page.edit_open()
    type_into(qtbot, opened, "closed_on", "negde u proleće")
    row = editor(opened).form.rows["closed_on"]
    assert row.below
    assert stored("V-00001").closed_on is None
    editor(opened).leave()
    listed = [each.text() for each in page.findChildren(QAbstractButton)]
    assert any("losed" in words for words in listed)
    page.edit_open()
    assert field(opened, "closed_on").text() == "negde u proleće"
    type_into(qtbot, opened, "closed_on", "3.2024")
    assert str(stored("V-00001").closed_on) == "2024-03"
    assert opened.workspace.desk.keeper.draft("V-00001", "closed_on") == ""


def test_the_impossible_is_not_stored(
    opened: Stage, qtbot: QtBot, stored: Callable[[str], Record]
) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    page.edit_open()
    type_into(qtbot, opened, "first_contact_on", "5.3.2031.")
    assert "future" in editor(opened).form.rows["first_contact_on"].below
    assert str(stored("V-00001").first_contact_on) == "2024-03"


def test_undo(opened: Stage, qtbot: QtBot, stored: Callable[[str], Record]) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    page.edit_open()
    type_into(qtbot, opened, "given_name", "Marija")
    assert stored("V-00001").given_name == "Marija"
    opened.workspace.undo()
    assert stored("V-00001").given_name == "Jelena"
    assert field(opened, "given_name").text() == "Jelena"


def test_removed_and_put_back(opened: Stage, stored: Callable[[str], Record]) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    page.edit_open()
    field(opened, "given_name").setFocus()
    type_text(field(opened, "given_name"), "x")
    editor(opened)._on_remove()
    assert shown(page) == ["М. Ж."]
    assert not isinstance(page.current, RecordEditor)
    assert opened.program.messages.last_toast
    opened.workspace.undo()
    assert shown(page) == ["J. Đ.", "М. Ж."]
    assert page.open_code == "V-00001"
    assert stored("P-00001").victim == "V-00001"


def test_each_kind_of_record_can_be_added(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00002")
    for part in ("identification", "residence", "proceedings", "support", "notes"):
        page.findChild(QWidget, f"part_{part}").click()
        names = [
            button.objectName()
            for button in page.findChildren(QAbstractButton)
            if button.objectName().startswith("add_")
        ]
        assert names, part
        for name in names:
            page.findChild(QAbstractButton, name).click()
            assert name.removeprefix("add_") == editor(opened).record.NAME
            editor(opened).leave()
            assert page.open_code == "V-00002"


def test_contact_stands_behind_a_click(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    words = page.findChild(QLabel, "contact_text")
    assert words.isHidden()
    page.findChild(QAbstractButton, "show_contact").click()
    assert not words.isHidden()


def test_the_title_never_names_a_person(opened: Stage) -> None:
    opened.workspace.show_names(True)
    people_page(opened).open_code_of("V-00001")
    assert opened.program.window.windowTitle() == f"People – {DISPLAY_NAME}"


def test_every_field_has_a_name_for_screen_readers(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    page.edit_open()
    for name, row in editor(opened).form.rows.items():
        assert row.editor.objectName() == name
        assert row.editor.accessibleName()
    nameless = [
        type(widget).__name__
        for kind in (QAbstractButton, QLineEdit)
        for widget in opened.program.window.findChildren(kind)
        if widget.isVisible() and not widget.accessibleName() and not widget.text()
    ]
    assert nameless == []


def test_the_focus_stays_with_the_file(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    for part in ("timeline", "identification", "residence"):
        tab = page.focusWidget() if part != "timeline" else None
        tab = tab or page.current.findChild(QWidget, "part_overview")
        tab.setFocus()
        qtbot.keyClick(tab, Qt.Key.Key_Right)
        assert page.current.findChild(QWidget, f"part_{part}").hasFocus()
    page.edit_open()
    editor(opened).leave()
    assert page.current.findChild(QWidget, "part_residence").hasFocus()


def test_nobody_else_seems_open(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    type_text(page.search, "живковић")
    assert not page.view.selectionModel().hasSelection()
    page.add_new()
    assert page.search.text() == ""


def test_f6_leads_through_the_panes(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    page.search.setFocus()
    seen = []
    for _ in range(3):
        opened.workspace.move_to_pane(1)
        focused = opened.program.window.focusWidget()
        assert focused.isVisible()
        seen.append(focused.objectName())
    assert seen == ["edit", "place_people", "people"]


def test_back_from_a_form_the_focus_is_where_it_was(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    page.current.findChild(QWidget, "part_identification").click()
    button = page.current.findChild(QAbstractButton, "add_exploitation")
    button.setFocus()
    button.click()
    editor(opened).leave()
    assert page.current.findChild(QAbstractButton, "add_exploitation").hasFocus()
