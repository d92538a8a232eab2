"""Which joint tables certainly exist: one universe per period and population, and its frames.

A frame is a set of variables of one population over which a full joint table of whole numbers
is laid out. Frames are the cliques of the triangulated graph in which every table, declared
clique and declared cell joins its variables (a published file lists its cliques, but the
attacker does not need to be told: they follow from the tables).
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from math import prod

from trafficmon_desktop.disclosure.cliques import triangulate
from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.publication import Cell, Publication

MAX_FRAME_CELLS = 60_000  # with margins; a larger joint table is not laid out


@dataclass
class Universe:
    """One population in one period: its variables with their categories, groups and frames."""

    population: str
    period: str
    is_open: bool = False
    domains: dict[str, tuple[str, ...]] = field(default_factory=dict)
    groups: dict[str, dict[str, tuple[str, ...]]] = field(default_factory=dict)
    joined: set[frozenset[str]] = field(default_factory=set)
    frames: list[tuple[str, ...]] = field(default_factory=list)
    complete: bool = True  # False: some joint table was too large to lay out


Universes = dict[tuple[str, str], Universe]


def find_universes(publications: Sequence[Publication]) -> Universes:
    """Universe by (period, population), frames included, for everything the files name.

    Files of one period are laid together: the same population is the same universe. Raises
    MalformedFileError where they give one variable two lists of categories.
    """
    found: Universes = {}
    for publication in publications:
        for table in publication.tables:
            _join(found, publication, table.population, table.dims)
        for clique in publication.cliques:
            _join(found, publication, clique.population, clique.variables)
        for cell in declared_cells(publication):
            _join(found, publication, cell.population, [name for name, _ in cell.key])
    for universe in found.values():
        _lay_out_frames(universe)
    return found


def declared_cells(publication: Publication) -> Iterator[Cell]:
    """Every cell a declaration of the file mentions."""
    yield from publication.structural_zeros
    yield from linked_cells(publication)


def linked_cells(publication: Publication) -> Iterator[Cell]:
    """Every cell that an equality, inequality, implication or measure mentions."""
    for equality in publication.equalities:
        yield from (*equality.left, *equality.right)
    for implication in publication.implications:
        yield from (*implication.when, *implication.then)
    for inequality in publication.inequalities:
        yield from (*inequality.less, *inequality.more)
    for measure in publication.measures:
        yield from measure.cells()


def _join(
    found: Universes, publication: Publication, population: str, variables: Iterable[str]
) -> None:
    place = (publication.period_name, population)
    universe = found.setdefault(place, Universe(population, publication.period_name))
    universe.is_open |= publication.is_open(population)
    for variable in variables:
        domain = tuple(sorted(publication.domains[variable]))
        if universe.domains.setdefault(variable, domain) != domain:
            raise MalformedFileError("summaries_domains", variable=variable)
        known = universe.groups.setdefault(variable, {})
        for group, members in publication.groups.get(variable, {}).items():
            if set(known.setdefault(group, members)) != set(members):
                raise MalformedFileError("summaries_domains", variable=variable)
    universe.joined.add(frozenset(variables))


def _lay_out_frames(universe: Universe) -> None:
    sizes = {variable: len(domain) for variable, domain in universe.domains.items()}
    for frame in triangulate(sizes, universe.joined) or [()]:
        if _cells_with_margins(frame, sizes) <= MAX_FRAME_CELLS:
            universe.frames.append(frame)
            continue
        universe.complete = False
        inside = [named for named in universe.joined if named <= set(frame)]
        universe.frames.extend(
            tuple(sorted(named))
            for named in inside
            if not any(named < other for other in inside)
            and _cells_with_margins(named, sizes) <= MAX_FRAME_CELLS
        )


def _cells_with_margins(variables: Iterable[str], sizes: dict[str, int]) -> int:
    return prod(sizes[variable] + 1 for variable in variables)
