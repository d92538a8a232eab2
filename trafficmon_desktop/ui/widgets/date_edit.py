"""An honest date, typed in one field: as well as it is known and no better."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal

from trafficmon_desktop.domain.date_input import read_date
from trafficmon_desktop.domain.dates import HonestDate, NotADateError
from trafficmon_desktop.ui.forms.reading import Reading
from trafficmon_desktop.ui.widgets.line_edit import LineEdit


class DateEdit(LineEdit):
    """``understood`` carries what is read while typing, in words; empty where nothing is."""

    left = Signal()
    understood = Signal(str)

    def __init__(self, in_words: Callable[[HonestDate], str]) -> None:
        super().__init__()
        self._in_words = in_words
        self._shown: HonestDate | None = None
        self.setPlaceholderText(self.tr("e.g. 5.3.2024., 3.2024, ~2024"))
        self.textEdited.connect(self._on_edited)
        self.editingFinished.connect(self.left)

    def read(self) -> Reading:
        typed = self.text().strip()
        if self._shown is not None and typed == self._in_words(self._shown):
            return Reading(self._shown)
        try:
            return Reading(read_date(typed))
        except NotADateError:
            return Reading(
                None,
                self.tr("Not understood as a date. Kept as typed, and not counted."),
                typed,
            )

    def show_value(self, value: Any) -> None:
        self._shown = value
        self.setText("" if value is None else self._in_words(value))
        self.setCursorPosition(0)

    def show_draft(self, text: str) -> None:
        self._shown = None
        self.setText(text)

    def _on_edited(self) -> None:
        read = self.read()
        words = "" if read.value is None else self._in_words(read.value)
        self.understood.emit("" if words == self.text().strip() else words)
