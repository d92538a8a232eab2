"""What an interrupted creation, rotation or change of a header leaves in the folder of a vault."""

import re
from contextlib import suppress
from pathlib import Path

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.storage.header import NAME, Header, read_copy, write_header
from trafficmon_desktop.storage.lock_file import LockFile

#: Stands in a folder while a vault is being created in it.
CREATING_NAME = ".creating"
#: A header being proved before it replaces the one in force.
STAGED_NAME = "header.new.json"

_TEMPORARY = re.compile(r"\.(header|blobs-\d+)\..*\.tmp(-wal|-shm|-journal)?")
_DATABASE = re.compile(r"(?:main|blobs)-(\d+)\.db(?:-wal|-shm|-journal)?")


def clear_leftovers(folder: Path, header: Header, *, copy_used: bool) -> None:
    """Make header and copy one again, and remove what neither needs.

    ``header`` was opened and found genuine. Databases of another generation go only once both
    files name this one, so that whichever is read next leads to a database that is there. What
    cannot be removed (on Windows while somebody reads it) goes the next time.
    """
    if copy_used:
        write_header(folder, header)
        return
    if read_copy(folder) != header:
        write_header(folder, header)
    for path in folder.iterdir():
        database = _DATABASE.fullmatch(path.name)
        other = database is not None and int(database[1]) != header.generation
        ours = path.name in (STAGED_NAME, CREATING_NAME) or _TEMPORARY.fullmatch(path.name)
        if other or ours:
            with suppress(OSError):
                path.unlink()


def clear_creation(folder: Path) -> None:
    """Empty a folder in which a creation was interrupted, unless it goes on or is not ours."""
    if not (folder / CREATING_NAME).is_file() or (folder / NAME).exists():
        return
    left = list(folder.iterdir())
    if not all(_is_of_creation(path.name) for path in left):
        return
    try:
        LockFile(folder).release()
    except UserError:  # another process is creating it
        return
    for path in folder.iterdir():
        path.unlink()


def _is_of_creation(name: str) -> bool:
    known = name in (CREATING_NAME, "lock") or _TEMPORARY.fullmatch(name)
    return bool(known or _DATABASE.fullmatch(name))
