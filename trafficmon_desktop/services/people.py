"""The lists of the window: people, applications and proceedings, found while typing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.records import (
    Defendant,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    ProceedingEvent,
    Record,
    Victim,
)
from trafficmon_desktop.domain.text import fold, initials, matches
from trafficmon_desktop.services.people_index import (
    FILTERS,
    People,
    PeopleIndex,
    people,
    people_in_order,
)
from trafficmon_desktop.services.people_rows import GRANTED, PersonRow, reported_citizenship
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

__all__ = [
    "FILTERS",
    "GRANTED",
    "ApplicationRow",
    "People",
    "PeopleIndex",
    "PersonRow",
    "ProceedingRow",
    "applications",
    "people",
    "people_in_order",
    "proceedings",
    "reported_citizenship",
]


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """One application; ``result`` is the outcome of its latest decision, if there is one."""

    code: str
    victim: str
    initials: str
    kind: str | None
    lodged_on: HonestDate | None
    result: str | None
    valid_to: HonestDate | None


@dataclass(frozen=True, slots=True)
class ProceedingRow:
    """One proceeding with the latest thing that happened in it."""

    code: str
    title: str
    court: str | None
    status: str | None
    defendants: int
    victims: int
    stage: str | None
    stage_on: HonestDate | None


def applications(vault: Vault, text: str = "") -> list[ApplicationRow]:
    """The applications that every typed word fits, the latest lodged first."""
    with vault.read() as connection:
        wanted = store.fetch_all(connection, PermitApplication)
        decisions = store.fetch_all(connection, PermitDecision)
        names = {
            victim.code: initials(victim.given_name, victim.family_name)
            for victim in store.fetch_all(connection, Victim)
        }
    last: dict[str, PermitDecision] = {}
    for decision in sorted(decisions, key=lambda each: ordered(each.decided_on)):
        if decision.kind in (None, "on_application"):
            last[decision.application or ""] = decision
    words = fold(text)
    rows = [
        (
            _application_row(application, names, last.get(application.code)),
            ordered(application.lodged_on),
        )
        for application in wanted
        if not words or matches(words, _key(application, "code victim authority_reference"))
    ]
    rows.sort(key=lambda pair: pair[1], reverse=True)
    return [row for row, _ in rows]


def _application_row(
    application: PermitApplication, names: Mapping[str, str], decision: PermitDecision | None
) -> ApplicationRow:
    victim = application.victim or ""
    return ApplicationRow(
        application.code,
        victim,
        names.get(victim, ""),
        application.kind,
        application.lodged_on,
        None if decision is None else decision.outcome,
        None if decision is None else decision.valid_to,
    )


def proceedings(vault: Vault, text: str = "") -> list[ProceedingRow]:
    """The proceedings that every typed word fits, the latest reported first."""
    with vault.read() as connection:
        wanted = store.fetch_all(connection, Proceeding)
        events = store.fetch_all(connection, ProceedingEvent)
        defendants = _counted(store.fetch_all(connection, Defendant))
        victims = _counted(store.fetch_all(connection, Participation))
    latest: dict[str, ProceedingEvent] = {}
    for event in sorted(events, key=lambda each: ordered(each.happened_on)):
        if event.state == "held":
            latest[event.proceeding or ""] = event
    words = fold(text)
    found = [
        proceeding
        for proceeding in wanted
        if not words or matches(words, _key(proceeding, "code title court_reference"))
    ]
    found.sort(key=lambda each: ordered(each.reported_on), reverse=True)
    return [
        ProceedingRow(
            each.code,
            each.title or "",
            each.court,
            each.status,
            defendants.get(each.code, 0),
            victims.get(each.code, 0),
            latest[each.code].stage if each.code in latest else None,
            latest[each.code].happened_on if each.code in latest else None,
        )
        for each in found
    ]


def _counted(records: Iterable[Defendant | Participation]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for record in records:
        counts[record.proceeding or ""] = counts.get(record.proceeding or "", 0) + 1
    return counts


def _key(record: Record, names: str) -> str:
    return fold(" ".join(getattr(record, name) or "" for name in names.split()))
