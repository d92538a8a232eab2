"""A spreadsheet is brought over in the window: columns, values, doubtful people, one undo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.records import PermitDecision, Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.ui.pages.moving_in_check import MovingInCheck
from trafficmon_desktop.ui.pages.moving_in_columns import MovingInColumns
from trafficmon_desktop.ui.pages.moving_in_done import MovingInDone
from trafficmon_desktop.ui.pages.moving_in_values import MovingInValues
from trafficmon_desktop.ui.pages.moving_in_view import MovingInView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage

TABLE = """Ime i prezime;Datum rođenja;Datum zahteva;Ishod
Jelena Đorđević;1998;20.3.2024.;dobila
Ana Anić;5.3.2001.;2.5.2024.;dobila
Petra Petrić;31.2.2001.;2.5.2024.;dobila
"""


@pytest.fixture
def view(opened: Stage) -> MovingInView:
    page = opened.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    button = page.findChild(QAbstractButton, "show_moving_in")
    assert button is not None
    button.click()
    assert isinstance(page.view, MovingInView)
    return page.view


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "evidencija.csv"
    path.write_text(TABLE, encoding="utf-8")
    return path


def press(view: MovingInView, name: str) -> None:
    button = view.shown.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isEnabled()
    button.click()


def until(bot, view: MovingInView, kind: type) -> object:
    bot.waitUntil(lambda: isinstance(view.shown, kind))
    return view.shown


def words(view: MovingInView) -> str:
    return " ".join(label.text() for label in view.findChildren(QLabel))


def at_check(bot, view: MovingInView, file: Path) -> MovingInCheck:
    view.open_file(file)
    until(bot, view, MovingInColumns)
    press(view, "onward")
    values = until(bot, view, MovingInValues)
    assert isinstance(values, MovingInValues)
    (choice,) = values.choices.values()
    choice.show_value("granted")
    press(view, "onward")
    check = until(bot, view, MovingInCheck)
    assert isinstance(check, MovingInCheck)
    return check


def test_a_spreadsheet_comes_in_and_one_undo_takes_it_back(
    view: MovingInView, file: Path, opened: Stage, bot, tmp_path: Path
) -> None:
    vault = opened.workspace.desk.keeper.vault
    before = {each.code for each in records.all_of(vault, Victim)}
    check = at_check(bot, view, file)
    assert "Datum rođenja" in words(view)  # what cannot be read is said with its column and row
    (doubt,) = check.decisions
    press(view, f"decide_{doubt}_V-00001")
    press(view, "bring_in")
    done = until(bot, view, MovingInDone)
    assert isinstance(done, MovingInDone)
    new = [each for each in records.all_of(vault, Victim) if each.code not in before]
    assert [each.family_name for each in new] == ["Anić"]
    granted = [e for e in records.all_of(vault, PermitDecision) if e.code != "R-00001"]
    assert [each.outcome for each in granted] == ["granted", "granted"]
    done.save_left(tmp_path / "left.xlsx")
    assert (tmp_path / "left.xlsx").stat().st_size > 1000
    opened.workspace.undo()
    assert {each.code for each in records.all_of(vault, Victim)} == before


def test_doubtful_people_wait_unless_somebody_decides(
    view: MovingInView, file: Path, opened: Stage, bot
) -> None:
    vault = opened.workspace.desk.keeper.vault
    at_check(bot, view, file)
    press(view, "bring_in")
    until(bot, view, MovingInDone)
    names = sorted(each.family_name or "" for each in records.all_of(vault, Victim))
    assert names == ["Anić", "Đorđević", "Живковић"]


def test_a_column_is_chosen_once(view: MovingInView, file: Path, bot) -> None:
    view.open_file(file)
    columns = until(bot, view, MovingInColumns)
    assert isinstance(columns, MovingInColumns)
    columns.choices[3].show_value("permit_application.lodged_on")
    press(view, "onward")
    assert view.shown is columns


def test_a_file_that_is_no_table_says_so(view: MovingInView, tmp_path: Path, bot) -> None:
    path = tmp_path / "letter.docx"
    path.write_bytes(b"PK nothing")
    view.open_file(path)
    bot.waitUntil(lambda: "letter.docx" in words(view))


def test_tab_leads_on_before_it_leads_back(view: MovingInView, file: Path, bot) -> None:
    view.open_file(file)
    until(bot, view, MovingInColumns)
    press(view, "onward")
    values = until(bot, view, MovingInValues)
    assert isinstance(values, MovingInValues)
    (choice,) = values.choices.values()
    bot.waitUntil(choice.isVisible)
    choice.setFocus()
    bot.keyClick(choice, Qt.Key.Key_Tab)
    assert values.focusWidget().objectName() == "onward"


def with_rows_left_out(view: MovingInView, tmp_path: Path, bot) -> MovingInCheck:
    """Three rows of one person, and two texts that were given no value."""
    path = tmp_path / "evidencija.csv"
    rows = "Ana Anić;5.3.2001.;2.5.2024.;ne znam\nAna Anić;5.3.2001.;3.6.2024.;čeka\n"
    path.write_text(TABLE + rows, encoding="utf-8")
    view.open_file(path)
    until(bot, view, MovingInColumns)
    press(view, "onward")
    values = until(bot, view, MovingInValues)
    assert isinstance(values, MovingInValues)
    for (_column, written), choice in values.choices.items():
        choice.show_value("granted" if written == "dobila" else None)
    press(view, "onward")
    check = until(bot, view, MovingInCheck)
    assert isinstance(check, MovingInCheck)
    return check


def test_rows_of_one_person_are_said_before_they_come_in(
    view: MovingInView, tmp_path: Path, bot
) -> None:
    check = with_rows_left_out(view, tmp_path, bot)
    taken = check.findChild(QLabel, "taken_as_one")
    assert taken is not None
    (one,) = check._reading.of_several_rows
    assert "3 rows say just the same" in taken.text()
    assert f"the rows 3, 5, 6 as {one.stands_under}" in taken.text()
    assert "Anić" not in taken.text()  # masked
    view.show_columns()
    press(view, "onward")  # what was left out can still be given a value
    again = until(bot, view, MovingInValues)
    assert isinstance(again, MovingInValues)
    assert {written for _column, written in again.choices} == {"ne znam", "čeka"}


def test_texts_left_out_are_named_with_their_column(
    view: MovingInView, tmp_path: Path, bot
) -> None:
    check = with_rows_left_out(view, tmp_path, bot)
    left = check.findChild(QWidget, "texts_left_out")
    assert left is not None
    said = [label.text() for label in left.findChildren(QLabel)]
    assert said[:2] == ["Ishod: 2 cells stay empty: their texts were given no value",
                        "ne znam, čeka"]  # fmt: skip


def test_where_every_text_has_its_value_nothing_is_said_to_be_left_out(
    view: MovingInView, file: Path, bot
) -> None:
    check = at_check(bot, view, file)
    assert check.findChild(QWidget, "texts_left_out") is None
    assert check.findChild(QLabel, "taken_as_one") is None
