"""Cards beside each other in as many columns as fit, at most two."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from trafficmon_desktop.ui import theme

_LEAST = 400


class CardColumns(QWidget):
    """``add`` places cards in reading order; a wide one takes a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self._cards: list[tuple[QWidget, bool]] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(theme.MEDIUM)

    @property
    def cards(self) -> list[QWidget]:
        """In their order."""
        return [card for card, _ in self._cards]

    def add(self, card: QWidget, *, wide: bool = False) -> None:
        """Puts a card at the end."""
        self._cards.append((card, wide))
        card.setParent(self)
        card.show()
        self._columns = 0
        self._arrange()

    def clear(self) -> None:
        """Takes all out."""
        for card, _ in self._cards:
            card.hide()
            card.deleteLater()
        self._cards = []
        self._columns = 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= 2 * theme.scaled(_LEAST) else 1
        if columns == self._columns:
            return
        self._columns = columns
        while self._grid.count():
            self._grid.takeAt(0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1 if columns == 2 else 0)
        row = column = 0
        for card, wide in self._cards:
            if wide and column:
                row, column = row + 1, 0
            self._grid.addWidget(card, row, column, 1, columns if wide else 1)
            column += columns if wide else 1
            if column >= columns:
                row, column = row + 1, 0
