"""What differs between operating systems when files must be safe: kept in this one place."""

import errno
import os
import secrets
import sys
import tempfile
from pathlib import Path
from typing import BinaryIO

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.system.folders import private_file as private_file
from trafficmon_desktop.system.folders import private_folder as private_folder

#: macOS needs F_FULLFSYNC (``PRAGMA fullfsync``) before a commit is really on the disk.
NEEDS_FULL_FSYNC = sys.platform == "darwin"

#: What the system says where nothing more can be written.
NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
#: Bytes: the shared memory of the write-ahead log, its first pages and a header.
LEAST_ROOM = 128 * 1024


def sync_file(file: BinaryIO) -> None:
    """Bring what was written to ``file`` onto the disk."""
    file.flush()
    if sys.platform == "darwin":
        import fcntl

        fcntl.fcntl(file.fileno(), fcntl.F_FULLFSYNC)
    else:
        os.fsync(file.fileno())


def forget_cache(file: BinaryIO) -> None:
    """Ask the system to read ``file`` from the disk again, where it can be asked."""
    if hasattr(os, "posix_fadvise"):
        os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def sync_folder(folder: Path) -> None:
    """Bring the names in ``folder`` onto the disk; Windows offers no such call and needs none."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as problem:  # some network and FUSE file systems refuse to sync a folder
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP):
            raise
    finally:
        os.close(handle)


def replace_file(path: Path, content: bytes) -> None:
    """Write ``content`` so that after a power cut the file is the old or the new one, whole."""
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}.tmp")
    try:
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with open(handle, "wb") as file:
            file.write(content)
            sync_file(file)
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def write_new_file(path: Path, content: bytes, taken: str) -> None:
    """Write a private file that must not exist yet; UserError ``taken`` if it does."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        raise UserError(taken, file=path.name) from None
    with open(handle, "wb") as file:
        file.write(content)
        sync_file(file)


def has_room(folder: Path, needed: int = 0) -> bool:
    """Whether the disk (or a quota) leaves the room that a file of those in ``folder`` may need:
    that of the largest, or ``needed`` bytes, and the little to open a database."""
    try:
        largest = max((path.stat().st_size for path in folder.iterdir()), default=0)
        largest = max(largest, needed)
        with tempfile.TemporaryFile(dir=folder) as probe:
            if hasattr(os, "posix_fallocate"):
                os.posix_fallocate(probe.fileno(), 0, largest + LEAST_ROOM)
            else:
                probe.write(bytes(LEAST_ROOM))
    except OSError as problem:
        return problem.errno not in NO_ROOM
    return True


def lock_handle(handle: int) -> bool:
    """Lock an open file for this process without waiting; False if another holds it.

    The system lets go of the lock when the process ends, however it ends.
    """
    try:
        if sys.platform == "win32":
            import msvcrt

            # A byte far behind the text, so that others can still read who holds the lock.
            os.lseek(handle, 1 << 20, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as problem:
        if problem.errno in (errno.EACCES, errno.EAGAIN, errno.EDEADLK):
            return False
        raise
    return True
