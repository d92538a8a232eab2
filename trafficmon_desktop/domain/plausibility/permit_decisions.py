"""Checks of decisions on residence."""

from datetime import date, timedelta

from trafficmon_desktop.domain.dates import HonestDate, add_months, exact_date
from trafficmon_desktop.domain.plausibility.applications import GRANTED
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.times import (
    FOREIGNERS_2018,
    NEW_COURTS,
    certainly_before,
    least_days,
)
from trafficmon_desktop.domain.records import (
    Identification,
    PermitApplication,
    PermitDecision,
    PermitRemedy,
)

#: Days after which a decision, or its service, is asked about: a slip in the year?
LONG = 180

#: Days after the decision from which a missing day of service is a gap.
SERVED_BY = 30

#: Days by which a stay may differ from the months granted.
TOLERANCE = 7

_UNGROUNDED = frozenset({"no_victim_opinion", "not_identified", "false_claim"})
_WITH_DOCUMENT = frozenset({"passport", "travel_document"})
_ONE_YEAR = frozenset({"victim_residence", "humanitarian"})


def _application(case: Case, decision: PermitDecision) -> PermitApplication | None:
    return case.book.find(PermitApplication, decision.application)


def _on_application(decision: PermitDecision) -> bool:
    return decision.kind in (None, "on_application")


def _granted(decision: PermitDecision) -> bool:
    return _on_application(decision) and decision.outcome in GRANTED


def _outcome(decision: PermitDecision) -> Choice:
    return Choice("permit_outcome", decision.outcome or "")


@check(PermitDecision, "valid_to", Level.MISSING)
def granted_without_dates(case: Case, decision: PermitDecision) -> Values | None:
    """Granted, but from when to when is not known: nothing reminds of the end."""
    application = _application(case, decision)
    if not _granted(decision) or application is None or application.kind == "asylum_track":
        return None
    if decision.valid_from is not None and decision.valid_to is not None:
        return None
    if application.kind == "permanent_residence" and decision.valid_from is not None:
        return None
    return {"from": decision.valid_from, "to": decision.valid_to}


@check(PermitDecision, "granted_months")
def length_against_dates(_case: Case, decision: PermitDecision) -> Values | None:
    """The months or days granted are not those between the two dates."""
    start, end = decision.valid_from, decision.valid_to
    if start is None or end is None or None in (start.earliest, start.latest):
        return None
    if None in (end.earliest, end.latest) or not (decision.granted_months or decision.granted_days):
        return None
    first, last = _expected(decision, start.first), _expected(decision, start.last)
    if end.last >= first - timedelta(TOLERANCE) and end.first <= last + timedelta(TOLERANCE):
        return None
    months, days = decision.granted_months, decision.granted_days
    return {"months": months or 0, "days": days or 0, "from": start, "to": end}


def _expected(decision: PermitDecision, start: date) -> date:
    if decision.granted_months:
        return add_months(start, decision.granted_months)
    return start + timedelta(days=(decision.granted_days or 0))


@check(PermitDecision, "granted_days")
def length_given_twice(_case: Case, decision: PermitDecision) -> Values | None:
    """Months and days that do not say the same."""
    months, days = decision.granted_months, decision.granted_days
    if not months or not days or 28 * months - 2 <= days <= 31 * months:
        return None
    return {"months": months, "days": days}


@check(PermitDecision, "outcome", Level.CONTRADICTION)
def stay_without_grant(_case: Case, decision: PermitDecision) -> Values | None:
    """A length or an end of a stay in a decision that grants none."""
    given = decision.granted_months or decision.granted_days or decision.valid_to
    if not given or not _on_application(decision):
        return None
    if decision.outcome in GRANTED or decision.outcome in (None, "upheld"):
        return None
    return {"outcome": _outcome(decision)}


@check(PermitDecision, "refusal_ground", Level.CONTRADICTION)
def ground_without_refusal(_case: Case, decision: PermitDecision) -> Values | None:
    """A ground of refusal in a decision that grants."""
    if decision.refusal_ground is None or not _granted(decision):
        return None
    return {
        "outcome": _outcome(decision),
        "ground": Choice("refusal_ground", decision.refusal_ground),
    }


@check(PermitDecision, "refusal_ground", Level.MISSING)
def refusal_without_ground(_case: Case, decision: PermitDecision) -> Values | None:
    """Refused, but why is not noted; ``not_stated`` is an answer too."""
    refused = _on_application(decision) and decision.outcome in ("refused", "rejected")
    return {"outcome": _outcome(decision)} if refused and not decision.refusal_ground else None


@check(PermitDecision, "refusal_ground")
def refused_though_identified(case: Case, decision: PermitDecision) -> Values | None:
    """Refused as not a victim, though the person was identified before."""
    application = _application(case, decision)
    if decision.refusal_ground not in _UNGROUNDED or application is None:
        return None
    for each in case.book.of(Identification, "victim", application.victim or ""):
        identified, decided = each.decided_on, decision.decided_on
        if each.outcome != "identified" or identified is None or decided is None:
            continue
        if identified.last <= decided.first:
            ground = Choice("refusal_ground", decision.refusal_ground or "")
            return {"ground": ground, "identified": identified, "decided": decided}
    return None


@check(PermitDecision, "refusal_ground")
def no_document_despite_one(case: Case, decision: PermitDecision) -> Values | None:
    """Refused for want of a travel document, though the application names one."""
    application = _application(case, decision)
    if decision.refusal_ground != "no_travel_document" or application is None:
        return None
    if application.travel_document not in _WITH_DOCUMENT:
        return None
    return {"document": Choice("travel_document", application.travel_document or "")}


@check(PermitDecision, "served_on", Level.MISSING)
def not_served(case: Case, decision: PermitDecision) -> Values | None:
    """A decision that can be contested, without the day of service: no limit can be computed."""
    decided = decision.decided_on
    if decision.served_on is not None or decided is None:
        return None
    if _on_application(decision) and decision.outcome in ("granted", "granted_other_basis"):
        return None
    if (least_days(decided, exact_date(case.today)) or 0) <= SERVED_BY:
        return None
    remedies = case.book.of(PermitRemedy, "decision", decision.code)
    return None if remedies else {"outcome": _outcome(decision), "decided": decided}


@check(PermitDecision, "decided_on")
def decided_late(case: Case, decision: PermitDecision) -> Values | None:
    """More than half a year from the application to the first decision."""
    application = _application(case, decision)
    if application is None or decision.instance != "first" or not _on_application(decision):
        return None
    days = least_days(application.lodged_on, decision.decided_on)
    if days is None or days <= LONG or _is_second_round(case, decision):
        return None
    return {"when": application.lodged_on, "decided": decision.decided_on, "days": days}


def _is_second_round(case: Case, decision: PermitDecision) -> bool:
    """Whether an earlier decision was made on the same application."""
    others = case.book.of(PermitDecision, "application", decision.application or "")
    return any(certainly_before(each.decided_on, decision.decided_on) for each in others)


@check(PermitDecision, "decided_on", Level.CONTRADICTION)
def decided_before_lodged(case: Case, decision: PermitDecision) -> Values | None:
    """Decided before it was asked for."""
    application = _application(case, decision)
    if application is None or not certainly_before(decision.decided_on, application.lodged_on):
        return None
    return {"when": application.lodged_on, "decided": decision.decided_on}


@check(PermitDecision, "served_on")
def served_late(_case: Case, decision: PermitDecision) -> Values | None:
    """More than half a year from the decision to its service."""
    days = least_days(decision.decided_on, decision.served_on)
    if days is None or days <= LONG:
        return None
    return {"decided": decision.decided_on, "served": decision.served_on, "days": days}


@check(PermitDecision, "valid_from")
def valid_before_application(case: Case, decision: PermitDecision) -> Values | None:
    """The stay begins before it was asked for."""
    application = _application(case, decision)
    if application is None or not certainly_before(decision.valid_from, application.lodged_on):
        return None
    return {"from": decision.valid_from, "when": application.lodged_on}


@check(PermitDecision, "granted_days")
def recovery_over_ninety_days(case: Case, decision: PermitDecision) -> Values | None:
    """A period of recovery and reflection is granted for ninety days."""
    application = _application(case, decision)
    if application is None or application.kind != "recovery_reflection" or not _granted(decision):
        return None
    lodged = application.lodged_on
    if lodged is not None and lodged.first < FOREIGNERS_2018:
        return None
    span = least_days(decision.valid_from, decision.valid_to) or 0
    months, days = decision.granted_months or 0, decision.granted_days or 0
    if days <= 90 and months <= 3 and span <= 92:
        return None
    return {"days": max(days, span, 30 * months)}


@check(PermitDecision, "granted_months")
def longer_than_a_year(case: Case, decision: PermitDecision) -> Values | None:
    """Residence of a victim, and humanitarian residence, is granted for a year at most."""
    application = _application(case, decision)
    if application is None or application.kind not in _ONE_YEAR or not _granted(decision):
        return None
    if (decision.granted_months or 0) <= 12 and (decision.granted_days or 0) <= 366:
        return None
    return {
        "kind": Choice("permit_kind", application.kind or ""),
        "months": decision.granted_months or round((decision.granted_days or 0) / 30),
    }


@check(PermitDecision, "instance")
def confirmed_at_first(_case: Case, decision: PermitDecision) -> Values | None:
    """Confirming and setting aside is for the instances above."""
    odd = decision.outcome in ("upheld", "annulled_returned")
    return {"outcome": _outcome(decision)} if odd and decision.instance == "first" else None


@check(PermitDecision, "remedy")
def instance_without_remedy(_case: Case, decision: PermitDecision) -> Values | None:
    """A decision of a higher instance that answers no remedy."""
    if decision.instance not in ("appeal", "administrative_court") or decision.remedy is not None:
        return None
    return {"instance": Choice("permit_instance", decision.instance)}


@check(PermitDecision, "instance")
def court_before_2010(_case: Case, decision: PermitDecision) -> Values | None:
    """The Administrative Court works since 2010."""
    decided: HonestDate | None = decision.decided_on
    if decision.instance != "administrative_court" or decided is None:
        return None
    return {"decided": decided, "since": NEW_COURTS} if decided.last < NEW_COURTS else None
