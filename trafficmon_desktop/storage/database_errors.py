"""What the database says when a disk is full or a file is damaged, in the user's terms."""

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError, OperationalError

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage.engine import DatabaseError

_DAMAGE = ("malformed", "not a database", "disk i/o error", "file is encrypted")


def translated_error(problem: Exception, *, writing: bool = False) -> UserError | None:
    """The user's error behind one of the database's, None if it is a bug of ours.

    Only where we mean to write (``writing``) can a read-only disk be the reason.
    """
    text = str(problem.orig if isinstance(problem, DBAPIError) else problem).lower()
    if any(part in text for part in _DAMAGE):
        return DamagedError("vault_damaged")
    if "disk is full" in text:
        return UserError("vault_disk_full")
    if writing and "readonly" in text:
        return UserError("vault_read_only")
    if isinstance(problem, OperationalError) and "locked" in text:
        return UserError("vault_busy")
    return None


@contextmanager
def database_errors(*, writing: bool = False) -> Iterator[None]:
    """Raise the user's error in place of the database's; others pass."""
    try:
        yield
    except (DBAPIError, DatabaseError) as problem:
        error = translated_error(problem, writing=writing)
        if error is None:
            raise
        raise error from None
