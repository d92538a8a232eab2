"""The summary as an object of the public format, with every count in it.

Built up from nothing: only what is named here can leave.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations
from typing import Any

from trafficmon_desktop import __version__
from trafficmon_desktop.disclosure.coarsening import coarser
from trafficmon_desktop.disclosure.lattice import cliques_of
from trafficmon_desktop.disclosure.measures import measure_cliques
from trafficmon_desktop.disclosure.publication import (
    INTERNAL_FORMAT,
    SUMMARY_FORMAT,
    Cell,
    Publication,
    Table,
)
from trafficmon_desktop.disclosure.renaming import renamed
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.indicators import (
    DOMAINS,
    GROUPS,
    POPULATIONS,
    TABLES,
    Counted,
    CountingPolicy,
    count_all,
)
from trafficmon_desktop.domain.indicators.measures import MeasureValue, measures_of
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.domain.records import RECORDS
from trafficmon_desktop.domain.structure import (
    EQUALITIES,
    IMPLICATIONS,
    INEQUALITIES,
    structural_zeros,
)
from trafficmon_desktop.services.summary_measures import KNOWN, MEASURED_DOMAINS, measures_for

PROGRAM = f"trafficmon-desktop {__version__}"


def document_of(counted: Counted, profile: str, organisation: str) -> dict[str, Any]:
    """All tables with all their cells; ``profile`` internal adds what only the inside may see."""
    internal = profile == "internal"
    document: dict[str, Any] = {
        "format": INTERNAL_FORMAT if internal else SUMMARY_FORMAT,
        "program": PROGRAM,
        "organisation": organisation,
        "period": {
            "from": counted.period.first.isoformat(),
            "to": counted.period.last.isoformat(),
        },
        "as_of": counted.as_of.isoformat(),
        "profile": profile,
        "protection": {},
        "domains": {name: list(listed) for name, listed in (DOMAINS | MEASURED_DOMAINS).items()},
        "groups": {
            name: {group: list(members) for group, members in groups.items()}
            for name, groups in GROUPS.items()
        },
        "tables": list(_tables(counted)),
        "measures": [_measure(each) for each in measures_of(counted)]
        if internal
        else list(measures_for(counted).candidates),
        "populations": {name: _population(name) for name in POPULATIONS},
        "cliques": [],
        "structural_zeros": structural_zeros(),
        "equalities": list(EQUALITIES),
        "implications": list(IMPLICATIONS),
        "inequalities": list(INEQUALITIES),
        "not_published": [],
        "previous": [],
    }
    if internal:
        document["to_be_dated"] = {
            name: len(counted.to_be_dated.get(name, ())) for name in POPULATIONS
        }
    return document


def is_of_register(publication: Publication) -> bool:
    """Whether tables, categories, measures and everything declared are those of this program.

    A file may lack the variables of measures: it is then older than they are.
    """
    period = Period(date(2000, 1, 1), date(2000, 12, 31))
    nothing = Casebook({record_type.NAME: () for record_type in RECORDS})
    counts = count_all(nothing, period, period.last, CountingPolicy(consent=None))
    ours = publication_from_json(document_of(counts, publication.profile, ""))
    known = {table.id: table for table in ours.tables}
    tables = all(
        (own := known.get(table.id)) is not None
        and (own.population, own.unit, own.dims) == (table.population, table.unit, table.dims)
        and any(table.cells.keys() == form.cells.keys() for form in _forms(ours, own))
        for table in publication.tables
    )
    return (
        tables
        and {**MEASURED_DOMAINS, **publication.domains} == ours.domains
        and KNOWN.issuperset((each.id, each.population) for each in publication.measures)
        and publication.groups == ours.groups
        and publication.populations == ours.populations
        and _declared(publication) == _declared(ours)
    )


def _forms(publication: Publication, table: Table) -> Iterator[Table]:
    """The table with its fine categories, and with groups for one or several dimensions."""
    alone = replace(publication, tables=(table,))
    for size in range(len(table.dims) + 1):
        for variables in combinations(table.dims, size):
            yield coarser(alone, variables).tables[0]


def _declared(publication: Publication) -> tuple[set[object], ...]:
    """Everything declared, without the period."""
    plain = renamed(publication, "-")
    return (
        set(plain.structural_zeros),
        set(plain.equalities),
        set(plain.implications),
        set(plain.inequalities),
    )


def _tables(counted: Counted) -> Iterator[dict[str, Any]]:
    for table in TABLES:
        yield {
            "id": table.id,
            "population": table.population,
            "unit": POPULATIONS[table.population].unit,
            "dims": list(table.dims),
            "cells": [
                {"key": dict(zip(table.dims, key, strict=True)), "value": count}
                for key, count in counted.tables[table.id].items()
            ],
        }


def _population(name: str) -> dict[str, Any]:
    spec = POPULATIONS[name]
    written: dict[str, Any] = {"unit": spec.unit, "period_rule": spec.period_rule}
    return written | {"open": True} if spec.open else written


def _measure(measure: MeasureValue) -> dict[str, Any]:
    value = measure.value
    if value is not None:
        value = int(value) if value == int(value) else round(float(value), 2)
    return {
        "id": measure.id,
        "population": measure.population,
        "key": measure.key,
        "statistic": measure.statistic,
        "unit": measure.unit,
        "value": value,
        "valid_n": measure.valid,
    }


def small_combinations(counted: Counted, publication: Publication, threshold: int) -> set[Cell]:
    """Combinations that no table prints, but a joint table would, and that count 1 to k-1.

    The tables of one clique together have a joint table, and so have those that measures speak
    of; only we know what stands in it.
    """
    measures = measures_for(counted)
    closed = [name for name, spec in POPULATIONS.items() if not spec.open]
    printed = {(table.population, frozenset(table.dims)) for table in TABLES}
    printed |= {(table.population, frozenset({dim})) for table in TABLES for dim in table.dims}
    found: set[Cell] = set()
    cliques = (*cliques_of(publication, closed), *measure_cliques(publication))
    for clique in dict.fromkeys(cliques):
        units = [
            measures.values_of(unit, clique.population) for unit in counted.units[clique.population]
        ]
        for variables in _subsets(clique.variables):
            if (clique.population, frozenset(variables)) in printed:
                continue
            counts = Counter(
                frozenset((name, values[name]) for name in variables) for values in units
            )
            found.update(
                Cell(clique.population, key, publication.period_name)
                for key, count in counts.items()
                if count < threshold
            )
    return found


def _subsets(variables: Iterable[str]) -> Iterator[tuple[str, ...]]:
    listed = tuple(variables)
    for size in range(2, len(listed) + 1):
        yield from combinations(listed, size)
