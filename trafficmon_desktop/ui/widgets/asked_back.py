"""Asks for parts of what was shown, to see that it was really noted down."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.surfaces import text


class AskedBack(QWidget):
    """``changed`` with each letter; ``entered`` when Enter is pressed in the last open field.

    ``reads_as`` says whether what was typed is read as the part that was shown.
    """

    changed = Signal()
    entered = Signal()

    def __init__(self, name: str, count: int, reads_as: Callable[[str, str], bool]) -> None:
        super().__init__()
        self._reads_as = reads_as
        self._wanted: list[str] = [""] * count
        self.places: list[int] = [0] * count
        self.labels: list[QLabel] = []
        self.fields: list[LineEdit] = []
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.MEDIUM)
        for column in range(count):
            label, field = text("", "muted", 0.92), LineEdit()
            field.setObjectName(f"{name}_{column}")
            field.textChanged.connect(self._on_changed)
            field.editingFinished.connect(self._show_wrong)
            field.returnPressed.connect(self._on_entered)
            label.setBuddy(field)
            grid.addWidget(label, 0, column)
            grid.addWidget(field, 1, column)
            self.labels.append(label)
            self.fields.append(field)
        self._hint = text(self.tr("This is not what was shown: look again."), "warning", 0.92)
        self._hint.setObjectName(f"{name}_wrong")
        self._hint.hide()
        grid.addWidget(self._hint, 2, 0, 1, count)

    def ask(self, places: Sequence[int], names: Sequence[str], wanted: Sequence[str]) -> None:
        """Asks for the parts at ``places`` (from 0), under ``names``."""
        self.places, self._wanted = list(places), list(wanted)
        for label, field, name in zip(self.labels, self.fields, names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
            field.clear()

    def is_right(self, at: int) -> bool:
        """Whether the field ``at`` (from 0) holds what was shown."""
        return self._reads_as(self.fields[at].text(), self._wanted[at])

    @property
    def all_right(self) -> bool:
        """Whether every field holds what was shown."""
        return all(self.is_right(at) for at in range(len(self.fields)))

    def _on_changed(self) -> None:
        for at, field in enumerate(self.fields):
            if field.mark and (self.is_right(at) or not field.text()):
                field.set_mark("")
        self._hint.setVisible(any(field.mark for field in self.fields))
        self.changed.emit()

    def _show_wrong(self) -> None:
        for at, field in enumerate(self.fields):
            wrong = bool(field.text().strip()) and not self.is_right(at)
            if wrong and not field.hasFocus():
                field.set_mark("warning")
        self._hint.setVisible(any(field.mark for field in self.fields))

    def _on_entered(self) -> None:
        for at, field in enumerate(self.fields):
            if not self.is_right(at):
                if field.hasFocus() and field.text().strip():
                    field.set_mark("warning")
                    self._hint.show()
                field.setFocus()
                return
        self.entered.emit()
