"""What a person at the computer has: keys, a mouse, and eyes for what is in sight."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.keyboard import type_text
from trafficmon_desktop.ui import actions
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.workspace import Workspace

T = TypeVar("T", bound=QWidget)
S = TypeVar("S")

#: The places in the order of their keys.
PLACES = tuple(actions.PLACES)

LONG = 10_000


class Hands:
    """Keys go to where the focus is, clicks to what is in sight; nothing else is touched."""

    def __init__(self, stage: Stage, bot: QtBot) -> None:
        self.stage, self._bot = stage, bot

    @property
    def window(self) -> QWidget:
        """The one window."""
        return self.stage.program.window

    @property
    def work(self) -> Workspace:
        """What the window shows while a vault is open."""
        return self.stage.workspace

    @property
    def page(self) -> Page:
        """The place that is shown."""
        return self.work.page

    # --- doing ----------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Presses keys by their names, ``Ctrl+K`` for example, one after the other."""
        for each in keys:
            combination = QKeySequence(each)[0]
            QTest.keyClick(self._target(), combination.key(), combination.keyboardModifiers())
            self._let_go()

    def write(self, words: str) -> None:
        """Types in any script."""
        for letter in words:
            type_text(self._target(), letter)

    def _let_go(self) -> None:
        """What happens when the program waits for the next key: what was put away is gone."""
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()

    def _target(self) -> QWidget:
        return QApplication.activePopupWidget() or QApplication.focusWidget() or self.window

    def click(self, name: str, within: QWidget | None = None) -> None:
        """Clicks the button of this name, which must be in sight and ready."""
        QApplication.processEvents()  # what was just shown is laid out
        button = self.find(QAbstractButton, name, within)
        assert button.isEnabled(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self._let_go()

    def click_row(self, view: QAbstractItemView, row: int) -> None:
        """Clicks a row of a list."""
        area = view.visualRect(view.model().index(row, 0))
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=area.center())
        self._let_go()

    def go(self, place: str) -> Page:
        """Goes to a place by its key, and waits until it has read what it shows."""
        self.press(f"Ctrl+{PLACES.index(place) + 1}")
        self.settle()
        return self.page

    def settle(self) -> None:
        """Waits until no work is under way."""
        tasks = self.stage.program.tasks
        QApplication.processEvents()
        self._bot.waitUntil(lambda: not tasks.busy, timeout=LONG)
        QApplication.processEvents()

    def wait(self, what: object) -> None:
        """Waits until ``what()`` is so."""
        self._bot.waitUntil(what, timeout=LONG)

    def prefer(self, **what: object) -> None:
        """Another language, look or size of the text, as the settings do it."""
        work = self.work
        work.preferences_changed.emit(replace(work.preferences, **what))  # type: ignore[arg-type]
        self.wait(lambda: self.stage.program.workspace is not work)
        self.settle()

    # --- seeing ---------------------------------------------------------------------------------

    def find(self, kind: type[T], name: str = "", within: QWidget | None = None) -> T:
        """What is in sight of this kind and name."""
        found = self.in_sight(kind, name, within)
        assert found, f"{kind.__name__} {name} is not in sight"
        return found[0]

    def in_sight(self, kind: type[T], name: str = "", within: QWidget | None = None) -> list[T]:
        """All that is shown of this kind and name."""
        found = (within or self.window).findChildren(kind, name or None)
        return [each for each in found if each.isVisible()]

    def words(self, within: QWidget | None = None) -> str:
        """All that is written or said in sight: labels, buttons, names for screen readers."""
        root = within or self.window
        parts = [label.text() for label in self.in_sight(QLabel, within=root)]
        parts += [button.text() for button in self.in_sight(QAbstractButton, within=root)]
        parts += [each.accessibleName() for each in self.in_sight(QWidget, within=root)]
        return "\n".join(part for part in parts if part)

    def rows(self, view: QAbstractItemView) -> list[str]:
        """The rows of a list as a screen reader says them."""
        model, role = view.model(), Qt.ItemDataRole.AccessibleTextRole
        rows = range(model.rowCount())
        return [str(model.index(row, 0).data(role) or model.index(row, 0).data()) for row in rows]

    def place_of(self, widget: QWidget) -> QRect:
        """Where a widget stands in the window."""
        return QRect(widget.mapTo(self.window, QPoint(0, 0)), widget.size())

    @property
    def said(self) -> str:
        """What the toast says."""
        return self.stage.program.messages.last_toast

    @contextmanager
    def dialog(
        self, kind: type[QWidget], seen: list[S], look_at: Callable[[QWidget], S]
    ) -> Iterator[None]:
        """Around what opens a dialog: notes what is seen in it, then presses Esc in it."""
        timer = QTimer(interval=10)

        def look() -> None:
            shown = QApplication.activeModalWidget()
            if shown is None:
                return
            try:
                if isinstance(shown, kind):
                    seen.append(look_at(shown))
            finally:  # whatever it is: a dialog that stays would stop everything
                QTest.keyClick(shown, Qt.Key.Key_Escape)

        timer.timeout.connect(look)
        timer.start()
        yield
        timer.stop()
        self.window.activateWindow()  # as every desktop does
        self.wait(lambda: QApplication.activeWindow() is self.window)


class DialogWatch(QObject):
    """Notes every window that comes up beside the one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget):
            kind = watched.windowType()
            if kind in (Qt.WindowType.Dialog, Qt.WindowType.Sheet) and watched.isWindow():
                self.seen.append(type(watched).__name__)
        return False
