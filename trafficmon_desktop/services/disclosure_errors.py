"""Errors of disclosure control, which knows nothing of the program, as the program's own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from trafficmon_desktop.disclosure.errors import DisclosureError
from trafficmon_desktop.domain.errors import DamagedError, RefusedError, UsageError, UserError

_FAMILIES = {
    error.exit_code: error for error in (UserError, UsageError, RefusedError, DamagedError)
}


@contextmanager
def told_to_user() -> Iterator[None]:
    """Turns an error of disclosure control into one with a text and the same exit code."""
    try:
        yield
    except DisclosureError as error:
        values = {name: _day_or_same(value) for name, value in error.values.items()}
        raise _FAMILIES[error.exit_code](error.key, **values) from None


def _day_or_same(value: Any) -> Any:
    """A day of a file as a day, so that it is told as people of the language write it."""
    try:
        day = date.fromisoformat(value)
    except (TypeError, ValueError):
        return value
    return day if day.isoformat() == value else value
