"""The one window: what stands beside what, how small it may be, and no way without a way back."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from tests.acceptance.hands import PLACES, Hands
from tests.ui.test_cut_texts import cut
from trafficmon_desktop.services.terms import LANGUAGES
from trafficmon_desktop.ui.pages.record_editor import RecordEditor
from trafficmon_desktop.ui.pages.split_page import SplitPage
from trafficmon_desktop.ui.preferences import load_preferences
from trafficmon_desktop.ui.theme import TEXT_SIZES
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.sidebar import Sidebar

SMALL, DESIGNED = (1024, 600), (1366, 768)

#: Below this width of the window the record replaces the list.
BESIDE = 1100


def resize(hands: Hands, width: int, height: int) -> None:
    hands.window.resize(width, height)
    QApplication.processEvents()
    assert hands.window.size().toTuple() == (width, height), "the window must get that small"


def test_01_sidebar_list_and_record_in_one_window(hands: Hands) -> None:
    """Sidebar, list and record stand side by side; below 1100 px the record replaces the list."""
    for place, rows in (("people", "people"), ("permits", "records"), ("proceedings", "records")):
        resize(hands, *DESIGNED)
        page = hands.go(place)
        assert isinstance(page, SplitPage)
        hands.click_row(hands.find(QAbstractItemView, rows), 0)
        assert page.current is not None
        parts = [hands.find(Sidebar), page.side, page.current]
        lefts = [hands.place_of(part) for part in parts]
        assert all(a.right() <= b.left() for a, b in pairwise(lefts)), place
        resize(hands, BESIDE, 600)
        assert page.side.isVisible(), "the control: at 1100 px both are there"
        for width in (BESIDE - 1, SMALL[0]):
            resize(hands, width, 600)
            assert (page.side.isVisible(), page.current.isVisible()) == (False, True), width
        hands.click("back_to_list")
        assert (page.side.isVisible(), page.current.isVisible()) == (True, False)
        hands.click_row(hands.find(QAbstractItemView, rows), 0)
        assert not page.side.isVisible()
        hands.press("Esc", *["Esc"] * (place == "proceedings"))  # the first leaves the grid
        assert page.side.isVisible(), "Esc is a way back too"
    tops = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    assert tops == [hands.window]


def beyond_the_edge(hands: Hands) -> Iterator[str]:
    """What can be worked with and stands where no scrolling brings it into sight."""
    for widget in hands.in_sight(QWidget):
        works = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if not works or isinstance(widget, QAbstractScrollArea):
            continue
        room, area = hands.window.rect(), hands.place_of(widget)
        scrolled = any(isinstance(each, QScrollArea) for each in above(widget))
        if scrolled:  # up and down, but never to the side
            room = QRect(room.left(), area.top(), room.width(), area.height())
        if not room.contains(area):
            yield f"{type(widget).__name__} {widget.objectName()} {area}"


def above(widget: QWidget) -> Iterator[QWidget]:
    parent = widget.parentWidget()
    while parent is not None:
        yield parent
        parent = parent.parentWidget()


def primary_out_of_sight(hands: Hands) -> list[str]:
    """Main actions that cannot be seen at once."""
    room = hands.window.rect()
    main = [each for each in hands.in_sight(Button) if each.is_primary]
    return [each.text() for each in main if not room.contains(hands.place_of(each))]


@pytest.mark.parametrize("language", LANGUAGES)
def test_02_every_place_at_1024_by_600(hands: Hands, language: str) -> None:
    """At 1024x600 nothing that is needed is cut off, and the main action of a place is in sight."""
    hands.prefer(language=language)
    resize(hands, *SMALL)
    codes = {"people": "V-00001", "permits": "P-00001", "proceedings": "K-00001"}
    for place in PLACES:
        page = hands.go(place)
        found = {place: [*cut(hands.window), *beyond_the_edge(hands), *primary_out_of_sight(hands)]}
        if place in codes:
            page.open_code_of(codes[place])
            found["record"] = [*cut(hands.window), *beyond_the_edge(hands)]
            hands.press("Ctrl+E")
            assert hands.in_sight(RecordEditor), place
            found["form"] = [*cut(hands.window), *beyond_the_edge(hands)]
            found["form"] += primary_out_of_sight(hands)
            hands.press("Esc")
        assert not any(found.values()), (place, found)
    button = next(each for each in hands.in_sight(Button) if each.text())
    button.setFixedWidth(12)
    assert cut(hands.window), "the control: what is cut off is found"


def test_03_text_from_80_to_200_per_cent(hands: Hands) -> None:
    """Ctrl+= and Ctrl+- lead through 80 to 200 %, Ctrl+0 back; the work in hand stays open."""
    hands.go("people").open_code_of("V-00001")
    hands.press("Ctrl+E")
    base = QApplication.font().pointSizeF()

    def press(keys: str) -> int:
        work = hands.work
        hands.press(keys)
        hands.wait(lambda: hands.stage.program.workspace is not work)
        hands.settle()
        assert hands.page.open_code == "V-00001"
        assert hands.in_sight(RecordEditor), "the form stays open"
        size = hands.stage.program.preferences.text_size
        assert QApplication.font().pointSizeF() == pytest.approx(base * size / 100)
        return size

    larger = [size for size in TEXT_SIZES if size > 100]
    assert [press("Ctrl+=") for _ in larger] == larger
    assert press("Ctrl+=") == 200, "the control: it ends there"
    assert press("Ctrl+0") == 100
    smaller = [size for size in reversed(TEXT_SIZES) if size < 100]
    assert [press("Ctrl+-") for _ in smaller] == smaller
    assert smaller[-1] == 80
    kept = load_preferences(hands.stage.folder.parent / "preferences.json")
    assert kept.text_size == 80
    press("Ctrl+0")


def round_by(hands: Hands, key: str) -> list[QWidget]:
    """Where the focus comes by with Tab until it is where it began."""
    seen: list[tuple[QWidget, object]] = []
    for _ in range(400):
        now = QApplication.focusWidget()
        assert now is not None, f"the focus is lost after {seen[-1]}"
        is_grid = isinstance(now, QAbstractItemView)
        stop = now, now.currentIndex() if is_grid else None  # a grid is walked cell by cell
        if seen and stop == seen[0]:
            return [widget for widget, _ in seen]
        assert stop not in seen, f"{now} {now.objectName()} is a trap"
        seen.append(stop)
        hands.press(key)
    raise AssertionError("Tab never comes round")


def test_08_no_keyboard_trap(hands: Hands) -> None:
    """From every control of every place Tab and Shift+Tab come round; Tab leaves a note field."""
    codes = {"people": "V-00001", "permits": "P-00001", "proceedings": "K-00001"}
    for place in PLACES:
        page = hands.go(place)
        hands.press("F6")
        forwards = round_by(hands, "Tab")
        assert any(page.isAncestorOf(each) for each in forwards), place
        assert set(round_by(hands, "Shift+Tab")) == set(forwards), place
        if place in codes:
            page.open_code_of(codes[place])
            hands.press("Ctrl+E")
            assert len(round_by(hands, "Tab")) > 10
            hands.press("Esc")
    hands.go("people")
    hands.press("Ctrl+Shift+N")
    note = QApplication.focusWidget()
    assert isinstance(note, QPlainTextEdit)
    hands.write("a word")
    hands.press("Tab")
    assert QApplication.focusWidget() is not note
    assert "\t" not in note.toPlainText()
    hands.press("Esc")
