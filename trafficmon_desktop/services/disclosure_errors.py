"""Errors of disclosure control, which knows nothing of the program, as the program's own."""

from collections.abc import Iterator
from contextlib import contextmanager

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
        raise _FAMILIES[error.exit_code](error.key, **error.values) from None
