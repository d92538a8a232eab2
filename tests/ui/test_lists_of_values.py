"""The lists of values in the settings: a value is added, renamed, no longer offered, undone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton

from tests.ui.conftest import Stage
from trafficmon_desktop.services.own_codes import own_codes
from trafficmon_desktop.ui.pages.list_values import ListValues
from trafficmon_desktop.ui.pages.lists_view import ListsView
from trafficmon_desktop.ui.pages.settings_page import SettingsPage


@pytest.fixture
def lists(opened: Stage) -> ListsView:
    page = opened.workspace.show_place("settings")
    assert isinstance(page, SettingsPage)
    button = page.findChild(QAbstractButton, "show_lists")
    assert button is not None
    button.click()
    assert isinstance(page.view, ListsView)
    return page.view


@pytest.fixture
def values(lists: ListsView) -> ListValues:
    lists.open_list("support_kind")
    assert lists.values is not None
    return lists.values


def cells(table: object, column: int = 0) -> list[str]:
    model = table.model()  # type: ignore[attr-defined]
    return [model.index(row, column).data() for row in range(model.rowCount())]


def choose(values: ListValues, code: str) -> None:
    assert values.table is not None
    values.table.setCurrentIndex(values.table.model().index(values.codes.index(code), 0))


def press(values: ListValues, name: str) -> None:
    button = values.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def fill(values: ListValues, **texts: str) -> None:
    assert values.editor is not None
    for name, words in texts.items():
        values.editor.rows[name].editor.show_value(words)
    values.editor.keep()


def test_a_list_is_found_by_a_value_in_it(lists: ListsView) -> None:
    every = len(lists.names)
    lists.search.setText("acquitted")
    assert 0 < len(lists.names) < every
    assert "charge_outcome" in lists.names


def test_a_value_is_added_offered_and_taken_back(
    values: ListValues, opened: Stage, bot: object
) -> None:
    choose(values, "legal")
    press(values, "add_value")
    fill(values, label_sr="Пратња на суду", label_en="Company in court")
    assert values.editor is None
    assert "legal~own-1" in values.codes
    assert "Company in court" in cells(values.table)
    opened.workspace.undo()
    assert own_codes(opened.workspace.desk.keeper.vault).said == ()
    assert "legal~own-1" not in values.codes


def test_a_taken_name_is_refused_at_the_form(values: ListValues, opened: Stage) -> None:
    choose(values, "legal")
    shipped = cells(values.table)[values.codes.index("medical")]
    press(values, "add_value")
    fill(values, label_en=shipped)
    assert values.editor is not None
    assert own_codes(opened.workspace.desk.keeper.vault).said == ()


def test_keys_rename_and_retire(values: ListValues, opened: Stage, bot) -> None:
    choose(values, "legal")
    bot.keyClick(values.table, Qt.Key.Key_F2)
    fill(values, label_en="Law clinic")
    assert "Law clinic" in cells(values.table)
    choose(values, "legal")
    bot.keyClick(values.table, Qt.Key.Key_Delete)
    assert "legal" not in own_codes(opened.workspace.desk.keeper.vault).offered("support_kind")
    assert "legal" in values.codes  # still to be seen, and to be offered again
    press(values, "retire_value")
    assert "legal" in own_codes(opened.workspace.desk.keeper.vault).offered("support_kind")


def test_back_leads_to_the_lists_then_to_the_settings(lists: ListsView, opened: Stage) -> None:
    lists.open_list("support_kind")
    back = lists.findChild(QAbstractButton, "back_to_settings")
    assert back is not None
    back.click()
    assert lists.values is None
    assert lists.table is not None
    back.click()
    page = opened.workspace.page
    assert isinstance(page, SettingsPage)
    assert page.view is None
