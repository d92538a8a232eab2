"""The values in a typed line: dates, lengths, times and codes, each for its field."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from trafficmon_desktop.domain.date_input import read_date
from trafficmon_desktop.domain.dates import HonestDate, NotADateError
from trafficmon_desktop.domain.records import RECORD_TYPES, Kind, field_of
from trafficmon_desktop.services.own_codes import NO_OWN_CODES, OwnCodes
from trafficmon_desktop.services.quick_phrases import Meaning, Word, is_filler, meant

#: A date of so many words is long: ``between 5 March 2024 and 6 May 2025``.
_LONGEST_DATE = 9

_COUNT = re.compile(r"(\d{1,3})([^\W\d_]*)\.?")
_TIME = re.compile(r"([01]?\d|2[0-3]):([0-5]\d)h?[.,;]?")


@dataclass(frozen=True, slots=True)
class Plan:
    """Which values may stand in a line without the name of their field.

    ``date`` is the field of a date, ``lists`` those of codes, ``lengths`` unit -> field;
    ``own`` what the organisation adds to the lists.
    """

    record: str
    date: str
    lists: tuple[str, ...] = ()
    lengths: Mapping[str, str] = field(default_factory=dict)
    time: str = ""
    own: OwnCodes = NO_OWN_CODES


@dataclass(slots=True)
class Values:
    """What was read. ``problem`` is the first thing that was not, with what it is about.

    ``doubts``: field -> what its words can mean, and these words.
    """

    held: dict[str, Any] = field(default_factory=dict)
    problem: tuple[str, str] | None = None
    doubts: dict[str, tuple[tuple[Meaning, ...], str]] = field(default_factory=dict)

    def put(self, name: str, value: Any) -> None:
        """Holds a value; a field is named once."""
        if name in self.held and self.held[name] != value:
            self.refuse("twice", name)
        self.held[name] = value

    def refuse(self, problem: str, what: str) -> None:
        """Notes what was not understood; the first is told."""
        self.problem = self.problem or (problem, what)


def read_values(words: Sequence[Word], plan: Plan) -> Values:
    """Reads all words; nothing is left out silently."""
    values, at = Values(), 0
    while at < len(words):
        for reader in (_named_field, _length, _time, _plain_date, _code):
            end = reader(words, at, plan, values)
            if end > at:
                at = end
                break
        else:
            if not is_filler(words[at]):
                values.refuse("unread", words[at].typed)
            at += 1
    return values


def date_at(words: Sequence[Word], at: int) -> tuple[int, HonestDate | None]:
    """The longest date that begins at a word; (at, None) where none does."""
    for end in range(min(len(words), at + _LONGEST_DATE), at, -1):
        typed = " ".join(word.typed for word in words[at:end]).rstrip(",;")
        try:
            found = read_date(typed)
        except NotADateError:
            continue
        if found is not None:
            return end, found
    return at, None


def _named_field(words: Sequence[Word], at: int, plan: Plan, values: Values) -> int:
    """A field by its label, and its value after it."""
    end, found = meant(words, at, (f"field:{plan.record}",))
    names = {each.value for each in found}
    if len(names) != 1:
        return at
    name = names.pop()
    spec = field_of(RECORD_TYPES[plan.record], name).spec
    while end < len(words) and is_filler(words[end]):
        end += 1
    if spec.kind is Kind.DATE:
        after, when = date_at(words, end)
        if when is None:
            return _without_value(words, at, end, name, plan, values)
        values.put(name, when)
        return after
    if spec.kind is Kind.CODE:
        after, meanings = meant(words, end, (spec.codes or "",), plan.own)
        if not meanings:
            return _without_value(words, at, end, name, plan, values)
        _put_code(name, meanings, words[end:after], values)
        return after
    if spec.kind is Kind.COUNT and end < len(words) and words[end].folded.isdecimal():
        values.put(name, int(words[end].folded))
        return end + 1
    return at


def _without_value(
    words: Sequence[Word], at: int, end: int, name: str, plan: Plan, values: Values
) -> int:
    """The label stands alone: it may be a code or a filling word as well; else it is said."""
    if is_filler(words[at]) or meant(words, at, _lists(plan), plan.own)[1]:
        return at
    values.refuse("no_value", name)
    return end


def _length(words: Sequence[Word], at: int, plan: Plan, values: Values) -> int:
    """``12 months``, ``12months``, ``1 year``."""
    count = _COUNT.fullmatch(words[at].typed.rstrip(",;"))
    if count is None:
        return at
    unit, end = count[2], at + 1
    found = meant([Word(unit, unit.casefold(), 0)], 0, ("unit",))[1] if unit else ()
    if not unit:
        end, found = meant(words, at + 1, ("unit",))
    if len(found) != 1:
        return at
    number, name = int(count[1]), found[0].value
    if name == "years":
        number, name = number * 12, "months"
    if name not in plan.lengths:
        return at
    values.put(plan.lengths[name], number)
    return end


def _time(words: Sequence[Word], at: int, plan: Plan, values: Values) -> int:
    time = _TIME.fullmatch(words[at].typed)
    if time is None or not plan.time:
        return at
    values.put(plan.time, f"{int(time[1]):02}:{time[2]}")
    return at + 1


def _plain_date(words: Sequence[Word], at: int, plan: Plan, values: Values) -> int:
    end, when = date_at(words, at)
    if when is not None:
        values.put(plan.date, when)
    return end


def _code(words: Sequence[Word], at: int, plan: Plan, values: Values) -> int:
    if is_filler(words[at]):
        return at
    end, found = meant(words, at, _lists(plan), plan.own)
    fields = {_codes_of(plan, name): name for name in plan.lists}
    names = {fields[each.kind] for each in found}
    if len(names) > 1:
        values.refuse("unread", " ".join(word.typed for word in words[at:end]))
    elif names:
        _put_code(names.pop(), found, words[at:end], values)
    return end


def _put_code(name: str, found: tuple[Meaning, ...], typed: Sequence[Word], values: Values) -> None:
    if len(found) == 1:
        values.put(name, found[0].value)
    else:
        values.doubts[name] = found, " ".join(word.typed for word in typed)


def _lists(plan: Plan) -> tuple[str, ...]:
    return tuple(_codes_of(plan, name) for name in plan.lists)


def _codes_of(plan: Plan, name: str) -> str:
    return field_of(RECORD_TYPES[plan.record], name).spec.codes or ""
