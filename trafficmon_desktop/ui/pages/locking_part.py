"""What else locks the vault, and pictures of the screen: a part of the settings."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import first_key
from trafficmon_desktop.ui.screen_capture import ScreenCapture
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.surfaces import across, text


class LockingPart(QWidget):
    """``capture`` is that of the program; without one it is not spoken of."""

    def __init__(self, capture: ScreenCapture | None) -> None:
        super().__init__()
        self._capture = capture
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.SMALL)
        words = self.tr(
            "It also locks when this computer goes to sleep or its screen is locked, and at once "
            "with %1. %2 hides everything and ends the program; what was typed in the "
            "last moment may be lost."
        )
        words = words.replace("%1", first_key("lock")).replace("%2", first_key("panic"))
        self._body.addWidget(text(words, "muted"))
        if capture is not None:
            self._add_capture(capture)

    def _add_capture(self, capture: ScreenCapture) -> None:
        if not capture.possible:
            words = self.tr("This system gives no way to stop pictures of the screen.")
            self._body.addWidget(text(words, "muted"))
            return
        words = self.tr("Pictures of this window are refused to other programs.")
        self._body.addWidget(text(words, "muted"))
        self._allow = Button("", "eye")
        self._allow.setObjectName("allow_capture")
        self._allow.clicked.connect(self._on_allow)
        self._body.addLayout(across(self._allow, None))
        capture.changed.connect(self._show_allowed)
        self._show_allowed(allowed=capture.allowed)

    def _on_allow(self) -> None:
        if self._capture is None:
            return
        if self._capture.allowed:
            self._capture.refuse()
        else:
            self._capture.allow()

    def _show_allowed(self, allowed: bool) -> None:
        words = self.tr("Refuse again") if allowed else self.tr("Allow for 10 minutes")
        self._allow.setText(words)
        self._allow.setAccessibleName(words)
