"""The table of defendants, charges and instances. It is read; Enter opens a form."""

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from trafficmon_desktop.domain.fields import Record
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Defendant, Sanction
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.charge_rows import (
    ChargeRow,
    cell_words,
    charge_words,
    defendant_words,
    final_words,
    instances_of,
)
from trafficmon_desktop.ui.widgets.grid_table import GridTable

Index = QModelIndex | QPersistentModelIndex

_DEFENDANT, _CHARGE, _FIRST_INSTANCE = 0, 1, 2


class _Charges(QAbstractTableModel):
    def __init__(self, rows: list[ChargeRow], terms: Terms, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows, self._terms = rows, terms
        self.instances = instances_of(rows)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else _FIRST_INSTANCE + len(self.instances) + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation == Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        terms = self._terms
        if section == _DEFENDANT:
            return sentence(terms.record("defendant"))
        if section == _CHARGE:
            return sentence(terms.record("charge"))
        if section - _FIRST_INSTANCE < len(self.instances):
            instance = self.instances[section - _FIRST_INSTANCE]
            return sentence(terms.code("court_instance", instance))
        return sentence(terms.field("charge_decision", "final_on"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self.words(row, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            head = self.headerData(index.column(), Qt.Orientation.Horizontal)
            return f"{head}: {self.words(row, index.column()) or '–'}"
        if role == Qt.ItemDataRole.FontRole and self._is_strong(row, index.column()):
            return theme.font(weight=QFont.Weight.DemiBold)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        if role == Qt.ItemDataRole.ForegroundRole and row.is_sanctions:
            return theme.colours().of("muted")
        return None

    def _is_strong(self, row: ChargeRow, column: int) -> bool:
        return column == _DEFENDANT or (column == _CHARGE and not row.is_sanctions)

    def words(self, row: ChargeRow, column: int) -> str:
        """What stands in a cell."""
        if column == _DEFENDANT:
            return defendant_words(row.defendant, self._terms)
        if column == _CHARGE:
            return charge_words(row, self._terms)
        if column - _FIRST_INSTANCE < len(self.instances):
            return cell_words(row, self.instances[column - _FIRST_INSTANCE], self._terms)
        return final_words(row, self._terms)


class ChargeTable(GridTable):
    """``edit_asked`` carries a record, ``add_asked`` a record type and its first values."""

    edit_asked = Signal(object)
    add_asked = Signal(object, object)

    def __init__(self, rows: list[ChargeRow], terms: Terms) -> None:
        self._charges = _Charges(rows, terms)
        super().__init__(self._charges)
        self._charges.setParent(self)
        instances = len(self._charges.instances)
        self.share_width([0.6, 1.6, *([1.3] * instances), 0.6], [84, 150, *([112] * instances), 84])
        self._merge_defendants()
        self.opened.connect(self._on_opened)
        self.more_asked.connect(self._on_more)

    def _merge_defendants(self) -> None:
        rows = self._charges.rows
        starts = [at for at, row in enumerate(rows) if row.is_first]
        for start, end in zip(starts, [*starts[1:], len(rows)], strict=True):
            if end - start > 1:
                self.setSpan(start, _DEFENDANT, end - start, 1)

    def records_at(self, row: int, column: int) -> list[Record]:
        """The records a cell tells of."""
        line = self._charges.rows[row]
        if column == _DEFENDANT:
            return [line.defendant]
        if column == _CHARGE:
            return [line.charge] if line.charge is not None else []
        instances = self._charges.instances
        at = column - _FIRST_INSTANCE
        if at < len(instances):
            return list(line.found.get(instances[at], ()))
        return [record for found in line.found.values() for record in found][-1:]

    def _on_opened(self, index: QModelIndex) -> None:
        found = self.records_at(index.row(), index.column())
        if found:
            self.edit_asked.emit(found[-1])
            return
        line = self._charges.rows[index.row()]
        at = index.column() - _FIRST_INSTANCE
        instances = self._charges.instances
        instance = instances[at] if 0 <= at < len(instances) else instances[0]
        if line.is_sanctions:
            values = {"defendant": line.defendant.code, "instance": instance}
            self.add_asked.emit(Sanction, values)
        elif line.charge is None:
            self._ask_for_charge(line.defendant)
        else:
            values = {"charge": line.charge.code, "instance": instance}
            self.add_asked.emit(ChargeDecision, values)

    def _on_more(self, index: QModelIndex) -> None:
        at = index.row() if index.isValid() else len(self._charges.rows) - 1
        if at >= 0:
            self._ask_for_charge(self._charges.rows[at].defendant)

    def _ask_for_charge(self, defendant: Defendant) -> None:
        self.add_asked.emit(Charge, {"defendant": defendant.code})
