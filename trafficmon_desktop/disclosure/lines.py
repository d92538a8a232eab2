"""Lines of tables: a whole and the possible cells it is the sum of, over one variable.

Whoever reads a table subtracts within its lines; they are where complements and groups of
persons in one category are looked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

from trafficmon_desktop.disclosure.lattice import Lattice, listed_categories
from trafficmon_desktop.disclosure.publication import MARGIN, Cell, Publication, Table

Split = tuple[str, tuple[str, ...]]


@dataclass(frozen=True)
class Line:
    """``whole`` is the sum of ``members``; each member stands for a category of ``variable``.

    Impossible cells are left out. Numbers are those of the lattice.
    """

    whole: int
    variable: str
    members: tuple[int, ...]
    categories: tuple[str, ...]


def lines_of(lattice: Lattice, publication: Publication, populations: Sequence[str]) -> list[Line]:
    """The lines of all tables of the populations, each once, in the order of the file."""
    found: dict[Line, None] = {}
    for table in publication.tables:
        if table.population in populations:
            listed = listed_categories(table)
            for place in range(len(table.dims)):
                for split in _splits(publication, table.dims[place], listed[place][1:]):
                    for line in _lines(lattice, publication, table, listed, (place, split)):
                        found.setdefault(line)
    return list(found)


def _splits(publication: Publication, variable: str, listed: Sequence[str]) -> Iterator[Split]:
    """Ways to take a variable apart: the whole into categories; each declared group into its
    members; the whole into a group and what is outside it."""
    domain = tuple(publication.domains[variable])
    if not set(domain) <= set(listed):
        fine = [part for category in listed for part in publication.members(variable, category)]
        if sorted(fine) == sorted(domain):
            yield MARGIN, tuple(listed)
        return
    yield MARGIN, domain
    for group, members in sorted(publication.groups.get(variable, {}).items()):
        yield group, tuple(members)
        yield MARGIN, (group, *(part for part in domain if part not in members))


def _lines(
    lattice: Lattice,
    publication: Publication,
    table: Table,
    listed: list[list[str]],
    split: tuple[int, Split],
) -> Iterator[Line]:
    """The lines of one table along one dimension."""
    place, (whole, parts) = split
    for others in product(*(listed[:place] + listed[place + 1 :])):

        def number(category: str, others: tuple[str, ...] = others) -> int:
            key = table.key((*others[:place], category, *others[place:]))
            return lattice.index[Cell(table.population, key, publication.period_name)]

        possible = tuple(part for part in parts if number(part) not in lattice.zeros)
        members = tuple(number(part) for part in possible)
        yield Line(number(whole), table.dims[place], members, possible)
