"""Remedies, claims, activities and measures, against figures counted by hand."""

from decimal import Decimal

import pytest

from tests.domain.small_book import Book, cells, total
from trafficmon_desktop.domain.indicators.measures import measures_of


def test_outcome_of_a_remedy_is_that_of_the_last_day() -> None:
    book = Book()
    case = book.add("permit_application", victim=book.victim(), kind="humanitarian")
    for outcome, decided in [
        ("allowed", "2024-12-01"),
        ("refused", "2025-01-01"),  # later: pending
        ("refused", None),  # undated: pending
        (None, "2024-08-01"),
    ]:
        book.add(
            "permit_remedy",
            application=case,
            kind="appeal",
            lodged_on="2024-07-01",
            outcome=outcome,
            decided_on=decided,
        )
    answered = book.add(
        "permit_remedy", application=case, kind="appeal", lodged_on="2024-07-01", outcome="pending"
    )
    book.add(
        "permit_decision",
        application=case,
        instance="appeal",
        kind="on_application",
        remedy=answered,
        outcome="annulled_returned",
        decided_on="2024-09-09",
    )
    assert cells(book.count(), "P9") == {
        ("appeal", "allowed"): 1,
        ("appeal", "pending"): 2,
        ("appeal", "unknown"): 1,
        ("appeal", "annulled_returned"): 1,  # derived from the answering decision
    }


@pytest.mark.parametrize(
    ("entered", "answer", "decided", "expected"),
    [
        ("annulled_returned", "upheld", "2024-09-09", "refused"),  # the decision says otherwise
        ("allowed", "annulled_returned", "2024-09-09", "annulled_returned"),
        ("changed", "granted", "2024-09-09", "changed"),  # one of the two ways to grant
        ("pending", "granted", "2024-09-09", "allowed"),
        ("pending", "rejected", "2024-09-09", "dismissed_formal"),
        ("withdrawn", None, "2024-09-09", "withdrawn"),  # the answer is dated but says nothing
        ("allowed", "annulled_returned", "2025-01-01", "pending"),  # answered after the last day
    ],
)
def test_outcome_of_a_remedy_is_derived_from_its_answer(
    entered: str, answer: str | None, decided: str, expected: str
) -> None:
    book = Book()
    case = book.add("permit_application", victim=book.victim(), kind="humanitarian")
    remedy = book.add(
        "permit_remedy", application=case, kind="appeal", lodged_on="2024-07-01", outcome=entered
    )
    book.add(
        "permit_decision",
        application=case,
        instance="appeal",
        kind="on_application",
        remedy=remedy,
        outcome=answer,
        decided_on=decided,
    )
    assert cells(book.count(), "P9") == {("appeal", expected): 1}


@pytest.mark.parametrize(
    ("outcome", "awarded", "paid", "expected"),
    [
        ("awarded", "1000 RSD", ["400 RSD", "600 RSD"], "full"),
        ("awarded_in_part", "1000 RSD", ["400 RSD"], "part"),
        ("settled", "1000 RSD", [], "none"),
        ("awarded", "1000 RSD", ["9 EUR"], "unknown"),
        ("awarded", None, ["1000 RSD"], "unknown"),
        ("referred_to_civil", None, [], "not_applicable"),
    ],
)
def test_received(outcome: str, awarded: str | None, paid: list[str], expected: str) -> None:
    book = Book()
    claim = book.add(
        "claim",
        victim=book.victim(),
        kind="property_claim",
        outcome=outcome,
        decided_on="2024-02-02",
        awarded=awarded,
    )
    for amount in paid:
        book.add("payment", claim=claim, paid=amount, paid_on="2024-12-31")
    book.add("payment", claim=claim, paid="99999 RSD", paid_on="2025-01-01")  # after the last day
    counted = book.count()
    assert cells(counted, "C1") == {("property_claim", outcome): 1}
    assert cells(counted, "C2") == {(outcome, expected): 1}


def test_undecided_claims_are_not_counted() -> None:
    book = Book()
    for outcome in ("pending", "not_filed"):
        book.add("claim", kind="civil_suit", outcome=outcome, decided_on="2024-02-02")
    assert total(book.count(), "C1") == 0


def test_furthest_step_of_the_claims_filed_in_the_period() -> None:
    book = Book()
    ana, vera = book.victim(), book.victim()
    case = book.add("participation", victim=vera, proceeding="K-1")
    paid = book.add(
        "claim",
        victim=ana,
        filed_on="2024-02-02",
        outcome="awarded",
        decided_on="2025-02-02",
        awarded="100 EUR",
    )
    book.add("payment", claim=paid, paid="50 EUR", paid_on="2025-06-30")
    book.add("claim", victim=ana, filed_on="2024-03-03", outcome="refused")
    # filed the year before, fully paid: not of this period
    older = book.add("claim", victim=ana, filed_on="2023-02-02", outcome="settled", awarded="1 EUR")
    book.add("payment", claim=older, paid="1 EUR", paid_on="2023-03-03")
    # the person stands on the participation
    book.add("claim", participation=case, filed_on="2024-02-02", outcome="pending")
    # known only from a judgment: no person
    book.add("claim", filed_on="2024-02-02", outcome="awarded")
    assert cells(book.count(as_of="2025-06-30"), "C3") == {
        ("received_part",): 1,
        ("claimed",): 1,
    }
    assert cells(book.count(as_of="2025-06-29"), "C3") == {("awarded",): 1, ("claimed",): 1}
    assert cells(book.count(as_of="2025-01-31"), "C3") == {("claimed",): 2}


def test_participants_of_activities_are_summed() -> None:
    book = Book()
    book.add(
        "activity",
        kind="training",
        profession="police",
        held_on="2024-02-02",
        participants_female=7,
        participants_male=12,
        participants_other=1,
        reach=900,
    )
    book.add("activity", kind="training", profession="police", held_on="2024-05",
             participants_male=5)  # fmt: skip
    book.add("activity", kind="awareness", held_on="2024-05", reach=50_000)
    book.add("activity", kind="training", held_on="2023-05", participants_male=5)
    assert cells(book.count(), "T1") == {("police", "training"): 25}  # 7 + 12 + 1 + 5


def test_measures() -> None:
    book = Book()
    for lodged, decided in [
        ("2024-01-01", "2024-01-11"),  # 10 days
        ("2024-01-01", "2024-01-31"),  # 30 days
        ("2024-01-01", "2024-03-01"),  # 60 days
        ("2024-01", "2024-05-01"),  # not exact: not in the median
    ]:
        case = book.add(
            "permit_application", victim=book.victim(), kind="humanitarian", lodged_on=lodged
        )
        book.add(
            "permit_decision",
            application=case,
            instance="first",
            kind="on_application",
            outcome="granted",
            decided_on=decided,
        )
    for months, days in [(30, None), (45, 15), (50, None)]:
        who = book.defendant()
        book.charge(
            who,
            "388_1_2009",
            "first convicted - 2024-03-16 final 2024-06-01",
            charged_on="2023-01-01",
        )
        book.add(
            "sanction",
            defendant=who,
            instance="first",
            kind="imprisonment",
            months=months,
            days=days,
            final=True,
        )
    first = book.add("claim", kind="property_claim", outcome="awarded", decided_on="2024-02-02",
                     claimed="1000 RSD", awarded="300 RSD")  # fmt: skip
    book.add("claim", kind="civil_suit", outcome="awarded", decided_on="2024-08-02",
             claimed="1000 RSD", awarded="500 RSD", follows=first)  # fmt: skip
    book.add("payment", claim=first, paid="20 EUR", paid_on="2024-05-05")

    found = {
        (each.id, each.statistic, each.unit): (each.value, each.valid)
        for each in measures_of(book.count())
        if not each.key
    }
    assert found == {
        ("P5m", "median", "days"): (30.0, 3),
        ("J10m", "median", "months"): (45.5, 3),  # 45 months and 15/30
        ("J14m", "median", "months"): (14.5, 3),  # 01.01.2023 to 16.03.2024: 14 months 15 days
        ("C2m", "claimed", "RSD"): (Decimal(1000), 1),  # one loss, once
        ("C2m", "awarded", "RSD"): (Decimal(800), 2),
        ("C2m", "received", "EUR"): (Decimal(20), 1),
    }
