"""Beginning: the first vault, the practice vault, a spreadsheet brought over, empty places."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QWidget

from tests.acceptance.hands import Hands
from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records, vaults
from trafficmon_desktop.services.exports.records import export_records
from trafficmon_desktop.services.imports.importer import import_files
from trafficmon_desktop.services.leak_scan import text_of
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.ui.pages.first_run_page import FirstRunPage
from trafficmon_desktop.ui.pages.moving_in_check import MovingInCheck
from trafficmon_desktop.ui.pages.moving_in_columns import MovingInColumns
from trafficmon_desktop.ui.pages.moving_in_done import MovingInDone
from trafficmon_desktop.ui.pages.moving_in_values import MovingInValues
from trafficmon_desktop.ui.pages.today_page import TodayPage
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit
from trafficmon_desktop.ui.widgets.empty_state import EmptyState


def go_on(hands: Hands) -> None:
    button = hands.find(QAbstractButton, "step_next")
    assert button.isEnabled()
    hands.click("step_next")


def waits(hands: Hands) -> bool:
    return not hands.find(QAbstractButton, "step_next").isEnabled()


def test_20_the_first_run_has_five_steps(before: Hands) -> None:
    """Language, promise, passphrase, recovery code, place: five steps to an open, empty vault."""
    hands = before
    hands.click("create")
    page = hands.find(FirstRunPage)
    for number, name in enumerate(("Language", "Promise", "Passphrase", "Recovery", "Place"), 1):
        assert f"{number}  {name}" in hands.words()
    assert hands.in_sight(QAbstractButton, "language_sr-Cyrl")
    go_on(hands)
    assert "never opens a network connection" in hands.words()
    go_on(hands)
    words = page.passphrase.phrase.split()
    assert len(words) >= 6
    assert waits(hands), "the control: nobody goes on who has not noted it"
    for place, field in page.passphrase.asked:
        field.setFocus()
        hands.write(words[place])
    go_on(hands)
    assert waits(hands)
    hands.click("copied")
    groups = page.recovery.code.split("-")
    for place, field in page.recovery.asked:
        field.setFocus()
        hands.write(groups[place])
    go_on(hands)
    go_on(hands)
    hands.wait(lambda: hands.stage.program.workspace is not None)
    hands.settle()
    assert "practice vault" in hands.words(hands.page), "it is offered to look around in first"


def test_21_the_practice_vault(practising: Hands, tmp_path: Path) -> None:
    """Sixty invented people under a hatched strip, twelve checked tasks, everything stamped."""
    hands, vault = practising, practising.work.desk.keeper.vault
    assert len(records.all_of(vault, Victim)) == 60
    (strip,) = [each for each in hands.in_sight(QWidget)
                if each.accessibleName() == "Practice vault – all cases are invented"]  # fmt: skip
    row = strip.grab().toImage()
    assert len({row.pixel(at, row.height() // 2) for at in range(200)}) > 3, "hatched"
    panel = hands.work.practice
    assert panel is not None
    hands.wait(lambda: len(panel.tasks) == 12)
    assert not any(each.done for each in panel.tasks)
    hands.go("people")
    hands.press("Ctrl+F")
    hands.write("djordjevic jovana")
    hands.press("Down", "Down")
    hands.wait(lambda: panel.tasks[0].done)
    page = hands.go("today")
    assert isinstance(page, TodayPage)
    page.write_list(tmp_path / "list.pdf")
    assert "PRACTICE" in text_of("list.pdf", (tmp_path / "list.pdf").read_bytes())
    export_records(vault, tmp_path / "records")
    real = vaults.open_vault(
        hands.stage.folder, passphrase="one two three four five", state=tmp_path / "state"
    )
    with real, pytest.raises(RefusedError):
        import_files(real, tmp_path / "records")
    export_of_a_real_vault_stays_out(hands, tmp_path)


def export_of_a_real_vault_stays_out(hands: Hands, tmp_path: Path) -> None:
    real = vaults.open_vault(
        hands.stage.folder, passphrase="one two three four five", state=tmp_path / "state"
    )
    with real:
        export_records(real, tmp_path / "real")
    with pytest.raises(RefusedError):
        import_files(hands.work.desk.keeper.vault, tmp_path / "real")


TABLE = """Ime i prezime;Datum rođenja;Radnik;Datum zahteva;Ishod
Jelena Đorđević;1998;A. P.;3/4/2024;dobila
Ana Anić;5.3.2001.;A. P.;4/4/2024;dobila
Petra Petrić;31.2.2001.;A. P.;5/4/2024;dobila
Mila Milić;30.2.2001.;A. P.;6/4/2024;dobila
"""


def bring(hands: Hands) -> MovingInColumns:
    hands.go("settings")
    hands.click("show_moving_in")
    hands.click("choose_file")
    hands.settle()
    return hands.find(MovingInColumns)


def test_22_a_spreadsheet_is_brought_over(
    hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Columns remembered, both readings of dates asked, errors grouped, pairs shown, one undo."""
    file, left = tmp_path / "evidencija.csv", tmp_path / "left.xlsx"
    file.write_text(TABLE, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(left), ""))
    vault = hands.work.desk.keeper.vault
    people = records.all_of(vault, Victim)
    columns = bring(hands)
    assert columns.choices[2].read().value is None, "the control: nothing is known of it yet"
    columns.choices[2].show_value("victim.responsible")
    hands.click("onward")
    say_what_is_meant(hands)
    doubts_and_errors(hands)
    hands.click("bring_in")
    hands.settle()
    hands.find(MovingInDone)
    new = [each for each in records.all_of(vault, Victim) if each not in people]
    assert [(each.family_name, each.responsible) for each in new] == [("Anić", "A. P.")]
    hands.click("save_left")
    rows = list(load_workbook(left).active.iter_rows(values_only=True))
    assert {"Petra Petrić", "Mila Milić"} <= {str(cell) for row in rows for cell in row}
    hands.press("Ctrl+Z")
    hands.settle()
    assert records.all_of(vault, Victim) == people
    hands.click("another_file")
    hands.click("choose_file")
    hands.settle()
    assert hands.find(MovingInColumns).choices[2].read().value == "victim.responsible"


def say_what_is_meant(hands: Hands) -> None:
    """Which way dates are written, and what a text means that is no value of ours."""
    values = hands.find(MovingInValues)
    readings = [each.text() for each in hands.in_sight(QAbstractButton, within=values)]
    for reading in ("3 April 2024", "4 March 2024"):
        assert any(reading in each for each in readings), readings
    assert not hands.find(QAbstractButton, "onward").isEnabled()
    hands.click("order_3_dmy")
    (choice,) = hands.in_sight(ChoiceEdit, within=values)
    choice.show_value("granted")
    hands.click("onward")
    hands.settle()


def doubts_and_errors(hands: Hands) -> None:
    check = hands.find(MovingInCheck)
    said = hands.words(hands.find(QWidget, "wrong_rows"))
    assert "Datum rođenja" in said
    assert "(rows 4, 5)" in said, "rows with the same fault stand together"
    (number,) = check.decisions
    beside = hands.words(hands.find(QWidget, f"doubt_{number}"))
    assert "In the file" in beside
    assert "Here already" in beside
    hands.click(f"decide_{number}_V-00001")


@pytest.fixture
def empty(before: Hands, tmp_path: Path) -> Hands:
    """At work on a vault that holds nothing."""
    made = vaults.create_vault(
        tmp_path / "empty", "one two three four", parameters=NO_KDF, state=tmp_path / "state"
    )
    before.stage.program.open_vault(made.vault)
    before.settle()
    return before


def test_24_empty_places_teach(empty: Hands) -> None:
    """An empty place says in a sentence what belongs there and offers one action."""
    hands = empty
    for language in (*LANGUAGES[1:], "en"):
        hands.prefer(language=language)
        for place in ("today", "people", "permits", "proceedings"):
            hands.go(place)
            (state,) = hands.in_sight(EmptyState)
            said = hands.words(state)
            assert len(said.split()) > 12, "what belongs here"
            main = [each for each in hands.in_sight(Button) if each.is_primary]
            assert len(main) == 1, place
            assert state.isAncestorOf(main[0])
    hands.go("today")
    assert "practice vault" in hands.words(hands.page)
    hands.click("add_first")
    assert hands.work.standing.place == "people"
    hands.write("Ana")
    hands.press("Tab", "Esc")
    assert not [each for each in hands.in_sight(EmptyState) if "No people yet" in hands.words(each)]
