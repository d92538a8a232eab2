"""Rules of time limits: dated reference data, each a proposal until somebody confirms it."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from dataclasses import field as declared
from datetime import date
from enum import StrEnum
from typing import Any

UNITS = ("day", "month", "year", "hour")


class DayRule(StrEnum):
    """What happens to a last day on which nobody works."""

    NEVER = "never"
    """It is no procedural period: it never moves (the end of a stay)."""
    NONE = "none"
    """It does not move; nobody has to lodge anything on it."""
    NEXT_WORKING = "next_working"
    """It moves to the next working day; whether Saturday is one is disputed."""
    NEXT_WORKING_SAT = "next_working_sat"
    """It moves to the next working day; Saturday is none (the codes of criminal procedure)."""


class Role(StrEnum):
    """What the computed day means."""

    LAST_DAY = "last_day"
    """The last lawful day of an act: only this can be overdue."""
    BEST_BY = "best_by"
    """A day to keep to; nothing is lost the day after."""
    ENDS = "ends"
    """Something ends that day by itself."""
    DECISION_DUE = "decision_due"
    """An authority should have decided by then."""
    OPENS = "opens"
    """Something becomes possible on that day."""
    OPENS_AFTER = "opens_after"
    """Something becomes possible when that day is over."""
    LIMITATION = "limitation"
    """A claim or a prosecution lapses then."""
    EVENT = "event"
    """Something is planned for that day."""


class Amount(StrEnum):
    """Amounts that are not written in the rule."""

    AS_ENTERED = "as_entered"
    AS_PROSECUTION = "as_prosecution"


@dataclass(frozen=True)
class Trigger:
    """What the period runs from: a date field of a record, the end of another rule, or a date
    that is given when the rule is switched on for a case.

    ``where``: path -> codes one of which must stand there (``""`` = empty); ``unless``: path ->
    codes none of which may. A path is a field, or a reference and a field of the record it names.
    ``conditions`` name checks of :mod:`trafficmon_desktop.domain.deadlines.conditions`.
    """

    record: str = ""
    field: str = ""
    computed: str = ""
    given: str = ""
    on_request: bool = False
    where: Mapping[str, tuple[str, ...]] = declared(default_factory=dict)
    unless: Mapping[str, tuple[str, ...]] = declared(default_factory=dict)
    conditions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Done:
    """What in the records shows that the act was done: ``by`` names the check.

    ``codes``: the kinds of remedy or the stages of events that count.
    """

    by: str = ""
    codes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule:
    """One rule. ``amount`` in ``unit``, negative before the trigger; ``also``: further triggers.

    ``valid_from`` and ``valid_to`` are compared with the date of the trigger, so that an old
    case keeps its old rule (``validity`` = ``today``: with the day of asking). ``confidence`` in
    per cent; ``confirmed_by`` empty = to be confirmed. ``last_day_until``: until then a
    ``best_by`` was the last lawful day.
    """

    code: str
    role: Role
    trigger: Trigger
    also: tuple[Trigger, ...] = declared(kw_only=True, default=())
    amount: int | Amount
    unit: str
    day_rule: DayRule
    domain: str
    source: str
    confidence: int
    valid_from: date | None = None
    valid_to: date | None = None
    confirmed_by: str = ""
    confirmed_on: date | None = None
    done: Done = declared(default_factory=Done)
    validity: str = "trigger"
    last_day_until: date | None = None

    @property
    def confirmed(self) -> bool:
        """Whether somebody at the organisation checked it."""
        return bool(self.confirmed_by)

    def role_on(self, day: date) -> Role:
        """What a computed day means; see ``last_day_until``."""
        if self.last_day_until is not None and day <= self.last_day_until:
            return Role.LAST_DAY
        return self.role


def rule_from(stored: Mapping[str, Any]) -> Rule:
    """Reads a rule as it is stored. Raises ``ValueError`` or ``KeyError`` for what is none."""
    amount = stored["amount"]
    if stored["unit"] not in UNITS:
        raise ValueError("no such unit")
    return Rule(
        code=str(stored["code"]),
        role=Role(stored["role"]),
        trigger=_trigger_from(stored["trigger"]),
        also=tuple(_trigger_from(each) for each in stored.get("also", ())),
        amount=amount if isinstance(amount, int) else Amount(amount),
        unit=str(stored["unit"]),
        day_rule=DayRule(stored["day_rule"]),
        domain=str(stored["domain"]),
        source=str(stored["source"]),
        confidence=int(stored["confidence"]),
        valid_from=_day(stored.get("valid_from")),
        valid_to=_day(stored.get("valid_to")),
        confirmed_by=str(stored.get("confirmed_by", "")),
        confirmed_on=_day(stored.get("confirmed_on")),
        done=_done_from(stored.get("done", {})),
        validity=str(stored.get("validity", "trigger")),
        last_day_until=_day(stored.get("last_day_until")),
    )


def stored_rule(rule: Rule) -> dict[str, Any]:
    """The rule as JSON can hold it; what is empty is left out. :func:`rule_from` reads it."""
    found: dict[str, Any] = {}
    for each in fields(Rule):
        value = getattr(rule, each.name)
        if isinstance(value, Trigger | Done):
            found[each.name] = _stored_part(value)
        elif each.name == "also":
            found |= {"also": [_stored_part(part) for part in rule.also]} if rule.also else {}
        elif value is not None and value != "":
            found[each.name] = _plain(value)
    return found


def _stored_part(part: Trigger | Done) -> dict[str, Any]:
    values = {each.name: getattr(part, each.name) for each in fields(part)}
    return {name: _plain(value) for name, value in values.items() if value}


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return list(value)
    if isinstance(value, Mapping):
        return {key: list(codes) for key, codes in value.items()}
    return value.value if isinstance(value, StrEnum) else value


def _trigger_from(stored: Mapping[str, Any]) -> Trigger:
    return Trigger(
        record=stored.get("record", ""),
        field=stored.get("field", ""),
        computed=stored.get("computed", ""),
        given=stored.get("given", ""),
        on_request=bool(stored.get("on_request", False)),
        where={path: tuple(codes) for path, codes in stored.get("where", {}).items()},
        unless={path: tuple(codes) for path, codes in stored.get("unless", {}).items()},
        conditions=tuple(stored.get("conditions", ())),
    )


def _done_from(stored: Mapping[str, Any]) -> Done:
    return Done(stored.get("by", ""), tuple(stored.get("codes", ())))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
