"""Where one stands in work of several steps: the present one marked, the others named."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import one_line


class Steps(QWidget):
    """The steps ``names`` in their order."""

    def __init__(self, names: Sequence[str]) -> None:
        super().__init__()
        self._names = names
        self._row: FlowBox | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self.show_step(0)

    def show_step(self, current: int) -> None:
        """Marks a step; those before it are done."""
        fresh = FlowBox(6)
        for at, name in enumerate(self._names):
            words = f"{at + 1}  {name}"
            if at == current:
                fresh.add(Mark(words))
                continue
            step = one_line(words, "text" if at < current else "muted", 0.92)
            step.setContentsMargins(theme.SMALL, 3, theme.SMALL, 0)
            fresh.add(step)
        if self._row is not None:
            self._layout.removeWidget(self._row)
            self._row.hide()
            self._row.deleteLater()
        self._row = fresh
        self._layout.addWidget(fresh)
        self.setAccessibleName(f"{current + 1}/{len(self._names)}: {self._names[current]}")
