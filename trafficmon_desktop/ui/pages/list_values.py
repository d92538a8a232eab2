"""The values of one list: added, renamed, no longer offered; every change can be undone."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.own_codes import (
    OwnTerms,
    add_value,
    joined,
    own_codes,
    rename_value,
    retire_value,
    split,
)
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.list_value_editor import ListValueEditor
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading
from trafficmon_desktop.ui.widgets.words_table import WordsTable


class ListValues(QWidget):
    """The list ``name``, called ``title``. Enter or F2 renames, Del no longer offers."""

    def __init__(self, name: str, title: str, desk: Desk) -> None:
        super().__init__()
        self.name, self._desk = name, desk
        self.codes: list[str] = []
        self.editor: ListValueEditor | None = None
        self.table: WordsTable | None = None
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(0, 0, 0, 0)
        self._body.setSpacing(theme.MEDIUM)
        self._body.addWidget(heading(title, 1.25))
        self._body.addLayout(self._buttons())
        self._card = Card()
        self._body.addWidget(self._card)
        self.load()

    def _buttons(self) -> QVBoxLayout:
        self._add = Button(self.tr("Add a value"), "plus", Weight.PRIMARY)
        self._add.setObjectName("add_value")
        self._add.clicked.connect(lambda: self.edit(""))
        self._rename = Button(self.tr("Rename"), "pencil", help_text=self.tr("Rename (Enter)"))
        self._rename.setObjectName("rename_value")
        self._rename.clicked.connect(lambda: self.edit(self.current))
        self._retire = Button(self.tr("No longer offer"), "archive")
        self._retire.setObjectName("retire_value")
        self._retire.clicked.connect(self.retire)
        column = QVBoxLayout()
        column.addLayout(across(self._add, self._rename, self._retire, None))
        return column

    def focus_first(self) -> None:
        """Puts the focus on the first value."""
        if self.table is not None:
            self.table.setCurrentIndex(self.table.model().index(0, 0))
            self.table.setFocus()

    @property
    def current(self) -> str:
        """The value the focus stands on, as it is written on the screen (``legal~own-2``)."""
        if self.table is None or not self.table.currentIndex().isValid():
            return ""
        return self.codes[self.table.currentIndex().row()]

    # --- showing --------------------------------------------------------------------------------

    def load(self) -> None:
        """Reads the values anew; the one that was chosen stays so."""
        chosen = self.current
        said = own_codes(self._desk.keeper.vault)
        self.codes = self._ordered()
        terms = OwnTerms(self._desk.terms.language, said)
        retired = {code for code in self.codes if self._is_retired(code)}
        if self.table is not None:
            self.table.hide()
            self.table.deleteLater()
        heads = (self.tr("Value"), self.tr("Counted and sent as"), self.tr("State"))
        rows = [self._row(code, terms, code in retired) for code in self.codes]
        self.table = WordsTable(
            heads,
            rows,
            shares=[2, 2, 1],
            least=[180, 180, 120],
            ink=lambda row, _column: "muted" if self.codes[row] in retired else "",
        )
        self.table.setObjectName("values")
        self.table.setAccessibleName(self.tr("Values of the list"))
        self.table.opened.connect(self._on_opened)
        self.table.selectionModel().currentChanged.connect(lambda *_: self._show_state())
        self._card.body.addWidget(self.table)
        if chosen in self.codes:
            self.table.setCurrentIndex(self.table.model().index(self.codes.index(chosen), 0))
        self._show_state()

    def _ordered(self) -> list[str]:
        own = own_codes(self._desk.keeper.vault).of_list(self.name)
        found: list[str] = []
        for code in CODE_LISTS[self.name].offered:
            found.append(code)
            found += [joined(code, each.code) for each in own if each.standard == code]
        return found

    def _is_retired(self, code: str) -> bool:
        said = own_codes(self._desk.keeper.vault).find(self.name, code)
        return said is not None and said.retired

    def _row(self, code: str, terms: OwnTerms, retired: bool) -> tuple[str, str, str]:
        shipped = Terms(terms.language).code(self.name, split(code)[0])
        label = terms.code(self.name, code)
        states = [
            words
            for words, holds in (
                (self.tr("own value"), bool(split(code)[1])),
                (self.tr("renamed"), not split(code)[1] and label != shipped),
                (self.tr("no longer offered"), retired),
            )
            if holds
        ]
        same = label == shipped
        return sentence(label), "–" if same else sentence(shipped), sentence(", ".join(states))

    def _show_state(self) -> None:
        code = self.current
        self._rename.setEnabled(bool(code))
        self._retire.setEnabled(bool(code))
        retired = bool(code) and self._is_retired(code)
        self._retire.setText(self.tr("Offer again") if retired else self.tr("No longer offer"))

    # --- changing -------------------------------------------------------------------------------

    def _on_opened(self, _index: QModelIndex) -> None:
        self.edit(self.current)

    def edit(self, code: str) -> None:
        """Opens the form of a value, or of a new one where ``code`` is empty."""
        self._close_editor()
        standard = split(self.current)[0]
        self.editor = ListValueEditor(self.name, code, standard, self._desk)
        self.editor.kept.connect(lambda *what, code=code: self._keep(code, *what))
        self.editor.cancelled.connect(self._close_editor)
        self._body.insertWidget(self._body.indexOf(self._card), self.editor)
        self.editor.focus_first()

    def _close_editor(self) -> None:
        if self.editor is not None:
            self.editor.hide()
            self.editor.deleteLater()
            self.editor = None
            if self.table is not None:
                self.table.setFocus()

    def _keep(self, code: str, label_sr: str, label_en: str, standard: str) -> None:
        vault = self._desk.keeper.vault
        if code:
            done = self._act(
                lambda: rename_value(vault, self.name, code, label_en=label_en, label_sr=label_sr)
            )
        else:
            done = self._act(
                lambda: add_value(vault, self.name, standard, label_en=label_en, label_sr=label_sr)
            )
        if done:
            self._close_editor()

    def retire(self) -> None:
        """Offers the chosen value no longer, or again."""
        code = self.current
        if code:
            retired = not self._is_retired(code)
            vault = self._desk.keeper.vault
            self._act(lambda: retire_value(vault, self.name, code, retired=retired))

    def _act(self, change: Callable[[], object]) -> bool:
        try:
            with self._desk.keeper.act("local_code"):
                change()
        except UserError as error:
            words = self._desk.terms.message(error)
            if self.editor is not None:
                self.editor.say_wrong(words)
            else:
                self._desk.messages.toast(words)
            return False
        self._desk.messages.toast(self.tr("The list was changed."), self._desk.keeper.undo)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.current:
            self.edit(self.current)
        elif event.key() == Qt.Key.Key_Delete and self.current:
            self.retire()
        elif event.key() == Qt.Key.Key_Escape and self.editor is not None:
            self._close_editor()
        else:
            super().keyPressEvent(event)
