"""Typing into the grid: a line is opened over a cell, taken, kept as a draft or given up."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record, fields_of
from trafficmon_desktop.domain.records import Charge, Defendant
from trafficmon_desktop.services.case_lines.changes import Change
from trafficmon_desktop.services.case_lines.own_words import PlainLine, plain_line
from trafficmon_desktop.services.case_lines.saying import understood
from trafficmon_desktop.services.own_codes import shown_value
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages.charge_cells import Cell, ChargeCell, DecisionCell, SanctionsCell
from trafficmon_desktop.ui.pages.charge_understanding import all_choices, in_line, understanding
from trafficmon_desktop.ui.widgets.cell_editor import CellEditor, Leave
from trafficmon_desktop.ui.widgets.grid_table import GridTable

_WIDTH = 440
_DRAFT_AFTER = 400

RowKey = tuple[str, str]


class Book(Protocol):
    """Where the grid keeps what was typed."""

    def apply(
        self,
        kind: str,
        changes: Sequence[Change],
        subject: str = "",
        line: PlainLine | None = None,
    ) -> list[Record]:
        """Changes several records as one act; ``line`` is what was typed. Raises ``UserError``."""
        ...

    def draft(self, code: str, field: str) -> str:
        """What was typed there and could not be read."""
        ...

    def keep_draft(self, code: str, field: str, text: str) -> None:
        """Keeps it; an empty text forgets it."""
        ...


class ChargeTyping(QObject):
    """``left`` says how a cell was left and which row it is now; ``said`` a sentence about it."""

    left = Signal(Leave, object)
    said = Signal(str)
    drafted = Signal()

    def __init__(self, table: GridTable, proceeding: str, terms: Terms, book: Book) -> None:
        super().__init__(table)
        self._table, self._proceeding = table, proceeding
        self._terms, self._book = terms, book
        self._cell: Cell | None = None
        self._first = ""
        self.editor: CellEditor | None = None
        self.place = (-1, -1)
        self._draft_soon = QTimer(self, singleShot=True, interval=_DRAFT_AFTER)
        self._draft_soon.timeout.connect(self._keep_what_is_typed)

    # --- the editor -----------------------------------------------------------------------------

    def open(self, cell: Cell, place: tuple[int, int], name: str, typed: str = "") -> bool:
        """Opens the line of a cell; ``typed`` replaces what stands there."""
        if cell.blocked:
            self.said.emit(self._terms.text(cell.blocked))
            return False
        kept = self._book.draft(*cell.draft)
        self._cell, self.place, self._first = cell, place, cell.line(self._terms)
        self.editor = editor = CellEditor(
            name,
            self._terms.text(f"case_line.example.{cell.example}"),
            lambda words: understanding(cell, words, self._terms),
            lambda: all_choices(cell, self._terms),
            self._table.viewport(),
        )
        editor.left.connect(self._on_left)
        editor.grown.connect(self.fit)
        editor.start(typed or kept or self._first, select=not typed)
        editor.line.textEdited.connect(lambda _: self._draft_soon.start())
        editor.show()
        editor.setFocus()
        self.fit()
        return True

    def fit(self) -> None:
        """Widens the row for the editor and lays it over its cell."""
        if self.editor is None:
            return
        table, (row, column) = self._table, self.place
        room = table.viewport().width()
        width = min(max(table.columnWidth(column), theme.scaled(_WIDTH)), room)
        height = self.editor.fitting_height(width)
        self.editor.resize(width, height)
        table.make_room(row, height)
        area = table.visualRect(table.model().index(row, column))
        self.editor.move(max(min(area.left(), room - width), 0), table.rowViewportPosition(row))
        page = table.parentWidget()
        while page is not None and not isinstance(page, QScrollArea):
            page = page.parentWidget()
        if isinstance(page, QScrollArea):
            page.ensureWidgetVisible(self.editor, 0, theme.LARGE)

    def show_choices(self) -> None:
        """Opens the list of values."""
        if self.editor is not None:
            self.editor.show_offer()

    def replace_line(self, words: str) -> None:
        """Puts another line into the open editor; it is not taken yet."""
        if self.editor is not None:
            self.editor.line.setText(words)

    def leave(self) -> None:
        """Takes, or keeps as a draft, what is being typed."""
        if self.editor is not None:
            self.editor.leave(Leave.AWAY)

    # --- taking ---------------------------------------------------------------------------------

    def _on_left(self, how: Leave, typed: str) -> None:
        cell, editor, first = self._cell, self.editor, self._first
        if cell is None or editor is None:
            return
        self._close(editor)
        key = cell.row.key
        if how is Leave.GIVEN_UP:
            self._forget_draft(cell)
        else:
            key = self._take(cell, typed.strip(), first)
        self.left.emit(how, key)

    def _close(self, editor: CellEditor) -> None:
        self._draft_soon.stop()
        self._cell = self.editor = None
        self._table.setFocus()
        editor.hide()
        editor.deleteLater()
        self._table.make_room(-1, 0)

    def _take(self, cell: Cell, typed: str, first: str) -> RowKey:
        """Saves what is clear, keeps what is not; the key of the row afterwards."""
        if typed == first.strip():
            self._forget_draft(cell)
            return cell.row.key
        line = plain_line(typed, cell.read_lists, self._terms)
        read = cell.read(line.text)
        if read.is_empty:
            self._forget_draft(cell)
            self._empty(cell)
            return cell.row.key
        if not read.is_clear:
            self._keep_draft(cell, typed)
            return cell.row.key
        try:
            saved = self.apply(cell.changes(read), line, cell.records)
        except UserError as error:
            why = self._terms.message(error)
            self._keep_draft(cell, typed)
            self.said.emit(self._terms.text("case_line.impossible", what=why))
            return cell.row.key
        self._forget_draft(cell)
        self.said.emit(
            self._terms.text("case_line.taken", what=understood(read, in_line(self._terms, line)))
        )
        return _key_after(cell, saved)

    def apply(
        self,
        changes: Sequence[Change],
        line: PlainLine | None = None,
        said: Sequence[Record] = (),
    ) -> list[Record]:
        """Makes changes that belong together. Raises ``UserError``.

        ``said`` are the records of which the line tells: though they stay as they are, another
        value of the organisation's may be meant by it.
        """
        if line is not None and (line.meant or any(self._has_own(each) for each in said)):
            known = [before for before, _ in changes]
            changes = [*changes, *((each, each) for each in said if each not in known)]
        return self._book.apply("judgment", changes, self._proceeding, line) if changes else []

    def _has_own(self, record: Record) -> bool:
        return any(
            shown_value(self._terms, record, each.name) != getattr(record, each.name)
            for each in fields_of(type(record))
            if each.spec.codes
        )

    def _empty(self, cell: Cell) -> None:
        """A line that was wiped out empties its cell; whole rows are only removed by Del."""
        if isinstance(cell, (DecisionCell, SanctionsCell)) and cell.records:
            self.apply([(each, None) for each in cell.records])

    # --- drafts ---------------------------------------------------------------------------------

    def _keep_what_is_typed(self) -> None:
        if self.editor is not None and self._cell is not None:
            self._book.keep_draft(*self._cell.draft, self.editor.line.text())

    def _keep_draft(self, cell: Cell, typed: str) -> None:
        self._book.keep_draft(*cell.draft, typed)
        self.drafted.emit()

    def _forget_draft(self, cell: Cell) -> None:
        if self._book.draft(*cell.draft):
            self._book.keep_draft(*cell.draft, "")
            self.drafted.emit()

    def forget_draft(self, cell: Cell) -> bool:
        """Throws away what could not be read; false where there is none."""
        has_draft = bool(self._book.draft(*cell.draft))
        self._forget_draft(cell)
        return has_draft


def _key_after(cell: Cell, saved: Sequence[Record]) -> RowKey:
    """The key of the row once its defendant or charge has a code."""
    defendant, charge = cell.row.key
    for record in saved:
        if isinstance(record, Defendant) and not defendant:
            defendant = record.code
        if isinstance(record, Charge) and isinstance(cell, ChargeCell):
            charge = record.code
    return defendant, charge
