"""Classes of the final sentence, and its length. Source: ``sentence_class`` and measure J10m."""

from collections.abc import Iterable

from trafficmon_desktop.domain.indicators.domains import UNKNOWN
from trafficmon_desktop.domain.records import Sanction

_PUNISHED = ("convicted", "convicted_requalified", "security_measure", "juvenile_measure")
_FOR_LIFE = ("life_imprisonment", "imprisonment_30_40")
_PRISON = ("imprisonment", "juvenile_prison")


def sentence_class(outcome: str, sanctions: Iterable[Sanction]) -> str:
    """The class of the final sanctions; ``none`` where the lead charge brought no sanction."""
    if outcome not in _PUNISHED:
        return "none"
    given = [each for each in sanctions if each.kind is not None]
    kinds = {each.kind for each in given}
    if not given:
        return UNKNOWN
    if kinds & set(_FOR_LIFE):
        return "over_5"
    for kind in _PRISON:
        if kind in kinds:
            return _length_class([each for each in given if each.kind == kind])
    if "house_detention" in kinds:
        return "house_detention"
    return "suspended" if "suspended_sentence" in kinds else "other_sanction"


def _length_class(terms: list[Sanction]) -> str:
    """The class of the longest single term; one without months could be the longest."""
    known = [months_of(each) for each in terms if each.months is not None]
    longest = max(known, default=0.0)
    if longest > 60:
        return "over_5"
    if len(known) < len(terms):
        return "unknown_length"
    return "over_3_to_5" if longest > 36 else "up_to_3"


def months_of(term: Sanction) -> float:
    """Months and, as thirtieths, days."""
    return (term.months or 0) + (term.days or 0) / 30


def prison_months(outcome: str, sanctions: Iterable[Sanction]) -> float | None:
    """The term behind a length class; life and 30 to 40 years stand in the class only."""
    given = list(sanctions)
    kinds = {each.kind for each in given}
    if outcome not in _PUNISHED or kinds & set(_FOR_LIFE):
        return None
    for kind in _PRISON:
        if kind in kinds:
            terms = [each for each in given if each.kind == kind]
            if any(each.months is None for each in terms):
                return None
            return max(months_of(each) for each in terms)
    return None
