"""The checks that rules name: when a rule applies, and what shows that the act was done."""

from collections.abc import Callable, Mapping

from trafficmon_desktop.domain.dates import child_or_adult, exact_date
from trafficmon_desktop.domain.deadlines.case import ADVERSE, Case
from trafficmon_desktop.domain.deadlines.rules import Done
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Proceeding,
    ProceedingEvent,
    Record,
    Victim,
)

Condition = Callable[[Case, Record], bool]
Check = Callable[[Case, Record, tuple[str, ...]], bool]


def _adverse(_case: Case, record: Record) -> bool:
    """A decision against which the person may want a remedy."""
    if not isinstance(record, PermitDecision):
        return False
    return record.kind not in (None, "on_application") or record.outcome in ADVERSE


def _current_stay(case: Case, record: Record) -> bool:
    """The decision by which the person stays, of an application nobody ended."""
    application = case.application_of(record)
    return (
        application is not None
        and application.ended_on is None
        and application.end_reason is None
        and case.stay(application) == record
    )


def _not_served(_case: Case, record: Record) -> bool:
    return isinstance(record, ProceedingEvent) and record.served_on is None


def _no_later_service(case: Case, record: Record) -> bool:
    """Service of a judgment noted at the judgment itself, and not again as an event of its own."""
    return not case.events_since(record, ("written_judgment_served",))


def _child(case: Case, record: Record) -> bool:
    today = exact_date(case.today)
    return isinstance(record, Victim) and child_or_adult(record.birth_date, today) == "child"


CONDITIONS: Mapping[str, Condition] = {
    "adverse_decision": _adverse,
    "current_stay": _current_stay,
    "not_served": _not_served,
    "no_later_service": _no_later_service,
    "child": _child,
}


# --- done ------------------------------------------------------------------------------------


def is_done(case: Case, record: Record, done: Done) -> bool:
    """Whether the records show that the act was done, or that it no longer matters."""
    return bool(done.by) and CHECKS[done.by](case, record, done.codes)


def _remedy(case: Case, record: Record, kinds: tuple[str, ...]) -> bool:
    """A remedy of one of the kinds against this decision; of any kind where none is named."""
    if not isinstance(record, PermitDecision) or record.application is None:
        return False
    return any(
        (not kinds or each.kind in kinds) and _attacks(each, record)
        for each in case.book.of(PermitRemedy, "application", record.application)
    )


def _attacks(remedy: PermitRemedy, decision: PermitDecision) -> bool:
    if remedy.decision is not None:
        return remedy.decision == decision.code
    if remedy.lodged_on is None or decision.decided_on is None:
        return True
    return remedy.lodged_on.last >= decision.decided_on.first


def _any_remedy(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    return _remedy(case, record, ("appeal", "administrative_dispute", "constitutional_complaint"))


def _first_decision(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    application = case.application_of(record)
    if application is None:
        return True
    if application.ended_on is not None or application.end_reason is not None:
        return True
    return any(each.kind in (None, "on_application") for each in case.decisions(application))


def _decision_or_remedy(case: Case, record: Record, kinds: tuple[str, ...]) -> bool:
    application = case.application_of(record)
    if application is None or _first_decision(case, record, ()):
        return True
    remedies = case.book.of(PermitRemedy, "application", application.code)
    return any(each.kind in kinds for each in remedies)


def _remedy_decided(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    if not isinstance(record, PermitRemedy):
        return True
    if record.decided_on is not None or record.outcome not in (None, "pending", "unknown"):
        return True
    return bool(case.book.of(PermitDecision, "remedy", record.code))


def _remedy_decided_or(case: Case, record: Record, kinds: tuple[str, ...]) -> bool:
    """Decided, or the next step against silence was taken."""
    application = case.application_of(record)
    if application is None or _remedy_decided(case, record, ()):
        return True
    if isinstance(record, PermitRemedy) and record.kind == "reminder":
        appeals = case.book.of(PermitRemedy, "application", application.code)
        attacked = [each for each in appeals if each.kind in ("appeal", "appeal_silence")]
        if attacked and all(_remedy_decided(case, each, ()) for each in attacked):
            return True
    remedies = case.book.of(PermitRemedy, "application", application.code)
    return any(each.kind in kinds for each in remedies)


def _extension(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    application = case.application_of(record)
    return application is None or bool(case.extensions(application))


def _stay_followed(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    application = case.application_of(record)
    if application is None:
        return True
    return any(case.stay(each) is not None for each in case.extensions(application))


def _permanent_residence(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    victim = case.victim_of(record)
    if victim is None:
        return True
    applications = case.book.of(PermitApplication, "victim", victim.code)
    return any(each.kind == "permanent_residence" for each in applications)


def _event(case: Case, record: Record, stages: tuple[str, ...]) -> bool:
    return case.events_since(record, stages)


def _constitutional_complaint(case: Case, record: Record, codes: tuple[str, ...]) -> bool:
    if isinstance(record, PermitDecision):
        return _remedy(case, record, codes)
    return case.events_since(record, codes)


def _claim(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    if not isinstance(record, Proceeding):
        return True
    return all(case.property_claim(each) for each in case.participants(record))


def _final(case: Case, record: Record, _codes: tuple[str, ...]) -> bool:
    if not isinstance(record, Charge):
        return True
    return any(each.final for each in case.book.of(ChargeDecision, "charge", record.code))


CHECKS: Mapping[str, Check] = {
    "remedy": _remedy,
    "any_remedy": _any_remedy,
    "first_decision": _first_decision,
    "decision_or_remedy": _decision_or_remedy,
    "remedy_decided": _remedy_decided,
    "remedy_decided_or": _remedy_decided_or,
    "extension": _extension,
    "stay_followed": _stay_followed,
    "permanent_residence": _permanent_residence,
    "event": _event,
    "constitutional_complaint": _constitutional_complaint,
    "claim": _claim,
    "final": _final,
}
