"""What this computer remembers of a vault: the head of its audit trail when last used here, and
by which slot it was opened, which is tried first the next time.

One small file an instance of a vault, named by a random id; it says nothing else.
"""

import json
from contextlib import suppress
from pathlib import Path

from trafficmon_desktop.storage import platform_files
from trafficmon_desktop.storage.header import Anchor


def remembered_head(state_folder: Path | None, instance: str) -> Anchor | None:
    """The head remembered for ``instance``, None if there is none (or it cannot be read)."""
    try:
        document = _remembered(state_folder, instance)
        return Anchor(int(document["sequence"]), bytes.fromhex(document["mac"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remembered_slot(state_folder: Path | None, instance: str) -> str | None:
    """The id of the slot that last opened ``instance`` here, None if there is none."""
    try:
        return str(_remembered(state_folder, instance)["slot"])
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember(state_folder: Path | None, instance: str, head: Anchor, slot_id: str) -> None:
    """Remember both. A computer where nothing can be written just does not remember."""
    if state_folder is None:
        return
    document = {"sequence": head.sequence, "mac": head.mac.hex(), "slot": slot_id}
    content = json.dumps(document).encode()
    with suppress(OSError):
        platform_files.private_folder(state_folder)
        platform_files.replace_file(_path(state_folder, instance), content)


def _remembered(state_folder: Path | None, instance: str) -> dict[str, str]:
    if state_folder is None:
        return {}
    document: dict[str, str] = json.loads(_path(state_folder, instance).read_bytes())
    return document


def _path(state_folder: Path, instance: str) -> Path:
    return state_folder / f"{instance}.json"
