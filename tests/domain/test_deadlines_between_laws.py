"""Deadlines where the law changed in mid-case, where two periods may run, and served when known."""

from datetime import date

import pytest

from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.deadlines.deadline import Deadline, DeadlineNote, NoteKind
from trafficmon_desktop.domain.deadlines.everything import collect
from trafficmon_desktop.services.legal_data import shipped_law


def found_in(book: Book, today: str, *notes: DeadlineNote) -> dict[str, Deadline]:
    found = collect(Casebook(book.records), shipped_law(), date.fromisoformat(today), notes)
    return {each.rule.code: each for each in found}


def days_of(deadline: Deadline) -> tuple[str, str, str]:
    return str(deadline.work_by), str(deadline.over_after), deadline.state.value


def application(book: Book, **values: str) -> str:
    values.setdefault("kind", "victim_residence")
    return book.add("permit_application", victim=book.victim(status="open"), **values)


@pytest.mark.parametrize(
    ("today", "thirty_days_before", "last_day"),
    [
        ("2023-07-25", "overdue", "open"),
        ("2023-08-04", "passed", "open"),
        ("2023-08-20", "passed", "open"),
        ("2023-08-21", "done", "overdue"),
    ],
)
def test_the_law_of_august_2023_reopens_an_extension_that_was_late(
    today: str, thirty_days_before: str, last_day: str
) -> None:
    book = Book()
    book.add("permit_decision", application=application(book), instance="first",
             outcome="granted", valid_from="2022-08-21", valid_to="2023-08-20")  # fmt: skip
    found = found_in(book, today)
    assert days_of(found["extension_best_by"]) == ("2023-07-21", "2023-07-21", thirty_days_before)
    assert days_of(found["extension_last"]) == ("2023-08-20", "2023-08-20", last_day)


def test_a_stay_that_ended_under_the_old_law_stays_overdue() -> None:
    book = Book()
    book.add("permit_decision", application=application(book), instance="first",
             outcome="granted", valid_from="2022-08-01", valid_to="2023-07-31")  # fmt: skip
    assert found_in(book, "2023-08-10")["extension_best_by"].state.value == "overdue"


def test_silence_in_an_unknown_procedure_is_over_only_when_both_years_are() -> None:
    book = Book()
    application(book, lodged_on="2023-07-20")
    for today, state in (
        ("2024-08-19", "open"),
        ("2024-08-20", "perhaps_over"),
        ("2024-09-18", "perhaps_over"),
        ("2024-09-19", "overdue"),
    ):
        until = found_in(book, today)["permit_appeal_silence_until"]
        assert days_of(until) == ("2024-08-19", "2024-09-18", state)


def test_a_period_beyond_the_calendar_opens_nothing() -> None:
    book = Book()
    application(book, lodged_on="9999-12-31")
    found = found_in(book, "9999-12-31")
    assert days_of(found["permit_decision_due"]) == ("None", "None", "open")
    assert not {"permit_appeal_silence_from", "permit_appeal_silence_until"} & found.keys()


def test_a_known_procedure_has_one_date() -> None:
    book = Book()
    application(book, lodged_on="2023-08-03", procedure="full_procedure")
    until = found_in(book, "2024-01-01")["permit_appeal_silence_until"]
    assert days_of(until) == ("2024-10-02", "2024-10-02", "open")


@pytest.mark.parametrize(
    ("served", "decided", "first"),
    [
        ("2024", "2024-05-10", "2024-05-25"),
        ("2024-05", "2024-05-10", "2024-05-25"),
        ("../2024-05", "2024-05-10", "2024-05-25"),
        ("2024-05", "2024-05", "2024-05-16"),
        ("2024-05", None, "2024-05-16"),
        ("2024-05-08", "2024-05-10", "2024-05-23"),
    ],
)
def test_the_earliest_service_is_the_day_of_the_decision(
    served: str, decided: str | None, first: str
) -> None:
    book = Book()
    book.add("permit_decision", application=application(book), instance="first",
             kind="on_application", outcome="refused", decided_on=decided,
             served_on=served)  # fmt: skip
    assert str(found_in(book, "2024-12-01")["permit_appeal"].work_by) == first


@pytest.mark.parametrize(
    ("final", "rule", "last"),
    [
        ("2021-08-31", "echr_before_2022", "2022-02-28"),
        ("2022-01-31", "echr_before_2022", "2022-07-31"),
        ("2022-02-01", "echr_after_2022", "2022-06-01"),
        ("2023-10-31", "echr_after_2022", "2024-02-29"),
    ],
)
def test_the_european_court_has_six_months_and_then_four(final: str, rule: str, last: str) -> None:
    book = Book()
    code = application(book)
    start = exact_date(date.fromisoformat(final))
    notes = [
        DeadlineNote(number, code, each, NoteKind.START, start.first, start)
        for number, each in enumerate(("echr_before_2022", "echr_after_2022"), start=1)
    ]
    found = found_in(book, last, *notes)
    assert [each for each in found if each.startswith("echr")] == [rule]
    assert days_of(found[rule]) == (last, last, "open")
