"""The rows of the list of people: who they are, and what is next for each."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple

from trafficmon_desktop.domain.codes.places import GROUP_OF
from trafficmon_desktop.domain.dates import HonestDate, child_or_adult, exact_date, ordered
from trafficmon_desktop.domain.records import (
    Participation,
    PermitApplication,
    PermitDecision,
    ProceedingEvent,
    Record,
    SetDeadline,
    Task,
    Victim,
)
from trafficmon_desktop.domain.text import initials
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Connection, Vault

GRANTED = ("granted", "granted_other_basis", "granted_shorter")

#: Days ahead within which a stay that ends is told.
SOON = 30

#: The records of a type as rows of some of their fields.
Rows = Iterable[tuple[Any, ...]]


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


class Marks(NamedTuple):
    """What of a person decides by which filters the person is found."""

    status: str | None
    sex: str | None
    birth_date: HonestDate | None
    citizenships: tuple[str, ...]

    def flags(self, today: date) -> frozenset[str]:
        """The filters that fit, but for those that other records decide."""
        citizenship = reported_citizenship(self.citizenships)
        fitting = {
            "open": self.status != "closed",
            "child": child_or_adult(self.birth_date, exact_date(today)) == "child",
            "foreign": bool(citizenship)
            and GROUP_OF.get(citizenship or "") not in ("serbia", "unknown"),
            "incomplete": None in (self.birth_date, self.status)
            or not (self.sex and self.citizenships),
        }
        return frozenset(name for name, fits in fitting.items() if fits)


class _Person(NamedTuple):
    code: str
    family_name: str | None
    given_name: str | None
    status: str | None
    sex: str | None
    birth_date: HonestDate | None
    citizenships: tuple[str, ...]

    @property
    def name(self) -> str:
        return " ".join(part for part in (self.family_name, self.given_name) if part)


def rows_of(vault: Vault, codes: Sequence[str]) -> list[PersonRow]:
    """The rows of these people in this order, at most some hundred; of who is gone an empty one."""
    today = vault.today
    with vault.read() as connection:
        read = store.fetch_columns(connection, Victim, *_Person._fields, code=codes)
        persons = {person.code: person for person in map(_Person._make, read)}
        next_for = coming(connection, today, codes)
    gone = _Person("", None, None, None, None, None, ())
    return [_row(persons.get(code, gone._replace(code=code)), next_for, today) for code in codes]


def _row(person: _Person, next_for: "Coming", today: date) -> PersonRow:
    next_on, next_what = next_for.next.get(person.code, (None, None))
    marks = Marks(person.status, person.sex, person.birth_date, person.citizenships)
    return PersonRow(
        person.code,
        person.name,
        initials(person.given_name, person.family_name),
        person.status,
        person.birth_date,
        reported_citizenship(person.citizenships),
        next_on,
        next_what,
        marks.flags(today) | next_for.flags(person.code, marks),
    )


def reported_citizenship(citizenships: tuple[str, ...]) -> str | None:
    """Serbian citizenship if it is held, else the first (law.md, counting rules)."""
    if not citizenships:
        return None
    return "RS" if "RS" in citizenships else citizenships[0]


def coming(connection: Connection, today: date, victims: Sequence[str] | None = None) -> "Coming":
    """What is next for these people, at most some hundred; or for everybody."""

    def read(record_type: type[Record], *names: str, **among: str | Sequence[str]) -> Rows:
        wanted = {} if victims is None else among
        return store.fetch_columns(connection, record_type, *names, **wanted)

    applications = read(PermitApplication, "code", "victim", victim=victims or ())
    owner: dict[str, str] = dict(applications)
    places = list(read(Participation, "proceeding", "victim", victim=victims or ()))
    proceedings = sorted({proceeding for proceeding, _ in places if proceeding})
    subjects = [*(victims or ()), *owner]
    found = Coming(today)
    columns = "outcome", "valid_to", "application"
    found.add_stays(read(PermitDecision, *columns, application=[*owner]), owner)
    for record_type, done in ((Task, "done_on"), (SetDeadline, "met_on")):
        reminders = read(record_type, done, "due_on", "subject", subject=subjects)
        found.add_reminders(record_type, reminders, owner)
    columns = "state", "proceeding", "happened_on"
    found.add_hearings(read(ProceedingEvent, *columns, proceeding=proceedings), places)
    return found


class Coming:
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

    def add_stays(self, decisions: Rows, owner: Mapping[str, str]) -> None:
        """The ends of what was granted."""
        for outcome, valid_to, application in decisions:
            if outcome in GRANTED and valid_to is not None:
                victim = owner.get(application or "", "")
                self._offer(victim, valid_to, "permit_decision.valid_to")
                if 0 <= (valid_to.first - self.today).days <= SOON:
                    self.stay_ends.add(victim)

    def add_reminders(
        self, record_type: type[Record], reminders: Rows, owner: Mapping[str, str]
    ) -> None:
        """Tasks and set deadlines that are open, of a person or of an application."""
        for done_on, due_on, subject in reminders:
            if done_on is None and subject:
                self._offer(owner.get(subject, subject), due_on, f"{record_type.NAME}.due_on")

    def add_hearings(self, events: Rows, places: Rows) -> None:
        """What is planned in the proceedings a person takes part in."""
        there: dict[str, list[str]] = {}
        for proceeding, victim in places:
            if proceeding and victim:
                there.setdefault(proceeding, []).append(victim)
        for state, proceeding, happened_on in events:
            if state != "planned":
                continue
            for victim in there.get(proceeding or "", ()):
                self._offer(victim, happened_on, "proceeding_event.happened_on")

    def flags(self, victim: str, marks: Marks) -> frozenset[str]:
        """The filters that fit because of what is next, or is not."""
        fitting = {
            "stay_ends": victim in self.stay_ends,
            "no_next_step": marks.status != "closed" and victim not in self.next,
        }
        return frozenset(name for name, fits in fitting.items() if fits)
