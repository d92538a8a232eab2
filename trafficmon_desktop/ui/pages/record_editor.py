"""A record as a form, with the way back; every field is saved when it is left."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Note
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.beginnings import follower, follower_type
from trafficmon_desktop.ui.forms.checks_card import ChecksCard
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.editor_bar import EditorBar
from trafficmon_desktop.ui.pages.note_author import NoteAuthor
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Rule, across, heading, one_line

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecordEditor(QWidget):
    """``closed`` carries the record as it is stored; one that never was has an empty code.

    ``follow_asked`` carries the new record that usually follows the one recorded here.
    ``begun_new``: the record was begun in this form, though it may be stored by now.
    """

    closed = Signal(object)
    follow_asked = Signal(object)

    def __init__(self, record: Record, above: str, desk: Desk, *, begun_new: bool = False) -> None:
        super().__init__()
        self._desk = desk
        self.form = RecordForm(record, desk.keeper, desk.terms, desk.today)
        self.form.saved.connect(self._on_saved)
        self._state = one_line("", "muted", 0.92)
        self._undo = Button(self.tr("Undo"), "undo-2", Weight.QUIET)
        self._undo.setObjectName("undo")
        self._undo.clicked.connect(self._on_undo)
        self._undo.hide()
        self.begun_new = begun_new or not record.code
        self._bar = EditorBar(above, self._following(record))
        self._bar.back_asked.connect(self.leave)
        self._bar.next_asked.connect(self.go_on)
        self._bar.remove_asked.connect(self._on_remove)
        title = heading(sentence(desk.terms.record(record.NAME)), 1.35)
        title.setWordWrap(False)
        page = ScrollPage(widest=860)
        page.body.addLayout(across(title, theme.SMALL, self._state, self._undo, None))
        self._warning = Banner("warning")
        page.body.addWidget(self._warning)
        self._checks = ChecksCard()
        self._checks.chosen.connect(self.form.focus_field)
        self._bar.checks.toggled.connect(self._show_checks)
        self.form.checked.connect(self._count_checks)
        self._was_checked = self.begun_new  # of a new record everything is missing
        page.body.addWidget(self._checks)
        page.body.addWidget(self.form)
        if isinstance(record, Note):
            page.body.addWidget(NoteAuthor(desk))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(Rule())
        layout.addWidget(page, 1)
        self._on_key(Qt.Key.Key_Escape, self.leave)
        for enter in _ENTER:
            self._on_key(QKeyCombination(Qt.KeyboardModifier.ControlModifier, enter), self.go_on)
        self._show_state()

    def _on_key(self, key: Qt.Key | QKeyCombination, act: Callable[[], None]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(act)

    def _following(self, record: Record) -> str:
        """What usually comes after a record that is new; nothing after one that is corrected."""
        kind = follower_type(record, self._desk.keeper) if self.begun_new else None
        return self._desk.terms.record(kind.NAME) if kind else ""

    @property
    def record(self) -> Record:
        """The record as it is stored."""
        return self.form.record

    def _show_state(self) -> None:
        is_new = not self.record.code
        self._bar.remove.setVisible(not is_new)
        if is_new:
            self._state.setText(self.tr("New: stored with the first field you fill in"))

    def _on_saved(self, record: Record) -> None:
        self._warning.say("")
        clock = datetime.now().astimezone().strftime("%H:%M")
        self._state.setText(self.tr("Saved %1").replace("%1", clock))
        self._bar.remove.setVisible(True)
        self._undo.show()

    def _count_checks(self) -> None:
        """Only when a record is opened does its list open by itself: nothing moves while typing."""
        found = self.form.checks
        if self.begun_new:
            found = [each for each in found if each.level != "missing"]
        self._checks.show_checks(found)
        self._bar.show_count(len(found))
        if found and not self._was_checked:
            self._bar.checks.setChecked(True)
        self._was_checked = True
        self._show_checks()

    def _show_checks(self) -> None:
        self._checks.setVisible(self._bar.checks.isChecked() and not self._bar.checks.isHidden())

    def _on_undo(self) -> None:
        self.form.leave()
        self._desk.keeper.undo()

    def _on_remove(self) -> None:
        record = self.record
        try:
            self._desk.keeper.remove(record.code)
        except UserError as error:
            self._desk.messages.error(error, self._desk.terms)
            return
        kind = sentence(self._desk.terms.record(record.NAME))
        words = self.tr("%1 was removed.").replace("%1", kind)
        self._desk.messages.toast(words, self._desk.keeper.undo)

    def show_stored(self) -> None:
        """Shows what is stored now, after an undo; leaves where the record is no more."""
        code = self.record.code
        if not code:
            return
        stored = self._desk.keeper.find(code)
        if stored is None:
            self.form.stop()
            self.closed.emit(self.record)
        else:
            self.form.show_record(stored)

    def leave(self) -> None:
        """Keeps what stands in the field with the focus, then goes back.

        What is stored nowhere yet waits as a draft, and is offered again.
        """
        self.form.leave()
        self.closed.emit(self.record)

    def go_on(self) -> None:
        """Leaves for the new record that usually follows; where none does, goes back."""
        self.form.leave()
        if self.form.holds_unstored:  # nothing can follow what is stored nowhere
            self._warning.say(self.tr("Nothing is stored yet: mend what is marked first."))
            return
        following = None
        if self.begun_new:
            following = follower(self.record, self._desk.keeper, self._desk.today)
        if following is None:
            self.closed.emit(self.record)
        else:
            self.follow_asked.emit(following)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # an open list keeps the key from the window's shortcuts and passes it on
        if event.key() in _ENTER and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.go_on()
            return
        super().keyPressEvent(event)
