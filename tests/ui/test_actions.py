"""One list of actions: shortcuts, palette, sheet and what is written about them agree."""

import re
from collections import Counter

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.architecture.sources import ROOT
from tests.ui.conftest import Stage
from trafficmon_desktop.paths import resources_dir
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui.actions import ACTIONS, GROUPS, PLACES, action_of, with_keys
from trafficmon_desktop.ui.shortcut_sheet import ShortcutSheet, sheet_text
from trafficmon_desktop.ui.widgets.line_edit import LineEdit, TextBlock

OF_THE_WINDOW = [
    (action.name, keys) for action in ACTIONS if action.act is not None for keys in action.keys
]


def test_no_key_is_declared_twice() -> None:
    keys = [QKeySequence(keys).toString() for action in ACTIONS for keys in action.keys]
    assert [key for key, times in Counter(keys).items() if times > 1] == []


def test_names_are_given_once_and_groups_are_known() -> None:
    assert max(Counter(action.name for action in ACTIONS).values()) == 1
    assert {action.group for action in ACTIONS} == set(GROUPS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_action_and_place_has_words(language: str) -> None:
    terms = Terms(language)
    words = [terms.text(action.words_key) for action in ACTIONS]
    assert all(words)
    assert [each for each, times in Counter(words).items() if times > 1] == []
    assert all(terms.text(f"actions.{group}") for group in GROUPS)


def test_no_words_are_left_without_an_action() -> None:
    names = {action.words_key for action in ACTIONS}
    written = {
        key.removesuffix(".also")
        for key in Terms("en")._texts
        if key.startswith(("action.", "place."))
    }
    assert written == names


def test_every_icon_is_there() -> None:
    shipped = {path.stem for path in (resources_dir() / "icons").glob("*.svg")}
    assert {action.icon for action in ACTIONS} <= shipped
    assert set(PLACES.values()) <= shipped


def accepted(field: QWidget, keys: str) -> bool:
    combination = QKeySequence(keys)[0]
    event = QKeyEvent(
        QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
    )
    event.ignore()
    QApplication.sendEvent(field, event)
    return bool(event.isAccepted())


@pytest.mark.parametrize(("name", "keys"), OF_THE_WINDOW)
def test_no_field_takes_a_key_of_the_window(qtbot: QtBot, name: str, keys: str) -> None:
    for field in (LineEdit(), TextBlock()):
        qtbot.addWidget(field)
        assert not accepted(field, keys), name
        assert accepted(field, "Ctrl+V")  # the control: what a field needs, it takes


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(("name", "keys"), OF_THE_WINDOW)
def test_no_key_of_the_window_is_needed_for_editing(name: str, keys: str) -> None:
    """Undo and redo are shared on purpose: they are the field's while something was typed."""
    editing = [
        each
        for each in QKeySequence.StandardKey
        if re.match("Copy|Cut|Paste|Select|Delete|MoveTo|Insert", each.name)
    ]
    taken = {key.toString() for each in editing for key in QKeySequence.keyBindings(each)}
    # known to Emacs and some desktops as keys for editing; the window's here
    assert QKeySequence(keys).toString() not in taken - {"Ctrl+E", "Ctrl+K"}, name


def test_every_key_is_a_shortcut(opened: Stage) -> None:
    keys = [each.key().toString() for each in opened.workspace.findChildren(QShortcut)]
    for name, wanted in OF_THE_WINDOW:
        assert keys.count(QKeySequence(wanted).toString()) == 1, name


def test_every_setting_that_is_named_is_there(opened: Stage) -> None:
    for action in ACTIONS:
        if action.group == "settings":
            opened.workspace.run(action)
            focused = QApplication.focusWidget()
            page = opened.workspace.page
            assert opened.workspace.title == "Settings", action.name
            assert focused is not None, action.name
            assert page.isAncestorOf(focused), action.name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sheet_lists_every_key(opened: Stage, language: str) -> None:
    terms = Terms(language)
    sheet = ShortcutSheet(opened.workspace, terms)
    text = sheet_text(terms)
    for action in ACTIONS:
        for keys in action.keys:
            assert keys in text, action.name
        if action.keys:
            assert terms.text(action.words_key) in text, action.name
    button = sheet.findChild(QAbstractButton, "copy_keys")
    assert button is not None
    button.click()
    assert QApplication.clipboard().text() == text
    sheet.deleteLater()


def test_what_the_readme_says_is_right() -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`((?:Ctrl|Shift)\+[^`]+|F\d+)`", text))
    declared = {keys for action in ACTIONS for keys in action.keys}
    assert named <= declared
    for name in ("palette", "quick_add", "edit", "lock", "keys"):
        assert action_of(name).keys[0] in named, name


def test_hints_of_buttons_come_from_the_list() -> None:
    assert with_keys("New person", "add_new") == "New person (Ctrl+N)"
    assert with_keys("Names", "names") == "Names"
