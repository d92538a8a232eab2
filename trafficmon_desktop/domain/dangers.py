"""What may hurt somebody if it is not known before the telephone is taken up or a form is sent.

Shown at the head of a record, before the contact data, the gravest first. Nothing here blocks.
Sources: the organisation's own fields, and the practice of lawyers of victims.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.consent_state import ConsentState, state_of
from trafficmon_desktop.domain.dates import HonestDate, add_months, child_or_adult, exact_date
from trafficmon_desktop.domain.plausibility.finding import Choice, Value, Values
from trafficmon_desktop.domain.records import (
    Authorisation,
    Claim,
    Consent,
    Defendant,
    Exploitation,
    Identification,
    Participation,
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Proceeding,
    Record,
    Victim,
)
from trafficmon_desktop.domain.text import fold

#: Months after which a high risk must have been looked at again.
REVIEW_AFTER = 6

#: Who recruited -> who must then not be told
_TO_BE_LISTED = {
    "parent": "parent",
    "intimate_partner": "partner",
    "spouse": "partner",
    "employer": "employer",
    "employment_intermediary": "employer",
}

#: How the holder of an authority may be called who must not be informed (folded, word by word).
_CALLED = {
    "parent": "otac oca majka majke roditelj father mother parent",
    "guardian": "staratelj guardian",
    "partner": "partner suprug muz muza zena momak devojka husband wife boyfriend girlfriend",
    "employer": "poslodav gazda sef employer boss",
    "embassy": "ambasad konzulat konzul embassy consul",
}

#: Guardians who are, or may be, the parents themselves.
_PARENTS = frozenset({None, "parents_exercise", "proposed_not_appointed", "none", "unknown"})


@dataclass(frozen=True)
class Danger:
    """One danger: ``key`` names its sentence, ``record`` and ``field`` where it stands."""

    key: str
    record: str
    name: str
    field: str
    values: Values


R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class _Person:
    """What is read about one person."""

    book: Casebook
    victim: Victim
    today: date

    def every(self, record_type: type[R]) -> Sequence[R]:
        return self.book.of(record_type, "victim", self.victim.code)

    @property
    def recruiters(self) -> set[str]:
        """Relations of who recruited, or is accused of it where no other victim is concerned."""
        found = {each.recruiter_relation for each in self.every(Exploitation)}
        for part in self.every(Participation):
            if len(self.book.of(Participation, "proceeding", part.proceeding or "")) == 1:
                accused = self.book.of(Defendant, "proceeding", part.proceeding or "")
                found |= {each.relation_to_victim for each in accused}
        return {each for each in found if each is not None}

    def guardian_suspected(self, on: HonestDate | None) -> str | None:
        """The relation by which the guardian of that day may be who did it, else ``None``."""
        guardian, appointed = self.victim.guardian, self.victim.guardian_on
        if child_or_adult(self.victim.birth_date, on) == "adult":
            return None
        later = appointed is not None and on is not None and appointed.first > on.last
        if "parent" in self.recruiters and (guardian in _PARENTS or later):
            return "parent"
        if "other_relative" in self.recruiters and guardian in ("guardian", "temporary_guardian"):
            return "other_relative"
        return None

    def at(self, key: str, record: Record, field: str, **values: Value) -> Danger:
        return Danger(key, record.code, record.NAME, field, values)


def dangers(book: Casebook, victim: str, today: date) -> list[Danger]:
    """The dangers of one person, the gravest first; empty where there is no such person."""
    found = book.find(Victim, victim)
    if found is None:
        return []
    person = _Person(book, found, today)
    return [danger for look in _LOOKS for danger in look(person)]


def dangers_of_proceeding(book: Casebook, proceeding: str, today: date) -> list[Danger]:
    """What must be known before a proceeding is shown or a summons followed."""
    found: list[Danger] = []
    for part in book.of(Participation, "proceeding", proceeding):
        person = _Person(book, book.find(Victim, part.victim) or Victim(code=""), today)
        found += [each for look in (_protected, _pressed) for each in look(person, [part])]
    return list({(each.key, each.record): each for each in found}.values())


def _contact(person: _Person) -> Iterator[Danger]:
    how = person.victim.safe_contact
    if how in ("do_not_contact", "only_via_safe_person", "only_times"):
        yield person.at(how, person.victim, "safe_contact")
    elif how in (None, "unknown") and person.victim.contact:
        yield person.at("contact_not_asked", person.victim, "safe_contact")


def _consents(person: _Person) -> Iterator[Danger]:
    kept = state_of(person.every(Consent), "keep_record", person.today)
    for consent in person.every(Consent):
        if consent.code == kept.consent and kept.state is ConsentState.WITHDRAWN:
            yield person.at("keep_record_withdrawn", consent, "withdrawn_on", when=kept.on)
        if consent.code == kept.consent and kept.state is ConsentState.EXPIRED:
            yield person.at("keep_record_expired", consent, "expires_on", when=kept.on)


def _suspects(person: _Person) -> Iterator[Danger]:
    """The guardian may be who did it: consents, authorities and applications in his hands."""
    now = person.guardian_suspected(exact_date(person.today))
    if now is not None and person.victim.guardian not in (None, "none", "unknown"):
        yield person.at(
            "guardian_suspected", person.victim, "guardian", relation=_relation(now),
            guardian=Choice("guardian", person.victim.guardian or ""),
        )  # fmt: skip
    for consent in person.every(Consent):
        relation = person.guardian_suspected(consent.given_on)
        if consent.given_by == "guardian" and relation and consent.withdrawn_on is None:
            yield person.at(
                "consent_by_suspect", consent, "given_by",
                relation=_relation(relation), when=consent.given_on,
            )  # fmt: skip
    for paper in person.every(Authorisation):
        relation = person.guardian_suspected(paper.given_on)
        if paper.kind == "guardian_consent" and relation and paper.revoked_on is None:
            yield person.at("authority_by_suspect", paper, "kind", relation=_relation(relation))
    for application in person.every(PermitApplication):
        relation = person.guardian_suspected(application.lodged_on)
        if application.lodged_by == "guardian" and relation and application.ended_on is None:
            yield person.at(
                "lodged_by_suspect", application, "lodged_by", relation=_relation(relation)
            )


def _relation(code: str) -> Choice:
    return Choice("recruiter_relation", code)


def _silence(person: _Person) -> Iterator[Danger]:
    """Who must not be told, and who may have been told all the same."""
    victim, listed = person.victim, set(person.victim.do_not_inform)
    if listed:
        who = tuple(Choice("do_not_inform", each) for each in victim.do_not_inform)
        yield person.at("do_not_inform", victim, "do_not_inform", who=who)
    for relation in sorted(person.recruiters & _TO_BE_LISTED.keys()):
        who_it_is = _TO_BE_LISTED[relation]
        if who_it_is not in listed and victim.status != "closed":
            yield person.at(
                "suspect_not_listed", victim, "do_not_inform",
                relation=_relation(relation), who=Choice("do_not_inform", who_it_is),
            )  # fmt: skip
    for paper in person.every(Authorisation):
        called = _called(paper.holder, listed)
        if called is not None and paper.revoked_on is None:
            yield person.at("unsafe_holder", paper, "holder", who=Choice("do_not_inform", called))
    if listed & {"guardian", "parent"}:
        yield from _told_guardian(person, listed)
    yield from _told_embassy(person, listed)


def _called(holder: str | None, listed: set[str]) -> str | None:
    """Who on the list the holder of an authority seems to be, by the words used."""
    words = fold(holder or "").split()
    for who in sorted(listed & _CALLED.keys()):
        if any(word.startswith(tuple(_CALLED[who].split())) for word in words):
            return who
    return None


def _told_guardian(person: _Person, listed: set[str]) -> Iterator[Danger]:
    """Papers went, or go, through a guardian who must not be told."""
    appointed = person.victim.guardian not in _PARENTS and "guardian" not in listed
    if appointed:  # a guardian in place of the parents may be told
        return
    for application in person.every(PermitApplication):
        if application.lodged_by == "guardian":
            yield person.at("unsafe_lodging", application, "lodged_by")
        for decision in person.book.of(PermitDecision, "application", application.code):
            if decision.served_to == "guardian":
                yield person.at("unsafe_service", decision, "served_to")
    for paper in person.every(Authorisation):
        if paper.kind == "guardian_consent" and paper.revoked_on is None:
            yield person.at("unsafe_authority", paper, "kind")


def _told_embassy(person: _Person, listed: set[str]) -> Iterator[Danger]:
    sources = [each for each in person.every(Identification) if each.reported_by == "consulate"]
    asylum = person.victim.asylum_status not in (None, "none", "unknown", "withdrawn")
    if not listed & {"embassy"} and not asylum:
        return
    if person.victim.referred_by == "consulate":
        yield person.at("consulate_knows", person.victim, "referred_by")
    for each in sources:
        yield person.at("consulate_knows", each, "reported_by")


def _protected(person: _Person, parts: Sequence[Participation]) -> Iterator[Danger]:
    for part in parts:
        if "protected_witness" in part.capacities:
            yield person.at("protected_witness", part, "capacities")


def _pressed(person: _Person, parts: Sequence[Participation]) -> Iterator[Danger]:
    """Threats, and an accused who is at large, while the proceeding runs."""
    for part in parts:
        proceeding = person.book.find(Proceeding, part.proceeding)
        if proceeding is None or proceeding.status == "ended_finally":
            continue
        if part.intimidated == "yes":
            yield person.at("intimidated", part, "intimidated")
        for accused in person.book.of(Defendant, "proceeding", proceeding.code):
            if accused.absconded:
                yield person.at("accused_at_large", accused, "absconded")


def _risk(person: _Person) -> Iterator[Danger]:
    victim, reviewed = person.victim, person.victim.risk_reviewed_on
    if victim.risk_level != "high" or victim.status == "closed":
        return
    yield person.at("high_risk", victim, "risk_level")
    if reviewed is None or reviewed.last < add_months(person.today, -REVIEW_AFTER):
        yield person.at("risk_not_reviewed", victim, "risk_reviewed_on", when=reviewed)


def _authority(person: _Person) -> Iterator[Danger]:
    """A power of attorney that ended while something is pending, and no other one."""
    powers = [each for each in person.every(Authorisation) if each.kind == "power_of_attorney"]
    ended = [each for each in powers if _has_ended(each, person.today)]
    if not ended or len(ended) < len(powers) or not _is_pending(person):
        return
    for each in ended:
        revoked = each.revoked_on is not None
        yield person.at(
            "authority_revoked" if revoked else "authority_expired", each,
            "revoked_on" if revoked else "expires_on", when=each.revoked_on or each.expires_on,
        )  # fmt: skip


def _has_ended(paper: Authorisation, today: date) -> bool:
    ends = [each for each in (paper.revoked_on, paper.expires_on) if each is not None]
    return any(each.first <= today for each in ends)


def _is_pending(person: _Person) -> bool:
    """Whether an application, a remedy, a proceeding or a claim is waiting for an answer."""
    for application in person.every(PermitApplication):
        if not person.book.of(PermitDecision, "application", application.code):
            return True
        remedies = person.book.of(PermitRemedy, "application", application.code)
        if any(each.outcome in (None, "pending") for each in remedies):
            return True
    for part in person.every(Participation):
        proceeding = person.book.find(Proceeding, part.proceeding)
        if proceeding is not None and proceeding.status == "open":
            return True
    return any(each.outcome == "pending" for each in person.every(Claim))


def _document(person: _Person) -> Iterator[Danger]:
    """A document in use that says what happened to the person."""
    today = person.today
    for application in person.every(PermitApplication):
        for decision in person.book.of(PermitDecision, "application", application.code):
            ends = decision.valid_to
            shown = decision.reveals_status == "yes" and decision.neutral_version != "granted"
            if shown and ends is not None and ends.last >= today and application.ended_on is None:
                yield person.at("document_reveals_status", decision, "reveals_status")


_LOOKS: tuple[Callable[[_Person], Iterator[Danger]], ...] = (
    _contact,
    _suspects,
    _silence,
    lambda person: _protected(person, person.every(Participation)),
    _risk,
    lambda person: _pressed(person, person.every(Participation)),
    _consents,
    _authority,
    _document,
)

#: The key of every danger, each with its sentence.
DANGERS = (
    "do_not_contact", "only_via_safe_person", "only_times", "contact_not_asked",
    "guardian_suspected", "consent_by_suspect", "authority_by_suspect", "lodged_by_suspect",
    "do_not_inform", "suspect_not_listed", "unsafe_lodging", "unsafe_service",
    "unsafe_authority", "unsafe_holder", "consulate_knows", "protected_witness", "high_risk",
    "risk_not_reviewed", "intimidated", "accused_at_large", "keep_record_withdrawn",
    "keep_record_expired", "authority_revoked", "authority_expired", "document_reveals_status",
)  # fmt: skip
