"""What this computer remembers of a vault: the head of its audit trail when last used here.

One small file an instance of a vault, named by a random id; it says nothing else.
"""

import json
from contextlib import suppress
from pathlib import Path

from trafficmon_desktop.storage import platform_files
from trafficmon_desktop.storage.header import Anchor


def remembered_head(state_folder: Path | None, instance: str) -> Anchor | None:
    """The head remembered for ``instance``, None if there is none (or it cannot be read)."""
    if state_folder is None:
        return None
    try:
        document = json.loads(_path(state_folder, instance).read_bytes())
        return Anchor(int(document["sequence"]), bytes.fromhex(document["mac"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def remember_head(state_folder: Path | None, instance: str, head: Anchor) -> None:
    """Remember ``head``. A computer where nothing can be written just does not remember."""
    if state_folder is None:
        return
    content = json.dumps({"sequence": head.sequence, "mac": head.mac.hex()}).encode()
    with suppress(OSError):
        platform_files.private_folder(state_folder)
        platform_files.replace_file(_path(state_folder, instance), content)


def _path(state_folder: Path, instance: str) -> Path:
    return state_folder / f"{instance}.json"
