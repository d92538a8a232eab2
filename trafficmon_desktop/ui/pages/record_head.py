"""The head of a record that is read: title, ways on, and what must be seen at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSizePolicy

from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading


def wrapped_heading(words: str, size: float) -> QLabel:
    """A title that takes as many lines as it needs at the width it is given, and no more."""
    label = heading(words, size)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
    return label


class RecordHead(Card):
    """``marks`` go on in a second line where the width ends."""

    edit_asked = Signal()

    def __init__(self, title: str, marks: list[Mark], *ways: Button) -> None:
        super().__init__()
        self.body.setSpacing(10)
        words = wrapped_heading(title, 1.4)
        words.setObjectName("record_title")
        edit = Button(self.tr("Edit"), "pencil", help_text=with_keys(self.tr("Edit"), "edit"))
        edit.setObjectName("edit")
        edit.setAccessibleName(self.tr("Edit"))
        edit.clicked.connect(self.edit_asked)
        head = across()
        head.addWidget(words, 1)
        for way in (*ways, edit):
            head.addWidget(way, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        flow = FlowBox(6)
        for mark in marks:
            flow.add(mark)
        self.body.addWidget(flow)
