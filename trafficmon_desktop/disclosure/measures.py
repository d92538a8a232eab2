"""Which medians and sums may be printed beside protected tables."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from trafficmon_desktop.disclosure.publication import Cell, Measure, Publication

LEAST_COUNT = 10
VALID_COUNT = "valid_n"
"""Field of the input: how many values the measure rests on. Never printed with the measure."""


def can_print(measure: Measure, counted: Publication, safe: Publication, threshold: int) -> bool:
    """Whether enough stands behind a measure, and what it says about counts is declared.

    It needs `valid_n` of at least max(10, 2k), none or as many left over in its cell, a printed
    cell, and its inequalities; whether those give anything away is for the audit to say.
    """
    least = max(LEAST_COUNT, 2 * threshold)
    valid = measure.fields.get(VALID_COUNT)
    key = measure.fields.get("key", {})
    if type(valid) is not int or not isinstance(key, Mapping) or not measure.constraints:
        return False
    cell = counted.cell(measure.population, {str(k): str(v) for k, v in key.items()})
    whole = _value(counted, cell)
    if whole is None or _value(safe, cell) is None or valid < least:
        return False
    return valid == whole or whole - valid >= least


def without_count(measure: Measure) -> Measure:
    """The measure as it may be printed: how many values it rests on may be a hidden count."""
    fields = {name: value for name, value in measure.fields.items() if name != VALID_COUNT}
    return replace(measure, fields=fields)


def _value(publication: Publication, wanted: Cell) -> int | None:
    for table in publication.tables:
        if table.population == wanted.population:
            for cell, value in publication.table_cells(table):
                if cell == wanted:
                    return value
    return None
