"""Reading and writing the summary file; the model itself stands in ``publication``.

``read_file`` and ``publication_from_json`` take files of strangers: everything is checked, and
the first thing that is wrong raises one MalformedFileError. ``to_json`` is the inverse.
"""

from collections.abc import Mapping
from dataclasses import replace
from math import prod
from pathlib import Path
from typing import Any

from trafficmon_desktop.disclosure.declarations import (
    read_cliques,
    read_equalities,
    read_implications,
    read_inequalities,
    read_late,
    read_measures,
    read_zeros,
)
from trafficmon_desktop.disclosure.errors import (
    DisclosureError,
    MalformedFileError,
    SolverError,
    UnreadableFileError,
    UnsafeError,
    WrongUseError,
)
from trafficmon_desktop.disclosure.json_input import (
    as_count,
    as_list,
    as_object,
    as_text,
    load_bytes,
    parse_bytes,
    wrong,
)
from trafficmon_desktop.disclosure.names import check_names
from trafficmon_desktop.disclosure.percentages import FIELD as PERCENTAGES
from trafficmon_desktop.disclosure.percentages import check_percentages
from trafficmon_desktop.disclosure.publication import (
    INTERNAL_FORMAT,
    MARGIN,
    SUMMARY_FORMAT,
    Cell,
    Clique,
    Equality,
    Implication,
    Inequality,
    Key,
    Late,
    Measure,
    Population,
    Publication,
    Table,
)
from trafficmon_desktop.disclosure.seal import SEAL, check_seal
from trafficmon_desktop.disclosure.sums import check_sums, named

__all__ = [
    "INTERNAL_FORMAT",
    "MARGIN",
    "SUMMARY_FORMAT",
    "Cell",
    "Clique",
    "DisclosureError",
    "Equality",
    "Implication",
    "Inequality",
    "Key",
    "MalformedFileError",
    "Measure",
    "Population",
    "Publication",
    "SolverError",
    "Table",
    "UnreadableFileError",
    "UnsafeError",
    "WrongUseError",
    "printed_values",
    "publication_from_json",
    "read_file",
    "to_json",
]

MAX_TABLES = 1_000
MAX_DIMS = 6
MAX_CELLS = 200_000
PERIOD_RULES = ("flow", "once", "state", "open")
LATE = "late_entries"
_TEXT_FIELDS = ("program", "organisation", "as_of", "profile")
_KNOWN_FIELDS = frozenset(
    {
        *_TEXT_FIELDS,
        *("format", "period", "protection", "domains", "groups", "tables", "measures"),
        *("populations", "cliques", "structural_zeros", "equalities", "implications"),
        *("inequalities", "not_published", "previous", LATE, SEAL),
    }
)


def read_file(path: Path) -> Publication:
    """Read and check one file. Raises MalformedFileError naming the file and the place,
    UnreadableFileError where there is no such file.
    """
    return publication_from_json(parse_bytes(load_bytes(path), path.name), path.name)


def publication_from_json(data: Mapping[str, Any], name: str = "") -> Publication:
    """Check an object of the file format and freeze it.

    ``name`` is the file's name for messages. Raises MalformedFileError.
    """
    if data.get("format") not in (SUMMARY_FORMAT, INTERNAL_FORMAT):
        raise MalformedFileError("summary_format", file=name)
    check_seal(data, name)
    domains = _read_domains(data.get("domains"), name)
    frame = Publication(
        domains=domains,
        tables=(),
        format=data["format"],
        period=_read_period(data.get("period"), name),
        protection=_read_protection(data.get("protection", {}), name),
        groups=_read_groups(data.get("groups", {}), domains, name),
        not_published=tuple(_texts(data.get("not_published", []), name, "not_published")),
        previous=tuple(
            as_object(entry, name, f"previous/{number}")
            for number, entry in enumerate(as_list(data.get("previous", []), name, "previous"))
        ),
        extra={key: value for key, value in data.items() if key not in _KNOWN_FIELDS},
        program=as_text(data.get("program", ""), name, "program", empty=True),
        organisation=as_text(data.get("organisation", ""), name, "organisation", empty=True),
        as_of=as_text(data.get("as_of", ""), name, "as_of", empty=True),
        profile=as_text(data.get("profile", ""), name, "profile", empty=True),
    )
    tables = _read_tables(data.get("tables"), frame, name)
    frame = replace(frame, tables=tables, populations=_read_populations(data, tables, name))
    if not tables and not frame.not_published:
        raise MalformedFileError("summary_empty", file=name)
    _check_agreement(frame, name)
    check_sums(frame, name)
    check_percentages(data.get(PERCENTAGES, []), frame, name)
    return _with_statements(frame, data, name)


def _with_statements(frame: Publication, data: Mapping[str, Any], name: str) -> Publication:
    """What the file declares beside its tables."""
    return replace(
        frame,
        cliques=read_cliques(data.get("cliques", []), frame, name),
        structural_zeros=read_zeros(data.get("structural_zeros", []), frame, name),
        equalities=read_equalities(data.get("equalities", []), frame, name),
        implications=read_implications(data.get("implications", []), frame, name),
        inequalities=read_inequalities(data.get("inequalities", []), frame, name, "inequalities"),
        measures=read_measures(data.get("measures", []), frame, name),
        late=read_late(data.get(LATE, []), frame, name),
    )


def printed_values(publication: Publication) -> dict[Cell, int]:
    """Every count the tables and measures print, by canonical cell (open populations left
    aside)."""
    counts = {
        cell: value
        for table in publication.tables
        if not publication.is_open(table.population)
        for cell, value in publication.table_cells(table)
        if value is not None
    }
    return counts | {
        measure.valid: measure.valid_count
        for measure in publication.measures
        if measure.valid is not None
    }


def to_json(publication: Publication) -> dict[str, Any]:
    """The object of the file format, ready for ``json.dumps``; cells in the order kept."""
    written: dict[str, Any] = {
        "format": publication.format,
        **{key: getattr(publication, key) for key in _TEXT_FIELDS},
        "protection": dict(publication.protection),
        "domains": {name: list(values) for name, values in publication.domains.items()},
        "groups": {
            variable: {group: list(members) for group, members in groups.items()}
            for variable, groups in publication.groups.items()
        },
        "tables": [_table_to_json(table) for table in publication.tables],
        "measures": [dict(measure.fields) for measure in publication.measures],
        "populations": {
            entry.name: _population_to_json(entry) for entry in publication.populations.values()
        },
        "cliques": [_clique_to_json(clique) for clique in publication.cliques],
        "structural_zeros": _sum_to_json(publication.structural_zeros),
        "equalities": [
            {"left": _sum_to_json(entry.left), "right": _sum_to_json(entry.right)}
            for entry in publication.equalities
        ],
        "implications": [
            {"if": _sum_to_json(entry.when), "then": _sum_to_json(entry.then)}
            for entry in publication.implications
        ],
        "inequalities": [
            {"less": _sum_to_json(entry.less), "more": _sum_to_json(entry.more)}
            for entry in publication.inequalities
        ],
        "not_published": list(publication.not_published),
        "previous": [dict(entry) for entry in publication.previous],
        **publication.extra,
    }
    if publication.late:
        written[LATE] = [_late_to_json(each) for each in publication.late]
    if publication.period:
        written["period"] = _period_to_json(publication.period)
    return written


def _clique_to_json(clique: Clique) -> dict[str, Any]:
    return {"population": clique.population, "variables": list(clique.variables)}


def _period_to_json(period: tuple[str, str]) -> dict[str, str]:
    return dict(zip(("from", "to"), period, strict=True))


def _late_to_json(late: Late) -> dict[str, Any]:
    period = _period_to_json(late.period)
    return {"population": late.population, "period": period, "value": late.value}


def _table_to_json(table: Table) -> dict[str, Any]:
    return {
        "id": table.id,
        "population": table.population,
        "unit": table.unit,
        "dims": list(table.dims),
        "cells": [
            {"key": dict(zip(table.dims, categories, strict=True)), "value": value}
            for categories, value in table.cells.items()
        ],
    }


def _population_to_json(population: Population) -> dict[str, Any]:
    written: dict[str, Any] = {"unit": population.unit, "period_rule": population.period_rule}
    if population.open:
        written["open"] = True
    return written


def _sum_to_json(cells: tuple[Cell, ...]) -> list[dict[str, Any]]:
    return [{"population": cell.population, "key": dict(sorted(cell.key))} for cell in cells]


def _texts(value: object, name: str, place: str) -> list[str]:
    found = [as_text(entry, name, place) for entry in as_list(value, name, place, limit=10_000)]
    if len(set(found)) != len(found):
        wrong(name, place)
    return found


def _read_domains(value: object, name: str) -> dict[str, tuple[str, ...]]:
    domains = {}
    for variable, entries in as_object(value, name, "domains").items():
        domains[variable] = tuple(_texts(entries, name, f"domains/{variable}"))
        if not variable or not domains[variable]:
            wrong(name, f"domains/{variable}")
        check_names(domains[variable], name, variable)
    return domains


def _read_groups(
    value: object, domains: Mapping[str, tuple[str, ...]], name: str
) -> dict[str, dict[str, tuple[str, ...]]]:
    groups: dict[str, dict[str, tuple[str, ...]]] = {}
    for variable, entries in as_object(value, name, "groups").items():
        if variable not in domains:
            wrong(name, f"groups/{variable}")
        groups[variable] = {}
        for group, members in as_object(entries, name, f"groups/{variable}").items():
            place = f"groups/{variable}/{group}"
            found = tuple(_texts(members, name, place))
            if not group or group in domains[variable]:
                wrong(name, place)
            if not found or not set(found) <= set(domains[variable]):
                wrong(name, place)
            groups[variable][group] = found
        check_names((*domains[variable], *groups[variable]), name, variable)
    return groups


def _read_period(value: object, name: str) -> tuple[str, str] | None:
    if value is None:
        return None
    period = as_object(value, name, "period")
    first = as_text(period.get("from"), name, "period/from")
    last = as_text(period.get("to"), name, "period/to")
    if last < first:
        wrong(name, "period")
    return first, last


def _read_protection(value: object, name: str) -> dict[str, Any]:
    protection = as_object(value, name, "protection")
    threshold = protection.get("threshold", 5)
    if type(threshold) is not int or not 1 <= threshold <= 1_000_000:
        wrong(name, "protection/threshold")
    return protection


def _read_populations(
    data: Mapping[str, Any], tables: tuple[Table, ...], name: str
) -> dict[str, Population]:
    found = {}
    for population, value in as_object(data.get("populations", {}), name, "populations").items():
        place = f"populations/{population}"
        entry = as_object(value, name, place)
        rule, is_open = entry.get("period_rule", "flow"), entry.get("open", False)
        if not population or rule not in PERIOD_RULES or type(is_open) is not bool:
            wrong(name, place)
        unit = as_text(entry.get("unit", ""), name, place, empty=True)
        found[population] = Population(population, unit, rule, is_open or rule == "open")
    for table in tables:
        found.setdefault(table.population, Population(table.population, table.unit))
    return found


def _read_tables(value: object, frame: Publication, name: str) -> tuple[Table, ...]:
    tables: dict[str, Table] = {}
    for number, entry in enumerate(as_list(value, name, "tables", limit=MAX_TABLES)):
        table = _read_table(as_object(entry, name, f"tables/{number}"), frame, name, number)
        if table.id in tables or table.population in frame.not_published:
            wrong(name, f"tables/{table.id}")
        tables[table.id] = table
    if sum(len(table.cells) for table in tables.values()) > MAX_CELLS:
        raise MalformedFileError("summary_too_large", file=name)
    return tuple(tables.values())


def _read_table(entry: dict[str, Any], frame: Publication, name: str, number: int) -> Table:
    table_id = as_text(entry.get("id"), name, f"tables/{number}/id")
    place = f"tables/{table_id}"
    dims = tuple(_texts(entry.get("dims"), name, f"{place}/dims"))
    if len(dims) > MAX_DIMS or not set(dims) <= set(frame.domains):
        wrong(name, f"{place}/dims")
    cells: dict[tuple[str, ...], int | None] = {}
    for row in as_list(entry.get("cells"), name, f"{place}/cells"):
        categories, value = _read_cell(row, dims, frame, name, place)
        if categories in cells:
            cell = named(dims, categories)
            raise MalformedFileError("summary_cell_twice", file=name, table=table_id, place=cell)
        cells[categories] = value
    _check_complete(cells, dims, frame, name, table_id)
    population = as_text(entry.get("population"), name, f"{place}/population")
    unit = as_text(entry.get("unit", ""), name, f"{place}/unit", empty=True)
    return Table(table_id, population, unit, dims, cells)


def _read_cell(
    row: object, dims: tuple[str, ...], frame: Publication, name: str, place: str
) -> tuple[tuple[str, ...], int | None]:
    entry = as_object(row, name, f"{place}/cells")
    key = as_object(entry.get("key"), name, f"{place}/cells/key")
    if set(key) != set(dims) or "value" not in entry:
        wrong(name, f"{place}/cells/key")
    for variable, category in key.items():
        known = (*frame.domains[variable], *frame.groups.get(variable, {}), MARGIN)
        if not isinstance(category, str) or category not in known:
            raise MalformedFileError("summary_category", file=name, place=f"{place}/{variable}")
    value, categories = entry["value"], tuple(key[dim] for dim in dims)
    count = None if value is None else as_count(value, name, f"{place}: {named(dims, categories)}")
    return categories, count


def _check_complete(
    cells: Mapping[tuple[str, ...], int | None],
    dims: tuple[str, ...],
    frame: Publication,
    name: str,
    table_id: str,
) -> None:
    """Every dimension covers its domain, and every combination and margin is listed once."""
    listed = [{key[place] for key in cells} | {MARGIN} for place in range(len(dims))]
    covered = all(
        set(frame.domains[dim])
        == {fine for c in categories - {MARGIN} for fine in frame.members(dim, c)}
        for dim, categories in zip(dims, listed, strict=True)
    )
    if not covered or len(cells) != prod(len(categories) for categories in listed):
        raise MalformedFileError("summary_margins", file=name, table=table_id)


def _check_agreement(publication: Publication, name: str) -> None:
    """The same cell has the same printed value in every table."""
    seen: dict[Cell, int] = {}
    for table in publication.tables:
        for cell, value in publication.table_cells(table):
            if value is not None and seen.setdefault(cell, value) != value:
                raise MalformedFileError("summary_contradiction", file=name, place=table.id)
