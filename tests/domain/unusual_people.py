"""What the checks of persons, reports and consents find, and the nearest thing they let pass."""

from collections.abc import Callable
from typing import Any

from tests.domain.small_book import Book

#: key of a check -> what builds the records, from a value that is unusual, and one that is not
Cases = dict[str, tuple[Callable[[Book, Any], object], Any, Any]]


def _victim(**fixed: str) -> Callable[[Book, Any], object]:
    """A person with what is fixed and what is given."""
    return lambda book, given: book.victim(**(fixed | given))


def _of_person(
    record: str, born: str = "1990-05-05", **fixed: Any
) -> Callable[[Book, Any], object]:
    """A record of one person."""
    return lambda book, given: book.add(record, victim=book.victim(born), **(fixed | given))


def _reported_before(book: Book, start: str) -> None:
    victim = book.victim()
    book.add("exploitation", victim=victim, forms="labour", started_on=start)
    book.add("identification", victim=victim, reported_on="2023-06-30", outcome="pending")


CASES: Cases = {
    "born_after_events": (
        lambda book, born: book.add("support", victim=book.victim(born), started_on="2010-03"),
        "2010-04-01", "2010-03-31",
    ),
    "over_hundred": (
        _victim(first_contact_on="2024-03-05"), {"born": "1923-03-05"}, {"born": "1923-03-06"},
    ),
    "guardian_of_adult": (
        _victim(first_contact_on="2024-03-05", guardian="guardian"),
        {"born": "2006-03-05"}, {"born": "2006-03-06"},
    ),
    "child_without_guardian": (
        _victim(first_contact_on="2024-03-05", born="2010"),
        {}, {"guardian": "none"},
    ),
    "unaccompanied_adult": (
        _victim(first_contact_on="2024-03-05", unaccompanied="yes"),
        {"born": "2006-03-05"}, {"born": "2006-03"},
    ),
    "assessment_against_birth": (
        _victim(first_contact_on="2024-03-05", born="2006-03-05"),
        {"age_assessment": "assessed_child"}, {"age_assessment": "assessed_adult"},
    ),
    "stateless_with_citizenship": (
        _victim(), {"citizenships": "MD stateless"}, {"citizenships": "stateless"},
    ),
    "citizenship_of_ceased_state": (
        _victim(citizenships="CS"),
        {"first_contact_on": "2006-06-06"}, {"first_contact_on": "2006-06-05"},
    ),
    "asylum_of_citizen": (
        _victim(asylum_status="asylum_seeker"), {"citizenships": "MD RS"}, {"citizenships": "MD"},
    ),
    "interpreter_for_serbian": (
        lambda book, languages: book.victim(languages=languages, interpreter_needed=True),
        "sr", "sr rom",
    ),
    "closed_but_open": (
        _victim(closed_on="2024-05-05"), {"status": "follow_up"}, {"status": "closed"},
    ),
    "closed_without_day": (_victim(status="closed"), {}, {"closed_on": "2024"}),
    "without_sex": (_victim(), {}, {"sex": "unknown"}),
    "without_birth_date": (_victim(), {"born": None}, {"born": "1990~"}),
    "without_citizenship": (_victim(), {}, {"citizenships": "unknown"}),
    "service_after_centre": (
        _of_person("identification", body="service", outcome="identified"),
        {"decided_on": "2012-04-13"}, {"decided_on": "2012-04-12"},
    ),
    "centre_before_founding": (
        _of_person("identification", body="centre", outcome="identified"),
        {"decided_on": "2012-04-12"}, {"decided_on": "2012-04"},
    ),
    "pending_but_decided": (
        _of_person("identification", decided_on="2024-05-05"),
        {"outcome": "pending"}, {"outcome": "rejected"},
    ),
    "outcome_without_day": (
        _of_person("identification"), {"outcome": "declined"}, {"outcome": "pending"},
    ),
    "procedure_without_end": (
        _of_person("identification", outcome="pending"),
        {"reported_on": "2024-06-29"}, {"reported_on": "2024-06-30"},
    ),
    "remedy_though_identified": (
        _of_person("identification", outcome="identified", decided_on="2024"),
        {"remedy": "complaint"}, {"remedy": "none"},
    ),
    "reported_before_exploitation": (_reported_before, "2023-07", "2023-06"),
    "form_beside_none": (
        _of_person("exploitation"), {"forms": "labour none_yet"}, {"forms": "none_yet"},
    ),
    "sector_without_labour": (
        _of_person("exploitation", labour_sector="construction"),
        {"forms": "sexual"}, {"forms": "sexual labour"},
    ),
    "guardian_consents_for_adult": (
        _of_person("consent", born="2006-03-05", scope="keep_record", given_by="guardian"),
        {"given_on": "2024-03-05"}, {"given_on": "2024-03-04"},
    ),
    "child_consents_alone": (
        _of_person("consent", born="2009-03-05", scope="keep_record", given_by="person"),
        {"given_on": "2024-03-04"}, {"given_on": "2024-03-05"},
    ),
    "offence_of_other_kind": (
        _of_person("penalisation", offence="misd_begging", outcome="fined"),
        {"kind": "criminal"}, {"kind": "misdemeanour"},
    ),
}  # fmt: skip
