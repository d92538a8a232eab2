"""A form is gone through by the keyboard: Enter, folded groups, what is left to look at."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.domain.records import Exploitation, Note, PermitDecision, Victim
from trafficmon_desktop.ui.forms.beginnings import beginning, follower, follower_type
from trafficmon_desktop.ui.forms.checks_card import ChecksCard
from trafficmon_desktop.ui.pages.facts import Facts
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor


def people_page(stage: Stage) -> PeoplePage:
    page = stage.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    return page


def editor_of(page: PeoplePage) -> RecordEditor:
    assert isinstance(page.current, RecordEditor)
    return page.current


def focused(stage: Stage) -> str:
    widget = stage.program.window.focusWidget()
    while widget is not None and not widget.objectName():
        widget = widget.parentWidget()
    return widget.objectName() if widget is not None else ""


def test_enter_goes_to_the_next_field(opened: Stage) -> None:
    people_page(opened).add_new()
    assert focused(opened) == "given_name"
    for expected in ("family_name", "birth_date", "sex", "citizenships"):
        widget = opened.program.window.focusWidget()
        assert widget is not None
        QTest.keyClick(widget, Qt.Key.Key_Return)
        assert focused(opened) == expected


def test_enter_in_a_list_takes_and_goes_on(opened: Stage) -> None:
    page = people_page(opened)
    page.add_new()
    form = editor_of(page).form
    form.focus_field("sex")
    type_text(form.rows["sex"].editor, "fem")
    popup = QApplication.activePopupWidget()
    assert popup is not None
    QTest.keyClick(popup, Qt.Key.Key_Return)
    assert form.record.sex == "female"
    assert focused(opened) == "citizenships"
    adder = opened.program.window.focusWidget()
    assert adder is not None
    for typed in ("moldo", "romania"):
        type_text(adder, typed)
        popup = QApplication.activePopupWidget()
        assert popup is not None
        QTest.keyClick(popup, Qt.Key.Key_Return)
    assert form.record.citizenships == ("MD", "RO")  # one more may follow: it stays in the field


def test_folded_groups_are_made_when_they_are_needed(opened: Stage) -> None:
    page = people_page(opened)
    page.add_new()
    form = editor_of(page).form
    assert "guardian" not in form.rows
    form.focus_field("guardian")
    assert form.rows["guardian"].editor.isVisible()
    assert focused(opened) == "guardian"


def test_what_follows_is_what_is_not_there_yet(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    today = opened.workspace.desk.today
    assert follower_type(Victim(), keeper) is not None
    assert follower(Victim(), keeper, today) is None  # nothing to hang it on
    known = keeper.find("V-00001")
    assert known is not None
    assert follower_type(known, keeper) is None  # identified, exploited, applied for: all there
    citizen = keeper.save(Victim(given_name="Ana", citizenships=("RS",), status="open"))
    exploitation = keeper.save(Exploitation(victim=citizen.code, forms=("labour",)))
    assert follower_type(exploitation, keeper) is None  # a citizen applies for no residence


def test_a_decision_begins_with_what_is_certain(opened: Stage) -> None:
    desk = opened.workspace.desk
    application = desk.keeper.save(
        type(desk.keeper.find("P-00001"))(victim="V-00002", kind="humanitarian")
    )
    page = people_page(opened)
    page.open_code_of("V-00002")
    page._on_add(PermitDecision, {"application": application.code})
    begun = editor_of(page).record
    assert isinstance(begun, PermitDecision)
    assert (begun.kind, begun.instance) == ("on_application", "first")
    second = beginning(PermitDecision, {"application": "P-00001"}, desk.keeper, desk.today)
    assert second == PermitDecision(application="P-00001")  # it may be a revocation


def test_what_is_wrong_is_listed_and_leads_to_its_field(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    keeper = opened.workspace.desk.keeper
    keeper.keep_draft("V-00001", "guardian_on", "proleće")
    page.open_code_of("V-00001")
    page.edit_open()
    editor = editor_of(page)
    card = editor.findChild(ChecksCard)
    qtbot.waitUntil(card.isVisible)
    way = card.findChild(QAbstractButton, "check_guardian_on")
    way.click()
    assert focused(opened) == "guardian_on"
    form = editor.form
    form.rows["guardian_on"].editor.setText("5.2024")
    form.rows["guardian_on"].editor.left.emit()
    assert not way.isVisible()
    assert not [each for each in form.checks if each.field == "guardian_on"]


def test_nothing_moves_while_a_new_person_is_typed(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    page.add_new()
    editor = editor_of(page)
    editor.form.rows["birth_date"].editor.setText("proleće")
    editor.form.rows["birth_date"].editor.left.emit()
    to_check = editor.findChild(QAbstractButton, "to_check")
    assert to_check.isVisible()
    assert not editor.findChild(ChecksCard).isVisible()
    to_check.click()
    assert editor.findChild(ChecksCard).isVisible()


def test_a_note_says_when_and_by_whom(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    press(opened, "Ctrl+Shift+N")
    author = editor_of(page).findChild(QWidget, "author")
    author.setText("A. P.")
    author.left.emit()
    page.leave()
    press(opened, "Ctrl+Shift+N")
    assert focused(opened) == "text"
    text = editor_of(page).form.rows["text"].editor
    type_text(text, "done")
    QTest.keyClick(text, Qt.Key.Key_Escape)
    notes = [
        each
        for each in opened.workspace.desk.keeper.case_file("V-00001")
        if isinstance(each, Note) and each.text == "A. P.: done"
    ]
    assert len(notes) == 1
    assert str(notes[0].written_on) == opened.workspace.desk.today.isoformat()


def test_a_note_that_is_only_begun_is_not_kept(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    before = len(opened.workspace.desk.keeper.case_file("V-00001"))
    page.add_note()
    page.leave()
    assert len(opened.workspace.desk.keeper.case_file("V-00001")) == before


def test_a_value_that_is_read_is_copied_with_a_key(opened: Stage) -> None:
    page = people_page(opened)
    page.open_code_of("V-00001")
    facts = page.findChild(Facts)
    facts.setFocus()
    first = facts.current
    QTest.keyClick(facts, Qt.Key.Key_Down)
    assert facts.current != first
    QTest.keySequence(facts, QKeySequence(QKeySequence.StandardKey.Copy))
    assert QApplication.clipboard().text() == facts.current.value


def press(stage: Stage, keys: str) -> None:
    QTest.keySequence(stage.program.window, QKeySequence(keys))


def test_what_was_typed_is_read_even_where_the_focus_went_elsewhere(opened: Stage) -> None:
    page = people_page(opened)
    page.add_new()
    editor = editor_of(page)
    form = editor.form
    type_text(form.rows["given_name"].editor, "Ana")
    form.rows["given_name"].editor.left.emit()
    adder = form.rows["citizenships"].editor.focusProxy()
    type_text(adder, "moldo")
    form.rows["family_name"].editor.setFocus()
    opened.program.window.setFocus()
    editor.go_on()
    person = opened.workspace.desk.keeper.find(page.open_code)
    assert isinstance(person, Victim)
    assert person.citizenships == ("MD",)
