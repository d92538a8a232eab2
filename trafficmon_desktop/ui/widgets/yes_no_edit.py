"""Yes, no, or not answered: three states beside each other."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from trafficmon_desktop.ui.forms.reading import Reading
from trafficmon_desktop.ui.widgets.buttons import Button


class YesNoEdit(QWidget):
    """A second click on the answer takes it back."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._answers: dict[bool, Button] = {
            True: Button(self.tr("Yes")),
            False: Button(self.tr("No")),
        }
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for answer, button in self._answers.items():
            button.setCheckable(True)
            button.clicked.connect(lambda checked, answer=answer: self._on_clicked(answer, checked))
            layout.addWidget(button)
        layout.addStretch(1)
        self.setFocusProxy(self._answers[True])

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        for button in self._answers.values():
            button.setAccessibleName(f"{name}: {button.text()}")

    def _on_clicked(self, answer: bool, checked: bool) -> None:
        self.show_value(answer if checked else None)
        self.left.emit()

    def read(self) -> Reading:
        given = [answer for answer, button in self._answers.items() if button.isChecked()]
        return Reading(given[0] if given else None)

    def show_value(self, value: Any) -> None:
        for answer, button in self._answers.items():
            button.setChecked(value is answer)

    def show_draft(self, text: str) -> None:
        """There is nothing to type, so there is no draft."""

    def set_mark(self, mark: str) -> None:
        """There is no frame to colour."""
