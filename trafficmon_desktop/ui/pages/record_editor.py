"""A record as a form, with the way back; every field is saved when it is left."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.forms.record_form import RecordForm
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import across, heading, one_line


class RecordEditor(QWidget):
    """``closed`` carries the record as it is stored; one that never was has an empty code."""

    closed = Signal(object)

    def __init__(self, record: Record, above: str, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.form = RecordForm(record, desk.keeper, desk.terms, desk.today)
        self.form.saved.connect(self._on_saved)
        back = Button(above, "chevron-left", Weight.QUIET)
        back.setObjectName("back")
        back.setAccessibleName(self.tr("Back"))
        back.clicked.connect(self.leave)
        self._state = one_line("", "muted", 0.92)
        self._undo = Button(self.tr("Undo"), "undo-2", Weight.QUIET)
        self._undo.clicked.connect(self._on_undo)
        self._undo.hide()
        self._remove = icon_button("trash-2", self.tr("Remove this record"))
        self._remove.clicked.connect(self._on_remove)
        done = Button(self.tr("Done"), "check", Weight.PRIMARY)
        done.setObjectName("done")
        done.clicked.connect(self.leave)
        title = heading(sentence(desk.terms.record(record.NAME)), 1.35)
        title.setWordWrap(False)
        page = ScrollPage(widest=860)
        page.body.addLayout(across(back, None))
        page.body.addLayout(
            across(title, theme.SMALL, self._state, self._undo, None, self._remove, done)
        )
        self._is_warned = False
        self._warning = Banner("warning")
        page.body.addWidget(self._warning)
        page.body.addWidget(self.form)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(page)
        escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self.leave)
        self._show_state()

    @property
    def record(self) -> Record:
        """The record as it is stored."""
        return self.form.record

    def _show_state(self) -> None:
        is_new = not self.record.code
        self._remove.setVisible(not is_new)
        if is_new:
            self._state.setText(self.tr("New: stored with the first field you fill in"))

    def _on_saved(self, record: Record) -> None:
        self._warning.say("")
        clock = datetime.now().astimezone().strftime("%H:%M")
        self._state.setText(self.tr("Saved %1").replace("%1", clock))
        self._remove.setVisible(True)
        self._undo.show()

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

        What could not be read of a new record is stored nowhere: it is given up only when asked
        a second time.
        """
        self.form.leave()
        if self.form.holds_unstored and not self._is_warned:
            self._is_warned = True
            words = self.tr(
                "Nothing is stored yet: mend what is marked, or leave once more to give it up."
            )
            self._warning.say(words)
            return
        self.closed.emit(self.record)
