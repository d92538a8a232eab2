"""A deadline of a case, and what the organisation noted about one."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.deadlines.computation import Computation
from trafficmon_desktop.domain.deadlines.rules import Role, Rule


class State(StrEnum):
    """Where a deadline stands on the day of asking."""

    OPEN = "open"
    PERHAPS_OVER = "perhaps_over"
    """The day to work by is over, but it cannot be told whether the last lawful day is."""
    OVERDUE = "overdue"
    """The last lawful day is over and nothing shows that the act was done."""
    PASSED = "passed"
    """The day is over, and nothing was lost with it."""
    DONE = "done"
    """The records show that it was done, or that it no longer matters."""
    CLOSED = "closed"
    """Somebody closed it."""


class NoteKind(StrEnum):
    """What the organisation noted about a deadline."""

    LODGED = "lodged"
    DECIDED_NOT_TO = "decided_not_to"
    MISSED = "missed"
    OVERRIDE = "override"
    """Another date holds, for a reason."""
    START = "start"
    """The rule is switched on for this case from a date that is given."""


CLOSING = (NoteKind.LODGED, NoteKind.DECIDED_NOT_TO, NoteKind.MISSED)


@dataclass(frozen=True)
class DeadlineNote:
    """One note about the deadline of ``rule`` on the record ``subject``; the latest one counts.

    ``day``: the other last day of an override, the given date of a start, the end of the obstacle
    of a missed deadline. ``person_told``: yes, no or unknown. ``noted_on``: the day of the note.
    """

    number: int
    subject: str
    rule: str
    kind: NoteKind
    noted_on: date
    day: HonestDate | None = None
    by: str = ""
    person_told: str = ""
    reason: str = ""


@dataclass(frozen=True)
class Deadline:
    """One deadline. ``subject`` is the code of the record it hangs on, ``record`` its type;
    ``about`` the application, proceeding or person a reader knows it by; ``person`` the victim.

    ``computation`` is ``None`` where no date can be told. ``hint`` names a sentence; ``shipped``
    is what the rule beaten by the instruction in the decision, or by an override, would give.
    ``label`` is the user's own text of a task or a set time limit, or the time of a
    hearing, ``room`` its courtroom: private. ``stage`` is the stage of a planned event.
    """

    rule: Rule
    subject: str
    record: str
    about: str
    person: str | None
    state: State
    computation: Computation | None = None
    field: str = ""
    hint: str = ""
    shipped: tuple[Rule, Computation] | None = None
    note: DeadlineNote | None = None
    label: str = ""
    room: str = ""
    stage: str = ""

    @property
    def overridden(self) -> bool:
        """Whether somebody set another day."""
        return self.note is not None and self.note.kind is NoteKind.OVERRIDE

    @property
    def work_by(self) -> date | None:
        """The day to work by: what was set, else the earliest computed one."""
        if self.overridden and self.note is not None and self.note.day is not None:
            return self.note.day.earliest
        return None if self.computation is None else self.computation.work_by

    @property
    def over_after(self) -> date | None:
        """The day after which it is certainly over."""
        if self.overridden and self.note is not None and self.note.day is not None:
            return self.note.day.latest
        return None if self.computation is None else self.computation.over_after

    @property
    def role(self) -> Role:
        """What the day means."""
        day = self.over_after
        return self.rule.role if day is None else self.rule.role_on(day)

    @property
    def settled(self) -> bool:
        """Whether nothing is left to do about it."""
        return self.state in (State.DONE, State.CLOSED)


def state_on(deadline: Deadline, today: date, *, certain: bool = True) -> State:
    """Where an unsettled deadline stands. ``certain``: whether its rule surely applies."""
    first, over = deadline.work_by, deadline.over_after
    if first is None and over is None:
        return State.OPEN
    if deadline.role is not Role.LAST_DAY:
        return State.PASSED if over is not None and over < today else State.OPEN
    if over is not None and over < today:
        return State.OVERDUE if certain else State.PERHAPS_OVER
    return State.PERHAPS_OVER if first is None or first < today else State.OPEN
