"""The lists of the window: people, applications and proceedings, found while typing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from trafficmon_desktop.domain.codes.places import GROUP_OF
from trafficmon_desktop.domain.dates import HonestDate, child_or_adult, exact_date, ordered
from trafficmon_desktop.domain.records import (
    Defendant,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    ProceedingEvent,
    Record,
    SetDeadline,
    Task,
    Victim,
)
from trafficmon_desktop.domain.text import fold, initials, matches, sort_key
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

#: What a person can be filtered by.
FILTERS = ("open", "child", "foreign", "stay_ends", "incomplete")

GRANTED = ("granted", "granted_other_basis", "granted_shorter")


@dataclass(frozen=True, slots=True)
class PersonRow:
    """One person in the list; ``next_what`` names a field, as in ``task.due_on``."""

    code: str
    name: str
    initials: str
    status: str | None
    born: HonestDate | None
    citizenship: str | None
    next_on: HonestDate | None
    next_what: str | None
    flags: frozenset[str]


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


class PeopleIndex:
    """All people of a vault, sorted by name, ready to be searched at every key stroke."""

    def __init__(self, rows: Iterable[tuple[PersonRow, str]]) -> None:
        self._rows = tuple(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def search(self, text: str = "", filters: frozenset[str] = frozenset()) -> list[PersonRow]:
        """The people that every typed word and every filter fits, in the order of their names.

        Any script, with or without diacritics, words in any order; names, codes, file numbers.
        """
        words = fold(text)
        return [
            row
            for row, key in self._rows
            if filters <= row.flags and (not words or matches(words, key))
        ]


def people(vault: Vault) -> PeopleIndex:
    """Reads the people of a vault with what is next for each."""
    today = vault.clock().astimezone().date()
    with vault.read() as connection:
        victims = store.fetch_all(connection, Victim)
        applications = store.fetch_all(connection, PermitApplication)
        decisions = store.fetch_all(connection, PermitDecision)
        events = store.fetch_all(connection, ProceedingEvent)
        places = store.fetch_all(connection, Participation)
        proceedings = store.fetch_all(connection, Proceeding)
        reminders: list[Task | SetDeadline] = [
            *store.fetch_all(connection, Task),
            *store.fetch_all(connection, SetDeadline),
        ]
    owner = {application.code: application.victim or "" for application in applications}
    coming = _Coming(today)
    coming.add_stays(decisions, owner)
    coming.add_reminders(reminders, owner)
    coming.add_hearings(events, places)
    numbers = _file_numbers(applications, places, proceedings)
    rows = [
        (_row(victim, coming, today), _search_text(victim, numbers.get(victim.code, [])))
        for victim in victims
    ]
    rows.sort(key=lambda pair: (sort_key(pair[0].name), pair[0].code))
    return PeopleIndex(rows)


class _Coming:
    """What is next for each person: the earliest day from today on, and its field."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.next: dict[str, tuple[HonestDate, str]] = {}
        self.stay_ends: set[str] = set()

    def _offer(self, victim: str, when: HonestDate | None, what: str) -> None:
        if not victim or when is None or when.last < self.today:
            return
        known = self.next.get(victim)
        if known is None or ordered(when) < ordered(known[0]):
            self.next[victim] = (when, what)

    def add_stays(self, decisions: Iterable[PermitDecision], owner: Mapping[str, str]) -> None:
        for decision in decisions:
            if decision.outcome in GRANTED and decision.valid_to is not None:
                victim = owner.get(decision.application or "", "")
                self._offer(victim, decision.valid_to, "permit_decision.valid_to")
                if 0 <= (decision.valid_to.first - self.today).days <= 30:
                    self.stay_ends.add(victim)

    def add_reminders(
        self, reminders: Iterable[Task | SetDeadline], owner: Mapping[str, str]
    ) -> None:
        for reminder in reminders:
            done = reminder.done_on if isinstance(reminder, Task) else reminder.met_on
            if done is None and reminder.subject:
                victim = owner.get(reminder.subject, reminder.subject)
                self._offer(victim, reminder.due_on, f"{reminder.NAME}.due_on")

    def add_hearings(
        self, events: Iterable[ProceedingEvent], places: Iterable[Participation]
    ) -> None:
        there: dict[str, list[str]] = {}
        for place in places:
            if place.proceeding and place.victim:
                there.setdefault(place.proceeding, []).append(place.victim)
        for event in events:
            if event.state == "planned":
                for victim in there.get(event.proceeding or "", ()):
                    self._offer(victim, event.happened_on, "proceeding_event.happened_on")


def _row(victim: Victim, coming: _Coming, today: date) -> PersonRow:
    next_on, next_what = coming.next.get(victim.code, (None, None))
    citizenship = reported_citizenship(victim.citizenships)
    flags = set()
    if victim.status != "closed":
        flags.add("open")
    if child_or_adult(victim.birth_date, exact_date(today)) == "child":
        flags.add("child")
    if citizenship and GROUP_OF.get(citizenship) not in ("serbia", "unknown"):
        flags.add("foreign")
    if victim.code in coming.stay_ends:
        flags.add("stay_ends")
    if _incomplete(victim):
        flags.add("incomplete")
    name = " ".join(part for part in (victim.family_name, victim.given_name) if part)
    return PersonRow(
        victim.code,
        name,
        initials(victim.given_name, victim.family_name),
        victim.status,
        victim.birth_date,
        citizenship,
        next_on,
        next_what,
        frozenset(flags),
    )


def reported_citizenship(citizenships: tuple[str, ...]) -> str | None:
    """Serbian citizenship if it is held, else the first (law.md, counting rules)."""
    if not citizenships:
        return None
    return "RS" if "RS" in citizenships else citizenships[0]


def _incomplete(victim: Victim) -> bool:
    """Whether something is missing that a summary would count as unknown."""
    return (
        not victim.sex
        or victim.birth_date is None
        or not victim.citizenships
        or victim.status is None
    )


def _search_text(victim: Victim, numbers: Iterable[str]) -> str:
    parts = (
        victim.family_name,
        victim.given_name,
        victim.other_names,
        victim.code,
        victim.document_number,
        *numbers,
    )
    return fold(" ".join(part for part in parts if part))


def _file_numbers(
    applications: Iterable[PermitApplication],
    places: Iterable[Participation],
    proceedings: Iterable[Proceeding],
) -> dict[str, list[str]]:
    """victim -> codes and authorities' numbers of the person's files."""
    reference = {proceeding.code: proceeding.court_reference for proceeding in proceedings}
    found: dict[str, list[str]] = {}
    for application in applications:
        numbers = (application.code, application.authority_reference)
        found.setdefault(application.victim or "", []).extend(n for n in numbers if n)
    for place in places:
        of_place = (place.proceeding, reference.get(place.proceeding or ""))
        found.setdefault(place.victim or "", []).extend(n for n in of_place if n)
    return found


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
