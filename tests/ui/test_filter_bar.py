"""Filters of a list are switched as chips, and kept under a name."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import Task
from trafficmon_desktop.services.saved_filters import saved_filters
from trafficmon_desktop.ui.pages.people_page import PeoplePage
from trafficmon_desktop.ui.widgets.filter_bar import FilterBar


def people_page(stage: Stage) -> PeoplePage:
    page = stage.workspace.show_place("people")
    assert isinstance(page, PeoplePage)
    return page


def press(bar: FilterBar, name: str) -> None:
    button = bar.findChild(QAbstractButton, name)
    assert isinstance(button, QAbstractButton)
    assert button.isVisible()
    button.click()


def shown(page: PeoplePage) -> list[str]:
    model = page.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def keep(page: PeoplePage, name: str, qtbot: QtBot) -> None:
    press(page.filters, "filter_save")
    line = page.filters._line
    assert line.hasFocus()
    type_text(line, name)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_open_people_without_a_next_step(opened: Stage) -> None:
    page = people_page(opened)
    press(page.filters, "filter_no_next_step")
    assert shown(page) == ["V-00001"]
    task = Task(subject="V-00001", title="call", due_on=parse_edtf("2999"))
    opened.workspace.desk.keeper.save(task)
    assert shown(page) == []


def test_a_filter_is_kept_under_a_name(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    assert not page.filters.findChild(QAbstractButton, "filter_save").isVisible()
    press(page.filters, "filter_open")
    page.search.setText("đorđ")
    keep(page, "Моја лица", qtbot)
    assert page.filters.saved == ["Моја лица"]
    assert page.filters.applied == "Моја лица"
    page.filters.clear()
    assert len(shown(page)) == 2
    press(page.filters, "saved_filter")
    assert (page.search.text(), page.filters.chosen) == ("đorđ", {"open"})
    assert shown(page) == ["V-00001"]
    press(page.filters, "saved_filter")
    assert (page.search.text(), page.filters.chosen) == ("", frozenset())


def test_it_is_switched_off_by_any_change(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    press(page.filters, "filter_foreign")
    keep(page, "abroad", qtbot)
    page.search.setText("x")
    assert page.filters.applied == ""
    assert page.filters.findChild(QLabel, "x") is None
    page.search.clear()
    assert page.filters.applied == "abroad"


def test_it_survives_the_closing_of_the_pages(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    press(page.filters, "filter_child")
    keep(page, "children", qtbot)
    opened.program.show_work(opened.workspace.standing)
    assert people_page(opened).filters.saved == ["children"]


def test_a_name_is_given_once(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    press(page.filters, "filter_child")
    keep(page, "children", qtbot)
    press(page.filters, "filter_open")
    keep(page, "Children", qtbot)
    assert page.filters.saved == ["children"]
    assert page.filters._line.mark == "danger"
    assert "another name" in opened.workspace.desk.messages.last_toast.lower()
    qtbot.keyClick(page.filters._line, Qt.Key.Key_Escape)
    assert not page.filters._line.isVisible()


def test_it_is_renamed_and_removed_from_the_keyboard(opened: Stage, qtbot: QtBot) -> None:
    page = people_page(opened)
    press(page.filters, "filter_child")
    keep(page, "children", qtbot)
    chip = page.filters._saved["children"]
    qtbot.keyClick(chip, Qt.Key.Key_F2)
    page.filters._line.setText("under 18")
    qtbot.keyClick(page.filters._line, Qt.Key.Key_Return)
    assert page.filters.saved == ["under 18"]
    qtbot.keyClick(page.filters._saved["under 18"], Qt.Key.Key_Delete)
    vault = opened.workspace.desk.keeper.vault
    assert saved_filters(vault, "people") == []
    assert page.filters.saved == []
    opened.workspace.undo()
    assert page.filters.saved == ["under 18"]


def test_a_new_row_of_chips_is_not_painted_under_what_stands_beneath(
    opened: Stage, qtbot: QtBot
) -> None:
    page = people_page(opened)
    count = page.findChild(QLabel, "result_count")
    assert count is not None
    before = page.filters.height()
    press(page.filters, "filter_foreign")
    keep(page, "foreigners who came in this year", qtbot)
    assert page.filters.height() > before
    assert count.y() > page.filters.geometry().bottom()
