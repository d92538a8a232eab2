"""One field in a form: its label, its editor, and the lines beneath."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import coloured, text


class FieldRow(QWidget):
    """Sets label, buddy, accessible name, help and object name in one place.

    Beneath the editor stands at most one line: what is wrong, else what was understood, else
    that the field is still needed.
    """

    def __init__(self, name: str, label: str, help_text: str, editor: Any) -> None:
        super().__init__()
        self.editor = editor
        self.label = text(label, "muted", 0.92)
        self.label.setBuddy(editor)
        editor.setObjectName(name)
        editor.setAccessibleName(label)
        if help_text:
            editor.setToolTip(help_text)
            self.label.setToolTip(help_text)
            editor.setAccessibleDescription(help_text)
        self._below: QLabel | None = None
        self._question: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme.TINY)
        self._layout.addWidget(self.label)
        self._layout.addWidget(editor)
        self._layout.addStretch(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    @property
    def below(self) -> str:
        """What stands beneath the editor."""
        return self._below.text() if self._below is not None and not self._below.isHidden() else ""

    def show_wrong(self, words: str, mark: str = "warning") -> None:
        """What is wrong and how to mend it."""
        self.editor.set_mark(mark)
        self._say(words, mark)

    def show_understood(self, words: str) -> None:
        """What was read from what was typed."""
        self.editor.set_mark("")
        self._say(f"→ {words}" if words else "", "muted")

    def show_needed(self, words: str) -> None:
        """That the record is complete only with it; empty = it is there."""
        self.editor.set_mark("")
        self._say(words, "muted")

    def ask(self, words: str, answer: str, act: Callable[[], None] | None = None) -> None:
        """Asks about what is unusual, with one answer; no words take the question away."""
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        if not words:
            return
        self._question = QWidget()
        self._question.setObjectName("question")
        column = QVBoxLayout(self._question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(text(words, "warning", 0.88))
        if answer and act is not None:
            button = Button(answer, "check", Weight.QUIET)
            button.setObjectName("it_is_right")
            button.setAccessibleDescription(words)
            button.clicked.connect(act)
            column.addWidget(button)
        self._layout.insertWidget(self._layout.count() - 1, self._question)

    def _say(self, words: str, role: str) -> None:
        if not words:
            if self._below is not None:
                self._below.hide()
            return
        if self._below is None:
            self._below = text("", "muted", 0.88)
            self._layout.insertWidget(2, self._below)
        coloured(self._below, role)
        self._below.setText(words)
        self._below.show()
