"""Whether the write-ahead log that a crash left is the one that was written.

SQLite itself reads a log up to the first frame whose checksum is wrong and takes the rest for
what a power cut tore, so that damage in the middle silently loses what was saved after it. But a
frame behind a commit is only written once everything before it was brought to the disk: a wrong
frame with a whole action after it is no tear. (Form: sqlite.org/fileformat2.html#walformat.)
"""

import struct
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from trafficmon_desktop.storage.engine import PAGE_BYTES

HEADER_BYTES, FRAME_HEADER_BYTES = 32, 24
FRAME_BYTES = FRAME_HEADER_BYTES + PAGE_BYTES
_ORDERS = {0x377F0682: "<", 0x377F0683: ">"}
_MASK = 0xFFFFFFFF
_Sum = tuple[int, int]


class LogState(Enum):
    """Whether there is a log, and whether it can be read as far as it was written."""

    NONE = "none"
    WHOLE = "whole"
    DAMAGED = "damaged"


def log_path(database: Path) -> Path:
    """Where SQLite keeps the log of a database."""
    return database.with_name(database.name + "-wal")


def log_state(database: Path) -> LogState:
    """What the log of a database looks like; asked before anything opens the database."""
    try:
        if log_path(database).stat().st_size <= HEADER_BYTES:
            return LogState.NONE
    except FileNotFoundError:
        return LogState.NONE
    with log_path(database).open("rb") as file:
        return LogState.DAMAGED if _is_damaged(file) else LogState.WHOLE


def _is_damaged(file: BinaryIO) -> bool:
    header = file.read(HEADER_BYTES)
    order = _ORDERS.get(int.from_bytes(header[:4], "big"))
    if order is None:
        return True
    total = _summed((0, 0), header[:24], order)
    if total != _stated(header[24:32]):
        return True
    salts, frames = header[16:24], iter(lambda: file.read(FRAME_BYTES), b"")
    for frame in frames:
        total = _summed(_summed(total, frame[:8], order), frame[FRAME_HEADER_BYTES:], order)
        if frame[8:16] != salts or total != _stated(frame[16:24]):
            return _goes_on_behind([frame, *frames], salts)
    return False


def _goes_on_behind(frames: list[bytes], salts: bytes) -> bool:
    """Whether an action ends in these frames of the same log and another one follows."""
    own = [frame for frame in frames if frame[8:16] == salts and len(frame) == FRAME_BYTES]
    return any(frame[4:8] != bytes(4) for frame in own[:-1])


def _stated(content: bytes) -> _Sum:
    first, second = struct.unpack(">2I", content)
    return first, second


def _summed(total: _Sum, content: bytes, order: str) -> _Sum:
    first, second = total
    words = iter(struct.unpack(f"{order}{len(content) // 4}I", content))
    for one, other in zip(words, words, strict=True):
        first = (first + one + second) & _MASK
        second = (second + other + first) & _MASK
    return first, second
