"""A clipboard that forgets: what this program puts there does not stay."""

import secrets

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

#: After so many seconds nothing of the vault stands on the clipboard any more.
SECONDS = 20

#: What tells managers of clipboards on the three systems to keep nothing.
_HINTS = {
    "x-kde-passwordManagerHint": b"secret",
    "org.nspasteboard.ConcealedType": b"",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}

#: Tells what this process copied where the platform does not say who owns the clipboard.
_MARK, _TOKEN = "application/x-copied", secrets.token_bytes(16)


class ClipboardWatch(QObject):
    """Whatever this program puts on the clipboard is gone after 20 seconds and at lock.

    So is what is marked, which X11 holds ready for the middle button of the mouse.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        modes = (QClipboard.Mode.Clipboard, QClipboard.Mode.Selection)
        self._timers = {mode: self._timer(mode) for mode in modes}
        clipboard().changed.connect(self._on_changed)

    def _timer(self, mode: QClipboard.Mode) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(SECONDS * 1000)
        timer.timeout.connect(lambda: clipboard().clear(mode))
        return timer

    @property
    def waiting(self) -> bool:
        """Whether something of ours is there that will be taken away."""
        return any(timer.isActive() for timer in self._timers.values())

    def _on_changed(self, mode: QClipboard.Mode) -> None:
        timer = self._timers.get(mode)
        if timer is not None and _is_ours(mode):
            timer.start()
            self._mark(mode)
        elif timer is not None:
            timer.stop()  # somebody else's by now

    def _mark(self, mode: QClipboard.Mode) -> None:
        """What a field put there by itself carries no hint yet; and no form but the text goes."""
        data = clipboard().mimeData(mode)
        if mode is QClipboard.Mode.Clipboard and bytes(data.data(_MARK).data()) != _TOKEN:
            put(data.text())

    def clear(self) -> None:
        """Takes it away, unless something else was copied elsewhere meanwhile."""
        for mode, timer in self._timers.items():
            if timer.isActive():
                timer.stop()
                clipboard().clear(mode)


def clipboard() -> QClipboard:
    """The system's clipboard."""
    return QGuiApplication.clipboard()


def _is_ours(mode: QClipboard.Mode) -> bool:
    data: QMimeData | None = clipboard().mimeData(mode)  # nothing at all where it is empty
    if data is None or not data.hasText():
        return False
    marked = mode is QClipboard.Mode.Selection
    owned = clipboard().ownsSelection() if marked else clipboard().ownsClipboard()
    return owned or bytes(data.data(_MARK).data()) == _TOKEN


def put(text: str) -> None:
    """Puts a text there, marked as not to be kept."""
    data = QMimeData()
    data.setText(text)
    data.setData(_MARK, _TOKEN)
    for name, value in _HINTS.items():
        data.setData(name, value)
    clipboard().setMimeData(data)
