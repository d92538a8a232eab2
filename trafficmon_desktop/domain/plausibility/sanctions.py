"""Checks of sanctions."""

from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.offences import (
    CONVICTING,
    LEAST_MONTHS,
    convictions,
    decisions_of,
    is_trafficking,
)
from trafficmon_desktop.domain.plausibility.times import LIFE_SINCE
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Defendant, Sanction

#: The longest single term of imprisonment in months (CC 45); above it come other kinds.
LONGEST = 240

_ONLY_HUMAN = frozenset(
    "imprisonment life_imprisonment imprisonment_30_40 house_detention community_service"
    " juvenile_measure juvenile_prison expulsion no_contact".split()
)
_WITH_LENGTH = frozenset({"imprisonment", "house_detention", "suspended_sentence"})


def _decided(case: Case, sanction: Sanction) -> list[ChargeDecision]:
    """What the same instance decided about the same defendant."""
    found = decisions_of(case.book, sanction.defendant or "")
    return [decision for _, decision in found if decision.instance == sanction.instance]


def _kind(sanction: Sanction) -> Choice:
    return Choice("sanction_kind", sanction.kind or "")


@check(Sanction, "kind")
def suspended_for_trafficking(case: Case, sanction: Sanction) -> Values | None:
    """A suspended sentence is barred where the law threatens with eight or ten years."""
    if sanction.kind != "suspended_sentence":
        return None
    for offence in convictions(case.book, sanction.defendant or "", sanction.instance):
        if is_trafficking(offence):
            return {"offence": Choice("offence", offence)}
    return None


@check(Sanction, "months")
def below_least_sentence(case: Case, sanction: Sanction) -> Values | None:
    """Less than the least sentence, below which art. 388 since 2009 bars mitigation."""
    if sanction.kind not in ("imprisonment", "house_detention") or not sanction.months:
        return None
    found = convictions(case.book, sanction.defendant or "", sanction.instance)
    strictest = max(found, key=lambda each: LEAST_MONTHS.get(each, 0), default="")
    least = LEAST_MONTHS.get(strictest, 0)
    if sanction.months >= least:
        return None
    return {"offence": Choice("offence", strictest), "months": sanction.months, "least": least}


@check(Sanction, "months")
def over_twenty_years(_case: Case, sanction: Sanction) -> Values | None:
    """Imprisonment is imposed for twenty years at most."""
    if sanction.kind != "imprisonment" or (sanction.months or 0) <= LONGEST:
        return None
    return {"months": sanction.months}


@check(Sanction, "kind", Level.CONTRADICTION)
def legal_person_imprisoned(case: Case, sanction: Sanction) -> Values | None:
    """A sanction for a human being, imposed on a legal person."""
    defendant = case.book.find(Defendant, sanction.defendant)
    if defendant is None or defendant.kind != "legal_person" or sanction.kind not in _ONLY_HUMAN:
        return None
    return {"kind": _kind(sanction)}


@check(Sanction, "kind")
def life_before_2019(_case: Case, sanction: Sanction) -> Values | None:
    """Life imprisonment exists since 1 December 2019."""
    imposed = sanction.imposed_on
    if sanction.kind != "life_imprisonment" or imposed is None or imposed.last >= LIFE_SINCE:
        return None
    return {"when": imposed, "since": LIFE_SINCE}


@check(Sanction, "kind")
def thirty_years_after_2019(case: Case, sanction: Sanction) -> Values | None:
    """Thirty to forty years, though no offence can have been committed under the old law."""
    imposed = sanction.imposed_on
    if sanction.kind != "imprisonment_30_40" or imposed is None or imposed.first < LIFE_SINCE:
        return None
    charges = case.book.of(Charge, "defendant", sanction.defendant or "")
    starts = [each.committed_from or each.committed_to for each in charges]
    if any(each is not None and each.first < LIFE_SINCE for each in starts):
        return None
    return {"when": imposed, "since": LIFE_SINCE}


@check(Sanction, "instance", Level.CONTRADICTION)
def sanction_on_acquitted(case: Case, sanction: Sanction) -> Values | None:
    """A sanction at an instance that convicted the defendant of nothing."""
    decided = _decided(case, sanction)
    measures = CONVICTING | {"security_measure", "juvenile_measure"}
    if not decided or any(each.outcome in measures for each in decided):
        return None
    if sanction.kind is not None and sanction.kind.startswith("confiscation"):
        return None
    outcome = Choice("charge_outcome", decided[0].outcome or "")
    return {"kind": _kind(sanction), "outcome": outcome}


@check(Sanction, "instance")
def sanction_without_decision(case: Case, sanction: Sanction) -> Values | None:
    """A sanction at an instance that decided nothing about the defendant."""
    if _decided(case, sanction) or sanction.instance is None:
        return None
    return {"instance": Choice("court_instance", sanction.instance)}


@check(Sanction, "final")
def sanction_final_alone(case: Case, sanction: Sanction) -> Values | None:
    """A final sanction, though nothing the instance decided is final."""
    decided = _decided(case, sanction)
    if not sanction.final or not decided or any(each.final is not False for each in decided):
        return None
    return {"kind": _kind(sanction), "instance": Choice("court_instance", sanction.instance or "")}


@check(Sanction, "months", Level.MISSING)
def sentence_without_length(_case: Case, sanction: Sanction) -> Values | None:
    """A sentence of which nobody noted the length."""
    if sanction.kind not in _WITH_LENGTH or sanction.months or sanction.days:
        return None
    return {"kind": _kind(sanction)}


@check(ChargeDecision, "outcome", Level.MISSING)
def convicted_without_sanction(case: Case, decision: ChargeDecision) -> Values | None:
    """A final conviction without a sanction; a release from punishment is one too."""
    if decision.outcome not in CONVICTING or not decision.final:
        return None
    charge = case.book.find(Charge, decision.charge)
    if charge is None:
        return None
    for sanction in case.book.of(Sanction, "defendant", charge.defendant or ""):
        if sanction.instance == decision.instance or sanction.final:
            return None
    return {"outcome": Choice("charge_outcome", decision.outcome or "")}
