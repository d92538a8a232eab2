"""Whole per cent of a table's total, worked out from printed counts alone.

A percentage adds nothing to the two counts it comes from, so it may stand wherever both are
printed and the total is large enough to be worth dividing by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from trafficmon_desktop.disclosure.json_input import as_list, as_object, wrong
from trafficmon_desktop.disclosure.publication import MARGIN, Publication, Table

FIELD = "percentages"


def percentages_of(publication: Publication) -> list[dict[str, Any]]:
    """What the field ``percentages`` of a file holds: for each table the shares of every single
    category in the total, as ``{"table", "key", "percent"}``."""
    return [
        {
            "table": table.id,
            "key": dict(zip(table.dims, categories, strict=True)),
            "percent": percent,
        }
        for table in publication.tables
        for categories, percent in _shares(table, publication.threshold)
    ]


def check_percentages(value: object, publication: Publication, name: str) -> None:
    """Raise MalformedFileError for a percentage that does not follow from printed counts."""
    tables = {table.id: table for table in publication.tables}
    known = {
        table_id: dict(_shares(table, publication.threshold)) for table_id, table in tables.items()
    }
    for number, entry in enumerate(as_list(value, name, FIELD)):
        place = f"{FIELD}/{number}"
        fields = as_object(entry, name, place)
        table, key = fields.get("table"), as_object(fields.get("key"), name, place)
        if not isinstance(table, str) or table not in tables:
            wrong(name, place)
        categories = tuple(key.get(dim) for dim in tables[table].dims)
        percent = fields.get("percent")
        if type(percent) is not int or known[table].get(_texts(categories)) != percent:
            wrong(name, place)


def _texts(categories: Sequence[object]) -> tuple[str, ...]:
    return tuple(each if isinstance(each, str) else "" for each in categories)


def _shares(table: Table, threshold: int) -> Iterator[tuple[tuple[str, ...], int]]:
    """Cells with one category, and their share in a total of at least 2k, in whole per cent."""
    whole = table.cells.get((MARGIN,) * len(table.dims))
    if whole is None or whole < 2 * threshold:
        return
    for categories, value in table.cells.items():
        if value is not None and sum(each != MARGIN for each in categories) == 1:
            yield categories, (200 * value + whole) // (2 * whole)
