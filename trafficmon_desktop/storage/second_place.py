"""Where this computer keeps a second copy of a vault's backups: a stick, another disk.

It stands beside what the computer remembers of the vault, not in the vault: the same vault on
another computer has another place. One small file; it names a folder and nothing else.
"""

import json
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from trafficmon_desktop.storage import platform_files


@dataclass(frozen=True)
class SecondPlace:
    """``folder`` empty: none is chosen. Times are ISO 8601 in UTC, empty where there was none.

    ``copied_at``: when a copy was last written there; ``put_off_at``: when it was last said that
    it is not wanted now.
    """

    folder: str = ""
    copied_at: str = ""
    put_off_at: str = ""


def second_place(state_folder: Path | None, instance: str) -> SecondPlace:
    """What is remembered; nothing where it cannot be read."""
    if state_folder is None:
        return SecondPlace()
    try:
        found = json.loads(_path(state_folder, instance).read_bytes())
        return SecondPlace(**{name: str(found[name]) for name in asdict(SecondPlace())})
    except (OSError, ValueError, KeyError, TypeError):
        return SecondPlace()


def remember_second_place(state_folder: Path | None, instance: str, place: SecondPlace) -> None:
    """A computer where nothing can be written just does not remember."""
    if state_folder is None:
        return
    with suppress(OSError):
        platform_files.private_folder(state_folder)
        content = json.dumps(asdict(place)).encode()
        platform_files.replace_file(_path(state_folder, instance), content)


def _path(state_folder: Path, instance: str) -> Path:
    return state_folder / f"{instance}.second.json"
