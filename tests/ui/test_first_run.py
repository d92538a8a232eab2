"""A new vault in five steps."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.services import key_slots
from trafficmon_desktop.ui.pages.first_run_page import FirstRunPage


def first_run(stage: Stage) -> FirstRunPage:
    stage.program.show_first_run()
    page = stage.program.window.page
    assert isinstance(page, FirstRunPage)
    return page


def press(page: FirstRunPage, name: str) -> None:
    page.findChild(QAbstractButton, name).click()


def can_go_on(page: FirstRunPage) -> bool:
    return bool(page.findChild(QAbstractButton, "step_next").isEnabled())


def test_from_the_language_to_an_open_vault(locked: Stage, qtbot: QtBot) -> None:
    page = first_run(locked)
    press(page, "step_next")
    press(page, "step_next")
    assert not can_go_on(page)
    words = page.passphrase.phrase.split()
    assert len(words) == 6
    for place, field in page.passphrase.asked:
        field.setText(words[place])
    page.findChild(QLineEdit, "whose").setText("Мира")
    press(page, "step_next")
    assert not can_go_on(page)
    press(page, "copied")
    groups = page.recovery.code.split("-")
    for place, field in page.recovery.asked:
        field.setText(groups[place].lower())
    press(page, "step_next")
    press(page, "step_next")
    qtbot.waitUntil(lambda: locked.program.workspace is not None, timeout=60_000)
    assert str(locked.folder.parent / "new") in locked.program.preferences.vaults
    vault = locked.workspace.desk.keeper.vault
    (mine,) = [each for each in key_slots.key_slots(vault) if each.is_mine]
    assert mine.label == "Мира"


def test_a_word_that_is_not_the_one_shown_says_so(locked: Stage, qtbot: QtBot) -> None:
    page = first_run(locked)
    page.go(2)
    hint = page.findChild(QWidget, "asked_word_wrong")
    words = page.passphrase.phrase.split()
    (place, first), (_, second) = page.passphrase.asked
    assert hint.isHidden()
    first.setText(words[place] + "x")
    second.setFocus()
    assert not hint.isHidden()
    assert not can_go_on(page)
    first.setText(words[place])
    assert hint.isHidden()


def test_enter_leads_through_the_steps(locked: Stage, qtbot: QtBot) -> None:
    page = first_run(locked)
    for _ in range(2):
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert page._at == 2
    words = page.passphrase.phrase.split()
    for place, field in page.passphrase.asked:
        assert field.hasFocus()
        field.setText(words[place])
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page._at == 3
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    groups = page.recovery.code.split("-")
    for place, field in page.recovery.asked:
        assert field.hasFocus()
        field.setText(groups[place].lower().replace("0", "o").replace("1", "l"))
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert page._at == 4
    assert page.place.findChild(QWidget, "organisation").hasFocus()


def test_a_weak_own_passphrase_is_refused(locked: Stage) -> None:
    page = first_run(locked)
    page.go(2)
    press(page, "my_own")
    for phrase, fine in (("Trafficking2024!", False), ("tri plava bicikla na Zlataru", True)):
        page.passphrase._first.setText(phrase)
        page.passphrase._second.setText(phrase)
        assert can_go_on(page) is fine, phrase
    page.passphrase._second.setText("something else")
    assert not can_go_on(page)
