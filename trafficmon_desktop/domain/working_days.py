"""Days on which authorities work: weekends and the dated table of holidays.

The table is reference data (``resources/reference/holidays.json``). Outside its years only
weekends are known, and :meth:`WorkingDays.knows` says so.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, timedelta
from typing import Any

SATURDAY, SUNDAY = 5, 6


@dataclass(frozen=True)
class WorkingDays:
    """The holidays of the years ``first_year`` to ``last_year``: day -> key of its name."""

    first_year: int
    last_year: int
    holidays: Mapping[date, str]

    @classmethod
    def from_table(cls, table: Mapping[str, Any]) -> "WorkingDays":
        """Reads the stored table: ``first_year``, ``last_year``, ``days`` (ISO day -> key)."""
        days = {date.fromisoformat(day): str(key) for day, key in table["days"].items()}
        return cls(int(table["first_year"]), int(table["last_year"]), days)

    def knows(self, day: date) -> bool:
        """Whether the holidays of that year are in the table."""
        return self.first_year <= day.year <= self.last_year

    def holiday(self, day: date) -> str | None:
        """The key of the holiday's name, ``None`` on other days."""
        return self.holidays.get(day)

    def is_free(self, day: date, *, saturday: bool) -> bool:
        """Whether nobody works; ``saturday`` says whether Saturdays count as free."""
        if day.weekday() == SUNDAY or day in self.holidays:
            return True
        return saturday and day.weekday() == SATURDAY

    def next_working(self, day: date, *, saturday: bool) -> date:
        """The day itself if it is a working day, else the first one after it."""
        while day.year < MAXYEAR and self.is_free(day, saturday=saturday):
            day += timedelta(days=1)
        return day
