"""What the database says when a disk is full or a file is damaged, in the user's terms."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy.exc import DBAPIError, OperationalError

from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.storage.engine import DatabaseError
from trafficmon_desktop.storage.platform_files import has_room

_DISK = "disk i/o error"
_NOT_OPENED = "unable to open database file"
_DAMAGE = ("malformed", "not a database", _DISK, "file is encrypted")


def translated_error(
    problem: Exception, *, writing: bool = False, folder: Path | None = None
) -> UserError | None:
    """The user's error behind one of the database's, None if it is a bug of ours.

    Only where we mean to write (``writing``) can a read-only disk be the reason. The database
    calls a spent disk or quota an error of the disk like any other, and does not say why a file
    beside its own cannot be made, so the ``folder`` is asked.
    """
    text = str(problem.orig if isinstance(problem, DBAPIError) else problem).lower()
    if _DISK in text and folder is not None and not has_room(folder):
        return UserError("vault_disk_full")
    if any(part in text for part in _DAMAGE):
        return DamagedError("vault_damaged")
    if "disk is full" in text:
        return UserError("vault_disk_full")
    shut = folder is not None and _NOT_OPENED in text and not os.access(folder, os.W_OK)
    if writing and ("readonly" in text or shut):
        return UserError("vault_read_only")
    if isinstance(problem, OperationalError) and "locked" in text:
        return UserError("vault_busy")
    return None


@contextmanager
def database_errors(*, writing: bool = False, folder: Path | None = None) -> Iterator[None]:
    """Raise the user's error in place of the database's; others pass."""
    try:
        yield
    except (DBAPIError, DatabaseError) as problem:
        error = translated_error(problem, writing=writing, folder=folder)
        if error is None:
            raise
        raise error from None
