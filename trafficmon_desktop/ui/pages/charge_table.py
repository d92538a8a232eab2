"""The grid of defendants, charges and instances, typed into where it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Defendant
from trafficmon_desktop.services.case_lines.lead import lead_charges
from trafficmon_desktop.services.case_lines.own_words import PlainLine, plain_line
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.pages.charge_cells import (
    Cell,
    ChargeCell,
    DecisionCell,
    SanctionsCell,
    new_defendant_row,
)
from trafficmon_desktop.ui.pages.charge_model import CHARGE, DEFENDANT, ChargesModel
from trafficmon_desktop.ui.pages.charge_rows import ChargeRow, rows_of
from trafficmon_desktop.ui.pages.charge_typing import Book, ChargeTyping, RowKey
from trafficmon_desktop.ui.widgets.cell_editor import Leave, leave_of
from trafficmon_desktop.ui.widgets.grid_table import GridTable


class ChargeTable(GridTable):
    """``form_asked`` carries a record for its full form, stored or new.

    ``said`` carries a sentence for the line beneath, ``remove_asked`` a record that Del takes.
    """

    form_asked = Signal(object)
    remove_asked = Signal(object)
    said = Signal(str)

    def __init__(self, proceeding: str, terms: Terms, book: Book) -> None:
        self._charges = ChargesModel(terms, book.draft)
        super().__init__(self._charges)
        self._charges.setParent(self)
        self._proceeding, self._terms, self._book = proceeding, terms, book
        self._file: Sequence[Record] = ()
        self._begun: ChargeRow | None = None
        self._is_leaving = False
        self.typing = ChargeTyping(self, proceeding, terms, book)
        self.typing.left.connect(self._on_left)
        self.typing.said.connect(self.said)
        self.typing.drafted.connect(lambda: self.show_file(self._file))
        self.opened.connect(lambda _: self.open_line())

    # --- rows -----------------------------------------------------------------------------------

    def show_file(self, file: Sequence[Record]) -> None:
        """Shows what is stored now; the cell that was chosen stays so."""
        self.typing.leave()
        self._file = file
        at = self.currentIndex()
        key = self._charges.rows[at.row()].key if at.isValid() else None
        self.clearSpans()
        self._charges.show_rows(self._with_begun(rows_of(file)), lead_charges(file))
        instances = len(self._charges.instances)
        self.share_width([0.6, 1.6, *([1.3] * instances), 0.6], [84, 150, *([112] * instances), 84])
        self._merge_defendants()
        if key is not None:
            self._go_to(key, min(at.column(), self._charges.columnCount() - 1))

    def _with_begun(self, rows: list[ChargeRow]) -> list[ChargeRow]:
        """With the row that is being begun, and those whose beginning could not be read."""
        begun = self._begun.defendant.code if self._begun is not None else None
        shown: list[ChargeRow] = []
        for at, row in enumerate(rows):
            shown.append(row)
            code = row.defendant.code
            is_last = at + 1 == len(rows) or rows[at + 1].is_first or rows[at + 1].is_sanctions
            is_begun = begun == code or bool(self._book.draft(code, "line.charge"))
            if is_last and row.charge is not None and is_begun:
                shown.append(ChargeRow(row.defendant, None, is_first=False))
        if begun == "" or not rows or self._book.draft(self._proceeding, "line.defendant"):
            shown.append(new_defendant_row(self._proceeding))
        return shown

    def _merge_defendants(self) -> None:
        rows = self._charges.rows
        starts = [at for at, row in enumerate(rows) if row.is_first]
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
            if end - start > 1:
                self.setSpan(start, DEFENDANT, end - start, 1)

    def least_width(self, column: int) -> int:
        return self.widest_word(column)

    # --- where it stands ------------------------------------------------------------------------

    def row_of(self, key: RowKey) -> int:
        """Where a row stands now, or -1."""
        found = (at for at, row in enumerate(self._charges.rows) if row.key == key)
        return next(found, -1)

    def _go_to(self, key: RowKey, column: int) -> None:
        row = self.row_of(key)
        if row < 0 and self._charges.rows:
            row = min(max(self.currentIndex().row(), 0), len(self._charges.rows) - 1)
        self.setCurrentIndex(self._charges.index(row, column))

    def cell(self, index: QModelIndex | None = None) -> Cell | None:
        """The cell that is chosen, or another one."""
        at = self.currentIndex() if index is None else index
        if not at.isValid():
            return None
        return self._charges.cell(self._start_of(at.row(), at.column()), at.column())

    def _start_of(self, row: int, column: int) -> int:
        """The first row of a merged cell."""
        rows = self._charges.rows
        while column == DEFENDANT and row and not rows[row].is_first:
            row -= 1
        return row

    @property
    def defendant(self) -> Defendant | None:
        """The stored defendant whose row is chosen, or the first."""
        rows = self._charges.rows
        row = rows[max(self.currentIndex().row(), 0)] if rows else None
        return row.defendant if row is not None and row.defendant.code else None

    # --- editing --------------------------------------------------------------------------------

    def open_line(self, typed: str = "") -> bool:
        """Opens the line of the chosen cell; ``typed`` replaces what stands there."""
        at, cell = self.currentIndex(), self.cell()
        if cell is None:
            return False
        self.scrollTo(at)
        place = self._start_of(at.row(), at.column()), at.column()
        head = self._charges.headerData(at.column(), Qt.Orientation.Horizontal)
        who = self._charges.index(place[0], DEFENDANT).data()
        return self.typing.open(cell, place, f"{head}, {who}", typed)

    def begin_defendant(self) -> None:
        """A new row for a defendant, and its line."""
        self._begin(new_defendant_row(self._proceeding), DEFENDANT)

    def begin_charge(self) -> None:
        """A new row for a charge of the defendant that is chosen, and its line."""
        rows = self._charges.rows
        row = rows[max(self.currentIndex().row(), 0)]
        if not row.defendant.code:
            self.begin_defendant()
        else:
            self._begin(ChargeRow(row.defendant, None, is_first=False), CHARGE)

    def _begin(self, row: ChargeRow, column: int) -> None:
        self._begun = row
        self.show_file(self._file)
        self.setFocus()
        self._go_to(row.key, column)
        self.open_line()

    def _on_left(self, how: Leave, key: RowKey) -> None:
        column = self.typing.place[1]
        self._begun = None
        self.show_file(self._file)
        self._go_to(key, column)
        if how is Leave.FORM:
            self.ask_for_form()
        elif how is Leave.NEW_CHARGE:
            self.begin_charge()
        elif how is Leave.NEW_DEFENDANT:
            self.begin_defendant()
        elif how in (Leave.RIGHT, Leave.LEFT):
            self._step(1 if how is Leave.RIGHT else -1)
        elif how is Leave.DOWN:
            self._step_down(column)

    def _step(self, by: int) -> bool:
        """Moves to the cell beside; false at the ends of the grid."""
        at, columns = self.currentIndex(), self._charges.columnCount()
        row, column = divmod(at.row() * columns + at.column() + by, columns)
        while 0 <= row < len(self._charges.rows) and column == DEFENDANT:
            if self._charges.rows[row].is_first:
                break
            row, column = divmod(row * columns + column + by, columns)
        if not at.isValid() or not 0 <= row < len(self._charges.rows):
            return False
        self.setCurrentIndex(self._charges.index(row, column))
        return True

    def _step_down(self, column: int) -> None:
        rows, row = self._charges.rows, self.currentIndex().row() + 1
        while row < len(rows) and (
            rows[row].is_sanctions or (column == DEFENDANT and not rows[row].is_first)
        ):
            row += 1
        if row < len(rows):
            self.setCurrentIndex(self._charges.index(row, column))

    # --- other keys -----------------------------------------------------------------------------

    def clear_cell(self) -> None:
        """Empties the chosen cell; what was stored can be brought back by undo."""
        cell = self.cell()
        if cell is None or self.typing.forget_draft(cell):
            return
        if isinstance(cell, SanctionsCell):
            self._apply([(each, None) for each in cell.records])
        elif isinstance(cell, DecisionCell) or type(cell) in (Cell, ChargeCell):
            for record in cell.records[-1:]:
                self.remove_asked.emit(record)
        else:
            self._apply(cell.changes(cell.read("")))

    def copy_above(self) -> None:
        """As above: outcome and day of the row above, or its offence."""
        at, cell = self.currentIndex(), self.cell()
        above = next(
            (
                found
                for row in range(at.row() - 1, -1, -1)
                if not self._charges.rows[row].is_sanctions
                and (found := self._charges.cell(row, at.column())).records
            ),
            None,
        )
        if cell is None or above is None or cell.blocked or cell.row.is_sanctions:
            self.said.emit(self._terms.text("case_line.nothing_above"))
        elif isinstance(cell, DecisionCell) and isinstance(above, DecisionCell):
            self._apply(cell.as_above(above))
        elif at.column() != DEFENDANT:
            key = cell.row.key
            line = plain_line(above.line(self._terms), cell.read_lists, self._terms)
            saved = self._apply(cell.changes(cell.read(line.text)), line)
            if saved and not key[1]:
                self._go_to((key[0], saved[0].code), at.column())

    def _apply(
        self,
        changes: Sequence[tuple[Record | None, Record | None]],
        line: PlainLine | None = None,
    ) -> list[Record]:
        try:
            return self.typing.apply(changes, line)
        except UserError as error:
            self.said.emit(self._terms.message(error))
            return []

    def ask_for_form(self) -> None:
        """Asks for the full form of the chosen cell."""
        cell = self.cell()
        record = None if cell is None else cell.records[-1] if cell.records else cell.blank()
        if record is not None:
            self.form_asked.emit(record)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and self._takes(event):
            event.accept()
            return True
        return super().event(event)

    def _takes(self, event: QKeyEvent) -> bool:
        """Keys of the window that mean something here."""
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            return not self._is_leaving
        return leave_of(event) is not None or (event.key() == Qt.Key.Key_D and is_control)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._answer(event):
            super().keyPressEvent(event)

    def _answer(self, event: QKeyEvent) -> bool:
        key, control = event.key(), event.modifiers() & Qt.KeyboardModifier.ControlModifier
        leave = leave_of(event)
        if leave is Leave.GIVEN_UP and not self._is_leaving:
            self._is_leaving = True
            self.said.emit(self._terms.text("case_line.leaving"))
            return True
        self._is_leaving = leave is Leave.GIVEN_UP
        acts = {
            Leave.NEW_CHARGE: self.begin_charge,
            Leave.NEW_DEFENDANT: self.begin_defendant,
            Leave.FORM: self.ask_for_form,
        }
        if leave in acts:
            acts[leave]()
        elif key == Qt.Key.Key_F2:
            self.open_line()
        elif key == Qt.Key.Key_F4 and self.open_line():
            self.typing.show_choices()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.clear_cell()
        elif key == Qt.Key.Key_D and control:
            self.copy_above()
        elif _is_typed(event):
            self.open_line(event.text())
        else:
            return False
        return True

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 - the name is Qt's
        """Tab goes from cell to cell; after Esc, and at the ends, it leaves the grid."""
        if self._is_leaving or not self.currentIndex().isValid():
            return super().focusNextPrevChild(next)
        return self._step(1 if next else -1) or super().focusNextPrevChild(next)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_leaving = False
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._charges.rows:
            column = CHARGE if self._charges.rows[0].defendant.code else DEFENDANT
            self.setCurrentIndex(self._charges.index(0, column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.typing.fit()


def _is_typed(event: QKeyEvent) -> bool:
    """Whether a key writes something."""
    strange = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    words = event.text()
    return (
        bool(words)
        and words.isprintable()
        and bool(words.strip())
        and not (event.modifiers() & strange)
    )
