"""What is raised and caught by nobody is a bug: it is named without a single value, and said."""

import logging
import sys
import threading
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from trafficmon_desktop.event_log import Event, EventLog, QuietHandler, place_of


def tell_of_crashes(tell: Callable[[BaseException], None], log: EventLog | None = None) -> None:
    """``tell`` says to the user what went wrong; on the screen's thread only.

    Written to standard error and to the log, from every thread: the class and the places in the
    code. Neither the text of the error nor any local variable, because both may hold what is
    known of a person.
    """

    def note(kind: type[BaseException], trace: TracebackType | None) -> None:
        place = place_of(kind, trace)
        print(place, file=sys.stderr)
        if log is not None:
            log.write(Event.FAULT, place)

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        note(kind, trace)
        if threading.current_thread() is threading.main_thread():
            tell(error)

    sys.excepthook = handle
    threading.excepthook = lambda what: note(what.exc_type, what.exc_traceback)
    sys.unraisablehook = lambda what: note(what.exc_type, what.exc_traceback)


def say_nothing_else(log: EventLog) -> None:
    """What packages and Qt would print, which may quote anything, becomes a line of the log."""
    logging.getLogger().handlers[:] = [QuietHandler(log)]
    logging.lastResort = None

    def note(kind: QtMsgType, context: QMessageLogContext, _words: str) -> None:
        if kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg):
            log.write(Event.LOGGED, f"{kind.name} {context.category or ''}")

    qInstallMessageHandler(note)
