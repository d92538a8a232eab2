"""What the user said of a table, and the memory of it for the next one."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from trafficmon_desktop.domain.fields import Kind, field_of
from trafficmon_desktop.domain.records import PARENT_OF, RECORD_TYPES
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.imports.cells import as_text, clean
from trafficmon_desktop.services.imports.dates import ORDER_UNKNOWN, UnclearDateError, order_of
from trafficmon_desktop.services.imports.dates import read_cell as read_date_cell
from trafficmon_desktop.services.imports.labels import code_for
from trafficmon_desktop.services.imports.sheet import Cell
from trafficmon_desktop.services.moving_in.tables import Table
from trafficmon_desktop.services.moving_in.targets import Target, guessed, header_row
from trafficmon_desktop.services.vaults import change_setting, setting
from trafficmon_desktop.storage.vault import Vault

COLUMNS_SETTING, VALUES_SETTING = "moving_in.columns", "moving_in.values"

#: Said of a text in a column of codes: it means nothing and its cell stays empty.
NOTHING = ""


@dataclass(frozen=True)
class Plan:
    """``header`` counts within the rows of the table; ``columns`` maps columns to what they mean.

    ``values`` maps (column, folded text) to the code that is meant, :data:`NOTHING` to leave
    the cell empty; ``orders`` says of columns of dates whether day or month comes first.
    """

    table: Table
    header: int
    columns: Mapping[int, Target]
    values: Mapping[tuple[int, str], str] = field(default_factory=dict)
    orders: Mapping[int, str] = field(default_factory=dict)

    @property
    def headers(self) -> list[str]:
        """The names of all columns; empty where a column has none."""
        return [self.table.text(self.header, column) for column in range(self.table.width)]

    def cells(self, column: int) -> list[Cell]:
        """Everything beneath the header of a column."""
        rows = self.table.rows[self.header + 1 :]
        return [cells[column] if column < len(cells) else "" for _, cells in rows]

    @cached_property
    def date_orders(self) -> dict[int, str | None]:
        """Whether day or month comes first, as the column shows or the user said."""
        return {
            column: order_of(self.cells(column), self.orders.get(column))
            for column, target in self.columns.items()
            if target.declared.spec.kind is Kind.DATE
        }

    def two_ways(self, column: int) -> str:
        """The first date of a column that can be read either way; empty where none can."""
        cells = (cell for cell in self.cells(column) if _is_two_ways(cell))
        return clean(as_text(next(cells, "")))

    def unclear_orders(self) -> list[int]:
        """The columns of dates that can be read either way: the user has to say."""
        return [
            column
            for column, order in self.date_orders.items()
            if order is None and any(_is_two_ways(cell) for cell in self.cells(column))
        ]

    def unknown_values(self) -> dict[int, dict[str, int]]:
        """Column of codes -> the texts that mean no code yet, and how often each stands there.

        Texts that differ only in case or script are one, as it was first written.
        """
        return self._texts_that_mean(None)

    def texts_left_out(self) -> dict[int, dict[str, int]]:
        """Column of codes -> the texts of which was said that they mean nothing, and how often."""
        return self._texts_that_mean(NOTHING)

    def texts_without_value(self) -> dict[int, dict[str, int]]:
        """Both together: what can still be said of the columns of codes."""
        found = {column: dict(counts) for column, counts in self.unknown_values().items()}
        for column, counts in self.texts_left_out().items():
            found.setdefault(column, {}).update(counts)
        return found

    def _texts_that_mean(self, code: str | None) -> dict[int, dict[str, int]]:
        found: dict[int, dict[str, int]] = {}
        first: dict[tuple[int, str], str] = {}
        for column, target in self.columns.items():
            spec = target.declared.spec
            if spec.kind not in (Kind.CODE, Kind.CODES):
                continue
            for cell in self.cells(column):
                for text in parts_of(cell, many=spec.kind is Kind.CODES):
                    if self.code_of(column, text) == code:
                        counts = found.setdefault(column, {})
                        written = first.setdefault((column, fold(text)), text)
                        counts[written] = counts.get(written, 0) + 1
        return found

    def code_of(self, column: int, text: str) -> str | None:
        """The code a text means, :data:`NOTHING` where it means none, ``None``: not known."""
        said = self.values.get((column, fold(text)))
        if said is not None:
            return said
        return code_for(self.columns[column].declared.spec.codes or "", text)

    def missing_parents(self) -> list[str]:
        """Records whose columns are of no use without columns of the one they hang on."""
        chosen = {target.record for target in self.columns.values()}
        return sorted(record for record in chosen if (above := parent_of(record)) is not None
                      and above not in chosen)  # fmt: skip


def parent_of(record: str) -> str | None:
    """The record of the same row on which one hangs; notes hang on the person."""
    if record not in PARENT_OF:
        return None
    parent = PARENT_OF[record]
    refers = field_of(RECORD_TYPES[record], parent).spec.refers_to
    return refers if refers in RECORD_TYPES else "victim"


def parts_of(cell: Cell, *, many: bool) -> list[str]:
    """The texts of a cell; where it may hold many, commas and strokes part them."""
    text = clean(as_text(cell))
    if not many:
        return [text] if text else []
    for sign in ";|/\n":
        text = text.replace(sign, ",")
    return [part.strip() for part in text.split(",") if part.strip()]


def _is_two_ways(cell: Cell) -> bool:
    try:
        read_date_cell(clean(cell) if isinstance(cell, str) else cell, None)
    except UnclearDateError as error:
        return error.key == ORDER_UNKNOWN
    return False


# --- memory ---------------------------------------------------------------------------------


def first_plan(vault: Vault, table: Table, header: int | None = None) -> Plan:
    """What is plain or was said the last time; the user says the rest."""
    row = header_row(table) if header is None else header
    plan = Plan(table, row, {})
    columns = guessed(plan.headers, json.loads(setting(vault, COLUMNS_SETTING, "{}")))
    said = json.loads(setting(vault, VALUES_SETTING, "{}"))
    values = {
        (column, text): code
        for column, target in columns.items()
        for text, code in said.get(str(target), {}).items()
    }
    return Plan(table, row, columns, values)


def remember(vault: Vault, plan: Plan) -> None:
    """Keeps what was said of columns and values, inside the vault, for the next table."""
    columns = json.loads(setting(vault, COLUMNS_SETTING, "{}"))
    for column, header in enumerate(plan.headers):
        if header:
            columns[fold(header)] = str(plan.columns.get(column, ""))
    values = json.loads(setting(vault, VALUES_SETTING, "{}"))
    for (column, text), code in plan.values.items():
        if column in plan.columns:
            values.setdefault(str(plan.columns[column]), {})[text] = code
    change_setting(vault, COLUMNS_SETTING, json.dumps(columns, ensure_ascii=False))
    change_setting(vault, VALUES_SETTING, json.dumps(values, ensure_ascii=False))
