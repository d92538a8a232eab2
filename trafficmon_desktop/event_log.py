"""The one log: what happened, as a code, a count, or the place of a fault; never what was said.

A line is a time, a code and at most a number or the class and place of an error. Messages are never
written, because they may quote what stands in a record; so nothing here can hold a person.
"""

import logging
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import TracebackType

from trafficmon_desktop.system.folders import private_file, private_folder

#: The log is begun anew when it is larger, the last one kept beside it. In bytes.
LARGEST = 100_000

PACKAGE = "trafficmon_desktop"

#: What our own loggers give along: ``extra={PLACE: place_of(...)}``.
PLACE = "place"


class Event(StrEnum):
    """What is worth a line."""

    STARTED = "started"
    UNLOCKED = "unlocked"
    REFUSED = "refused"
    LOCKED = "locked"
    ENDED = "ended"
    FAULT = "fault"
    LOGGED = "logged"


class EventLog:
    """Appends to one file; where that is not possible, what happened is forgotten."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def write(self, event: Event, detail: str | int = "") -> None:
        """``detail`` is a number, a key of a message, or what :func:`place_of` says."""
        line = f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ} {event} {detail}".rstrip() + "\n"
        try:
            self._make_room()
            with self._path.open("a", encoding="utf-8") as file:
                file.write(line)
        except OSError:  # a full disk, or none of ours
            return

    def _make_room(self) -> None:
        if not self._path.exists():
            private_folder(self._path.parent)
            self._path.touch(0o600)
            private_file(self._path)
        elif self._path.stat().st_size > LARGEST:
            self._path.replace(self._path.with_suffix(".old"))


def place_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The class of an error and the line of each step that led to it, within our own code."""
    places = []
    while trace is not None:
        file = trace.tb_frame.f_code.co_filename
        inside = file.rpartition(PACKAGE)[2] if PACKAGE in file else Path(file).name
        places.append(f"{inside}:{trace.tb_lineno}")
        trace = trace.tb_next
    return " > ".join([*places, kind.__name__])


class QuietHandler(logging.Handler):
    """Takes what any package logs and keeps its level and the place of its error, not its words."""

    def __init__(self, log: EventLog) -> None:
        super().__init__(logging.WARNING)
        self._log = log

    def emit(self, record: logging.LogRecord) -> None:
        place = getattr(record, PLACE, "")
        self._log.write(Event.LOGGED, f"{record.levelname} {record.name}:{record.lineno} {place}")
