"""The medians and sums of a period, below the figures they go with."""

from collections.abc import Iterable

from PySide6.QtCore import Qt

from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.pages.record_head import wrapped_heading
from trafficmon_desktop.ui.widgets.surfaces import Card, text


class MeasuresCard(Card):
    """One line a measure: title, what it is about, the value with its unit."""

    def __init__(self, measures: Iterable[tuple[str, str, str]], terms: Terms) -> None:
        super().__init__()
        self.setObjectName("measures")
        self.body.setSpacing(6)
        title = terms.text("measure.heading")
        self.setAccessibleName(title)
        self.body.addWidget(wrapped_heading(title, 1.1))
        self.lines = tuple(f"{name} – {about}: {value}" for name, about, value in measures)
        for line in self.lines:
            label = text(line, "text", 0.95)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self.body.addWidget(label)
