"""Every count of some linked populations as one unknown, with the equations between them.

Used to look for patterns; the verdict rests on the separate system of the audit. An unknown is
a cell over a subset of one clique; all margins and declared groups exist, printed or not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from math import prod

from trafficmon_desktop.disclosure.cliques import triangulate
from trafficmon_desktop.disclosure.errors import MalformedFileError, UnsafeError
from trafficmon_desktop.disclosure.publication import (
    MARGIN,
    Cell,
    Clique,
    Key,
    Publication,
    Table,
)

MAX_CLIQUE_CELLS = 60_000  # with margins; a larger joint table cannot be audited


@dataclass(frozen=True)
class Row:
    """lower <= sum of coefficient x unknown; equal to it unless `at_least`."""

    terms: tuple[tuple[int, int], ...]
    at_least: bool = False


@dataclass
class Lattice:
    """Unknowns by number; the numbers in `printable` stand in a table.

    `truth` holds their counts, and those of groups that follow from them.
    """

    cells: list[Cell] = field(default_factory=list)
    index: dict[Cell, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    zeros: set[int] = field(default_factory=set)
    truth: dict[int, int] = field(default_factory=dict)
    printable: set[int] = field(default_factory=set)
    cliques: tuple[Clique, ...] = ()

    def number(self, cell: Cell) -> int:
        """The number of a cell, made if need be."""
        if cell not in self.index:
            self.index[cell] = len(self.cells)
            self.cells.append(cell)
        return self.index[cell]


def cliques_of(publication: Publication, populations: Iterable[str]) -> tuple[Clique, ...]:
    """Triangulated cliques of each population: tables, declared zeros and sums, old cliques."""
    found: list[Clique] = []
    for population in sorted(populations):
        groups = [table.dims for table in publication.tables if table.population == population]
        groups += [
            clique.variables for clique in publication.cliques if clique.population == population
        ]
        groups += [
            tuple(sorted(name for name, _ in cell.key))
            for cell in (*publication.structural_zeros, *_stated_cells(publication))
            if cell.population == population
        ]
        sizes = {name: len(_domain(publication, name)) for dims in groups for name in dims}
        for names in triangulate(sizes, groups):
            if prod(sizes[name] + 1 for name in names) > MAX_CLIQUE_CELLS:
                raise UnsafeError("protection_too_large", population=population)
            found.append(Clique(population, names))
    return tuple(found)


def build_lattice(
    publication: Publication,
    populations: Sequence[str],
    cliques: tuple[Clique, ...] | None = None,
) -> Lattice:
    """Unknowns, equations, zeros and true counts of the given populations.

    `cliques` other than the triangulated ones say less than an attacker knows; comparing with
    what is safe against a weaker attacker is all they are for.

    Raises MalformedFileError where a cell has two values, a margin is not the sum of its
    cells, or something stands in an impossible cell.
    """
    lattice = Lattice(cliques=cliques or cliques_of(publication, populations))
    for population in populations:
        lattice.number(Cell(population, frozenset(), publication.period_name))
    for clique in lattice.cliques:
        _add_clique(lattice, publication, clique)
    _mark_zeros(lattice, publication, set(populations))
    tables = [table for table in publication.tables if table.population in populations]
    for table in tables:
        _add_truth(lattice, publication, table)
    _add_known_sums(lattice)
    _add_statements(lattice, publication, set(populations))
    return lattice


def listed_categories(table: Table) -> list[list[str]]:
    """Categories of each dimension in the order of the table, the margin first."""
    return [
        list(dict.fromkeys([MARGIN, *(key[place] for key in table.cells)]))
        for place in range(len(table.dims))
    ]


def statements_between(publication: Publication) -> Iterator[tuple[set[str], set[str], str]]:
    """Populations on both sides of each declared relation, and its kind."""
    for equality in publication.equalities:
        yield _names(equality.left), _names(equality.right), "equal"
    for implication in publication.implications:
        yield _names(implication.when), _names(implication.then), "implies"
    for inequality in publication.inequalities:
        yield _names(inequality.less), _names(inequality.more), "less"


def _names(cells: Iterable[Cell]) -> set[str]:
    return {cell.population for cell in cells}


def _domain(publication: Publication, variable: str) -> tuple[str, ...]:
    try:
        return tuple(publication.domains[variable])
    except KeyError:
        raise MalformedFileError("summary_unknown_variable", variable=variable) from None


def _stated_cells(publication: Publication) -> Iterator[Cell]:
    for equality in publication.equalities:
        yield from (*equality.left, *equality.right)
    for implication in publication.implications:
        yield from (*implication.when, *implication.then)
    for inequality in publication.inequalities:
        yield from (*inequality.less, *inequality.more)


def _add_clique(lattice: Lattice, publication: Publication, clique: Clique) -> None:
    """Cells over all subsets of the clique, each margin as the sum over one variable."""
    domains = [_domain(publication, name) for name in clique.variables]
    groups = [publication.groups.get(name, {}) for name in clique.variables]
    choices = [(MARGIN, *domain, *group) for domain, group in zip(domains, groups, strict=True)]
    period = publication.period_name
    for categories in product(*choices):
        whole = lattice.number(Cell(clique.population, _key(clique.variables, categories), period))
        for place, category in enumerate(categories):
            if category in domains[place]:
                continue
            members = domains[place] if category == MARGIN else groups[place][category]
            parts = [
                lattice.number(
                    Cell(
                        clique.population,
                        _key(
                            clique.variables, (*categories[:place], part, *categories[place + 1 :])
                        ),
                        period,
                    )
                )
                for part in members
            ]
            lattice.rows.append(Row(((whole, 1), *((part, -1) for part in parts))))


def _key(variables: Sequence[str], categories: Sequence[str]) -> Key:
    return frozenset(
        (name, value) for name, value in zip(variables, categories, strict=True) if value != MARGIN
    )


def _mark_zeros(lattice: Lattice, publication: Publication, populations: set[str]) -> None:
    """Cells that contain a declared zero, and what follows from them through the sums."""
    declared = [zero for zero in publication.structural_zeros if zero.population in populations]
    for zero in declared:
        fine = [
            [(name, part) for part in publication.members(name, value)]
            for name, value in sorted(zero.key)
        ]
        for pairs in product(*fine):
            lattice.zeros.update(
                number
                for number, cell in enumerate(lattice.cells)
                if cell.population == zero.population and cell.key.issuperset(pairs)
            )
    grew = bool(declared)
    while grew:
        before = len(lattice.zeros)
        for row in lattice.rows:
            whole, parts = row.terms[0][0], [number for number, _ in row.terms[1:]]
            if whole in lattice.zeros:
                lattice.zeros.update(parts)
            elif all(part in lattice.zeros for part in parts):
                lattice.zeros.add(whole)
        grew = len(lattice.zeros) > before


def _add_truth(lattice: Lattice, publication: Publication, table: Table) -> None:
    if len(table.cells) != prod(len(listed) for listed in listed_categories(table)):
        raise MalformedFileError("summary_incomplete", file=table.id, place="cells")
    for cell, value in publication.table_cells(table):
        number = lattice.index[cell]
        if value is None:
            raise MalformedFileError("summary_count", file=table.id, place="value")
        if lattice.truth.setdefault(number, value) != value or (value and number in lattice.zeros):
            raise MalformedFileError("summary_contradiction", file=table.id, place="value")
        lattice.printable.add(number)


def _add_known_sums(lattice: Lattice) -> None:
    """Impossible cells count 0; groups that no table lists follow from their members."""
    lattice.truth.update((number, 0) for number in lattice.zeros)
    for row in lattice.rows:
        (whole, _), *parts = row.terms
        if all(part in lattice.truth for part, _ in parts):
            value = sum(lattice.truth[part] for part, _ in parts)
            if lattice.truth.setdefault(whole, value) != value:
                raise MalformedFileError("summary_not_additive", file="", place="cells")


def _add_statements(lattice: Lattice, publication: Publication, inside: set[str]) -> None:
    """Relations whose populations are all inside; an implication through a bound that is exact
    for whole numbers, because no cell exceeds the printed total of its population."""
    for equality in publication.equalities:
        if _names((*equality.left, *equality.right)) <= inside:
            lattice.rows.append(Row(_terms(lattice, equality.left, equality.right)))
    for inequality in publication.inequalities:
        if _names((*inequality.less, *inequality.more)) <= inside:
            terms = _terms(lattice, inequality.more, inequality.less)
            lattice.rows.append(Row(terms, at_least=True))
    for implication in publication.implications:
        if not _names((*implication.when, *implication.then)) <= inside:
            continue
        most = max(1, sum(_total(lattice, cell) for cell in implication.when))
        terms = _terms(lattice, implication.then * most, implication.when)
        lattice.rows.append(Row(terms, at_least=True))


def _total(lattice: Lattice, cell: Cell) -> int:
    return lattice.truth[lattice.index[Cell(cell.population, frozenset(), cell.period)]]


def _terms(
    lattice: Lattice, plus: Iterable[Cell], minus: Iterable[Cell]
) -> tuple[tuple[int, int], ...]:
    sums: dict[int, int] = {}
    for cells, sign in ((plus, 1), (minus, -1)):
        for cell in cells:
            number = lattice.number(cell)
            sums[number] = sums.get(number, 0) + sign
    return tuple(sorted((number, value) for number, value in sums.items() if value))
