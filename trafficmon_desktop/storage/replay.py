"""Doing what the history tells once more, or the other way round: checked whole, then written."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from sqlalchemy import Table, and_, delete, insert, select

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import RECORD_TYPES
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.audit import Change
from trafficmon_desktop.storage.desk_tables import (
    DRAFT,
    LOCAL_CODE,
    MERGED_CODE,
    NOT_SAME,
    OWN_VALUE,
)
from trafficmon_desktop.storage.ledger_tables import ANSWERED_CHECK, DEADLINE_NOTE, IMPORT_ORIGIN
from trafficmon_desktop.storage.settings import read_setting, write_setting
from trafficmon_desktop.storage.unit import Unit
from trafficmon_desktop.storage.vault_tables import ATTACHMENT

_PART = 500  # SQLite bounds the parameters of a statement

#: What is no record, and is noted row by row: put in whole or taken out whole, never changed.
ROW_TABLES: dict[str, Table] = {
    table.name: table
    for table in (
        DRAFT,
        DEADLINE_NOTE,
        ANSWERED_CHECK,
        NOT_SAME,
        MERGED_CODE,
        LOCAL_CODE,
        OWN_VALUE,
        IMPORT_ORIGIN,
        ATTACHMENT,
    )
}

Values = Mapping[str, Any]


def reversed_changes(changes: Sequence[Change]) -> list[Change]:
    """What takes the changes back, the last one first."""
    return [
        Change(each.record_type, each.record_code, each.after, each.before)
        for each in reversed(changes)
    ]


def replay(unit: Unit, changes: Sequence[Change]) -> None:
    """Makes all changes.

    Raises ``UserError`` ``act_overtaken`` where something is no longer as it was before them, and
    ``act_referred`` where other records have come to refer to one that would go; the caller's
    transaction is rolled back then.
    """
    gone = _replay_records(unit, [each for each in changes if each.record_type in RECORD_TYPES])
    for each in changes:
        if each.record_type in ROW_TABLES:
            _replay_row(unit, each)
        elif each.record_type == "setting":
            _replay_setting(unit, each)
    _refuse_noted(unit, gone)


# --- records ------------------------------------------------------------------------------------


def _replay_records(unit: Unit, changes: Sequence[Change]) -> list[str]:
    """Writes the records as they become; returns the codes of those that are gone."""
    stored = _stored(unit, changes)
    values = {code: store.plain_values(record) for code, record in stored.items()}
    types: dict[str, type[Record]] = {}
    for each in changes:
        _change(values, each)
        types[each.record_code] = RECORD_TYPES[each.record_type]
    wanted = {code: record_from(types[code], plain) for code, plain in values.items()}
    gone = [code for code in stored if code not in wanted]
    new = [record for code, record in wanted.items() if code not in stored]
    _refuse_referred(unit, gone, wanted)
    _refuse_dangling(unit, wanted.values(), {record.code for record in new})
    store.insert_all(unit, new)
    for code in stored.keys() & wanted.keys():
        store.update_record(unit, stored[code], wanted[code])
    store.delete_all(unit, [stored[code] for code in gone])
    return gone


def _stored(unit: Unit, changes: Iterable[Change]) -> dict[str, Record]:
    """The records that are touched, as they stand now, by code."""
    codes: dict[str, dict[str, None]] = {}
    for each in changes:
        codes.setdefault(each.record_type, {})[each.record_code] = None
    return {
        record.code: record
        for name, wanted in codes.items()
        for record in store.fetch_where(unit.connection, RECORD_TYPES[name], "code", list(wanted))
    }


def _change(values: dict[str, dict[str, Any]], change: Change) -> None:
    """Makes one change to the values of its record; these must be as before it."""
    code, before, after = change.record_code, change.before, change.after
    now: Values = values.get(code, {})
    seen = now if "code" in before else {name: now.get(name) for name in {*before, *after}}
    expected = before if "code" in before else {name: before.get(name) for name in seen}
    if dict(seen) != dict(expected) or (not now and "code" not in after):
        raise UserError("act_overtaken", code=code)
    values[code] = {name: value for name, value in now.items() if name not in before} | dict(after)
    if not values[code]:
        del values[code]


def record_from(record_type: type[Record], values: Values) -> Record:
    """The record of values as they stand in the history (``storage.records.plain_values``)."""
    given = {
        field.name: read_value(field.spec.kind, values[field.name])
        for field in fields_of(record_type)
        if field.name in values
    }
    return record_type(**given)


def read_value(kind: Kind, value: Any) -> Any:
    """The value of a field as it stands in the history."""
    if kind is Kind.DATE:
        return parse_edtf(value)
    if kind is Kind.MONEY:
        return Money.parse(value)
    return tuple(value) if kind is Kind.CODES else value


def _refuse_referred(unit: Unit, gone: Sequence[str], wanted: Mapping[str, Record]) -> None:
    """What goes must not be missed by a record that stays and is not part of the act."""
    leaving = set(gone)
    for part in _parts(gone):
        for other in store.referring(unit.connection, *part):
            if other.code not in leaving and other.code not in wanted:
                raise UserError("act_referred", code=other.code)


def _refuse_dangling(unit: Unit, wanted: Iterable[Record], new: set[str]) -> None:
    for record in wanted:
        for code in store.references_of(record).values():
            if code not in new and store.type_of(unit.connection, code) is None:
                raise UserError("act_overtaken", code=code)


def _refuse_noted(unit: Unit, gone: Sequence[str]) -> None:
    """Nor may a note or an answer about it be left, or a document of it."""
    for about in (DEADLINE_NOTE.c.subject, ANSWERED_CHECK.c.subject, ATTACHMENT.c.owner_code):
        for part in _parts(gone):
            code = unit.connection.scalar(select(about).where(about.in_(part)))
            if code is not None:
                raise UserError("act_referred", code=code)


def _parts(codes: Sequence[str]) -> list[Sequence[str]]:
    return [codes[start : start + _PART] for start in range(0, len(codes), _PART)]


# --- everything else ----------------------------------------------------------------------------


def _replay_row(unit: Unit, change: Change) -> None:
    table = ROW_TABLES[change.record_type]
    if change.before:
        here = _same_key(table, change.before)
        found = unit.connection.execute(delete(table).where(here)).rowcount
        if not found and table is not DRAFT:  # what was being typed may be settled meanwhile
            raise UserError("act_overtaken", code=change.record_code)
    if change.after:
        here = _same_key(table, change.after)
        if unit.connection.scalar(select(table).where(here)) is not None:
            if table is not DRAFT:
                raise UserError("act_overtaken", code=change.record_code)
            unit.connection.execute(delete(table).where(here))
        unit.connection.execute(insert(table).values(_row(table, change.after)))
    before, after = change.before or None, change.after or None
    unit.note(change.record_type, change.record_code, before, after)


def _same_key(table: Table, values: Values) -> Any:
    return and_(*(column == values[column.name] for column in table.primary_key))


def _row(table: Table, values: Values) -> dict[str, Any]:
    """Empty texts are left out of the history."""
    return {
        column.name: values.get(column.name, None if column.nullable else "")
        for column in table.columns
    }


def _replay_setting(unit: Unit, change: Change) -> None:
    if read_setting(unit.connection, change.record_code) != change.before.get("value"):
        raise UserError("act_overtaken", code=change.record_code)
    after = change.after.get("value")
    write_setting(unit, change.record_code, None if after is None else str(after))
