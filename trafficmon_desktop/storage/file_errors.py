"""What the operating system says about files, in the user's terms."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.platform_files import NO_ROOM


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Raise a ``UserError`` naming ``path`` (its last part only) in place of an OSError."""
    try:
        yield
    except OSError as problem:
        raise file_error(problem, path.name) from None


def file_error(problem: OSError, name: str) -> UserError:
    """What the system says about the file ``name``."""
    if isinstance(problem, FileNotFoundError):
        return UserError("vault_file_missing", file=name)
    key = "vault_disk_full" if problem.errno in NO_ROOM else "vault_not_permitted"
    return UserError(key, file=name)
