"""Keeps a window out of pictures and recordings of the screen, where the system can. Not tried."""

import ctypes
import sys

_WDA_NONE, _WDA_EXCLUDEFROMCAPTURE = 0x00, 0x11
_SHARING_NONE, _SHARING_READ_ONLY = 0, 1


def capture_can_be_refused() -> bool:
    """Windows and macOS have a call for it; Linux has none."""
    return sys.platform in ("win32", "darwin")


def refuse_capture(window: int, *, refused: bool) -> bool:
    """Sets it for a native window (its handle, or its view on macOS); whether the system took it.

    Somebody with a camera, or with the rights of an administrator, is not kept out.
    """
    try:
        if sys.platform == "win32":
            wanted = _WDA_EXCLUDEFROMCAPTURE if refused else _WDA_NONE
            user = ctypes.windll.user32
            user.SetWindowDisplayAffinity.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
            return bool(user.SetWindowDisplayAffinity(window, wanted))
        if sys.platform == "darwin":
            return _share_on_macos(window, _SHARING_NONE if refused else _SHARING_READ_ONLY)
    except (OSError, AttributeError):  # another version of the system
        return False
    return False


def _share_on_macos(view: int, sharing: int) -> bool:
    library = ctypes.CDLL("/usr/lib/libobjc.A.dylib")
    library.sel_registerName.restype = ctypes.c_void_p
    library.sel_registerName.argtypes = [ctypes.c_char_p]
    pointer = ctypes.c_void_p
    ask = ctypes.CFUNCTYPE(pointer, pointer, pointer)(("objc_msgSend", library))
    put = ctypes.CFUNCTYPE(None, pointer, pointer, ctypes.c_ulong)(("objc_msgSend", library))
    window = ask(view, library.sel_registerName(b"window"))
    if not window:
        return False
    put(window, library.sel_registerName(b"setSharingType:"), sharing)
    return True
