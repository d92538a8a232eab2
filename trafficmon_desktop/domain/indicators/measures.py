"""Medians and sums. Inside they are shown as they are; what leaves has rules of its own.

Only exact dates enter a median of durations. Sums are never added across currencies.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from statistics import median

from trafficmon_desktop.domain.dates import HonestDate, add_months
from trafficmon_desktop.domain.indicators.count import Counted
from trafficmon_desktop.domain.indicators.pools import Pool
from trafficmon_desktop.domain.indicators.sentences import prison_months
from trafficmon_desktop.domain.indicators.spans import earliest
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


def measures_of(counted: Counted) -> list[MeasureValue]:
    """All measures of the figures, each for the population and for its groups."""
    return [*_days_to_decision(counted), *_months_of_prison(counted),
            *_months_to_judgment(counted), *_sums(counted)]  # fmt: skip


def _medians(
    name: str, population: str, unit: str, by: str, found: list[tuple[str, float]]
) -> Iterator[MeasureValue]:
    groups: dict[str, list[float]] = defaultdict(list)
    for group, value in found:
        groups[group].append(value)
    values = [value for _, value in found]
    total = median(values) if values else None
    yield MeasureValue(name, population, "median", unit, total, len(values))
    for group, inside in sorted(groups.items()):
        yield MeasureValue(
            name, population, "median", unit, median(inside), len(inside), {by: group}
        )


def _days_to_decision(counted: Counted) -> Iterator[MeasureValue]:
    book = counted.question.book
    found = []
    for unit in counted.units["permit_decisions"]:
        decision = book.find(PermitDecision, unit.code)
        application = book.find(PermitApplication, decision.application) if decision else None
        if decision is None or application is None:
            continue
        lodged, decided = application.lodged_on, decision.decided_on
        if lodged and decided and lodged.exact and decided.exact and lodged.first <= decided.first:
            found.append((unit.values["permit_kind"], float((decided.first - lodged.first).days)))
    yield from _medians("P5m", "permit_decisions", "days", "permit_kind", found)


def _pools(counted: Counted, population: str) -> Iterator[tuple[Pool, dict[str, str]]]:
    pools = {pool.root.code: pool for pool in counted.question.pools}
    for unit in counted.units[population]:
        yield pools[unit.code], unit.values


def _months_of_prison(counted: Counted) -> Iterator[MeasureValue]:
    found = []
    for pool, values in _pools(counted, "defendants_final"):
        months = prison_months(values["charge_outcome"], pool.sanctions(counted.question.book))
        if months is not None:
            found.append((values["offence_group"], months))
    yield from _medians("J10m", "defendants_final", "months", "offence_group", found)


def _months_to_judgment(counted: Counted) -> Iterator[MeasureValue]:
    book = counted.question.book
    found = []
    for pool, values in _pools(counted, "defendants_first_instance"):
        judged = earliest(
            each.decided_on
            for charge in pool.charges
            for each in book.of(ChargeDecision, "charge", charge.code)
            if each.instance == "first"
        )
        months = _months_between(pool.charged_on, judged)
        if months is not None:
            found.append((values["offence_group"], months))
    yield from _medians("J14m", "defendants_first_instance", "months", "offence_group", found)


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


def _sums(counted: Counted) -> Iterator[MeasureValue]:
    """Claimed, awarded and received by currency; a claim that follows another counted one is the
    same loss, so what was claimed is added once."""
    book = counted.question.book
    units = {unit.code for unit in counted.units["claims_decided"]}
    sums: dict[tuple[str, str], list[Decimal]] = defaultdict(list)
    for code in sorted(units):
        claim = book.find(Claim, code)
        if claim is None:
            continue
        if claim.claimed is not None and claim.follows not in units:
            sums["claimed", claim.claimed.currency].append(claim.claimed.amount)
        if claim.awarded is not None:
            sums["awarded", claim.awarded.currency].append(claim.awarded.amount)
        for each in book.of(Payment, "claim", code):
            if each.paid is not None and counted.question.by_last_day(each.paid_on):
                sums["received", each.paid.currency].append(each.paid.amount)
    for (statistic, currency), amounts in sorted(sums.items()):
        yield MeasureValue(
            "C2m", "claims_decided", statistic, currency, sum(amounts, Decimal(0)), len(amounts)
        )
