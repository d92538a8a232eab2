"""Chapter people, against figures counted by hand."""

import pytest

from tests.domain.small_book import Book, cells, total


def test_first_identification_of_a_year_decides_age_and_source() -> None:
    book = Book()
    # born 10.06.2006, so 18 on 10.06.2024: a child in March, an adult at the second in October
    ana = book.victim("2006-06-10", sex="female", citizenships="RS")
    book.identified(ana, "2024-10-01", reported_by="ngo", body="police")
    book.identified(ana, "2024-03-01", reported_by="police", body="centre")
    # identified in 2023 only: not of this year
    boro = book.victim("1980-01-01", sex="male")
    book.identified(boro, "2023-12-31")
    # decided in 2024, but not a victim
    vera = book.victim("1999-01-01", sex="female")
    book.add("identification", victim=vera, outcome="not_a_victim", decided_on="2024-02-02")

    counted = book.count()

    # one person, once, by the earlier of the two identifications
    assert cells(counted, "V2a") == {("female", "child"): 1}
    assert cells(counted, "V2e") == {("law_enforcement",): 1}
    assert cells(counted, "V3") == {("centre",): 1}
    assert counted.tables["V2a"]["*", "*"] == counted.tables["V2a"]["female", "*"] == 1


@pytest.mark.parametrize(
    ("born", "assessment", "expected"),
    [
        ("2006-03-01", None, "adult"),  # 18 on the very day
        ("2006-03-02", None, "child"),  # 18 the day after
        ("2006", None, "unknown"),  # 17 or 18 on 01.03.2024
        ("2006", "assessed_child", "child"),  # the assessment decides only what is open
        ("2000", "assessed_child", "adult"),  # 23 or 24: certain, whatever was assessed
        ("2006-03", None, "unknown"),  # born 01.-31.03.2006: 18 on the 1st only if on the 1st
        (None, "assessed_adult", "adult"),
        (None, "pending", "unknown"),
    ],
)
def test_age_on_the_day_of_identification(
    born: str | None, assessment: str | None, expected: str
) -> None:
    book = Book()
    person = book.victim(born, age_assessment=assessment)
    book.identified(person, "2024-03-01")
    assert cells(book.count(), "V2a") == {("unknown", expected): 1}


def test_date_that_straddles_the_boundary_belongs_to_no_period() -> None:
    book = Book()
    cut = book.identified(book.victim(), "2023-12/2024-01")
    book.identified(book.victim(), "2024")  # the whole year lies in 2024
    book.identified(book.victim(), None)  # no date: no period
    book.identified(book.victim(), "2024-12/..")  # past, so by the as-of date 30.06.2025: cut

    year, before = book.count(), book.count(("2023-01-01", "2023-12-31"))

    assert total(year, "V2a") == 1
    assert total(before, "V2a") == 0
    assert cut in year.to_be_dated["victims_identified"]
    assert len(year.to_be_dated["victims_identified"]) == 2
    # as of 31.12.2024 the open date can only be of December 2024
    assert total(book.count(as_of="2024-12-31"), "V2a") == 2


def test_forms_of_several_groups_are_multiple() -> None:
    book = Book()
    forms = {
        "sexual pornography": "sexual",  # one group
        "labour begging": "multiple",
        "unknown none_yet": "unknown",
        "none_yet organs": "other",  # none_yet is ignored beside another
        "domestic_servitude": "labour",
    }
    for listed in forms:
        person = book.victim(sex="male")
        book.identified(person, "2024-05-05")
        book.add("exploitation", victim=person, forms=listed)
    twice = book.victim(sex="male")  # two rows: marriage and begging
    book.identified(twice, "2024-05-05")
    book.add("exploitation", victim=twice, forms="marriage")
    book.add("exploitation", victim=twice, forms="begging unknown")
    book.identified(book.victim(sex="male"), "2024-05-05")  # no row

    assert cells(book.count(), "V2c") == {
        ("sexual", "male"): 1,
        ("labour", "male"): 1,
        ("other", "male"): 1,
        ("multiple", "male"): 2,  # "labour begging" and the two rows
        ("unknown", "male"): 2,  # "unknown none_yet" and no row
    }


def test_serbian_citizenship_is_the_reported_one() -> None:
    book = Book()
    for held in ("MD RS", "MD", "HR RO", "XK", "CS", "stateless", None):
        book.identified(book.victim("1990", citizenships=held), "2024-05-05")
    assert cells(book.count(), "V2d") == {
        ("serbia", "adult"): 1,  # MD RS
        ("eastern_europe_central_asia", "adult"): 1,  # MD
        ("former_yugoslavia", "adult"): 3,  # HR (first), XK, CS
        ("stateless", "adult"): 1,
        ("unknown", "adult"): 1,
    }


def test_scope_follows_all_known_countries() -> None:
    book = Book()
    rows = [
        ("RS", "RS"),  # internal
        ("RS", None),  # internal: the known ones are Serbia
        ("RS", "MD"),  # recruited abroad: transnational
        ("DE RS", "RS"),  # transnational
        (None, None),  # unknown
        ("unknown", None),  # unknown
        ("XK", "RS"),  # by the setting of the organisation
    ]
    for countries, recruited in rows:
        person = book.victim()
        book.identified(person, "2024-05-05")
        book.add(
            "exploitation",
            victim=person,
            forms="labour",
            countries=countries,
            recruitment_country=recruited,
        )
    assert cells(book.count(), "V2f") == {
        ("internal", "adult"): 3,
        ("transnational", "adult"): 2,
        ("unknown", "adult"): 2,
    }
    assert cells(book.count(kosovo_internal=False), "V2f")["transnational", "adult"] == 3


def test_guardians_are_asked_for_children_and_open_ages() -> None:
    book = Book()
    for born, guardian in [
        ("2010", "conflict_guardian"),
        ("2010", "not_applicable"),
        ("2010", "proposed_not_appointed"),
        ("2010", None),
        (None, "parents_exercise"),
        ("1980", "guardian"),
    ]:
        book.identified(book.victim(born, guardian=guardian), "2024-05-05")
    assert cells(book.count(), "V7") == {
        ("child", "appointed"): 1,
        ("child", "not_needed"): 1,
        ("child", "not_appointed"): 1,
        ("child", "unknown"): 1,
        ("unknown", "not_needed"): 1,
        ("adult", "not_applicable"): 1,
    }


def test_outcome_of_a_report_is_that_of_the_last_day() -> None:
    book = Book()
    for outcome, decided in [
        ("identified", "2024-12-31"),  # in time
        ("identified", "2025-01-01"),  # later: pending
        ("not_a_victim", None),  # undated: pending
        ("rejected", "2024-12/2025-01"),  # may be later: pending
        ("pending", None),
    ]:
        book.add(
            "identification",
            victim=book.victim(),
            reported_on="2024-06-01",
            reported_by="self",
            outcome=outcome,
            decided_on=decided,
        )
    assert cells(book.count(), "V4") == {("identified", "self"): 1, ("pending", "self"): 4}


def test_person_reported_twice_counts_once_by_the_earlier_report() -> None:
    book = Book()
    person = book.victim("2006-06-10", sex="female")
    for day in ("2024-09-09", "2024-02-02"):
        book.add("identification", victim=person, reported_on=day, outcome="pending")
    counted = book.count()
    assert cells(counted, "V1") == {("female", "child"): 1}
    assert total(counted, "V4") == 2  # two reports of one person


def test_support_that_certainly_overlaps() -> None:
    book = Book()
    ana = book.victim()  # two kinds running in 2024, the first ever started in 2023: continued
    book.add("support", victim=ana, kind="legal", started_on="2023-05-01")
    book.add("support", victim=ana, kind="medical", started_on="2024-05-01", ended_on="2024-06-01")
    vera = book.victim()  # started in 2024, first ever: new
    book.add("support", victim=vera, kind="legal", started_on="2024-02")
    goga = book.victim()  # ended some time in 2023 or 2024: not certain
    book.add("support", victim=goga, kind="legal", started_on="2022", ended_on="2023/2024")
    dana = book.victim()  # runs in 2024, an earlier one has no date: cannot be placed
    book.add("support", victim=dana, kind="legal", started_on="2024-02")
    book.add("support", victim=dana, kind="other")
    assert cells(book.count(), "S1") == {
        ("multiple", "continued"): 1,
        ("legal", "new"): 1,
        ("legal", "unknown"): 1,
    }


def test_recovery_offered_to_foreigners() -> None:
    book = Book()

    def person(citizenships: str | None, *outcomes: str | None) -> None:
        victim = book.victim(citizenships=citizenships, asylum_status="none")
        book.identified(victim, "2024-05-05")
        for outcome in outcomes:
            applied = book.add("permit_application", victim=victim, kind="recovery_reflection")
            if outcome:
                book.add(
                    "permit_decision",
                    application=applied,
                    kind="on_application",
                    instance="first",
                    outcome=outcome,
                    decided_on="2025-02-02",  # after the period, by the as-of date
                )

    person("MD", "granted_shorter")
    person("MD", "refused", None)
    person(None)
    person("RS", "granted")
    counted = book.count()
    assert cells(counted, "R1") == {
        ("granted",): 1,
        ("applied",): 1,
        ("none",): 1,
        ("not_applicable",): 1,
    }
    assert cells(counted, "R2") == {("none",): 4}
    # as of the end of the year nothing had been granted
    assert cells(book.count(as_of="2024-12-31"), "R1")["applied",] == 2


def test_penalisations_by_their_day() -> None:
    book = Book()
    person = book.victim()
    for day, outcome in [("2024-03", "fined"), ("2024-04-04", "fined"), ("2022", "charged")]:
        book.add(
            "penalisation", victim=person, kind="misdemeanour", outcome=outcome, decided_on=day
        )
    assert cells(book.count(), "W5p") == {("misdemeanour", "fined"): 2}
