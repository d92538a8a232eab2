"""What was done can be taken back; only what cannot be taken back is asked about first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QFileDialog, QLineEdit

from tests.acceptance.hands import PLACES, DialogWatch, Hands
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.messages import TOAST_SECONDS, Messages, Question
from trafficmon_desktop.ui.pages.moving_in_done import MovingInDone

TABLE = "Ime i prezime;Datum rođenja\nAna Anić;5.3.2001.\nPetra Petrić;6.4.2002.\n"

State = list[object]


def state(hands: Hands) -> State:
    """Everybody in the vault, as stored."""
    vault = hands.work.desk.keeper.vault
    return sorted(records.all_of(vault, Victim), key=lambda each: each.code)


def named(hands: Hands, words: str) -> QAbstractButton:
    """The button in sight that a screen reader calls so."""
    found = [each for each in hands.in_sight(QAbstractButton) if each.accessibleName() == words]
    assert found, words
    return found[0]


def edit(hands: Hands) -> None:
    hands.go("people").open_code_of("V-00001")
    hands.press("Ctrl+E")
    hands.find(RecordForm).focus_field("responsible")
    hands.write("M. K.")
    hands.press("Tab", "Esc")


def remove(hands: Hands) -> None:
    hands.go("people").open_code_of("V-00002")
    hands.press("Ctrl+E")
    named(hands, "Remove this record").click()


def merge(hands: Hands) -> None:
    hands.go("people")
    hands.wait(lambda: bool(hands.in_sight(QAbstractButton, "show_duplicates")))
    hands.click("show_duplicates")
    hands.settle()
    hands.click("compare")
    hands.click("merge")


def bring_in(hands: Hands) -> None:
    hands.go("settings")
    hands.click("show_moving_in")
    hands.click("choose_file")
    hands.settle()
    for name in ("onward", "bring_in"):
        hands.click(name)
        hands.settle()
    hands.find(MovingInDone)


ACTS: dict[str, Callable[[Hands], None]] = {
    "edit": edit,
    "deletion": remove,
    "merge": merge,
    "import": bring_in,
}


@pytest.fixture
def twice(hands: Hands) -> None:
    """Jelena Đorđević stands in the vault a second time."""
    again = Victim(
        given_name="Јелена", family_name="Ђорђевић", birth_date=parse_edtf("1998-05-02"),
        citizenships=("MD",), status="open",
    )  # fmt: skip
    records.save(hands.work.desk.keeper.vault, again)
    hands.work.desk.keeper.written_elsewhere()
    hands.settle()


@pytest.mark.usefixtures("twice")
def test_13_undo_and_redo(hands: Hands, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Edits, deletion, merge and import are undone and redone whole; the toast stays 10 s."""
    file = tmp_path / "evidencija.csv"
    file.write_text(TABLE, encoding="utf-8")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    before = state(hands)
    for name, act in ACTS.items():
        act(hands)
        hands.settle()
        after = state(hands)
        assert after != before, name
        if name == "deletion":
            toast_is_there_for_ten_seconds(hands)
            named(hands, "Undo").click()
        else:
            hands.press("Ctrl+Z")
        hands.settle()
        assert state(hands) == before, name
        assert hands.said, "and it is said what was taken back"
        named(hands, "Redo").click()
        hands.settle()
        assert state(hands) == after, name
        hands.press("Ctrl+Z")
        hands.settle()
        assert state(hands) == before, name


def toast_is_there_for_ten_seconds(hands: Hands) -> None:
    messages = hands.stage.program.findChild(Messages) or hands.stage.program.messages
    (timer,) = [each for each in messages.findChildren(QTimer) if each.isActive()]
    assert timer.interval() == TOAST_SECONDS * 1000 == 10_000


def ordinary_acts(hands: Hands) -> None:
    """Every place, and what is done there day by day."""
    for place in PLACES:
        hands.go(place)
    edit(hands)
    remove(hands)
    hands.press("Ctrl+Z", "Ctrl+Y", "Ctrl+Z")
    hands.go("people")
    hands.click("filter_open")
    hands.click("filter_open")
    hands.click("show_names")
    hands.click("show_names")
    hands.press("Ctrl+N")
    hands.write("Ana")
    hands.press("Tab", "Esc")
    hands.go("today")
    hands.press("Ctrl+N")
    hands.find(QLineEdit, "title")
    hands.write("Ring the shelter")
    hands.press("Return", "Esc")
    hands.press("Ctrl+Shift+A")
    hands.write("V-00001 granted 12 months 5.3.2025.")
    hands.press("Esc")
    hands.press("Ctrl+K", "Esc")
    for place in ("permits", "proceedings"):
        hands.go(place)
        hands.click_row(hands.find(QAbstractItemView, "records"), 0)
        hands.press("Ctrl+E", "Esc")
    for view in ("rules", "lists", "activities", "moving_in", "keys", "about"):
        hands.go("settings")
        hands.click(f"show_{view}")
        hands.settle()
        for back in hands.in_sight(QAbstractButton, "back_to_settings"):
            back.click()
    for language in (*LANGUAGES, "en"):
        hands.prefer(language=language)


def test_14_dialogs_ask_only_where_nothing_can_be_undone(
    hands: Hands, dialogs: DialogWatch
) -> None:
    """A day of ordinary acts brings up no dialog; what leaves the vault unprotected is asked."""
    ordinary_acts(hands)
    assert dialogs.seen == []
    asked: list[str] = []
    hands.go("today")
    with hands.dialog(
        Question, asked, hands.words
    ):  # the control: a file that leaves cannot be called back
        hands.click("calendar")
    assert "leaves the vault" in asked[0]
    assert dialogs.seen == ["Question"]
