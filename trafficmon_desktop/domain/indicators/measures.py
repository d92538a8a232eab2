"""Medians and sums. Inside they are shown as they are; what leaves has rules of its own.

Only exact dates enter a median of durations. Sums are never added across currencies.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from statistics import median

from trafficmon_desktop.domain.dates import HonestDate, add_months
from trafficmon_desktop.domain.indicators.count import Counted
from trafficmon_desktop.domain.indicators.pools import Pool
from trafficmon_desktop.domain.indicators.question import Unit
from trafficmon_desktop.domain.indicators.sentences import prison_months
from trafficmon_desktop.domain.indicators.spans import earliest
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import (
    ChargeDecision,
    Claim,
    Payment,
    PermitApplication,
    PermitDecision,
)


@dataclass(frozen=True, slots=True)
class MeasureValue:
    """``valid`` says from how many units; ``value`` is ``None`` where there is none."""

    id: str
    population: str
    statistic: str
    unit: str
    value: Decimal | float | None
    valid: int
    key: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Durations:
    """A median of durations: ``values`` finds each unit that has an exact one, with its length.

    ``band`` is the variable that sorts the lengths into classes, ``by`` the one whose groups
    have a median of their own.
    """

    id: str
    population: str
    unit: str
    band: str
    by: str
    values: Callable[[Counted], Iterator[tuple[Unit, float]]]


@dataclass(frozen=True, slots=True)
class Amount:
    """Money of one unit (a claim): ``statistic`` is claimed, awarded or received."""

    statistic: str
    money: Money
    code: str


def measures_of(counted: Counted) -> list[MeasureValue]:
    """All measures of the figures, each for the population and for its groups."""
    medians = (found for spec in DURATIONS for found in _medians(spec, counted))
    return [*medians, *_sums(counted)]


def _medians(spec: Durations, counted: Counted) -> Iterator[MeasureValue]:
    groups: dict[str, list[float]] = defaultdict(list)
    for unit, value in spec.values(counted):
        groups[unit.values[spec.by]].append(value)
    values = [value for inside in groups.values() for value in inside]
    named = (spec.id, spec.population, "median", spec.unit)
    yield MeasureValue(*named, median(values) if values else None, len(values))
    for group, inside in sorted(groups.items()):
        yield MeasureValue(*named, median(inside), len(inside), {spec.by: group})


def _days_to_decision(counted: Counted) -> Iterator[tuple[Unit, float]]:
    book = counted.question.book
    for unit in counted.units["permit_decisions"]:
        decision = book.find(PermitDecision, unit.code)
        application = book.find(PermitApplication, decision.application) if decision else None
        if decision is None or application is None:
            continue
        lodged, decided = application.lodged_on, decision.decided_on
        if lodged and decided and lodged.exact and decided.exact and lodged.first <= decided.first:
            yield unit, float((decided.first - lodged.first).days)


def _pools(counted: Counted, population: str) -> Iterator[tuple[Pool, Unit]]:
    pools = {pool.root.code: pool for pool in counted.question.pools}
    for unit in counted.units[population]:
        yield pools[unit.code], unit


def _months_of_prison(counted: Counted) -> Iterator[tuple[Unit, float]]:
    for pool, unit in _pools(counted, "defendants_final"):
        sanctions = pool.sanctions(counted.question.book)
        months = prison_months(unit.values["charge_outcome"], sanctions)
        if months is not None:
            yield unit, months


def _months_to_judgment(counted: Counted) -> Iterator[tuple[Unit, float]]:
    book = counted.question.book
    for pool, unit in _pools(counted, "defendants_first_instance"):
        judged = earliest(
            each.decided_on
            for charge in pool.charges
            for each in book.of(ChargeDecision, "charge", charge.code)
            if each.instance == "first"
        )
        months = _months_between(pool.charged_on, judged)
        if months is not None:
            yield unit, months


DURATIONS = (
    Durations("P5m", "permit_decisions", "days", "days_band", "permit_kind", _days_to_decision),
    Durations(
        "J10m", "defendants_final", "months", "sentence_class", "offence_group", _months_of_prison
    ),
    Durations(
        "J14m",
        "defendants_first_instance",
        "months",
        "duration_class",
        "offence_group",
        _months_to_judgment,
    ),
)


def _months_between(start: HonestDate | None, end: HonestDate | None) -> float | None:
    """Completed months and, as thirtieths, the days after them; only from exact days."""
    if start is None or end is None or not (start.exact and end.exact) or end.first < start.first:
        return None
    return _months(start.first, end.first)


def _months(start: date, end: date) -> float:
    whole = (end.year - start.year) * 12 + end.month - start.month
    if add_months(start, whole) > end:
        whole -= 1
    return whole + (end - add_months(start, whole)).days / 30


def amounts_of(counted: Counted) -> Iterator[Amount]:
    """Claimed, awarded and received; a claim that follows another counted one is the same loss,
    so what was claimed is added once."""
    book = counted.question.book
    units = {unit.code for unit in counted.units["claims_decided"]}
    for code in sorted(units):
        claim = book.find(Claim, code)
        if claim is None:
            continue
        if claim.claimed is not None and claim.follows not in units:
            yield Amount("claimed", claim.claimed, code)
        if claim.awarded is not None:
            yield Amount("awarded", claim.awarded, code)
        for each in book.of(Payment, "claim", code):
            if each.paid is not None and counted.question.by_last_day(each.paid_on):
                yield Amount("received", each.paid, code)


def _sums(counted: Counted) -> Iterator[MeasureValue]:
    sums: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for each in amounts_of(counted):
        sums[each.statistic, each.money.currency].append(each.money.amount)
    for (statistic, currency), amounts in sorted(sums.items()):
        yield MeasureValue(
            "C2m", "claims_decided", statistic, currency, sum(amounts, Decimal(0)), len(amounts)
        )
