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
    """Whatever this program puts on the clipboard is gone after 20 seconds and at lock."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ours = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SECONDS * 1000)
        self._timer.timeout.connect(self.clear)
        clipboard().dataChanged.connect(self._on_changed)

    @property
    def waiting(self) -> bool:
        """Whether something of ours is there that will be taken away."""
        return self._ours

    def _on_changed(self) -> None:
        self._ours = _is_ours()
        if self._ours:
            self._timer.start()
        else:  # somebody else's by now
            self._timer.stop()

    def clear(self) -> None:
        """Takes it away, unless something else was copied elsewhere meanwhile."""
        self._timer.stop()
        if self._ours:
            self._ours = False
            clipboard().clear()


def clipboard() -> QClipboard:
    """The system's clipboard."""
    return QGuiApplication.clipboard()


def _is_ours() -> bool:
    data: QMimeData | None = clipboard().mimeData()  # nothing at all where it is empty
    if data is None or not data.hasText():
        return False
    return clipboard().ownsClipboard() or bytes(data.data(_MARK).data()) == _TOKEN


def put(text: str) -> None:
    """Puts a text there, marked as not to be kept."""
    data = QMimeData()
    data.setText(text)
    data.setData(_MARK, _TOKEN)
    for name, value in _HINTS.items():
        data.setData(name, value)
    clipboard().setMimeData(data)
