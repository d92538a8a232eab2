"""Which backups are kept: many of these days, fewer of the weeks and months before."""

from collections.abc import Callable, Collection
from datetime import datetime

#: Of the newest day all up to this many (before an import, at the end of the day), then the
#: newest of so many days, weeks and months that have any.
OF_NEWEST_DAY, DAYS, WEEKS, MONTHS = 8, 7, 5, 12


def kept_backups(times: Collection[datetime]) -> set[datetime]:
    """The times of the backups to keep, of the verified ones there are; the newest always."""
    newest_first = sorted(times, reverse=True)
    kept = set[datetime]()
    if newest_first:
        day = newest_first[0].date()
        kept.update([time for time in newest_first if time.date() == day][:OF_NEWEST_DAY])
    kept.update(_newest_of_each(newest_first, lambda time: time.date(), DAYS))
    kept.update(_newest_of_each(newest_first, lambda time: time.isocalendar()[:2], WEEKS))
    kept.update(_newest_of_each(newest_first, lambda time: (time.year, time.month), MONTHS))
    return kept


def _newest_of_each(
    newest_first: list[datetime], span_of: Callable[[datetime], object], most: int
) -> list[datetime]:
    found: dict[object, datetime] = {}
    for time in newest_first:
        found.setdefault(span_of(time), time)
    return list(found.values())[:most]
