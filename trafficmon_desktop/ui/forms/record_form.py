"""The form of one record: made from its declaration, placed by its layout.

Each field is saved when it is left. What cannot be read is kept as a draft with a mark.
"""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Kind, Record, field_of
from trafficmon_desktop.domain.records import PARENT_OF
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.forms.editors import make_editor
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.forms.layouts import LAYOUTS, known_from_place
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.forms.placing import Group
from trafficmon_desktop.ui.keeper import Keeper
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.date_edit import DateEdit
from trafficmon_desktop.ui.widgets.surfaces import Card, heading


class RecordForm(QWidget):
    """``record`` is what is stored; a new one is stored with the first field that is left."""

    saved = Signal(object)
    failed = Signal(UserError)

    def __init__(self, record: Record, keeper: Keeper, terms: Terms, today: date) -> None:
        super().__init__()
        self.record = record
        self._keeper, self._terms, self._today = keeper, terms, today
        self._choices = Choices(keeper, terms)
        self.rows: dict[str, FieldRow] = {}
        self.is_saving = False
        self._stopped = False
        self._begun_as = record
        self._unkept: dict[str, str] = {}  # drafts of a record that has no code yet
        self._columns = QVBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.MEDIUM)
        for group in (*self._above(), *LAYOUTS[record.NAME]):
            if not group.switch or keeper.switched_on(group.switch):
                self._columns.addWidget(self._group(group))
        self._columns.addStretch(1)
        # beside the saving of a field, so that it stays as quick as it was
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._ask_about)
        self._show_all()

    def _above(self) -> tuple[Group, ...]:
        """The reference to the record above is asked for only where it is not known yet."""
        parent = PARENT_OF.get(self.record.NAME)
        if parent is None or parent not in known_from_place(self.record.NAME):
            return ()
        return () if getattr(self.record, parent) else (Group("", ((parent,),)),)

    # --- building -----------------------------------------------------------------------------

    def _group(self, group: Group) -> Card:
        card = Card()
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.LARGE)
        grid.setVerticalSpacing(14)
        parts = 6
        for at, row in enumerate(group.rows):
            span = parts // max(len(row), 1 if self._is_wide(row) else 2)
            for place, name in enumerate(row):
                grid.addWidget(self._row(name), at, place * span, 1, span)
        for part in range(parts):
            grid.setColumnStretch(part, 1)
        if group.title:
            title = QCoreApplication.translate("FormGroups", str(group.title))
            if group.folded and not self._any_filled(group):
                card.body.addWidget(self._unfolding(title, fields))
            else:
                card.body.addWidget(heading(title, 1.1))
        card.body.addWidget(fields)
        return card

    def _is_wide(self, row: tuple[str, ...]) -> bool:
        kinds = {field_of(type(self.record), name).spec.kind for name in row}
        return bool(kinds & {Kind.LONG_TEXT, Kind.TEXT, Kind.CODES})

    def _any_filled(self, group: Group) -> bool:
        names = [name for row in group.rows for name in row]
        return any(getattr(self.record, name) not in (None, ()) for name in names)

    def _unfolding(self, title: str, fields: QWidget) -> Button:
        button = Button(title, "chevron-right", Weight.QUIET)
        button.setCheckable(True)
        fields.hide()
        button.toggled.connect(fields.setVisible)
        return button

    def _row(self, name: str) -> FieldRow:
        record = self.record
        field = field_of(type(record), name)
        editor = make_editor(field, record, self._terms, self._choices)
        label = sentence(self._terms.field(record.NAME, name))
        row = FieldRow(name, label, self._terms.help(record.NAME, name), editor)
        editor.left.connect(lambda name=name: self._on_left(name))
        if isinstance(editor, DateEdit):
            editor.understood.connect(row.show_understood)
        self.rows[name] = row
        return row

    # --- showing -----------------------------------------------------------------------------

    def _show_all(self) -> None:
        for name, row in self.rows.items():
            row.editor.show_value(getattr(self.record, name))
            draft = self._keeper.draft(self.record.code, name) if self.record.code else ""
            if draft:
                row.editor.show_draft(draft)
                row.show_wrong(row.editor.read().wrong or self.tr("Kept as a draft."))
            else:
                self._show_settled(name)
        self._later.start()

    def _show_settled(self, name: str) -> None:
        spec = field_of(type(self.record), name).spec
        empty = getattr(self.record, name) in (None, ())
        needed = spec.required and empty
        words = self.tr("Needed before the record is complete.") if needed else ""
        self.rows[name].show_needed(words)

    def show_record(self, record: Record) -> None:
        """Shows the record as it is stored now, after an undo for example."""
        self.record = record
        self._show_all()

    # --- saving ------------------------------------------------------------------------------

    def _on_left(self, name: str) -> None:
        if self._stopped:
            return
        row = self.rows[name]
        reading = row.editor.read()
        if reading.wrong:
            self._keep_draft(name, reading.text)
            row.show_wrong(reading.wrong)
            return
        value: Any = reading.value
        if value == getattr(self.record, name):
            self._keep_draft(name, "")
            row.editor.show_value(value)
            self._show_settled(name)
            return
        changed = replace(self.record, **{name: value})
        wrong = checks.problems(changed, self._today)
        if wrong:
            field = name if name in wrong else next(iter(wrong))
            self._show_impossible(name, field, wrong[field])
            return
        self._store(name, changed)

    def _show_impossible(self, name: str, field: str, key: str) -> None:
        words = self._terms.text(f"check.{key}")
        if field != name:
            words = f"{sentence(self._terms.field(self.record.NAME, field))}: {words}"
        self._keep_draft(name, _typed(self.rows[name].editor))
        self.rows[name].show_wrong(words, "danger")

    def _store(self, name: str, changed: Record) -> None:
        waiting = [each for each in checks.unstorable(changed) if each in self.rows]
        if waiting:
            self.record = changed
            for each in waiting:
                words = self.tr("Choose this first: the record is stored with it.")
                self.rows[each].show_wrong(words)
            return
        self.is_saving = True
        try:
            self.record = self._keeper.save(changed)
        except UserError as error:
            self.rows[name].show_wrong(self._terms.message(error), "danger")
            self.failed.emit(error)
            return
        finally:
            self.is_saving = False
        self._keep_draft(name, "")
        for field, text in self._unkept.items():
            self._keeper.keep_draft(self.record.code, field, text)
        self._unkept.clear()
        self.rows[name].editor.show_value(getattr(self.record, name))
        self._show_settled(name)
        self.saved.emit(self.record)
        self._later.start()

    def _keep_draft(self, name: str, text: str) -> None:
        if self.record.code:
            self._keeper.keep_draft(self.record.code, name, text)
        self._unkept.pop(name, None)
        if text and not self.record.code:
            self._unkept[name] = text

    @property
    def holds_unstored(self) -> bool:
        """Whether something was typed into a new record that is stored nowhere yet."""
        return not self.record.code and (bool(self._unkept) or self.record != self._begun_as)

    def stop(self) -> None:
        """Nothing is saved from here on: the record is no more."""
        self._stopped = True
        self._later.stop()

    def leave(self) -> None:
        """Reads the field that still has the focus, before the form is put away."""
        focused = self.focusWidget()
        for name, row in self.rows.items():
            if focused is not None and (row.editor is focused or row.editor.isAncestorOf(focused)):
                self._on_left(name)

    def focus_field(self, name: str = "") -> None:
        """Puts the cursor into a field; else into the first, in a new record the first empty."""
        empty = (each for each in self.rows if getattr(self.record, each) in (None, ()))
        first = next(iter(self.rows)) if self.record.code else next(empty, next(iter(self.rows)))
        self.rows[name if name in self.rows else first].editor.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field of one line goes on to the next, as Tab does."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if is_enter and plain:
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    # --- what is unusual ------------------------------------------------------------------------

    def _ask_about(self) -> None:
        """Asks beneath the fields about what is unusual in this record, once each."""
        from trafficmon_desktop.services.plausibility import Level, sentence, unusual_of

        for row in self.rows.values():
            row.ask("", "")
        if not self.record.code or self._stopped or not self._keeper.is_open:
            return
        for each in unusual_of(self._keeper.vault, self.record.code):
            row_of_field = self.rows.get(each.field)
            if each.record != self.record.code or row_of_field is None:
                continue
            answer = "" if each.level is Level.MISSING else self._terms.text("ask_once.confirm")
            row_of_field.ask(sentence(self._terms, each), answer, partial(self._confirm, each))

    def _confirm(self, found: Any) -> None:
        self._keeper.confirm(found)
        self._ask_about()


def _typed(editor: Any) -> str:
    """What stands in the editor as text."""
    text = getattr(editor, "text", None) or getattr(editor, "toPlainText", None)
    return text() if text is not None else ""
