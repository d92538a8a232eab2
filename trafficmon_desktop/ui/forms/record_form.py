"""The form of one record: made from its declaration, placed by its layout.

Each field is saved when it is left. What cannot be read is kept as a draft with a mark, and so is
what is being typed, a moment after the last key.
"""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Kind, Record, field_of
from trafficmon_desktop.domain.records import PARENT_OF
from trafficmon_desktop.services.own_codes import as_stored, shown_value
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.checks_card import Check, checks_of
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.forms.editors import make_editor
from trafficmon_desktop.ui.forms.field_grid import FieldGrid, FieldsBeside
from trafficmon_desktop.ui.forms.field_group import FieldGroup
from trafficmon_desktop.ui.forms.field_line import FieldLine
from trafficmon_desktop.ui.forms.layouts import LAYOUTS, known_from_place
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.forms.placing import Group
from trafficmon_desktop.ui.forms.typed_text import Typing, text_of
from trafficmon_desktop.ui.keeper import Keeper
from trafficmon_desktop.ui.widgets.date_edit import DateEdit
from trafficmon_desktop.ui.widgets.text_edits import BlockTextEdit


class RecordForm(QWidget):
    """``record`` is what is stored; a new one is stored with the first field that is left."""

    saved = Signal(object)
    checked = Signal()  # what is wrong, asked or missing may be different now
    failed = Signal(UserError)

    def __init__(self, record: Record, keeper: Keeper, terms: Terms, today: date) -> None:
        super().__init__()
        self.record = record
        self._keeper, self._terms, self._today = keeper, terms, today
        self._choices = Choices(keeper, terms)
        self.rows: dict[str, FieldLine] = {}
        self.is_saving = False
        self._stopped = False
        self._begun_as = record
        self.subject = keeper.subject_of(record)
        self._own: dict[str, tuple[str, ...]] = {}  # own values meant, stored with the record
        self._shown: dict[str, str] = {}  # what is stored, as it stands in the fields
        self._typing = Typing(self)
        self._typing.paused.connect(self._on_paused)
        if not record.code:
            self.destroyed.connect(partial(keeper.let_go, self.subject))
        self._columns = QVBoxLayout(self)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(theme.MEDIUM)
        self._groups: list[FieldGroup] = []
        for group in (*self._above(), *LAYOUTS[record.NAME]):
            if not group.switch or keeper.switched_on(group.switch):
                self._add(group)
        self._columns.addStretch(1)
        # beside the saving of a field, so that it stays as quick as it was
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self._ask_about)
        self._later.start()

    def _above(self) -> tuple[Group, ...]:
        """The reference to the record above is asked for only where it is not known yet."""
        parent = PARENT_OF.get(self.record.NAME)
        if parent is None or parent not in known_from_place(self.record.NAME):
            return ()
        return () if getattr(self.record, parent) else (Group("", ((parent,),)),)

    # --- building -----------------------------------------------------------------------------

    def _add(self, group: Group) -> None:
        folded = group.folded and not self._any_filled(group)
        made = FieldGroup(group, self._grid, folded=folded)
        self._groups.append(made)
        self._columns.addWidget(made)

    def _grid(self, group: Group) -> FieldGrid:
        rows = []
        for names in group.rows:
            columns = max(len(names), 1 if self._is_wide(names) else 2)
            rows.append(FieldsBeside(tuple(self._line(name) for name in names), columns))
        grid = FieldGrid(rows)
        for row in rows:
            for line in row.lines:
                self._show(line.name)
        return grid

    def _is_wide(self, row: tuple[str, ...]) -> bool:
        kinds = {field_of(type(self.record), name).spec.kind for name in row}
        return bool(kinds & {Kind.LONG_TEXT, Kind.TEXT, Kind.CODES})

    def _any_filled(self, group: Group) -> bool:
        names = [name for row in group.rows for name in row]
        drafted = self._keeper.drafted(self.subject)
        return any(
            getattr(self.record, each) not in (None, ()) or each in drafted for each in names
        )

    def _line(self, name: str) -> FieldLine:
        record = self.record
        field = field_of(type(record), name)
        editor = make_editor(field, record, self._terms, self._choices)
        label = sentence(self._terms.field(record.NAME, name))
        line = FieldLine(name, label, self._terms.help(record.NAME, name), editor)
        editor.left.connect(partial(self._leave_field, name))
        if isinstance(editor, DateEdit):
            editor.understood.connect(line.show_understood)
        self.rows[name] = line
        self._typing.watch(name, editor)
        return line

    # --- showing -----------------------------------------------------------------------------

    def _show_all(self) -> None:
        for name in self.rows:
            self._show(name)
        self._later.start()

    def _show(self, name: str) -> None:
        line = self.rows[name]
        line.editor.show_value(shown_value(self._terms, self.record, name))
        self._shown[name] = text_of(line.editor)
        draft = self._keeper.draft(self.subject, name)
        if draft:
            line.editor.show_draft(draft)
            line.show_wrong(line.editor.read().wrong or self.tr("Kept as a draft."))
        else:
            self._show_settled(name)

    def _show_settled(self, name: str) -> None:
        spec = field_of(type(self.record), name).spec
        empty = getattr(self.record, name) in (None, ())
        needed = spec.required and empty
        self.rows[name].show_needed(self.tr("needed") if needed else "")

    def show_record(self, record: Record) -> None:
        """Shows the record as it is stored now, after an undo for example."""
        self._typing.flush()
        self.record = record
        self._show_all()

    # --- saving ------------------------------------------------------------------------------

    def _leave_field(self, name: str) -> None:
        self._on_left(name)
        self.checked.emit()

    def _on_left(self, name: str) -> None:
        if self._stopped:
            return
        self._typing.stop()
        row = self.rows[name]
        reading = row.editor.read()
        if reading.wrong:
            self._keep_draft(name, reading.text)
            row.show_wrong(reading.wrong)
            return
        value: Any = reading.value
        if value == shown_value(self._terms, self.record, name):
            self._keep_draft(name, "")
            self._show_stored(name)
            return
        if field_of(type(self.record), name).spec.codes:
            value, self._own[name] = as_stored(value)
        changed = replace(self.record, **{name: value})
        wrong = checks.problems(changed, self._today)
        if wrong:
            self._own.pop(name, None)
            field = name if name in wrong else next(iter(wrong))
            self._show_impossible(name, field, wrong[field])
            return
        self._store(name, changed)

    def _show_impossible(self, name: str, field: str, key: str) -> None:
        words = self._terms.text(f"check.{key}")
        if field != name:
            words = f"{sentence(self._terms.field(self.record.NAME, field))}: {words}"
        self._keep_draft(name, text_of(self.rows[name].editor))
        self.rows[name].show_wrong(words, "danger")

    def _store(self, name: str, changed: Record) -> None:
        waiting = [each for each in checks.unstorable(changed) if each in self.rows]
        if waiting:
            self.record = changed
            self._keep_draft(name, "")
            for each in waiting:
                words = self.tr("Choose this first: the record is stored with it.")
                self.rows[each].show_wrong(words)
            return
        self.is_saving = True
        try:
            begun = "" if self.record.code else self.subject
            self.record = self._keeper.save(changed, settled=name, begun=begun, own=self._own)
            self.subject = self.record.code
            self._own = {}
        except UserError as error:
            self._own.pop(name, None)
            self.rows[name].show_wrong(self._terms.message(error), "danger")
            self.failed.emit(error)
            return
        finally:
            self.is_saving = False
        self._show_stored(name)
        self.saved.emit(self.record)
        self._later.start()

    def _show_stored(self, name: str) -> None:
        editor = self.rows[name].editor
        editor.show_value(shown_value(self._terms, self.record, name))
        self._shown[name] = text_of(editor)
        self._show_settled(name)

    # --- drafts ------------------------------------------------------------------------------

    def _on_paused(self, name: str) -> None:
        """Keeps what is being typed; nothing is read and nothing is marked before it is left."""
        if self._stopped or not self._keeper.is_open:
            return
        typed = text_of(self.rows[name].editor)
        if self._keeper.vault.is_writing:  # another thread: the keys must not wait for it
            self._typing.go_on(name)
        else:
            self._keep_draft(name, "" if typed == self._shown[name] else typed)

    def _keep_draft(self, name: str, text: str) -> None:
        keeper, subject = self._keeper, self.subject
        if self.record.code:
            keeper.keep_draft(subject, name, text)
            return
        texts = {each: keeper.draft(subject, each) for each in keeper.drafted(subject)}
        texts = {each: typed for each, typed in (texts | {name: text}).items() if typed}
        if texts or self.record != self._begun_as:
            keeper.keep_unfinished(subject, self.record, texts)
        elif keeper.is_unfinished(subject):
            keeper.discard(subject)

    @property
    def holds_unstored(self) -> bool:
        """Whether something was typed into a new record that is kept as a draft only."""
        return not self.record.code and self._keeper.is_unfinished(self.subject)

    def stop(self) -> None:
        """Nothing is saved from here on: the record is no more."""
        self._stopped = True
        self._typing.stop()
        self._later.stop()

    def leave(self) -> None:
        """Reads what stands in the fields and was not read yet, before the form is put away.

        That is the field with the focus, and any other whose text is not what is stored.
        """
        self._typing.flush()
        focused = self.focused_field()
        for name, line in list(self.rows.items()):
            if name == focused or text_of(line.editor) != self._shown[name]:
                self._on_left(name)

    def focused_field(self) -> str:
        """The field with the focus, empty where none has it."""
        focused: QWidget | None = self.focusWidget()
        for name, row in self.rows.items():
            if focused is not None and (row.editor is focused or row.editor.isAncestorOf(focused)):
                return name
        return ""

    def focus_field(self, name: str = "") -> None:
        """Puts the cursor into a field; else into the first, in a new record the first empty."""
        for group in self._groups:
            if name in group.names:
                group.unfold()
        fields = list(self.rows)
        empty = (each for each in fields if getattr(self.record, each) in (None, ()))
        first = fields[0] if self.record.code else next(empty, fields[-1])
        editor = self.rows[name if name in self.rows else first].editor
        editor.setFocus()
        if isinstance(editor, BlockTextEdit):  # what is written is gone on with
            editor.moveCursor(QTextCursor.MoveOperation.End)

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

        asked: dict[str, Any] = {}
        if self.record.code and not self._stopped and self._keeper.is_open:
            found = unusual_of(self._keeper.vault, self.record.code)
            asked = {
                each.field: each for each in reversed(found) if each.record == self.record.code
            }
        for group in self._groups:
            if asked.keys() & group.names:
                group.unfold()
        for name, line in self.rows.items():
            each = asked.get(name)
            if each is None:
                line.ask("", "")
                continue
            answer = "" if each.level is Level.MISSING else self._terms.text("ask_once.confirm")
            line.ask(sentence(self._terms, each), answer, partial(self._confirm, each))
        self.checked.emit()

    @property
    def checks(self) -> list[Check]:
        """What is left to look at, in the order of the fields."""
        return [check for line in self.rows.values() for check in checks_of(line)]

    def _confirm(self, found: Any) -> None:
        self._keeper.confirm(found)
        self._ask_about()
