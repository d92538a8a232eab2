"""Records out of rows and into rows, many at a time: by whole columns, not by single cells.

A list or a count reads every record of a table. Each distinct value is understood once, and each
field is filled for all records in one go, without a call for every record.
"""

import dataclasses
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from operator import attrgetter, itemgetter
from typing import Any, TypeVar

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.storage.types import join_codes, split_codes

R = TypeVar("R", bound=Record)

Change = Callable[[Any], Any]


def _if_any(change: Change) -> Change:
    return lambda value: None if value is None else change(value)


#: What makes a value of what a column holds, and back; other kinds are held as they are.
_READ: dict[Kind, Change] = {
    Kind.DATE: _if_any(parse_edtf),
    Kind.CODES: split_codes,
    Kind.MONEY: _if_any(Money.parse),
    Kind.YES_NO: _if_any(bool),
}
_WRITE: dict[Kind, Change] = {
    Kind.DATE: _if_any(str),
    Kind.CODES: join_codes,
    Kind.MONEY: _if_any(str),
}


def records_of(record_type: type[R], names: Sequence[str], rows: Sequence[Any]) -> list[R]:
    """The records of rows that hold the fields ``names``; the other fields have their defaults."""
    columns = columns_of(record_type, names, rows)
    made = list(map(object.__new__, repeat(record_type, len(rows))))
    for field in dataclasses.fields(record_type):
        values: Iterable[Any] = columns.get(field.name) or repeat(field.default)
        fill = getattr(record_type, field.name).__set__  # the slot itself: the record is frozen
        deque(map(fill, made, values), maxlen=0)
    return made


def columns_of(
    record_type: type[Record], names: Sequence[str], rows: Sequence[Any]
) -> dict[str, list[Any]]:
    """Field name to its values in the order of the rows; equal ones are one object."""
    kinds = {field.name: field.spec.kind for field in fields_of(record_type)}
    return {
        name: _read(kinds[name], list(map(itemgetter(place), rows)))
        for place, name in enumerate(names)
    }


def _read(kind: Kind, column: list[Any]) -> list[Any]:
    if kind not in _READ:
        return column
    known = {each: _READ[kind](each) for each in set(column)}
    return list(map(known.__getitem__, column))


def rows_of(record_type: type[Record], records: Iterable[Record]) -> list[tuple[Any, ...]]:
    """What the columns hold of the records, in the declared order of the fields."""
    fields = fields_of(record_type)
    values = map(attrgetter(*(field.name for field in fields)), records)
    columns = [
        map(_WRITE[field.spec.kind], column) if field.spec.kind in _WRITE else column
        for field, column in zip(fields, zip(*values, strict=True), strict=False)
    ]
    return list(zip(*columns, strict=True))
