"""What comes out of adding up the files of several organisations; see ``merge``.

Nothing here is a person: a part is what one organisation's file says of one cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trafficmon_desktop.disclosure.publication import Population

Categories = tuple[str, ...]
Ends = tuple[int, int | None]
"""Least and greatest whole number; None = no bound."""

COUNTED_TWICE = frozenset({"person", "participation", "defendant", "proceeding"})
"""Units that several organisations may hold on record at once. Applications, decisions and what
follows from them are counted by the organisation that filed the application."""


@dataclass(frozen=True, slots=True)
class Part:
    """One organisation's share of a cell: a printed count, or what its file lets anybody compute.

    ``possible`` is False where its file declares the cell impossible (a structural zero).
    """

    organisation: str
    lo: int
    hi: int | None
    printed: bool
    possible: bool = True


@dataclass(frozen=True, slots=True)
class MergedCell:
    """A cell of a joint table; ``categories`` holds one category or ``*`` for each dimension."""

    categories: Categories
    parts: tuple[Part, ...]

    @property
    def ends(self) -> Ends:
        """The interval of the sum: the files have no unknown in common, so the ends add."""
        return sum_of(self.parts)

    @property
    def value(self) -> int | None:
        """The sum, where it is certain."""
        low, high = self.ends
        return low if low == high else None

    @property
    def contributors(self) -> int:
        """How many organisations may have something in this cell."""
        return sum(part.possible for part in self.parts)

    @property
    def distinct(self) -> Ends:
        """How many different ones there are, if some stand in several files."""
        return max((part.lo for part in self.parts), default=0), self.ends[1]


@dataclass(frozen=True, slots=True)
class MergedTable:
    """A joint table. ``without``: organisations whose file does not give this table; their share
    follows from their other tables."""

    id: str
    population: str
    unit: str
    dims: tuple[str, ...]
    cells: tuple[MergedCell, ...]
    without: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A joint table that is not given because of the cells named.

    ``reason``: ``contributors`` (a cell has fewer than three) or ``remainder`` (a cell, or what is
    left of it without one contributor, could be a small count for certain).
    """

    table: str
    population: str
    dims: tuple[str, ...]
    reason: str
    cells: tuple[Categories, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """Whose figures a population holds. ``missing``: organisation and why: ``not_published`` (too
    small in that file, or no safe form) or ``absent``."""

    population: Population
    contributors: tuple[str, ...]
    missing: tuple[tuple[str, str], ...]

    @property
    def may_count_twice(self) -> bool:
        """Whether one person or case may stand in several files."""
        return not self.population.open and self.population.unit in COUNTED_TWICE


@dataclass(frozen=True, slots=True)
class Merged:
    """The joint report: tables in the order of the files, and what is not given, and why."""

    organisations: tuple[str, ...]
    threshold: int
    domains: Mapping[str, tuple[str, ...]]
    groups: Mapping[str, Mapping[str, tuple[str, ...]]]
    tables: tuple[MergedTable, ...]
    coverage: tuple[Coverage, ...]
    withheld: tuple[Withheld, ...]


def sum_of(parts: Sequence[Part]) -> Ends:
    """The interval of the sum of independent parts."""
    low = sum(part.lo for part in parts)
    highs = [part.hi for part in parts]
    return low, None if None in highs else sum(high for high in highs if high is not None)
