"""The list of who can open a vault: a line each, with what can be done about it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from trafficmon_desktop.services.key_slots import KeySlot
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, text
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit


class OpenerLine(QWidget):
    """One way in: whose, of what kind, since when; the name can be typed in place."""

    renamed = Signal(str, str)
    change_asked = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, slot: KeySlot, terms: Terms) -> None:
        super().__init__()
        self.slot = slot
        picture = QLabel()
        picture.setPixmap(icons.pixmap("file-text" if slot.is_recovery else "key-round", "accent"))
        self._name = LineTextEdit()
        self._name.setObjectName(f"label_{slot.id}")
        self._name.setText(slot.label)
        self._name.setPlaceholderText(
            self.tr("Where it is kept") if slot.is_recovery else self.tr("Whose it is")
        )
        kind = terms.text(f"slot.{slot.kind}")
        self._name.setAccessibleName(f"{kind}: {self._name.placeholderText()}")
        self._name.left.connect(self._on_left)
        change = Button(self.tr("Change…"), "pencil", Weight.QUIET)
        change.setObjectName(f"change_{slot.id}")
        change.setVisible(not slot.is_recovery)
        change.clicked.connect(lambda: self.change_asked.emit(slot.id))
        remove = Button(self.tr("Remove…"), "trash-2", Weight.QUIET)
        remove.setObjectName(f"remove_{slot.id}")
        remove.setEnabled(slot.can_go)
        if not slot.can_go:
            remove.setToolTip(self.tr("The last one cannot be removed: add another first"))
        remove.clicked.connect(lambda: self.removal_asked.emit(slot.id))
        for button in (change, remove):
            button.setAccessibleName(f"{button.text()} {slot.label or kind}")
        lines = QVBoxLayout()
        lines.setSpacing(theme.TINY)
        lines.addWidget(self._name)
        lines.addWidget(text(self._said(kind, terms), "muted", 0.92))
        row = across(spacing=theme.MEDIUM)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(remove, 0, Qt.AlignmentFlag.AlignTop)
        self.setLayout(row)

    def _said(self, kind: str, terms: Terms) -> str:
        parts = [kind[:1].upper() + kind[1:]]
        if self.slot.is_mine:
            parts.append(self.tr("opened the vault this time"))
        if self.slot.made_at:
            parts.append(self.tr("since %1").replace("%1", _day(self.slot.made_at, terms)))
        else:
            parts.append(self.tr("since the vault was made"))
        if self.slot.rehearsed_at:
            tried = self.tr("last tried %1")
            parts.append(tried.replace("%1", _day(self.slot.rehearsed_at, terms)))
        return " · ".join(parts)

    def _on_left(self) -> None:
        if self._name.text().strip() != self.slot.label:
            self.renamed.emit(self.slot.id, self._name.text().strip())


class OpenersList(Card):
    """All of them; what a line asks for is passed on with the id of the slot."""

    renamed = Signal(str, str)
    change_asked = Signal(str)
    removal_asked = Signal(str)

    def __init__(self, slots: tuple[KeySlot, ...], terms: Terms) -> None:
        super().__init__()
        self.lines: list[OpenerLine] = []
        for slot in slots:
            line = OpenerLine(slot, terms)
            line.renamed.connect(self.renamed)
            line.change_asked.connect(self.change_asked)
            line.removal_asked.connect(self.removal_asked)
            if self.lines:
                self.body.addWidget(Rule())
            self.body.addWidget(line)
            self.lines.append(line)


def _day(time: str, terms: Terms) -> str:
    return terms.day(datetime.fromisoformat(time).astimezone().date())
