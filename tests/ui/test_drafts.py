"""What is being typed is a draft before the field is left, shows everywhere, and goes in time."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import PASSPHRASE, Stage
from trafficmon_desktop.domain.records import Note, Record, Victim
from trafficmon_desktop.services import drafts, records, vaults
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.unfinished_bar import UnfinishedBar


def form_of(stage: Stage, code: str, field: str, place: str = "people") -> RecordForm:
    record = records.get(vault_of(stage), code)
    stage.workspace.correct(record, field)
    current = stage.workspace.page.current
    assert isinstance(current, RecordEditor)
    return current.form


def vault_of(stage: Stage) -> Vault:
    return stage.workspace.desk.keeper.vault


def new_person(stage: Stage) -> RecordForm:
    stage.workspace.show_place("people").add_new()
    return stage.workspace.page.current.form


def bar_of(stage: Stage) -> UnfinishedBar:
    found = stage.workspace.findChild(UnfinishedBar)
    assert found is not None
    return found


def press(widget: QWidget, name: str) -> None:
    widget.findChild(QAbstractButton, name).click()


def test_typed_and_not_left(opened: Stage, qtbot: QtBot, stored: Callable[[str], Record]) -> None:
    vault, form = vault_of(opened), form_of(opened, "V-00002", "responsible")
    head = vault.head
    qtbot.keyClicks(form.rows["responsible"].editor, "M. K.")
    assert drafts.all_drafts(vault) == {}  # control: no more than the pause makes it one
    qtbot.waitUntil(lambda: drafts.drafts_of(vault, "V-00002") == {"responsible": "M. K."})
    assert vault.head == head  # nothing is recorded for a draft
    assert stored("V-00002").responsible is None
    form.rows["responsible"].editor.left.emit()
    assert stored("V-00002").responsible == "M. K."
    assert drafts.all_drafts(vault) == {}


def test_typed_back_to_what_is_stored_is_no_draft(opened: Stage, qtbot: QtBot) -> None:
    vault, form = vault_of(opened), form_of(opened, "V-00002", "given_name")
    field = form.rows["given_name"].editor
    field.end(False)
    qtbot.keyClicks(field, "!")
    qtbot.waitUntil(lambda: bool(drafts.all_drafts(vault)))
    field.backspace()
    field.textEdited.emit(field.text())
    qtbot.waitUntil(lambda: not drafts.all_drafts(vault))


def test_keeping_one_is_quick(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    took = []
    for number in range(100):
        start = perf_counter()
        keeper.keep_draft("V-00002", "contact", f"typed {number}")
        took.append(perf_counter() - start)
    assert sorted(took)[50] < 0.033  # one frame, whatever the disk


def test_it_shows_where_the_record_shows(opened: Stage, qtbot: QtBot) -> None:
    keeper = opened.workspace.desk.keeper
    keeper.keep_draft("R-00001", "decided_on", "early in sp")
    keeper.keep_draft("A-00001", "times_examined", "tw")
    for place, code, record, field in (
        ("people", "V-00001", "R-00001", "decided_on"),
        ("permits", "P-00001", "R-00001", "decided_on"),
        ("proceedings", "K-00001", "A-00001", "times_examined"),
    ):
        page = opened.workspace.show_place(place)
        page.open_code_of(code)
        press(page.current, f"draft_{record}_{field}")
        form = page.current.form
        assert form.record.code == record
        assert form.focused_field() == field
        assert form.rows[field].editor.read().wrong
        assert form.rows[field].below or form.rows[field].editor.mark == "warning"


def test_it_goes_with_its_record_and_returns_with_an_undo(opened: Stage) -> None:
    keeper = opened.workspace.desk.keeper
    keeper.keep_draft("R-00001", "decided_on", "early in sp")
    keeper.remove("V-00001")
    assert drafts.all_drafts(keeper.vault) == {}
    keeper.undo()
    assert keeper.draft("R-00001", "decided_on") == "early in sp"
    keeper.redo()
    assert keeper.draft("R-00001", "decided_on") == ""


def test_a_new_record_is_offered_again(opened: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    form = new_person(opened)
    form.rows["birth_date"].editor.setFocus()
    qtbot.keyClicks(form.rows["birth_date"].editor, "early in spr")
    opened.workspace.show_place("today")
    assert bar_of(opened).isHidden()  # the form is still there
    opened.workspace.show_place("people")
    opened.workspace.page.open_code_of("V-00002")
    qtbot.waitUntil(lambda: not bar_of(opened).isHidden())
    assert "Person" in bar_of(opened).words
    opened.program.lock()
    vault = vaults.open_vault(opened.folder, passphrase=PASSPHRASE, state=tmp_path / "state")
    opened.program.open_vault(vault)
    press(bar_of(opened), "continue_unfinished")
    form = opened.workspace.page.current.form
    assert isinstance(form.record, Victim)
    assert form.rows["birth_date"].editor.text() == "early in spr"
    qtbot.waitUntil(lambda: bar_of(opened).isHidden())
    form.rows["given_name"].editor.setText("Ana")
    form.rows["given_name"].editor.left.emit()
    assert drafts.all_drafts(vault) == {form.record.code: {"birth_date": "early in spr"}}


def test_one_that_waits_for_what_it_belongs_to_keeps_its_values(
    opened: Stage, qtbot: QtBot
) -> None:
    desk = opened.workspace.desk
    form = RecordForm(Note(subject=None), desk.keeper, desk.terms, desk.today)
    form.rows["text"].editor.setPlainText("said on the telephone")
    form.rows["text"].editor.left.emit()
    assert form.record.code == ""
    subject = form.subject
    form.deleteLater()
    qtbot.waitUntil(lambda: bool(desk.keeper.unfinished()))
    assert desk.keeper.resume(subject) == Note(subject=None, text="said on the telephone")


def test_it_is_discarded_and_brought_back(opened: Stage, qtbot: QtBot) -> None:
    desk = opened.workspace.desk
    desk.keeper.keep_unfinished("new:1", Victim(given_name="Ana"), {"birth_date": "x"})
    desk.keeper.unfinished_changed.emit()
    qtbot.waitUntil(lambda: not bar_of(opened).isHidden())
    press(bar_of(opened), "discard_unfinished")
    assert drafts.all_drafts(desk.keeper.vault) == {}
    qtbot.waitUntil(lambda: bar_of(opened).isHidden())
    opened.program.messages._toast.undo.click()
    assert [each.texts for each in desk.keeper.unfinished()] == [{"birth_date": "x"}]


def test_a_form_in_which_nothing_was_typed_leaves_nothing(opened: Stage) -> None:
    form = new_person(opened)
    opened.workspace.page.current.leave()
    assert not form.holds_unstored
    assert drafts.all_drafts(vault_of(opened)) == {}


def test_an_undo_elsewhere_does_not_lose_what_is_typed(opened: Stage, qtbot: QtBot) -> None:
    keeper, form = opened.workspace.desk.keeper, form_of(opened, "V-00002", "responsible")
    person = form.record
    assert isinstance(person, Victim)
    qtbot.keyClicks(form.rows["responsible"].editor, "M. K.")
    keeper.save(replace(person, given_name="Mila"))
    assert form.rows["responsible"].editor.text() == "M. K."
    assert keeper.draft("V-00002", "responsible") == "M. K."
