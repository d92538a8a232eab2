"""Every danger is shown when it is one, and not when the nearest thing is harmless."""

from collections.abc import Callable
from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dangers import DANGERS, Danger, dangers, dangers_of_proceeding
from trafficmon_desktop.domain.fields import field_of
from trafficmon_desktop.domain.records import RECORD_TYPES
from trafficmon_desktop.services.plausibility import sentence
from trafficmon_desktop.services.terms import LANGUAGES, Terms

TODAY = date(2025, 6, 30)
CHILD, ADULT = "2012", "1990"

Case = tuple[Callable[[Book, dict[str, Any]], str], dict[str, Any], dict[str, Any]]


def person(book: Book, given: dict[str, Any]) -> str:
    return book.victim(**({"status": "open"} | given))


def child(*records: str, **fixed: Any) -> Callable[[Book, dict[str, Any]], str]:
    """A child whom a parent recruited, and records in which a guardian acts.

    ``by`` is who recruited; what is given beside it is of the person or, as ``record.field``,
    of a record.
    """

    def build(book: Book, given: dict[str, Any]) -> str:
        given = {"guardian": "parents_exercise", "born": CHILD, "by": "parent"} | fixed | given
        of_records = {name: given.pop(name) for name in list(given) if "." in name}
        relation = given.pop("by")
        victim = person(book, given)
        book.add("exploitation", victim=victim, forms="begging", recruiter_relation=relation)
        for record in records:
            values = dict(GUARDED[record])
            for name, value in of_records.items():
                if name.startswith(f"{record}."):
                    values[name.split(".")[1]] = value
            if record == "permit_decision":
                values["application"] = book.add("permit_application", victim=victim)
            else:
                values["victim"] = victim
            book.add(record, **values)
        return victim

    return build


GUARDED: dict[str, dict[str, Any]] = {
    "consent": {"scope": "keep_record", "given_on": "2025-01-10", "given_by": "guardian"},
    "authorisation": {"kind": "guardian_consent", "given_on": "2025-01-10"},
    "permit_application": {"lodged_on": "2025-01-10", "lodged_by": "guardian"},
    "permit_decision": {"served_to": "guardian"},
}


def place(book: Book, given: dict[str, Any]) -> str:
    victim = person(book, {})
    where = book.add("proceeding", kind="criminal", status=given.pop("status", "open"))
    book.defendant(where, absconded=given.pop("absconded", None))
    book.add("participation", proceeding=where, victim=victim, **given)
    return victim


def consent(book: Book, given: dict[str, Any]) -> str:
    victim = person(book, {})
    renewed = given.pop("renewed", None)
    book.add("consent", victim=victim, scope="keep_record", given_on="2024-01-10", **given)
    if renewed:
        book.add("consent", victim=victim, scope="keep_record", given_on=renewed)
    return victim


def power(book: Book, given: dict[str, Any]) -> str:
    victim = person(book, {})
    if given.pop("pending", True):
        book.add("permit_application", victim=victim, lodged_on="2025-06-01")
    if given.pop("another", False):
        book.add("authorisation", victim=victim, kind="power_of_attorney", given_on="2025")
    book.add("authorisation", victim=victim, kind="power_of_attorney", **given)
    return victim


def holder(book: Book, given: dict[str, Any]) -> str:
    victim = person(book, given)
    book.add("authorisation", victim=victim, kind="power_of_attorney", holder="Мајка, М. Ј.",
             given_on="2025")  # fmt: skip
    return victim


def document(book: Book, given: dict[str, Any]) -> str:
    victim = person(book, {})
    asked = book.add("permit_application", victim=victim)
    book.add("permit_decision", application=asked, reveals_status="yes", **given)
    return victim


CASES: dict[str, Case] = {
    "do_not_contact": (person, {"safe_contact": "do_not_contact"}, {"safe_contact": "any_time"}),
    "only_via_safe_person": (person, {"safe_contact": "only_via_safe_person"}, {}),
    "only_times": (person, {"safe_contact": "only_times"}, {}),
    "contact_not_asked": (
        person, {"contact": "060", "safe_contact": "unknown"}, {"safe_contact": "unknown"},
    ),
    "guardian_suspected": (child(), {}, {"guardian": "conflict_guardian"}),
    "consent_by_suspect": (child("consent"), {}, {"consent.given_by": "person"}),
    "authority_by_suspect": (
        child("authorisation"), {}, {"guardian": "guardian", "guardian_on": "2025-01-10"},
    ),
    "lodged_by_suspect": (child("permit_application"), {}, {"by": "stranger"}),
    "do_not_inform": (person, {"do_not_inform": "partner embassy"}, {}),
    "suspect_not_listed": (child(), {}, {"do_not_inform": "parent"}),
    "unsafe_lodging": (
        child("permit_application", do_not_inform="parent"), {}, {"guardian": "guardian"},
    ),
    "unsafe_service": (
        child("permit_decision", do_not_inform="guardian"),
        {"guardian": "guardian"}, {"permit_decision.served_to": "proxy"},
    ),
    "unsafe_authority": (
        child("authorisation", do_not_inform="parent"), {}, {"authorisation.revoked_on": "2025"},
    ),
    "unsafe_holder": (
        holder, {"do_not_inform": "partner parent"}, {"do_not_inform": "partner"},
    ),
    "consulate_knows": (
        person,
        {"referred_by": "consulate", "do_not_inform": "embassy"}, {"referred_by": "consulate"},
    ),
    "protected_witness": (
        place, {"capacities": "witness protected_witness"}, {"capacities": "witness"},
    ),
    "high_risk": (person, {"risk_level": "high"}, {"risk_level": "high", "status": "closed"}),
    "risk_not_reviewed": (
        person,
        {"risk_level": "high", "risk_reviewed_on": "2024-12-29"},
        {"risk_level": "high", "risk_reviewed_on": "2024-12-30"},
    ),
    "intimidated": (
        place, {"intimidated": "yes"}, {"intimidated": "yes", "status": "ended_finally"},
    ),
    "accused_at_large": (place, {"absconded": True}, {"absconded": False}),
    "keep_record_withdrawn": (
        consent,
        {"withdrawn_on": "2025-06-30"}, {"withdrawn_on": "2025-06-29", "renewed": "2025-06-30"},
    ),
    "keep_record_expired": (consent, {"expires_on": "2025-06-30"}, {"expires_on": "2025-07-01"}),
    "authority_revoked": (power, {"revoked_on": "2025-06-01"}, {"revoked_on": "2025-06-01",
                                                                "another": True}),
    "authority_expired": (power, {"expires_on": "2025-06-30"}, {"expires_on": "2025-06-30",
                                                                "pending": False}),
    "document_reveals_status": (
        document, {"valid_to": "2025-06-30"}, {"valid_to": "2025-06-29"},
    ),
}  # fmt: skip


def found_in(key: str, given: dict[str, Any]) -> dict[str, Danger]:
    book = Book()
    victim = CASES[key][0](book, deepcopy(given))
    return {each.key: each for each in dangers(Casebook(book.records), victim, TODAY)}


def test_every_danger_has_a_case() -> None:
    assert sorted(CASES) == sorted(DANGERS)


@pytest.mark.parametrize("key", CASES)
def test_a_danger_is_named(key: str) -> None:
    found = found_in(key, CASES[key][1])
    assert key in found
    field_of(RECORD_TYPES[found[key].name], found[key].field)
    for language in LANGUAGES:
        text = sentence(Terms(language), found[key])
        assert "None" not in text
        assert "{" not in text


@pytest.mark.parametrize("key", CASES)
def test_the_nearest_harmless_thing_is_not(key: str) -> None:
    assert key not in found_in(key, CASES[key][2])


def test_how_to_reach_the_person_comes_first() -> None:
    book = Book()
    victim = person(book, {"safe_contact": "do_not_contact", "risk_level": "high"})
    found = dangers(Casebook(book.records), victim, TODAY)
    assert [each.key for each in found] == ["do_not_contact", "high_risk", "risk_not_reviewed"]


def test_a_parent_of_somebody_else_is_no_suspect() -> None:
    """An accused parent concerns one of several victims, and nobody can tell which."""
    book = Book()
    victim = child(by=None)(book, {})
    where = book.add("proceeding", kind="criminal", status="open")
    book.defendant(where, relation_to_victim="parent")
    book.add("participation", proceeding=where, victim=victim)

    def keys() -> list[str]:
        return [each.key for each in dangers(Casebook(book.records), victim, TODAY)]

    assert "guardian_suspected" in keys()
    book.add("participation", proceeding=where, victim=book.victim())
    assert "guardian_suspected" not in keys()


def test_a_person_of_age_decides_alone() -> None:
    assert "guardian_suspected" not in found_in("guardian_suspected", {"born": ADULT})


def test_the_proceeding_says_so_too() -> None:
    book = Book()
    place(book, {"capacities": "protected_witness", "intimidated": "yes", "absconded": True})
    book.add("participation", proceeding="K-00001", capacities="protected_witness")
    found = dangers_of_proceeding(Casebook(book.records), "K-00001", TODAY)
    keys = [each.key for each in found]
    assert sorted(keys) == sorted(["protected_witness"] * 2 + ["intimidated", "accused_at_large"])


def test_nobody_unknown_is_in_danger() -> None:
    assert dangers(Casebook({}), "V-00000", TODAY) == []
