"""Checks of a victim's place in a proceeding."""

from trafficmon_desktop.domain.plausibility.charges import PENAL
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.offences import CONVICTING, charges_of
from trafficmon_desktop.domain.plausibility.person import age_group_at
from trafficmon_desktop.domain.records import (
    ChargeDecision,
    Claim,
    Participation,
    Penalisation,
    Proceeding,
    ProceedingEvent,
)

#: How often a child may be examined (Juvenile Justice Act art. 152).
MOST_EXAMINATIONS = 2

_UNDECIDED = frozenset({None, "not_filed", "pending", "unknown"})
_PENALISED = frozenset(
    "prosecuted_criminal convicted_criminal prosecuted_misdemeanour convicted_misdemeanour".split()
)


def _age_group(case: Case, part: Participation) -> str:
    """On the day of the complaint; of a victim known only from the judgment as noted."""
    if part.victim is None:
        return part.age_group or "unknown"
    proceeding = case.book.find(Proceeding, part.proceeding)
    return age_group_at(case, part.victim, proceeding.reported_on if proceeding else None)


@check(Participation, "proceeding")
def place_in_other_kind(case: Case, part: Participation) -> Values | None:
    """An injured party or a witness of criminal proceedings, in a proceeding of another kind."""
    proceeding = case.book.find(Proceeding, part.proceeding)
    if proceeding is None or proceeding.kind is None or proceeding.kind in PENAL:
        return None
    odd = [each for each in part.capacities if each != "witness"]
    if not odd:
        return None
    return {
        "kind": Choice("proceeding_kind", proceeding.kind),
        "capacities": tuple(Choice("victim_capacity", each) for each in odd),
    }


@check(Participation, "times_examined")
def child_examined_often(case: Case, part: Participation) -> Values | None:
    """A child is examined twice at most."""
    times = part.times_examined or 0
    if times <= MOST_EXAMINATIONS or _age_group(case, part) != "child":
        return None
    return {"times": times}


@check(Participation, "confronted")
def confronted_though_protected(_case: Case, part: Participation) -> Values | None:
    """Confronted with the accused in spite of the protection granted."""
    granted = (part.vulnerable_witness or "").startswith("granted")
    if part.confronted != "yes":
        return None
    if not granted and "no_confrontation" not in part.measures_applied:
        return None
    return {"status": Choice("vulnerable_witness", part.vulnerable_witness or "unknown")}


@check(Participation, "representation")
def child_without_proxy(case: Case, part: Participation) -> Values | None:
    """A child must have a proxy (Juvenile Justice Act art. 154)."""
    if part.representation != "none" or "injured_party" not in part.capacities:
        return None
    return {"proxy": "none"} if _age_group(case, part) == "child" else None


@check(Participation, "representation")
def child_proxy_of_adult(case: Case, part: Participation) -> Values | None:
    """The mandatory proxy of a child, appointed for an adult."""
    if part.representation != "mandatory_child_proxy" or _age_group(case, part) != "adult":
        return None
    return {"proxy": Choice("representation", "mandatory_child_proxy")}


@check(Participation, "informed_of_plea")
def plea_without_claim(case: Case, part: Participation) -> Values | None:
    """A judgment upon a plea agreement that says nothing of the property claim."""
    proceeding = case.book.find(Proceeding, part.proceeding)
    if proceeding is None or "injured_party" not in part.capacities:
        return None
    if not _ended_by_plea(case, proceeding):
        return None
    claims = [
        each
        for each in case.book.of(Claim, "participation", part.code)
        if each.kind == "property_claim"
    ]
    if any(each.outcome not in _UNDECIDED for each in claims):
        return None
    informed = Choice("yes_no_unknown", part.informed_of_plea or "unknown")
    return {"informed": informed, "claims": len(claims)}


def _ended_by_plea(case: Case, proceeding: Proceeding) -> bool:
    stages = case.book.of(ProceedingEvent, "proceeding", proceeding.code)
    agreed = any(each.stage == "plea_agreement" and each.state == "held" for each in stages)
    charges = list(charges_of(case.book, proceeding.code))
    if not agreed and not any(each.plea == "concluded" for each in charges):
        return False
    return any(
        decision.outcome in CONVICTING
        for charge in charges
        for decision in case.book.of(ChargeDecision, "charge", charge.code)
    )


@check(Participation, "penalised", Level.MISSING)
def penalised_without_record(case: Case, part: Participation) -> Values | None:
    """Noted as penalised here, but no record says for what: it is counted nowhere."""
    if part.victim is None or part.penalised not in _PENALISED:
        return None
    if case.book.of(Penalisation, "victim", part.victim):
        return None
    return {"penalised": Choice("penalised", part.penalised or "")}


@check(Participation, "vulnerable_witness")
def granted_day_without_grant(_case: Case, part: Participation) -> Values | None:
    """A day on which the status was granted, though it was not."""
    status = part.vulnerable_witness
    if part.vulnerable_witness_on is None or status not in ("not_requested", "requested"):
        return None
    return {
        "status": Choice("vulnerable_witness", status),
        "when": part.vulnerable_witness_on,
    }
