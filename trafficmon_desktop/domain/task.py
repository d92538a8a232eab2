"""Set time limits, tasks and notes."""

from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import (
    ANY,
    NEVER,
    Record,
    key,
    one_of,
    reference,
    text_block,
    text_line,
    when,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class SetDeadline(Record):
    """A time limit set by an authority."""

    NAME = "set_deadline"
    PREFIX = "F"

    code: str = key()
    subject: str | None = reference(ANY, required=True, core=True)
    set_by: str | None = text_line(NEVER, core=True)
    served_on: HonestDate | None = when(NEVER, core=True)
    served_to: str | None = one_of("served_to", NEVER, core=True)
    what: str | None = text_line(NEVER, required=True, core=True)
    due_on: HonestDate | None = when(NEVER, required=True, core=True, past=False)
    met_on: HonestDate | None = when(NEVER, core=True)
    outcome: str | None = one_of("deadline_outcome", NEVER, core=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Task(Record):
    """A reminder of the organisation's own."""

    NAME = "task"
    PREFIX = "B"

    code: str = key()
    subject: str | None = reference(ANY, core=True)
    title: str | None = text_line(NEVER, required=True, core=True)
    due_on: HonestDate | None = when(NEVER, required=True, core=True, past=False)
    done_on: HonestDate | None = when(NEVER, core=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Note(Record):
    """What was done and agreed; never a verbatim account."""

    NAME = "note"
    PREFIX = "N"

    code: str = key()
    subject: str | None = reference(ANY, required=True, core=True)
    written_on: HonestDate | None = when(NEVER, required=True, core=True)
    text: str | None = text_block(NEVER, required=True, core=True)
