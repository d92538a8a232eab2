"""Chapter people: presumed and identified victims, reports, support, penalisation."""

from collections import defaultdict
from collections.abc import Iterator

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.indicators import person
from trafficmon_desktop.domain.indicators.domains import NOT_APPLICABLE, UNKNOWN
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.indicators.residence import GRANTED
from trafficmon_desktop.domain.indicators.spans import age_class, earliest
from trafficmon_desktop.domain.records import (
    Identification,
    Penalisation,
    PermitApplication,
    PermitDecision,
    Support,
    Victim,
)


def _earliest_by_person(
    found: list[tuple[HonestDate, Identification]],
) -> dict[str, Identification]:
    """The earliest for each person; of two on one day the one with the lower code."""
    first: dict[str, Identification] = {}
    for _, each in sorted(found, key=lambda pair: (*ordered(pair[0]), pair[1].code)):
        if each.victim is not None:
            first.setdefault(each.victim, each)
    return first


def victims_identified(q: Question) -> Iterator[Unit]:
    """Persons with an identification of outcome identified decided in the period."""
    found = [
        (each.decided_on, each)
        for each in q.book.every(Identification)
        if each.outcome == "identified"
        and q.holds(each.decided_on, "victims_identified", each.code)
        and each.decided_on is not None
    ]
    for code, identification in _earliest_by_person(found).items():
        victim = q.book.find(Victim, code)
        if victim is not None:
            yield Unit(code, _identified(q, victim, identification))


def _identified(q: Question, victim: Victim, identification: Identification) -> dict[str, str]:
    age = age_class(victim, identification.decided_on)
    citizenship = person.citizenship_group(victim)
    return {
        "sex": victim.sex or UNKNOWN,
        "age_at_identification": age,
        "exploitation": person.exploitation(q.book, victim.code),
        "citizenship_group": citizenship,
        "referrer_group": person.referrer_group(identification.reported_by),
        "trafficking_scope": person.trafficking_scope(q.book, victim.code, q.home),
        "guardian_state": person.guardian_state(victim, age),
        "identification_body": identification.body or UNKNOWN,
        "recovery_offered": _recovery_offered(q, victim.code, citizenship),
        "asylum_status": victim.asylum_status or UNKNOWN,
    }


def _recovery_offered(q: Question, victim: str, citizenship: str) -> str:
    if citizenship == "serbia":
        return NOT_APPLICABLE
    applied = [
        each
        for each in q.book.of(PermitApplication, "victim", victim)
        if each.kind == "recovery_reflection" and q.by_as_of(each.lodged_on)
    ]
    if any(_granted(q.book, each, q) for each in applied):
        return "granted"
    return "applied" if applied else "none"


def _granted(book: Casebook, application: PermitApplication, q: Question) -> bool:
    return any(
        each.kind == "on_application" and each.outcome in GRANTED and q.by_as_of(each.decided_on)
        for each in book.of(PermitDecision, "application", application.code)
    )


def persons_reported(q: Question) -> Iterator[Unit]:
    """Persons with an identification reported in the period: presumed victims."""
    found = [
        (each.reported_on, each)
        for each in q.book.every(Identification)
        if q.holds(each.reported_on, "persons_reported", each.code) and each.reported_on is not None
    ]
    for code, identification in _earliest_by_person(found).items():
        victim = q.book.find(Victim, code)
        if victim is not None:
            yield Unit(
                code,
                {
                    "sex": victim.sex or UNKNOWN,
                    "age_at_report": age_class(victim, identification.reported_on),
                    "exploitation": person.exploitation(q.book, code),
                },
            )


def identification_reports(q: Question) -> Iterator[Unit]:
    """Reports of the period with the outcome as of its last day."""
    for each in q.book.every(Identification):
        if q.book.find(Victim, each.victim) is None:
            continue
        if q.holds(each.reported_on, "identification_reports", each.code):
            decided = q.by_last_day(each.decided_on)
            yield Unit(
                each.code,
                {
                    "identification_outcome": (each.outcome or UNKNOWN) if decided else "pending",
                    "referrer_group": person.referrer_group(each.reported_by),
                },
            )


def persons_supported(q: Question) -> Iterator[Unit]:
    """Persons with support that certainly overlaps the period."""
    given: dict[str, list[Support]] = defaultdict(list)
    for each in q.book.every(Support):
        if each.victim is not None:
            given[each.victim].append(each)
    for victim, supports in given.items():
        running = [each for each in supports if _overlaps(q, each)]
        if running:
            kinds = {each.kind for each in running if each.kind}
            main = "multiple" if len(kinds) > 1 else next(iter(kinds), UNKNOWN)
            yield Unit(victim, {"support_kind_main": main, "assisted": _assisted(q, supports)})


def _overlaps(q: Question, support: Support) -> bool:
    started, ended = support.started_on, support.ended_on
    if started is None or started.last > q.period.last:
        return False
    return ended is None or ended.first >= q.period.first


def _assisted(q: Question, supports: list[Support]) -> str:
    """Whether the first support ever was started in the period."""
    first = earliest(each.started_on for each in supports)
    if first is not None and first.last < q.period.first:
        return "continued"
    if first is None or any(each.started_on is None for each in supports):
        return UNKNOWN
    return "new" if q.period.holds(first) else UNKNOWN


def penalisations(q: Question) -> Iterator[Unit]:
    """Penalisations of victims decided in the period."""
    for each in q.book.every(Penalisation):
        if q.holds(each.decided_on, "penalisations", each.code):
            yield Unit(
                each.code,
                {
                    "penalisation_kind": each.kind or UNKNOWN,
                    "penalisation_outcome": each.outcome or UNKNOWN,
                },
            )
