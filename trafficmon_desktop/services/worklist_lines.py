"""What the worklist holds besides deadlines: waiting, consents, open cases, gaps, copies."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.deadlines.case import Case
from trafficmon_desktop.domain.deadlines.conditions import CONDITIONS, is_done
from trafficmon_desktop.domain.deadlines.deadline import Deadline, State
from trafficmon_desktop.domain.deadlines.rules import Done, Role
from trafficmon_desktop.domain.plausibility import Level, Unusual
from trafficmon_desktop.domain.records import (
    RECORD_TYPES,
    RECORDS,
    Authorisation,
    Consent,
    Identification,
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Proceeding,
    Record,
    Victim,
)

#: What a summary would have to count as unknown.
COUNTED_OF_A_PERSON = ("sex", "birth_date", "citizenships", "status")
NOT_COUNTED = ("victim", "consent", "authorisation", "set_deadline", "task", "note")
#: Checks whose finding is a line of the gaps already.
SAID_AS_GAPS = (
    "not_served",
    "without_sex",
    "without_birth_date",
    "without_citizenship",
    "charge_without_offence",
)
WAITED_FOR = (
    "appeal",
    "appeal_silence",
    "administrative_dispute",
    "court_silence",
    "constitutional_complaint",
    "reminder",
)
#: Days after which a consent that ended is no news any more.
LONG_OVER = 365
DECIDED, REMEDY_DECIDED = Done("first_decision"), Done("remedy_decided")


@dataclass(frozen=True)
class Line:
    """One line. ``code``: the person, application or proceeding; ``subject``: the record it is
    about; ``on``: the day it is sorted by, ``when`` the date that is taken from, if it is one of a
    record. ``kind`` names the text, ``values`` fill it;
    ``deadlines`` belong to it: one where ``kind`` is ``deadline``, else those that say how long.
    """

    kind: str
    code: str
    subject: str
    record: str
    person: str | None = None
    on: date | None = None
    last: date | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    deadlines: tuple[Deadline, ...] = ()
    when: HonestDate | None = None


def by_day(line: Line) -> tuple[date, str, str, str]:
    """The sort key: the earliest day first, without a day at the end."""
    return line.on or line.last or date.max, line.code, line.kind, line.subject


def deadline_line(deadline: Deadline) -> Line:
    """The line of a deadline."""
    return Line(
        "deadline",
        deadline.about,
        deadline.subject,
        deadline.record,
        deadline.person,
        deadline.work_by,
        deadline.over_after,
        deadlines=(deadline,),
    )


def _line(kind: str, case: Case, record: Record, on: HonestDate | None, **values: Any) -> Line:
    victim = case.victim_of(record)
    about = case.application_of(record) or case.proceeding_of(record) or victim or record
    first = None if on is None else on.earliest
    last = None if on is None else on.latest
    person = None if victim is None else victim.code
    return Line(kind, about.code, record.code, record.NAME, person, first, last, values, when=on)


# --- waiting for others ----------------------------------------------------------------------


def waiting(case: Case, deadlines: Iterable[Deadline]) -> Iterator[Line]:
    """What lies with an authority, since when, and how long it may take."""
    timing: dict[str, list[Deadline]] = {}
    for each in deadlines:
        if each.role in (Role.DECISION_DUE, Role.OPENS, Role.OPENS_AFTER) or "silence" in (
            each.rule.code
        ):
            timing.setdefault(each.subject, []).append(each)
    for line in (*_applications(case), *_remedies(case), *_identifications(case)):
        found = tuple(sorted(timing.get(line.subject, ()), key=_due_first))
        yield replace(line, deadlines=found)


def _due_first(deadline: Deadline) -> tuple[bool, date]:
    return deadline.role is not Role.DECISION_DUE, deadline.work_by or date.max


def _applications(case: Case) -> Iterator[Line]:
    for each in case.book.every(PermitApplication):
        if not case.is_ours(each):
            continue
        since = each.lodged_on
        if is_done(case, each, DECIDED):
            since = _returned_on(case, each)
        if since is not None:
            yield _line("waiting_first", case, each, since, since=since)


def _returned_on(case: Case, application: PermitApplication) -> HonestDate | None:
    """When the last decision was set aside and the application returned for another."""
    decisions = [
        each for each in case.decisions(application) if each.kind in (None, "on_application")
    ]
    ended = application.ended_on is not None or application.end_reason is not None
    if not decisions or ended or decisions[-1].outcome != "annulled_returned":
        return None
    return decisions[-1].served_on or decisions[-1].decided_on


def _remedies(case: Case) -> Iterator[Line]:
    for each in case.book.every(PermitRemedy):
        if each.kind not in WAITED_FOR or each.lodged_on is None or not case.is_ours(each):
            continue
        if not is_done(case, each, REMEDY_DECIDED):
            yield _line("waiting_remedy", case, each, each.lodged_on, since=each.lodged_on)


def _identifications(case: Case) -> Iterator[Line]:
    for each in case.book.every(Identification):
        if each.outcome == "pending" and each.reported_on and case.is_ours(each):
            yield _line(
                "waiting_identification", case, each, each.reported_on, since=each.reported_on
            )


# --- consents --------------------------------------------------------------------------------


def ending_consents(case: Case, horizon: date) -> Iterator[Line]:
    """Consents and authorisations that end by then, or have ended, with none in their place."""
    for each in case.book.every(Consent):
        others = case.book.of(Consent, "victim", each.victim or "")
        same = [other for other in others if other.scope == each.scope]
        if each.withdrawn_on is None:
            yield from _ending(case, each, same, horizon, ("consent_scope", each.scope))
    for one in case.book.every(Authorisation):
        papers = case.book.of(Authorisation, "victim", one.victim or "")
        alike = [other for other in papers if other.kind == one.kind]
        if one.revoked_on is None:
            yield from _ending(case, one, alike, horizon, ("authorisation_kind", one.kind))


def _ending(
    case: Case,
    record: Consent | Authorisation,
    same: Iterable[Consent | Authorisation],
    horizon: date,
    what: tuple[str, str | None],
) -> Iterator[Line]:
    ends = record.expires_on
    if ends is None or ends.earliest is None or ends.earliest > horizon:
        return
    if not case.is_ours(record) or any(
        other.code != record.code and _stands_longer(other, ends) for other in same
    ):
        return
    over = ends.last < case.today
    if over and (case.today - ends.last).days > LONG_OVER:
        return
    yield _line("consent_over" if over else "consent_ends", case, record, ends, what=what, day=ends)


def _stands_longer(other: Consent | Authorisation, ends: HonestDate) -> bool:
    ended = other.withdrawn_on if isinstance(other, Consent) else other.revoked_on
    return ended is None and (other.expires_on is None or other.expires_on.last > ends.last)


# --- open cases without a next step ----------------------------------------------------------


def without_next_step(
    case: Case, deadlines: Iterable[Deadline], listed: Iterable[Line]
) -> Iterator[Line]:
    """Open persons and proceedings for which nothing lies ahead and nothing is listed."""
    busy = {code for line in listed for code in (line.code, line.person) if code}
    for each in deadlines:
        ahead = each.over_after is None or each.over_after >= case.today
        if ahead and each.role not in (Role.LIMITATION, Role.OPENS, Role.OPENS_AFTER):
            busy |= {each.about, each.person or ""}
    for proceeding in case.book.every(Proceeding):
        if proceeding.code in busy:
            busy |= {each.victim or "" for each in case.participants(proceeding)}
    for victim in case.book.every(Victim):
        if victim.status != "closed" and victim.code not in busy:
            yield _line("no_next_person", case, victim, None)
    for proceeding in case.book.every(Proceeding):
        ongoing = proceeding.status in (None, "open") and case.is_ours(proceeding)
        if ongoing and proceeding.code not in busy:
            yield _line("no_next_proceeding", case, proceeding, None)


# --- gaps ------------------------------------------------------------------------------------


def gaps(case: Case, deadlines: Iterable[Deadline]) -> Iterator[Line]:
    """What is missing and would matter: in a summary, or for a deadline."""
    for victim in case.book.every(Victim):
        empty = [name for name in COUNTED_OF_A_PERSON if not getattr(victim, name)]
        if empty:
            yield _line("gap_fields", case, victim, None, fields=tuple(empty))
    for record_type in RECORDS:
        for record in () if record_type.NAME in NOT_COUNTED else case.book.every(record_type):
            missing = checks.missing(record)
            if missing:
                yield _line("gap_fields", case, record, None, fields=missing)
    yield from _not_served(case)
    for each in deadlines:
        if each.state is State.PASSED and each.role in (Role.EVENT, Role.ENDS):
            kind = "gap_planned" if each.role is Role.EVENT else "gap_stay"
            yield Line(
                kind, each.about, each.subject, each.record, each.person, each.work_by,
                each.over_after, {"day": each.computation and each.computation.start},
            )  # fmt: skip


def _not_served(case: Case) -> Iterator[Line]:
    remedied = Done("any_remedy")
    for each in case.book.every(PermitDecision):
        adverse = CONDITIONS["adverse_decision"](case, each)
        if adverse and each.served_on is None and case.is_ours(each):
            application = case.application_of(each)
            over = application is None or application.ended_on is not None
            if not over and not is_done(case, each, remedied):
                yield _line("gap_served", case, each, each.decided_on)


# --- what is unusual -------------------------------------------------------------------------


def unusual_lines(case: Case, findings: Iterable[Unusual]) -> Iterator[Line]:
    """One line for each finding that nobody answered, but for gaps that have a line already."""
    for each in findings:
        record = case.book.find(RECORD_TYPES[each.name], each.record)
        if record is not None and each.key not in SAID_AS_GAPS:
            yield _line("unusual", case, record, None, finding=each, fields=(each.field,))


def is_gap(line: Line) -> bool:
    """Whether the finding of a line is that something is missing."""
    return bool(line.values["finding"].level is Level.MISSING)


# --- copies ----------------------------------------------------------------------------------


def due_copies(
    last_backup: date | None, last_rehearsal: date | None, every: Mapping[str, int], today: date
) -> Iterator[Line]:
    """Copies of the vault and trials of its sheet that are due. ``every``: days between."""
    if last_backup is None:
        yield Line("backup_never", "", "", "vault")
    elif last_backup + timedelta(days=every["backup"]) <= today:
        on = last_backup + timedelta(days=every["backup"])
        yield Line("backup_due", "", "", "vault", on=on, values={"day": last_backup})
    if last_rehearsal and last_rehearsal + timedelta(days=every["rehearsal"]) <= today:
        on = last_rehearsal + timedelta(days=every["rehearsal"])
        yield Line("rehearsal_due", "", "", "vault", on=on, values={"day": last_rehearsal})
