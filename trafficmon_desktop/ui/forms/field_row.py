"""One field that stands by itself."""

from typing import Any

from trafficmon_desktop.ui.forms.field_grid import FieldGrid, FieldsBeside
from trafficmon_desktop.ui.forms.field_line import FieldLine


class FieldRow(FieldGrid):
    """A grid of one field."""

    def __init__(self, name: str, label: str, help_text: str, editor: Any) -> None:
        self.line = FieldLine(name, label, help_text, editor)
        self.editor = editor
        super().__init__([FieldsBeside((self.line,), 1)])

    @property
    def below(self) -> str:
        """What stands beneath the editor."""
        return self.line.below

    def show_wrong(self, words: str, mark: str = "warning") -> None:
        """What is wrong and how to mend it."""
        self.line.show_wrong(words, mark)

    def show_understood(self, words: str) -> None:
        """What was read from what was typed."""
        self.line.show_understood(words)
