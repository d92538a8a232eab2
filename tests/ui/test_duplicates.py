"""Nobody is entered twice: the hint at the form, the list of pairs, two files made one."""

from collections.abc import Callable
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from tests.ui.test_every_page import switch_to
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Consent, Participation, Record, Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.ui.actions import show_duplicates
from trafficmon_desktop.ui.pages.duplicates_page import DuplicatesPage
from trafficmon_desktop.ui.pages.likely_card import LikelyCard
from trafficmon_desktop.ui.pages.merge_page import MergePage
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.theme import Look
from trafficmon_desktop.ui.widgets.value_choice import ValueChoice, ValueOption

W = TypeVar("W", bound=QWidget)


def people(stage: Stage) -> PeoplePage:
    page = stage.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    return page


def part(page: PeoplePage, kind: type[W], name: str = "") -> W:
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert found is not None
    return found


def settled(bot: QtBot, stage: Stage) -> None:
    """Everybody is read and compared."""
    bot.waitUntil(lambda: not stage.workspace.desk.tasks.busy)


def press(page: PeoplePage, name: str) -> None:
    """Presses a button of what is open."""
    assert page.current is not None
    button = page.current.findChild(QAbstractButton, name)
    assert button is not None
    assert button.isVisible()
    button.click()


@pytest.fixture
def twice(opened: Stage, bot: QtBot) -> Stage:
    """Jelena Đorđević stands in the vault a second time, with the halves exchanged."""
    vault = opened.workspace.desk.keeper.vault
    again = Victim(
        code="V-7XK2Q",
        given_name="Djordjevic",
        family_name="Јелена",
        birth_date=parse_edtf("1999-03-05"),
        citizenships=("MD", "RO"),
        status="closed",
    )
    records.save_all(vault, [again])
    place = Participation(code="A-00009", proceeding="K-00001", victim="V-7XK2Q")
    consent = Consent(
        code="S-00009", victim="V-7XK2Q", scope="share_statistics", given_on=parse_edtf("2025")
    )
    records.save_all(vault, [place])
    records.save_all(vault, [consent])
    people(opened)
    settled(bot, opened)
    return opened


# --- the hint ------------------------------------------------------------------------------------


def type_person(page: PeoplePage, given: str, family: str, born: str) -> RecordEditor:
    page.add_person()
    editor = page.current
    assert isinstance(editor, RecordEditor)
    for name, words in ("given_name", given), ("family_name", family), ("birth_date", born):
        type_into(editor, name, words)
    return editor


def type_into(editor: RecordEditor, name: str, words: str) -> None:
    field = editor.form.rows[name].editor
    field.setFocus()
    type_text(field, words)


def test_whoever_is_here_already_is_told_while_a_person_is_added(opened: Stage, bot: QtBot) -> None:
    page = people(opened)
    settled(bot, opened)
    editor = type_person(page, "Ђорђевић", "", "")
    card = part(page, LikelyCard)
    assert not card.isVisible(), "a single name says nothing"
    type_into(editor, "family_name", "Jelena")
    type_into(editor, "birth_date", "1999")
    editor.form.rows["sex"].editor.setFocus()
    assert card.isVisible()
    assert card.accessibleName().startswith("Perhaps already here: V-00001 · J. Đ.")
    assert "V-00001 · J. Đ." in card.accessibleName()
    assert "Jelena" not in card.accessibleName(), "names are hidden"
    assert "exchanged" in card.accessibleName()
    focused = editor.focusWidget()
    assert focused is not None
    assert editor.form.rows["sex"].editor.isAncestorOf(focused) or (
        focused is editor.form.rows["sex"].editor
    ), "the focus stays where it is"


def test_somebody_else_is_not_offered(opened: Stage, bot: QtBot) -> None:
    page = people(opened)
    settled(bot, opened)
    editor = type_person(page, "Jelena", "Đorđević", "1970")
    editor.form.rows["sex"].editor.setFocus()
    assert not part(page, LikelyCard).isVisible()


def test_opening_the_other_file_takes_the_new_entry_out(
    opened: Stage, bot: QtBot, stored: Callable[[str], Record]
) -> None:
    page = people(opened)
    settled(bot, opened)
    editor = type_person(page, "Đorđević", "Jelena", "1999")
    editor.form.rows["sex"].editor.setFocus()
    begun = editor.record.code
    press(page, "open_likely")
    assert page.open_code == "V-00001"
    keeper = opened.workspace.desk.keeper
    assert keeper.find(begun) is None
    keeper.undo()
    assert keeper.find(begun) is not None


def test_not_the_same_is_asked_once_and_can_be_undone(twice: Stage, bot: QtBot) -> None:
    page = people(twice)
    page.open_code_of("V-7XK2Q")
    page.edit()
    card = part(page, LikelyCard)
    assert card.isVisible()
    press(page, "not_the_same")
    assert not card.isVisible()
    assert not page.duplicates.button.isVisible()
    page.open_code_of("V-7XK2Q")
    page.edit()
    assert not part(page, LikelyCard).isVisible()
    twice.workspace.desk.keeper.undo()
    assert page.duplicates.button.isVisible()


# --- the list and the merge page ---------------------------------------------------------------


def open_merge(page: PeoplePage) -> MergePage:
    page.duplicates.button.click()
    assert isinstance(page.current, DuplicatesPage)
    press(page, "compare")
    merge = page.current
    assert isinstance(merge, MergePage)
    return merge


def test_the_list_says_how_many_and_both_answers_lead_on(twice: Stage, bot: QtBot) -> None:
    page = people(twice)
    assert page.duplicates.button.text() == "1 possible duplicate"
    merge = open_merge(page)
    press(page, "back")
    assert merge is not page.current
    press(page, "not_the_same")
    assert isinstance(page.current, DuplicatesPage)
    assert not page.duplicates.button.isVisible()
    press(page, "back")
    assert page.current is not None
    assert not isinstance(page.current, DuplicatesPage)


def test_two_files_are_made_one_with_the_keyboard_alone(
    twice: Stage, bot: QtBot, stored: Callable[[str], Record]
) -> None:
    page = people(twice)
    merge = open_merge(page)
    window = twice.program.window

    def key(code: Qt.Key, times: int = 1) -> None:
        for _ in range(times):
            QTest.keyClick(window.focusWidget() or window, code)

    assert isinstance(merge.focusWidget(), ValueOption)
    key(Qt.Key.Key_Right)
    key(Qt.Key.Key_Left)
    key(Qt.Key.Key_Down)
    key(Qt.Key.Key_2)
    merge.grab()
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    kept = stored("V-00001")
    assert isinstance(kept, Victim)
    assert page.open_code == "V-00001"
    assert (kept.given_name, kept.family_name) == ("Jelena", "Јелена")
    assert kept.birth_date == parse_edtf("1999-03-05"), "the more precise of compatible dates"
    assert kept.citizenships == ("MD", "RO")
    keeper = twice.workspace.desk.keeper
    assert keeper.find("V-7XK2Q") is None
    assert keeper.find("A-00009") is None
    consent = stored("S-00009")
    assert isinstance(consent, Consent)
    assert consent.victim == "V-00001"
    keeper.undo()
    assert keeper.find("V-7XK2Q") is not None
    assert keeper.find("A-00009") is not None


def test_the_result_follows_the_choices(twice: Stage, bot: QtBot) -> None:
    page = people(twice)
    merge = open_merge(page)

    def shown() -> str:
        """What the card of the result says."""
        result = merge.findChild(QWidget, "result")
        assert result is not None
        labels = [each for each in result.findChildren(QWidget) if each.isVisibleTo(result)]
        return " ".join(str(each.property("text") or "") for each in labels)

    assert "5 March 1999" in shown()
    choice = merge.findChild(ValueChoice, "birth_date")
    assert choice is not None
    choice.choose(0)
    assert "about 1998" in shown()
    assert "5 March 1999" not in shown()


def test_the_sides_can_be_exchanged(twice: Stage, bot: QtBot) -> None:
    page = people(twice)
    open_merge(page)
    for _ in range(3):
        press(page, "exchange")
        assert isinstance(page.current, MergePage)
    press(page, "merge")
    keeper = twice.workspace.desk.keeper
    assert keeper.find("V-00001") is None
    assert page.open_code == "V-7XK2Q"


def test_the_old_code_finds_the_person(twice: Stage, bot: QtBot) -> None:
    page = people(twice)
    open_merge(page)
    press(page, "merge")
    part(page, QLineEdit, "search").setText("v-7xk2q")
    assert page.view.model().rowCount() == 1
    settled(bot, twice)
    assert page.open_code == "V-00001"


def test_the_palette_leads_to_the_list(twice: Stage, bot: QtBot) -> None:
    twice.workspace.show_place("today")
    show_duplicates(twice.workspace)
    assert isinstance(people(twice).current, DuplicatesPage)


@pytest.mark.parametrize(("width", "height", "size"), [(1024, 600, 100), (1366, 768, 200)])
def test_all_fits_small_windows(
    twice: Stage, bot: QtBot, width: int, height: int, size: int
) -> None:
    switch_to(twice, "sr-Cyrl", size, Look.LIGHT)
    twice.program.window.resize(width, height)
    page = people(twice)
    settled(bot, twice)
    merge = open_merge(page)
    twice.program.window.grab()
    scroll = merge.findChild(QScrollArea)
    assert scroll is not None
    assert scroll.horizontalScrollBar().maximum() == 0
    ways_back = [each for each in page.findChildren(QAbstractButton) if each.isVisible()
                 and each.text() in ("Назад на списак", "Могући дупликати")]  # fmt: skip
    assert len(ways_back) == 1
    page.open_code_of("V-7XK2Q")
    page.edit()
    editor = page.current
    assert editor is not None
    twice.program.window.grab()
    assert part(page, LikelyCard).height() < editor.height() * 0.4
