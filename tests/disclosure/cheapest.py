"""Linked tables of invented persons, and the cheapest pattern against attackers of any strength."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from tests.disclosure.linked_tables import tables_of
from trafficmon_desktop.disclosure.lattice import build_lattice, cliques_of
from trafficmon_desktop.disclosure.lines import lines_of
from trafficmon_desktop.disclosure.optimum import Effort, Outcome, improve
from trafficmon_desktop.disclosure.pattern import hide
from trafficmon_desktop.disclosure.publication import Cell, Clique, Population, Publication
from trafficmon_desktop.disclosure.search import Search
from trafficmon_desktop.disclosure.thinning import thin

EXACT = Effort(columns=10**9, pivots=10**9, nodes=10**6, gap=0.0, last_gap=0.0)

RING = (("a", "b"), ("b", "c"), ("a", "c"))
CHAIN = (("a", "b"), ("b", "c"))
ONE = (("a", "b"),)


def linked(
    seed: int, sizes: Sequence[int], dims: Sequence[tuple[str, ...]], count: int
) -> Publication:
    """`count` persons over variables a, b, c.. of the given sizes, counted into tables."""
    random = Random(seed)
    names = "abcdefgh"[: len(sizes)]
    domains = {
        name: tuple(f"{name}{n}" for n in range(size))
        for name, size in zip(names, sizes, strict=True)
    }
    shares = {name: [random.random() ** 2 + 0.05 for _ in domains[name]] for name in names}
    persons = [
        {name: random.choices(domains[name], shares[name])[0] for name in names}
        for _ in range(count)
    ]
    return Publication(
        domains=domains,
        tables=tuple(tables_of("p", persons, dims, domains)),
        populations={"p": Population("p")},
    )


def cheapest(
    publication: Publication,
    threshold: int,
    effort: Effort = EXACT,
    cliques: tuple[Clique, ...] | None = None,
) -> tuple[Search, Outcome]:
    """The search that holds the cheapest pattern, and what is proven of it."""
    lattice = build_lattice(publication, ["p"], cliques)
    search = Search(lattice, lines_of(lattice, publication, ["p"]), threshold)
    search.grow()
    thin(search, 1_500)
    return search, improve(search, effort, lambda: False)


def shown(publication: Publication, search: Search) -> Publication:
    """The publication as the pattern of the search leaves it."""
    cells = {search.lattice.cells[number] for number in search.hidden.nonzero()[0]}
    return hidden(publication, cells)


def hidden(publication: Publication, cells: set[Cell]) -> Publication:
    """The publication without the given cells, ready to be attacked."""
    tables = hide(publication.tables, cells, publication.period_name)
    return replace(publication, tables=tables, cliques=cliques_of(publication, ["p"]))


def table_by_table(publication: Publication) -> tuple[Clique, ...]:
    """What the textbook knows: every table and what tables share, but no joint table."""
    return tuple(Clique("p", tuple(sorted(table.dims))) for table in publication.tables)
