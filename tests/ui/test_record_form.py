"""Forms: the record above, folded groups, notes that teach."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import Note, Participation, Record, Victim
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor


def form_of(stage: Stage, record: Record) -> RecordForm:
    desk = stage.workspace.desk
    return RecordForm(record, desk.keeper, desk.terms, desk.today)


def leave(form: RecordForm, name: str, value: Any) -> None:
    form.rows[name].editor.show_value(value)
    form.rows[name].editor.left.emit()


def test_the_record_above_is_asked_for_where_it_is_not_known(
    opened: Stage, stored: Callable[[str], Record]
) -> None:
    form = form_of(opened, Participation(victim="V-00002"))
    assert "proceeding" in form.rows
    leave(form, "capacities", ("witness",))
    assert form.record.code == ""
    assert form.rows["proceeding"].below
    leave(form, "proceeding", "K-00001")
    saved = stored(form.record.code)
    assert isinstance(saved, Participation)
    assert (saved.proceeding, saved.capacities) == ("K-00001", ("witness",))
    form.deleteLater()


def test_what_was_typed_before_the_first_saving_is_kept(opened: Stage) -> None:
    form = form_of(opened, Victim(status="open"))
    form.rows["birth_date"].editor.setText("proleće")
    form.rows["birth_date"].editor.left.emit()
    assert form.holds_unstored
    leave(form, "given_name", "Ana")
    assert not form.holds_unstored
    assert opened.workspace.desk.keeper.draft(form.record.code, "birth_date") == "proleće"
    form.deleteLater()


def test_what_is_stored_nowhere_waits_as_a_draft(opened: Stage) -> None:
    page = opened.workspace.show_place("people")
    page.add_new()
    editor = page.findChild(RecordEditor)
    editor.form.rows["birth_date"].editor.setFocus()
    editor.form.rows["birth_date"].editor.setText("proleće")
    left: list[Record] = []
    editor.closed.connect(left.append)
    editor.go_on()
    assert not left  # nothing can follow what is stored nowhere
    assert "stored" in editor._warning.words
    editor.leave()
    assert len(left) == 1
    kept = opened.workspace.desk.keeper.draft(editor.form.subject, "birth_date")
    assert kept == "proleće"


def test_it_is_not_asked_for_where_it_is_known(opened: Stage) -> None:
    form = form_of(opened, Participation(proceeding="K-00001"))
    assert "proceeding" not in form.rows
    form.deleteLater()


def test_a_note_says_what_belongs_into_it(opened: Stage) -> None:
    form = form_of(opened, Note(subject="V-00001"))
    assert "done and agreed" in form.rows["text"].editor.placeholderText()
    form.deleteLater()


def test_what_is_needed_is_said_until_it_is_there(opened: Stage) -> None:
    form = form_of(opened, Note(subject="V-00001"))
    assert form.rows["written_on"].needed
    form.rows["written_on"].editor.setText("1.5.2024.")
    form.rows["written_on"].editor.left.emit()
    assert not form.rows["written_on"].needed
    form.deleteLater()


def test_every_key_leads_somewhere(opened: Stage) -> None:
    keys = {shortcut.key().toString() for shortcut in opened.workspace.findChildren(QShortcut)} - {
        ""
    }
    wanted = {"Ctrl+F", "Ctrl+N", "Ctrl+E", "Ctrl+L", "Ctrl+Z", "F1", "F6"}
    assert wanted | {f"Ctrl+{place.key}" for place in opened.workspace.places()} <= keys


def press_keys(stage: Stage, keys: str) -> None:
    wanted = QKeySequence(keys)
    found = [each for each in stage.workspace.findChildren(QShortcut) if each.key() == wanted]
    assert len(found) == 1
    found[0].activated.emit()


def test_keyboard_alone_from_search_to_edit(opened: Stage, qtbot: QtBot) -> None:
    page = opened.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    press_keys(opened, "Ctrl+F")
    assert page.search.hasFocus()
    qtbot.keyClicks(page.search, "djordj")
    qtbot.keyClick(page.search, Qt.Key.Key_Down)
    assert page.open_code == "V-00001"
    press_keys(opened, "Ctrl+E")
    form = page.findChild(RecordForm)
    assert form is not None
    assert form.rows["given_name"].editor.hasFocus()
    page.findChild(QAbstractButton, "done").click()
    press_keys(opened, "F6")
    assert opened.workspace.focusWidget() is not None
