"""What a process gives up before it reads the first byte that is not ours."""

import codecs
import sys
from typing import Any

#: Memory and time of such a process, several times what honest work needs.
MOST_BYTES = 2_048 << 20
MOST_SECONDS = 120


def give_up_rights() -> None:
    """From here on the process opens nothing, writes nothing, starts nothing, and stays small.

    The operating system holds it to that, so that it also binds what is not written in Python.
    Windows has no such limits for a process that is on its own; there the time limit of the one
    that asks remains.
    """
    for codec in ("cp437", "utf-8-sig", "latin-1"):  # what is loaded later would be refused
        codecs.lookup(codec)
    sys.addaudithook(_refuse)
    try:
        import resource
    except ImportError:
        return
    for limit, most in (
        (resource.RLIMIT_AS, MOST_BYTES),
        (resource.RLIMIT_CPU, MOST_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 3),
        (resource.RLIMIT_NPROC, 0),  # a process it left behind would outlive the time limit
    ):
        hard = resource.getrlimit(limit)[1]
        most = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(limit, (most, most))


def _refuse(event: str, _arguments: tuple[Any, ...]) -> None:
    if event == "open" or event.startswith(("socket.", "subprocess.", "os.")):
        raise PermissionError
