"""What is raised and caught by nobody is a bug: it is named without a single value, and said."""

import sys
import threading
from collections.abc import Callable
from types import TracebackType


def tell_of_crashes(tell: Callable[[BaseException], None]) -> None:
    """``tell`` says to the user what went wrong; on the screen's thread only.

    Written to standard error: the class and the places in the code. Neither the text of the
    error nor any local variable, because both may hold what is known of a person.
    """

    def handle(
        kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        print(described(kind, trace), file=sys.stderr)
        if threading.current_thread() is threading.main_thread():
            tell(error)

    sys.excepthook = handle


def described(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The class of an error and the line of each step that led to it."""
    places = []
    while trace is not None:
        code = trace.tb_frame.f_code
        places.append(f"{code.co_filename.rpartition('trafficmon_desktop')[2]}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join([*places, kind.__name__])
