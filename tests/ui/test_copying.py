"""Copying: tables without formulas, lists without names, and a clipboard that forgets."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QMenu
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.ui.clipboard import SECONDS, ClipboardWatch, put
from trafficmon_desktop.ui.copying import tab_separated
from trafficmon_desktop.ui.pages.figures_view import FiguresView
from trafficmon_desktop.ui.pages.people_list import PeopleView
from trafficmon_desktop.ui.pages.summaries_page import SummariesPage
from trafficmon_desktop.ui.widgets.chart import ChartView

NAMES = ("Jelena", "Đorđević", "Милица", "Живковић")


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> Iterator[None]:
    qapp.clipboard().clear()
    yield
    qapp.clipboard().clear()


def copied() -> str:
    return QGuiApplication.clipboard().text()


def idle(stage: Stage, qtbot: QtBot) -> None:
    """Until the page stands; and the window is active, as keys of the window need it to be."""
    qtbot.waitUntil(lambda: not stage.workspace.desk.tasks.busy, timeout=60_000)
    stage.program.window.activateWindow()
    qtbot.waitUntil(stage.program.window.isActiveWindow)


@pytest.mark.parametrize(
    ("word", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+381 60", "'+381 60"),
        ("-cmd", "'-cmd"),
        ("-3", "-3"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("  =HYPERLINK()", "'=HYPERLINK()"),
    ],
)
def test_no_cell_is_a_formula(word: str, cell: str) -> None:
    assert tab_separated([[word, "x"]]) == f"{cell}\tx"


@pytest.mark.parametrize("shown", [False, True])
def test_a_list_of_people_is_copied_without_names(opened: Stage, qtbot: QtBot, shown: bool) -> None:
    page = opened.workspace.show_place("people")
    idle(opened, qtbot)
    opened.workspace.show_names(shown)
    view = page.findChild(PeopleView)
    assert view is not None
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert "V-00001" in copied()
    assert not [name for name in NAMES if name in copied()]
    assert "no names" in opened.workspace.desk.messages.last_toast


@pytest.mark.parametrize("place", ["permits", "proceedings"])
def test_other_lists_are_copied_without_what_was_written(
    opened: Stage, qtbot: QtBot, place: str
) -> None:
    page = opened.workspace.show_place(place)
    idle(opened, qtbot)
    view = page.findChild(QListView)
    assert view is not None
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert page.codes()[0] in copied()
    assert "Case one" not in copied()
    assert not [name for name in NAMES if name in copied()]


def test_a_chart_is_copied_as_its_table(opened: Stage, qtbot: QtBot) -> None:
    page = opened.workspace.show_place("summaries")
    assert isinstance(page, SummariesPage)
    idle(opened, qtbot)
    assert isinstance(page.part, FiguresView)
    chart = page.part.findChildren(ChartView)[0]
    mark = next(iter(chart.marks.values()))
    mark.setFocus()
    qtbot.keyClick(mark, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    head, *lines = copied().split("\n")
    assert "\t" in head
    assert lines


def test_the_menu_offers_it(opened: Stage, qtbot: QtBot) -> None:
    page = opened.workspace.show_place("people")
    idle(opened, qtbot)
    view = page.findChild(PeopleView)
    assert view is not None
    offered: list[str] = []

    def look() -> None:
        menu = QApplication.activePopupWidget()
        if isinstance(menu, QMenu):
            offered.extend(action.text() for action in menu.actions())
            menu.actions()[0].trigger()
            menu.close()

    from PySide6.QtGui import QContextMenuEvent

    point = view.viewport().rect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point)
    )
    QApplication.sendEvent(view.viewport(), event)
    qtbot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    look()
    assert offered == ["Copy as table"]
    assert "V-00001" in copied()


def test_the_clipboard_forgets(qapp: QApplication) -> None:
    watch = ClipboardWatch()
    put("V-00001")
    assert watch.waiting
    timer = watch.findChild(QTimer)
    assert timer is not None
    assert timer.interval() == SECONDS * 1000
    timer.timeout.emit()
    assert copied() == ""
    assert not watch.waiting


def test_locking_takes_it_away(opened: Stage) -> None:
    put("V-00001")
    opened.program.lock()
    assert copied() == ""


def test_managers_of_clipboards_are_asked_to_keep_nothing(qapp: QApplication) -> None:
    put("x")
    data = QGuiApplication.clipboard().mimeData()
    assert bytes(data.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_what_a_field_copies_is_marked_too(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a screen the platform does not say whose the clipboard is: it is ours."""
    monkeypatch.setattr("trafficmon_desktop.ui.clipboard._is_ours", lambda _mode: True)
    watch = ClipboardWatch()
    field = QLineEdit("Jelena")
    qtbot.addWidget(field)
    field.selectAll()
    field.copy()
    assert copied() == "Jelena"
    assert QGuiApplication.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    assert watch.waiting
