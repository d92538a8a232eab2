"""The lists of applications and of proceedings: read once, then found while typing."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, Protocol, TypeVar

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
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
from trafficmon_desktop.domain.text import fold, initials, matches
from trafficmon_desktop.services.people_rows import GRANTED
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

#: What the lists can be filtered by.
APPLICATION_FILTERS = ("open", "waiting", "ends_soon", "no_next_step", "incomplete")
PROCEEDING_FILTERS = ("open", "waiting", "hearing_soon", "no_next_step", "incomplete")

#: "Soon", in days.
SOON = 30

_NOT_HELD = frozenset({"planned", "postponed", "cancelled"})


@dataclass(frozen=True, slots=True)
class ApplicationRow:
    """One application; ``result`` is the outcome of its latest decision, if there is one."""

    code: str
    victim: str
    name: str
    initials: str
    kind: str | None
    lodged_on: HonestDate | None
    result: str | None
    valid_to: HonestDate | None
    flags: frozenset[str]


@dataclass(frozen=True, slots=True)
class ProceedingRow:
    """One proceeding with the latest thing that happened in it and the next that is planned."""

    code: str
    title: str
    court: str | None
    status: str | None
    defendants: int
    victims: int
    stage: str | None
    stage_on: HonestDate | None
    next_on: HonestDate | None
    flags: frozenset[str]


class Flagged(Protocol):
    """A row that says what it can be filtered by."""

    @property
    def flags(self) -> frozenset[str]: ...


Row = TypeVar("Row", bound=Flagged)


class CaseIndex(Generic[Row]):
    """Rows in their order, each with the folded text in which it is found."""

    def __init__(self, rows: Iterable[tuple[Row, str]]) -> None:
        self._rows: list[tuple[Row, str]] = list(rows)

    def __len__(self) -> int:
        return len(self._rows)

    def search(self, typed: str = "", filters: frozenset[str] = frozenset()) -> list[Row]:
        """The rows that every typed word, in any script, and every filter fits."""
        words = fold(typed)
        if typed.strip() and not words:
            return []  # signs alone name nothing
        return [
            row
            for row, text in self._rows
            if filters <= row.flags and (not words or matches(words, text))
        ]


# --- applications ------------------------------------------------------------------------------


def applications(vault: Vault) -> CaseIndex[ApplicationRow]:
    """All applications, the latest lodged first."""
    today = vault.today
    with vault.read() as connection:
        wanted = store.fetch_all(connection, PermitApplication)
        decisions = store.fetch_all(connection, PermitDecision)
        names = ("code", "given_name", "family_name")
        people = {row[0]: row[1:] for row in store.fetch_columns(connection, Victim, *names)}
        ahead = _ahead(connection, today)
    own: dict[str, list[PermitDecision]] = {}
    for decision in sorted(decisions, key=lambda each: ordered(each.decided_on)):
        own.setdefault(decision.application or "", []).append(decision)
    wanted.sort(key=lambda each: ordered(each.lodged_on), reverse=True)
    return CaseIndex(
        _application(each, own.get(each.code, []), people, ahead, today) for each in wanted
    )


def _application(
    application: PermitApplication,
    decisions: list[PermitDecision],
    people: Mapping[str, tuple[Any, ...]],
    ahead: frozenset[str],
    today: date,
) -> tuple[ApplicationRow, str]:
    asked = [each for each in decisions if each.kind in (None, "on_application")]
    last = asked[-1] if asked else None
    given, family = people.get(application.victim or "", (None, None))
    row = ApplicationRow(
        application.code,
        application.victim or "",
        " ".join(part for part in (given, family) if part),
        initials(given, family),
        application.kind,
        application.lodged_on,
        None if last is None else last.outcome,
        None if last is None else last.valid_to,
        frozenset(_application_flags(application, decisions, last, ahead, today)),
    )
    found_by = (row.code, row.victim, row.name, application.authority_reference or "")
    return row, fold(" ".join(found_by))


def _application_flags(
    application: PermitApplication,
    decisions: list[PermitDecision],
    last: PermitDecision | None,
    ahead: frozenset[str],
    today: date,
) -> Iterable[str]:
    over = application.ended_on is not None and application.ended_on.last <= today
    until = last.valid_to if last is not None and last.outcome in GRANTED else None
    lasts = until is not None and until.last >= today
    if not over and (last is None or lasts):
        yield "open"
        if application.code not in ahead and not lasts:
            yield "no_next_step"
    if last is None and not over:
        yield "waiting"
    if not over and until is not None and 0 <= (until.first - today).days <= SOON:
        yield "ends_soon"
    if checks.missing(application) or any(checks.missing(each) for each in decisions):
        yield "incomplete"


def _ahead(connection: Any, today: date) -> frozenset[str]:
    """The codes for which a task or a time limit is still to be met."""
    done = (
        *store.fetch_columns(connection, Task, "subject", "due_on", "done_on"),
        *store.fetch_columns(connection, SetDeadline, "subject", "due_on", "met_on"),
    )
    return frozenset(
        subject
        for subject, due_on, done_on in done
        if subject and done_on is None and (due_on is None or due_on.last >= today)
    )


# --- proceedings -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Parts:
    """What hangs on the proceedings, by their codes."""

    events: Mapping[str, list[ProceedingEvent]]
    defendants: Mapping[str, list[Defendant]]
    places: Mapping[str, list[Participation]]
    charges: Mapping[str, list[Charge]]
    decisions: Mapping[str, list[ChargeDecision]]


def proceedings(vault: Vault) -> CaseIndex[ProceedingRow]:
    """All proceedings, the latest reported first."""
    today = vault.today
    with vault.read() as connection:
        wanted = store.fetch_all(connection, Proceeding)
        parts = _Parts(
            _by(store.fetch_all(connection, ProceedingEvent), "proceeding"),
            _by(store.fetch_all(connection, Defendant), "proceeding"),
            _by(store.fetch_all(connection, Participation), "proceeding"),
            _by(store.fetch_all(connection, Charge), "defendant"),
            _by(store.fetch_all(connection, ChargeDecision), "charge"),
        )
        ahead = _ahead(connection, today)
    wanted.sort(key=lambda each: ordered(each.reported_on), reverse=True)
    return CaseIndex(_proceeding(each, parts, ahead, today) for each in wanted)


R = TypeVar("R", bound=Record)


def _by(records: Iterable[R], name: str) -> dict[str, list[R]]:
    found: dict[str, list[R]] = {}
    for record in records:
        found.setdefault(getattr(record, name) or "", []).append(record)
    return found


def _proceeding(
    proceeding: Proceeding, parts: _Parts, ahead: frozenset[str], today: date
) -> tuple[ProceedingRow, str]:
    code = proceeding.code
    events = sorted(parts.events.get(code, ()), key=lambda each: ordered(each.happened_on))
    held = [each for each in events if each.state not in _NOT_HELD]
    coming = [
        each.happened_on
        for each in events
        if each.state == "planned" and each.happened_on and each.happened_on.last >= today
    ]
    row = ProceedingRow(
        code,
        proceeding.title or "",
        proceeding.court,
        proceeding.status,
        len(parts.defendants.get(code, ())),
        len(parts.places.get(code, ())),
        held[-1].stage if held else None,
        held[-1].happened_on if held else None,
        coming[0] if coming else None,
        frozenset(_proceeding_flags(proceeding, parts, coming, ahead, today)),
    )
    found_by = (code, row.title, proceeding.court_reference or "")
    return row, fold(" ".join(found_by))


def _proceeding_flags(
    proceeding: Proceeding,
    parts: _Parts,
    coming: list[HonestDate],
    ahead: frozenset[str],
    today: date,
) -> Iterable[str]:
    defendants = parts.defendants.get(proceeding.code, [])
    charges = [each for who in defendants for each in parts.charges.get(who.code, ())]
    decisions = {each.code: parts.decisions.get(each.code, []) for each in charges}
    if proceeding.status in (None, "open"):
        yield "open"
        if not coming and proceeding.code not in ahead:
            yield "no_next_step"
        if any(not found for found in decisions.values()):
            yield "waiting"
    if coming and (coming[0].first - today).days <= SOON:
        yield "hearing_soon"
    places = parts.places.get(proceeding.code, [])
    inner = [each for found in decisions.values() for each in found]
    if any(checks.missing(each) for each in (proceeding, *defendants, *charges, *inner, *places)):
        yield "incomplete"
