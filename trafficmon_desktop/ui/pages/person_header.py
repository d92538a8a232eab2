"""The head of a person's file: what must be known before anybody rings."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.keeper import full_name, masked
from trafficmon_desktop.ui.pages.dangers_box import DangersBox
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.chips import Mark
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

_CONTACT_ROLE = {
    "any_time": ("good_tint", "phone"),
    "do_not_contact": ("danger_tint", "phone-off"),
}
_RISK_ROLE = {
    "high": ("danger_tint", "shield-alert"),
    "medium": ("warning_tint", "shield-alert"),
    "low": ("good_tint", "shield-check"),
}


class PersonHeader(Card):
    """Safe contact, risk and who must not be told stand before the contact, which is hidden."""

    edit_asked = Signal()

    def __init__(self, person: Victim, desk: Desk) -> None:
        super().__init__()
        self._person, self._desk = person, desk
        self.body.setSpacing(10)
        shown = full_name(person) if desk.names_shown() else masked(person)
        title = heading(shown, 1.5)
        title.setObjectName("person_title")
        edit = Button(self.tr("Edit"), "pencil", help_text=with_keys(self.tr("Edit"), "edit"))
        edit.setObjectName("edit")
        edit.setAccessibleName(self.tr("Edit"))
        edit.clicked.connect(self.edit_asked)
        head = across()
        head.addWidget(title, 1)
        head.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        self.body.addWidget(self._marks())
        self.body.addWidget(DangersBox(person.code, desk))
        self._add_contact()

    def _marks(self) -> QWidget:
        person, terms = self._person, self._desk.terms
        holder = FlowBox(6)
        if person.status:
            holder.add(Mark(sentence(terms.code("case_status", person.status)), "tint"))
        label = sentence(terms.field("victim", "safe_contact"))
        role, icon = _CONTACT_ROLE.get(person.safe_contact or "", ("warning_tint", "phone"))
        value = terms.code("safe_contact", person.safe_contact or "unknown")
        holder.add(Mark(f"{label}: {value}", role, icon))
        label = sentence(terms.field("victim", "risk_level"))
        role, icon = _RISK_ROLE.get(person.risk_level or "", ("warning_tint", "shield"))
        value = terms.code("risk_level", person.risk_level or "unknown")
        holder.add(Mark(f"{label}: {value}", role, icon))
        if person.responsible:
            holder.add(Mark(person.responsible, "tint", "user"))
        return holder

    def _add_contact(self) -> None:
        if not self._person.contact:
            return
        words = text(self._person.contact)
        words.setObjectName("contact_text")
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.hide()
        show = Button(self.tr("Show contact"), "eye", Weight.QUIET)
        show.setObjectName("show_contact")
        show.setCheckable(True)
        show.toggled.connect(words.setVisible)
        row = across(spacing=theme.MEDIUM)
        row.addWidget(show, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 100)
        row.addStretch(1)
        self.body.addLayout(row)
