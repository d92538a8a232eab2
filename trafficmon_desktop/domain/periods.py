"""Periods of a summary: first and last day, both included."""

from dataclasses import dataclass
from datetime import date, timedelta

from trafficmon_desktop.domain.dates import HonestDate, add_months
from trafficmon_desktop.domain.errors import UsageError

#: Lengths in months of the calendar periods that may be released, ascending; they start at
#: multiples of their length.
LENGTHS = {"month": 1, "quarter": 3, "half_year": 6, "year": 12}


@dataclass(frozen=True, slots=True)
class Period:
    """Raises :class:`UsageError` (``period_reversed``) where the last day is before the first."""

    first: date
    last: date

    def __post_init__(self) -> None:
        if self.last < self.first:
            raise UsageError("period_reversed", first=self.first, last=self.last)

    def holds(self, when: HonestDate | None) -> bool:
        """Whether the whole interval of the date lies in the period."""
        return when is not None and self.first <= when.first and when.last <= self.last

    def cuts(self, when: HonestDate | None) -> bool:
        """Whether a boundary of the period runs through the date: it is "to be dated"."""
        if when is None or when.last < self.first or self.last < when.first:
            return False
        return when.first < self.first or self.last < when.last

    def meets(self, other: "Period") -> bool:
        """Whether the two share a day."""
        return self.first <= other.last and other.first <= self.last

    @property
    def calendar_kind(self) -> str | None:
        """``month``, ``quarter``, ``half_year`` or ``year``; ``None`` for any other period."""
        for name, months in LENGTHS.items():
            starts_well = self.first.day == 1 and (self.first.month - 1) % months == 0
            if starts_well and self.last == add_months(self.first, months) - timedelta(days=1):
                return name
        return None
