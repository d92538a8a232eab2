"""Chapter residence, against figures counted by hand."""

from typing import Any

import pytest

from tests.domain.small_book import Book, cells, total


def granted(book: Book, application: str, **values: Any) -> str:
    values = {"outcome": "granted", "instance": "first", "decided_on": "2024-03-01"} | values
    values.setdefault("kind", "on_application")
    return book.add("permit_decision", application=application, **values)


def applied(book: Book, victim: str | None = None, **values: Any) -> str:
    victim = victim or book.victim()
    values = {"kind": "victim_residence", "lodged_on": "2024-02-01"} | values
    return book.add("permit_application", victim=victim, **values)


def test_applications_by_step_ground_and_aid() -> None:
    book = Book()
    first = applied(book, ground="cooperation", legal_aid="own_organisation")
    applied(book, extends=first, ground="cooperation")
    applied(book, kind="recovery_reflection", ground="cooperation")  # counts as recovery
    applied(book, lodged_on="2023-12-31", ground="other")  # not of this year
    counted = book.count()
    assert cells(counted, "P1") == {
        ("victim_residence", "first"): 1,
        ("victim_residence", "extension"): 1,
        ("recovery_reflection", "first"): 1,
    }
    assert cells(counted, "P1g") == {("cooperation",): 2, ("recovery",): 1}
    assert cells(counted, "P1a") == {("own_organisation",): 1, ("unknown",): 2}


def test_every_decision_of_first_instance_counts() -> None:
    book = Book()
    case = applied(book)
    granted(book, case, outcome="refused", decided_on="2024-03-02", refusal_ground="no_means")
    granted(book, case, outcome="annulled_returned", instance="appeal", decided_on="2024-05-01")
    granted(book, case, outcome="granted_other_basis", decided_on="2024-07-01", granted_months=6)
    granted(book, case, outcome="rejected", decided_on="2024-08-01")  # no ground recorded
    granted(book, case, outcome="annulled_returned", decided_on="2024-08-02")  # cannot be: unknown
    granted(book, case, kind="revocation", decided_on="2024-09-01")  # not on the application
    counted = book.count()
    assert cells(counted, "P2") == {
        ("victim_residence", "refused"): 1,
        ("victim_residence", "granted"): 1,
        ("victim_residence", "rejected"): 1,
        ("victim_residence", "unknown"): 1,
    }
    assert cells(counted, "P2b") == {("victim_residence", "returned"): 1}
    assert cells(counted, "P8") == {
        ("refused", "no_means"): 1,
        ("rejected", "unknown"): 1,
        ("granted", "not_applicable"): 1,
        ("unknown", "not_applicable"): 1,
    }
    assert cells(counted, "P13") == {
        ("granted", "unknown"): 1,
        ("refused", "not_applicable"): 1,
        ("rejected", "not_applicable"): 1,
        ("unknown", "not_applicable"): 1,
    }


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({"granted_days": 90}, "1-3"),
        ({"granted_days": 92}, "1-3"),
        ({"granted_days": 93}, "4-6"),
        ({"granted_days": 366}, "7-12"),
        ({"granted_days": 367}, "13+"),
        ({"granted_months": 12}, "7-12"),
        ({"granted_months": 6, "granted_days": 90}, "4-6"),  # months first
        ({"valid_from": "2024-03-01", "valid_to": "2025-03-01"}, "7-12"),  # 365 days
        ({"valid_from": "2024-03-01", "valid_to": "2024-06-01"}, "1-3"),  # 92 days
        ({"valid_from": "2024-03", "valid_to": "2024-06"}, "unknown"),  # 62 to 121 days
        ({"valid_from": "2024-03-01"}, "unknown"),
        ({"outcome": "refused", "granted_days": 90}, "not_applicable"),
    ],
)
def test_months_granted(values: dict[str, Any], expected: str) -> None:
    book = Book()
    granted(book, applied(book), **values)
    result = "refused" if values.get("outcome") else "granted"
    assert cells(book.count(), "P3") == {(result, expected): 1}


@pytest.mark.parametrize(
    ("lodged", "decided", "expected"),
    [
        ("2024-01-01", "2024-01-16", "0-15"),  # 15 days
        ("2024-01-01", "2024-01-17", "16-30"),
        ("2024-01-01", "2024-03-02", "61+"),  # 61 days in a leap year
        ("2024-01", "2024-02-28", "unknown"),  # 28 to 58 days
        ("2024-02-02", "2024-02-01", "unknown"),  # negative
        ("2023-12-20/2023-12-31", "2024-02-01", "31-60"),  # 32 to 43 days
    ],
)
def test_days_to_a_decision(lodged: str, decided: str, expected: str) -> None:
    book = Book()
    granted(book, applied(book, lodged_on=lodged), decided_on=decided)
    assert cells(book.count(), "P5") == {("victim_residence", expected): 1}


def test_person_granted_twice_counts_once_at_the_earlier() -> None:
    book = Book()
    ana = book.victim("2006-06-10", sex="female", citizenships="MD")
    book.add("exploitation", victim=ana, forms="begging")
    first = applied(book, ana)
    granted(book, first, decided_on="2024-03-01")  # 17
    granted(book, applied(book, ana, extends=first), decided_on="2024-09-01")  # 18
    granted(book, applied(book, ana), instance="appeal", decided_on="2024-01-05")  # no first
    counted = book.count()
    assert cells(counted, "P3p") == {("female", "child"): 1}
    assert cells(counted, "P3e") == {("begging",): 1}
    assert cells(counted, "P3c") == {("eastern_europe_central_asia",): 1}
    assert total(counted, "P2") == 2


STAY = {"valid_from": "2024-06-01", "valid_to": "2025-06-01", "decided_on": "2024-05-20"}


@pytest.mark.parametrize(
    ("application", "decision", "counted"),
    [
        ({}, {}, 1),
        ({}, {"valid_to": "2024-12-31"}, 1),  # the last day itself
        ({}, {"valid_to": "2024-12-30"}, 0),
        ({}, {"valid_to": "2024-12"}, 0),  # may have ended before
        ({}, {"valid_to": None, "granted_months": 7}, 1),  # until 01.01.2025
        ({}, {"valid_to": None, "granted_days": 213}, 1),  # 01.06. + 213 days = 31.12.2024
        ({}, {"valid_to": None, "granted_days": 212}, 0),
        ({}, {"valid_to": None}, 0),  # the end is unknown
        ({}, {"valid_from": "2025-01-01"}, 0),
        ({}, {"outcome": "refused"}, 0),
        ({"ended_on": "2024-12-30"}, {}, 0),
        ({"ended_on": "2024-12-31"}, {}, 1),
        ({"kind": "asylum_track"}, {}, 0),
    ],
)
def test_stay_on_the_last_day(
    application: dict[str, Any], decision: dict[str, Any], counted: int
) -> None:
    book = Book()
    granted(book, applied(book, **application), **(STAY | decision))
    assert total(book.count(), "P6") == counted


def test_latest_decision_decides_a_stay() -> None:
    book = Book()
    lost = applied(book)  # granted, then refused on appeal
    granted(book, lost, **STAY)
    granted(book, lost, instance="appeal", outcome="refused", decided_on="2024-10-01")
    won = applied(book, kind="humanitarian")  # refused, then granted by the court
    granted(book, won, outcome="refused", decided_on="2024-05-01")
    granted(book, won, **(STAY | {"instance": "administrative_court", "decided_on": "2024-11-01"}))
    assert cells(book.count(), "P6") == {("humanitarian",): 1}


def test_revocation_ends_a_stay_unless_annulled() -> None:
    book = Book()

    def stay(**revocation: Any) -> tuple[str, str]:
        case = applied(book)
        granted(book, case, **STAY)
        ended = granted(book, case, **({"kind": "revocation", "outcome": None} | revocation))
        return case, ended

    stay(decided_on="2024-12-31")  # ends it
    stay(decided_on="2025-01-01")  # after the day: 1
    stay(decided_on="2024-10-01", kind="entry_ban")  # not among those that end a stay: 2
    case, ended = stay(decided_on="2024-10-01")  # annulled on appeal in November: 3
    book.add(
        "permit_remedy",
        application=case,
        decision=ended,
        kind="appeal",
        outcome="allowed",
        decided_on="2024-11-01",
    )
    case, ended = stay(decided_on="2024-10-01", kind="removal")  # annulled only in 2025: ended
    book.add(
        "permit_remedy",
        application=case,
        decision=ended,
        kind="appeal",
        outcome="allowed",
        decided_on="2025-02-01",
    )
    assert cells(book.count(), "P6") == {("victim_residence",): 3}


def test_person_with_two_stays_counts_under_the_first_kind() -> None:
    book = Book()
    ana = book.victim()
    granted(book, applied(book, ana, kind="humanitarian"), **STAY)
    granted(book, applied(book, ana, kind="victim_residence"), **STAY)
    assert cells(book.count(), "P6") == {("victim_residence",): 1}
