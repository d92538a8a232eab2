"""The lists of the window: people, applications and proceedings, found while typing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import Any, NamedTuple

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
from trafficmon_desktop.domain.text import beginnings, fold, initials, matches, sort_key
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
    """All people of a vault, sorted by name, ready to be searched at every key stroke.

    Made of rows in their order, each with the folded text in which it is found.
    """

    def __init__(self, rows: Iterable[tuple[PersonRow, str]]) -> None:
        self._rows = [(row, f" {text}") for row, text in rows]

    def __len__(self) -> int:
        return len(self._rows)

    def search(self, text: str = "", filters: frozenset[str] = frozenset()) -> list[PersonRow]:
        """The people that every typed word and every filter fits, in the order of their names.

        Any script, with or without diacritics, words in any order; names, codes, file numbers.
        """
        words = fold(text)
        if text.strip() and not words:
            return []  # signs alone name nobody
        found = self._rows
        for word in beginnings(words):
            found = [pair for pair in found if word in pair[1]]
        return [row for row, _ in found if filters <= row.flags]


class _Person(NamedTuple):
    """What of a person is shown in the list, or finds it."""

    code: str
    family_name: str | None
    given_name: str | None
    other_names: str | None
    document_number: str | None
    sex: str | None
    birth_date: HonestDate | None
    citizenships: tuple[str, ...]
    status: str | None

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.family_name, self.given_name) if part)


#: The records of a type as rows of some of their fields.
_Rows = Iterable[tuple[Any, ...]]


def people(vault: Vault) -> PeopleIndex:
    """Reads the people of a vault with what is next for each."""
    today = vault.clock().astimezone().date()
    with vault.read() as connection:
        read = partial(store.fetch_columns, connection)
        persons = [_Person._make(row) for row in read(Victim, *_Person._fields)]
        applications = list(read(PermitApplication, "code", "victim", "authority_reference"))
        places = list(read(Participation, "proceeding", "victim"))
        owner = {code: victim or "" for code, victim, _ in applications}
        coming = _Coming(today)
        coming.add_stays(read(PermitDecision, "outcome", "valid_to", "application"), owner)
        coming.add_reminders(Task, read(Task, "done_on", "due_on", "subject"), owner)
        coming.add_reminders(SetDeadline, read(SetDeadline, "met_on", "due_on", "subject"), owner)
        planned = read(ProceedingEvent, "proceeding", "happened_on", state="planned")
        coming.add_hearings(planned, places)
        numbers = _file_numbers(applications, places, read(Proceeding, "code", "court_reference"))
    persons.sort(key=lambda person: (sort_key(person.name), person.code))
    return PeopleIndex(
        (_row(person, coming, today), _search_text(person, numbers.get(person.code, ())))
        for person in persons
    )


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

    def add_stays(self, decisions: _Rows, owner: Mapping[str, str]) -> None:
        for outcome, valid_to, application in decisions:
            if outcome in GRANTED and valid_to is not None:
                victim = owner.get(application or "", "")
                self._offer(victim, valid_to, "permit_decision.valid_to")
                if 0 <= (valid_to.first - self.today).days <= 30:
                    self.stay_ends.add(victim)

    def add_reminders(
        self, record_type: type[Record], reminders: _Rows, owner: Mapping[str, str]
    ) -> None:
        for done_on, due_on, subject in reminders:
            if done_on is None and subject:
                self._offer(owner.get(subject, subject), due_on, f"{record_type.NAME}.due_on")

    def add_hearings(self, planned: _Rows, places: _Rows) -> None:
        there: dict[str, list[str]] = {}
        for proceeding, victim in places:
            if proceeding and victim:
                there.setdefault(proceeding, []).append(victim)
        for proceeding, happened_on in planned:
            for victim in there.get(proceeding or "", ()):
                self._offer(victim, happened_on, "proceeding_event.happened_on")


def _row(person: _Person, coming: _Coming, today: date) -> PersonRow:
    next_on, next_what = coming.next.get(person.code, (None, None))
    citizenship = reported_citizenship(person.citizenships)
    flags = set()
    if person.status != "closed":
        flags.add("open")
    if child_or_adult(person.birth_date, exact_date(today)) == "child":
        flags.add("child")
    if citizenship and GROUP_OF.get(citizenship) not in ("serbia", "unknown"):
        flags.add("foreign")
    if person.code in coming.stay_ends:
        flags.add("stay_ends")
    if _incomplete(person):
        flags.add("incomplete")
    return PersonRow(
        person.code,
        person.name,
        initials(person.given_name, person.family_name),
        person.status,
        person.birth_date,
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


def _incomplete(person: _Person) -> bool:
    """Whether something is missing that a summary would count as unknown."""
    return (
        not person.sex
        or person.birth_date is None
        or not person.citizenships
        or person.status is None
    )


def _search_text(person: _Person, numbers: Iterable[str]) -> str:
    parts = (
        person.family_name,
        person.given_name,
        person.other_names,
        person.code,
        person.document_number,
        *numbers,
    )
    return fold(" ".join(part for part in parts if part))


def _file_numbers(applications: _Rows, places: _Rows, proceedings: _Rows) -> dict[str, list[str]]:
    """victim -> codes and authorities' numbers of the person's files."""
    reference: dict[str, str | None] = dict(proceedings)
    found: dict[str, list[str]] = {}
    for code, victim, number in applications:
        found.setdefault(victim or "", []).extend(n for n in (code, number) if n)
    for proceeding, victim in places:
        of_place = (proceeding, reference.get(proceeding or ""))
        found.setdefault(victim or "", []).extend(n for n in of_place if n)
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
