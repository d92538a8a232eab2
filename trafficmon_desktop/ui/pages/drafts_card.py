"""The fields of some records that hold a draft: a list that leads to them."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.surfaces import Card, across


class DraftsCard(Card):
    """``chosen`` carries the record and the name of the field; hidden where there is no draft."""

    chosen = Signal(object, str)

    def __init__(self, records: Iterable[Record], desk: Desk) -> None:
        super().__init__("warning_tint", "warning")
        self.setObjectName("drafts")
        self.body.setSpacing(theme.TINY)
        words = self.tr("Drafts: kept as typed, not counted")
        self.body.addLayout(across(Mark(words, "warning_tint", "triangle-alert"), None))
        drafts = [
            (each, field)
            for each in records
            for field in desk.keeper.drafted(each.code)
            if hasattr(each, field)  # lines of a table are marked where they were typed
        ]
        for record, field in drafts:
            kind = sentence(desk.terms.record(record.NAME))
            words = f"{kind} {record.code}: {desk.terms.field(record.NAME, field)}"
            button = Button(words, "chevron-right", Weight.QUIET)
            button.setObjectName(f"draft_{record.code}_{field}")
            button.clicked.connect(
                lambda _=False, record=record, field=field: self.chosen.emit(record, field)
            )
            self.body.addWidget(button)
        if not drafts:
            self.hide()
