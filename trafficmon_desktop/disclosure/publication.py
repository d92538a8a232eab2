"""The file model of a summary: what ``trafficmon-summary/1`` says, checked and frozen.

Counts are whole numbers >= 0; ``None`` is a hidden cell. A cell is identified by its period, its
population and its pairs (variable, category) without margins, so the same cell in two tables is
one number. A category is one of the variable's domain or the name of a declared group of it.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

SUMMARY_FORMAT = "trafficmon-summary/1"
INTERNAL_FORMAT = "trafficmon-internal/1"
MARGIN = "*"
DEFAULT_THRESHOLD = 5

Key = frozenset[tuple[str, str]]


class Cell(NamedTuple):
    """A canonical cell. ``key`` holds pairs (variable, category); empty key = the total."""

    population: str
    key: Key
    period: str = ""  # "from/to", empty where the file names no period


@dataclass(frozen=True)
class Table:
    """One frequency table; ``cells`` maps one category or ``*`` per dimension to its count."""

    id: str
    population: str
    unit: str
    dims: tuple[str, ...]
    cells: Mapping[tuple[str, ...], int | None]

    def key(self, categories: tuple[str, ...]) -> Key:
        """The canonical key of a row of this table: its pairs without margins."""
        return frozenset(
            (dim, category)
            for dim, category in zip(self.dims, categories, strict=True)
            if category != MARGIN
        )


@dataclass(frozen=True)
class Population:
    """What is counted. ``open`` populations are outside disclosure control."""

    name: str
    unit: str = ""
    period_rule: str = "flow"  # flow, once, state or open
    open: bool = False


@dataclass(frozen=True)
class Clique:
    """Variables of one population over which one joint table certainly exists."""

    population: str
    variables: tuple[str, ...]


@dataclass(frozen=True)
class Equality:
    """The sum of the cells on the left equals the sum of those on the right."""

    left: tuple[Cell, ...]
    right: tuple[Cell, ...]


@dataclass(frozen=True)
class Inequality:
    """The sum of ``less`` and ``by`` is at most the sum of ``more``."""

    less: tuple[Cell, ...]
    more: tuple[Cell, ...]
    by: int = 0


@dataclass(frozen=True)
class Implication:
    """If the sum of ``when`` is at least 1, so is the sum of ``then``."""

    when: tuple[Cell, ...]
    then: tuple[Cell, ...]


@dataclass(frozen=True)
class Measure:
    """A printed statistic as the file gives it, with what it says about counts.

    ``constraints`` are read from an optional list ``constraints`` of the measure, each with
    ``less`` and ``more`` like an inequality of the file, and perhaps ``by``. ``valid`` is the
    cell whose printed count is the field ``valid_n``: the ``key`` of the measure together with
    the field ``counted``; None where the measure does not say how many values it rests on.
    """

    id: str
    population: str
    fields: Mapping[str, Any]
    constraints: tuple[Inequality, ...] = ()
    valid: Cell | None = None

    @property
    def valid_count(self) -> int:
        """How many values it rests on; 0 where it does not say."""
        value = self.fields.get("valid_n")
        return value if type(value) is int else 0

    def cells(self) -> Iterator[Cell]:
        """Every cell of which it says something."""
        for inequality in self.constraints:
            yield from (*inequality.less, *inequality.more)
        if self.valid is not None:
            yield self.valid


@dataclass(frozen=True)
class Late:
    """By how much the total of an earlier released period (first and last day) has grown."""

    population: str
    period: tuple[str, str]
    value: int


@dataclass(frozen=True)
class Publication:
    """A whole summary file. ``tables`` and declarations are in the order of the file."""

    domains: Mapping[str, tuple[str, ...]]
    tables: tuple[Table, ...]
    format: str = SUMMARY_FORMAT
    program: str = ""
    organisation: str = ""
    period: tuple[str, str] | None = None
    as_of: str = ""
    profile: str = ""
    protection: Mapping[str, Any] = field(default_factory=dict)
    groups: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    measures: tuple[Measure, ...] = ()
    late: tuple[Late, ...] = ()
    populations: Mapping[str, Population] = field(default_factory=dict)
    cliques: tuple[Clique, ...] = ()
    structural_zeros: tuple[Cell, ...] = ()
    equalities: tuple[Equality, ...] = ()
    implications: tuple[Implication, ...] = ()
    inequalities: tuple[Inequality, ...] = ()
    not_published: tuple[str, ...] = ()
    previous: tuple[Mapping[str, Any], ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)  # fields this version does not know
    label: str = ""  # name of the period where ``from/to`` alone does not tell files apart

    @property
    def period_name(self) -> str:
        """``from/to``, the part of a cell's identity that tells releases apart."""
        return self.label or ("/".join(self.period) if self.period else "")

    @property
    def threshold(self) -> int:
        """The declared threshold, otherwise 5."""
        value = self.protection.get("threshold")
        return value if type(value) is int else DEFAULT_THRESHOLD

    def is_open(self, population: str) -> bool:
        """Whether the population is declared open (outside disclosure control)."""
        known = self.populations.get(population)
        return known is not None and known.open

    def cell(self, population: str, key: Mapping[str, str]) -> Cell:
        """The canonical cell of this publication; ``*`` in ``key`` is dropped."""
        pairs = frozenset((name, value) for name, value in key.items() if value != MARGIN)
        return Cell(population, pairs, self.period_name)

    def table_cells(self, table: Table) -> Iterator[tuple[Cell, int | None]]:
        """Every row of a table as (canonical cell, count or None)."""
        period = self.period_name
        for categories, value in table.cells.items():
            yield Cell(table.population, table.key(categories), period), value

    def members(self, variable: str, category: str) -> tuple[str, ...]:
        """The fine categories a category stands for: itself, or a group's members."""
        return self.groups.get(variable, {}).get(category, (category,))
