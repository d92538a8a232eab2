"""Several of many: chips that can be taken away, and a field that adds one more."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.reading import Reading
from trafficmon_desktop.ui.widgets.chips import Chip
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit, Option
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox


class CodesPicker(QWidget):
    """The order in which they were chosen is kept."""

    left = Signal()

    def __init__(
        self,
        options: Callable[[], Sequence[Option]],
        label_of: Callable[[str], str],
        *,
        sure_only: bool = False,
    ) -> None:
        super().__init__()
        self._label_of = label_of
        self._chosen: list[str] = []
        self._all = options
        self._adder = ChoiceEdit(self._remaining, label_of, sure_only=sure_only)
        self._adder.setPlaceholderText(self.tr("Add…"))
        self._adder.left.connect(self._on_left)
        self._chips = FlowBox(6)
        self._chips.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.TINY)
        layout.addWidget(self._chips)
        layout.addWidget(self._adder)
        self.setFocusProxy(self._adder)

    def _remaining(self) -> Sequence[Option]:
        return [each for each in self._all() if each.code not in self._chosen]

    def setAccessibleName(self, name: str) -> None:
        super().setAccessibleName(name)
        self._adder.setAccessibleName(name)

    def read(self) -> Reading:
        waiting = self._adder.read()
        if waiting.wrong:
            return Reading(tuple(self._chosen), waiting.wrong, waiting.text)
        if waiting.value and waiting.value not in self._chosen:
            return Reading((*self._chosen, waiting.value))
        return Reading(tuple(self._chosen))

    def show_value(self, value: Any) -> None:
        self._chosen = list(value or ())
        self._adder.show_value(None)
        self._show_chips()

    def show_draft(self, text: str) -> None:
        self._adder.show_draft(text)

    def set_mark(self, mark: str) -> None:
        """Colours the frame."""
        self._adder.set_mark(mark)

    def _on_left(self) -> None:
        waiting = self._adder.read()
        if waiting.value and waiting.value not in self._chosen:
            self._chosen.append(waiting.value)
            self._adder.show_value(None)
            self._show_chips()
        self.left.emit()

    def _take_away(self, code: str) -> None:
        self._chosen.remove(code)
        self._show_chips()
        self._adder.setFocus()
        self.left.emit()

    def _show_chips(self) -> None:
        while (item := self._chips.flow.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for code in self._chosen:
            chip = Chip(self._label_of(code), removable=True, parent=self._chips)
            chip.clicked.connect(lambda _=False, code=code: self._take_away(code))
            chip.show()
            self._chips.add(chip)
        self._chips.setVisible(bool(self._chosen))
        self.updateGeometry()
