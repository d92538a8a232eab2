"""From a publication with all counts to one with hidden cells, population by population."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from time import monotonic
from typing import NamedTuple

from trafficmon_desktop.disclosure.lattice import build_lattice, statements_between
from trafficmon_desktop.disclosure.lines import lines_of
from trafficmon_desktop.disclosure.optimum import Effort, improve
from trafficmon_desktop.disclosure.publication import Cell, Publication, Table
from trafficmon_desktop.disclosure.search import Search
from trafficmon_desktop.disclosure.thinning import thin

PROGRAMMES_FOR_THINNING = 1_500  # per component; a number, so that results repeat exactly
COLUMNS_FOR_THINNING = 2_000_000  # of all these programmes together: large ones take longer


@dataclass(frozen=True)
class Policy:
    """Threshold k, the key of the noise, and until when to search (`time.monotonic`).

    `small` are combinations that no table prints and that are known to count 1..k-1;
    `count` tells the true count of any combination; `effort` limits the search for the cheapest.
    """

    threshold: int
    key: bytes | None = None
    deadline: float | None = None
    small: frozenset[Cell] = frozenset()
    count: Callable[[Cell], int] | None = None
    effort: Effort = Effort()

    def is_late(self) -> bool:
        """Whether the time for searching is over."""
        return self.deadline is not None and monotonic() >= self.deadline


class Pattern(NamedTuple):
    """Cells to hide, and whether that is proven to be (nearly) the cheapest safe choice."""

    cells: set[Cell]
    is_near: bool


def components_of(publication: Publication, shown: Collection[str]) -> list[tuple[str, ...]]:
    """Populations that declared relations link, each component and the list sorted."""
    waiting = set(shown)
    found: list[tuple[str, ...]] = []
    links = [left | right for left, right, _ in statements_between(publication)]
    while waiting:
        group = {min(waiting)}
        grew = True
        while grew:
            near = {name for link in links if link & group for name in link & waiting}
            grew = not near <= group
            group |= near
        found.append(tuple(sorted(group)))
        waiting -= group
    return sorted(found)


def tables_of(publication: Publication, populations: Collection[str]) -> tuple[Table, ...]:
    """Tables of the given populations, in the order of the file."""
    return tuple(table for table in publication.tables if table.population in populations)


def hidden_cells(
    publication: Publication,
    populations: Sequence[str],
    policy: Policy,
    covered: Collection[Cell] = (),
    *,
    totals_only: bool = False,
) -> Pattern:
    """Cells to hide so that nothing small is known, by the search's own reckoning.

    For the cells `covered` both 0 and k must stay possible, whatever they count. Raises
    MalformedFileError (counts contradict), UnsafeError (nothing helps, too large, out of time)
    and SolverError.
    """
    lattice = build_lattice(publication, populations)
    deadline = None if totals_only else policy.deadline  # quick, and better than nothing
    lines = lines_of(lattice, publication, populations)
    search = Search(lattice, lines, policy.threshold, policy.key, deadline)
    for cell in sorted({*covered, *policy.small}, key=lambda cell: (cell[0], sorted(cell[1]))):
        if cell in lattice.index:
            search.cover(lattice.index[cell])
    if totals_only:
        search.hide_all()
    search.grow()
    is_near = True
    if not totals_only:
        thin(search, min(PROGRAMMES_FOR_THINNING, COLUMNS_FOR_THINNING // search.program.size))
        is_near = improve(search, policy.effort, policy.is_late).is_near
    return Pattern({lattice.cells[number] for number in search.hidden.nonzero()[0]}, is_near)


def hide(tables: Iterable[Table], hidden: Collection[Cell], period: str) -> tuple[Table, ...]:
    """The tables with every hidden cell as None."""
    return tuple(
        replace(
            table,
            cells={
                categories: None
                if Cell(table.population, table.key(categories), period) in hidden
                else value
                for categories, value in table.cells.items()
            },
        )
        for table in tables
    )
