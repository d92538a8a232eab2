"""What other processes may see of this one: no image of its memory, no debugger, no network."""

import ctypes
import os
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

#: The families of sockets that stay inside the computer: none, and that of local pipes.
LOCAL_FAMILIES = frozenset({0, 1})

#: What reaches out although the socket was made before, or looks up a name.
REACHING = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr"})

_PR_GET_DUMPABLE, _PR_SET_DUMPABLE = 3, 4
_PT_DENY_ATTACH = 31
_SEM_FAILCRITICALERRORS, _SEM_NOGPFAULTERRORBOX = 0x0001, 0x0002


@dataclass(frozen=True, slots=True)
class Hardening:
    """What the system granted: no core files, and no reading or tracing by the same user."""

    no_core: bool
    not_traced: bool


def harden_process() -> Hardening:
    """Leaves no image of the memory on a crash and keeps other processes of the user out of it.

    Root, or an administrator, reads everything all the same.
    """
    if sys.platform == "win32":  # not tried
        flags = _SEM_FAILCRITICALERRORS | _SEM_NOGPFAULTERRORBOX
        ctypes.windll.kernel32.SetErrorMode(flags)
        return Hardening(no_core=True, not_traced=False)
    return Hardening(no_core=_refuse_core_files(), not_traced=_refuse_tracing())


def _refuse_core_files() -> bool:
    import resource

    with suppress(ValueError, OSError):
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        resource.setrlimit(resource.RLIMIT_CORE, (0, hard))
    return resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def _refuse_tracing() -> bool:
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None, use_errno=True)
        if sys.platform == "darwin":  # not tried
            return bool(library.ptrace(_PT_DENY_ATTACH, 0, 0, 0) == 0)
        if sys.platform.startswith("linux"):
            library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
            return bool(library.prctl(_PR_GET_DUMPABLE, 0, 0, 0, 0) == 0)
    return False


class NetworkRefusedError(RuntimeError):
    """Something in this process reached for the network."""


_refusing = threading.Lock()


def refuse_network() -> None:
    """From now on Python code of this process gets no socket but local ones, and no name looked up.

    It cannot be undone, and is asked for once only: each hook costs a little at every event.
    """
    if _refusing.acquire(blocking=False):  # never released
        sys.addaudithook(_refuse)


def _refuse(event: str, arguments: tuple[Any, ...]) -> None:
    if event == "socket.__new__":
        if arguments[1] not in LOCAL_FAMILIES:
            raise NetworkRefusedError(event)
    elif event in REACHING:
        raise NetworkRefusedError(event)


def end_now(code: int = 0) -> None:
    """Ends the process this instant: nothing is waited for, no handler runs."""
    os._exit(code)


def end_within(seconds: float) -> None:
    """Ends the process after so many seconds should it not have ended by itself."""
    timer = threading.Timer(seconds, end_now)
    timer.daemon = True
    timer.start()
