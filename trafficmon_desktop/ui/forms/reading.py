"""What an editor holds when it is left."""

from dataclasses import dataclass
from typing import Any, Protocol

from PySide6.QtCore import SignalInstance


@dataclass(frozen=True, slots=True)
class Reading:
    """``value`` is what the record would hold. Where the text cannot be read, ``wrong`` says why
    in a sentence of the screen's language, and ``text`` is what was typed: it is kept as a draft.
    """

    value: Any = None
    wrong: str = ""
    text: str = ""


class Editor(Protocol):
    """A widget that edits one field. ``left`` is emitted when it was left or chosen from."""

    left: SignalInstance

    def read(self) -> Reading:
        """What stands in it."""
        ...

    def show_value(self, value: Any) -> None:
        """Shows a stored value."""
        ...

    def show_draft(self, text: str) -> None:
        """Shows what could not be read the last time."""
        ...

    def set_mark(self, mark: str) -> None:
        """Colours the frame: "", "danger" or "warning"."""
        ...
