"""Counting all tables of a summary in one pass over the units of each population."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.consent_gate import ConsentPolicy, left_out
from trafficmon_desktop.domain.indicators.domains import DOMAINS
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.indicators.register import POPULATIONS, TABLES, TableSpec
from trafficmon_desktop.domain.periods import Period

MARGIN = "*"


@dataclass(frozen=True, slots=True)
class CountingPolicy:
    """``consent`` is ``None`` for internal figures, which have no gate."""

    kosovo_internal: bool = True
    consent: ConsentPolicy | None = None


@dataclass(frozen=True)
class Counted:
    """The figures of one period.

    ``tables`` maps a table to its cells (one category or ``*`` per dimension, all of them) and
    their counts. ``units`` holds what was counted, by population. ``to_be_dated`` names the
    records that belong to no period, ``left_out`` the persons left out for lack of consent; both
    never leave the computer.
    """

    period: Period
    as_of: date
    tables: Mapping[str, Mapping[tuple[str, ...], int]]
    units: Mapping[str, tuple[Unit, ...]]
    to_be_dated: Mapping[str, frozenset[str]]
    left_out: frozenset[str]
    question: Question

    def behind(self, table: TableSpec, key: tuple[str, ...]) -> tuple[str, ...]:
        """The codes of what a cell counts, for looking into a figure; ``*`` takes all.

        They are codes of the record that is the unit: a person, a decision, a defendant.
        """
        return tuple(
            unit.code
            for unit in self.units[table.population]
            if all(
                category in (MARGIN, unit.values[dim])
                for dim, category in zip(table.dims, key, strict=True)
            )
        )


def count_all(book: Casebook, period: Period, as_of: date, policy: CountingPolicy) -> Counted:
    """Counts every table of the register."""
    out = left_out(book, as_of, policy.consent) if policy.consent else frozenset()
    question = Question(book.without(out), period, as_of, kosovo_internal=policy.kosovo_internal)
    units = {name: tuple(spec.find(question)) for name, spec in POPULATIONS.items()}
    return Counted(
        period=period,
        as_of=as_of,
        tables={table.id: cells_of(table, units[table.population]) for table in TABLES},
        units=units,
        to_be_dated={name: frozenset(found) for name, found in question.to_be_dated.items()},
        left_out=out,
        question=question,
    )


def cells_of(table: TableSpec, units: tuple[Unit, ...]) -> dict[tuple[str, ...], int]:
    """Every cell of a table with its margins, in the order of the domains, ``*`` last."""
    found: Counter[tuple[str, ...]] = Counter()
    for unit in units:
        found[tuple(unit.values[dim] for dim in table.dims)] += unit.weight
    sums: dict[tuple[str, ...], int] = defaultdict(int)
    for categories, count in found.items():
        for key in product(*((category, MARGIN) for category in categories)):
            sums[key] += count
    axes = [(*DOMAINS[dim], MARGIN) for dim in table.dims]
    return {key: sums.get(key, 0) for key in product(*axes)}
