"""Proceedings up to the first instance and the victims in them, counted by hand."""

import pytest

from tests.domain.small_book import Book, cells, total
from trafficmon_desktop.domain.consent_gate import ConsentPolicy


def test_split_proceeding_is_not_reported_again() -> None:
    book = Book()
    root = book.add("proceeding", kind="criminal", reported_on="2024-02", source="press")
    book.add("proceeding", kind="criminal", reported_on="2024-03-03", split_from=root)
    book.add("proceeding", kind="juvenile", reported_on="2024-03-03", organised_crime=True)
    book.add("proceeding", kind="criminal", reported_on="2024-04-04", organised_crime=False)
    assert cells(book.count(), "J4") == {
        ("press", "unknown"): 1,
        ("unknown", "yes"): 1,
        ("unknown", "no"): 1,
    }


def test_indicted_on_the_day_of_the_first_charge() -> None:
    book = Book()
    ana = book.defendant(sex="female")  # first charge in 2023: not of 2024
    book.charge(ana, "184_1", charged_on="2023-11-01")
    book.charge(ana, "388_1_2009", charged_on="2024-02-01")
    firm = book.defendant(kind="legal_person")  # highest of two groups
    book.charge(firm, "246", charged_on="2024-02-01")
    book.charge(firm, "390", charged_on="2024-03-01")
    case = book.add("proceeding", kind="criminal")
    goga = book.defendant(case, sex="male")  # no charge has a day: the held event decides
    book.charge(goga, "111b_2003")
    book.add(
        "proceeding_event",
        proceeding=case,
        stage="indictment",
        state="planned",
        happened_on="2023-01-01",
    )
    book.add(
        "proceeding_event",
        proceeding=case,
        stage="indictment",
        state="held",
        happened_on="2024-05-05",
    )
    dana = book.defendant(sex="female")  # offence empty; the decision names 389
    book.charge(dana, None, "first convicted 389 2024-09-09", charged_on="2024-06-06")
    assert cells(book.count(), "J5") == {
        ("389_390", "legal_person"): 1,
        ("trafficking", "male"): 1,
        ("389_390", "female"): 1,
    }


def test_latest_decision_of_first_instance_in_the_period() -> None:
    book = Book()
    who = book.defendant()
    book.charge(
        who,
        "388_1_2009",
        "first convicted - 2023-02-01",
        "appeal annulled_retrial - 2023-12-01",
        "retrial acquitted - 2024-03-01",
        "retrial convicted 388_1_2006 2024-11-01",
        "appeal acquitted - 2025-02-01 final 2025-02-01",
        charged_on="2021-02-01",
    )
    assert cells(book.count(("2023-01-01", "2023-12-31")), "J7") == {
        ("convicted", "trafficking"): 1
    }
    counted = book.count()
    assert cells(counted, "J7") == {("convicted", "trafficking"): 1}  # the later retrial
    # 01.02.2021 to the first decision of instance first, 01.02.2023: two years
    assert cells(counted, "J14") == {("convicted", "1_to_3"): 1}
    assert total(counted, "J8") == 0  # final in 2025


def test_annulled_at_first_instance_counts_as_unknown() -> None:
    book = Book()
    book.charge(book.defendant(), "388_1_2009", "first annulled_retrial - 2024-03-01")
    counted = book.count()
    assert cells(counted, "J7") == {("unknown", "trafficking"): 1}
    assert cells(counted, "J14") == {("unknown", "unknown"): 1}


@pytest.mark.parametrize(
    ("charged", "judged", "expected"),
    [
        ("2023-03-15", "2024-03-15", "up_to_1"),  # one year to the day
        ("2023-03-14", "2024-03-15", "1_to_3"),
        ("2021-03-15", "2024-03-15", "1_to_3"),  # three years to the day
        ("2021-03-14", "2024-03-15", "over_3"),
        ("2023", "2024-03-15", "unknown"),  # 75 days to 440 days
        ("2021-04", "2024-03-15", "1_to_3"),
        ("../2020", "2024-03-15", "over_3"),  # at least three years
        (None, "2024-03-15", "unknown"),
    ],
)
def test_duration_class(charged: str | None, judged: str, expected: str) -> None:
    book = Book()
    book.charge(book.defendant(), "184_1", f"first convicted - {judged}", charged_on=charged)
    assert cells(book.count(), "J14") == {("convicted", expected): 1}


def test_investigations_by_form_and_offence() -> None:
    book = Book()

    def case(forms: str | None, offences: list[tuple[str | None, str | None]]) -> str:
        code = book.add("proceeding", kind="criminal", exploitation_forms=forms)
        book.add(
            "proceeding_event",
            proceeding=code,
            stage="investigation_ordered",
            state="held",
            happened_on="2024-02",
        )
        who = book.defendant(code)
        for reported, charged in offences:
            book.charge(who, charged, offence_reported=reported)
        return code

    case("sexual", [("184_1", "388_1_2009"), ("390", None)])  # reported beats charged: 390
    from_victims = case("none_yet", [(None, "388_1_2009")])
    for forms in ("labour", "begging"):
        person = book.victim()
        book.add("exploitation", victim=person, forms=forms)
        book.add("participation", proceeding=from_victims, victim=person)
    case(None, [])
    assert cells(book.count(), "J3") == {
        ("sexual", "389_390"): 1,
        ("multiple", "trafficking"): 1,
        ("unknown", "unknown"): 1,
    }
    # the one person who withdrew no longer says what was done; the proceeding stays
    book.add("consent", victim=person, scope="share_statistics", withdrawn_on="2024-05-05")
    assert cells(book.count(consent=ConsentPolicy.LENIENT), "J3")["labour", "trafficking"] == 1


def test_places_in_proceedings_with_something_held_or_decided() -> None:
    book = Book()
    ana = book.victim("2008-01-01")
    held = book.add("proceeding", kind="criminal")
    book.add(
        "proceeding_event",
        proceeding=held,
        stage="main_hearing",
        state="held",
        happened_on="2024-12-31",
    )
    postponed = book.add("proceeding", kind="criminal")
    book.add(
        "proceeding_event",
        proceeding=postponed,
        stage="main_hearing",
        state="postponed",
        happened_on="2024-05-05",
    )
    decided = book.add("proceeding", kind="criminal")
    book.charge(book.defendant(decided), "388_1_2009", "appeal acquitted - 2024-05-05",
                charged_on="2023-05-05")  # fmt: skip
    for case in (held, postponed, decided):
        book.add(
            "participation",
            proceeding=case,
            victim=ana,
            vulnerable_witness="granted",
            penalised="no",
        )
    book.add("participation", proceeding=held, age_group="adult")  # known from the judgment only
    counted = book.count()
    assert cells(counted, "W1") == {
        ("granted", "unknown"): 1,  # the held one: no charge has a day
        ("granted", "child"): 1,  # the decided one: 15 on 05.05.2023
        ("unknown", "adult"): 1,
    }
    assert cells(counted, "W2") == {("unknown",): 3}
    assert cells(counted, "W5") == {("no",): 2, ("unknown",): 1}
