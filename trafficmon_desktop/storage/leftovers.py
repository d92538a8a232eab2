"""What an interrupted rotation or change of a header leaves in the folder of a vault."""

import re
from contextlib import suppress
from pathlib import Path

from trafficmon_desktop.storage.header import Header, read_copy, write_header

#: A header being proved before it replaces the one in force.
STAGED_NAME = "header.new.json"

_TEMPORARY = re.compile(r"\.(header|blobs-\d+)\..*\.tmp(-wal|-shm)?")
_DATABASE = re.compile(r"(?:main|blobs)-(\d+)\.db(?:-wal|-shm)?")


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
        if other or path.name == STAGED_NAME or _TEMPORARY.fullmatch(path.name):
            with suppress(OSError):
                path.unlink()
