"""Checks of decisions on charges."""

from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.offences import CONVICTING, decided_offence
from trafficmon_desktop.domain.plausibility.times import (
    STRICTER_TRAFFICKING,
    certainly_before,
)
from trafficmon_desktop.domain.records import Charge, ChargeDecision

_OF_A_COURT = CONVICTING | {"acquitted", "charge_rejected", "security_measure", "juvenile_measure"}
_ABOVE = frozenset({"appeal", "third", "extraordinary"})


def _charge(case: Case, decision: ChargeDecision) -> Charge | None:
    return case.book.find(Charge, decision.charge)


def _siblings(case: Case, decision: ChargeDecision) -> list[ChargeDecision]:
    """The other decisions on the same charge."""
    every = case.book.of(ChargeDecision, "charge", decision.charge or "")
    return [each for each in every if each.code != decision.code]


def _outcome(decision: ChargeDecision) -> Choice:
    return Choice("charge_outcome", decision.outcome or "")


@check(ChargeDecision, "offence")
def convicted_by_later_law(case: Case, decision: ChargeDecision) -> Values | None:
    """A conviction under the stricter law of 2009 for what had ended before it."""
    charge = _charge(case, decision)
    offence = decided_offence(charge, decision) if charge else None
    if charge is None or offence is None or charge.committed_to is None:
        return None
    if not (offence.startswith("388") and offence.endswith("_2009")):
        return None
    if charge.committed_to.last >= STRICTER_TRAFFICKING:
        return None
    return {
        "offence": Choice("offence", offence),
        "end": charge.committed_to,
        "since": STRICTER_TRAFFICKING,
    }


@check(ChargeDecision, "offence", Level.CONTRADICTION)
def requalified_to_the_same(case: Case, decision: ChargeDecision) -> Values | None:
    """Said to be requalified, but the offence is that of the indictment."""
    charge = _charge(case, decision)
    if charge is None or decision.offence is None or decision.outcome != "convicted_requalified":
        return None
    return {"offence": Choice("offence", decision.offence)} if _same(charge, decision) else None


@check(ChargeDecision, "outcome", Level.CONTRADICTION)
def other_offence_as_charged(case: Case, decision: ChargeDecision) -> Values | None:
    """Said to be convicted as charged, but of another offence."""
    charge = _charge(case, decision)
    if charge is None or charge.offence is None or decision.offence is None:
        return None
    if decision.outcome != "convicted" or _same(charge, decision):
        return None
    return {
        "charged": Choice("offence", charge.offence),
        "offence": Choice("offence", decision.offence),
    }


def _same(charge: Charge, decision: ChargeDecision) -> bool:
    return charge.offence == decision.offence


@check(ChargeDecision, "offence", Level.MISSING)
def requalified_to_what(_case: Case, decision: ChargeDecision) -> Values | None:
    """Requalified, but to what is not noted."""
    if decision.outcome != "convicted_requalified" or decision.offence is not None:
        return None
    return {"outcome": _outcome(decision)}


@check(ChargeDecision, "instance", Level.CONTRADICTION)
def prosecutor_judges(_case: Case, decision: ChargeDecision) -> Values | None:
    """Only a court convicts, acquits, or rejects the charge."""
    if decision.instance != "prosecutor" or decision.outcome not in _OF_A_COURT:
        return None
    return {"outcome": _outcome(decision)}


@check(ChargeDecision, "decided_on", Level.CONTRADICTION)
def judged_before_indictment(case: Case, decision: ChargeDecision) -> Values | None:
    """Judged before the indictment."""
    charge = _charge(case, decision)
    if charge is None or decision.instance == "prosecutor":
        return None
    if not certainly_before(decision.decided_on, charge.charged_on):
        return None
    return {"decided": decision.decided_on, "when": charge.charged_on}


@check(ChargeDecision, "decided_on", Level.CONTRADICTION)
def appeal_before_judgment(case: Case, decision: ChargeDecision) -> Values | None:
    """The appeal was decided before the judgment of first instance."""
    if decision.instance not in _ABOVE:
        return None
    for each in _siblings(case, decision):
        if each.instance == "first" and certainly_before(decision.decided_on, each.decided_on):
            return {"decided": decision.decided_on, "when": each.decided_on, "other": each.code}
    return None


@check(ChargeDecision, "instance")
def judged_twice_at_first(case: Case, decision: ChargeDecision) -> Values | None:
    """Two judgments of first instance on one charge; the second is a retrial."""
    for each in _siblings(case, decision):
        if decision.instance == "first" == each.instance and each.code < decision.code:
            return {"decided": decision.decided_on, "when": each.decided_on, "other": each.code}
    return None


@check(ChargeDecision, "final", Level.CONTRADICTION)
def final_twice(case: Case, decision: ChargeDecision) -> Values | None:
    """Two decisions on one charge that are both said to be final."""
    if not decision.final or decision.instance == "extraordinary":
        return None
    for each in _siblings(case, decision):
        if each.final and each.instance != "extraordinary" and each.code < decision.code:
            return {"other": each.code, "decided": decision.decided_on, "when": each.decided_on}
    return None


@check(ChargeDecision, "final_on", Level.MISSING)
def final_without_day(_case: Case, decision: ChargeDecision) -> Values | None:
    """Final, but since when: it belongs to no period."""
    if not decision.final or decision.final_on is not None:
        return None
    return {"outcome": _outcome(decision)}


@check(ChargeDecision, "final", Level.CONTRADICTION)
def day_without_final(_case: Case, decision: ChargeDecision) -> Values | None:
    """A day on which it became final, though it is said not to be final."""
    if decision.final is not False or decision.final_on is None:
        return None
    return {"when": decision.final_on}


@check(ChargeDecision, "appeal_effect")
def effect_without_appeal(_case: Case, decision: ChargeDecision) -> Values | None:
    """The effect of an appeal on a decision that no appeal led to."""
    if decision.appeal_effect is None or decision.instance in (None, *_ABOVE):
        return None
    return {
        "effect": Choice("appeal_effect", decision.appeal_effect),
        "instance": Choice("court_instance", decision.instance or ""),
    }


@check(ChargeDecision, "appeal_effect", Level.CONTRADICTION)
def effect_against_outcome(_case: Case, decision: ChargeDecision) -> Values | None:
    """Set aside by one field, but not by the other."""
    if decision.appeal_effect is None or decision.outcome is None:
        return None
    returned = decision.appeal_effect == "annulled_retrial"
    if returned is (decision.outcome == "annulled_retrial"):
        return None
    return {
        "effect": Choice("appeal_effect", decision.appeal_effect),
        "outcome": _outcome(decision),
    }
