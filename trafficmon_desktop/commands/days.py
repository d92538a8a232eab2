"""Days on the command line."""

from datetime import date

from trafficmon_desktop.domain.errors import UsageError

#: What this program counts, and what follows from it, lies between these years.
EARLIEST_YEAR, LATEST_YEAR = 1900, 2199


def day_from(text: str, option: str) -> date:
    """The day that was given to ``option``. Raises ``UsageError`` ``date_unreadable``."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise UsageError("date_unreadable", option=option) from None
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise UsageError("date_unreadable", option=option)
    return day
