"""Words or groups to be copied by hand, each under its number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.surfaces import one_line


class NumberedParts(QWidget):
    """So many beside each other, then a new row."""

    def __init__(self, in_a_row: int) -> None:
        super().__init__()
        self._in_a_row = in_a_row
        self._shown: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SMALL)
        for at in range(in_a_row):
            self._grid.setColumnStretch(2 * at + 1, 1)

    def show_parts(self, parts: Sequence[str]) -> None:
        """Shows these in place of the last ones."""
        for label in self._shown:
            self._grid.removeWidget(label)
            label.deleteLater()
        self._shown = []
        for at, part in enumerate(parts):
            number = one_line(str(at + 1), "muted", 0.85)
            number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            word = one_line(part, size=1.25, bold=True)
            row, column = divmod(at, self._in_a_row)
            self._grid.addWidget(number, row, 2 * column)
            self._grid.addWidget(word, row, 2 * column + 1)
            self._shown += [number, word]
