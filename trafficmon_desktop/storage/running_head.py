"""The head of the audit trail while a vault is open, as this computer saw it last.

Written after every action and not waited for, so it costs microseconds; the system keeps it when
the process is killed. It is never ahead of the vault, so whatever it names must be in the trail
at the next opening, or something that was saved is gone.
"""

import zlib
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from trafficmon_desktop.storage import platform_files
from trafficmon_desktop.storage.header import Anchor

_SEQUENCE_BYTES, _MAC_BYTES, _CHECK_BYTES = 8, 32, 4


class RunningHead:
    """One small file beside the remembered head, there as long as the vault is open."""

    def __init__(self, state_folder: Path | None, instance: str) -> None:
        self._path = None if state_folder is None else _path(state_folder, instance)
        self._file: BinaryIO | None = None

    def put(self, head: Anchor) -> None:
        """Note the head. A computer where nothing can be written just does not remember."""
        if self._path is None:
            return
        with suppress(OSError):
            if self._file is None:
                platform_files.private_folder(self._path.parent)
                self._file = self._path.open("wb", buffering=0)
                platform_files.private_file(self._path)
            self._file.seek(0)
            self._file.write(_record(head))

    def let_go(self) -> None:
        """The process ends, or the vault: the file stays."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def forget(self) -> None:
        """The vault was closed in order and its head is remembered elsewhere."""
        self.let_go()
        if self._path is not None:
            with suppress(OSError):
                self._path.unlink(missing_ok=True)


def left_head(state_folder: Path | None, instance: str) -> Anchor | None:
    """The head of a session that did not end in order, None if there was none."""
    if state_folder is None:
        return None
    try:
        content = _path(state_folder, instance).read_bytes()
    except OSError:
        return None
    sequence = int.from_bytes(content[:_SEQUENCE_BYTES], "big")
    head = Anchor(sequence, content[_SEQUENCE_BYTES:-_CHECK_BYTES])
    return head if content == _record(head) and len(head.mac) == _MAC_BYTES else None


def _record(head: Anchor) -> bytes:
    stated = head.sequence.to_bytes(_SEQUENCE_BYTES, "big") + head.mac
    return stated + zlib.crc32(stated).to_bytes(_CHECK_BYTES, "big")


def _path(state_folder: Path, instance: str) -> Path:
    return state_folder / f"{instance}.open"
