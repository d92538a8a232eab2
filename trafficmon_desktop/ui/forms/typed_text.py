"""Watches what is typed into the fields of a form, to keep it before a field is left."""

from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

#: So long after the last key what was typed is kept.
PAUSE_MS = 300


class Typing(QObject):
    """``paused`` names the field in which somebody typed and has paused."""

    paused = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._field = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self.flush)

    def watch(self, field: str, editor: Any) -> None:
        """Follows the keys in the editor of a field, if one types into it."""
        part = text_part(editor)
        if isinstance(part, QLineEdit):
            part.textEdited.connect(partial(self.go_on, field))
        elif part is not None:
            part.textChanged.connect(partial(self.go_on, field))

    def go_on(self, field: str, _text: str = "") -> None:
        """Somebody types, or it is to be tried again."""
        if field != self._field:
            self.flush()
        self._field = field
        self._timer.start()

    def flush(self) -> None:
        """Tells of the field at once, if somebody types in one."""
        self._timer.stop()
        field, self._field = self._field, ""
        if field:
            self.paused.emit(field)

    def stop(self) -> None:
        """What was typed is dealt with."""
        self._timer.stop()
        self._field = ""


def text_part(editor: Any) -> QLineEdit | QPlainTextEdit | None:
    """The widget of an editor into which one types; ``None`` where one only chooses."""
    part = editor.focusProxy() or editor
    return part if isinstance(part, (QLineEdit, QPlainTextEdit)) else None


def text_of(editor: Any) -> str:
    """What stands in an editor as it was typed."""
    part = text_part(editor)
    if isinstance(part, QLineEdit):
        return part.text()
    return "" if part is None else part.toPlainText()
