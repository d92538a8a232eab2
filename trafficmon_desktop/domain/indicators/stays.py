"""Persons with a stay on the last day of the period.

A person is counted only where every date makes the stay certain. Source: rule of table P6.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate, NotADateError, add_months, ordered
from trafficmon_desktop.domain.indicators.domains import DOMAINS, UNKNOWN
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.indicators.residence import GRANTED
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, PermitRemedy

_NO_STAY = "asylum_track"
_ENDING = frozenset({"revocation", "return_decision", "removal"})
#: Remedies that can set a decision aside; a stay of enforcement or a reminder cannot.
_ANNULLING = frozenset({"appeal", "administrative_dispute", "constitutional_complaint", "other"})
_SUCCEEDED = frozenset({"allowed", "annulled_returned", "changed"})
_ORDER = {kind: place for place, kind in enumerate(DOMAINS["permit_kind"])}


def persons_with_stay(q: Question) -> Iterator[Unit]:
    """One unit a person, under the first kind of stay in the order of the list."""
    day = q.period.last
    kinds: dict[str, list[str]] = {}
    for each in q.book.every(PermitApplication):
        if each.kind != _NO_STAY and each.victim is not None and stays_on(q.book, each, day):
            kinds.setdefault(each.victim, []).append(each.kind or UNKNOWN)
    for victim, held in kinds.items():
        yield Unit(victim, {"permit_kind": min(held, key=_ORDER.__getitem__)})


def stays_on(book: Casebook, application: PermitApplication, day: date) -> bool:
    """Whether the stay of this application certainly holds on the day."""
    known = [
        each
        for each in book.of(PermitDecision, "application", application.code)
        if each.decided_on is not None and each.decided_on.last <= day
    ]
    on_application = [each for each in known if each.kind == "on_application"]
    if not on_application:
        return False
    ruling = max(on_application, key=_newest)
    start, end = ruling.valid_from, end_of_stay(ruling)
    if ruling.outcome not in GRANTED or start is None or start.last > day:
        return False
    if end is None or end.first < day:
        return False
    if application.ended_on is not None and application.ended_on.first < day:
        return False
    return not any(_ends(book, each, known, day) for each in known if each.kind in _ENDING)


_INSTANCES = {"first": 0, "appeal": 1, "administrative_court": 2}


def _newest(decision: PermitDecision) -> tuple[date, date, int, str]:
    """Of two decisions of one day the one of the higher instance is the later."""
    instance = _INSTANCES.get(decision.instance or "", 0)
    return (*ordered(decision.decided_on), instance, decision.code)


def end_of_stay(decision: PermitDecision) -> HonestDate | None:
    """``valid_to``, else ``valid_from`` and the months granted, else the days; else unknown."""
    start = decision.valid_from
    if decision.valid_to is not None or start is None:
        return decision.valid_to
    try:
        if decision.granted_months:
            first = add_months(start.first, decision.granted_months)
            return HonestDate(start.edtf, first, add_months(start.last, decision.granted_months))
        if decision.granted_days:
            length = timedelta(days=decision.granted_days)
            return HonestDate(start.edtf, start.first + length, start.last + length)
    except (NotADateError, OverflowError):
        return None
    return None


def _ends(book: Casebook, decision: PermitDecision, known: list[PermitDecision], day: date) -> bool:
    """Whether a revocation, return decision or removal stands on the day."""
    if decision.outcome == "annulled_returned":
        return False
    for remedy in book.of(PermitRemedy, "decision", decision.code):
        if remedy.kind in _ANNULLING and _succeeded(book, remedy, day):
            return False
    return not any(
        each.kind == decision.kind
        and each.outcome == "annulled_returned"
        and _newest(each) > _newest(decision)
        for each in known
    )


def _succeeded(book: Casebook, remedy: PermitRemedy, day: date) -> bool:
    if remedy.outcome in _SUCCEEDED:
        return remedy.decided_on is not None and remedy.decided_on.last <= day
    return any(
        each.outcome in GRANTED | {"annulled_returned"}
        and each.decided_on is not None
        and each.decided_on.last <= day
        for each in book.of(PermitDecision, "remedy", remedy.code)
    )
