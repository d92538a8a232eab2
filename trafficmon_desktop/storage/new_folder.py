"""A folder that is made whole beside its place, or not at all."""

import os
import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage import platform_files
from trafficmon_desktop.storage.creation import claim_folder
from trafficmon_desktop.storage.lock_file import LockFile

#: The name of such a folder while it is being made.
_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{8}\.making")
#: What may stand in one; with anything else in it, it is not ours to remove.
_OURS = re.compile(r"header(\.bak)?\.json|lock|(main|blobs)-\d+\.db(-wal|-shm)?|\..+\.tmp")


@dataclass(frozen=True)
class Unfinished:
    """A folder that is being made, and the lock that says so to other processes."""

    path: Path
    lock: LockFile


@contextmanager
def new_folder(folder: Path) -> Iterator[Unfinished]:
    """A folder beside ``folder`` that takes its name at the end, or vanishes.

    Raises UserError ``vault_folder_not_empty`` where ``folder`` holds anything, now or then.
    """
    folder = Path(os.path.abspath(folder))  # "." has no name to stand beside
    existed = claim_folder(folder)
    try:
        with unfinished_folder(folder) as made:
            yield made
            _give_name(made, folder)
            platform_files.sync_folder(folder.parent)
    except BaseException:
        if not existed and folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
        raise


@contextmanager
def unfinished_folder(folder: Path) -> Iterator[Unfinished]:
    """A private folder beside ``folder``, gone at the end unless it was renamed."""
    beside = folder.with_name(f".{folder.name}.{secrets.token_hex(4)}.making")
    platform_files.private_folder(beside)
    made = Unfinished(beside, LockFile(beside))
    try:
        yield made
    finally:
        made.lock.release()
        shutil.rmtree(beside, ignore_errors=True)


def remove_unfinished(parent: Path) -> int:
    """Remove what a process that was killed left in ``parent`` while it made such folders.

    Copies of vaults, so encrypted; one that another process is making now is left. How many.
    """
    removed = 0
    with suppress(OSError):
        for path in parent.glob(".*.making"):
            if _UNFINISHED.fullmatch(path.name) and path.is_dir() and _is_abandoned(path):
                shutil.rmtree(path, ignore_errors=True)
                removed += not path.exists()
    return removed


def _is_abandoned(path: Path) -> bool:
    if not all(_OURS.fullmatch(each.name) for each in path.iterdir()):
        return False
    try:
        LockFile(path).release()
    except UserError:
        return False
    return True


def _give_name(made: Unfinished, folder: Path) -> None:
    made.lock.release()
    try:
        folder.rmdir()  # still empty, or this fails and nothing is overwritten
    except OSError:
        raise UserError("vault_folder_not_empty", folder=folder.name) from None
    made.path.rename(folder)
