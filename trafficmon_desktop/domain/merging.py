"""Two files of one person, field by field: what differs, what is proposed, what comes of it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar

from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.fields import Field, Kind, Record, fields_of
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.domain.victim import Victim

R = TypeVar("R", bound=Record)


class Side(StrEnum):
    """Whose value is taken."""

    KEPT = "kept"
    OTHER = "other"
    BOTH = "both"


@dataclass(frozen=True, slots=True)
class Difference:
    """A field in which the files differ; an empty value is ``None`` or ``()``."""

    field: str
    kept: Any
    other: Any
    proposed: Side
    may_be_both: bool

    @property
    def is_contested(self) -> bool:
        """Whether both files say something."""
        return not _is_empty(self.kept) and not _is_empty(self.other)


def differences(kept: Victim, other: Victim) -> list[Difference]:
    """The fields that differ, in their declared order, each with what is proposed."""
    return [
        Difference(
            field.name,
            getattr(kept, field.name),
            getattr(other, field.name),
            _proposed(field, kept, other),
            _says_more(field, getattr(kept, field.name), getattr(other, field.name)),
        )
        for field in fields_of(Victim)
        if field.spec.kind is not Kind.KEY
        and (getattr(kept, field.name) or None) != (getattr(other, field.name) or None)
    ]


def united(kept: Victim, other: Victim, chosen: Mapping[str, Side]) -> Victim:
    """The one file: of each field the value that was chosen, else the proposed one.

    A name that was not chosen stays among the other names, so that it still finds the person.
    """
    taken = {each.field: chosen.get(each.field, each.proposed) for each in differences(kept, other)}
    result = _with(kept, other, taken)
    missing = [name for name in map(_whole_name, (kept, other)) if not _is_named(result, name)]
    if missing:
        names = [result.other_names] if result.other_names else []
        result = replace(result, other_names="; ".join([*names, *missing]))
    return result


def filled(first: R, second: R) -> R:
    """``first`` with what only ``second`` says; several codes are those of both."""
    changes: dict[str, Any] = {}
    for field in fields_of(type(first)):
        mine, yours = getattr(first, field.name), getattr(second, field.name)
        if field.spec.kind is Kind.CODES:
            changes[field.name] = _union(mine, yours)
        elif _is_empty(mine):
            changes[field.name] = yours
    return replace(first, **changes)


def _with(kept: Victim, other: Victim, taken: Mapping[str, Side]) -> Victim:
    changes = {}
    for name, side in taken.items():
        mine, yours = getattr(kept, name), getattr(other, name)
        if side is Side.OTHER:
            changes[name] = yours
        elif side is Side.BOTH:
            changes[name] = _both(mine, yours)
    return replace(kept, **changes)


# --- proposals ---------------------------------------------------------------------------------

#: Texts of which both can stand one after the other.
_JOINED = ("other_names", "contact")

#: Where two files disagree about a danger, the more careful one is proposed.
_CAREFUL = {
    "risk_level": ("high", "medium", "low"),
    "safe_contact": ("do_not_contact", "only_via_safe_person", "only_times", "any_time"),
}

_SAYS_NOTHING = ("unknown", "not_stated")


def _may_be_both(field: Field) -> bool:
    return field.spec.kind is Kind.CODES or field.name in _JOINED


def _says_more(field: Field, mine: Any, yours: Any) -> bool:
    """Whether both together say more than either."""
    return _may_be_both(field) and _both(mine, yours) not in (mine, yours)


def _proposed(field: Field, kept: Victim, other: Victim) -> Side:
    """Filled over empty, known over unknown, the more precise of dates that can be the same."""
    name, mine, yours = field.name, getattr(kept, field.name), getattr(other, field.name)
    if name in ("status", "closed_on", "close_reason"):
        return _of_status(kept, other)
    if _is_empty(mine) or mine in _SAYS_NOTHING:
        return Side.KEPT if _is_empty(yours) else Side.OTHER
    if _is_empty(yours) or yours in _SAYS_NOTHING:
        return Side.KEPT
    if _may_be_both(field):
        both = _both(mine, yours)
        return Side.KEPT if both == mine else Side.OTHER if both == yours else Side.BOTH
    if field.spec.kind is Kind.DATE:
        return _of_dates(name, mine, yours)
    if name in _CAREFUL:
        order = _CAREFUL[name]
        return Side.OTHER if order.index(yours) < order.index(mine) else Side.KEPT
    return Side.KEPT


def _of_status(kept: Victim, other: Victim) -> Side:
    """Whoever is open in one file is open; the day and the reason of closing go with that."""
    if kept.status in ("closed", None) and other.status not in ("closed", None):
        return Side.OTHER
    if kept.status is None and other.status is not None:
        return Side.OTHER
    return Side.KEPT


def _of_dates(name: str, mine: HonestDate, yours: HonestDate) -> Side:
    if mine.first <= yours.last and yours.first <= mine.last:
        narrower = (yours.last - yours.first) < (mine.last - mine.first)
        return Side.OTHER if narrower else Side.KEPT
    if name == "first_contact_on":
        return Side.OTHER if ordered(yours) < ordered(mine) else Side.KEPT
    return Side.KEPT


# --- values ----------------------------------------------------------------------------------


def _is_empty(value: object) -> bool:
    return value is None or value in ((), "")


def _both(mine: Any, yours: Any) -> Any:
    """Both values; what one of them says already is not said twice."""
    if isinstance(mine, tuple) or isinstance(yours, tuple):
        return _union(mine or (), yours or ())
    if _is_empty(mine) or _is_empty(yours):
        return mine or yours
    if fold(yours) in fold(mine):
        return mine
    if fold(mine) in fold(yours):
        return yours
    between = "\n" if "\n" in mine + yours else "; "
    return between.join((mine, yours))


def _union(mine: tuple[str, ...], yours: tuple[str, ...]) -> tuple[str, ...]:
    """In the order in which they were given; "unknown" only where nothing is known."""
    both = tuple(dict.fromkeys((*mine, *yours)))
    known = tuple(code for code in both if code not in _SAYS_NOTHING)
    return known or both


def _whole_name(person: Victim) -> str:
    return " ".join(part for part in (person.given_name, person.family_name) if part)


def _is_named(person: Victim, name: str) -> bool:
    """Whether every word of a name stands among the names of the person."""
    there = fold(f"{_whole_name(person)} {person.other_names or ''}").split()
    return set(fold(name).split()) <= set(there)
