"""Ctrl+Z and Ctrl+Y say in words what they did, and lose nothing where they must refuse."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from trafficmon_desktop.domain.records import Note, Record, Victim
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.ui.widgets.line_edit import LineEdit


def said(stage: Stage) -> str:
    return stage.program.messages.last_toast


def press_toast(stage: Stage) -> None:
    toast = stage.program.messages._toast
    assert toast is not None
    assert toast.undo is not None
    toast.undo.click()


def test_a_removal_back_and_forth(opened: Stage, stored: Callable[[str], Record]) -> None:
    keeper = opened.workspace.desk.keeper
    before = keeper.case_file("V-00001")
    keeper.remove("V-00001")
    assert keeper.find("P-00001") is None
    opened.workspace.undo()
    assert "removal of V-00001" in said(opened)
    assert "Jelena" not in said(opened)
    assert keeper.case_file("V-00001") == before
    press_toast(opened)  # Redo
    assert "Done again" in said(opened)
    assert keeper.find("V-00001") is None
    press_toast(opened)  # Undo
    assert keeper.case_file("V-00001") == before
    opened.workspace.redo()
    assert keeper.find("V-00001") is None
    opened.workspace.redo()
    assert said(opened) == "There is nothing to do again."


def test_in_the_next_session(opened: Stage, tmp_path: Path) -> None:
    keeper = opened.workspace.desk.keeper
    keeper.remove("V-00001")
    opened.program.lock()
    vault = vaults.open_vault(opened.folder, passphrase=PASSPHRASE, state=tmp_path / "state")
    opened.program.open_vault(vault)
    opened.workspace.undo()
    assert "removal of V-00001" in said(opened)
    assert records.find(vault, "P-00001") is not None


def test_what_was_changed_otherwise_is_refused_in_a_sentence(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    person = keeper.find("V-00002")
    assert isinstance(person, Victim)
    keeper.save(replace(person, given_name="Mila"))
    otherwise = records.save(keeper.vault, replace(person, given_name="Milena"))
    opened.workspace.undo()
    assert "V-00002 was changed in another way" in said(opened)
    assert keeper.find("V-00002") == otherwise


def test_an_undo_in_sight_never_takes_back_something_else(opened: Stage) -> None:
    keeper, messages = opened.workspace.desk.keeper, opened.program.messages
    keeper.remove("N-00001")
    messages.toast("Removed.", keeper.undo)
    person = keeper.find("V-00002")
    assert isinstance(person, Victim)
    keeper.save(replace(person, given_name="Mila"))
    assert messages.last_toast == ""


def test_one_compound_act_is_one_undo(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    first, second = keeper.find("V-00001"), keeper.find("V-00002")
    assert isinstance(first, Victim)
    assert isinstance(second, Victim)
    with keeper.act("merge", "V-00001"):
        records.save(keeper.vault, replace(first, other_names="Milica"))
        records.remove(keeper.vault, "V-00002")
    opened.workspace.undo()
    assert "merge into V-00001" in said(opened)
    assert (keeper.find("V-00001"), keeper.find("V-00002")) == (first, second)


@pytest.mark.parametrize("language", ["sr-Latn", "sr-Cyrl"])
def test_in_every_language(opened: Stage, language: str) -> None:
    opened.program.use_language(language)
    opened.program.show_work(opened.workspace.standing)
    opened.workspace.desk.keeper.remove("P-00001")
    opened.workspace.undo()
    assert {"sr-Latn": "Vraćeno: brisanje", "sr-Cyrl": "Враћено: брисање"}[language] in said(opened)


def test_redo_belongs_to_the_field_only_where_it_has_something(qtbot: QtBot) -> None:
    field = LineEdit()
    qtbot.addWidget(field)
    field.show()
    keys = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

    def keeps_redo() -> bool:
        event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, keys)
        event.ignore()
        QApplication.sendEvent(field, event)
        return bool(event.isAccepted())

    assert not keeps_redo()
    qtbot.keyClicks(field, "a")
    field.undo()
    assert keeps_redo()


def test_the_editor_has_its_undo(opened: Stage, stored: Callable[[str], Record]) -> None:
    page = opened.workspace.show_place("people")
    page.open_code_of("V-00002")
    page.edit_open()
    form = page.current.form
    form.rows["given_name"].editor.setText("Mila")
    form.rows["given_name"].editor.left.emit()
    assert stored("V-00002").given_name == "Mila"
    page.current.findChild(QAbstractButton, "undo").click()
    assert stored("V-00002").given_name == "Милица"
    assert form.rows["given_name"].editor.text() == "Милица"


def test_a_large_act_is_taken_back_beside_the_screen(opened: Stage, qtbot: QtBot) -> None:
    keeper = opened.workspace.desk.keeper
    keeper.apply("import", [(None, Victim(code="", given_name=f"{n}")) for n in range(120)])
    with qtbot.waitSignal(keeper.replayed):
        opened.workspace.undo()
        assert said(opened) == "Taking it back…"
        assert len(keeper.all_of(Victim)) == 122  # the screen did not wait for it
    assert "import (120 records)" in said(opened)
    assert len(keeper.all_of(Victim)) == 2
    with qtbot.waitSignal(keeper.replayed):
        press_toast(opened)
    assert len(keeper.all_of(Victim)) == 122
    records.save(keeper.vault, Note(code="", subject=keeper.all_of(Victim)[5].code))
    with qtbot.waitSignal(keeper.refused):
        opened.workspace.undo()
    assert "refers to it by now" in said(opened) or "changed in another way" in said(opened)
    assert len(keeper.all_of(Victim)) == 122


def test_a_long_sentence_stays_within_the_window(opened: Stage) -> None:
    opened.program.window.resize(800, 520)
    opened.program.messages.toast("what was taken back " * 12, lambda: None)
    toast = opened.program.messages._toast
    assert toast is not None
    assert toast.width() <= 800
    assert toast.geometry().bottom() < opened.program.window.height()
    assert toast.undo is not None
    assert toast.undo.geometry().right() < toast.width()
    lines = toast.height() / toast.fontMetrics().lineSpacing()
    opened.program.messages.toast("short", lambda: None)
    assert opened.program.messages._toast.height() / toast.fontMetrics().lineSpacing() < lines
