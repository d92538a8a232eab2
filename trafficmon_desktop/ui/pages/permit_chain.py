"""The way of an application: decided, served, contested, decided again, extended."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.dates import ordered
from trafficmon_desktop.domain.deadlines.deadline import Deadline, State
from trafficmon_desktop.domain.deadlines.rules import Role
from trafficmon_desktop.domain.records import (
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Record,
)
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.widgets.chain import ChainStep

R = TypeVar("R", bound=Record)

GRANTED = frozenset({"granted", "granted_other_basis", "granted_shorter"})

_ROLE = {
    **dict.fromkeys(GRANTED, "good"),
    "refused": "danger",
    "rejected": "danger",
    "upheld": "danger",
    "annulled_returned": "warning",
    "allowed": "good",
    "changed": "good",
    "dismissed_formal": "danger",
    "pending": "warning",
}


@dataclass(frozen=True, slots=True)
class Link:
    """One step of the chain. ``is_service`` is the day on which a decision was served,
    ``is_waiting`` the decision that an application still waits for.
    """

    record: Record
    is_service: bool = False
    is_waiting: bool = False

    @property
    def key(self) -> str:
        """Tells the step from every other."""
        part = ".served" if self.is_service else ".waiting" if self.is_waiting else ""
        return f"{self.record.code}{part}"


def chain_of(application: PermitApplication, file: Sequence[Record]) -> list[Link]:
    """All steps of the chain to which an application belongs, the first application first.

    ``file`` is the person's. A circle of extensions ends where it began.
    """
    applications = {each.code: each for each in file if isinstance(each, PermitApplication)}
    first, seen = application, {application.code}
    while (above := applications.get(first.extends or "")) is not None and above.code not in seen:
        first = above
        seen.add(first.code)
    links: list[Link] = []
    _add_application(first, file, links, set())
    return links


def _add_application(
    application: PermitApplication, file: Sequence[Record], links: list[Link], seen: set[str]
) -> None:
    seen.add(application.code)
    links.append(Link(application))
    code = application.code
    decisions = _sorted(
        [each for each in file if isinstance(each, PermitDecision) and each.application == code],
        "decided_on",
    )
    remedies = _sorted(
        [each for each in file if isinstance(each, PermitRemedy) and each.application == code],
        "lodged_on",
    )
    placed: set[str] = set()
    for decision in [each for each in decisions if not each.remedy]:
        _add_decision(decision, decisions, remedies, links, placed)
    for remedy in remedies:
        _add_remedy(remedy, decisions, remedies, links, placed)
    for decision in decisions:
        _add_decision(decision, decisions, remedies, links, placed)
    if not decisions and application.ended_on is None:
        links.append(Link(application, is_waiting=True))
    later = [
        each
        for each in file
        if isinstance(each, PermitApplication) and each.extends == code and each.code not in seen
    ]
    for extension in _sorted(later, "lodged_on"):
        _add_application(extension, file, links, seen)


def _sorted(found: Sequence[R], name: str) -> list[R]:
    return sorted(found, key=lambda each: (ordered(getattr(each, name)), each.code))


def _add_decision(
    decision: PermitDecision,
    decisions: Sequence[PermitDecision],
    remedies: Sequence[PermitRemedy],
    links: list[Link],
    placed: set[str],
) -> None:
    if decision.code in placed:
        return
    placed.add(decision.code)
    links.append(Link(decision))
    if decision.served_on is not None:
        links.append(Link(decision, is_service=True))
    for remedy in remedies:
        if remedy.decision == decision.code:
            _add_remedy(remedy, decisions, remedies, links, placed)


def _add_remedy(
    remedy: PermitRemedy,
    decisions: Sequence[PermitDecision],
    remedies: Sequence[PermitRemedy],
    links: list[Link],
    placed: set[str],
) -> None:
    if remedy.code in placed:
        return
    placed.add(remedy.code)
    links.append(Link(remedy))
    for decision in decisions:
        if decision.remedy == remedy.code:
            _add_decision(decision, decisions, remedies, links, placed)


def in_rows(links: Sequence[Link]) -> list[list[Link]]:
    """One row an application."""
    rows: list[list[Link]] = []
    for link in links:
        if isinstance(link.record, PermitApplication) and not link.is_waiting:
            rows.append([])
        rows[-1].append(link)
    return rows


def step_of(link: Link, shown: str, terms: Terms, today: date) -> ChainStep:
    """The card of a step; ``shown`` is the application that is open."""
    step = _told(link, shown, terms, today)
    gaps = [] if link.is_service or link.is_waiting else checks.missing(link.record)
    if not gaps:
        return step
    labels = ", ".join(terms.field(link.record.NAME, name) for name in gaps)
    return replace(step, gap=terms.text("chain.gap", what=labels))


def _told(link: Link, shown: str, terms: Terms, today: date) -> ChainStep:
    record = link.record
    if link.is_waiting and isinstance(record, PermitApplication):
        return _waiting_step(record, link.key, terms, today, faded=record.code != shown)
    if isinstance(record, PermitApplication):
        return _application_step(record, link.key, terms, faded=record.code != shown)
    if isinstance(record, PermitDecision):
        faded = record.application != shown
        if link.is_service:
            return _service_step(record, link.key, terms, faded=faded)
        return _decision_step(record, link.key, terms, faded=faded)
    assert isinstance(record, PermitRemedy)  # noqa: S101 - tells the type checker
    return _remedy_step(record, link.key, terms, faded=record.application != shown)


def with_deadline(
    step: ChainStep, link: Link, deadlines: Sequence[Deadline], terms: Terms
) -> ChainStep:
    """A service with the last day of the remedy against what was served, while that is open."""
    last_days = [
        each
        for each in deadlines
        if each.subject == link.record.code and each.role is Role.LAST_DAY and each.work_by
    ]
    if not link.is_service or not last_days:
        return step
    first = last_days[0]
    role = "danger" if first.state is State.OVERDUE else "warning"
    until = terms.text("chain.until", day=first.work_by or "")
    return replace(step, detail=sentence(until), role=role, small=False)


def _application_step(
    record: PermitApplication, key: str, terms: Terms, *, faded: bool
) -> ChainStep:
    label = terms.field("permit_application", "extends" if record.extends else "lodged_on")
    kind = terms.record("permit_application") if not record.extends else label
    return ChainStep(
        key,
        sentence(kind),
        _code(terms, "permit_kind", record.kind),
        terms.date(record.lodged_on) if record.lodged_on else "?",
        record.code,
        "file-text",
        "",
        faded,
    )


def _waiting_step(
    record: PermitApplication, key: str, terms: Terms, today: date, *, faded: bool
) -> ChainStep:
    """The decision that has not come: for how long it has been waited for, as far as is known."""
    lodged = record.lodged_on
    days = (today - lodged.last).days if lodged is not None else -1
    return ChainStep(
        key,
        sentence(terms.record("permit_decision")),
        sentence(terms.text("chain.waiting")),
        terms.count("chain.for_days", days) if days >= 0 else "?",
        "",
        "clock",
        "warning",
        faded,
        is_open=True,
    )


def _decision_step(record: PermitDecision, key: str, terms: Terms, *, faded: bool) -> ChainStep:
    if record.kind not in (None, "on_application"):
        kind = terms.code("permit_decision_kind", record.kind or "")
    else:
        kind = _code(terms, "permit_instance", record.instance)
    until = ""
    if record.valid_to is not None:
        label = terms.field("permit_decision", "valid_to")
        until = f"{label}: {terms.date(record.valid_to)}"
    elif record.refusal_ground:
        until = terms.code("refusal_ground", record.refusal_ground)
    return ChainStep(
        key,
        sentence(kind or terms.record("permit_decision")),
        _code(terms, "permit_outcome", record.outcome),
        terms.date(record.decided_on) if record.decided_on else "?",
        sentence(until),
        "file-badge",
        _ROLE.get(record.outcome or "", ""),
        faded,
    )


def _service_step(record: PermitDecision, key: str, terms: Terms, *, faded: bool) -> ChainStep:
    served_on = record.served_on
    return ChainStep(
        key,
        sentence(terms.field("permit_decision", "served_on")),
        _code(terms, "served_to", record.served_to),
        terms.date(served_on) if served_on else "?",
        "",
        "arrow-up-right",
        "",
        faded,
        small=True,
    )


def _remedy_step(record: PermitRemedy, key: str, terms: Terms, *, faded: bool) -> ChainStep:
    outcome = record.outcome or "pending"
    decided = f", {terms.date(record.decided_on)}" if record.decided_on else ""
    return ChainStep(
        key,
        sentence(terms.text("chain.remedy")),
        _code(terms, "remedy_kind", record.kind),
        terms.date(record.lodged_on) if record.lodged_on else "?",
        sentence(terms.code("remedy_outcome", outcome)) + decided,
        "refresh-cw",
        _ROLE.get(outcome, ""),
        faded,
    )


def _code(terms: Terms, codes: str, code: str | None) -> str:
    return sentence(terms.code(codes, code)) if code else "–"
