"""Ctrl+K leads anywhere, whatever language the screen has and whatever script is typed."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.services import terms
from trafficmon_desktop.services.help_pages import help_pages
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui.late_loading import load_words
from trafficmon_desktop.ui.palette import Palette


def press(stage: Stage, keys: str) -> None:
    wanted = QKeySequence(keys)
    found = [each for each in stage.workspace.findChildren(QShortcut) if each.key() == wanted]
    assert len(found) == 1
    found[0].activated.emit()


def open_palette(stage: Stage, qtbot: QtBot) -> Palette:
    press(stage, "Ctrl+K")
    qtbot.waitUntil(lambda: not stage.program.tasks.busy)
    return stage.workspace.findChildren(Palette)[-1]


def keys_found(palette: Palette, typed: str) -> list[str]:
    palette.line.setText(typed)
    return [entry.key for entry in palette.entries]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("typed", ["lock", "LOCK", "zaključaj", "zakljucaj", "закључај"])
def test_an_action_is_found_in_every_language(
    opened: Stage, qtbot: QtBot, language: str, typed: str
) -> None:
    opened.program._apply(language)
    opened.program.show_work(opened.workspace.standing)
    palette = open_palette(opened, qtbot)
    assert keys_found(palette, typed)[0] == "lock"
    assert palette.entries[0].keys == "Ctrl+L"


def test_words_in_any_order(opened: Stage, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    for typed in ("new person", "person new", "лице ново", "nov lic"):
        assert "add_person" in keys_found(palette, typed), typed
    assert "add_person" not in keys_found(palette, "new persons")


def test_what_is_typed_exactly_comes_first(opened: Stage, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    assert keys_found(palette, "people")[0] == "place.people"
    assert keys_found(palette, "V-00002")[0] == "V-00002"
    assert keys_found(palette, "v 00002")[0] == "V-00002"


def test_then_what_was_used_last(opened: Stage, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    found = keys_found(palette, "new")
    assert found.index("add_person") < found.index("add_task")
    palette.close_over()
    opened.workspace.lead_to("add_task")
    palette = open_palette(opened, qtbot)
    found = keys_found(palette, "new")
    assert found.index("add_task") < found.index("add_person")
    assert keys_found(palette, "")[0] == "add_task"


def test_people_are_masked_until_names_are_shown(opened: Stage, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    keys_found(palette, "ђорђевић")
    assert [entry.words for entry in palette.entries] == ["V-00001 · J. Đ."]
    assert "Đorđević" not in "".join(entry.words + entry.below for entry in palette.entries)
    palette.close_over()
    opened.workspace.show_names()
    palette = open_palette(opened, qtbot)
    keys_found(palette, "djordjevic")
    assert palette.entries[0].words == "V-00001 · Đorđević Jelena"


def test_applications_and_proceedings(opened: Stage, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    assert keys_found(palette, "P-00001")[0] == "P-00001"
    assert keys_found(palette, "case one") == ["K-00001"]
    keys_found(palette, "")
    type_text(palette.line, "k 0000")
    assert palette.entries[0].key == "K-00001"
    qtbot.keyClick(palette.line, Qt.Key.Key_Return)
    assert opened.workspace.standing.place == "proceedings"
    assert opened.workspace.page.open_code == "K-00001"


def test_help_is_found_by_its_title_in_every_language(opened: Stage, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    titles = [entry for entry in palette._find("") if entry.kind == "help"]
    assert titles
    assert titles[0].key in keys_found(palette, titles[0].words)


def test_keyboard_alone(opened: Stage, qtbot: QtBot) -> None:
    opened.workspace.show_place("people")
    before = QApplication.focusWidget()
    palette = open_palette(opened, qtbot)
    assert palette.line.hasFocus()
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    qtbot.keyClick(palette.line, Qt.Key.Key_Down)
    assert palette.view.currentIndex().row() == 2
    qtbot.keyClick(palette.line, Qt.Key.Key_Up)
    assert palette.view.currentIndex().row() == 1
    for _ in range(3):  # Tab finds nothing beneath
        qtbot.keyClick(palette.line, Qt.Key.Key_Tab)
        assert palette.line.hasFocus()
    qtbot.keyClick(palette.line, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_a_name_that_nobody_has_finds_nothing(opened: Stage, qtbot: QtBot) -> None:
    palette = open_palette(opened, qtbot)
    assert keys_found(palette, "xqxq") == []
    assert palette._said.text()
    assert keys_found(palette, "!?") == []


def test_what_is_added_is_found(opened: Stage, qtbot: QtBot) -> None:
    from trafficmon_desktop.domain.records import Victim

    open_palette(opened, qtbot).close_over()
    saved = opened.workspace.desk.keeper.save(Victim(given_name="Zorica", status="open"))
    palette = open_palette(opened, qtbot)
    assert keys_found(palette, "зорица")[0] == saved.code


@pytest.mark.parametrize("size", [100, 200])
def test_it_fits_a_small_window(opened: Stage, qtbot: QtBot, size: int) -> None:
    opened.program.window.resize(1024, 600)
    opened.program.preferences = replace(opened.program.preferences, text_size=size)
    opened.program._apply("en")
    opened.program.show_work(opened.workspace.standing)
    palette = open_palette(opened, qtbot)
    inside = palette.rect()
    assert inside.contains(palette.panel.geometry())
    assert palette.view.height() >= 3 * palette.view.sizeHintForRow(0)


def test_once_the_words_are_loaded_it_opens_without_reading_a_file(opened: Stage) -> None:
    load_words()
    before = help_pages.cache_info().misses, terms._texts.cache_info().misses
    opened.workspace.show_palette()
    assert (help_pages.cache_info().misses, terms._texts.cache_info().misses) == before


@pytest.mark.parametrize("key", ["V-00001", "P-00001", "K-00001", "place.people", "place.settings"])
def test_the_focus_goes_where_it_leads(opened: Stage, qtbot: QtBot, key: str) -> None:
    opened.workspace._sidebar.focus()
    palette = open_palette(opened, qtbot)
    palette.line.setText(key)
    palette.close_over()
    assert not opened.workspace.page.isAncestorOf(QApplication.focusWidget())  # control
    opened.workspace.lead_to(key)
    part = opened.workspace.page.panes()[0 if key.startswith("place") else -1]
    assert part.isAncestorOf(QApplication.focusWidget())


def test_the_focus_in_a_list_opens_nobody(opened: Stage, qtbot: QtBot) -> None:
    opened.workspace.lead_to("place.people")
    assert opened.workspace.page.open_code == ""
