"""A process that the kernel kills at the first socket to the network: Qt and libraries included.

A filter of system calls (seccomp): ``socket`` with AF_INET or AF_INET6 ends the process.
"""

import ctypes
import platform
import struct

_PR_SET_NO_NEW_PRIVS, _PR_SET_SECCOMP, _FILTER = 38, 22, 2
_LOAD, _EQUAL, _RETURN = 0x20, 0x15, 0x06
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
_SOCKET = {"x86_64": 41, "aarch64": 198}
_AF_INET, _AF_INET6 = 2, 10

#: Offsets in what the filter is given: the number of the call, the first argument.
_NUMBER, _FIRST = 0, 16


def cut_off() -> None:
    """From now on, for this process and its children, for ever."""
    steps = [
        (_LOAD, 0, 0, _NUMBER),
        (_EQUAL, 0, 4, _SOCKET[platform.machine()]),
        (_LOAD, 0, 0, _FIRST),
        (_EQUAL, 1, 0, _AF_INET),
        (_EQUAL, 0, 1, _AF_INET6),
        (_RETURN, 0, 0, _KILL),
        (_RETURN, 0, 0, _ALLOW),
    ]
    code = b"".join(struct.pack("HBBI", *step) for step in steps)
    program = ctypes.create_string_buffer(code, len(code))
    given = struct.pack("H6xP", len(steps), ctypes.addressof(program))
    library = ctypes.CDLL(None, use_errno=True)
    if library.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "no_new_privs")
    if library.prctl(_PR_SET_SECCOMP, _FILTER, given, 0, 0) != 0:
        raise OSError(ctypes.get_errno(), "seccomp")
