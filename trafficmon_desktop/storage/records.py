"""Records in and out of their tables, one generic mapping by field name."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any, TypeVar, cast

from sqlalchemy import Connection, Select, delete, exists, func, insert, or_, select, update

from trafficmon_desktop.domain.fields import ANY, Kind, Privacy, Record, fields_of
from trafficmon_desktop.domain.records import RECORD_TYPES, RECORDS, Victim
from trafficmon_desktop.storage.people_keys import FIELDS as KEY_FIELDS
from trafficmon_desktop.storage.people_keys import drop_keys, keep_keys
from trafficmon_desktop.storage.rows import columns_of, records_of, rows_of
from trafficmon_desktop.storage.tables import RECORD_CODE, TABLES
from trafficmon_desktop.storage.unit import Unit

R = TypeVar("R", bound=Record)


def fetch(connection: Connection, record_type: type[R], code: str) -> R | None:
    """The record with this code, or ``None``."""
    table = TABLES[record_type.NAME]
    row = connection.execute(select(table).where(table.c.code == code)).first()
    return None if row is None else record_type(**row._mapping)


def type_of(connection: Connection, code: str) -> type[Record] | None:
    """Which record a code belongs to, or ``None`` where it is free."""
    name = connection.scalar(select(RECORD_CODE.c.record).where(RECORD_CODE.c.code == code))
    return None if name is None else RECORD_TYPES[name]


def fetch_all(connection: Connection, record_type: type[R]) -> list[R]:
    """All records of a type, ordered by code."""
    return _read(connection, record_type, [field.name for field in fields_of(record_type)])


def fetch_where(
    connection: Connection, record_type: type[R], field: str, values: Sequence[str]
) -> list[R]:
    """The records of a type whose ``field`` is one of the values, ordered by code."""
    table = TABLES[record_type.NAME]
    found: list[R] = []
    for start in range(0, len(values), 500):  # SQLite bounds the parameters of a statement
        part = values[start : start + 500]
        query = select(table).where(table.c[field].in_(part)).order_by(table.c.code)
        found += _fetched(connection, record_type, query)
    return found


def _fetched(connection: Connection, record_type: type[R], query: Select[Any]) -> list[R]:
    names = [field.name for field in fields_of(record_type)]
    return [record_type(**dict(zip(names, row, strict=True))) for row in connection.execute(query)]


def fetch_columns(
    connection: Connection, record_type: type[Record], *names: str, **equal: str | Sequence[str]
) -> Iterator[tuple[Any, ...]]:
    """The values of these fields, ordered by code.

    ``equal`` asks for the value of another field, or for one of several: SQLite bounds how many,
    at most some thousand.
    """
    rows = _rows(connection, record_type, names, equal)
    return zip(*columns_of(record_type, names, rows).values(), strict=True)


def _read(connection: Connection, record_type: type[R], names: Sequence[str]) -> list[R]:
    return records_of(record_type, names, _rows(connection, record_type, names, {}))


def _rows(
    connection: Connection,
    record_type: type[Record],
    names: Sequence[str],
    equal: Mapping[str, str | Sequence[str]],
) -> list[tuple[Any, ...]]:
    """The rows as the columns hold them; names of records and fields are declared, not typed."""
    given = [(each,) if isinstance(each, str) else each for each in equal.values()]
    places = [", ".join("?" * len(each)) for each in given]
    wanted = " AND ".join(f"{n} IN ({p})" for n, p in zip(equal, places, strict=True)) or "1"
    query = f"SELECT {', '.join(names)} FROM {record_type.NAME} WHERE {wanted} ORDER BY code"  # noqa: S608
    cursor = connection.connection.cursor()  # plain tuples: rows of SQLAlchemy cost twice as much
    try:
        cursor.execute(query, tuple(chain.from_iterable(given)))
        return cast("list[tuple[Any, ...]]", cursor.fetchall())
    finally:
        cursor.close()


@cache
def _leaving(name: str) -> tuple[str, ...]:
    """Keys, references and the fields that may leave in any shape; nothing else."""
    return tuple(
        field.name
        for field in fields_of(RECORD_TYPES[name])
        if field.spec.privacy is not Privacy.NEVER or field.spec.kind in (Kind.KEY, Kind.REF)
    )


def fetch_leaving(connection: Connection, record_type: type[R]) -> list[R]:
    """All records of a type with only what may leave filled in: the private stays in its table."""
    return _read(connection, record_type, _leaving(record_type.NAME))


def referring(connection: Connection, *codes: str) -> list[Record]:
    """All records that refer to one of the codes directly, in the order of the record types.

    SQLite bounds the parameters of a statement: at most some thousand codes at once.
    """
    found: list[Record] = []
    targets = _targets(connection, codes)
    for record_type in RECORDS:
        table = TABLES[record_type.NAME]
        columns = [
            table.c[field.name]
            for field in fields_of(record_type)
            if field.spec.kind is Kind.REF and field.spec.refers_to in targets
        ]
        if columns:
            query = select(table).where(or_(*(column.in_(codes) for column in columns)))
            found += _fetched(connection, record_type, query.order_by(table.c.code))
    return found


def _targets(connection: Connection, codes: tuple[str, ...]) -> frozenset[str]:
    """What references to these codes are declared for: most tables hold none, and are not read.

    All kinds where a code is not stored any more, for nothing tells then what it was.
    """
    query = select(RECORD_CODE.c.record).where(RECORD_CODE.c.code.in_(codes))
    kinds = [row.record for row in connection.execute(query)]
    if len(kinds) < len(set(codes)):
        return frozenset({ANY, *TABLES})
    return frozenset({ANY, *kinds})


def insert_record(unit: Unit, record: Record) -> None:
    """Writes a new record with its audit entry."""
    unit.connection.execute(insert(RECORD_CODE), {"code": record.code, "record": record.NAME})
    unit.connection.execute(insert(TABLES[record.NAME]), values_of(record))
    unit.note(record.NAME, record.code, None, plain_values(record))
    keep_keys(unit.connection, _people([record]))


def insert_all(unit: Unit, records: Iterable[Record]) -> int:
    """Writes many new records with an audit entry each. Returns how many."""
    by_type: dict[str, list[Record]] = {}
    for record in records:
        by_type.setdefault(record.NAME, []).append(record)
    for name, group in by_type.items():
        rows = rows_of(RECORD_TYPES[name], group)
        fields = [field.name for field in fields_of(RECORD_TYPES[name])]
        places = ", ".join("?" * len(fields))
        unit.connection.exec_driver_sql(
            "INSERT INTO record_code (code, record) VALUES (?, ?)",
            [(record.code, name) for record in group],
        )
        unit.connection.exec_driver_sql(
            f"INSERT INTO {name} ({', '.join(fields)}) VALUES ({places})",  # noqa: S608
            rows,
        )
    for group in by_type.values():
        for record in group:
            unit.note(record.NAME, record.code, None, plain_values(record))
    keep_keys(unit.connection, _people(by_type.get(Victim.NAME, ())))
    return sum(map(len, by_type.values()))


def update_record(unit: Unit, before: Record, after: Record) -> None:
    """Writes what changed. Both have the same code and type."""
    old, new = values_of(before), values_of(after)
    changed = {name: value for name, value in new.items() if value != old[name]}
    if not changed:
        return
    table = TABLES[after.NAME]
    unit.connection.execute(update(table).where(table.c.code == after.code).values(changed))
    plain_old, plain_new = plain_values(before), plain_values(after)
    unit.note(
        after.NAME,
        after.code,
        {name: plain_old.get(name) for name in changed},
        {name: plain_new.get(name) for name in changed},
    )
    if not changed.keys().isdisjoint(KEY_FIELDS):
        keep_keys(unit.connection, _people([after]))


def _people(records: Iterable[Record]) -> list[Victim]:
    return [each for each in records if isinstance(each, Victim)]


def delete_record(unit: Unit, record: Record) -> None:
    """Takes a record out, with its audit entry. References to it must be gone by the commit."""
    table = TABLES[record.NAME]
    unit.connection.execute(delete(table).where(table.c.code == record.code))
    unit.connection.execute(delete(RECORD_CODE).where(RECORD_CODE.c.code == record.code))
    unit.note(record.NAME, record.code, plain_values(record), None)
    drop_keys(unit.connection, [each.code for each in _people([record])])


def delete_all(unit: Unit, records: Sequence[Record]) -> None:
    """Takes many records out, with an audit entry each. See :func:`delete_record`."""
    by_type: dict[str, list[tuple[str]]] = {}
    for record in records:
        by_type.setdefault(record.NAME, []).append((record.code,))
        unit.note(record.NAME, record.code, plain_values(record), None)
    for name, codes in by_type.items():
        delete_them = f"DELETE FROM {name} WHERE code = ?"  # noqa: S608
        unit.connection.exec_driver_sql(delete_them, codes)
        unit.connection.exec_driver_sql("DELETE FROM record_code WHERE code = ?", codes)
    drop_keys(unit.connection, [each.code for each in _people(records)])


def clear_reference(unit: Unit, record: Record, code: str) -> Record:
    """Empties the optional references of a record to a code; returns the record as written."""
    changes = {
        field.name: None
        for field in fields_of(type(record))
        if field.spec.kind is Kind.REF
        and not field.spec.required
        and getattr(record, field.name) == code
    }
    after = type(record)(**{**values_of(record), **changes})
    update_record(unit, record, after)
    return after


def count_of(connection: Connection, record_type: type[Record]) -> int:
    """How many records of a type there are."""
    return connection.scalar(select(func.count()).select_from(TABLES[record_type.NAME])) or 0


def is_empty(connection: Connection) -> bool:
    """Whether the vault holds no record at all."""
    return not connection.scalar(select(exists().select_from(RECORD_CODE)))


def values_of(record: Record) -> dict[str, Any]:
    """Field name to value, as the tables take it."""
    return {field.name: getattr(record, field.name) for field in fields_of(type(record))}


def plain_values(record: Record) -> dict[str, Any]:
    """Field name to a value that JSON can hold, empty fields left out."""
    plain: dict[str, Any] = {}
    for name, value in values_of(record).items():
        if value is None or value == () or value == "":
            continue
        if isinstance(value, tuple):
            plain[name] = list(value)
        elif isinstance(value, (bool, int, str)):
            plain[name] = value
        else:
            plain[name] = str(value)
    return plain


def references_of(record: Record) -> dict[str, str]:
    """The filled references of a record, by field."""
    return {
        field.name: cast(str, getattr(record, field.name))
        for field in fields_of(type(record))
        if field.spec.kind is Kind.REF and getattr(record, field.name)
    }
