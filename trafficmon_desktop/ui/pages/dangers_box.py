"""What must be known before anybody rings, writes or prints: above the contact data."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel

from trafficmon_desktop.services.plausibility import dangers_of, sentence
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.widgets.surfaces import Card, text

_ICONS = {
    "do_not_contact": "phone-off",
    "only_via_safe_person": "phone",
    "only_times": "phone",
    "contact_not_asked": "phone",
    "do_not_inform": "message-square-off",
}


class DangersBox(Card):
    """The dangers of the person or proceeding with this code; hidden where there are none."""

    def __init__(self, code: str, desk: Desk) -> None:
        super().__init__("danger_tint", "danger")
        self.setObjectName("dangers")
        self.body.setContentsMargins(14, 10, 14, 10)
        self.body.setSpacing(6)
        found = dangers_of(desk.keeper.vault, code)
        for danger in found:
            picture = QLabel()
            name = _ICONS.get(danger.key, "shield-alert")
            picture.setPixmap(icons.pixmap(name, "danger"))
            words = text(sentence(desk.terms, danger))
            words.setObjectName(f"danger_{danger.key}")
            row = QHBoxLayout()
            row.setSpacing(theme.SMALL)
            row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(words, 1)
            self.body.addLayout(row)
        if not found:
            self.hide()
