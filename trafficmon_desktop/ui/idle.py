"""Notices that nobody is there: a warning thirty seconds before, then the lock."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QInputEvent

WARNING_SECONDS = 30

#: So long after a sign of life none is listened for, in milliseconds.
DEAF_MS = 1000

_SIGNS_OF_LIFE = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """``warned`` carries the seconds that are left, once a second; ``expired`` comes once.

    A filter of the application makes every event of every widget pass through Python: pages would
    open half as quickly. So it is taken off for a moment after each sign of life, when the program
    answers; the lock may come that moment early, and never late.
    """

    warned = Signal(int)
    resumed = Signal()
    expired = Signal()

    def __init__(self, milliseconds: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = 0
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(max(milliseconds - WARNING_SECONDS * 1000, 0))
        self._quiet.timeout.connect(self._on_quiet)
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self._on_second)
        self._deaf = QTimer(self)
        self._deaf.setSingleShot(True)
        self._deaf.setInterval(DEAF_MS)
        self._deaf.timeout.connect(self._listen)
        self._running = False

    def start(self) -> None:
        """Begins to watch the whole application."""
        self._listen()
        self._running = True
        self._quiet.start()

    def stop(self) -> None:
        """Ends watching."""
        self._deaf.stop()
        self._stop_listening()
        self._running = False
        self._quiet.stop()
        self._second.stop()

    def _listen(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)

    def _stop_listening(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # of the many events few are input; to ask for the type of each would cost the most
        if isinstance(event, QInputEvent) and self._running and event.type() in _SIGNS_OF_LIFE:
            self.notice()
        return False

    def notice(self) -> None:
        """Somebody is there."""
        self._quiet.start()
        if self._second.isActive():
            self._second.stop()
            self.resumed.emit()
        self._stop_listening()
        self._deaf.start()

    def _on_quiet(self) -> None:
        self._left = WARNING_SECONDS
        self.warned.emit(self._left)
        self._second.start()

    def _on_second(self) -> None:
        self._left -= 1
        if self._left > 0:
            self.warned.emit(self._left)
            return
        self.stop()
        self.expired.emit()
