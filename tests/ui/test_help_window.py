"""The help beside the work: reached by key, searched in either script, never a trap."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.services.help_pages import PAGES, help_pages
from trafficmon_desktop.ui.actions import PLACES
from trafficmon_desktop.ui.help_window import HelpWindow


@pytest.fixture
def help_window(opened: Stage) -> Iterator[HelpWindow]:
    opened.workspace.show_help("start")
    window = opened.workspace.findChild(HelpWindow)
    assert window is not None
    yield window
    window.close()


@pytest.mark.parametrize("place", PLACES)
def test_it_opens_at_the_page_of_the_place(opened: Stage, place: str) -> None:
    opened.workspace.show_place(place)
    opened.workspace.show_help()
    windows = opened.workspace.findChildren(HelpWindow)
    assert [each.page for each in windows] == [place]
    windows[0].close()


def test_one_window_is_used_again_and_goes_with_the_work(opened: Stage) -> None:
    for page in ("dates", "keys"):
        opened.workspace.show_help(page)
    (window,) = opened.workspace.findChildren(HelpWindow)
    assert (window.page, window.isModal()) == ("keys", False)
    opened.program.lock()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not any(each.isVisible() for each in opened.program.window.findChildren(HelpWindow))


def test_searching_shows_the_first_page_that_says_it(help_window: HelpWindow) -> None:
    help_window.search.setText("restitution")
    assert help_window.list.count() == 1
    assert help_window.page == "today"
    QTest.keyClick(help_window.search, Qt.Key.Key_Escape)
    assert help_window.list.count() == len(PAGES)
    assert help_window.page == "today"


def test_what_no_page_says_is_told(help_window: HelpWindow) -> None:
    help_window.search.setText("xyzzy")
    assert help_window.list.count() == 0
    assert not help_window._nothing.isHidden()
    help_window.search.clear()
    assert help_window._nothing.isHidden()


def test_a_link_leads_to_its_page_also_out_of_a_search(help_window: HelpWindow) -> None:
    help_window.search.setText("restitution")
    help_window.text.anchorClicked.emit(QUrl("practice"))
    assert help_window.page == "practice"
    assert help_window.list.currentItem().text() == help_window.text.accessibleName()


def test_the_list_is_walked_with_the_arrows(help_window: HelpWindow, qtbot: QtBot) -> None:
    QTest.keyClick(help_window.search, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: help_window.list.hasFocus())
    QTest.keyClick(help_window.list, Qt.Key.Key_Down)
    assert help_window.page == PAGES[1]


def test_escape_closes_it_and_tab_leaves_the_text(help_window: HelpWindow, qtbot: QtBot) -> None:
    help_window.show_page("limits")  # a page without a link
    help_window.text.setFocus()
    QTest.keyClick(help_window.text, Qt.Key.Key_Tab)
    assert not help_window.text.hasFocus()
    QTest.keyClick(help_window, Qt.Key.Key_Escape)
    assert not help_window.isVisible()


def test_it_loads_nothing(help_window: HelpWindow) -> None:
    for address in ("https://example.org/a.png", "file:///etc/hostname"):
        assert help_window.text.loadResource(2, QUrl(address)) is None
    for page in help_pages("en"):
        help_window.show_page(page.name)
        assert "<img" not in help_window.text.toHtml()
        assert help_window.text.verticalScrollBar().value() == 0
