"""Dates that no rule computes: set by an authority, planned, or of the organisation's own."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from trafficmon_desktop.domain.dates import HonestDate, exact_date, ordered
from trafficmon_desktop.domain.deadlines.collection import Collection
from trafficmon_desktop.domain.deadlines.computation import Computation, LastDay, compute
from trafficmon_desktop.domain.deadlines.deadline import Deadline, NoteKind, State
from trafficmon_desktop.domain.deadlines.domains import CRIMINAL
from trafficmon_desktop.domain.deadlines.rules import DayRule, Done, Role, Rule, Trigger
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Proceeding,
    ProceedingEvent,
    Record,
    SetDeadline,
    Task,
)

PROPERTY_CLAIM = "property_claim_last"
#: A property claim can be filed until the main hearing ends; a plea agreement ends it at once.
CLAIM_STAGES = ("main_hearing", "plea_agreement")
AFTER_HEARING = ("first_instance_judgment", "second_instance_decision", "final")


def _own_rule(code: str, role: Role, record: str, field: str) -> Rule:
    return Rule(
        code, role, Trigger(record=record, field=field), 0, "day", DayRule.NEVER, "any", "", 100,
        confirmed_by="-",
    )  # fmt: skip


SET = _own_rule("set_deadline", Role.LAST_DAY, "set_deadline", "due_on")
TASK = _own_rule("task", Role.BEST_BY, "task", "due_on")
HEARING = _own_rule("hearing", Role.EVENT, "proceeding_event", "happened_on")
OWN_RULES = (SET, TASK, HEARING)


def collect_reminders(work: Collection) -> Iterator[Deadline]:
    """Time limits set by authorities, tasks, planned events, and claims not yet filed."""
    yield from _set_deadlines(work)
    yield from _tasks(work)
    yield from _planned(work)
    yield from _missing_claims(work)


def _on_day(day: HonestDate) -> Computation:
    """A date that stands as it is given."""
    first, last = _standing(day.earliest), _standing(day.latest)
    return Computation(day, 0, "day", first, last)


def _standing(day: date | None) -> LastDay | None:
    return None if day is None else LastDay(day, day, day)


def _reminder(work: Collection, rule: Rule, record: Record, about: Record | None) -> Deadline:
    day = getattr(record, rule.trigger.field)
    found = work.plain(rule, about or record, _on_day(day), rule.trigger.field)
    return replace(found, subject=record.code, record=record.NAME)


def _set_deadlines(work: Collection) -> Iterator[Deadline]:
    for each in work.case.book.every(SetDeadline):
        about = work.case.any_record(each.subject)
        if each.due_on is None or about is None or not work.case.is_ours(about):
            continue
        found = replace(_reminder(work, SET, each, about), label=each.what or "")
        if each.met_on is not None or each.outcome not in (None, "open", "extended"):
            yield replace(found, state=State.DONE)
        else:
            yield work.settle(found, each, Done())


def _tasks(work: Collection) -> Iterator[Deadline]:
    for each in work.case.book.every(Task):
        about = work.case.any_record(each.subject)
        if each.due_on is None or (about is not None and not work.case.is_ours(about)):
            continue
        found = replace(_reminder(work, TASK, each, about), label=each.title or "")
        done = each.done_on is not None
        yield replace(found, state=State.DONE) if done else work.settle(found, each, Done())


def _planned(work: Collection) -> Iterator[Deadline]:
    for each in work.case.book.every(ProceedingEvent):
        if each.state == "planned" and each.happened_on is not None and work.case.is_ours(each):
            found = _reminder(work, HEARING, each, each)
            found = replace(
                found,
                label=each.starts_at or "",
                room=each.courtroom or "",
                stage=each.stage or "",
                person=each.victim,
            )
            yield work.settle(found, each, Done())


# --- property claims not yet filed -----------------------------------------------------------


def _missing_claims(work: Collection) -> Iterator[Deadline]:
    rule = work.law.rule(PROPERTY_CLAIM)
    for proceeding in work.case.book.every(Proceeding):
        if rule is None or proceeding.kind not in CRIMINAL or not work.case.is_ours(proceeding):
            continue
        hearing = _hearing_under_way(work, proceeding)
        if hearing is None:
            continue
        for place in work.case.participants(proceeding):
            if not work.case.property_claim(place):
                found = work.plain(rule, place, None, "end_of_first_instance_main_hearing")
                found = replace(found, person=place.victim, hint=f"claim_{hearing.stage}")
                yield work.settle(found, place, Done())


def _hearing_under_way(work: Collection, proceeding: Proceeding) -> ProceedingEvent | None:
    """The latest hearing or plea agreement, unless the first instance has ended since."""
    events = [
        each
        for each in work.case.book.of(ProceedingEvent, "proceeding", proceeding.code)
        if each.stage in CLAIM_STAGES and each.state in ("planned", "held", None)
    ]
    latest = max(events, key=lambda each: ordered(each.happened_on), default=None)
    if latest is None or work.case.events_since(latest, AFTER_HEARING):
        return None
    return None if _judged_since(work, proceeding, latest) else latest


def _judged_since(work: Collection, proceeding: Proceeding, hearing: ProceedingEvent) -> bool:
    since = date.min if hearing.happened_on is None else hearing.happened_on.first
    book = work.case.book
    decisions = [
        decision
        for defendant in book.of(Defendant, "proceeding", proceeding.code)
        for charge in book.of(Charge, "defendant", defendant.code)
        for decision in book.of(ChargeDecision, "charge", charge.code)
    ]
    return any(
        each.instance in ("first", "retrial") and each.decided_on and each.decided_on.last >= since
        for each in decisions
    )


# --- restitution -------------------------------------------------------------------------------


def restitutions(
    work: Collection, rules: Iterable[Rule], missed: Iterable[Deadline]
) -> Iterator[Deadline]:
    """The limits of asking for restitution of deadlines that were noted as missed.

    One runs from the end of the obstacle, if that was noted; the other from the missed day and
    holds in any case.
    """
    known = tuple(rules)
    for deadline in missed:
        note, over = deadline.note, deadline.over_after
        moves = deadline.rule.day_rule in (DayRule.NEXT_WORKING, DayRule.NEXT_WORKING_SAT)
        if note is None or note.kind is not NoteKind.MISSED or over is None or not moves:
            continue
        starts = {"end_of_obstacle": note.day, "missed_day": exact_date(over)}
        for rule in known:
            start = starts[rule.trigger.given]
            civil = deadline.rule.domain in ("civil", "labour")
            if start is None or civil != (rule.domain == "civil"):
                continue
            computation = compute(start, _whole(rule), rule.unit, rule.day_rule, work.law.days)
            found = replace(
                deadline, rule=rule, computation=computation, field=rule.trigger.given,
                state=State.OPEN, note=None, shipped=None, hint="",
            )  # fmt: skip
            record = work.case.any_record(deadline.subject)
            if record is not None:
                yield work.settle(found, record, Done())


def _whole(rule: Rule) -> int:
    return rule.amount if isinstance(rule.amount, int) else 0
