"""The end of one period: from an honest date to a range of last days, with what it rests on.

A period in days begins the day after the event. A period in months or years ends on the day of
the same number, or on the last of a month that has none. A period in hours is told in days: it
ends that day at the hour at which it began.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from trafficmon_desktop.domain.dates import HonestDate, NotADateError, add_months
from trafficmon_desktop.domain.deadlines.rules import DayRule
from trafficmon_desktop.domain.working_days import WorkingDays

HOURS_OF_A_DAY = 24


@dataclass(frozen=True)
class LastDay:
    """One last day. ``counted`` before anything moved; ``day`` and ``other`` by the two readings
    of Saturday: as a working day (never the later one) and as a free one. They mostly agree.
    """

    counted: date
    day: date
    other: date

    @property
    def moved(self) -> bool:
        """Whether the working date is another than the counted one."""
        return self.day != self.counted

    @property
    def disputed(self) -> bool:
        """Whether the two readings of Saturday differ."""
        return self.day != self.other


@dataclass(frozen=True)
class Computation:
    """A computed period. ``earliest`` belongs to the earliest start, ``latest`` to the latest.

    ``None`` where the start is open on that side. ``known``: the table of holidays reaches so far.
    """

    start: HonestDate
    amount: int
    unit: str
    earliest: LastDay | None
    latest: LastDay | None
    known: bool = True

    @property
    def exact(self) -> bool:
        """Whether one start gives one last day."""
        return self.earliest is not None and self.earliest == self.latest

    @property
    def work_by(self) -> date | None:
        """The day to work by: the earliest that may be the last one; ``None`` if that is open."""
        return None if self.earliest is None else self.earliest.day

    @property
    def over_after(self) -> date | None:
        """The day after which it is certainly over, by either reading; ``None`` if it is open."""
        return None if self.latest is None else self.latest.other


def compute(
    start: HonestDate, amount: int, unit: str, day_rule: DayRule, days: WorkingDays
) -> Computation:
    """The last days of a period of ``amount`` ``unit`` that runs from ``start``."""
    earliest = _last_day(start.earliest, amount, unit, day_rule, days)
    latest = _last_day(start.latest, amount, unit, day_rule, days)
    ends = [each.counted for each in (earliest, latest) if each is not None]
    moves = day_rule in (DayRule.NEXT_WORKING, DayRule.NEXT_WORKING_SAT)
    known = not moves or all(days.knows(end) for end in ends)
    return Computation(start, amount, unit, earliest, latest, known)


def _last_day(
    start: date | None, amount: int, unit: str, day_rule: DayRule, days: WorkingDays
) -> LastDay | None:
    counted = None if start is None else counted_end(start, amount, unit)
    if counted is None:
        return None
    if day_rule is DayRule.NEXT_WORKING_SAT:
        day = days.next_working(counted, saturday=True)
        return LastDay(counted, day, day)
    if day_rule is DayRule.NEXT_WORKING:
        day = days.next_working(counted, saturday=False)
        return LastDay(counted, day, days.next_working(counted, saturday=True))
    return LastDay(counted, counted, counted)


def counted_end(start: date, amount: int, unit: str) -> date | None:
    """Where the period ends before anything moves; ``None`` beyond the calendar."""
    try:
        if unit == "month":
            return add_months(start, amount)
        if unit == "year":
            return add_months(start, 12 * amount)
        length = amount if unit == "day" else -(-amount // HOURS_OF_A_DAY)
        return start + timedelta(days=length)
    except (NotADateError, OverflowError):
        return None
