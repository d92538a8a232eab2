"""Honest dates: what is known of a day is an interval, never an invented day.

The text form is a subset of the Extended Date/Time Format: ``2024-03-15``, ``2024-03``, ``2024``,
intervals ``2024-03/2024-05``, open ``../2024-03`` and ``2024-03/..`` (both including March), and
``~`` for "about" (the interval widened by its own length on both sides; not on intervals).
"""

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import lru_cache

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)

FIRST_DAY, LAST_DAY = date.min, date.max


class NotADateError(ValueError):
    """The text is no date of the subset; the message is not shown to anyone."""


@dataclass(frozen=True, slots=True)
class HonestDate:
    """A day known as well as it is known.

    ``edtf`` is the stored text; ``earliest`` and ``latest`` are the first and last day it can
    be, both included, ``None`` where it is open. Build one with :func:`parse_edtf`.
    """

    edtf: str
    earliest: date | None
    latest: date | None

    def __str__(self) -> str:
        return self.edtf

    @property
    def first(self) -> date:
        """The earliest day, or the first of the calendar where it is open."""
        return self.earliest or FIRST_DAY

    @property
    def last(self) -> date:
        """The latest day, or the last of the calendar where it is open."""
        return self.latest or LAST_DAY

    @property
    def exact(self) -> bool:
        """Whether it is one known day."""
        return self.earliest is not None and self.earliest == self.latest

    def by(self, as_of: date) -> "HonestDate":
        """The same date, known to lie on or before ``as_of``.

        A date that lies wholly after it is returned as it stands: the check reports it.
        """
        if self.last <= as_of or self.first > as_of:
            return self
        return HonestDate(self.edtf, self.earliest, as_of)


def exact_date(day: date) -> HonestDate:
    """The honest date of a known day."""
    return HonestDate(day.isoformat(), day, day)


@lru_cache(maxsize=65_536)
def parse_edtf(text: str) -> HonestDate:
    """Reads the stored form. Raises :class:`NotADateError` for anything outside the subset."""
    if "/" in text:
        return _interval(text)
    about = text.endswith("~")
    first, last = _point(text.removesuffix("~"))
    if about:
        first, last = _widened(first, last)
    return HonestDate(text, first, last)


def _interval(text: str) -> HonestDate:
    left, _, right = text.partition("/")
    if left == right == "..":
        raise NotADateError
    earliest = None if left == ".." else _point(left)[0]
    latest = None if right == ".." else _point(right)[1]
    if earliest and latest and earliest > latest:
        raise NotADateError
    return HonestDate(text, earliest, latest)


def _point(text: str) -> tuple[date, date]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise NotADateError
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        if year is None or month is None:
            return date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)
        if day is None:
            return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        return date(year, month, day), date(year, month, day)
    except ValueError:
        raise NotADateError from None


def _widened(first: date, last: date) -> tuple[date, date]:
    """A year widens by a year, a month by a month, a day by a day, on both sides.

    Raises :class:`NotADateError` where the calendar ends before.
    """
    try:
        return _widened_by_itself(first, last)
    except OverflowError:
        raise NotADateError from None


def _widened_by_itself(first: date, last: date) -> tuple[date, date]:
    if first == last:
        return first - timedelta(days=1), last + timedelta(days=1)
    if first.month == last.month:
        return add_months(first, -1), add_months(last + timedelta(days=1), 1) - timedelta(days=1)
    if not MINYEAR < first.year < MAXYEAR:
        raise NotADateError
    return first.replace(year=first.year - 1), last.replace(year=last.year + 1)


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later; the last of the month where that month is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    if not MINYEAR <= year <= MAXYEAR:
        raise NotADateError
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


# --- arithmetic on intervals; every answer is an interval or "cannot be told" (None) ---


def lies_within(when: HonestDate | None, first: date, last: date) -> bool:
    """Whether the whole interval lies between the two days, both included."""
    return when is not None and first <= when.first and when.last <= last


def straddles(when: HonestDate | None, first: date, last: date) -> bool:
    """Whether it may lie between the two days but need not: it is "to be dated"."""
    if when is None:
        return False
    touches = when.first <= last and first <= when.last
    return touches and not lies_within(when, first, last)


def surely_by(when: HonestDate | None, day: date) -> bool:
    """Whether it certainly lies on or before the day."""
    return when is not None and when.last <= day


def age_in_years(birth: date, on: date) -> int:
    """Completed years. Who was born on 29 February completes a year on 1 March of common years."""
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))


def age_interval(birth: HonestDate, on: HonestDate) -> tuple[int, int]:
    """The fewest and the most completed years that are possible."""
    return age_in_years(birth.last, on.first), age_in_years(birth.first, on.last)


def child_or_adult(birth: HonestDate | None, on: HonestDate | None) -> str:
    """``child`` (under 18), ``adult`` or ``unknown`` where that cannot be told."""
    if birth is None or on is None:
        return "unknown"
    youngest, oldest = age_interval(birth, on)
    if oldest < 18:
        return "child"
    return "adult" if youngest >= 18 else "unknown"


def days_interval(start: HonestDate, end: HonestDate) -> tuple[int, int] | None:
    """The fewest and the most days from start to end; ``None`` where either side is open."""
    if None in (start.earliest, start.latest, end.earliest, end.latest):
        return None
    return (end.first - start.last).days, (end.last - start.first).days


def band(lowest: int, highest: int, bands: tuple[tuple[str, int, int | None], ...]) -> str:
    """The band that holds the whole interval, or ``unknown``.

    ``bands`` holds (name, first, last) with both ends included; ``None`` = no upper end.
    """
    for name, first, last in bands:
        if first <= lowest and (last is None or highest <= last):
            return name
    return "unknown"


def ordered(when: HonestDate | None) -> tuple[date, date]:
    """The sort key: by earliest day, then by latest; what is unknown comes last."""
    return (LAST_DAY, LAST_DAY) if when is None else (when.first, when.last)
