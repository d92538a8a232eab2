"""What was released goes along when records move to another vault, or stops its releasing.

A fresh vault knows nothing of what left before its records came. Dates do not tell: a first vault
is filled with the cases of past years too, and asking each such organisation for a confirmation
before its first summary would teach everybody to confirm unread. So the knowledge travels with the
records: ``export-records`` puts the released files beside them, and whoever imports from such a
folder without bringing those files back has a memory in doubt. Records that come any other way
(a spreadsheet, another program) stop nothing, but the window asks once.
"""

import json
from hashlib import sha256
from pathlib import Path

from trafficmon_desktop.disclosure.publication import SUMMARY_FORMAT
from trafficmon_desktop.services.exports.stamp import COLUMN
from trafficmon_desktop.services.practice import is_practice
from trafficmon_desktop.storage.file_errors import file_errors
from trafficmon_desktop.storage.releases import all_releases, was_done
from trafficmon_desktop.storage.vault import Vault

#: The folder beside the records, and the most files in it that are looked at.
FOLDER = "releases"
MOST_FILES = 1_000

#: A release is larger than any table of records that has not been split, and smaller than this.
MOST_BYTES = 50_000_000

IMPORTED = "import"
DOUBTED = "import_moved"


def released_files(vault: Vault) -> dict[str, bytes]:
    """Every release as it was published, by the name of its file in :data:`FOLDER`."""
    with vault.read() as connection:
        releases = all_releases(connection)
    first = {each.sha256: each for each in reversed(releases)}  # not what was only sent again
    return {f"release-{each.number}.json": each.canonical_json.encode() for each in first.values()}


def doubt_moved(vault: Vault, path: Path) -> None:
    """Notes which releases lie beside the records of ``path`` that the vault does not remember."""
    folder = (path if path.is_dir() else path.parent) / FOLDER
    with file_errors(folder):
        hashes = _hashes(folder) if folder.is_dir() else set()
    with vault.read() as connection:
        unknown = hashes - {each.sha256 for each in all_releases(connection)}
    if unknown:
        with vault.write(DOUBTED) as unit:
            unit.note("release", "", None, {"sha256": sorted(unknown)})


def asks_for_releases(vault: Vault) -> bool:
    """Whether records came in, nothing is remembered, and nobody has answered for it yet.

    The people of a practice vault are invented: nothing of them was ever published.
    """
    if is_practice(vault):
        return False
    with vault.read() as connection:
        answered = was_done(connection, "confirm_releases", "import_releases")
        return was_done(connection, IMPORTED) and not answered and not all_releases(connection)


def _hashes(folder: Path) -> set[str]:
    """Of the released files in a folder; what is no summary, or an invented one, is passed over."""
    found = set()
    for file in sorted(folder.glob("*.json"))[:MOST_FILES]:
        if file.stat().st_size > MOST_BYTES:
            continue
        content = file.read_bytes()
        try:
            data = json.loads(content)
        except (ValueError, RecursionError):
            continue
        if isinstance(data, dict) and data.get("format") == SUMMARY_FORMAT and COLUMN not in data:
            found.add(sha256(content).hexdigest())
    return found
