"""A disk that writes down what the database library asks of it, so that power can be cut later.

The library's own file layer is wrapped: each write, each cut of a file and each sync is carried
out and noted. :func:`states_after_a_cut` then says what a disk may hold when the power goes after
any of these calls: what was synced is there; of what was written since, all, nothing, or some
calls with the last one torn at a sector.
"""

import ctypes
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import sqlcipher3._sqlite3 as library

SECTOR = 512

_Address = ctypes.c_void_p


class _FileSystem(ctypes.Structure):
    """``sqlite3_vfs`` to the end of its first version; later members are copied with it."""

    _fields_ = (
        ("version", ctypes.c_int),
        ("file_size", ctypes.c_int),
        ("longest_path", ctypes.c_int),
        ("next", _Address),
        ("name", ctypes.c_char_p),
        ("data", _Address),
        ("open", _Address),
        ("rest", _Address * 15),
    )


class _Methods(ctypes.Structure):
    """``sqlite3_io_methods``: what can be done with an open file."""

    _fields_ = (
        ("version", ctypes.c_int),
        ("close", _Address),
        ("read", _Address),
        ("write", _Address),
        ("truncate", _Address),
        ("sync", _Address),
        ("rest", _Address * 13),
    )


class _File(ctypes.Structure):
    _fields_ = (("methods", ctypes.POINTER(_Methods)),)


_Open = ctypes.CFUNCTYPE(
    ctypes.c_int, _Address, _Address, ctypes.POINTER(_File), ctypes.c_int, _Address
)
_Write = ctypes.CFUNCTYPE(ctypes.c_int, _Address, _Address, ctypes.c_int, ctypes.c_int64)
_Truncate = ctypes.CFUNCTYPE(ctypes.c_int, _Address, ctypes.c_int64)
_Sync = ctypes.CFUNCTYPE(ctypes.c_int, _Address, ctypes.c_int)


@dataclass(frozen=True)
class Step:
    """One call: a write (``content`` at ``at``), a truncation (to ``at``), a sync or a word."""

    kind: str
    file: str = ""
    at: int = 0
    content: bytes = b""


@dataclass
class Recording:
    """What was on the disk at the start, and every step since."""

    start: dict[str, bytes]
    steps: list[Step] = field(default_factory=list)

    def acknowledge(self, word: str) -> None:
        """The program has just said that ``word`` is saved."""
        self.steps.append(Step("acknowledged", word))


@contextmanager
def recorded(folder: Path) -> Iterator[Recording]:
    """Everything the database library writes in ``folder`` meanwhile is noted."""
    recording = Recording({path.name: path.read_bytes() for path in folder.iterdir()})
    sqlite = ctypes.CDLL(library.__file__)
    sqlite.sqlite3_vfs_find.restype = ctypes.POINTER(_FileSystem)
    usual = sqlite.sqlite3_vfs_find(None)
    wrapped = _Wrapped(usual.contents, folder, recording)
    sqlite.sqlite3_vfs_register(ctypes.byref(wrapped.system), 1)
    try:
        yield recording
    finally:
        sqlite.sqlite3_vfs_register(usual, 1)
        sqlite.sqlite3_vfs_unregister(ctypes.byref(wrapped.system))


class _Wrapped:
    """The usual file layer with the three calls that change a file noted."""

    #: The library may hold a file for as long as it likes: nothing here is ever freed.
    _kept: list[object] = []

    def __init__(self, usual: _FileSystem, folder: Path, recording: Recording) -> None:
        self._folder, self._recording = folder, recording
        self._files: dict[int, str] = {}
        self._own: dict[int, _Methods] = {}
        self.system = _FileSystem.from_buffer_copy(usual)
        self.system.name = b"recording"
        self._usual_open = _Open(usual.open)
        opened = _Open(self._open)
        self.system.open = ctypes.cast(opened, _Address)
        self._kept += [self, opened]

    def _open(self, _system: int, name: int | None, file: Any, flags: int, answer: int) -> int:
        # the name is passed on as the address it is: the library keeps that, not a copy
        result: int = self._usual_open(ctypes.addressof(self.system), name, file, flags, answer)
        methods = file.contents.methods
        if result == 0 and name and methods:
            path = Path(ctypes.string_at(name).decode())
            if path.parent == self._folder:
                self._files[ctypes.addressof(file.contents)] = path.name
                file.contents.methods = ctypes.pointer(self._noting(methods))
        return result

    def _noting(self, usual: Any) -> _Methods:
        address = ctypes.addressof(usual.contents)
        if address not in self._own:
            self._own[address] = self._made(usual.contents)
        return self._own[address]

    def _made(self, usual: _Methods) -> _Methods:
        own = _Methods.from_buffer_copy(usual)
        write, truncate, sync = _Write(usual.write), _Truncate(usual.truncate), _Sync(usual.sync)

        def noted_write(file: int, content: int, size: int, at: int) -> int:
            self._note("write", file, at, ctypes.string_at(content, size))
            return int(write(file, content, size, at))

        def noted_truncate(file: int, size: int) -> int:
            self._note("truncate", file, size)
            return int(truncate(file, size))

        def noted_sync(file: int, flags: int) -> int:
            result = int(sync(file, flags))
            self._note("sync", file)
            return result

        calls = _Write(noted_write), _Truncate(noted_truncate), _Sync(noted_sync)
        own.write, own.truncate, own.sync = (ctypes.cast(call, _Address) for call in calls)
        self._kept += [own, calls, write, truncate, sync]
        return own

    def _note(self, kind: str, file: int, at: int = 0, content: bytes = b"") -> None:
        self._recording.steps.append(Step(kind, self._files[file], at, content))


@dataclass(frozen=True)
class Cut:
    """What a disk may hold after the power went, and what had been acknowledged by then."""

    files: dict[str, bytes]
    acknowledged: tuple[str, ...]

    def write_to(self, folder: Path) -> Path:
        """The same as files in a new ``folder``."""
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(mode=0o700)
        for name, content in self.files.items():
            (folder / name).write_bytes(content)
        return folder


def cut_after(recording: Recording, count: int, chance: random.Random, kind: str) -> Cut:
    """The state when the power went after ``count`` steps.

    ``kind``: of what was not synced yet ``nothing`` is there, or ``everything``, or what
    ``chance`` says, the last write ``torn`` at a sector.
    """
    certain = {name: bytearray(content) for name, content in recording.start.items()}
    waiting: list[Step] = []
    acknowledged = []
    for step in recording.steps[:count]:
        if step.kind == "acknowledged":
            acknowledged.append(step.file)
        elif step.kind == "sync":
            for earlier in waiting:
                if earlier.file == step.file:
                    _carry_out(certain, earlier)
            waiting = [earlier for earlier in waiting if earlier.file != step.file]
        else:
            waiting.append(step)
    for step in _that_arrived(waiting, chance, kind):
        _carry_out(certain, step)
    return Cut({name: bytes(content) for name, content in certain.items()}, tuple(acknowledged))


def _that_arrived(waiting: list[Step], chance: random.Random, kind: str) -> list[Step]:
    if kind == "nothing":
        return []
    if kind == "everything":
        return waiting
    arrived = [step for step in waiting if chance.random() < 0.5]
    if arrived and arrived[-1].kind == "write":
        last = arrived[-1]
        whole = chance.randrange(len(last.content) // SECTOR + 1) * SECTOR
        arrived[-1] = Step("write", last.file, last.at, last.content[:whole])
    return arrived


def _carry_out(files: dict[str, bytearray], step: Step) -> None:
    content = files.setdefault(step.file, bytearray())
    if step.kind == "truncate":
        del content[step.at :]
        content.extend(bytes(step.at - len(content)))
        return
    end = step.at + len(step.content)
    content.extend(bytes(max(0, end - len(content))))
    content[step.at : end] = step.content
