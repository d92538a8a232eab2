"""All deadlines of a casebook: every rule against every record it can run from."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.deadlines.case import Case
from trafficmon_desktop.domain.deadlines.computation import Computation, compute
from trafficmon_desktop.domain.deadlines.conditions import CONDITIONS, is_done
from trafficmon_desktop.domain.deadlines.deadline import (
    CLOSING,
    Deadline,
    DeadlineNote,
    NoteKind,
    State,
    state_on,
)
from trafficmon_desktop.domain.deadlines.domains import applying, doubt_of
from trafficmon_desktop.domain.deadlines.rules import Amount, Done, Role, Rule, Trigger
from trafficmon_desktop.domain.records import (
    RECORD_TYPES,
    Charge,
    Defendant,
    Participation,
    PermitApplication,
    PermitDecision,
    Record,
)
from trafficmon_desktop.domain.working_days import WorkingDays

NOTICE = "remedy_notice"
#: When that was made which is served.
MADE_ON = {"permit_decision": "decided_on", "proceeding_event": "happened_on"}
DUE_RULES = ("permit_decision_due", "permit_decision_due_direct", "permit_decision_due_full")


@dataclass(frozen=True)
class LegalData:
    """What deadlines are computed with: the rules, and the days on which nobody works."""

    rules: tuple[Rule, ...]
    days: WorkingDays
    restitution: tuple[Rule, ...] = ()

    def rule(self, code: str) -> Rule | None:
        """The first rule with this code."""
        return next((each for each in self.rules if each.code == code), None)


def in_order(deadline: Deadline) -> tuple[date, date, str, str]:
    """The sort key: the day to work by, then the last one; without a date at the end."""
    first = deadline.work_by or deadline.over_after or date.max
    return first, deadline.over_after or date.max, deadline.about, deadline.rule.code


class Collection:
    """One run over the records of a case."""

    def __init__(self, case: Case, law: LegalData, notes: Sequence[DeadlineNote]) -> None:
        self.case, self.law = case, law
        self._started = [each for each in notes if each.kind is NoteKind.START]
        self._notes = {
            (each.subject, each.rule): each
            for each in sorted(notes, key=lambda note: note.number)
            if each.kind is not NoteKind.START
        }

    def all(self) -> Iterator[Deadline]:
        """Every deadline, in no order."""
        for rule in self.law.rules:
            if rule.code == NOTICE:
                yield from self._by_instruction(rule)
                continue
            for trigger in (rule.trigger, *rule.also):
                for record, start in self._starts(rule, trigger):
                    begins = trigger.field or trigger.computed or trigger.given
                    found = self._deadline(rule, record, start, begins)
                    if found is not None:
                        yield found

    # --- where periods begin ---------------------------------------------------------------

    def _starts(self, rule: Rule, trigger: Trigger) -> Iterator[tuple[Record, HonestDate]]:
        if trigger.computed == "permit_decision_due":
            yield from self._due_dates()
        elif trigger.computed == "first_continuous_stay":
            yield from self._unbroken_stays()
        elif trigger.given or trigger.on_request:
            yield from self._given(rule, trigger)
        else:
            for record in self.matching(trigger):
                start = begins_on(record, trigger.field)
                if start is not None and not self._instructed(record, trigger):
                    yield record, start

    def matching(self, trigger: Trigger) -> Iterator[Record]:
        """The records of our cases that a trigger fits."""
        for record in self.case.book.every(RECORD_TYPES[trigger.record]):
            if self._fits(record, trigger):
                yield record

    def _fits(self, record: Record, trigger: Trigger) -> bool:
        return (
            self.case.fits(record, trigger.where)
            and not self.case.excluded(record, trigger.unless)
            and all(CONDITIONS[name](self.case, record) for name in trigger.conditions)
            and self.case.is_ours(record)
        )

    @staticmethod
    def _instructed(record: Record, trigger: Trigger) -> bool:
        """Whether the decision says the period itself."""
        return (
            isinstance(record, PermitDecision)
            and trigger.field == "served_on"
            and record.remedy_notice_days is not None
        )

    def _given(self, rule: Rule, trigger: Trigger) -> Iterator[tuple[Record, HonestDate]]:
        for note in self._started:
            record = self.case.any_record(note.subject) if note.rule == rule.code else None
            if record is None or not self.case.is_ours(record):
                continue
            start = note.day or getattr(record, trigger.field or "code", None)
            if isinstance(start, HonestDate):
                yield record, start

    def _due_dates(self) -> Iterator[tuple[Record, HonestDate]]:
        """The end of the period for deciding: a range where more than one rule may apply."""
        found: dict[str, tuple[Record, list[Computation]]] = {}
        for code in DUE_RULES:
            rule = self.law.rule(code)
            for record in () if rule is None else self.matching(rule.trigger):
                start = record.lodged_on if isinstance(record, PermitApplication) else None
                due = None if start is None else self._computed(rule, record, start)
                if due is not None and (due.earliest or due.latest):
                    found.setdefault(record.code, (record, []))[1].append(due)
        for record, dues in found.values():
            yield record, _between(dues)

    def _unbroken_stays(self) -> Iterator[tuple[Record, HonestDate]]:
        for application in self.case.book.every(PermitApplication):
            stay = self.case.stay(application)
            over = stay is None or stay.valid_to is None or stay.valid_to.last < self.case.today
            followed = any(self.case.stay(each) for each in self.case.extensions(application))
            if over or followed or not self.case.is_ours(application):
                continue
            since = self.case.first_of_chain(application)
            if since is not None and application.kind != "recovery_reflection":
                yield application, since

    # --- one deadline ------------------------------------------------------------------------

    def _computed(self, rule: Rule | None, record: Record, start: HonestDate) -> Computation | None:
        if rule is None:
            return None
        cut = applying(self.case, rule, record, start)
        amount = self._amount(rule, record)
        if cut is None or amount is None:
            return None
        return compute(cut, amount, rule.unit, rule.day_rule, self.law.days)

    def _amount(self, rule: Rule, record: Record) -> int | None:
        if isinstance(rule.amount, int):
            return rule.amount
        if rule.amount is Amount.AS_ENTERED:
            return getattr(record, "remedy_notice_days", None)
        return self._prosecution_years(record)

    def _prosecution_years(self, record: Record) -> int | None:
        """The shortest limitation of the offences in the proceedings of a record, in years."""
        years = [
            rule.amount
            for charge in self._charges(record)
            for rule in self.law.rules
            if rule.code.endswith("_relative")
            and isinstance(rule.amount, int)
            and self.case.offence(charge) in rule.trigger.where.get("#offence", ())
        ]
        return min(years, default=None)

    def _charges(self, record: Record) -> Iterator[Charge]:
        proceeding = self.case.proceeding_of(record)
        victim = self.case.victim_of(record)
        wanted = {proceeding.code} if proceeding is not None else set()
        if victim is not None and not wanted:
            places = self.case.book.of(Participation, "victim", victim.code)
            wanted = {each.proceeding or "" for each in places}
        for code in sorted(wanted):
            for defendant in self.case.book.of(Defendant, "proceeding", code):
                yield from self.case.book.of(Charge, "defendant", defendant.code)

    def _deadline(
        self, rule: Rule, record: Record, start: HonestDate, field: str, done: Done | None = None
    ) -> Deadline | None:
        rule = _as_in_force(rule, start, self.case.today)
        computation = self._computed(rule, record, start)
        if computation is None:
            return None
        doubt = doubt_of(self.case, rule, record)
        cut = (computation.start.first, computation.start.last) != (start.first, start.last)
        found = replace(
            self.plain(rule, record, computation, field), hint=doubt or ("window" if cut else "")
        )
        return self.settle(found, record, done or rule.done, certain=not found.hint)

    def plain(
        self, rule: Rule, record: Record, computation: Computation | None, field: str
    ) -> Deadline:
        """A deadline that stands open, with the codes a reader knows it by."""
        application = self.case.application_of(record)
        proceeding = self.case.proceeding_of(record)
        victim = self.case.victim_of(record) if proceeding is None else None
        about: Record = application or proceeding or victim or record
        return Deadline(
            rule=rule,
            subject=record.code,
            record=record.NAME,
            about=about.code,
            person=None if victim is None else victim.code,
            state=State.OPEN,
            computation=computation,
            field=field,
        )

    def settle(
        self, deadline: Deadline, record: Record, done: Done, *, certain: bool = True
    ) -> Deadline:
        """The deadline with what was noted about it and where it stands."""
        note = self.note_of(deadline)
        if note is not None and note.kind in CLOSING:
            return replace(deadline, note=note, state=State.CLOSED)
        if is_done(self.case, record, done):
            return replace(deadline, note=note, state=State.DONE)
        found = replace(deadline, note=note)
        state = state_on(found, self.case.today, certain=certain)
        if state is State.PASSED and found.role is Role.BEST_BY and self._stay_is_over(record):
            state = State.DONE  # the last lawful day is over too and says so itself
        return replace(found, state=state)

    def note_of(self, deadline: Deadline) -> DeadlineNote | None:
        """The latest note about a deadline, or about the rule that it beats."""
        codes = [deadline.rule.code]
        if deadline.shipped is not None:
            codes.append(deadline.shipped[0].code)
        found = [self._notes.get((deadline.subject, code)) for code in codes]
        return next((each for each in found if each is not None), None)

    def _stay_is_over(self, record: Record) -> bool:
        ends = record.valid_to if isinstance(record, PermitDecision) else None
        return ends is not None and ends.last < self.case.today

    # --- the instruction in the decision -------------------------------------------------------

    def _by_instruction(self, rule: Rule) -> Iterator[Deadline]:
        """It beats every shipped rule; what that would give is kept beside it."""
        for record in self.matching(rule.trigger):
            start = begins_on(record, rule.trigger.field)
            computation = None if start is None else self._computed(rule, record, start)
            if start is None or computation is None:
                continue
            shipped = self._shipped_for(record, start)
            found = replace(self.plain(rule, record, computation, "served_on"), shipped=shipped)
            done = rule.done if shipped is None else shipped[0].done
            yield self._unless_the_rule_gives_longer(self.settle(found, record, done))

    def _unless_the_rule_gives_longer(self, deadline: Deadline) -> Deadline:
        """Nobody loses by an instruction that is too short: the longer period is still open."""
        longer = None if deadline.shipped is None else deadline.shipped[1].over_after
        if deadline.state is State.OVERDUE and longer is not None and longer >= self.case.today:
            return replace(deadline, state=State.PERHAPS_OVER)
        return deadline

    def _shipped_for(self, record: Record, start: HonestDate) -> tuple[Rule, Computation] | None:
        for rule in self.law.rules:
            for trigger in (rule.trigger, *rule.also):
                if rule.code == NOTICE or trigger.field != "served_on" or trigger.on_request:
                    continue
                if trigger.record == record.NAME and self._fits(record, trigger):
                    computation = self._computed(rule, record, start)
                    if computation is not None:
                        return rule, computation
        return None


def begins_on(record: Record, field: str) -> HonestDate | None:
    """The date in a field; a decision is not served before it is made."""
    start: HonestDate | None = getattr(record, field)
    made = getattr(record, MADE_ON.get(record.NAME, ""), None) if field == "served_on" else None
    floor = made.earliest if isinstance(made, HonestDate) else None
    if start is None or floor is None or start.first >= floor or start.last < floor:
        return start
    return replace(start, earliest=floor)


def _as_in_force(rule: Rule, start: HonestDate, today: date) -> Rule:
    """Once the law that made a ``best_by`` the last day is gone, it binds no later stay."""
    until = rule.last_day_until
    if until is not None and today > until and start.last > until:
        return replace(rule, last_day_until=None)
    return rule


def _between(dues: Sequence[Computation]) -> HonestDate:
    """The ends of periods as the start of the next."""
    firsts, lasts = [each.earliest for each in dues], [each.latest for each in dues]
    first = None if None in firsts else min(each.counted for each in firsts if each)
    last = None if None in lasts else max(each.counted for each in lasts if each)
    ends = [".." if each is None else each.isoformat() for each in (first, last)]
    return HonestDate(ends[0] if first == last else "/".join(ends), first, last)


def outstanding(deadlines: Iterable[Deadline]) -> list[Deadline]:
    """Those that are neither done nor closed."""
    return [each for each in deadlines if not each.settled]
