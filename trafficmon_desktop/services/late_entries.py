"""What was entered for released periods since: by how much their totals have grown.

Only periods that the new release does not itself count again are looked at, and of periods inside
each other the longest. What was removed meanwhile is taken off, so that a correction downwards
waits until it is made up for.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from trafficmon_desktop.disclosure.late import BOUND_RULES, total_of, with_recounts
from trafficmon_desktop.disclosure.publication import Late, Publication
from trafficmon_desktop.domain.indicators import POPULATIONS, Counted
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.summary_request import SummaryRequest

Count = Callable[[SummaryRequest], Counted]


def late_entries(
    request: SummaryRequest, released: Sequence[Publication], count: Count
) -> tuple[Late, ...]:
    """Every growth, few or many: what may be said of it is for the protection to judge.

    ``count`` gives the figures of a request as they stand.
    """
    files = with_recounts([replace(file, organisation="") for file in released])
    found: list[Late] = []
    for period in _periods(request, files):
        days = period.first.isoformat(), period.last.isoformat()
        now = count(replace(request, period_from=period.first, period_to=period.last))
        found += _grown(days, files, now)
    return tuple(found)


def _grown(days: tuple[str, str], files: Sequence[Publication], now: Counted) -> Iterator[Late]:
    for name, spec in POPULATIONS.items():
        if spec.period_rule in BOUND_RULES:
            then = total_of(files, Late(name, days, 0), "")
            growth = sum(unit.weight for unit in now.units[name]) - (then or 0)
            if then is not None and growth > 0:
                yield Late(name, days, growth)


def _periods(request: SummaryRequest, files: Sequence[Publication]) -> list[Period]:
    """The longest released periods apart from the new one, all counted before it."""
    known = {
        Period(*map(date.fromisoformat, file.period)): max(
            other.as_of for other in files if other.period == file.period
        )
        for file in files
        if file.period is not None
    }
    return [
        period
        for period, as_of in sorted(known.items(), key=lambda each: each[0].first)
        if not period.meets(request.period)
        and as_of < request.as_of.isoformat()
        and not any(_is_inside(period, other) for other in known)
    ]


def _is_inside(period: Period, other: Period) -> bool:
    return period != other and other.first <= period.first and period.last <= other.last
