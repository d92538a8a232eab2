"""Fewer and wider categories: declared groups in the place of their members.

A variable keeps one meaning and one list of categories wherever it stands. A coarser table is the
same table in which one row of a declared group stands for the rows of its members; the group is
their sum in every system that is ever built. So a count of a coarser table, of a fine table of
another population and of an earlier release are cells of one system, and what follows from them
together is found as always. Which groups there are is published with every file, whether a table
uses them or not: a list that depended on the counts would itself say something.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from trafficmon_desktop.disclosure.publication import MARGIN, Cell, Publication, Table


def groups_to_use(publication: Publication, variable: str) -> dict[str, str]:
    """Member -> group, for the groups that can stand side by side in the place of their members.

    Of groups that share a member the first declared one is taken; a group of one category or of
    all of them makes no table coarser.
    """
    size = len(publication.domains.get(variable, ()))
    taken: dict[str, str] = {}
    for group, members in publication.groups.get(variable, {}).items():
        if 1 < len(members) < size and not taken.keys() & set(members):
            taken |= dict.fromkeys(members, group)
    return taken


def coarsenable(publication: Publication, populations: Collection[str]) -> list[str]:
    """Variables over which tables of closed populations can be coarser, most cells saved first."""
    saved: dict[str, int] = {}
    for table in publication.tables:
        if table.population not in populations or publication.is_open(table.population):
            continue
        for variable in table.dims:
            fewer = _coarser_table(publication, table, variable)
            if len(fewer.cells) < len(table.cells):
                saved[variable] = saved.get(variable, 0) + len(table.cells) - len(fewer.cells)
    return sorted(saved, key=lambda variable: (-saved[variable], variable))


def coarser(
    publication: Publication, variables: Collection[str], populations: Collection[str] | None = None
) -> Publication:
    """The publication with every table over one of the variables in its groups.

    ``populations`` limits it to their tables. Variables without groups change nothing; a group's
    count is the sum of its members', hidden where one of them is. Open populations stay fine.
    """
    tables = []
    for table in publication.tables:
        if not publication.is_open(table.population) and (
            populations is None or table.population in populations
        ):
            for variable in variables:
                table = _coarser_table(publication, table, variable)
        tables.append(table)
    return replace(publication, tables=tuple(tables))


def no_longer_told(
    before: Publication, after: Publication, populations: Collection[str], threshold: int
) -> Iterator[Cell]:
    """Cells of 1..k-1 that stand in a table before and in none after.

    A reader may still form them out of what is left, so they are to be protected as before.
    """
    told = {
        cell
        for table in after.tables
        if table.population in populations
        for cell, _ in after.table_cells(table)
    }
    for table in before.tables:
        if table.population in populations:
            for cell, value in before.table_cells(table):
                if value is not None and 0 < value < threshold and cell not in told:
                    yield cell


def _coarser_table(publication: Publication, table: Table, variable: str) -> Table:
    if variable not in table.dims:
        return table
    place = table.dims.index(variable)
    group_of = groups_to_use(publication, variable)
    listed = {key[place] for key in table.cells}
    cells: dict[tuple[str, ...], int | None] = {}
    for key, value in table.cells.items():
        group = group_of.get(key[place])
        if group is None:
            cells[key] = value
        elif group not in listed:
            wide = (*key[:place], group, *key[place + 1 :])
            cells[wide] = _sum(cells[wide], value) if wide in cells else value
    return replace(table, cells=cells)


def _sum(one: int | None, other: int | None) -> int | None:
    return None if one is None or other is None else one + other


def is_coarser(table: Table, domains: Mapping[str, Collection[str]]) -> bool:
    """Whether some dimension of the table lists groups and not all its fine categories."""
    return any(
        not set(domains[dim]) <= {key[place] for key in table.cells} - {MARGIN}
        for place, dim in enumerate(table.dims)
    )
