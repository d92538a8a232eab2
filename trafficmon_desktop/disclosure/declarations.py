"""Reading what a summary file declares beside its tables: cliques, zeros, sums and measures."""

from dataclasses import replace
from typing import Any

from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.json_input import as_count, as_list, as_object, as_text, wrong
from trafficmon_desktop.disclosure.publication import (
    MARGIN,
    Cell,
    Clique,
    Equality,
    Implication,
    Inequality,
    Late,
    Measure,
    Publication,
)

MAX_SUM = 5_000


def read_cliques(value: object, frame: Publication, name: str) -> tuple[Clique, ...]:
    """The declared cliques; variables must be known and distinct."""
    found = []
    for number, entry in enumerate(as_list(value, name, "cliques", limit=5_000)):
        place = f"cliques/{number}"
        fields = as_object(entry, name, place)
        population = _population(fields.get("population"), frame, name, place)
        variables = tuple(
            as_text(variable, name, place)
            for variable in as_list(fields.get("variables"), name, place, limit=50)
        )
        if len(set(variables)) != len(variables) or not set(variables) <= set(frame.domains):
            wrong(name, place)
        found.append(Clique(population, variables))
    return tuple(found)


def read_zeros(value: object, frame: Publication, name: str) -> tuple[Cell, ...]:
    """The structural zeros as canonical cells."""
    return _sum(value, frame, name, "structural_zeros", limit=200_000, empty=True)


def read_equalities(value: object, frame: Publication, name: str) -> tuple[Equality, ...]:
    """Pairs of sums that are equal."""
    return tuple(
        Equality(left, right)
        for left, right in _pairs(value, frame, name, "equalities", ("left", "right"))
    )


def read_inequalities(
    value: object, frame: Publication, name: str, place: str
) -> tuple[Inequality, ...]:
    """Pairs of sums of which the first is at most the second."""
    return tuple(
        Inequality(less, more) for less, more in _pairs(value, frame, name, place, ("less", "more"))
    )


def _read_constraints(
    value: object, frame: Publication, name: str, place: str
) -> tuple[Inequality, ...]:
    """Inequalities that may say by how much the first sum is less at least."""
    return tuple(
        replace(each, by=as_count(entry.get("by", 0), name, place))
        for each, entry in zip(
            read_inequalities(value, frame, name, place),
            as_list(value, name, place),
            strict=True,
        )
    )


def read_implications(value: object, frame: Publication, name: str) -> tuple[Implication, ...]:
    """Pairs of sums: the first at least 1 makes the second at least 1."""
    return tuple(
        Implication(when, then)
        for when, then in _pairs(value, frame, name, "implications", ("if", "then"))
    )


def read_measures(value: object, frame: Publication, name: str) -> tuple[Measure, ...]:
    """The printed statistics, with the inequalities on counts they declare."""
    found = []
    for number, entry in enumerate(as_list(value, name, "measures", limit=10_000)):
        place = f"measures/{number}"
        fields = as_object(entry, name, place)
        found.append(
            Measure(
                id=as_text(fields.get("id"), name, place),
                population=_population(fields.get("population"), frame, name, place),
                fields=fields,
                constraints=_read_constraints(
                    fields.get("constraints", []), frame, name, f"{place}/constraints"
                ),
                valid=_read_valid(fields, frame, name, place) if "counted" in fields else None,
            )
        )
    return tuple(found)


def read_late(value: object, frame: Publication, name: str) -> tuple[Late, ...]:
    """How much the totals of earlier periods have grown; each period and population once."""
    found: dict[tuple[str, tuple[str, str]], Late] = {}
    for number, entry in enumerate(as_list(value, name, "late_entries", limit=10_000)):
        place = f"late_entries/{number}"
        fields = as_object(entry, name, place)
        period = as_object(fields.get("period"), name, place)
        first, last = (as_text(period.get(end), name, place) for end in ("from", "to"))
        late = Late(
            _population(fields.get("population"), frame, name, place),
            (first, last),
            as_count(fields.get("value"), name, place),
        )
        if last < first or found.setdefault((late.population, late.period), late) is not late:
            wrong(name, place)
    return tuple(found.values())


def _read_valid(fields: dict[str, Any], frame: Publication, name: str, place: str) -> Cell:
    """The cell of the values a measure rests on: its key and what counts them."""
    as_count(fields.get("valid_n"), name, f"{place}/valid_n")
    key = as_object(fields.get("key"), name, f"{place}/key")
    counted = as_object(fields["counted"], name, f"{place}/counted")
    if not counted or key.keys() & counted.keys():
        wrong(name, f"{place}/counted")
    return _cell({"population": fields.get("population"), "key": key | counted}, frame, name, place)


def _population(value: object, frame: Publication, name: str, place: str) -> str:
    population = as_text(value, name, place)
    if population not in frame.populations and population not in frame.not_published:
        raise MalformedFileError("summary_population", file=name, place=place)
    return population


def _pairs(
    value: object, frame: Publication, name: str, place: str, sides: tuple[str, str]
) -> list[tuple[tuple[Cell, ...], tuple[Cell, ...]]]:
    found = []
    for number, entry in enumerate(as_list(value, name, place, limit=50_000)):
        fields = as_object(entry, name, f"{place}/{number}")
        first, second = (
            _sum(fields.get(side), frame, name, f"{place}/{number}/{side}") for side in sides
        )
        found.append((first, second))
    return found


def _sum(
    value: object,
    frame: Publication,
    name: str,
    place: str,
    *,
    limit: int = MAX_SUM,
    empty: bool = False,
) -> tuple[Cell, ...]:
    entries = as_list(value, name, place, limit=limit)
    if not entries and not empty:
        wrong(name, place)
    return tuple(_cell(entry, frame, name, place) for entry in entries)


def _cell(entry: object, frame: Publication, name: str, place: str) -> Cell:
    fields = as_object(entry, name, place)
    population = _population(fields.get("population"), frame, name, place)
    key = as_object(fields.get("key"), name, place)
    for variable, category in key.items():
        if variable not in frame.domains:
            wrong(name, place)
        known = (*frame.domains[variable], *frame.groups.get(variable, {}), MARGIN)
        if not isinstance(category, str) or category not in known:
            raise MalformedFileError("summary_category", file=name, place=place)
    return frame.cell(population, key)
