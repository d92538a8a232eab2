"""Checks of claims and payments."""

from decimal import Decimal

from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.offences import charges_of
from trafficmon_desktop.domain.plausibility.times import certainly_before, earliest_of
from trafficmon_desktop.domain.records import ChargeDecision, Claim, Participation, Payment

_WITH_AMOUNT = frozenset({"awarded", "awarded_in_part", "settled"})
_UNDECIDED = frozenset({"not_filed", "pending", "unknown"})


def _outcome(claim: Claim) -> Choice:
    return Choice("claim_outcome", claim.outcome or "")


@check(Claim, "outcome")
def property_claim_refused(_case: Case, claim: Claim) -> Values | None:
    """A criminal court awards a property claim or refers it to a civil court (CPC 258)."""
    odd = claim.kind == "property_claim" and claim.outcome == "refused"
    return {"outcome": _outcome(claim)} if odd else None


@check(Claim, "outcome")
def referred_by_civil_court(_case: Case, claim: Claim) -> Values | None:
    """Only a criminal court refers to a civil one."""
    if claim.outcome != "referred_to_civil" or claim.kind in (None, "property_claim"):
        return None
    return {"kind": Choice("claim_kind", claim.kind or "")}


@check(Claim, "kind")
def claim_on_missing_fund(_case: Case, claim: Claim) -> Values | None:
    """There is no fund of the State that compensates victims."""
    return {"kind": Choice("claim_kind", "state")} if claim.kind == "state" else None


@check(Claim, "victim", Level.CONTRADICTION)
def claim_of_other_person(case: Case, claim: Claim) -> Values | None:
    """The place in the proceeding is somebody else's."""
    part = case.book.find(Participation, claim.participation)
    if part is None or claim.victim is None or part.victim == claim.victim:
        return None
    return {"other": part.code, "victim": claim.victim}


@check(Claim, "proceeding", Level.CONTRADICTION)
def claim_in_two_proceedings(case: Case, claim: Claim) -> Values | None:
    """A property claim belongs to the proceeding of the participation."""
    part = case.book.find(Participation, claim.participation)
    if part is None or claim.kind != "property_claim" or claim.proceeding is None:
        return None
    return {"other": part.code} if part.proceeding != claim.proceeding else None


@check(Claim, "participation", Level.MISSING)
def property_claim_without_place(_case: Case, claim: Claim) -> Values | None:
    """A property claim of which nobody noted the proceeding."""
    if claim.kind != "property_claim" or claim.participation is not None:
        return None
    return {"kind": Choice("claim_kind", "property_claim")}


@check(Claim, "follows", Level.CONTRADICTION)
def follows_other_person(case: Case, claim: Claim) -> Values | None:
    """It follows the claim of somebody else."""
    before = case.book.find(Claim, claim.follows)
    if before is None or case.book.claimant(before) == case.book.claimant(claim):
        return None
    return {"other": before.code}


@check(Claim, "filed_on")
def property_claim_too_late(case: Case, claim: Claim) -> Values | None:
    """Filed after the judgment of first instance: it must be before the end of the hearing."""
    part = case.book.find(Participation, claim.participation)
    if claim.kind != "property_claim" or part is None:
        return None
    judged = earliest_of(
        decision.decided_on
        for charge in charges_of(case.book, part.proceeding or "")
        for decision in case.book.of(ChargeDecision, "charge", charge.code)
        if decision.instance == "first" and decision.outcome not in ("severed", "merged")
    )
    if judged is None or not certainly_before(judged, claim.filed_on):
        return None
    return {"when": claim.filed_on, "judged": judged}


@check(Claim, "awarded")
def awarded_over_claimed(_case: Case, claim: Claim) -> Values | None:
    """More awarded than claimed."""
    claimed, awarded = claim.claimed, claim.awarded
    if claimed is None or awarded is None or claimed.currency != awarded.currency:
        return None
    return {"claimed": claimed, "awarded": awarded} if awarded.amount > claimed.amount else None


@check(Claim, "awarded", Level.CONTRADICTION)
def amount_without_award(_case: Case, claim: Claim) -> Values | None:
    """An amount, though nothing was awarded."""
    if claim.awarded is None or claim.outcome is None or claim.outcome in _WITH_AMOUNT:
        return None
    return {"awarded": claim.awarded, "outcome": _outcome(claim)}


@check(Claim, "awarded", Level.MISSING)
def award_without_amount(_case: Case, claim: Claim) -> Values | None:
    """Awarded, but how much is not noted."""
    if claim.outcome not in _WITH_AMOUNT or claim.awarded is not None:
        return None
    return {"outcome": _outcome(claim)}


@check(Claim, "decided_on", Level.MISSING)
def claim_decided_without_day(_case: Case, claim: Claim) -> Values | None:
    """Decided, but not when: it belongs to no period."""
    if claim.outcome is None or claim.outcome in _UNDECIDED or claim.decided_on is not None:
        return None
    return {"outcome": _outcome(claim)}


@check(Claim, "awarded")
def paid_over_awarded(case: Case, claim: Claim) -> Values | None:
    """More paid than awarded; interest can be the reason."""
    awarded = claim.awarded
    if awarded is None:
        return None
    payments = [each.paid for each in case.book.of(Payment, "claim", claim.code) if each.paid]
    if any(each.currency != awarded.currency for each in payments):
        return None
    total = sum((each.amount for each in payments), Decimal())
    if total <= awarded.amount:
        return None
    return {"awarded": awarded, "paid": Money(total, awarded.currency)}


@check(Payment, "paid_on")
def paid_before_decision(case: Case, payment: Payment) -> Values | None:
    """Paid before the claim was decided."""
    claim = case.book.find(Claim, payment.claim)
    if claim is None or not certainly_before(payment.paid_on, claim.decided_on):
        return None
    return {"when": payment.paid_on, "decided": claim.decided_on}
