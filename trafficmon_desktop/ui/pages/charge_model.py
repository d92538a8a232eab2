"""The grid of defendants, charges and instances as a model: words, marks and cells."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.records import Sanction
from trafficmon_desktop.services.case_lines.lead import Lead
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.charge_cells import (
    Cell,
    ChargeCell,
    DecisionCell,
    FinalCell,
    SanctionsCell,
)
from trafficmon_desktop.ui.pages.charge_rows import (
    ChargeRow,
    cell_words,
    charge_words,
    defendant_words,
    final_words,
    instances_of,
)
from trafficmon_desktop.ui.widgets.grid_table import NOTE, NOTE_ICON, NOTE_INK

Index = QModelIndex | QPersistentModelIndex

DEFENDANT, CHARGE, FIRST_INSTANCE = 0, 1, 2

#: subject and field -> what was typed there and could not be read
DraftOf = Callable[[str, str], str]


class ChargesModel(QAbstractTableModel):
    """``leads`` holds the leading charge of each defendant who has several."""

    def __init__(self, terms: Terms, draft_of: DraftOf, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._terms, self._draft_of = terms, draft_of
        self.rows: list[ChargeRow] = []
        self.instances: tuple[str, ...] = instances_of([])
        self._leads: dict[str, Lead] = {}
        self._shown: list[list[Shown]] = []

    def draft(self, row: int, column: int) -> str:
        """What was typed into a cell and could not be read."""
        return self._shown[row][column].draft

    def show_rows(self, rows: list[ChargeRow], leads: dict[str, Lead]) -> None:
        """Replaces what is shown."""
        self.beginResetModel()
        self.rows, self._leads = rows, leads
        self.instances = instances_of(rows)
        columns = range(self.columnCount())
        self._shown = [[self._made(at, column) for column in columns] for at in range(len(rows))]
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else FIRST_INSTANCE + len(self.instances) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        terms = self._terms
        if section == DEFENDANT:
            return sentence(terms.record("defendant"))
        if section == CHARGE:
            return sentence(terms.record("charge"))
        if section - FIRST_INSTANCE < len(self.instances):
            instance = self.instances[section - FIRST_INSTANCE]
            return sentence(terms.code("court_instance", instance))
        return sentence(terms.text("grid.final"))

    # --- cells ----------------------------------------------------------------------------------

    def cell(self, row: int, column: int) -> Cell:
        """What can be typed at a place of the grid."""
        line, at = self.rows[row], column - FIRST_INSTANCE
        if column == DEFENDANT:
            return Cell(line)
        if column == CHARGE:
            return SanctionsCell(line, self.instances[0]) if line.is_sanctions else ChargeCell(line)
        if at >= len(self.instances):
            return FinalCell(line)
        if line.is_sanctions:
            return SanctionsCell(line, self.instances[at])
        return DecisionCell(line, self.instances[at], self._sanctions(line, self.instances[at]))

    def _sanctions(self, line: ChargeRow, instance: str) -> list[Sanction]:
        return [
            each
            for row in self.rows
            if row.is_sanctions and row.defendant.code == line.defendant.code
            for each in row.found.get(instance, ())
            if isinstance(each, Sanction)
        ]

    # --- words ----------------------------------------------------------------------------------

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        shown = self._shown[index.row()][index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.words
        if role in _NOTES:
            return getattr(shown, _NOTES[role])
        if role == Qt.ItemDataRole.ToolTipRole:
            return shown.told
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{head}: {shown.told or '–'}"
        if role == Qt.ItemDataRole.FontRole and shown.is_strong:
            return theme.font(weight=QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.ForegroundRole and self.rows[index.row()].is_sanctions:
            return theme.colours().of("muted")
        return None

    def _made(self, at: int, column: int) -> "Shown":
        row = self.rows[at]
        words = self._words(row, column)
        strong = column == DEFENDANT or (column == CHARGE and not row.is_sanctions)
        lead = self._leads.get(row.defendant.code)
        leads = lead is not None and row.charge is not None and lead.charge == row.charge.code
        why = lead.words(self._terms) if leads and lead is not None and column == CHARGE else ""
        cell = self.cell(at, column)
        draft = self._draft_of(*cell.draft) if cell.draft[0] else ""
        if draft:
            note = self._terms.text("case_line.draft", typed=draft)
            return Shown(words, note, "pencil", "warning", strong, draft)
        if why:
            return Shown(
                words, self._terms.text("lead.mark"), "bookmark", "accent", strong, "", why
            )
        gaps = self._gaps(cell, column)
        if gaps:
            note = self._terms.text("grid.gap", what=", ".join(gaps))
            return Shown(words, note, "triangle-alert", "warning", strong)
        if column == DEFENDANT and not row.defendant.code:
            example = self._terms.text("case_line.example.defendant")
            return Shown(words, example, is_strong=strong)
        return Shown(words, is_strong=strong)

    def _words(self, row: ChargeRow, column: int) -> str:
        if column == DEFENDANT:
            return defendant_words(row.defendant, self._terms)
        if column == CHARGE:
            return charge_words(row, self._terms)
        if column - FIRST_INSTANCE < len(self.instances):
            return cell_words(row, self.instances[column - FIRST_INSTANCE], self._terms)
        return final_words(row, self._terms)

    def _gaps(self, cell: Cell, column: int) -> list[str]:
        """What is still missing of the records of a cell, by the labels of the fields."""
        if isinstance(cell, FinalCell) or (isinstance(cell, SanctionsCell) and column == CHARGE):
            return []
        missing = ((each.NAME, name) for each in cell.records for name in checks.missing(each))
        return [self._terms.field(*each) for each in missing]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a cell shows: words, a note with icon and colour beneath, and what is kept unread."""

    words: str
    note: str = ""
    icon: str = ""
    ink: str = ""
    is_strong: bool = False
    draft: str = ""
    why: str = ""

    @property
    def told(self) -> str:
        """All of it, for the tip and for a screen reader."""
        return "\n".join(part for part in (self.words, self.note, self.why) if part)


_NOTES = {NOTE: "note", NOTE_ICON: "icon", NOTE_INK: "ink"}
