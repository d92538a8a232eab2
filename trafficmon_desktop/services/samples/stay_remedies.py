"""Remedies against a refused residence: appeal, a new decision, the administrative court."""

from datetime import date, timedelta

from trafficmon_desktop.domain.dates import add_months
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, PermitRemedy
from trafficmon_desktop.services.samples.collection import Collection

#: how the court decides, by the outcome of the suit
_OF_THE_COURT = {
    "refused": "upheld",
    "annulled_returned": "annulled_returned",
    "allowed": "annulled_returned",
    "dismissed_formal": "rejected",
    "withdrawn": "discontinued_withdrawn",
}


def contest(
    of: Collection, application: PermitApplication, refused: PermitDecision, decided: date
) -> date | None:
    """The way through the instances; the end of the stay if it was granted in the end."""
    if not of.dice.chance(0.62):
        return None
    appeal = _lodge(of, application, refused, "appeal", of.dice.later(decided, 6, 20))
    if appeal is None:
        return None
    remedy, answered, outcome = appeal
    if outcome == "annulled_returned":
        return _decide_again(of, application, remedy, answered)
    if outcome == "refused" and of.dice.chance(0.45):
        upheld = _answer(of, application, remedy, "appeal", "upheld", answered)
        _go_to_court(of, application, upheld, answered)
    elif outcome == "refused":
        _answer(of, application, remedy, "appeal", "upheld", answered)
    elif outcome == "allowed":
        return _grant_late(of, application, remedy, "appeal", answered)
    return None


def _lodge(
    of: Collection, application: PermitApplication, against: PermitDecision, kind: str,
    lodged: date, fate: str | None = None,
) -> tuple[PermitRemedy, date, str] | None:  # fmt: skip
    """A remedy with its outcome, ``fate`` where that is settled; ``None`` where it was not lodged
    or is still pending."""
    if not of.happened(lodged):
        return None
    answered = of.dice.later(lodged, 45, 150 if kind == "appeal" else 500)
    outcome = of.dice.weighted(
        {"refused": 5, "annulled_returned": 4, "allowed": 1, "dismissed_formal": 0.5,
         "withdrawn": 0.5}
    )  # fmt: skip
    outcome = fate or outcome
    known = of.happened(answered)
    remedy = of.add(
        PermitRemedy,
        application=application.code,
        decision=against.code,
        kind=kind,
        suspensive="by_law" if kind == "appeal" else of.dice.weighted({"requested": 1, "no": 1}),
        lodged_on=of.official(lodged),
        outcome=outcome if known else "pending",
        decided_on=of.official(answered) if known else None,
    )
    return (remedy, answered, outcome) if known else None


def _answer(
    of: Collection, application: PermitApplication, remedy: PermitRemedy, instance: str,
    outcome: str, decided: date,
) -> PermitDecision:  # fmt: skip
    return of.add(
        PermitDecision,
        application=application.code,
        instance=instance,
        kind="on_application",
        remedy=remedy.code,
        outcome=outcome,
        decided_on=of.official(decided),
    )


def _decide_again(
    of: Collection, application: PermitApplication, remedy: PermitRemedy, answered: date
) -> date | None:
    """Set aside and returned: the first instance decides anew, often the same."""
    _answer(of, application, remedy, "appeal", "annulled_returned", answered)
    again = of.dice.later(answered, 25, 90)
    if not of.happened(again):
        return None
    if of.dice.chance(0.5):
        return _grant_late(of, application, None, "first", again)
    refused = of.add(
        PermitDecision,
        application=application.code,
        instance="first",
        kind="on_application",
        outcome="refused",
        decided_on=of.official(again),
        refusal_ground="no_interest_of_proceedings",
    )
    lodged = of.dice.later(again, 6, 15)
    second = _lodge(of, application, refused, "appeal", lodged, "refused")
    if second is None:
        return None
    upheld = _answer(of, application, second[0], "appeal", "upheld", second[1])
    _go_to_court(of, application, upheld, second[1])
    return None


def _go_to_court(
    of: Collection, application: PermitApplication, upheld: PermitDecision, decided: date
) -> None:
    lodged = of.dice.later(decided, 12, 30)
    suit = _lodge(of, application, upheld, "administrative_dispute", lodged)
    if suit is None:
        return
    _answer(of, application, suit[0], "administrative_court", _OF_THE_COURT[suit[2]], suit[1])


def _grant_late(
    of: Collection, application: PermitApplication, remedy: PermitRemedy | None, instance: str,
    decided: date,
) -> date:  # fmt: skip
    months = 3 if application.kind == "recovery_reflection" else 6
    end = add_months(decided, months) - timedelta(days=1)
    of.add(
        PermitDecision,
        application=application.code,
        instance=instance,
        kind="on_application",
        remedy=remedy.code if remedy else None,
        outcome="granted",
        decided_on=of.official(decided),
        granted_months=months,
        valid_from=of.official(decided),
        valid_to=of.official(end),
        reveals_status=of.dice.weighted({"yes": 3, "no": 4, "unknown": 1}),
    )
    return end
