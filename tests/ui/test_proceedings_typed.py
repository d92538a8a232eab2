"""The grid is typed into: a whole judgment by keyboard, drafts, undo, no trap."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QListView, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.test_proceedings import CASE, fill
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Defendant, Record, Sanction
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.pages.charge_table import ChargeTable
from trafficmon_desktop.ui.pages.proceedings_page import ProceedingsPage
from trafficmon_desktop.ui.pages.record_editor import RecordEditor

CONTROL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    """Presses real keys wherever the focus is, and counts them."""

    window: QWidget
    values: int = 0
    controls: int = 0

    def type(self, words: str) -> None:
        for letter in words:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, NONE, letter)
                QApplication.sendEvent(QApplication.focusWidget(), event)
        self.values += len(words)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.controls += 1

    @property
    def all(self) -> int:
        return self.values + self.controls


def opened_page(stage: Stage, qtbot: QtBot, case: list[Record]) -> ProceedingsPage:
    fill(stage, case)
    page = stage.workspace.show_place("proceedings")
    assert isinstance(page, ProceedingsPage)
    page.open_code_of("K-00001")
    window = stage.program.window
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return page


@pytest.fixture
def hands(opened: Stage) -> Hands:
    return Hands(opened.program.window)


@pytest.fixture
def page(opened: Stage, qtbot: QtBot) -> ProceedingsPage:
    """The page with one case of two defendants open."""
    return opened_page(opened, qtbot, CASE)


@pytest.fixture
def empty_page(opened: Stage, qtbot: QtBot) -> ProceedingsPage:
    """The page with a case in which nobody is charged yet."""
    return opened_page(opened, qtbot, [])


def grid(page: ProceedingsPage) -> ChargeTable:
    assert page.current is not None
    table = page.current.findChild(ChargeTable, "charges")
    assert table is not None
    return table


def choose(page: ProceedingsPage, row: int, column: int) -> ChargeTable:
    table = grid(page)
    table.setFocus()
    table.setCurrentIndex(table.model().index(row, column))
    return table


def place(table: ChargeTable) -> tuple[int, int]:
    at: QModelIndex = table.currentIndex()
    return at.row(), at.column()


def echo_of(table: ChargeTable) -> str:
    assert table.typing.editor is not None
    label = table.typing.editor.findChild(QLabel, "cell_echo")
    assert label is not None
    return label.text()


def every(stage: Stage, record_type: type[Record]) -> list[Record]:
    return stage.workspace.desk.keeper.all_of(record_type)


# --- the judgment ---------------------------------------------------------------------------


def enter_judgment(hands: Hands, words: dict[str, str]) -> None:
    """Two defendants, three charges: what a worker presses who knows the program."""
    hands.press(Qt.Key.Key_G, CONTROL)
    hands.type(words["first"])
    hands.press(Qt.Key.Key_Tab)
    hands.type("388(1)/2009")
    hands.press(Qt.Key.Key_Tab)
    hands.type(words["convicted"])
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.type("246")
    hands.press(Qt.Key.Key_Tab)
    hands.type(words["acquitted"])
    hands.press(Qt.Key.Key_Return, CONTROL | SHIFT)
    hands.type(words["second"])
    hands.press(Qt.Key.Key_Tab)
    hands.type("388(1)/2009")
    hands.press(Qt.Key.Key_Tab)
    hands.type(words["requalified"])
    hands.press(Qt.Key.Key_Return)


LANGUAGES = {
    "en": {
        "first": "D1 m",
        "second": "D2 f",
        "convicted": "convicted 6y 5.11.2024",
        "acquitted": "acquitted 5.11.2024",
        "requalified": "convicted 184(1) suspended 1y 5.11.2024",
    },
    "sr-Latn": {
        "first": "D1 m",
        "second": "D2 ž",
        "convicted": "osuđen 6g 5.11.2024.",
        "acquitted": "oslobođen 5.11.2024.",
        "requalified": "osuđena 184(1) uslovno 1g 5.11.2024.",
    },
    "sr-Cyrl": {
        "first": "Д1 м",
        "second": "Д2 ж",
        "convicted": "осуђен 6г 5.11.2024.",
        "acquitted": "ослобођен 5.11.2024.",
        "requalified": "осуђена 184(1) условно 1г 5.11.2024.",
    },
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_judgment_of_two_defendants_and_three_charges(
    empty_page: ProceedingsPage, opened: Stage, hands: Hands, language: str
) -> None:
    enter_judgment(hands, LANGUAGES[language])
    day = parse_edtf("2024-11-05")
    first, second = sorted(
        every(opened, Defendant), key=lambda each: str(getattr(each, "label", ""))
    )
    assert isinstance(first, Defendant)
    assert isinstance(second, Defendant)
    assert (first.sex, second.sex) == ("male", "female")
    charges = {
        (each.defendant, each.offence): each.code
        for each in every(opened, Charge)
        if isinstance(each, Charge)
    }
    assert set(charges) == {
        (first.code, "388_1_2009"),
        (first.code, "246"),
        (second.code, "388_1_2009"),
    }
    decided = {
        each.charge: (each.instance, each.outcome, each.offence, each.decided_on)
        for each in every(opened, ChargeDecision)
        if isinstance(each, ChargeDecision)
    }
    assert decided == {
        charges[first.code, "388_1_2009"]: ("first", "convicted", None, day),
        charges[first.code, "246"]: ("first", "acquitted", None, day),
        charges[second.code, "388_1_2009"]: ("first", "convicted_requalified", "184_1", day),
    }
    sanctions = {
        (each.defendant, each.kind, each.months, each.imposed_on)
        for each in every(opened, Sanction)
        if isinstance(each, Sanction)
    }
    assert sanctions == {
        (first.code, "imprisonment", 72, day),
        (second.code, "suspended_sentence", 12, day),
    }
    assert hands.controls <= 12
    assert hands.all <= 180  # 36 s at five keys a second; 450 would be 90 s


def test_a_decision_and_its_sanction_are_one_undo(
    page: ProceedingsPage, opened: Stage, hands: Hands
) -> None:
    choose(page, 1, 2)
    hands.type("convicted 3y 5.11.2024")
    hands.press(Qt.Key.Key_Return)
    assert (len(every(opened, ChargeDecision)), len(every(opened, Sanction))) == (3, 2)
    opened.workspace.undo()
    assert len(every(opened, ChargeDecision)) == 2
    assert [getattr(each, "months", 0) for each in every(opened, Sanction)] == [18]


SENTENCES = {
    "en": ("D1 m", "convicted prison 3y 6m 12.3.2024", "guilty 12.3.2024 prison 1y"),
    "sr-Latn": ("D1 m", "kriv 12.3.2024 zatvor 3g 6m", "kriv 12.3.2024 zatvor 1g"),
    "sr-Cyrl": ("Д1 м", "крив 12.3.2024. затвор 3г 6м", "крив 12.3.2024. затвор 1г"),
}


@pytest.mark.parametrize("language", SENTENCES)
def test_a_sentence_for_another_charge_stands_beside_the_first(
    empty_page: ProceedingsPage, opened: Stage, hands: Hands, language: str
) -> None:
    defendant, first, second = SENTENCES[language]
    choose(empty_page, 0, 0)
    hands.type(defendant)
    hands.press(Qt.Key.Key_Tab)
    hands.type("388(1)/2009")
    hands.press(Qt.Key.Key_Tab)
    hands.type(first)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.type("246")
    hands.press(Qt.Key.Key_Tab)
    hands.type(first)
    assert "beside" not in echo_of(grid(empty_page))  # a sentence for both charges, said again: one
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.type("184(1)")
    hands.press(Qt.Key.Key_Tab)
    hands.type(second)
    said = "one more sanction beside: imprisonment, 3 years 6 months"
    assert said in echo_of(grid(empty_page))
    hands.press(Qt.Key.Key_Return)
    months = [getattr(each, "months", 0) for each in every(opened, Sanction)]
    assert sorted(months) == [12, 42]
    assert len(every(opened, ChargeDecision)) == 3


# --- echo, choices, drafts ------------------------------------------------------------------


def test_what_was_understood_is_said_before_it_is_taken(
    page: ProceedingsPage, opened: Stage, hands: Hands
) -> None:
    table = choose(page, 1, 2)
    hands.type("convicted 6y 5.11.2024")
    assert echo_of(table) == (
        "Understood: convicted as charged · 5 November 2024 · imprisonment, 6 years\n"
        "Adds one more sanction beside: imprisonment, 1 year 6 months. What is there already stays,"
        " and is changed in the row of sanctions."
    )
    assert len(every(opened, ChargeDecision)) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Tab])
def test_a_doubt_is_chosen_with_the_arrows(
    page: ProceedingsPage, opened: Stage, hands: Hands, key: Qt.Key
) -> None:
    table = choose(page, 1, 1)
    hands.type("388(1)")
    assert "can be several" in echo_of(table)
    shown = table.findChild(QListView, "cell_choices")
    assert shown is not None
    assert shown.model().rowCount() == 2
    hands.press(Qt.Key.Key_Down)
    hands.press(key)
    assert table.typing.editor is not None
    assert table.typing.editor.line.text() == "388(1)/2009"
    hands.press(Qt.Key.Key_Return)
    assert getattr(opened.workspace.desk.keeper.find("C-00002"), "offence", "") == "388_1_2009"


def test_an_unfinished_word_is_only_offered(
    page: ProceedingsPage, opened: Stage, hands: Hands
) -> None:
    table = choose(page, 1, 2)
    hands.type("acqui")
    assert "Not understood" in echo_of(table)
    hands.press(Qt.Key.Key_Return)
    assert len(every(opened, ChargeDecision)) == 2
    choose(page, 1, 2)
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    hands.press(Qt.Key.Key_Return)
    assert len(every(opened, ChargeDecision)) == 3


@pytest.mark.parametrize(
    "typed", ["perhaps 6y", "388(1)", "convicted 31.2.2024", "convicted 5.11.2030"]
)
def test_what_cannot_be_kept_stays_as_a_draft_with_a_mark(
    page: ProceedingsPage, opened: Stage, hands: Hands, typed: str
) -> None:
    table = choose(page, 1, 2)
    hands.type(typed)
    hands.press(Qt.Key.Key_Return)
    assert len(every(opened, ChargeDecision)) == 2
    assert opened.workspace.desk.keeper.draft("C-00002", "line.first") == typed
    told = table.model().index(1, 2).data(Qt.ItemDataRole.AccessibleTextRole)
    assert f"“{typed}” is not read and not counted" in told
    choose(page, 1, 2)
    hands.press(Qt.Key.Key_Return)
    assert table.typing.editor is not None
    assert table.typing.editor.line.text() == typed
    hands.press(Qt.Key.Key_Escape)
    assert opened.workspace.desk.keeper.draft("C-00002", "line.first") == ""


def test_a_new_row_that_cannot_be_read_is_there_later(
    page: ProceedingsPage, opened: Stage, hands: Hands
) -> None:
    choose(page, 0, 1)
    hands.press(Qt.Key.Key_Return, CONTROL)
    hands.type("article 9")
    hands.press(Qt.Key.Key_Return)
    page.open_code_of("K-00001")
    told = [
        grid(page).model().index(row, 1).data(Qt.ItemDataRole.ToolTipRole)
        for row in range(grid(page).model().rowCount())
    ]
    assert any("“article 9” is not read" in each for each in told)
    assert len(every(opened, Charge)) == 2


def test_leaving_the_place_keeps_what_is_typed(
    page: ProceedingsPage, opened: Stage, hands: Hands
) -> None:
    choose(page, 1, 2)
    hands.type("acquitted 5.11.2024")
    opened.workspace.show_place("people")
    assert len(every(opened, ChargeDecision)) == 3


def test_what_is_being_typed_is_soon_a_draft(
    page: ProceedingsPage, opened: Stage, hands: Hands, qtbot: QtBot
) -> None:
    choose(page, 1, 2)
    hands.type("acquitted")
    keeper = opened.workspace.desk.keeper
    qtbot.waitUntil(lambda: keeper.draft("C-00002", "line.first") == "acquitted")
    hands.press(Qt.Key.Key_Escape)
    assert keeper.draft("C-00002", "line.first") == ""


# --- the other keys -------------------------------------------------------------------------


def test_escape_leaves_the_cell_as_it_was(
    page: ProceedingsPage, hands: Hands, stored: Callable[[str], Record]
) -> None:
    table = choose(page, 0, 2)
    before = stored("J-00001")
    hands.type("acquitted")
    hands.press(Qt.Key.Key_Escape)
    assert table.typing.editor is None
    assert table.hasFocus()
    assert stored("J-00001") == before


def test_f2_shows_the_line_so_that_enter_changes_nothing(
    page: ProceedingsPage, hands: Hands, stored: Callable[[str], Record]
) -> None:
    table = choose(page, 0, 2)
    before = stored("J-00001")
    hands.press(Qt.Key.Key_F2)
    assert table.typing.editor is not None
    assert "-> 184(1)" in table.typing.editor.line.text()
    hands.press(Qt.Key.Key_Return)
    assert stored("J-00001") == before


def test_delete_clears_and_undo_brings_back(
    page: ProceedingsPage, opened: Stage, hands: Hands, stored: Callable[[str], Record]
) -> None:
    choose(page, 0, 2)
    before = stored("J-00001")
    hands.press(Qt.Key.Key_Delete)
    assert opened.workspace.desk.keeper.find("J-00001") is None
    hands.press(Qt.Key.Key_Z, CONTROL)
    assert stored("J-00001") == before


def test_ctrl_d_copies_outcome_and_day_of_the_row_above(
    page: ProceedingsPage, opened: Stage, hands: Hands
) -> None:
    choose(page, 1, 2)
    hands.press(Qt.Key.Key_D, CONTROL)
    copied = [
        each for each in every(opened, ChargeDecision) if getattr(each, "charge", "") == "C-00002"
    ]
    assert [
        (getattr(each, "outcome", ""), str(getattr(each, "decided_on", ""))) for each in copied
    ] == [("convicted_requalified", "2024-11")]
    assert getattr(copied[0], "offence", "") is None  # 184(1) was said of the other charge


def test_f4_offers_every_value(page: ProceedingsPage, hands: Hands) -> None:
    table = choose(page, 1, 2)
    hands.press(Qt.Key.Key_F4)
    shown = table.findChild(QListView, "cell_choices")
    assert shown is not None
    assert shown.model().rowCount() > 20
    hands.press(Qt.Key.Key_Escape)
    assert table.typing.editor is not None
    hands.press(Qt.Key.Key_Escape)
    assert table.typing.editor is None


def test_what_comes_first_is_said(page: ProceedingsPage, opened: Stage, hands: Hands) -> None:
    table = choose(page, 3, 2)
    hands.type("a")
    assert table.typing.editor is None
    status = page.findChild(QLabel, "grid_status")
    assert status is not None
    assert status.text() == Terms("en").text("case_line.first_charge")


def test_tab_walks_and_escape_then_tab_leaves(page: ProceedingsPage, hands: Hands) -> None:
    table = choose(page, 0, 1)
    hands.press(Qt.Key.Key_Tab)
    assert place(table) == (0, 2)
    hands.press(Qt.Key.Key_Escape)
    hands.press(Qt.Key.Key_Tab)
    assert not table.hasFocus()


def test_tab_alone_comes_to_an_end_both_ways(page: ProceedingsPage, hands: Hands) -> None:
    for key, start in ((Qt.Key.Key_Tab, (0, 0)), (Qt.Key.Key_Backtab, (3, 4))):
        table = choose(page, *start)
        for _ in range(table.model().rowCount() * table.model().columnCount() + 1):
            if table.hasFocus():
                hands.press(key, SHIFT if key == Qt.Key.Key_Backtab else NONE)
        assert not table.hasFocus()


def test_alt_enter_while_typing_takes_the_line_and_opens_its_form(
    page: ProceedingsPage, hands: Hands
) -> None:
    choose(page, 1, 2)
    hands.type("acquitted 5.11.2024")
    hands.press(Qt.Key.Key_Return, ALT)
    assert isinstance(page.current, RecordEditor)
    assert getattr(page.current.record, "outcome", "") == "acquitted"


def test_setting_aside_makes_room_for_the_retrial(page: ProceedingsPage, hands: Hands) -> None:
    table = choose(page, 1, 3)
    assert table.model().columnCount() == 5
    hands.type("set aside 20.12.2024")
    hands.press(Qt.Key.Key_Return)
    assert table.model().columnCount() == 6


def test_the_lead_charge_is_marked_and_says_why(page: ProceedingsPage) -> None:
    told = grid(page).model().index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "lead charge" in told
    assert "its group of offences is the gravest" in told
    other = grid(page).model().index(1, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "lead" not in other
    line = page.findChild(QLabel, "lead_line")
    assert line is not None
    assert line.text().startswith("D1, 388(1)/2009: Leads")
