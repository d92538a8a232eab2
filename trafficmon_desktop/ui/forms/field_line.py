"""One field: its label, its editor, and what is said beneath. A grid places and paints it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import coloured, text


class FieldLine:
    """Sets accessible name, help and object name of the editor in one place.

    The label is painted by the grid: a widget of its own would make forms open twice as slowly.
    Beneath the editor stands at most one line: what is wrong, else what was understood.
    ``wrong`` is how badly: "danger" (impossible), "warning" (a draft), or empty.
    """

    def __init__(self, name: str, label: str, help_text: str, editor: Any) -> None:
        self.name, self.label, self.editor = name, label, editor
        self.needed = self.wrong = ""
        self._grid: QWidget | None = None
        self._arrange: Callable[[], None] | None = None
        self._below: QLabel | None = None
        self._question: QWidget | None = None
        editor.setObjectName(name)
        editor.setAccessibleName(label)
        if help_text:
            editor.setToolTip(help_text)
            editor.setAccessibleDescription(help_text)

    def stand_in(self, grid: QWidget, arrange: Callable[[], None]) -> None:
        """Belongs to a grid; ``arrange`` is called when more or less stands beneath."""
        self._grid, self._arrange = grid, arrange
        self.editor.setParent(grid)

    @property
    def below(self) -> str:
        """What is said beneath the editor."""
        return self._below.text() if self._below is not None and not self._below.isHidden() else ""

    @property
    def question(self) -> str:
        """What is asked about the value; empty where it is usual."""
        return self._question.accessibleName() if self._question is not None else ""

    def parts_beneath(self) -> list[QWidget]:
        """What stands beneath the editor, from above."""
        parts = (self._below, self._question)
        return [part for part in parts if part is not None and not part.isHidden()]

    def show_wrong(self, words: str, mark: str = "warning") -> None:
        """What is wrong and how to mend it."""
        self.wrong = mark if words else ""
        self.editor.set_mark(mark)
        self._say(words, mark)

    def show_understood(self, words: str) -> None:
        """What was read from what was typed."""
        self.wrong = ""
        self.editor.set_mark("")
        self._say(f"→ {words}" if words else "", "muted")

    def show_needed(self, words: str) -> None:
        """That the record is complete only with it, beside the label; empty = it is there."""
        self.wrong = ""
        self.editor.set_mark("")
        self._say("", "muted")
        if words != self.needed:
            self.needed = words
            self._changed()

    def ask(self, words: str, answer: str, act: Callable[[], None] | None = None) -> None:
        """Asks about what is unusual, with one answer; no words take the question away."""
        if words == self.question:
            return
        if self._question is not None:
            self._question.hide()
            self._question.deleteLater()
            self._question = None
        if words:
            self._question = self._make_question(words, answer, act)
        self._changed()

    def _make_question(self, words: str, answer: str, act: Callable[[], None] | None) -> QWidget:
        question = QWidget(self._grid)
        question.setObjectName("question")
        question.setAccessibleName(words)
        column = QVBoxLayout(question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(text(words, "warning", 0.88))
        if answer and act is not None:
            button = Button(answer, "check", Weight.QUIET)
            button.setObjectName("it_is_right")
            button.setAccessibleDescription(words)
            button.clicked.connect(act)
            column.addWidget(button)
        question.show()
        return question

    def _say(self, words: str, role: str) -> None:
        if not words and self._below is None:
            return
        if self._below is None:
            self._below = text("", "muted", 0.88)
            self._below.setParent(self._grid)
        if words:
            coloured(self._below, role)
        if words != self.below:
            self._below.setText(words)
            self._below.setVisible(bool(words))
            self._changed()

    def _changed(self) -> None:
        if self._arrange is not None:
            self._arrange()
