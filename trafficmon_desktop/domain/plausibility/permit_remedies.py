"""Checks of remedies in residence matters, and of the decisions that answer them."""

from trafficmon_desktop.domain.plausibility.applications import GRANTED
from trafficmon_desktop.domain.plausibility.finding import Case, Choice, Level, Values, check
from trafficmon_desktop.domain.plausibility.times import certainly_before, least_days
from trafficmon_desktop.domain.records import PermitDecision, PermitRemedy

#: Days to contest a decision where it brings no instruction of its own (ZUP 153, ZUS 18).
_LIMITS = {"appeal": 15, "administrative_dispute": 30}

#: Days that weekends and holidays can add to a limit.
_GRACE = 5

_FAILED = frozenset({"refused", "dismissed_formal"})
_SUCCEEDED = frozenset({"allowed", "annulled_returned", "changed"})


@check(PermitDecision, "remedy", Level.CONTRADICTION)
def answers_other_application(case: Case, decision: PermitDecision) -> Values | None:
    """The remedy it answers belongs to another application."""
    remedy = case.book.find(PermitRemedy, decision.remedy)
    if remedy is None or remedy.application == decision.application:
        return None
    return {"other": remedy.code}


@check(PermitDecision, "remedy", Level.CONTRADICTION)
def first_instance_answers_remedy(_case: Case, decision: PermitDecision) -> Values | None:
    """A decision of the first instance answers no remedy."""
    if decision.instance != "first" or decision.remedy is None:
        return None
    return {"other": decision.remedy}


@check(PermitRemedy, "decision", Level.CONTRADICTION)
def attacks_other_application(case: Case, remedy: PermitRemedy) -> Values | None:
    """The decision it attacks was made on another application."""
    decision = case.book.find(PermitDecision, remedy.decision)
    if decision is None or decision.application == remedy.application:
        return None
    return {"other": decision.code}


@check(PermitRemedy, "lodged_on", Level.CONTRADICTION)
def lodged_before_decision(case: Case, remedy: PermitRemedy) -> Values | None:
    """Lodged before the decision that it attacks was made."""
    decision = case.book.find(PermitDecision, remedy.decision)
    if decision is None or not certainly_before(remedy.lodged_on, decision.decided_on):
        return None
    return {"when": remedy.lodged_on, "decided": decision.decided_on}


@check(PermitRemedy, "lodged_on")
def lodged_after_limit(case: Case, remedy: PermitRemedy) -> Values | None:
    """Lodged when the limit, counted from service, was certainly over."""
    decision = case.book.find(PermitDecision, remedy.decision)
    usual = _LIMITS.get(remedy.kind or "")
    if decision is None or usual is None:
        return None
    limit = decision.remedy_notice_days or usual
    days = least_days(decision.served_on, remedy.lodged_on)
    if days is None or days <= limit + _GRACE:
        return None
    return {"served": decision.served_on, "when": remedy.lodged_on, "days": limit}


@check(PermitRemedy, "outcome", Level.CONTRADICTION)
def outcome_against_answer(case: Case, remedy: PermitRemedy) -> Values | None:
    """The outcome is not that of the decision which answers the remedy."""
    for decision in case.book.of(PermitDecision, "remedy", remedy.code):
        won = decision.outcome in GRANTED or decision.outcome == "annulled_returned"
        lost = decision.outcome in ("upheld", "rejected", "refused")
        if (
            (remedy.outcome in _FAILED and won)
            or (remedy.outcome in _SUCCEEDED and lost)
            or remedy.outcome == "pending"
        ):
            return {
                "outcome": Choice("remedy_outcome", remedy.outcome or ""),
                "answer": Choice("permit_outcome", decision.outcome or ""),
                "other": decision.code,
            }
    return None
