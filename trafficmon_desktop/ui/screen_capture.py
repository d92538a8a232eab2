"""No pictures of the windows, unless the user allows them for ten minutes."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from trafficmon_desktop.system import screen

#: So long pictures are allowed, in minutes.
ALLOWED_MINUTES = 10


class ScreenCapture(QObject):
    """``changed`` says whether pictures are allowed now; each window is kept out when shown."""

    changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._allowed = QTimer(self)
        self._allowed.setSingleShot(True)
        self._allowed.setInterval(ALLOWED_MINUTES * 60_000)
        self._allowed.timeout.connect(self.refuse)

    @classmethod
    def of_the_program(cls) -> "ScreenCapture | None":
        """The one of the window, if it is there."""
        found = (window.findChild(cls) for window in QApplication.topLevelWidgets())
        return next((each for each in found if each is not None), None)

    @property
    def possible(self) -> bool:
        """Whether this system can refuse pictures at all."""
        return screen.capture_can_be_refused()

    @property
    def allowed(self) -> bool:
        """Whether pictures may be taken now."""
        return not self.possible or self._allowed.isActive()

    def allow(self) -> None:
        """Pictures may be taken for ten minutes."""
        self._allowed.start()
        self._apply()

    def refuse(self) -> None:
        """From now on they may not."""
        self._allowed.stop()
        self._apply()

    def watch(self, window: QWidget) -> None:
        """Keeps a window out, and again whenever the system makes it anew."""
        if self.possible:
            window.installEventFilter(self)
            self._keep_out(window)
            app = QGuiApplication.instance()
            if isinstance(app, QGuiApplication):
                app.focusWindowChanged.connect(self._keep_all_out)  # dialogs come and go

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        shown = event.type() in (QEvent.Type.Show, QEvent.Type.WinIdChange)
        if shown and isinstance(watched, QWidget):
            self._keep_out(watched)
        return False

    def _apply(self) -> None:
        self._keep_all_out()
        self.changed.emit(self.allowed)

    def _keep_all_out(self) -> None:
        if self.possible:
            for window in QApplication.topLevelWidgets():
                self._keep_out(window)

    def _keep_out(self, window: QWidget) -> None:
        if window.isWindow() and window.internalWinId():
            screen.refuse_capture(int(window.winId()), refused=not self.allowed)
