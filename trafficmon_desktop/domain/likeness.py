"""Whether two files may be about the same person: a level, and the reasons for it.

The rule is a table: how well the names agree against how well the days of birth agree
(:data:`_LEVELS`). What contradicts, sex or citizenship, lowers the level by one each. An equal
number of a document decides alone. Names are compared by how they sound, with their halves
either way round, with the other names; dates of birth as intervals, never as invented days.

What it cannot find: the same person under wholly different names. What it may wrongly offer:
twins whose given names differ by a letter.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from itertools import product

from rapidfuzz import fuzz
from rapidfuzz.distance import OSA, JaroWinkler

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.sounding import sounding
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.domain.victim import Victim

#: Jaro-Winkler from which two halves of a name may be one mistyped (Petrović, Petorvić) ...
NEARLY = 0.90
#: ... and from which they are taken for it although little else is known.
ALMOST = 0.95
#: Token sort ratio (0 to 100) that the whole names must reach beside it.
WHOLE_NAME = 85.0
#: From this length a given name that differs by one letter is more likely mistyped than a sister's.
LONG_NAME = 7

_YEAR, _THREE_YEARS = 366, 1_097  # days; "about 1998" spans three years


class Likelihood(StrEnum):
    """How likely two files are about one person."""

    VERY_LIKELY = "very_likely"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Likeness:
    """``reasons`` are keys of the vocabulary, ``likeness.reason.<key>``, the weightiest first."""

    level: Likelihood
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One name of a person; each half is the words as they sound, ``written`` all as folded."""

    given: tuple[str, ...]
    family: tuple[str, ...]
    written: tuple[str, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Both halves."""
        return self.given + self.family

    def keys(self) -> set[str]:
        """Each word, and each half as one word: the keys under which an index finds the name."""
        return {*self.words, "".join(self.given), "".join(self.family)} - {""}


@dataclass(frozen=True, slots=True)
class Portrait:
    """What of a person is compared; ``names`` begins with the name itself, if there is one."""

    names: tuple[Name, ...]
    birth: HonestDate | None = None
    sex: str | None = None
    citizenships: tuple[str, ...] = ()
    document: str = ""


class _Names(IntEnum):
    DIFFER = 0
    PART = 1  # one of them has a single word, and the other has it too
    CLOSE = 2  # the given names may be one mistyped, or may be those of sisters
    NEAR = 3  # the same given name with a family name mistyped, or with more words
    SAME = 4


class _Births(IntEnum):
    APART = 0
    MISTYPED = 1
    UNKNOWN = 2
    WIDE = 3
    NARROW = 4
    SAME_DAY = 5


#: Names against births: 2 very likely, 1 possible; what is missing is neither.
_LEVELS = {
    (_Names.SAME, _Births.SAME_DAY): 2,
    (_Names.SAME, _Births.NARROW): 2,
    (_Names.SAME, _Births.WIDE): 1,
    (_Names.SAME, _Births.UNKNOWN): 1,
    (_Names.SAME, _Births.MISTYPED): 1,
    (_Names.NEAR, _Births.SAME_DAY): 2,
    (_Names.NEAR, _Births.NARROW): 1,
    (_Names.NEAR, _Births.WIDE): 1,
    (_Names.NEAR, _Births.UNKNOWN): 1,
    (_Names.CLOSE, _Births.SAME_DAY): 1,
    (_Names.PART, _Births.SAME_DAY): 1,
}


def portrait(victim: Victim) -> Portrait:
    """What of a person is compared with others."""
    return portrait_of(
        victim.given_name,
        victim.family_name,
        victim.other_names,
        birth=victim.birth_date,
        sex=victim.sex,
        citizenships=victim.citizenships,
        document=victim.document_number,
    )


def portrait_of(
    given: str | None,
    family: str | None,
    others: str | None = None,
    *,
    birth: HonestDate | None = None,
    sex: str | None = None,
    citizenships: tuple[str, ...] = (),
    document: str | None = None,
) -> Portrait:
    """The portrait of a person of whom only some fields were read."""
    names = tuple(names_of(given, family, others))
    return Portrait(names, birth, sex, citizenships, document_key(document))


def likeness(one: Portrait, other: Portrait) -> Likeness | None:
    """How likely both are one person, or ``None``. Symmetric."""
    names, reasons = _best_names(one, other)
    births = _births(one.birth, other.birth)
    same_document = bool(one.document) and one.document == other.document
    if same_document:
        level = 1 if names is _Names.DIFFER and births is _Births.APART else 2
        reasons = ("same_document", *reasons)
    else:
        level = _level(names, births, one, other)
    if level == 0:
        return None
    told, contradictions = _circumstances(births, one, other)
    if not same_document:
        level -= len(contradictions)
    if level <= 0:
        return None
    wanted = Likelihood.VERY_LIKELY if level == 2 else Likelihood.POSSIBLE
    return Likeness(wanted, (*reasons, *told, *contradictions))


def _level(names: _Names, births: _Births, one: Portrait, other: Portrait) -> int:
    if names is _Names.PART and births is _Births.NARROW:
        # a single given name needs the year of birth and the citizenship beside it
        tight = max(_days(one.birth), _days(other.birth)) <= _YEAR
        return int(tight and _share_citizenship(one, other))
    return _LEVELS.get((names, births), 0)


def _circumstances(births: _Births, one: Portrait, other: Portrait) -> tuple[list[str], list[str]]:
    """What speaks for it beside the names, and what against it."""
    told, against = [], []
    of_birth = {
        _Births.SAME_DAY: "same_birth_day",
        _Births.NARROW: "birth_compatible",
        _Births.WIDE: "birth_compatible",
        _Births.MISTYPED: "birth_mistyped",
    }
    if births in of_birth:
        told.append(of_birth[births])
    if _share_citizenship(one, other):
        told.append("same_citizenship")
    elif _known(one.citizenships) and _known(other.citizenships):
        against.append("citizenship_differs")
    if {one.sex, other.sex} == {"female", "male"}:
        against.append("sex_differs")
    return told, against


# --- citizenship and documents ------------------------------------------------------------

#: States that are no more, and of whose citizens most hold another citizenship today.
_FORMER = {"YU": {"RS", "ME", "BA", "HR", "SI", "MK", "XK", "CS"}, "CS": {"RS", "ME", "XK", "YU"}}


def _known(citizenships: Iterable[str]) -> set[str]:
    found = set(citizenships) - {"unknown", "stateless"}
    for former in found & set(_FORMER):
        found = found | _FORMER[former]
    return found


def _share_citizenship(one: Portrait, other: Portrait) -> bool:
    return bool(_known(one.citizenships) & _known(other.citizenships))


def document_key(number: str | None) -> str:
    """A number of a document for comparing; empty where it is too short to tell anybody apart."""
    bare = fold(number or "").replace(" ", "")
    digits = {letter for letter in bare if letter.isdigit()}
    return bare if len(bare) >= 5 and len(digits) >= 2 else ""


# --- days of birth -------------------------------------------------------------------------


def _days(when: HonestDate | None) -> int:
    """How many days it can be; very many where it is open."""
    if when is None or when.earliest is None or when.latest is None:
        return (date.max - date.min).days
    return (when.latest - when.earliest).days + 1


def may_agree(one: HonestDate | None, other: HonestDate | None) -> bool:
    """Whether the days of birth agree well enough for people of whom one has a single name."""
    return _births(one, other) >= _Births.NARROW


def _births(one: HonestDate | None, other: HonestDate | None) -> _Births:
    if one is None or other is None:
        return _Births.UNKNOWN
    if one.first <= other.last and other.first <= one.last:
        if one.exact and other.exact:
            return _Births.SAME_DAY
        return _Births.NARROW if max(_days(one), _days(other)) <= _THREE_YEARS else _Births.WIDE
    if one.exact and other.exact and _is_mistyped(one.first, other.first):
        return _Births.MISTYPED
    return _Births.APART


def _is_mistyped(one: date, other: date) -> bool:
    """Day and month exchanged, one digit wrong, or two digits beside each other exchanged."""
    if (one.year, one.month, one.day) == (other.year, other.day, other.month):
        return True
    return OSA.distance(one.isoformat(), other.isoformat()) <= 1


# --- names -----------------------------------------------------------------------------------

_BETWEEN = re.compile(r"[,;/|\n()]+")

#: What stands before another name and is none: alias, called, born.
_NO_NAMES = frozenset(
    "alias aka zvana zvani zvan zv nadimak rodj rod rodjena roden rodena nee geb ili or".split()
)

_MOST_OTHER_NAMES = 6


def names_of(given: str | None, family: str | None, others: str | None = None) -> list[Name]:
    """The name, then what it becomes with each of the other names.

    A single other word can stand for the given name (a nickname) or for the family name (a
    maiden name).
    """
    first, last = _words(given), _words(family)
    names = [_name(first, last)] if first or last else []
    for part in _BETWEEN.split(others or "")[:_MOST_OTHER_NAMES]:
        words = tuple(word for word in _words(part) if word not in _NO_NAMES)
        if len(words) > 1:
            names.append(_name(words[:-1], words[-1:]))
        elif words:
            names += [_name(words, last), _name(first, words)] if names else [_name(words, ())]
    return list(dict.fromkeys(names))


def _words(text: str | None) -> tuple[str, ...]:
    return tuple(fold(text or "").split())


def _name(given: tuple[str, ...], family: tuple[str, ...]) -> Name:
    return Name(tuple(map(sounding, given)), tuple(map(sounding, family)), given + family)


def _best_names(one: Portrait, other: Portrait) -> tuple[_Names, tuple[str, ...]]:
    """The best agreement of any two of their names; of equals that of the names themselves."""
    best: tuple[_Names, tuple[str, ...]] = (_Names.DIFFER, ())
    for (place, mine), (other_place, yours) in product(
        enumerate(one.names), enumerate(other.names)
    ):
        agreement, reasons = _names(mine, yours)
        if agreement > best[0]:
            by_other = ("other_name",) if place or other_place else ()
            best = (agreement, (*by_other, *reasons))
    return best


def _names(one: Name, other: Name) -> tuple[_Names, tuple[str, ...]]:
    mine, yours = sorted(one.words), sorted(other.words)
    if mine == yours or _joined(one) == _joined(other):
        if len(mine) == 1:
            return _Names.PART, ("one_name",)
        return _Names.SAME, _how_same(one, other)
    fewer, more = sorted((set(mine), set(yours)), key=len)
    if fewer < more:
        if len(fewer) > 1:
            return _Names.NEAR, ("more_words",)
        return _Names.PART, ("one_name",)
    if not (one.given and one.family and other.given and other.family):
        return _Names.DIFFER, ()
    straight = _halves(one, other.given, other.family)
    crossed = _halves(one, other.family, other.given)
    if crossed > straight:
        return crossed, ("halves_swapped", "nearly_the_same")
    return straight, ("nearly_the_same",) if straight else ()


def _joined(name: Name) -> tuple[str, str]:
    """Both halves as one word each: Ana Marija and Anamarija."""
    return "".join(name.given), "".join(name.family)


def _how_same(one: Name, other: Name) -> tuple[str, ...]:
    spelled = () if sorted(one.written) == sorted(other.written) else ("other_spelling",)
    if sorted(one.given) == sorted(other.given) or _joined(one) == _joined(other):
        return spelled or ("same_name",)
    return ("halves_swapped", *spelled)


def _halves(one: Name, given: tuple[str, ...], family: tuple[str, ...]) -> _Names:
    """How well a name agrees with one of these halves, of which neither is the same name."""
    mine, yours = "".join(one.given), "".join(given)  # as the index holds them
    given_alike = JaroWinkler.similarity(mine, yours)
    family_alike = JaroWinkler.similarity("".join(one.family), "".join(family))
    if min(given_alike, family_alike) < NEARLY:
        return _Names.DIFFER
    if fuzz.token_sort_ratio(" ".join(one.words), " ".join(given + family)) < WHOLE_NAME:
        return _Names.DIFFER
    if given_alike == 1 and family_alike >= ALMOST:
        return _Names.NEAR
    long_enough = min(len(mine), len(yours)) >= LONG_NAME
    if family_alike == 1 and long_enough and OSA.distance(mine, yours) == 1:
        return _Names.NEAR
    return _Names.CLOSE
