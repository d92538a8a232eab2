"""Deadlines of small casebooks: which rule, from when, until when, and whether it is done."""

from datetime import date

import pytest

from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import Deadline, DeadlineNote, NoteKind, State
from trafficmon_desktop.domain.deadlines.everything import collect
from trafficmon_desktop.services.legal_data import shipped_law

TODAY = "2024-03-20"


def found_in(book: Book, today: str = TODAY, *notes: DeadlineNote) -> dict[str, Deadline]:
    """Rule -> its deadline; the test has at most one of each."""
    found = collect(Casebook(book.records), shipped_law(), date.fromisoformat(today), notes)
    codes = [each.rule.code for each in found]
    assert len(codes) == len(set(codes)), codes
    return {each.rule.code: each for each in found}


def application(book: Book, lodged: str | None = "2024-02-01", **values: str) -> str:
    values.setdefault("kind", "victim_residence")
    return book.add(
        "permit_application", victim=book.victim(status="open"), lodged_on=lodged, **values
    )


def decide(book: Book, code: str, outcome: str = "refused", **values: object) -> str:
    values = {"instance": "first", "kind": "on_application", "decided_on": "2024-03-01"} | values
    return book.add("permit_decision", application=code, outcome=outcome, **values)


def own_note(subject: str, rule: str, kind: str, day: str = "", **values: str) -> DeadlineNote:
    told = parse_edtf(day) if day else None
    return DeadlineNote(1, subject, rule, NoteKind(kind), date(2024, 3, 1), told, **values)


def brief(deadline: Deadline) -> tuple[str, str]:
    return str(deadline.work_by), deadline.state.value


# --- residence -------------------------------------------------------------------------------


def test_an_appeal_is_open_until_it_is_lodged() -> None:
    book = Book()
    code = application(book)
    refused = decide(book, code, served_on="2024-03-09")
    assert brief(found_in(book)["permit_appeal"]) == ("2024-03-25", "open")
    assert found_in(book, "2024-03-25")["permit_appeal"].state is State.OPEN
    assert found_in(book, "2024-03-26")["permit_appeal"].state is State.OVERDUE
    book.add("permit_remedy", application=code, decision=refused, kind="appeal",
             lodged_on="2024-03-15")  # fmt: skip
    assert found_in(book)["permit_appeal"].state is State.DONE


def test_a_remedy_of_another_kind_or_against_another_decision_closes_nothing() -> None:
    book = Book()
    code = application(book)
    decide(book, code, served_on="2024-03-09")
    later = decide(book, code, decided_on="2024-03-12")
    book.add("permit_remedy", application=code, kind="ombudsperson", lodged_on="2024-03-10")
    book.add("permit_remedy", application=code, decision=later, kind="appeal",
             lodged_on="2024-03-14", outcome="refused")  # fmt: skip
    book.add("permit_remedy", application=code, kind="appeal", lodged_on="2023",
             outcome="refused")  # fmt: skip
    legal = [each for each in collect(Casebook(book.records), shipped_law(), date(2024, 3, 20))
             if each.rule.code == "permit_appeal"]  # fmt: skip
    assert [each.state for each in legal] == [State.OPEN]


@pytest.mark.parametrize("outcome", ["granted", "annulled_returned"])
def test_nobody_appeals_against_what_was_asked_for(outcome: str) -> None:
    book = Book()
    decide(book, application(book), outcome, served_on="2024-03-09")
    assert "permit_appeal" not in found_in(book)


def test_a_decision_that_was_not_served_starts_nothing() -> None:
    book = Book()
    decide(book, application(book), served_on=None)
    assert "permit_appeal" not in found_in(book)


def test_a_closed_case_has_no_deadlines() -> None:
    book = Book()
    victim = book.victim(status="closed")
    code = book.add("permit_application", victim=victim, lodged_on="2024-02-01")
    decide(book, code, served_on="2024-03-09")
    assert found_in(book) == {}


def test_the_instruction_in_the_decision_beats_the_shipped_rule() -> None:
    book = Book()
    decide(book, application(book), served_on="2024-03-11", remedy_notice_days=8)
    found = found_in(book)
    assert "permit_appeal" not in found
    notice = found["remedy_notice"]
    assert brief(notice) == ("2024-03-19", "perhaps_over"), "the longer period is still open"
    assert notice.shipped is not None
    rule, computation = notice.shipped
    assert (rule.code, str(computation.work_by)) == ("permit_appeal", "2024-03-26")
    assert found_in(book, "2024-03-26")["remedy_notice"].state is State.PERHAPS_OVER
    assert found_in(book, "2024-03-27")["remedy_notice"].state is State.OVERDUE


def test_an_instruction_holds_where_no_rule_is_shipped() -> None:
    book = Book()
    decide(book, application(book), kind="entry_ban", served_on="2024-03-11", remedy_notice_days=5)
    notice = found_in(book)["remedy_notice"]
    assert (str(notice.work_by), notice.shipped) == ("2024-03-16", None)


@pytest.mark.parametrize(
    ("kind", "rule", "day"),
    [
        ("revocation", "revocation_appeal", "2024-03-26"),
        ("return_decision", "return_decision_appeal", "2024-03-19"),
    ],
)
def test_revocation_and_return_have_their_own_limits(kind: str, rule: str, day: str) -> None:
    book = Book()
    decide(book, application(book), "granted", kind=kind, served_on="2024-03-11")
    assert str(found_in(book)[rule].work_by) == day


def test_from_appeal_to_court_to_constitutional_court() -> None:
    book = Book()
    code = application(book)
    decide(book, code, "upheld", instance="appeal", served_on="2024-03-11")
    assert brief(found_in(book)["admin_dispute"]) == ("2024-04-10", "open")
    book = Book()
    decide(book, application(book), "refused", instance="administrative_court",
           served_on="2024-03-11")  # fmt: skip
    assert brief(found_in(book)["constitutional_complaint"]) == ("2024-04-10", "open")


def test_an_asylum_application_has_the_limits_of_asylum() -> None:
    book = Book()
    decide(book, application(book, kind="asylum_track"), served_on="2024-03-11")
    found = found_in(book)
    assert str(found["asylum_appeal"].work_by) == "2024-03-26"
    assert not {"permit_appeal", "permit_decision_due"} & found.keys()


def test_an_expressed_intention_to_seek_asylum_runs_out() -> None:
    book = Book()
    book.victim(status="open", asylum_status="intention_expressed", asylum_status_on="2024-03-01")
    assert str(found_in(book)["asylum_lodge"].work_by) == "2024-03-16"


def test_silence_opens_remedies_of_its_own() -> None:
    book = Book()
    code = application(book, "2024-02-01")
    found = found_in(book)
    assert brief(found["permit_decision_due"]) == ("2024-03-02", "passed")
    assert brief(found["permit_appeal_silence_from"]) == ("2024-03-03", "passed")
    assert brief(found["permit_appeal_silence_until"]) == ("2025-03-03", "open")
    book.add("permit_remedy", application=code, kind="appeal_silence", lodged_on="2024-03-04",
             outcome="pending")  # fmt: skip
    found = found_in(book)
    assert found["permit_appeal_silence_until"].state is State.DONE
    assert brief(found["permit_appeal_decision_due"]) == ("2024-05-03", "open")
    assert str(found["admin_dispute_silence_reminder"].work_by) == "2024-05-03"
    book.add("permit_remedy", application=code, kind="reminder", lodged_on="2024-05-07")
    found = found_in(book, "2024-05-10")
    assert found["admin_dispute_silence_reminder"].state is State.DONE
    assert str(found["admin_dispute_silence_from"].work_by) == "2024-05-14"
    decide(book, code, decided_on="2024-05-09")
    done = {each.state for each in found_in(book, "2024-05-10").values() if "silence" in
            each.rule.code and each.record == "permit_application"}  # fmt: skip
    assert done == {State.DONE}


# --- stays -------------------------------------------------------------------------------------


def granted(book: Book, until: str, since: str = "2023-05-01", **values: str) -> str:
    code = application(book, "2023-04-01", **values)
    decide(book, code, "granted", decided_on="2023-04-20", valid_from=since, valid_to=until)
    return code


def test_best_by_is_never_overdue_and_the_last_lawful_day_is() -> None:
    book = Book()
    granted(book, "2024-04-10")
    found = found_in(book)
    assert brief(found["extension_best_by"]) == ("2024-03-11", "passed")
    assert brief(found["extension_last"]) == ("2024-04-10", "open")
    assert brief(found["stay_end"]) == ("2024-04-10", "open")
    found = found_in(book, "2024-04-11")
    assert found["extension_last"].state is State.OVERDUE
    assert found["extension_best_by"].state is State.DONE, "the last day says it"


def test_before_august_2023_the_thirty_days_were_the_law() -> None:
    book = Book()
    granted(book, "2023-07-31", "2022-08-01")
    found = found_in(book, "2023-07-10")
    assert brief(found["extension_best_by"]) == ("2023-07-01", "overdue")
    assert "extension_last" not in found


def test_a_recovery_period_is_not_extended() -> None:
    book = Book()
    granted(book, "2024-04-10", kind="recovery_reflection")
    found = found_in(book)
    assert "recovery_end" in found
    assert not {"extension_last", "extension_best_by", "stay_end"} & found.keys()


def test_a_refused_stay_does_not_end() -> None:
    book = Book()
    decide(book, application(book), "refused", valid_to="2024-04-10")
    assert "stay_end" not in found_in(book)


def test_an_extension_that_was_lodged_is_enough() -> None:
    book = Book()
    first = granted(book, "2024-04-10")
    application(book, "2024-03-05", extends=first)
    found = collect(Casebook(book.records), shipped_law(), date(2024, 3, 20))
    states = {each.rule.code: each.state for each in found if each.about == first}
    assert states["extension_last"] is State.DONE
    assert states["stay_end"] is State.OPEN, "nobody granted it yet"


def test_permanent_residence_counts_the_unbroken_chain() -> None:
    book = Book()
    first = granted(book, "2023-12-31", "2022-01-01")
    second = application(book, "2023-11-01", extends=first)
    decide(book, second, "granted", decided_on="2023-12-20", valid_from="2024-01-01",
           valid_to="2024-12-31")  # fmt: skip
    found = collect(Casebook(book.records), shipped_law(), date(2024, 3, 20))
    days = {each.about: str(each.work_by) for each in found
            if each.rule.code == "permanent_residence_from"}  # fmt: skip
    assert days == {second: "2025-01-01"}


def test_a_gap_in_the_stay_breaks_the_chain() -> None:
    book = Book()
    first = granted(book, "2023-11-30", "2022-01-01")
    second = application(book, "2023-11-01", extends=first)
    decide(book, second, "granted", decided_on="2023-12-20", valid_from="2024-01-01",
           valid_to="2024-12-31")  # fmt: skip
    found = collect(Casebook(book.records), shipped_law(), date(2024, 3, 20))
    days = [str(each.work_by) for each in found if each.rule.code == "permanent_residence_from"]
    assert days == ["2027-01-01"]


# --- change of law in mid-case -----------------------------------------------------------------


def test_an_old_case_keeps_its_old_rule() -> None:
    book = Book()
    application(book, "2023-08-03", procedure="full_procedure")
    found = found_in(book, "2023-09-20")
    assert brief(found["permit_decision_due_full"]) == ("2023-10-02", "open")
    assert "permit_decision_due" not in found
    book = Book()
    application(book, "2023-08-04", procedure="full_procedure")
    assert brief(found_in(book, "2023-09-20")["permit_decision_due"]) == ("2023-09-03", "passed")


def test_a_month_in_which_the_law_changed_gives_both_rules_each_for_its_days() -> None:
    book = Book()
    application(book, "2023-08", procedure="full_procedure")
    found = found_in(book, "2023-09-10")
    old, new = found["permit_decision_due_full"], found["permit_decision_due"]
    assert (str(old.work_by), str(old.over_after)) == ("2023-09-30", "2023-10-02")
    assert (str(new.work_by), str(new.over_after)) == ("2023-09-03", "2023-09-30")
    assert old.hint == new.hint == "window"


def test_an_unknown_procedure_shows_the_shorter_first() -> None:
    book = Book()
    application(book, "2022-02-01")
    found = [each for each in found_in(book, "2022-02-10").values() if "due" in each.rule.code]
    assert [(each.rule.code, str(each.work_by), each.hint) for each in found] == [
        ("permit_decision_due_direct", "2022-03-03", "procedure_direct"),
        ("permit_decision_due_full", "2022-04-02", "procedure_full"),
    ]


# --- honest dates ------------------------------------------------------------------------------


def test_only_what_is_surely_over_is_overdue() -> None:
    book = Book()
    decide(book, application(book, "2023-11-01"), decided_on="2023-12", served_on="2024-01")
    appeal = found_in(book, "2024-02-15")["permit_appeal"]
    assert str(appeal.work_by) == "2024-01-16"
    assert str(appeal.over_after) == "2024-02-19", "31 January + 15 is Sretenje"
    assert appeal.state is State.PERHAPS_OVER
    assert found_in(book, "2024-02-20")["permit_appeal"].state is State.OVERDUE


def test_what_may_lie_in_the_future_is_bounded_by_today() -> None:
    book = Book()
    decide(book, application(book), served_on="2024-03")
    assert str(found_in(book, "2024-03-20")["permit_appeal"].over_after) == "2024-04-04"


# --- children, set limits, tasks ---------------------------------------------------------------


def test_a_child_without_guardian_is_warned_of_after_a_week() -> None:
    book = Book()
    book.victim("2010-01-01", status="open", first_contact_on="2024-03-04", guardian="none")
    assert brief(found_in(book)["guardian_for_child_warning"]) == ("2024-03-11", "passed")
    book = Book()
    book.victim("2010-01-01", status="open", first_contact_on="2024-03-04", guardian="guardian")
    book.victim("1990-01-01", status="open", first_contact_on="2024-03-04")
    assert found_in(book) == {}


def test_set_limits_and_tasks_stand_as_they_were_set() -> None:
    book = Book()
    code = application(book, None)
    limit = book.add("set_deadline", subject=code, what="supplement", served_on="2024-03-01",
                     due_on="2024-03-16")  # fmt: skip
    book.add("task", subject=code, title="call", due_on="2024-03-30")
    found = found_in(book)
    assert brief(found["set_deadline"]) == ("2024-03-16", "overdue")
    assert (found["set_deadline"].subject, found["set_deadline"].about) == (limit, code)
    assert brief(found["task"]) == ("2024-03-30", "open")
    book.add("set_deadline", subject=code, what="x", due_on="2024-03-16", outcome="met")
    states = [each.state for each in collect(Casebook(book.records), shipped_law(),
              date(2024, 3, 20)) if each.rule.code == "set_deadline"]  # fmt: skip
    assert sorted(states) == ["done", "overdue"]


# --- what was noted ----------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["lodged", "decided_not_to", "missed"])
def test_a_closed_deadline_is_closed(kind: str) -> None:
    book = Book()
    refused = decide(book, application(book), served_on="2024-03-01")
    found = found_in(book, TODAY, own_note(refused, "permit_appeal", kind))
    assert found["permit_appeal"].state is State.CLOSED


def test_a_missed_deadline_offers_restitution() -> None:
    book = Book()
    refused = decide(book, application(book), served_on="2024-03-01")
    note = own_note(refused, "permit_appeal", "missed", "2024-03-18")
    found = found_in(book, TODAY, note)
    assert brief(found["restitution"]) == ("2024-03-26", "open")
    assert brief(found["restitution_limit"]) == ("2024-06-18", "open"), "18 March + 3 months"
    without = found_in(book, TODAY, own_note(refused, "permit_appeal", "missed"))
    assert "restitution" not in without
    assert "restitution_limit" in without


def test_another_date_holds_for_a_reason_and_the_computation_stays() -> None:
    book = Book()
    refused = decide(book, application(book), served_on="2024-03-01")
    note = own_note(refused, "permit_appeal", "override", "2024-03-29", reason="served twice")
    appeal = found_in(book, TODAY, note)["permit_appeal"]
    assert brief(appeal) == ("2024-03-29", "open")
    assert appeal.computation is not None
    assert str(appeal.computation.work_by) == "2024-03-16"


def test_a_rule_without_a_field_is_switched_on_with_its_date() -> None:
    book = Book()
    code = application(book, None)
    note = own_note(code, "echr_after_2022", "start", "2024-01-31")
    found = found_in(book, TODAY, note)
    assert brief(found["echr_after_2022"]) == ("2024-05-31", "open")
    assert found_in(book, TODAY, own_note(code, "echr_before_2022", "start", "2024-01-31")) == {}
