"""The sheet of keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.surfaces import across, heading, one_line


class ShortcutSheet(QDialog):
    """Every key with what it does."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(heading(self.tr("Keys"), 1.35))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(theme.SMALL)
        for at, (keys, words) in enumerate(self._keys()):
            grid.addWidget(Mark(keys), at, 0, Qt.AlignmentFlag.AlignRight)
            label = one_line(words)
            grid.addWidget(label, at, 1)
        layout.addLayout(grid)
        close = Button(self.tr("Close"), weight=Weight.PRIMARY)
        close.clicked.connect(self.accept)
        layout.addLayout(across(None, close))

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+1 … 6", self.tr("Go to a place")),
            ("Ctrl+F", self.tr("Search")),
            ("Ctrl+N", self.tr("Add a person or a proceeding")),
            ("Ctrl+E", self.tr("Edit what is open")),
            ("Esc", self.tr("Clear the search; leave a form, everything is kept")),
            ("Ctrl+Z", self.tr("Take back the last change")),
            ("F6", self.tr("Next part of the window")),
            ("F4", self.tr("Show the list of a field")),
            ("Ctrl+= Ctrl+- Ctrl+0", self.tr("Larger text, smaller text, 100 %")),
            ("Ctrl+L", self.tr("Lock")),
            ("F1", self.tr("This sheet")),
        ]
