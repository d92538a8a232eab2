"""For every eye and ear: contrast, names for screen readers, the ways Serbian is written."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QColor, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QWidget,
)

from tests.acceptance.hands import PLACES, Hands
from tests.ui.conftest import PASSPHRASE
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import Claim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages.unlock_page import UnlockPage
from trafficmon_desktop.ui.theme import Look
from trafficmon_desktop.ui.widgets.period_chooser import Choice, PeriodChooser

RECORD = {"people": "V-00001", "permits": "P-00001", "proceedings": "K-00001"}


def every_view(hands: Hands) -> Iterator[str]:
    """Every place; where it holds records also one that is read, and its form."""
    for place in PLACES:
        page = hands.go(place)
        yield place
        if place in RECORD:
            page.open_code_of(RECORD[place])
            hands.settle()
            yield f"{place}: record"
            hands.press("Ctrl+E")
            hands.settle()
            yield f"{place}: form"
            hands.press("Esc")


def ground(image: QImage, hands: Hands, label: QWidget) -> QColor:
    """The colour that most of a label's ground has."""
    area = hands.place_of(label).intersected(image.rect())
    points = ((x, y) for x in range(area.left(), area.right(), 3)
              for y in range(area.top(), area.bottom(), 2))  # fmt: skip
    counted = Counter(image.pixel(*point) for point in points)
    return QColor(counted.most_common(1)[0][0]) if counted else QColor()


def too_faint(hands: Hands) -> Iterator[str]:
    image = hands.window.grab().toImage()
    for label in hands.in_sight(QLabel):
        if not label.text() or label.visibleRegion().isEmpty():
            continue
        ink, behind = label.palette().color(label.foregroundRole()), ground(image, hands, label)
        if behind.isValid() and theme.contrast(ink.name(), behind.name()) < 4.5:
            yield f"{label.text()[:40]}: {ink.name()} on {behind.name()}"


def test_25_light_and_dark_are_legible(hands: Hands) -> None:
    """Light, dark and the system's look; text keeps a contrast of 4.5 to what it stands on."""
    assert theme.contrast("#777777", "#888888") < 4.5, "the control"
    grounds = set()
    for look in (Look.LIGHT, Look.DARK):
        hands.prefer(look=look)
        colours = theme.colours()
        grounds.add(colours.window)
        for view in every_view(hands):
            assert list(too_faint(hands)) == [], (look, view)
        for front, behind, least in theme.READ_TOGETHER:
            pair = getattr(colours, front), getattr(colours, behind)
            assert theme.contrast(*pair) >= least, (front, behind)
    assert len(grounds) == 2
    hands.prefer(look=Look.SYSTEM)
    dark = QApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    assert theme.colours() is (theme.DARK if dark else theme.LIGHT)


def nameless(hands: Hands, within: QWidget | None = None) -> list[str]:
    """Controls that Tab reaches and for which a screen reader has no name."""
    found = []
    for widget in hands.in_sight(QWidget, within=within):
        reached = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        is_scroll = isinstance(widget, QAbstractScrollArea) and not widget.accessibleName()
        if not reached or (is_scroll and not isinstance(widget, QAbstractItemView)):
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


def test_26_everything_has_a_name(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every control of every place and dialog has a name; tables are views; messages are said."""
    for view in every_view(hands):
        assert nameless(hands) == [], view
        for table in hands.in_sight(QAbstractItemView):
            assert table.model() is not None
            assert all(row.strip() for row in hands.rows(table)), view
    for keys in ("Ctrl+K", "Ctrl+Shift+A"):
        hands.press(keys)
        hands.settle()
        assert nameless(hands) == [], keys
        hands.press("Esc")
    hands.go("people").open_code_of("V-00001")
    for keys in ("F1", "Ctrl+P"):
        seen: list[list[str]] = []
        with hands.dialog(QDialog, seen, lambda dialog: nameless(hands, dialog)):
            hands.press(keys)
        assert seen == [[]], keys
    bare = QLineEdit(hands.page)
    bare.show()
    assert nameless(hands) == ["QLineEdit "], "the control"
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", staticmethod(lambda: True))
    monkeypatch.setattr(
        QAccessible, "updateAccessibility", staticmethod(lambda event: said.append(event.message()))
    )
    hands.press("Ctrl+Z")
    assert said == [hands.said] != [""]


def refused(hands: Hands, typed: str, *, capitals: bool = False) -> str:
    """What the locked screen says of a wrong passphrase."""
    page = hands.find(UnlockPage)
    field = hands.find(QLineEdit, "secret")
    field.setFocus()
    hands.press("Ctrl+A", "Del")
    hands.write(typed)
    if capitals:
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            plain = Qt.KeyboardModifier.NoModifier
            QApplication.sendEvent(field, QKeyEvent(kind, Qt.Key.Key_A, plain, "A"))
    hands.press("Return")
    hands.settle()
    hands.wait(lambda: page.failure != "")
    return page.failure


def test_27_serbian_as_it_is_written(before: Hands, tmp_path: Path) -> None:
    """dd.MM.yyyy., decimal comma, CSV for Serbian Excel; keyboard and Caps Lock are named."""
    hands = before
    for language, cyrillic, is_on in (
        ("sr-Latn", "ćiril", "ključen je Caps Lock"),
        ("sr-Cyrl", "ћирил", "кључен је Caps Lock"),
    ):
        hands.click(f"language_{language}")
        assert cyrillic in refused(hands, "погрешно").lower()
        assert is_on in refused(hands, "wrong", capitals=True)
        assert is_on not in refused(hands, "wrong again"), "the control"
    hands.find(QLineEdit, "secret").setFocus()
    hands.press("Ctrl+A", "Del")
    hands.write(PASSPHRASE)
    hands.press("Return")
    hands.wait(lambda: hands.stage.program.workspace is not None)
    vault = hands.work.desk.keeper.vault
    claim = Claim(
        participation="A-00001", victim="V-00001", kind="property_claim",
        claimed=Money(Decimal("1234.50"), "RSD"),
    )  # fmt: skip
    records.save(vault, claim)
    with vault.write("fill") as unit:
        for group in sample(12, 7).values():
            store.insert_all(unit, group)
    for language in LANGUAGES[1:]:
        hands.prefer(language=language)
        hands.go("today")
        assert "20.01.2025." in hands.words(hands.page)
        hands.go("proceedings").open_code_of("K-00001")
        assert "1.234,50" in hands.words(hands.page)
        assert csv_of(hands, tmp_path / language).startswith(b"\xef\xbb\xbf")
        first = csv_of(hands, tmp_path / language).decode("utf-8-sig").splitlines()[0]
        assert first.count(";") > 5
    assert Terms("en").number(1234) != Terms("sr-Latn").number(1234), "the control"


def csv_of(hands: Hands, folder: Path) -> bytes:
    """The summary as CSV, written once."""
    if not folder.exists():
        hands.go("summaries")
        hands.click("part_release")
        hands.find(PeriodChooser).show_choice(Choice("year", 2024, 1))
        for name in ("xlsx", "pdf"):
            hands.click(f"format_{name}")
        hands.click("check_release")
        hands.settle()
        hands.click("see_files")
        hands.find(QLineEdit, "target_folder").setFocus()
        hands.write(str(folder))
        hands.click("write_files")
        hands.settle()
    (file,) = folder.rglob("*.csv")
    return file.read_bytes()
