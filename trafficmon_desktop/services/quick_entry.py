"""Reads one typed line such as ``V-7K3QP granted 12 months 5.3.2025.`` as one record.

A line begins with a code; then comes what happened, in any of the languages and both scripts;
then dates and values in any order. Nothing is completed or guessed: what is not understood is
said, and what can mean several things is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.records import (
    Note,
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    ProceedingEvent,
    Record,
    Task,
)
from trafficmon_desktop.services import quick_targets as targets
from trafficmon_desktop.services.journal import apply, recorded
from trafficmon_desktop.services.own_codes import as_stored, choose, own_codes
from trafficmon_desktop.services.quick_codes import possible_codes
from trafficmon_desktop.services.quick_phrases import Meaning, Word, meant, words_of
from trafficmon_desktop.services.quick_values import Plan, Values, date_at, read_values
from trafficmon_desktop.services.records import find
from trafficmon_desktop.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Ask:
    """Something can mean several things. ``options`` are codes of records or keys of meanings."""

    slot: str
    options: tuple[str, ...]
    words: str = ""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that keeps the line from being stored: the text ``quick.problem.<key>``.

    ``fields`` are fields of ``record``, to be named in words.
    """

    key: str
    values: Mapping[str, object] = field(default_factory=dict)
    record: str = ""
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """What the line says. It can be stored where there is no problem and nothing to ask.

    ``subject`` is the code it begins with; ``before`` the record that is changed, if one is;
    ``own`` the organisation's values that were meant: field -> own values.
    """

    subject: str = ""
    record: Record | None = None
    before: Record | None = None
    problem: Problem | None = None
    ask: Ask | None = None
    own: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def is_ready(self) -> bool:
        """Whether it can be stored."""
        return self.record is not None and self.problem is None and self.ask is None


#: The kinds of things that can be said of a record, by its name.
_SAYABLE = {
    "victim": ("permit_outcome", "remedy_kind", "proceeding_stage", "verb"),
    "permit_application": ("permit_outcome", "remedy_kind", "verb"),
    "proceeding": ("proceeding_stage", "verb"),
}
_VERBS = {
    "victim": {"application", "note", "served", "task"},
    "permit_application": {"note", "served", "task"},
    "permit_decision": {"note", "served", "task"},
}
_LENGTHS = {"months": "granted_months", "days": "granted_days"}
_PLANS = {
    "permit_outcome": Plan(
        "permit_decision", "decided_on", ("instance", "refusal_ground", "served_to"), _LENGTHS
    ),
    "remedy_kind": Plan("permit_remedy", "lodged_on"),
    "proceeding_stage": Plan("proceeding_event", "happened_on", ("state",), time="starts_at"),
    "application": Plan(
        "permit_application", "lodged_on", ("kind", "ground"), {"months": "requested_months"}
    ),
    "served": Plan("permit_decision", "served_on", ("served_to",)),
}

#: What became of a day that is not ahead.
_STATES = {f"event_state.{each}": each for each in ("held", "postponed", "cancelled", "planned")}

#: What "granted" can mean where another time was asked for.
_GRANTED = {
    f"permit_outcome.{each}": each for each in ("granted_shorter", "granted", "granted_other_basis")
}

Chosen = Mapping[str, str]


def read_line(vault: Vault, line: str, today: date, chosen: Chosen | None = None) -> Read:
    """Reads the line; ``chosen`` holds the answers to what was asked: slot -> option."""
    words = words_of(line)
    if not words:
        return Read()
    known = [code for code in possible_codes(words[0].typed) if find(vault, code) is not None]
    if not known:
        return Read(problem=Problem("no_record", {"code": words[0].typed}))
    answers = chosen or {}
    if len(known) > 1 and answers.get("subject") not in known:
        return Read(ask=Ask("subject", tuple(known)))
    code = known[0] if len(known) == 1 else answers["subject"]
    return _Line(vault, line, words, today, answers).read(code)


def store_line(vault: Vault, read: Read) -> Record:
    """Stores what was read as one act that can be undone. Raises ``UserError``."""
    if read.record is None or not read.is_ready:
        raise ValueError("the line is not clear")
    with recorded(vault, "quick_add") as unit:
        stored = apply(vault, "quick_add", [(read.before, read.record)])[0]
        for name, meant_by_it in read.own.items():
            choose(unit, stored.code, name, meant_by_it)
    return stored


class _Line:
    """One line on its way from words to a record."""

    def __init__(
        self, vault: Vault, line: str, words: Sequence[Word], today: date, chosen: Chosen
    ) -> None:
        self._vault, self._line, self._words = vault, line, words
        self._today, self._chosen = today, chosen
        self._lists = own_codes(vault)
        self._own: dict[str, tuple[str, ...]] = {}

    def read(self, code: str) -> Read:
        """From the code on."""
        subject = find(self._vault, code)
        if subject is None:
            return Read(problem=Problem("no_record", {"code": code}))
        if len(self._words) == 1:
            return Read(code, problem=Problem("no_verb", record=subject.NAME))
        kinds = _SAYABLE.get(subject.NAME, ("verb",))
        end, found = meant(self._words, 1, kinds, self._lists)
        verbs = _VERBS.get(subject.NAME, {"note", "task"})
        found = tuple(each for each in found if each.kind != "verb" or each.value in verbs)
        if not found:
            return Read(
                code, problem=Problem("verb", {"words": self._words[1].typed, "code": code})
            )
        said = self._choose("verb", {each.key: each for each in found})
        if said is None:
            return Read(code, ask=Ask("verb", tuple(each.key for each in found)))
        read = self._of(subject, said, self._words[end:])
        return self._checked(replace(read, subject=code, own=dict(self._own)))

    def _plain(self, name: str, value: Any) -> Any:
        """The shipped value to be stored; which own one was meant is noted beside the field."""
        plain, own = as_stored(value)
        if own:
            self._own[name] = own
        return plain

    def _choose(self, slot: str, options: Mapping[str, Any]) -> Any:
        """The only one, or the one that was chosen; ``None`` where it must be asked."""
        if len(options) == 1:
            return next(iter(options.values()))
        return options.get(self._chosen.get(slot, ""))

    def _of(self, subject: Record, said: Meaning, rest: Sequence[Word]) -> Read:
        if said.value == "note" and said.kind == "verb":
            return self._note(subject, rest)
        if said.value == "task" and said.kind == "verb":
            return self._task(subject, rest)
        plan = replace(_PLANS[said.value if said.kind == "verb" else said.kind], own=self._lists)
        values = read_values(rest, plan)
        unclear = self._unclear(values, plan)
        if unclear is not None:
            return unclear
        held = {name: self._plain(name, value) for name, value in values.held.items()}
        if said.kind == "permit_outcome":
            return self._decision(subject, self._plain("outcome", said.value), held)
        if said.kind == "remedy_kind":
            return self._remedy(subject, self._plain("kind", said.value), held)
        if said.kind == "proceeding_stage":
            return self._event(subject, self._plain("stage", said.value), held)
        if said.value == "served":
            return self._served(subject, held)
        return Read(record=PermitApplication(victim=subject.code, **held))

    def _unclear(self, values: Values, plan: Plan) -> Read | None:
        for name, (meanings, typed) in values.doubts.items():
            options = {each.key: each for each in meanings}
            found = self._choose(name, options)
            if found is None:
                return Read(ask=Ask(name, tuple(options), typed))
            values.put(name, found.value)
        if values.problem is None:
            return None
        key, what = values.problem
        if key == "unread":
            return Read(problem=Problem(key, {"words": what}))
        return Read(problem=Problem(key, record=plan.record, fields=(what,)))

    # --- what can be said -----------------------------------------------------------------------

    def _one_of(self, slot: str, options: Sequence[Record], none: Problem) -> Record | Read:
        """The record that is meant, or what is to be asked or said instead."""
        if not options:
            return Read(problem=none)
        found = self._choose(slot, {each.code: each for each in options})
        if isinstance(found, Record):
            return found
        return Read(ask=Ask(slot, tuple(each.code for each in options)))

    def _decision(self, subject: Record, outcome: str, values: dict[str, Any]) -> Read:
        every = targets.applications(self._vault, subject)
        waiting = [each for each in every if not targets.is_decided(self._vault, each)]
        pool = every if "instance" in values else waiting or every
        none = Problem("no_application", {"code": subject.code})
        target = self._one_of("application", pool, none)
        if isinstance(target, Read):
            return target
        if "instance" not in values:
            instances = _instances(outcome, first=target in waiting)
            instance = self._choose("instance", instances)
            if instance is None:
                return Read(ask=Ask("instance", tuple(instances)))
            values = {**values, "instance": instance}
        if outcome == "granted" and _is_another_time(target, values):
            decided = self._choose("outcome", _GRANTED)
            if decided is None:
                return Read(ask=Ask("outcome", tuple(_GRANTED)))
            if decided != outcome:  # not the value that was typed, nor the own one meant by it
                self._own.pop("outcome", None)
            outcome = decided
        record = PermitDecision(
            application=target.code, kind="on_application", outcome=outcome, **values
        )
        return Read(record=record)

    def _remedy(self, subject: Record, kind: str, values: dict[str, Any]) -> Read:
        pool = targets.applications(self._vault, subject)
        none = Problem("no_application", {"code": subject.code})
        target = self._one_of("application", pool, none)
        if isinstance(target, Read):
            return target
        return Read(record=PermitRemedy(application=target.code, kind=kind, **values))

    def _served(self, subject: Record, values: dict[str, Any]) -> Read:
        waiting = targets.unserved(self._vault, subject)
        target = self._one_of("decision", waiting, Problem("no_decision", {"code": subject.code}))
        if isinstance(target, Read):
            return target
        if "served_on" not in values:
            missing = Problem("missing", record="permit_decision", fields=("served_on",))
            return Read(problem=missing)
        return Read(record=replace(target, **values), before=target)

    def _event(self, subject: Record, stage: str, values: dict[str, Any]) -> Read:
        pool = targets.proceedings(self._vault, subject)
        none = Problem("no_proceeding", {"code": subject.code})
        target = self._one_of("proceeding", pool, none)
        if isinstance(target, Read):
            return target
        when = values.get("happened_on")
        if when is not None and "state" not in values:
            state = "planned" if when.first > self._today else self._choose("state", _STATES)
            if state is None:
                return Read(ask=Ask("state", tuple(_STATES)))
            values = {**values, "state": state}
        return Read(record=ProceedingEvent(proceeding=target.code, stage=stage, **values))

    def _note(self, subject: Record, rest: Sequence[Word]) -> Read:
        if not rest:
            return Read(problem=Problem("no_text"))
        text = self._line[rest[0].start :].strip()
        return Read(
            record=Note(subject=subject.code, written_on=exact_date(self._today), text=text)
        )

    def _task(self, subject: Record, rest: Sequence[Word]) -> Read:
        """The day stands at the beginning or at the end, the title is the rest."""
        end, due = date_at(rest, 0)
        title = rest[end:]
        for at in range(1, len(rest)) if due is None else ():
            end, due = date_at(rest, at)
            if due is not None and end == len(rest):
                title = rest[:at]
                break
            due = None
        words = " ".join(word.typed for word in title) or None
        return Read(record=Task(subject=subject.code, title=words, due_on=due))

    def _checked(self, read: Read) -> Read:
        record = read.record
        if record is None or read.problem is not None or read.ask is not None:
            return read
        missing = checks.missing(record)
        if missing:
            return replace(read, problem=Problem("missing", record=record.NAME, fields=missing))
        for name, why in checks.problems(record, self._today).items():
            values = {"why": why}
            problem = Problem("impossible", values, record=record.NAME, fields=(name,))
            return replace(read, problem=problem)
        return read


def _is_another_time(application: Record, values: Mapping[str, Any]) -> bool:
    asked = getattr(application, "requested_months", None)
    return None not in (asked, values.get("granted_months")) and asked != values["granted_months"]


def _instances(outcome: str, *, first: bool) -> dict[str, str]:
    """The instances from which a decision can come that does not say it.

    ``first``: nothing was decided on the application yet, so that only the first can decide.
    """
    above = ("appeal", "administrative_court")
    if outcome in targets.ONLY_ABOVE:
        found: tuple[str, ...] = above
    else:
        found = ("first",) if first else (*above, "first")
    return {f"permit_instance.{each}": each for each in found}
