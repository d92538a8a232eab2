"""Notices that nobody is there: a warning thirty seconds before, then the lock."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer, Signal

WARNING_SECONDS = 30

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
    """``warned`` carries the seconds that are left, once a second; ``expired`` comes once."""

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
        self._running = False

    def start(self) -> None:
        """Begins to watch the whole application."""
        app = QCoreApplication.instance()
        if app is not None:
            app.installEventFilter(self)
        self._running = True
        self._quiet.start()

    def stop(self) -> None:
        """Ends watching."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._running = False
        self._quiet.stop()
        self._second.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._running and event.type() in _SIGNS_OF_LIFE:
            self.notice()
        return False

    def notice(self) -> None:
        """Somebody is there."""
        self._quiet.start()
        if self._second.isActive():
            self._second.stop()
            self.resumed.emit()

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
