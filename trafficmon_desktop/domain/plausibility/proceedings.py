"""Checks of proceedings: court, office, code of procedure, course, events."""

from collections.abc import Iterator

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.plausibility.charges import PENAL
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.offences import (
    before_higher_court,
    charges_of,
    is_trafficking,
)
from trafficmon_desktop.domain.plausibility.times import (
    Span,
    span_of_court,
    span_of_office,
    span_of_regime,
)
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    Participation,
    Proceeding,
    ProceedingEvent,
)

_LOW_COURTS = frozenset({"basic_other", "misdemeanour_other", "commercial_other"})
_HIGH_COURTS = ("higher_", "special_higher")

#: Offences threatened with more than eight years are not tried by summary procedure (CPC 495).
_REGULAR_ONLY = frozenset({"184_2", "111b_2003"})

_GONE_ELSEWHERE = frozenset({"severed", "merged"})
_PENAL_STAGES = frozenset(
    "criminal_complaint preliminary_investigation complaint_dismissed investigation_ordered"
    " investigation_suspended investigation_discontinued detention plea_agreement indictment"
    " indictment_confirmed summary_indictment direct_indictment indictment_returned"
    " deferred_prosecution juvenile_preparatory prosecution_taken_over wanted_notice".split()
)


def _times(case: Case, proceeding: Proceeding) -> Iterator[HonestDate]:
    """Every day on which something is known to have happened in a proceeding."""
    if proceeding.reported_on is not None:
        yield proceeding.reported_on
    for event in case.book.of(ProceedingEvent, "proceeding", proceeding.code):
        if event.happened_on is not None and event.state == "held":
            yield event.happened_on
    for charge in charges_of(case.book, proceeding.code):
        for decision in case.book.of(ChargeDecision, "charge", charge.code):
            if decision.decided_on is not None:
                yield decision.decided_on


def _elsewhen(case: Case, proceeding: Proceeding, span: Span) -> Values | None:
    """The bound that is broken: it began after the last day, or was over before the first."""
    first, last = span
    reported = proceeding.reported_on
    if last is not None and reported is not None and reported.first > last:
        return {"when": reported, "bound": last}
    if first is None or proceeding.status != "ended_finally":
        return None
    newest = max(_times(case, proceeding), key=lambda each: each.last, default=None)
    if newest is None or newest.last >= first:
        return None
    return {"when": newest, "bound": first}


@check(Proceeding, "court")
def court_of_other_time(case: Case, proceeding: Proceeding) -> Values | None:
    """No court of this name worked at the time."""
    court = proceeding.court or ""
    odd = _elsewhen(case, proceeding, span_of_court(court))
    return None if odd is None else {"court": Choice("court", court), **odd}


@check(Proceeding, "prosecutor")
def office_of_other_time(case: Case, proceeding: Proceeding) -> Values | None:
    """No prosecution office of this name worked at the time."""
    office = proceeding.prosecutor or ""
    odd = _elsewhen(case, proceeding, span_of_office(office))
    return None if odd is None else {"office": Choice("prosecution_office", office), **odd}


@check(Proceeding, "regime")
def regime_of_other_time(case: Case, proceeding: Proceeding) -> Values | None:
    """This code of criminal procedure was not applied at the time."""
    regime = proceeding.regime or ""
    span = span_of_regime(regime, organised=bool(proceeding.organised_crime))
    odd = _elsewhen(case, proceeding, span)
    return None if odd is None else {"regime": Choice("cpc_regime", regime), **odd}


@check(Proceeding, "court")
def trafficking_before_basic_court(case: Case, proceeding: Proceeding) -> Values | None:
    """Trafficking is tried by a higher court."""
    if proceeding.court not in _LOW_COURTS:
        return None
    for charge in charges_of(case.book, proceeding.code):
        if is_trafficking(charge.offence):
            return {
                "court": Choice("court", proceeding.court or ""),
                "offence": Choice("offence", charge.offence or ""),
            }
    return None


@check(Proceeding, "court")
def mediation_before_higher_court(case: Case, proceeding: Proceeding) -> Values | None:
    """Mediation in prostitution is tried by a basic court, unless something graver is joined.

    What was split from a graver case stays where it is.
    """
    if not (proceeding.court or "").startswith(_HIGH_COURTS) or proceeding.split_from:
        return None
    offences = [each.offence for each in charges_of(case.book, proceeding.code)]
    lighter = [each for each in offences if each in ("184_1", "184_2")]
    if not lighter or any(before_higher_court(each) for each in offences):
        return None
    return {
        "court": Choice("court", proceeding.court or ""),
        "offence": Choice("offence", lighter[0] or ""),
    }


@check(Proceeding, "procedure")
def summary_for_grave_offence(case: Case, proceeding: Proceeding) -> Values | None:
    """Summary procedure is for offences of up to eight years."""
    if proceeding.procedure != "summary":
        return None
    for charge in charges_of(case.book, proceeding.code):
        if is_trafficking(charge.offence) or charge.offence in _REGULAR_ONLY:
            return {"offence": Choice("offence", charge.offence or "")}
    return None


@check(Proceeding, "court")
def special_court_without_organised_crime(_case: Case, proceeding: Proceeding) -> Values | None:
    """The special department tries organised crime."""
    special = (proceeding.court or "").startswith("special_")
    if not special or proceeding.organised_crime is not False:
        return None
    return {"court": Choice("court", proceeding.court or "")}


@check(Proceeding, "status", Level.MISSING)
def ended_without_final(case: Case, proceeding: Proceeding) -> Values | None:
    """Ended finally, but some charge has no final decision."""
    if proceeding.status != "ended_finally" or proceeding.kind not in ("criminal", "juvenile"):
        return None
    charges = list(charges_of(case.book, proceeding.code))
    open_ones = [each.code for each in charges if not _is_over(case, each)]
    if not charges:
        return {"charges": 0}
    return {"charges": len(open_ones)} if open_ones else None


@check(Proceeding, "status")
def open_though_final(case: Case, proceeding: Proceeding) -> Values | None:
    """Said to be open, though everything in it is final."""
    if proceeding.status not in ("open", "suspended"):
        return None
    charges = list(charges_of(case.book, proceeding.code))
    if not charges or not all(_is_over(case, each) for each in charges):
        return None
    apart = case.book.of(Proceeding, "split_from", proceeding.code)
    if any(each.status != "ended_finally" for each in apart):
        return None
    return {"status": Choice("proceeding_status", proceeding.status), "charges": len(charges)}


def _is_over(case: Case, charge: Charge) -> bool:
    decisions = case.book.of(ChargeDecision, "charge", charge.code)
    return any(each.final or each.outcome in _GONE_ELSEWHERE for each in decisions)


@check(ProceedingEvent, "defendant", Level.CONTRADICTION)
def event_of_other_defendant(case: Case, event: ProceedingEvent) -> Values | None:
    """The defendant belongs to another proceeding."""
    defendant = case.book.find(Defendant, event.defendant)
    if defendant is None or defendant.proceeding == event.proceeding:
        return None
    return {"other": defendant.code}


@check(ProceedingEvent, "victim")
def event_of_other_victim(case: Case, event: ProceedingEvent) -> Values | None:
    """The person has no place in this proceeding."""
    if event.victim is None:
        return None
    places = case.book.of(Participation, "proceeding", event.proceeding or "")
    if any(each.victim == event.victim for each in places):
        return None
    return {"other": event.victim}


@check(ProceedingEvent, "stage")
def stage_of_other_kind(case: Case, event: ProceedingEvent) -> Values | None:
    """A stage of criminal proceedings in a proceeding of another kind."""
    proceeding = case.book.find(Proceeding, event.proceeding)
    if proceeding is None or proceeding.kind is None or proceeding.kind in PENAL:
        return None
    if event.stage not in _PENAL_STAGES:
        return None
    return {
        "stage": Choice("proceeding_stage", event.stage or ""),
        "kind": Choice("proceeding_kind", proceeding.kind),
    }


@check(ProceedingEvent, "state", Level.CONTRADICTION)
def held_in_future(case: Case, event: ProceedingEvent) -> Values | None:
    """Said to have been held on a day that is still to come."""
    when = event.happened_on
    if event.state != "held" or when is None or when.first <= case.today:
        return None
    return {"when": when}


@check(ProceedingEvent, "postponed", Level.CONTRADICTION)
def held_but_postponed(_case: Case, event: ProceedingEvent) -> Values | None:
    """Held, and yet with a reason why it was not."""
    reason = event.postponed
    if event.state != "held" or reason in (None, "not_postponed", "unknown"):
        return None
    return {"reason": Choice("postponement_reason", reason or "")}
