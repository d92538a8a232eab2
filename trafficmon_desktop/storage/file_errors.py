"""What the operating system says about files, in the user's terms."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def file_errors(path: Path) -> Iterator[None]:
    """Raise a ``UserError`` naming ``path`` (its last part only) in place of an OSError."""
    try:
        yield
    except FileNotFoundError:
        raise UserError("vault_file_missing", file=path.name) from None
    except OSError as problem:
        key = "vault_disk_full" if problem.errno in _FULL else "vault_not_permitted"
        raise UserError(key, file=path.name) from None
