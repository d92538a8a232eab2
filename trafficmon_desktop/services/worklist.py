"""What needs attention today, in groups: the page Today, the command and the calendar read it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from trafficmon_desktop.domain.deadlines.case import Case
from trafficmon_desktop.domain.deadlines.deadline import Deadline, State
from trafficmon_desktop.domain.deadlines.everything import collect_known
from trafficmon_desktop.domain.deadlines.hindsight import as_known
from trafficmon_desktop.domain.deadlines.rules import Role
from trafficmon_desktop.services.deadline_rules import law_of
from trafficmon_desktop.services.deadlines import notes_of, whole_book
from trafficmon_desktop.services.key_slots import last_rehearsal
from trafficmon_desktop.services.plausibility import unanswered
from trafficmon_desktop.services.worklist_lines import (
    Line,
    by_day,
    deadline_line,
    due_copies,
    ending_consents,
    gaps,
    is_gap,
    unusual_lines,
    waiting,
    without_next_step,
)
from trafficmon_desktop.storage.audit_times import last_time
from trafficmon_desktop.storage.settings import read_setting
from trafficmon_desktop.storage.vault import Vault

__all__ = ["GROUPS", "HORIZON", "Line", "Worklist", "worklist"]

#: The groups in the order in which they are shown.
GROUPS = (
    "overdue",
    "soon",
    "check",
    "waiting",
    "consents",
    "no_next_step",
    "unusual",
    "gaps",
    "reminders",
)

#: Days that lie ahead in the group ``soon``, and after which a lapsed deadline is only counted:
#: no restitution is possible by then.
HORIZON, LISTED = 30, 365

BACKUP_EVERY, REHEARSAL_EVERY = 7, 180

#: Roles that are listed as long as they lie ahead and near.
_AHEAD = (Role.LAST_DAY, Role.BEST_BY, Role.ENDS, Role.EVENT, Role.LIMITATION, Role.OPENS)


@dataclass(frozen=True)
class Worklist:
    """The lines by group (:data:`GROUPS`), each sorted by day.

    ``older``: how many deadlines lapsed more than a year ago and are not listed.
    ``deadlines``: everything outstanding, for calendars and pages.
    """

    today: date
    lines: Mapping[str, tuple[Line, ...]]
    older: int
    deadlines: tuple[Deadline, ...]


def worklist(vault: Vault, today: date, horizon: int = HORIZON) -> Worklist:
    """Reads the vault and says what needs attention; ``horizon`` in days."""
    whole = whole_book(vault)
    book = as_known(whole, today)
    everything = collect_known(book, law_of(vault), today, notes_of(vault))
    open_ones = [each for each in everything if not each.settled]
    case = Case(book, today)
    lapsed = [each for each in open_ones if _is_lapsed(each)]
    recent = [each for each in lapsed if (today - (each.over_after or today)).days <= LISTED]
    until = today + timedelta(days=horizon)
    since = today - timedelta(days=horizon)
    near = list(_near(open_ones, lapsed, recent, until))
    found: dict[str, list[Line]] = {
        "overdue": [deadline_line(each) for each in recent if each.state is State.OVERDUE],
        "soon": [deadline_line(each) for each in near if _has_its_day(each, since)],
        "check": [deadline_line(each) for each in near if not _has_its_day(each, since)],
        "waiting": list(waiting(case, open_ones)),
        "consents": list(ending_consents(case, until)),
        "gaps": list(gaps(case, open_ones)),
        "reminders": list(_copies(vault, today)),
    }
    asked = list(unusual_lines(case, unanswered(vault, whole, today)))
    found["unusual"] = [each for each in asked if not is_gap(each)]
    found["gaps"] += [each for each in asked if is_gap(each)]
    listed = [*found["overdue"], *found["soon"], *found["check"]]
    found["no_next_step"] = list(without_next_step(case, open_ones, listed))
    lines = {group: tuple(sorted(found[group], key=by_day)) for group in GROUPS}
    return Worklist(today, lines, len(lapsed) - len(recent), tuple(open_ones))


def _is_lapsed(deadline: Deadline) -> bool:
    """Whether the last lawful day is over, surely or by a rule that may not be the right one."""
    over = deadline.state is State.OVERDUE
    return over or (deadline.state is State.PERHAPS_OVER and deadline.hint != "")


def _has_its_day(deadline: Deadline, since: date) -> bool:
    """Whether there is a day to work by, and a recommended one has not long passed."""
    if deadline.computation is None or deadline.work_by is None:
        return False
    return deadline.state is not State.PASSED or deadline.work_by >= since


def _near(
    open_ones: list[Deadline], lapsed: list[Deadline], recent: list[Deadline], until: date
) -> Iterator[Deadline]:
    gone = {id(each) for each in lapsed} - {id(each) for each in recent}
    said = {each.subject for each in open_ones if each.rule.code == "extension_last"}
    for each in open_ones:
        if each.state is State.OVERDUE or id(each) in gone:
            continue
        if each.rule.code == "stay_end" and each.subject in said:
            continue  # the last day for the extension is the same day
        if each.computation is None:
            yield each
        elif each.state is State.PASSED:
            if each.role is Role.BEST_BY:
                yield each
        elif each.role in _AHEAD and (each.work_by is None or each.work_by <= until):
            yield each


def _copies(vault: Vault, today: date) -> Iterator[Line]:
    with vault.read() as connection:
        backup = last_time(connection, "backup")
        practice = read_setting(connection, "practice") == "yes"  # nobody holds its sheet
        rehearsed = None if practice else last_rehearsal(connection, vault.header)
        every = {
            "backup": int(read_setting(connection, "backup_every_days") or BACKUP_EVERY),
            "rehearsal": int(read_setting(connection, "rehearsal_every_days") or REHEARSAL_EVERY),
        }
    made = datetime.fromisoformat(backup).astimezone().date() if backup else None
    yield from due_copies(made, rehearsed, every, today)
