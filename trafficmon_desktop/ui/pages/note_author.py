"""By whom the next notes are written: a few letters at their head.

The vault knows keys and no people, so whoever writes says it once; it is kept in the vault.
"""

from PySide6.QtWidgets import QWidget

from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.beginnings import note_author
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.widgets.surfaces import Card
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit


class NoteAuthor(Card):
    """One field, kept when it is left; it stands at the head of every note begun after that."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("note_author")
        self._desk = desk
        self._editor = LineTextEdit()
        self._editor.show_value(note_author(desk.keeper))
        self._editor.left.connect(self._keep)
        label = self.tr("Your initials, for the notes that follow")
        words = self.tr("Stand before what you write. Kept in this vault.")
        row: QWidget = FieldRow("author", label, words, self._editor)
        self.body.addWidget(row)

    def _keep(self) -> None:
        from trafficmon_desktop.services.vaults import change_setting

        said = self._editor.read().value or ""
        if self._desk.keeper.is_open and said != note_author(self._desk.keeper):
            change_setting(self._desk.keeper.vault, "note_author", said)
