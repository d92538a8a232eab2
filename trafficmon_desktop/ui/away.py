"""Notices that the computer was put to sleep or its screen locked: then the vault locks too."""

import sys
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, QTimer, Signal, Slot

#: How often the two clocks are compared, in milliseconds.
LOOK_MS = 5000

#: So many seconds that the one clock knows and the other does not: the computer slept.
SLEPT = 30.0

#: What announces it on Linux: on the bus of the system, and on that of the session.
SLEEP = ("org.freedesktop.login1.Manager", "PrepareForSleep")
LOCK = ("org.freedesktop.login1.Session", "Lock")
SCREEN_SAVERS = tuple(
    (f"org.{desktop}.ScreenSaver", "ActiveChanged")
    for desktop in ("freedesktop", "gnome", "cinnamon", "mate")
)


class AwayWatch(QObject):
    """``left`` says that nobody can be at the window any more. Start it once the work is shown.

    On Linux it listens to D-Bus, where there is one; on Windows and macOS to what
    :mod:`trafficmon_desktop.system.session` offers. That the computer has slept is noticed
    everywhere, when it wakes.
    """

    left = Signal()

    def __init__(
        self, parent: QObject | None = None, slept: Callable[[], float] | None = None
    ) -> None:
        super().__init__(parent)
        self._slept = slept or seconds_slept
        self._known = self._slept()
        self._look = QTimer(self)
        self._look.setInterval(LOOK_MS)
        self._look.timeout.connect(self.look)
        self._buses: list[object] = []
        self._locked: Callable[[], bool] | None = None

    def start(self) -> None:
        """Listens to what this system has."""
        self._look.start()
        if sys.platform.startswith("linux"):
            from PySide6.QtDBus import QDBusConnection

            self.listen_to(QDBusConnection.systemBus(), (SLEEP, LOCK))
            self.listen_to(QDBusConnection.sessionBus(), SCREEN_SAVERS)
        else:
            from trafficmon_desktop.system.session import screen_is_locked

            self._locked = screen_is_locked

    def listen_to(self, bus: object, signals: tuple[tuple[str, str], ...]) -> bool:
        """Whether the bus is there and every signal of it will be heard."""
        from PySide6.QtDBus import QDBusConnection

        if not isinstance(bus, QDBusConnection) or not bus.isConnected():
            return False
        self._buses.append(bus)
        slots: list[Any] = [
            SLOT("on_lock()" if each is LOCK else "on_change(bool)") for each in signals
        ]
        return all(
            bus.connect("", "", interface, name, self, slot)
            for (interface, name), slot in zip(signals, slots, strict=True)
        )

    @Slot(bool)
    def on_change(self, begins: bool) -> None:
        """Sleep or the screen saver begins, or has ended."""
        if begins:
            self.left.emit()

    @Slot()
    def on_lock(self) -> None:
        """The session is locked."""
        self.left.emit()

    def look(self) -> None:
        """Compares the clocks, and asks where nothing is announced."""
        slept = self._slept()
        was_away = slept - self._known > SLEPT
        self._known = slept
        if was_away or (self._locked is not None and self._locked()):
            self.left.emit()

    def stop(self) -> None:
        """Ends watching, for good."""
        self._look.stop()
        self.left.disconnect()
        self.deleteLater()  # the program, to which it belongs, lives on


def seconds_slept() -> float:
    """What the clock on the wall is ahead of the one that stands still in sleep.

    On Linux exactly the sleep; elsewhere a clock that is set counts too, and locks once.
    """
    if hasattr(time, "CLOCK_BOOTTIME"):
        return time.clock_gettime(time.CLOCK_BOOTTIME) - time.monotonic()
    return time.time() - time.monotonic()
