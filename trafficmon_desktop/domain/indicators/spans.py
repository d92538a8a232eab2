"""Bands, durations and the earliest or latest of several honest dates."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from trafficmon_desktop.domain.dates import (
    HonestDate,
    NotADateError,
    add_months,
    band,
    child_or_adult,
    days_interval,
)
from trafficmon_desktop.domain.indicators.domains import NOT_APPLICABLE, UNKNOWN
from trafficmon_desktop.domain.permit import PermitDecision
from trafficmon_desktop.domain.victim import Victim

_ASSESSED = {"assessed_child": "child", "assessed_adult": "adult"}

_DAYS = (("0-15", 0, 15), ("16-30", 16, 30), ("31-60", 31, 60), ("61+", 61, None))
_MONTHS = (("1-3", 1, 3), ("4-6", 4, 6), ("7-12", 7, 12), ("13+", 13, None))
#: the longest three, six and twelve months have these days
_MONTHS_IN_DAYS = (("1-3", 0, 92), ("4-6", 93, 184), ("7-12", 185, 366), ("13+", 367, None))


def earliest(dates: Iterable[HonestDate | None]) -> HonestDate | None:
    """When the first of the known dates was; ``None`` where none is known."""
    known = [each for each in dates if each is not None]
    if not known:
        return None
    return _between(min(each.first for each in known), min(each.last for each in known))


def latest(dates: Iterable[HonestDate]) -> HonestDate:
    """When the last of the dates was."""
    known = list(dates)
    return _between(max(each.first for each in known), max(each.last for each in known))


@lru_cache(maxsize=65_536)
def _between(first: date, last: date) -> HonestDate:
    return HonestDate(f"{first}/{last}", first, last)


def age_class(victim: Victim, on: HonestDate | None) -> str:
    """``child``, ``adult`` or ``unknown``; an assessment decides only where this is unknown."""
    computed = child_or_adult(victim.birth_date, on)
    if computed != UNKNOWN:
        return computed
    return _ASSESSED.get(victim.age_assessment or "", UNKNOWN)


def days_band(start: HonestDate | None, end: HonestDate | None) -> str:
    """The band of the days from start to end; negative or straddling is ``unknown``."""
    span = days_interval(start, end) if start and end else None
    return UNKNOWN if span is None else band(*span, _DAYS)


def months_band(decision: PermitDecision, result: str) -> str:
    """How long was granted: by months, else by days, else by the dates of validity."""
    if result != "granted":
        return NOT_APPLICABLE
    if decision.granted_months:
        return band(decision.granted_months, decision.granted_months, _MONTHS)
    if decision.granted_days:
        return band(decision.granted_days, decision.granted_days, _MONTHS_IN_DAYS)
    if decision.valid_from is None or decision.valid_to is None:
        return UNKNOWN
    span = days_interval(decision.valid_from, decision.valid_to)
    return UNKNOWN if span is None else band(*span, _MONTHS_IN_DAYS)


def duration_class(start: HonestDate | None, end: HonestDate | None) -> str:
    """Up to and including one year, up to and including three, over three."""
    if start is None or end is None or end.first < start.last:
        return UNKNOWN
    shortest, longest = _years(start.last, end.first), _years(start.first, end.last)
    return shortest if shortest == longest else UNKNOWN


def _years(start: date, end: date) -> str:
    try:
        if end <= add_months(start, 12):
            return "up_to_1"
        return "1_to_3" if end <= add_months(start, 36) else "over_3"
    except NotADateError:  # the open end of the calendar
        return UNKNOWN
