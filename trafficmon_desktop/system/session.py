"""Whether the screen of this session is locked, where nothing announces it. Not tried."""

import ctypes
import sys

#: Windows: the desktop that takes input cannot be opened while the secure one is shown.
_DESKTOP_SWITCHDESKTOP = 0x0100


def screen_is_locked() -> bool:
    """Asked every few seconds on Windows and macOS; False where it cannot be told."""
    try:
        if sys.platform == "win32":
            return _locked_on_windows()
        if sys.platform == "darwin":
            return _locked_on_macos()
    except (OSError, AttributeError):  # another version of the system
        return False
    return False


def _locked_on_windows() -> bool:
    library = ctypes.windll.user32  # type: ignore[attr-defined]
    desktop = library.OpenInputDesktop(0, 0, _DESKTOP_SWITCHDESKTOP)
    if not desktop:
        return True
    shown = library.SwitchDesktop(desktop)
    library.CloseDesktop(desktop)
    return not shown


def _locked_on_macos() -> bool:
    graphics = ctypes.CDLL(
        "/System/Library/Frameworks/ApplicationServices.framework/ApplicationServices"
    )
    core = ctypes.CDLL("/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation")
    graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
    core.CFStringCreateWithCString.restype = ctypes.c_void_p
    core.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
    core.CFDictionaryContainsKey.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    core.CFRelease.argtypes = [ctypes.c_void_p]
    session = graphics.CGSessionCopyCurrentDictionary()
    if not session:
        return False
    utf8 = 0x08000100
    key = core.CFStringCreateWithCString(None, b"CGSSessionScreenIsLocked", utf8)
    locked = bool(core.CFDictionaryContainsKey(session, key))
    core.CFRelease(key)
    core.CFRelease(session)
    return locked
