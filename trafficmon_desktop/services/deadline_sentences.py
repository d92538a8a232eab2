"""A deadline in words: its computation in one sentence, the source of its rule, the footer."""

import re
from collections.abc import Iterator
from datetime import date

from trafficmon_desktop.domain.dates import HonestDate, parse_edtf
from trafficmon_desktop.domain.deadlines.computation import Computation, LastDay
from trafficmon_desktop.domain.deadlines.deadline import Deadline
from trafficmon_desktop.domain.deadlines.rules import DayRule, Role, Rule
from trafficmon_desktop.domain.working_days import WorkingDays
from trafficmon_desktop.services.legal_data import restitution_rules, shipped_rules
from trafficmon_desktop.services.terms import Terms

#: By which the day to work by is not the earliest.
_RANGES = {
    Role.OPENS: "opens",
    Role.OPENS_AFTER: "opens_after",
    Role.DECISION_DUE: "decision_due",
    Role.EVENT: "between",
}

#: Dates that stand as they are given have their own words.
_OWN = {"set_deadline": "set", "task": "task"}


def deadline_name(deadline: Deadline, terms: Terms) -> str:
    """What the deadline is for, with the user's own words where there are any."""
    stage = deadline.stage
    name = terms.code("proceeding_stage", stage) if stage else _name_by_role(deadline, terms)
    said = ", ".join(each for each in (deadline.label, _room(deadline.room, terms)) if each)
    return f"{name}: {said}" if said else name


def _room(room: str, terms: Terms) -> str:
    """A bare number is called a courtroom; whoever typed more said it already."""
    return terms.text("deadline.room", room=room) if room[:1].isdigit() else room


def _name_by_role(deadline: Deadline, terms: Terms) -> str:
    """What was the last day by an earlier law is not called a recommended one."""
    key = f"deadline.rule.{deadline.rule.code}.{deadline.role.value}"
    changed = deadline.role is not deadline.rule.role and terms.has(key)
    return terms.text(key) if changed else rule_name(deadline.rule, terms)


def rule_name(rule: Rule, terms: Terms) -> str:
    """What a rule is called; its code where the organisation added it."""
    key = f"deadline.rule.{rule.code}"
    return terms.text(key) if terms.has(key) else rule.code


def rule_source(rule: Rule, terms: Terms) -> str:
    """Where a rule comes from; as the organisation wrote it, where it did."""
    key = f"deadline.source.{rule.code}"
    return terms.text(key) if terms.has(key) and _as_shipped(rule) else rule.source


def _as_shipped(rule: Rule) -> bool:
    shipped = (*shipped_rules(), *restitution_rules())
    sources = {each.source for each in shipped if each.code == rule.code}
    return not sources or rule.source in sources


def basis(rule: Rule, terms: Terms) -> str:
    """Source, confidence and who confirmed the rule, as sentences; dates of our own have none."""
    if rule.confirmed_by == "-":
        return ""
    source = rule_source(rule, terms).removesuffix(".")
    said = terms.text("deadline.basis", source=source, confidence=terms.percent(rule.confidence))
    if not rule.confirmed:
        return f"{said} {terms.text('deadline.unconfirmed')}"
    return f"{said} {terms.text('deadline.confirmed', by=rule.confirmed_by)}"


def footer(terms: Terms) -> str:
    """What every page with deadlines ends with."""
    return terms.text("deadline.footer")


def day_and_weekday(day: date, terms: Terms) -> str:
    """``Sunday 27 March 2022`` / ``недеља 27.03.2022.``"""
    return f"{terms.text(f'deadline.weekday.{day.weekday()}')} {terms.day(day)}"


def sentence(deadline: Deadline, terms: Terms, days: WorkingDays) -> str:
    """How the day was computed, in one sentence; ``days`` name the holidays."""
    said = _Sentence(terms, days)
    return said.joined(said.parts(deadline))


def amount_in_words(amount: int, unit: str, terms: Terms) -> str:
    """``15 days`` / ``15 дана``; what lies before the event is said so."""
    if amount < 0:
        return terms.count("deadline.amount.before", -amount)
    return terms.count(f"deadline.amount.{unit}", amount)


def tidy(text: str, terms: Terms) -> str:
    """A sentence with its point; in Serbian that of a date falls away before another sign."""
    if terms.language != "en":
        text = re.sub(r"(\d)\.(?=[,;)])", r"\1", text)
    return text.removesuffix(".") + "."


class _Sentence:
    def __init__(self, terms: Terms, days: WorkingDays) -> None:
        self.terms, self.days = terms, days

    def joined(self, parts: Iterator[str]) -> str:
        """The parts with commas."""
        return tidy(", ".join(part for part in parts if part), self.terms)

    def _say(self, key: str, **values: object) -> str:
        return self.terms.text(f"deadline.{key}", **values)

    def _of_day(self, key: str, day: date) -> str:
        """A text with a day and its weekday in the form the text needs."""
        number = day.weekday()
        return self._say(
            key,
            day=self.terms.day(day),
            weekday=self._say(f"weekday.{number}"),
            on=self._say(f"weekday_on.{number}"),
            by=self._say(f"weekday_by.{number}"),
        )

    def parts(self, deadline: Deadline) -> Iterator[str]:
        """The parts of the sentence in their order."""
        computation = deadline.computation
        if computation is None:
            yield self._hint(deadline)
            yield self._say("no_date")
            return
        yield from self._beginning(deadline, computation)
        yield from self._ending(deadline, computation)
        if deadline.hint == "window":
            yield self._window(computation.start)
        elif deadline.hint:
            yield self._hint(deadline)
        if not computation.known:
            yield self._say("beyond")
        yield from self._beaten(deadline)
        yield from self._override(deadline)

    def _hint(self, deadline: Deadline) -> str:
        return self._say(f"hint.{deadline.hint}") if deadline.hint else ""

    def _beginning(self, deadline: Deadline, computation: Computation) -> Iterator[str]:
        """What the period runs from, and how long it is."""
        if deadline.rule.code in _OWN or deadline.role is Role.EVENT:
            return
        shown = self._date(computation.start)
        if computation.amount or not computation.exact:
            yield self._start(deadline, shown)
        if computation.amount:
            amount = amount_in_words(computation.amount, computation.unit, self.terms)
            told = deadline.rule.code == "remedy_notice"
            yield f"{amount} {self._say('instruction')}" if told else amount

    def _start(self, deadline: Deadline, shown: str) -> str:
        """The event; of a rule that the organisation added, the label of its field."""
        if self.terms.has(f"deadline.start.{deadline.field}"):
            return self._say(f"start.{deadline.field}", date=shown)
        key = f"field.{deadline.rule.trigger.record}.{deadline.field}"
        if self.terms.has(key):
            return f"{self.terms.text(key)} {shown}"
        return self._say("start.event", date=shown)

    def _date(self, when: HonestDate) -> str:
        said = self.terms.date(when)
        return said if when.exact else f"({said})"

    def _ending(self, deadline: Deadline, computation: Computation) -> Iterator[str]:
        if not computation.exact or computation.earliest is None:
            yield self._range(computation, deadline.role)
            if _held_back(deadline, computation.start):
                yield self._say("not_before_decision")
            return
        last = computation.earliest
        key = _OWN.get(deadline.rule.code, deadline.role.value)
        if deadline.role is Role.LAST_DAY and not computation.amount and key == "last_day":
            key = "fixed"
        holiday = self.days.holiday(last.counted) if _moves(deadline.rule) else None
        named = f" ({self._say(f'holiday.{holiday}')})" if holiday else ""
        yield self._of_day(f"end.{key}", last.counted) + named
        yield from self._movement(deadline, last)
        if computation.unit == "hour":
            yield self._say("hour_of_day")

    def _movement(self, deadline: Deadline, last: LastDay) -> Iterator[str]:
        if last.moved:
            yield self._of_day("moved", last.day)
        elif self._stands_on_a_free_day(deadline.rule, last.counted):
            yield self._say("never")
        if last.disputed:
            yield self._of_day("saturday", last.other)

    def _stands_on_a_free_day(self, rule: Rule, day: date) -> bool:
        legal = rule.day_rule is DayRule.NEVER and rule.role in (Role.LAST_DAY, Role.ENDS)
        return legal and rule.confirmed_by != "-" and self.days.is_free(day, saturday=True)

    def _range(self, computation: Computation, role: Role) -> str:
        first, over = computation.work_by, computation.over_after
        values = {
            "first": "" if first is None else self._of_day("range.day", first),
            "last": "" if over is None else self._of_day("range.day", over),
        }
        if first is not None and over is not None:
            return self._say(f"range.{_RANGES.get(role, 'both')}", **values)
        if over is not None:
            return self._say("range.until", **values)
        return self._say("range.from", **values) if first is not None else self._say("no_date")

    def _window(self, start: HonestDate) -> str:
        values = {"first": start.earliest or "", "last": start.latest or ""}
        if start.earliest is None or start.latest is None:
            return self._say(f"window.{'from' if start.earliest else 'until'}", **values)
        return self._say("window.both", **values)

    def _beaten(self, deadline: Deadline) -> Iterator[str]:
        """The instruction in the decision, and what the rule it beats would give."""
        if deadline.rule.code != "remedy_notice":
            return
        if deadline.shipped is None or deadline.computation is None:
            return
        rule, computation = deadline.shipped
        source = rule_source(rule, self.terms).removesuffix(".")
        if computation.earliest == deadline.computation.earliest:
            yield self._say("shipped_same", source=source)
        elif computation.work_by is not None:
            amount = amount_in_words(computation.amount, computation.unit, self.terms)
            day = day_and_weekday(computation.work_by, self.terms)
            yield self._say("shipped_other", amount=amount, source=source, day=day)

    def _override(self, deadline: Deadline) -> Iterator[str]:
        note = deadline.note
        if not deadline.overridden or note is None or note.day is None:
            return
        yield self._say("override", day=self.terms.date(note.day))
        if note.reason:
            yield self._say("override_why", reason=note.reason.strip().removesuffix("."))


def _held_back(deadline: Deadline, start: HonestDate) -> bool:
    """Whether the service begins later than its own date says: at the decision."""
    if deadline.field != "served_on" or deadline.hint == "window":
        return False
    return parse_edtf(start.edtf).earliest != start.earliest


def _moves(rule: Rule) -> bool:
    return rule.day_rule in (DayRule.NEXT_WORKING, DayRule.NEXT_WORKING_SAT)
