"""Chapter residence: applications, decisions, persons granted, stays on a day."""

from collections.abc import Iterator

from trafficmon_desktop.domain.dates import ordered
from trafficmon_desktop.domain.indicators import person
from trafficmon_desktop.domain.indicators.domains import NOT_APPLICABLE, UNKNOWN
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.indicators.spans import age_class, days_band, months_band
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, Victim

GRANTED = frozenset({"granted", "granted_other_basis", "granted_shorter"})

_RESULTS = {
    "refused": "refused",
    "upheld": "refused",
    "rejected": "rejected",
    "discontinued_withdrawn": "discontinued",
    "discontinued_left": "discontinued",
    "annulled_returned": "returned",
} | dict.fromkeys(GRANTED, "granted")


def permit_result(decision: PermitDecision) -> str:
    """The result; a first instance cannot annul and return: entered there it is unknown."""
    result = _RESULTS.get(decision.outcome or "", UNKNOWN)
    return UNKNOWN if result == "returned" and decision.instance == "first" else result


def permit_applications(q: Question) -> Iterator[Unit]:
    """Applications lodged in the period."""
    for each in q.book.every(PermitApplication):
        if q.holds(each.lodged_on, "permit_applications", each.code):
            recovery = each.kind == "recovery_reflection"
            yield Unit(
                each.code,
                {
                    "permit_kind": each.kind or UNKNOWN,
                    "application_step": "extension" if each.extends else "first",
                    "permit_ground": "recovery" if recovery else each.ground or UNKNOWN,
                    "legal_aid": each.legal_aid or UNKNOWN,
                },
            )


def _decided(
    q: Question, population: str, instances: tuple[str, ...]
) -> Iterator[tuple[PermitDecision, PermitApplication]]:
    """Decisions on an application by these instances, decided in the period."""
    for each in q.book.every(PermitDecision):
        if each.kind == "on_application" and each.instance in instances:
            application = q.book.find(PermitApplication, each.application)
            if application is None or q.book.find(Victim, application.victim) is None:
                continue
            if q.holds(each.decided_on, population, each.code):
                yield each, application


def permit_decisions(q: Question) -> Iterator[Unit]:
    """Decisions of first instance of the period, each one."""
    for decision, application in _decided(q, "permit_decisions", ("first",)):
        result = permit_result(decision)
        refused = result in ("refused", "rejected")
        granted = result == "granted"
        yield Unit(
            decision.code,
            {
                "permit_kind": application.kind or UNKNOWN,
                "permit_result": result,
                "months_band": months_band(decision, result),
                "days_band": days_band(application.lodged_on, decision.decided_on),
                "refusal_ground": (decision.refusal_ground or UNKNOWN)
                if refused
                else NOT_APPLICABLE,
                "reveals_status": (decision.reveals_status or UNKNOWN)
                if granted
                else NOT_APPLICABLE,
            },
        )


def permits_after_remedy(q: Question) -> Iterator[Unit]:
    """Decisions on appeal and of the administrative court of the period."""
    instances = ("appeal", "administrative_court")
    for decision, application in _decided(q, "permits_after_remedy", instances):
        yield Unit(
            decision.code,
            {
                "permit_kind": application.kind or UNKNOWN,
                "permit_result": permit_result(decision),
            },
        )


def persons_granted(q: Question) -> Iterator[Unit]:
    """Persons with a granted decision of first instance in the period; the earliest counts."""
    found = [
        (decision, application.victim)
        for decision, application in _decided(q, "persons_granted", ("first",))
        if decision.outcome in GRANTED and application.victim is not None
    ]
    found.sort(key=lambda pair: (*ordered(pair[0].decided_on), pair[0].code))
    counted: set[str] = set()
    for decision, code in found:
        victim = q.book.find(Victim, code)
        if victim is None or code in counted:
            continue
        counted.add(code)
        yield Unit(
            code,
            {
                "sex": victim.sex or UNKNOWN,
                "age_at_grant": age_class(victim, decision.decided_on),
                "exploitation": person.exploitation(q.book, code),
                "citizenship_group": person.citizenship_group(victim),
            },
        )
