"""List and record: beside each other, or one in place of the other where it is narrow."""

import pytest
from PySide6.QtWidgets import QAbstractButton, QLineEdit

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.pages.split_page import SplitPage
from trafficmon_desktop.ui.widgets.empty_state import EmptyState


def split_page(stage: Stage, place: str) -> SplitPage:
    page = stage.workspace.show_place(place)
    assert isinstance(page, SplitPage)
    return page


@pytest.mark.parametrize("place", ["people", "permits", "proceedings"])
def test_an_empty_list_teaches_in_a_narrow_window_too(opened: Stage, place: str) -> None:
    keeper = opened.workspace.desk.keeper
    for code in ("A-00001", "K-00001", "P-00001", "V-00001", "V-00002"):
        keeper.remove(code)
    opened.program.window.resize(840, 600)
    page = split_page(opened, place)
    assert page.is_narrow
    empty = page.findChild(EmptyState)
    assert isinstance(page.current, EmptyState)
    assert page.current.isVisible()
    assert empty is not None
    assert page.current.findChild(QAbstractButton).isVisible()


def test_a_record_replaces_the_list_in_a_narrow_window(opened: Stage) -> None:
    opened.program.window.resize(840, 600)
    page = split_page(opened, "people")
    assert page.side.isVisible()
    page.findChild(QLineEdit, "search").setFocus()
    page.open_code_of("V-00001")
    assert not page.side.isVisible()
    assert page.current.isAncestorOf(page.focusWidget())
    page.show_list()
    assert page.side.isVisible()
