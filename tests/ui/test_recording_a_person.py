"""A new person with identification, application and decision, by the keyboard alone."""

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import (
    Exploitation,
    Identification,
    PermitApplication,
    PermitDecision,
    Victim,
)
from trafficmon_desktop.ui.pages.people_page import PeoplePage

#: More would be slower than a spreadsheet.
MOST_CONTROL_KEYS = 25

#: A key press of somebody who knows the program: a slow typist's 200 letters a minute.
SECONDS_A_KEY = 0.3


class Typist:
    """Sends keys to where the focus is and counts them: what is typed, and what controls."""

    def __init__(self, window: QWidget) -> None:
        self._window = window
        self.typed, self.control = 0, Counter[str]()

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        target = popup or self._window.focusWidget()
        assert target is not None
        return target

    def types(self, words: str) -> "Typist":
        for letter in words:
            type_text(self._target(), letter)
        self.typed += len(words)
        return self

    def presses(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> "Typist":
        QTest.keyClick(self._target(), key, modifier)
        self.control[f"{modifier.name} {key.name}"] += 1
        return self

    def tab(self) -> "Typist":
        return self.presses(Qt.Key.Key_Tab)

    def go_on(self) -> "Typist":
        return self.presses(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def record_a_person(keys: Typist) -> None:
    keys.presses(Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    keys.types("Олена").tab().types("Коваленко").tab().types("14.3.2001").tab()
    keys.types("fem").tab().types("ukr").go_on()
    keys.types("2.9.2024").tab().tab().types("identif").tab().types("30.9.2024").go_on()
    keys.go_on()  # the exploitation is left for later
    keys.types("temp").tab().types("7.10.2024").go_on()
    keys.types("granted").tab().types("11.2024").tab().types("6")
    keys.tab().tab().tab().types("30.5.2025")
    keys.presses(Qt.Key.Key_Escape)


def test_at_most_25_keys_beyond_what_is_typed(opened: Stage, qtbot: QtBot) -> None:
    page = opened.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    window = opened.program.window
    qtbot.waitExposed(window)
    page.view.setFocus()
    keys = Typist(window)
    record_a_person(keys)
    print(f"{keys.control.total()} control keys, {keys.typed} letters: {dict(keys.control)}")
    assert keys.control.total() <= MOST_CONTROL_KEYS
    assert (keys.control.total() + keys.typed) * SECONDS_A_KEY < 60
    check_what_is_stored(opened, page.open_code)


def check_what_is_stored(stage: Stage, code: str) -> None:
    keeper = stage.workspace.desk.keeper
    found = {type(each): each for each in keeper.case_file(code)}
    assert Exploitation not in found
    person, identification = found[Victim], found[Identification]
    application, decision = found[PermitApplication], found[PermitDecision]
    assert person == Victim(
        code=code,
        given_name="Олена",
        family_name="Коваленко",
        birth_date=parse_edtf("2001-03-14"),
        sex="female",
        citizenships=("UA",),
        status="open",
    )
    assert identification == Identification(
        code=identification.code,
        victim=code,
        reported_on=parse_edtf("2024-09-02"),
        outcome="identified",
        decided_on=parse_edtf("2024-09-30"),
    )
    assert application == PermitApplication(
        code=application.code,
        victim=code,
        kind="victim_residence",
        lodged_on=parse_edtf("2024-10-07"),
    )
    assert decision == PermitDecision(
        code=decision.code,
        application=application.code,
        kind="on_application",
        instance="first",
        outcome="granted",
        decided_on=parse_edtf("2024-11"),
        granted_months=6,
        valid_to=parse_edtf("2025-05-30"),
    )
