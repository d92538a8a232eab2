"""What anybody knows of the figures without seeing them: impossible cells and relations.

The structure travels in every summary and belongs to the attacker. A zero names a combination of
categories that the counting rules exclude; the other relations hold whatever was recorded.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

from trafficmon_desktop.domain.indicators.domains import DOMAINS, NOT_APPLICABLE
from trafficmon_desktop.domain.indicators.register import TableSpec

Part = tuple[str, tuple[str, ...]]

CONVICTIONS = ("convicted", "convicted_requalified")
SANCTIONED = (*CONVICTIONS, "security_measure", "juvenile_measure")
AWARDED = ("awarded", "awarded_in_part", "settled")


@dataclass(frozen=True, slots=True)
class Zero:
    """Every combination of the listed categories is impossible."""

    population: str
    parts: tuple[Part, ...]
    reason: str


def _only(variable: str, *categories: str) -> Part:
    return variable, categories


def _but(variable: str, *categories: str) -> Part:
    return variable, tuple(each for each in DOMAINS[variable] if each not in categories)


def _zero(population: str, reason: str, *parts: Part) -> Zero:
    return Zero(population, parts, reason)


def _either(population: str, reason: str, this: Part, that: Part) -> tuple[Zero, Zero]:
    """``this`` goes with ``that`` and only with it: the two halves of an "if and only if"."""
    return (
        _zero(population, reason, this, _but(that[0], *that[1])),
        _zero(population, reason, _but(this[0], *this[1]), that),
    )


ZEROS: tuple[Zero, ...] = (
    *_either(
        "victims_identified",
        "guardians are asked for children only",
        _only("age_at_identification", "adult"),
        _only("guardian_state", NOT_APPLICABLE),
    ),
    *_either(
        "victims_identified",
        "reflection concerns foreigners; unknown citizenship counts as foreign here",
        _only("citizenship_group", "serbia"),
        _only("recovery_offered", NOT_APPLICABLE),
    ),
    *_either(
        "permit_decisions",
        "only what was granted has a length",
        _but("permit_result", "granted"),
        _only("months_band", NOT_APPLICABLE),
    ),
    *_either(
        "permit_decisions",
        "only what was refused or rejected has a ground",
        _but("permit_result", "refused", "rejected"),
        _only("refusal_ground", NOT_APPLICABLE),
    ),
    *_either(
        "permit_decisions",
        "only what was granted has a document",
        _but("permit_result", "granted"),
        _only("reveals_status", NOT_APPLICABLE),
    ),
    _zero(
        "permit_decisions",
        "a first instance cannot annul and return",
        _only("permit_result", "returned"),
    ),
    _zero(
        "permit_applications",
        "the ground of this kind counts as recovery",
        _only("permit_kind", "recovery_reflection"),
        _but("permit_ground", "recovery"),
    ),
    _zero(
        "defendants_first_instance",
        "a decision of appeal",
        _only("charge_outcome", "annulled_retrial"),
    ),
    _zero(
        "defendants_final",
        "never final",
        _only("charge_outcome", "annulled_retrial", "severed", "merged"),
    ),
    *_either(
        "defendants_final",
        "the class follows the outcome of the lead charge",
        _but("charge_outcome", *SANCTIONED),
        _only("sentence_class", "none"),
    ),
    _zero(
        "defendants_final",
        "requalified decides which of the two outcomes is counted",
        _only("charge_outcome", "convicted_requalified"),
        _only("requalified", "no"),
    ),
    _zero(
        "defendants_final",
        "requalified decides which of the two outcomes is counted",
        _only("charge_outcome", "convicted"),
        _only("requalified", "yes"),
    ),
    *_either(
        "defendants_final",
        "none is no conviction",
        _but("charge_outcome", *CONVICTIONS),
        _only("offence_group_decided", "none"),
    ),
    *_either(
        "defendants_final",
        "the lead charge is the trafficking one wherever there is one",
        _only("offence_group", "trafficking"),
        _but("lost_trafficking", "before_indictment", "never_trafficking"),
    ),
    _zero("persons_with_stay", "not a stay", _only("permit_kind", "asylum_track")),
    _zero("claims_decided", "decided claims", _only("claim_outcome", "pending", "not_filed")),
    *_either(
        "claims_decided",
        "only what was awarded or settled is paid",
        _but("claim_outcome", *AWARDED),
        _only("received", NOT_APPLICABLE),
    ),
)


def _cell(population: str, **key: str) -> dict[str, Any]:
    return {"population": population, "key": key}


EQUALITIES: tuple[dict[str, Any], ...] = tuple(
    {
        "left": [_cell("defendants_final", charge_outcome="convicted", offence_group=group)],
        "right": [
            _cell("defendants_final", charge_outcome="convicted", offence_group_decided=group)
        ],
    }
    for group in DOMAINS["offence_group"]
)

_GRANTED = _cell("permit_decisions", permit_result="granted")

INEQUALITIES: tuple[dict[str, Any], ...] = (
    {"less": [_cell("persons_granted")], "more": [_GRANTED]},
    {"less": [_cell("persons_reported")], "more": [_cell("identification_reports")]},
    {"less": [_cell("proceedings_ended")], "more": [_cell("defendants_final")]},
)

IMPLICATIONS: tuple[dict[str, Any], ...] = (
    {"if": [_GRANTED], "then": [_cell("persons_granted")]},
    {"if": [_cell("identification_reports")], "then": [_cell("persons_reported")]},
)


def structural_zeros() -> list[dict[str, Any]]:
    """The zeros as cells of the summary file."""
    found: list[dict[str, Any]] = []
    for zero in ZEROS:
        names = [name for name, _ in zero.parts]
        found.extend(
            {"population": zero.population, "key": dict(zip(names, categories, strict=True))}
            for categories in product(*(listed for _, listed in zero.parts))
        )
    return found


@cache
def _zeros_of(population: str) -> tuple[tuple[Part, ...], ...]:
    return tuple(zero.parts for zero in ZEROS if zero.population == population)


def is_impossible(population: str, key: dict[str, str]) -> bool:
    """Whether the counting rules exclude the cell (margins left out of ``key``)."""
    return any(
        all(key.get(variable) in categories for variable, categories in parts)
        for parts in _zeros_of(population)
    )


def impossible_cells(table: TableSpec) -> Iterator[tuple[str, ...]]:
    """The inner cells of a table that are impossible."""
    for categories in product(*(DOMAINS[dim] for dim in table.dims)):
        if is_impossible(table.population, dict(zip(table.dims, categories, strict=True))):
            yield categories
