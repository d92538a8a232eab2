"""Medians and sums as they may leave: candidates, of which the protection keeps what is safe.

Every measure has a variable of its own that says of each unit whether it counts in the measure:
how many do is a count like any other, over the same population and beside the same categories.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from trafficmon_desktop.disclosure.measures import least_count
from trafficmon_desktop.disclosure.medians import APART, median_of
from trafficmon_desktop.disclosure.money import sum_of
from trafficmon_desktop.domain.indicators import DOMAINS, Counted
from trafficmon_desktop.domain.indicators.measures import DURATIONS, Durations, amounts_of
from trafficmon_desktop.domain.indicators.question import Unit
from trafficmon_desktop.domain.records import Claim

YES, NO = "yes", "no"

#: What medians are rounded to.
STEPS = {"days": 7, "months": 3}

#: The classes of each variable that order lengths, shortest first; the others are no lengths.
BANDS: dict[str, tuple[str, ...]] = {
    "days_band": ("0-15", "16-30", "31-60", "61+"),
    "sentence_class": ("up_to_3", "over_3_to_5", "over_5"),
    "duration_class": ("up_to_1", "1_to_3", "over_3"),
}

#: Median -> the variable that tells which units are in it.
COUNTED_BY = {"P5m": "days_measured", "J10m": "sentence_measured", "J14m": "duration_measured"}

CLAIMS = "claims_decided"
SUMS = "C2m"

#: Statistic of money -> the variable and the categories that every claim behind it has.
AMONG: dict[str, tuple[str, tuple[str, ...]]] = {
    "claimed": ("claim_outcome", DOMAINS["claim_outcome"]),
    "awarded": ("claim_outcome", ("awarded", "awarded_in_part", "settled")),
    "received": ("received", ("full", "part", "unknown")),
}
SUMMED = tuple((statistic, currency) for statistic in AMONG for currency in ("RSD", "EUR"))

#: Each of these variables and the population of whose units it tells.
_OWNERS = {COUNTED_BY[spec.id]: spec.population for spec in DURATIONS} | {
    f"{statistic}_{currency}": CLAIMS for statistic, currency in SUMMED
}

#: The domains of all these variables, part of every summary.
MEASURED_DOMAINS: dict[str, tuple[str, ...]] = dict.fromkeys(_OWNERS, (YES, NO))


@dataclass(frozen=True)
class Measures:
    """``candidates`` are objects of the file format; ``inside`` tells by variable which units
    (codes) count in its measure."""

    candidates: tuple[dict[str, Any], ...]
    inside: Mapping[str, frozenset[str]]

    def values_of(self, unit: Unit, population: str) -> dict[str, str]:
        """The categories of a unit, those of the measures included."""
        mine = {
            name: YES if unit.code in codes else NO
            for name, codes in self.inside.items()
            if _OWNERS[name] == population
        }
        return unit.values | mine


#: Every measure and the population it is of.
KNOWN = frozenset({*((spec.id, spec.population) for spec in DURATIONS), (SUMS, CLAIMS)})


def measures_for(counted: Counted) -> Measures:
    """All measures whose values could be printed; how many are behind each is not looked at."""
    candidates: list[dict[str, Any]] = []
    inside: dict[str, frozenset[str]] = {}
    for spec in DURATIONS:
        values = _values(spec, counted)
        inside[COUNTED_BY[spec.id]] = frozenset(unit.code for unit, _, _ in values)
        candidates += _medians(spec, values)
    for statistic, currency in SUMMED:
        amounts = _amounts(counted, statistic, currency)
        inside[f"{statistic}_{currency}"] = frozenset(amounts)
        candidates += _sums(counted, statistic, currency, amounts)
    return Measures(tuple(candidates), inside)


def for_profile(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The measures of released numbers that may stand in them for the present profile too."""
    least = least_count(int(document["protection"]["threshold"]), document["profile"])
    return [each for each in document["measures"] if each.get("valid_n", 0) >= least]


_Values = list[tuple[Unit, Fraction, int]]


def _values(spec: Durations, counted: Counted) -> _Values:
    """Each unit with its length in thirtieths and the place of its class."""
    bands = BANDS[spec.band]
    return [
        (unit, Fraction(round(value * 30), 30), bands.index(unit.values[spec.band]))
        for unit, value in spec.values(counted)
        if unit.values[spec.band] in bands
    ]


def _medians(spec: Durations, values: _Values) -> Iterator[dict[str, Any]]:
    """The median of all and of each group."""
    groups = sorted({unit.values[spec.by] for unit, _, _ in values})
    for key in ({}, *({spec.by: group} for group in groups)):
        mine = [(value, band) for unit, value, band in values if key.items() <= unit.values.items()]
        median = median_of(mine, STEPS[spec.unit])
        if median is not None:
            yield _measure(spec.id, spec.population, key, "median", spec.unit) | {
                "value": median.value,
                "rounded_to": STEPS[spec.unit],
                "valid_n": len(mine),
                "counted": {COUNTED_BY[spec.id]: YES},
                "constraints": _sides(spec, key, median.band),
            }


def _sides(spec: Durations, key: dict[str, str], band: int) -> list[dict[str, Any]]:
    """What a median says of the classes: all that count lie in them, and on either side of its
    own class lie at least five fewer than elsewhere."""
    whole = key | {COUNTED_BY[spec.id]: YES}
    cells = [
        {"population": spec.population, "key": whole | {spec.band: name}}
        for name in BANDS[spec.band]
    ]
    found: list[dict[str, Any]] = [
        {"less": [{"population": spec.population, "key": whole}], "more": cells}
    ]
    for side, others in ((cells[:band], cells[band:]), (cells[band + 1 :], cells[: band + 1])):
        if side:
            found.append({"less": side, "more": others, "by": APART})
    return found


def _amounts(counted: Counted, statistic: str, currency: str) -> dict[str, Decimal]:
    """Claim -> its money of one kind and currency, where there is any."""
    found: dict[str, Decimal] = defaultdict(Decimal)
    for each in amounts_of(counted):
        if (each.statistic, each.money.currency) == (statistic, currency):
            found[each.code] += each.money.amount
    return {code: amount for code, amount in found.items() if amount > 0}


def _sums(
    counted: Counted, statistic: str, currency: str, amounts: Mapping[str, Decimal]
) -> Iterator[dict[str, Any]]:
    """The sum under the p % rule, a person counting once; none where a claim behind it has a
    category in which nobody would look for it."""
    variable, categories = AMONG[statistic]
    units = {unit.code: unit.values[variable] for unit in counted.units[CLAIMS]}
    total = sum_of(_by_person(counted, amounts).values())
    if total is None or not {units[code] for code in amounts} <= set(categories):
        return
    whole = {f"{statistic}_{currency}": YES}
    cells = [{"population": CLAIMS, "key": whole | {variable: each}} for each in categories]
    yield _measure(SUMS, CLAIMS, {}, statistic, currency) | {
        "value": total.value,
        "rounded_to": total.rounded_to,
        "valid_n": len(amounts),
        "counted": whole,
        "constraints": [{"less": [{"population": CLAIMS, "key": whole}], "more": cells}],
    }


def _by_person(counted: Counted, amounts: Mapping[str, Decimal]) -> dict[str, Decimal]:
    """Who claims -> the amount; a claim of nobody known is one by itself."""
    book = counted.question.book
    found: dict[str, Decimal] = defaultdict(Decimal)
    for code, amount in amounts.items():
        claim = book.find(Claim, code)
        found[(book.claimant(claim) if claim else None) or code] += amount
    return found


def _measure(
    name: str, population: str, key: Mapping[str, str], statistic: str, unit: str
) -> dict[str, Any]:
    return {
        "id": name,
        "population": population,
        "key": dict(key),
        "statistic": statistic,
        "unit": unit,
    }
