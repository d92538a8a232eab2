"""Deadlines in proceedings: codes of procedure, unknown procedures, claims, limitation."""

from datetime import date

import pytest

from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import Deadline, DeadlineNote, NoteKind, State
from trafficmon_desktop.domain.deadlines.everything import collect
from trafficmon_desktop.services.legal_data import shipped_law


def all_in(book: Book, today: str, *notes: DeadlineNote) -> list[Deadline]:
    return collect(Casebook(book.records), shipped_law(), date.fromisoformat(today), notes)


def days_in(book: Book, today: str) -> dict[str, str]:
    return {each.rule.code: str(each.work_by) for each in all_in(book, today)}


def proceeding(book: Book, **values: object) -> str:
    values = {"kind": "criminal", "status": "open", "procedure": "regular"} | values
    code = book.add("proceeding", **values)
    victim = book.victim(status="open")
    book.add("participation", proceeding=code, victim=victim, capacities="injured_party")
    return code


def event(book: Book, code: str, stage: str, happened: str, **values: str) -> str:
    values = {"state": "held"} | values
    return book.add(
        "proceeding_event", proceeding=code, stage=stage, happened_on=happened, **values
    )


# --- the two codes of procedure ------------------------------------------------------------------


@pytest.mark.parametrize(
    ("happened", "served", "values", "expected"),
    [
        ("2013-09-20", "2013-09-23", {}, {"takeover_prosecution_2001": "2013-10-01"}),
        ("2013-10-02", "2013-10-07", {}, {"objection_dismissal": "2013-10-15"}),
        ("2012-02-01", "2012-02-02", {"organised_crime": True},
         {"objection_dismissal": "2012-02-10"}),
        ("2012-02-01", "2012-02-02", {}, {"takeover_prosecution_2001": "2012-02-10"}),
        ("2014-02-03", "2014-02-04", {"regime": "cpc2001"},
         {"takeover_prosecution_2001": "2014-02-12"}),
        ("2013-02-04", "2013-02-05", {"regime": "cpc2011"}, {"objection_dismissal": "2013-02-13"}),
    ],
)  # fmt: skip
def test_the_code_in_force_decides(
    happened: str, served: str, values: dict[str, object], expected: dict[str, str]
) -> None:
    book = Book()
    code = proceeding(book, **values)
    event(book, code, "complaint_dismissed", happened, served_on=served)
    assert days_in(book, "2014-03-01") == expected


def test_a_month_in_which_the_code_changed_gives_both_readings() -> None:
    book = Book()
    code = proceeding(book)
    event(book, code, "complaint_dismissed", "2013-09", served_on="2013-09-25/2013-10-05")
    assert days_in(book, "2014-03-01") == {
        "takeover_prosecution_2001": "2013-10-03",
        "objection_dismissal": "2013-10-09",
    }


def test_who_was_not_notified_has_three_months() -> None:
    book = Book()
    code = proceeding(book)
    event(book, code, "complaint_dismissed", "2024-01-31")
    assert days_in(book, "2024-02-10") == {"objection_dismissal_not_notified": "2024-04-30"}
    event(book, code, "objection", "2024-02-05")
    assert {each.state for each in all_in(book, "2024-02-10")} == {State.DONE}


# --- appeals -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("procedure", "expected"),
    [
        ("regular", [("appeal_judgment_regular", "2024-06-03", "open", "")]),
        ("summary", [("appeal_judgment_summary", "2024-05-27", "overdue", "")]),
        (
            "unknown",
            [
                ("appeal_judgment_summary", "2024-05-27", "perhaps_over", "procedure_summary"),
                ("appeal_judgment_regular", "2024-06-03", "open", "procedure_regular"),
            ],
        ),
    ],
)
def test_an_unknown_procedure_shows_the_shorter_limit_first(
    procedure: str, expected: list[tuple[str, str, str, str]]
) -> None:
    book = Book()
    code = proceeding(book, procedure=procedure)
    event(book, code, "written_judgment_served", "2024-05-17", served_on="2024-05-17")
    found = all_in(book, "2024-05-30")
    brief = [(each.rule.code, str(each.work_by), each.state.value, each.hint) for each in found]
    assert brief == expected


def test_service_noted_at_the_judgment_counts_until_it_is_noted_as_its_own_event() -> None:
    book = Book()
    code = proceeding(book)
    event(book, code, "first_instance_judgment", "2024-05-10", served_on="2024-05-17")
    assert days_in(book, "2024-05-30") == {"appeal_judgment_regular": "2024-06-03"}
    event(book, code, "written_judgment_served", "2024-05-20", served_on="2024-05-20")
    assert days_in(book, "2024-05-30") == {"appeal_judgment_regular": "2024-06-04"}


def test_an_appeal_that_was_lodged_is_done() -> None:
    book = Book()
    code = proceeding(book)
    event(book, code, "written_judgment_served", "2024-05-17", served_on="2024-05-17")
    event(book, code, "appeal_lodged", "2024-05-20")
    assert [each.state for each in all_in(book, "2024-06-30")] == [State.DONE]


def test_a_judgment_in_a_civil_suit_has_the_civil_limit() -> None:
    book = Book()
    code = proceeding(book, kind="civil", procedure=None)
    event(book, code, "first_instance_judgment", "2025-05-02", served_on="2025-05-02")
    (found,) = all_in(book, "2025-05-10")
    assert (found.rule.code, str(found.work_by)) == ("civil_appeal", "2025-05-17")
    assert found.computation is not None
    assert str(found.computation.over_after) == "2025-05-19"


@pytest.mark.parametrize("values", [{"status": "ended_finally"}, {"source": "judgment"}])
def test_an_ended_or_foreign_case_has_no_limits(values: dict[str, str]) -> None:
    book = Book()
    code = proceeding(book, **values)
    event(book, code, "written_judgment_served", "2024-05-17", served_on="2024-05-17")
    assert all_in(book, "2024-05-20") == []


def test_an_appeal_against_an_order_is_switched_on() -> None:
    book = Book()
    code = proceeding(book)
    order = event(book, code, "detention", "2024-11-07", served_on="2024-11-08")
    assert all_in(book, "2024-11-09") == []
    note = DeadlineNote(1, order, "appeal_order", NoteKind.START, date(2024, 11, 8))
    (found,) = all_in(book, "2024-11-09", note)
    assert (str(found.work_by), found.about) == ("2024-11-12", code)


# --- property claims -----------------------------------------------------------------------------


def claims_missing(book: Book, today: str = "2024-06-01") -> list[str]:
    found = [each for each in all_in(book, today) if each.rule.code == "property_claim_last"]
    assert all(each.work_by is None and each.state is State.OPEN for each in found)
    return [each.hint for each in found]


@pytest.mark.parametrize("stage", ["main_hearing", "plea_agreement"])
def test_a_claim_is_warned_of_from_the_main_hearing_on(stage: str) -> None:
    book = Book()
    code = proceeding(book)
    assert claims_missing(book) == []
    event(book, code, stage, "2024-05-01")
    assert claims_missing(book) == [f"claim_{stage}"]
    (place,) = book.records["participation"]
    book.add("claim", participation=place.code, kind="property_claim", outcome="pending")
    assert claims_missing(book) == []


def test_a_suit_elsewhere_is_no_property_claim() -> None:
    book = Book()
    code = proceeding(book)
    event(book, code, "main_hearing", "2024-05-01")
    (victim,) = book.records["victim"]
    book.add("claim", victim=victim.code, kind="civil_suit", outcome="pending")
    book.add("claim", victim=victim.code, kind="property_claim", outcome="not_filed")
    assert len(claims_missing(book)) == 1


@pytest.mark.parametrize("how", ["event", "decision"])
def test_after_the_judgment_nothing_can_be_claimed(how: str) -> None:
    book = Book()
    code = proceeding(book)
    event(book, code, "main_hearing", "2024-05-01")
    if how == "event":
        event(book, code, "first_instance_judgment", "2024-05-20")
    else:
        defendant = book.add("defendant", proceeding=code, kind="natural_person")
        charge = book.add("charge", defendant=defendant, offence="other")
        book.add("charge_decision", charge=charge, instance="first", outcome="convicted",
                 decided_on="2024-05-20")  # fmt: skip
    assert claims_missing(book) == []


# --- limitation ----------------------------------------------------------------------------------


def charged(book: Book, offence: str) -> str:
    code = proceeding(book)
    defendant = book.add("defendant", proceeding=code, kind="natural_person")
    return book.add("charge", defendant=defendant, offence=offence, committed_to="2015-03-01")


def test_requalification_shortens_the_limitation() -> None:
    book = Book()
    charge = charged(book, "388_1_2009")
    assert days_in(book, "2020-01-01") == {
        "prosecution_388_1_relative": "2030-03-01",
        "prosecution_388_1_absolute": "2045-03-01",
    }
    book.add("charge_decision", charge=charge, instance="first", outcome="convicted_requalified",
             offence="184_1", decided_on="2019-05-05")  # fmt: skip
    assert days_in(book, "2020-01-01") == {
        "prosecution_184_1_relative": "2020-03-01",
        "prosecution_184_1_absolute": "2025-03-01",
    }


def test_damages_from_an_offence_lapse_with_the_prosecution() -> None:
    book = Book()
    charged(book, "184_2")
    (victim,) = book.records["victim"]
    note = DeadlineNote(1, victim.code, "damages_from_offence", NoteKind.START, date(2020, 1, 1),
                        parse_edtf("2015-03-01"))  # fmt: skip
    found = [each for each in all_in(book, "2020-01-01", note) if "damages" in each.rule.code]
    assert [str(each.work_by) for each in found] == ["2025-03-01"]


def test_hearings_that_are_planned_are_listed() -> None:
    book = Book()
    code = proceeding(book)
    event(book, code, "preparatory_hearing", "2024-07-01", state="planned")
    (found,) = all_in(book, "2024-06-20")
    assert (found.rule.code, str(found.work_by), found.state.value) == (
        "hearing", "2024-07-01", "open")  # fmt: skip
    assert all_in(book, "2024-07-02")[0].state is State.PASSED
