"""One process at a time: the ``lock`` file of a vault."""

import os
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage import platform_files

NAME = "lock"


class LockFile:
    """A held lock. The operating system ends it with the process, so a stale file never bars."""

    def __init__(self, folder: Path) -> None:
        """Take the lock of the vault in ``folder``; UserError ``vault_in_use`` if it is held."""
        path = folder / NAME
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            if not platform_files.lock_handle(handle):
                raise UserError("vault_in_use")
            os.lseek(handle, 0, os.SEEK_SET)
            os.ftruncate(handle, 0)
            os.write(handle, f"{os.getpid()}\n".encode("ascii"))
        except BaseException:
            os.close(handle)
            raise
        self._handle: int | None = handle

    def release(self) -> None:
        """Let go; the file stays, since removing it would race with the next process."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
