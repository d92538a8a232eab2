"""Who is left out of what leaves, by either policy."""

import pytest

from tests.domain.small_book import Book, cells, total
from trafficmon_desktop.domain.consent_gate import ConsentPolicy

LENIENT, STRICT = ConsentPolicy.LENIENT, ConsentPolicy.STRICT


@pytest.mark.parametrize(
    ("consents", "lenient", "strict"),
    [
        ([], 1, 0),
        ([{"given_on": "2024-01-01"}], 1, 1),
        ([{"given_on": "2024-01-01", "withdrawn_on": "2025-06-30"}], 0, 0),
        ([{"given_on": "2024-01-01", "withdrawn_on": "2025-07-01"}], 1, 1),  # not yet
        ([{"given_on": "2024-01-01", "withdrawn_on": "2025"}], 0, 0),  # earliest reading
        ([{"given_on": "2024-01-01", "expires_on": "2025-06"}], 0, 0),
        ([{"given_on": "2024-01-01", "expires_on": "2025-07"}], 1, 1),
        ([{"withdrawn_on": "2024-01-01"}], 0, 0),  # refused
        ([{"given_on": "2024-01-01", "withdrawn_on": "2024-05"}, {"given_on": "2024-06-01"}], 1, 1),
        ([{"given_on": "2024-01-01"}, {"given_on": "2023", "withdrawn_on": "2024-05"}], 0, 0),
        ([{"given_on": "2020", "expires_on": "2021"}, {"given_on": "2021"}], 1, 1),
        ([{"scope": "keep_record", "withdrawn_on": "2024-01-01"}], 1, 0),
        ([{"given_on": "2025-07-01"}], 1, 0),  # given after the as-of date
    ],
)
def test_policies(consents: list[dict[str, str]], lenient: int, strict: int) -> None:
    book = Book()
    person = book.victim()
    book.identified(person, "2024-05-05")
    for values in consents:
        book.add("consent", victim=person, **({"scope": "share_statistics"} | values))
    assert total(book.count(consent=LENIENT), "V2a") == lenient
    assert total(book.count(consent=STRICT), "V2a") == strict
    assert total(book.count(), "V2a") == 1  # inside there is no gate


def test_all_that_hangs_on_the_person_goes_and_the_proceeding_stays() -> None:
    book = Book()
    gone, stays = book.victim(citizenships="MD"), book.victim(citizenships="MD")
    book.add("consent", victim=gone, scope="share_statistics", withdrawn_on="2024-01-01")
    case = book.add("proceeding", kind="criminal", reported_on="2024-01-01")
    who = book.defendant(case, victim=gone)
    book.charge(who, "388_1_2009", "first acquitted - 2024-05-05 final 2024-06-06")
    for person in (gone, stays):
        book.identified(person, "2024-05-05", reported_on="2024-04-04")
        book.add("exploitation", victim=person, forms="labour")
        book.add("support", victim=person, kind="legal", started_on="2024-01-01")
        book.add("penalisation", victim=person, kind="criminal", decided_on="2024-01-01")
        permit = book.add(
            "permit_application", victim=person, kind="humanitarian", lodged_on="2024-01-01"
        )
        book.add(
            "permit_decision",
            application=permit,
            kind="on_application",
            instance="first",
            outcome="granted",
            decided_on="2024-02-02",
            valid_from="2024-02-02",
            granted_months=12,
        )
        book.add("permit_remedy", application=permit, kind="appeal", lodged_on="2024-03-03")
        part = book.add("participation", victim=person, proceeding=case)
        claim = book.add(
            "claim", participation=part, outcome="awarded", filed_on="2024-01-01",
            decided_on="2024-05-05", awarded="1 EUR",
        )  # fmt: skip
        book.add("payment", claim=claim, paid="1 EUR", paid_on="2024-06-06")

    inside, outside = book.count(), book.count(consent=LENIENT)

    assert outside.left_out == {gone}
    of_persons = (
        "V1 V2a V4 S1 W5p P1 P2 P3p P6 P9 W1 C1 C3".split()  # each of the two counts once inside
    )
    assert {name: total(inside, name) for name in of_persons} == dict.fromkeys(of_persons, 2)
    assert {name: total(outside, name) for name in of_persons} == dict.fromkeys(of_persons, 1)
    assert cells(outside, "J8") == cells(inside, "J8") == {("acquitted", "trafficking"): 1}
    assert total(outside, "J4") == 1
