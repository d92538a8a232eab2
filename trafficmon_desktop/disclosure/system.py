"""One linear system out of everything that was ever declared or printed.

Unknowns are canonical cells (period, population, pairs of variable and category). They are
whole numbers >= 0. For each frame of a population (see ``frames``) the full joint table is laid
out with all its margins, printed or not:

* a margin is the sum of the next finer cells over one variable (one row for each margin and
  frame; together these rows imply every other additivity);
* a grouped category is the sum of its members;
* a structural zero makes every finer cell zero, in every frame that holds its variables;
* equalities, inequalities and what measures say are rows, implications stand apart.

Files of the same period share the cells of the same population. What binds different periods
(see ``releases``) is added by ``bind``: a whole is the sum of its parts and of a rest that is an
unknown like any other. A population that is not published has no known cell. Open populations
are laid out only where a declaration names them and are never audited.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.frames import Universe, Universes, find_universes, linked_cells
from trafficmon_desktop.disclosure.publication import Cell, Key, Publication
from trafficmon_desktop.disclosure.releases import Supposed, Tie, ties


class Row(NamedTuple):
    """``lower <= sum(coefficient * cell) <= upper``; None = no bound on that side.

    ``kind``: margin, group, equality, inequality, measure, period or rest.
    """

    terms: tuple[tuple[int, int], ...]  # (index of the cell, coefficient)
    lower: int | None
    upper: int | None
    kind: str


@dataclass
class System:
    """The unknowns, by index, and all that is known to bind them.

    ``zeros`` holds every cell that is zero by structure, margins of zeros included. ``printed``
    holds the printed counts, ``hidden`` the cells some table hides, ``tables`` the ids of the
    tables a cell stands in. ``audited`` are the frame and group cells of closed populations.
    ``implications``: the first sum >= 1 makes the second sum >= 1. ``rests``: what is in one
    count and not in those it is bound to. ``differences``: ties of which not even the sign is
    known.
    """

    cells: list[Cell] = field(default_factory=list)
    index: dict[Cell, int] = field(default_factory=dict)
    rows: list[Row] = field(default_factory=list)
    implications: list[tuple[tuple[int, ...], tuple[int, ...]]] = field(default_factory=list)
    zeros: set[int] = field(default_factory=set)
    printed: dict[int, int] = field(default_factory=dict)
    hidden: list[int] = field(default_factory=list)
    tables: dict[int, list[str]] = field(default_factory=dict)
    audited: list[int] = field(default_factory=list)
    grouped: set[int] = field(default_factory=set)  # cells that hold a grouped category
    universes: Universes = field(default_factory=dict)
    rests: dict[int, Tie] = field(default_factory=dict)
    differences: list[Tie] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """False where a joint table was too large to lay out, so that no verdict is exact."""
        return all(universe.complete for universe in self.universes.values())

    def violations(self, values: Sequence[int]) -> Iterator[str]:
        """Kinds of the rows a full assignment (one count per cell) breaks, in exact integers."""
        if any(value < 0 for value in values):
            yield "negative"
        if any(values[cell] for cell in self.zeros):
            yield "zero"
        if any(values[cell] != count for cell, count in self.printed.items()):
            yield "printed"
        for row in self.rows:
            total = sum(coefficient * values[cell] for cell, coefficient in row.terms)
            too_small = row.lower is not None and total < row.lower
            if too_small or (row.upper is not None and total > row.upper):
                yield row.kind
        for when, then in self.implications:
            if sum(values[cell] for cell in when) >= 1 > sum(values[cell] for cell in then):
                yield "implication"


def build_system(publications: Sequence[Publication]) -> System:
    """The system of one file, or of several laid together.

    Raises MalformedFileError where the same cell was printed with two values, or a variable of
    one period has two lists of categories.
    """
    system = System(universes=find_universes(publications))
    linked = {
        (cell.period, cell.population) for file in publications for cell in linked_cells(file)
    }
    left_aside = {
        place
        for place, universe in system.universes.items()
        if universe.is_open and place not in linked
    }
    for place, universe in system.universes.items():
        if place not in left_aside:
            _lay_out(system, universe)
    for publication in publications:
        _enter_declarations(system, publication)
        _enter_tables(system, publication, left_aside)
        _enter_zeros(system, publication, left_aside)
    _spread_zeros(system)
    return system


def bind(
    system: System,
    publications: Sequence[Publication],
    low: Sequence[int],
    high: Sequence[int | None],
    supposed: Supposed = Supposed(),  # noqa: B008 - a tuple
) -> None:
    """Add what binds the counts of different releases.

    ``low`` and ``high`` are proven bounds of the cells. Where they show that a rest would be
    negative, and wherever it is not ``supposed``, nothing is said of its sign.
    """
    rests: dict[tuple[str, str], dict[int, int]] = {}  # by whole's cell, one for each family
    keys: dict[tuple[str, str], list[Key]] = {}
    for place in system.audited:
        cell = system.cells[place]
        keys.setdefault((cell.period, cell.population), []).append(cell.key)
    for tie in ties(publications, keys):
        whole = system.index[tie.whole]
        parts = [system.index[part] for part in tie.parts]
        top, least = high[whole], sum(low[part] for part in parts)
        terms = ((whole, 1), *((part, -1) for part in parts))
        if tie.rule == "once":
            tops = [high[part] for part in parts]
            possible = None in tops or low[whole] <= sum(top for top in tops if top is not None)
            if possible and supposed.none_late:
                system.rows.append(Row(terms, None, 0, "period"))
        elif (
            tie.whole.period in supposed.removed_from
            or not tie.rule
            or (top is not None and top < least)
        ):
            system.differences.append(tie)
        else:
            rest = _add_cell(system, tie.rest)
            system.rests[rest] = tie
            rests.setdefault((tie.whole.population, tie.rest.period), {})[whole] = rest
            system.rows.append(Row((*terms, (rest, -1)), 0, 0, "period"))
    _add_up(system, rests.values())


def _add_up(system: System, rests: Iterable[dict[int, int]]) -> None:
    """Rests add up as the cells of their whole do. It follows from the rest of the system, but
    plain arithmetic finds much sooner that nothing is left over anywhere."""
    groups = [row.terms for row in system.rows if row.kind == "group"]
    for family in rests:
        cells = {system.cells[whole]: rest for whole, rest in family.items()}
        for cell, rest in cells.items():
            universe = system.universes[cell.period, cell.population]
            for variable, domain in universe.domains.items():
                finer = [cell._replace(key=cell.key | {(variable, fine)}) for fine in domain]
                if all(each in cells for each in finer):
                    terms = ((rest, -1), *((cells[each], 1) for each in finer))
                    system.rows.append(Row(terms, 0, 0, "rest"))
        for row in groups:
            if all(place in family for place, _ in row):
                terms = tuple((family[place], number) for place, number in row)
                system.rows.append(Row(terms, 0, 0, "rest"))


def _lay_out(system: System, universe: Universe) -> None:
    """Cells and margin rows of every frame, and the cells of every group."""
    first = len(system.cells)
    for frame in universe.frames:
        choices = [(None, *universe.domains[variable]) for variable in frame]
        for categories in product(*choices):
            key = frozenset(
                (variable, category)
                for variable, category in zip(frame, categories, strict=True)
                if category is not None
            )
            _add_cell(system, Cell(universe.population, key, universe.period))
    seen: set[tuple[tuple[int, int], ...]] = set()
    for frame in universe.frames:
        _add_margin_rows(system, universe, frame, seen)
        _add_group_cells(system, universe, frame)
    if not universe.is_open:
        system.audited.extend(range(first, len(system.cells)))


def _add_cell(system: System, cell: Cell) -> int:
    place = system.index.get(cell)
    if place is None:
        place = system.index[cell] = len(system.cells)
        system.cells.append(cell)
    return place


def _add_margin_rows(
    system: System,
    universe: Universe,
    frame: tuple[str, ...],
    seen: set[tuple[tuple[int, int], ...]],
) -> None:
    choices = [(None, *universe.domains[variable]) for variable in frame]
    for categories in product(*choices):
        if None not in categories:
            continue
        summed = frame[categories.index(None)]
        pairs = [
            (variable, category)
            for variable, category in zip(frame, categories, strict=True)
            if category is not None
        ]
        finer = [
            system.index[
                Cell(universe.population, frozenset([*pairs, (summed, fine)]), universe.period)
            ]
            for fine in universe.domains[summed]
        ]
        margin = system.index[Cell(universe.population, frozenset(pairs), universe.period)]
        terms = ((margin, -1), *((cell, 1) for cell in finer))
        if terms not in seen:
            seen.add(terms)
            system.rows.append(Row(terms, 0, 0, "margin"))


def _add_group_cells(system: System, universe: Universe, frame: tuple[str, ...]) -> None:
    """Every combination of the frame in which one variable stands at a grouped category."""
    for grouped in frame:
        others = [variable for variable in frame if variable != grouped]
        choices = [(None, *universe.domains[variable]) for variable in others]
        for group in universe.groups.get(grouped, {}):
            for categories in product(*choices):
                pairs = [
                    (variable, category)
                    for variable, category in zip(others, categories, strict=True)
                    if category is not None
                ]
                key = frozenset([*pairs, (grouped, group)])
                _ensure(system, universe, Cell(universe.population, key, universe.period))


def _ensure(system: System, universe: Universe, cell: Cell) -> int:
    """Index of a cell that may hold grouped categories; adds it with the row that defines it."""
    if cell in system.index:
        return system.index[cell]
    for variable, category in sorted(cell.key):
        members = universe.groups.get(variable, {}).get(category)
        if members is not None:
            rest: Key = cell.key - {(variable, category)}
            finer = [
                _ensure(system, universe, cell._replace(key=rest | {(variable, member)}))
                for member in members
            ]
            place = _add_cell(system, cell)
            terms = ((place, -1), *((found, 1) for found in finer))
            system.rows.append(Row(terms, 0, 0, "group"))
            system.grouped.add(place)
            return place
    # Only where a joint table was too large: the cell stands free, and nothing counts as safe.
    return _add_cell(system, cell)


def _find(system: System, cell: Cell) -> int:
    return _ensure(system, system.universes[cell.period, cell.population], cell)


def _enter_tables(
    system: System, publication: Publication, left_aside: set[tuple[str, str]]
) -> None:
    hidden = set(system.hidden)
    for table in publication.tables:
        if (publication.period_name, table.population) in left_aside:
            continue
        for cell, value in publication.table_cells(table):
            place = _find(system, cell)
            ids = system.tables.setdefault(place, [])
            if table.id not in ids:
                ids.append(table.id)
            if value is None:
                if place not in hidden and not publication.is_open(table.population):
                    hidden.add(place)
                    system.hidden.append(place)
            elif system.printed.setdefault(place, value) != value:
                raise MalformedFileError("summaries_contradiction", table=table.id)


def _enter_declarations(system: System, publication: Publication) -> None:
    for equality in publication.equalities:
        _add_row(system, equality.left, equality.right, (0, 0), "equality")
    for inequality in publication.inequalities:
        _add_row(system, inequality.less, inequality.more, (None, 0), "inequality")
    for measure in publication.measures:
        for inequality in measure.constraints:
            bounds = (None, -inequality.by)
            _add_row(system, inequality.less, inequality.more, bounds, "measure")
        if measure.valid is not None:
            place = _find(system, measure.valid)
            if system.printed.setdefault(place, measure.valid_count) != measure.valid_count:
                raise MalformedFileError("summaries_contradiction", table=measure.id)
    for implication in publication.implications:
        when, then = (
            tuple(_find(system, cell) for cell in side)
            for side in (implication.when, implication.then)
        )
        system.implications.append((when, then))


def _add_row(
    system: System,
    plus: Sequence[Cell],
    minus: Sequence[Cell],
    bounds: tuple[int | None, int | None],
    kind: str,
) -> None:
    terms: dict[int, int] = {}
    for side, sign in ((plus, 1), (minus, -1)):
        for cell in side:
            place = _find(system, cell)
            terms[place] = terms.get(place, 0) + sign
    kept = tuple((place, number) for place, number in terms.items() if number)
    if kept:
        system.rows.append(Row(kept, *bounds, kind))


def _enter_zeros(
    system: System, publication: Publication, left_aside: set[tuple[str, str]]
) -> None:
    for zero in publication.structural_zeros:
        place = (zero.period, zero.population)
        if place in left_aside:
            continue
        universe = system.universes[place]
        named = dict(zero.key)
        system.zeros.add(_find(system, zero))
        for frame in universe.frames:
            if named.keys() <= set(frame):
                system.zeros.update(_finer_cells(system, universe, frame, named))


def _finer_cells(
    system: System, universe: Universe, frame: tuple[str, ...], named: dict[str, str]
) -> Iterator[int]:
    choices: list[tuple[str | None, ...]] = [
        universe.groups.get(variable, {}).get(named[variable], (named[variable],))
        if variable in named
        else (None, *universe.domains[variable])
        for variable in frame
    ]
    for categories in product(*choices):
        key = frozenset(
            (variable, category)
            for variable, category in zip(frame, categories, strict=True)
            if category is not None
        )
        yield system.index[Cell(universe.population, key, universe.period)]


def _spread_zeros(system: System) -> None:
    """A margin or group whose finer cells are all zero by structure is zero by structure."""
    waiting = [row for row in system.rows if row.kind in ("margin", "group")]
    while True:
        left = []
        for row in waiting:
            (whole, _), *finer = row.terms
            if whole not in system.zeros:
                if all(cell in system.zeros for cell, _ in finer):
                    system.zeros.add(whole)
                else:
                    left.append(row)
        if len(left) == len(waiting):
            return
        waiting = left
