"""From rows to linked records: a person and what hangs on the person, or what is wrong."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.fields import Kind, Record
from trafficmon_desktop.domain.records import PARENT_OF, RECORD_TYPES, Victim
from trafficmon_desktop.services.imports.cells import CellError, as_text, clean, reader_for
from trafficmon_desktop.services.imports.problems import Problem
from trafficmon_desktop.services.imports.sheet import Cell
from trafficmon_desktop.services.moving_in.plan import NOTHING, Plan, parent_of, parts_of
from trafficmon_desktop.services.moving_in.targets import GIVEN_FIRST, RECORDS, Target


@dataclass(frozen=True)
class RowRecords:
    """``row`` as the spreadsheet counts. ``records`` stand parents first and refer to each other
    by their record names; none where there are ``problems``."""

    row: int
    records: tuple[Record, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def person(self) -> Victim | None:
        """The person the row tells of."""
        return next((each for each in self.records if isinstance(each, Victim)), None)


def read_row(plan: Plan, at: int, today: date) -> RowRecords:
    """One row of the table; ``at`` counts within its rows."""
    row, cells = plan.table.rows[at]
    values: dict[str, dict[str, Any]] = {}
    problems: list[Problem] = []
    for column, target in plan.columns.items():
        cell = cells[column] if column < len(cells) else ""
        if cell == "":
            continue
        try:
            found = _values(plan, column, target, cell)
        except CellError as error:
            header = plan.table.text(plan.header, column)
            problems.append(Problem(plan.table.file, row, header, error.key, error.values))
            continue
        filled = {name: value for name, value in found.items() if value not in (None, ())}
        if filled:
            values.setdefault(target.record, {}).update(filled)
    records = list(_linked(values))
    problems += [problem for record in records for problem in _impossible(plan, row, record, today)]
    if records and not isinstance(records[0], Victim):
        problems.append(Problem(plan.table.file, row, None, "no_person"))
    return RowRecords(row, () if problems else tuple(records), tuple(problems))


def read_rows(plan: Plan, today: date) -> Iterable[RowRecords]:
    """Every row beneath the header that holds anything that was chosen."""
    for at in range(plan.header + 1, len(plan.table.rows)):
        found = read_row(plan, at, today)
        if found.records or found.problems:
            yield found


def _values(plan: Plan, column: int, target: Target, cell: Cell) -> dict[str, Any]:
    """The fields a cell fills. Raises ``CellError``."""
    if target.is_both_names:
        return _both_names(target, clean(as_text(cell)))
    field = target.declared
    if field.spec.kind in (Kind.CODE, Kind.CODES):
        many = field.spec.kind is Kind.CODES
        codes = [plan.code_of(column, text) for text in parts_of(cell, many=many)]
        if None in codes:
            raise CellError("unknown_code_hidden")
        meant = tuple(dict.fromkeys(code for code in codes if code and code != NOTHING))
        return {field.name: meant if many else next(iter(meant), None)}
    return {field.name: reader_for(field, plan.date_orders.get(column))(cell)}


def _both_names(target: Target, text: str) -> dict[str, Any]:
    """The first word is the first name of the target, the rest the other; a comma parts them."""
    first, second = target.field.split()
    if "," in text:
        family, _, given = text.partition(",")
        return {"family_name": family.strip(), "given_name": given.strip() or None}
    words = text.split()
    if target.field == GIVEN_FIRST:
        return {first: words[0], second: " ".join(words[1:]) or None} if words else {}
    return {first: " ".join(words[:-1]) or words[-1], second: words[-1] if words[1:] else None} \
        if words else {}  # fmt: skip


def _linked(values: dict[str, dict[str, Any]]) -> Iterable[Record]:
    """Records of one row, each referring to the record name of the one it hangs on."""
    if "victim" not in values and values:
        values = {"victim": {}, **values}
    for name in RECORDS:
        given = values.get(name)
        if given is None or (name == "victim" and not given):
            continue
        parent = parent_of(name)
        links = {} if parent is None else {PARENT_OF[name]: parent}
        yield RECORD_TYPES[name](**{**links, **given})


def _impossible(plan: Plan, row: int, record: Record, today: date) -> Iterable[Problem]:
    for name, key in checks.problems(record, today).items():
        target = next(
            (
                column
                for column, each in plan.columns.items()
                if each.record == record.NAME and name in each.field.split()
            ),
            None,
        )
        header = None if target is None else plan.table.text(plan.header, target)
        yield Problem(plan.table.file, row, header, f"check.{key}")


def identity(record: Record) -> tuple[object, ...]:
    """What makes two rows tell of one person, or of one record: everything they hold."""
    return (record.NAME, *(getattr(record, name) for name in record.__dataclass_fields__))


def with_code(record: Record, code: str, parent: str | None) -> Record:
    """The record under its code, hanging on the record of the code ``parent``."""
    links = {} if parent is None else {PARENT_OF[record.NAME]: parent}
    return replace(record, code=code, **links)
