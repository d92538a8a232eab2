"""Other ways to release the same counts, each with its price: how many numbers it shows and hides.

Wider categories tell less of each person and hide fewer cells; a longer period has larger counts;
without a table its cells are gone, and those hidden for its sake return. What each would do is
found by protecting it in full, as if it were released, and storing nothing.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from trafficmon_desktop.domain.dates import add_months
from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.domain.indicators import GROUPS, POPULATIONS
from trafficmon_desktop.domain.periods import LENGTHS, Period
from trafficmon_desktop.services.release_preview import cell_key
from trafficmon_desktop.services.releases import list_releases, prepare
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.storage.notice import Report, silent
from trafficmon_desktop.storage.vault import Vault

#: So many tables are tried without, those that hide most.
MOST_TABLES = 4


@dataclass(frozen=True, slots=True)
class Alternative:
    """``kind``: ``coarser`` (``name``: the variable), ``period`` (the kind of period) or
    ``without`` (the id of the table)."""

    kind: str
    name: str
    request: SummaryRequest


@dataclass(frozen=True, slots=True)
class Price:
    """Numbers of tables that are protected; ``left_out`` populations are not published."""

    shown: int
    hidden: int
    left_out: int


@dataclass(frozen=True, slots=True)
class Priced:
    """``price`` is ``None`` where nothing safe was found."""

    alternative: Alternative
    price: Price | None


def price_of(summary: Mapping[str, Any]) -> Price:
    """What a protected summary shows and hides; a number that stands in two tables counts once."""
    values = {
        (table["population"], cell_key(cell["key"])): cell["value"]
        for table in summary["tables"]
        if not POPULATIONS[table["population"]].open
        for cell in table["cells"]
    }
    hidden = sum(value is None for value in values.values())
    return Price(len(values) - hidden, hidden, len(summary["not_published"]))


def alternatives_to(
    vault: Vault, request: SummaryRequest, summary: Mapping[str, Any]
) -> list[Alternative]:
    """Those that may hide less than the summary of the request, the mildest first."""
    alike = Counter(table["population"] for table in summary["tables"])
    hidden: Counter[str] = Counter()
    variables: Counter[str] = Counter()
    for table in summary["tables"]:
        number = sum(cell["value"] is None for cell in table["cells"])
        if alike[table["population"]] > 1:
            hidden[table["id"]] = number
        variables.update(dict.fromkeys(table["dims"], number))
    found = [
        Alternative("coarser", name, replace(request, coarser=(*request.coarser, name)))
        for name in GROUPS
        if variables[name] and name not in request.coarser
    ]
    found += [
        Alternative(
            "period",
            period.calendar_kind or "",
            replace(request, period_from=period.first, period_to=period.last),
        )
        for period in longer_periods(request.period, request.as_of)
        if not _is_released(vault, period)
    ]
    found += [
        Alternative("without", name, replace(request, without=(*request.without, name)))
        for name, number in hidden.most_common(MOST_TABLES)
        if number
    ]
    return found


def priced(vault: Vault, alternative: Alternative, report: Report = silent) -> Priced:
    """Protects it in full, which takes as long as the release itself would."""
    try:
        return Priced(alternative, price_of(prepare(vault, alternative.request, report)))
    except RefusedError:
        return Priced(alternative, None)


def longer_periods(period: Period, today: date) -> Iterator[Period]:
    """The longer calendar periods that hold this one and are over, the shortest first."""
    length = LENGTHS.get(period.calendar_kind or "", max(LENGTHS.values()))
    for months in LENGTHS.values():
        if months > length:
            number = (period.first.month - 1) // months
            first = date(period.first.year, 1 + number * months, 1)
            last = date.fromordinal(add_months(first, months).toordinal() - 1)
            if last < today:
                yield Period(first, last)


def _is_released(vault: Vault, period: Period) -> bool:
    days = period.first.isoformat(), period.last.isoformat()
    return any((each.period_from, each.period_to) == days for each in list_releases(vault))
