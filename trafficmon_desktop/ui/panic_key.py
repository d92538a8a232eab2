"""One key that hides everything and ends the program, from wherever the user is."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

PANIC_KEYS = "Shift+Esc"


class PanicKey(QObject):
    """``act`` is called in the window itself, in windows beside it, and in questions above it."""

    def __init__(self, window: QWidget, act: Callable[[], None]) -> None:
        super().__init__(window)
        self._act = act
        self._listen_in(window)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """A question keeps the keys of the windows beneath it from working: it gets its own."""
        above = QApplication.activeModalWidget()
        if now is not None and above is not None and now.window() is above:
            self._listen_in(above)

    def _listen_in(self, window: QWidget) -> None:
        if window.findChild(QShortcut, "panic") is not None:
            return
        shortcut = QShortcut(QKeySequence(PANIC_KEYS), window)
        shortcut.setObjectName("panic")
        modal = window.isModal()
        context = Qt.ShortcutContext.WindowShortcut if modal else ALL
        shortcut.setContext(context)
        shortcut.activated.connect(self._act)


ALL = Qt.ShortcutContext.ApplicationShortcut
