"""Combinations across tables that share no joint table, where the maker knows the true count.

Of 30 women and 25 reports by the police among 50 persons at least 5 are both. Such a least count
of 1..k-1 matters only where the true one is small as well, which the tables do not tell.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator

from trafficmon_desktop.disclosure.attack import AttackResult
from trafficmon_desktop.disclosure.publication import Cell, Publication

Count = Callable[[Cell], int]
"""True count of any combination of one population."""


def given_away(found: AttackResult, count: Count) -> list[Cell]:
    """Combinations the audit noted to be at least 1 and that are small in truth."""
    noted = [
        Cell(each.population, each.key, each.period) for each in found.notes if each.kind == "pair"
    ]
    return [cell for cell in noted if 0 < count(cell) < found.threshold]


def to_be_covered(
    publication: Publication, combinations: Collection[Cell], covered: Collection[Cell]
) -> Iterator[Cell]:
    """For each combination the smallest printed count it is part of.

    Where nought is possible for that one, it is for the combination too.
    """
    for combination in combinations:
        wider = [
            (value, sorted(cell.key), cell)
            for table in publication.tables
            if table.population == combination.population
            for cell, value in publication.table_cells(table)
            if value is not None and cell.key and cell.key < combination.key and cell not in covered
        ]
        if wider:
            yield min(wider)[2]
