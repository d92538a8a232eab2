"""What users do about a deadline: close it, set another day, switch a rule on, confirm a rule."""

from dataclasses import replace
from datetime import date

import pytest

from trafficmon_desktop.domain.dates import exact_date, parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import Deadline, NoteKind, State
from trafficmon_desktop.domain.deadlines.rules import stored_rule
from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.domain.records import PermitApplication, PermitDecision, Task, Victim
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.services.deadline_rules import confirm_rule, law_of, save_rule
from trafficmon_desktop.services.deadline_sentences import sentence
from trafficmon_desktop.services.deadlines import (
    all_deadlines,
    close_deadline,
    deadlines_of,
    notes_of,
    override_deadline,
    switch_on,
)
from trafficmon_desktop.services.legal_data import shipped_rules, working_days
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2024, 3, 20)


@pytest.fixture
def refused(vault: Vault) -> PermitDecision:
    """A refusal served on 9 March 2024: the appeal ends on Sunday the 24th, so on the 25th."""
    person = records.save(vault, Victim(code="", status="open"))
    application = PermitApplication(
        code="", victim=person.code, kind="victim_residence", lodged_on=parse_edtf("2024-02-01")
    )
    stored = records.save(vault, application)
    return records.save(
        vault,
        PermitDecision(
            code="",
            application=stored.code,
            instance="first",
            kind="on_application",
            outcome="refused",
            decided_on=parse_edtf("2024-03-01"),
            served_on=parse_edtf("2024-03-09"),
        ),
    )


def appeal(vault: Vault, today: date = TODAY) -> Deadline:
    (found,) = (each for each in all_deadlines(vault, today) if each.rule.code == "permit_appeal")
    return found


def codes(vault: Vault) -> set[str]:
    return {each.rule.code for each in deadlines_of(vault, TODAY)}


def test_a_deadline_knows_its_records(vault: Vault, refused: PermitDecision) -> None:
    found = appeal(vault)
    assert (found.subject, found.about) == (refused.code, refused.application)
    assert (found.work_by, found.state) == (date(2024, 3, 25), State.OPEN)
    assert "permit_appeal" in codes(vault)


@pytest.mark.parametrize("kind", [NoteKind.LODGED, NoteKind.MISSED])
def test_closing_takes_it_off_the_list_and_can_be_undone(
    vault: Vault, refused: PermitDecision, kind: NoteKind
) -> None:
    with journal.recorded(vault, "note_deadline"):
        close_deadline(vault, refused.code, "permit_appeal", kind, on=TODAY)
    assert appeal(vault).state is State.CLOSED
    assert "permit_appeal" not in codes(vault)
    journal.undo(vault)
    assert appeal(vault).state is State.OPEN
    assert notes_of(vault) == []


def test_deciding_not_to_says_who_and_whether_the_person_knows(
    vault: Vault, refused: PermitDecision
) -> None:
    for given in ({}, {"by": "J. J."}, {"person_told": "yes"}):
        with pytest.raises(UsageError) as caught:
            close_deadline(
                vault, refused.code, "permit_appeal", NoteKind.DECIDED_NOT_TO, on=TODAY, **given
            )
        assert caught.value.key == "deadline_needs_decider"
    close_deadline(vault, refused.code, "permit_appeal", NoteKind.DECIDED_NOT_TO, on=TODAY,
                   by="J. J.", person_told="yes", reason="wishes to leave")  # fmt: skip
    (note,) = notes_of(vault)
    assert (note.by, note.person_told, note.reason) == ("J. J.", "yes", "wishes to leave")


def test_a_missed_deadline_offers_restitution(vault: Vault, refused: PermitDecision) -> None:
    close_deadline(vault, refused.code, "permit_appeal", NoteKind.MISSED, on=date(2024, 3, 26),
                   day=exact_date(date(2024, 3, 26)))  # fmt: skip
    found = {each.rule.code: each.work_by for each in deadlines_of(vault, date(2024, 3, 27))}
    assert found["restitution"] == date(2024, 4, 3)
    assert found["restitution_limit"] == date(2024, 6, 25)
    close_deadline(vault, refused.code, "restitution", NoteKind.LODGED, on=date(2024, 3, 28))
    assert "restitution" not in {e.rule.code for e in deadlines_of(vault, date(2024, 3, 29))}


def test_another_date_needs_a_reason(vault: Vault, refused: PermitDecision) -> None:
    other = exact_date(date(2024, 3, 28))
    with pytest.raises(UsageError) as caught:
        override_deadline(vault, refused.code, "permit_appeal", other, reason=" ", by="", on=TODAY)
    assert caught.value.key == "deadline_needs_reason"
    override_deadline(vault, refused.code, "permit_appeal", other, reason="slip", by="J", on=TODAY)
    found = appeal(vault)
    assert (found.work_by, found.overridden) == (date(2024, 3, 28), True)


def test_a_rule_is_switched_on_for_a_case(vault: Vault, refused: PermitDecision) -> None:
    switch_on(vault, refused.application or "", "echr_after_2022", on=TODAY,
              day=parse_edtf("2024-01-31"))  # fmt: skip
    assert "echr_after_2022" in codes(vault)


@pytest.mark.parametrize(("subject", "rule"), [("R-NONE0", "permit_appeal"), (None, "no_rule")])
def test_what_does_not_exist_is_said(
    vault: Vault, refused: PermitDecision, subject: str | None, rule: str
) -> None:
    with pytest.raises(UserError) as caught:
        close_deadline(vault, subject or refused.code, rule, NoteKind.LODGED, on=TODAY)
    assert caught.value.key == "deadline_unknown"
    assert notes_of(vault) == []


def test_notes_go_with_their_record_and_come_back_with_it(
    vault: Vault, refused: PermitDecision
) -> None:
    note = close_deadline(vault, refused.code, "permit_appeal", NoteKind.LODGED, on=TODAY)
    with journal.recorded(vault, "remove"):
        records.remove(vault, refused.code)
    assert notes_of(vault) == []
    journal.undo(vault)
    assert notes_of(vault) == [note]
    assert vault.check().whole


def test_every_note_leaves_an_entry_without_its_values(
    vault: Vault, refused: PermitDecision
) -> None:
    close_deadline(vault, refused.code, "permit_appeal", NoteKind.LODGED, on=TODAY, by="Ana")
    with vault.read() as connection:
        entry = connection.exec_driver_sql(
            "SELECT action, record_type, record_code, fields FROM audit_entry "
            "ORDER BY sequence DESC LIMIT 1"
        ).one()
    assert tuple(entry[:3]) == ("close_deadline", "deadline_note", refused.code)
    assert "by|" in entry[3]
    assert "Ana" not in entry[3]


def test_a_closed_deadline_stays_closed_when_the_instruction_is_entered_later(
    vault: Vault, refused: PermitDecision
) -> None:
    close_deadline(vault, refused.code, "permit_appeal", NoteKind.LODGED, on=TODAY)
    records.save(vault, replace(refused, remedy_notice_days=8))
    assert not {"permit_appeal", "remedy_notice"} & codes(vault)


def test_a_rule_of_the_organisation_works_from_any_date_field(
    vault: Vault, refused: PermitDecision
) -> None:
    own = {"code": "own", "role": "best_by", "amount": 3, "unit": "day", "day_rule": "none",
           "domain": "any", "source": "our practice", "confidence": 90,
           "trigger": {"record": "permit_decision", "field": "decided_on"}}  # fmt: skip
    save_rule(vault, own)
    (found,) = (each for each in deadlines_of(vault, TODAY) if each.rule.code == "own")
    assert found.work_by == date(2024, 3, 4)
    assert sentence(found, Terms("en"), working_days()) == (
        "Decided on 1 March 2024, 3 days, best by Monday 4 March 2024."
    )


def test_a_task_is_no_deadline_of_a_rule(vault: Vault) -> None:
    records.save(vault, Task(code="", title="call", due_on=parse_edtf("2024-03-21")))
    assert codes(vault) == {"task"}


# --- rules ---------------------------------------------------------------------------------------


def test_a_confirmed_rule_says_by_whom(vault: Vault, refused: PermitDecision) -> None:
    assert not appeal(vault).rule.confirmed
    confirm_rule(vault, "permit_appeal", "M. M.", TODAY)
    found = appeal(vault)
    assert (found.rule.confirmed_by, found.rule.confirmed_on) == ("M. M.", TODAY)
    assert len(law_of(vault).rules) == len(shipped_rules())
    with pytest.raises(UserError) as caught:
        confirm_rule(vault, "no_rule", "M. M.", TODAY)
    assert caught.value.key == "rule_unknown"


def test_a_changed_law_is_a_second_row_and_old_cases_keep_the_first(
    vault: Vault, refused: PermitDecision
) -> None:
    (shipped,) = (each for each in shipped_rules() if each.code == "permit_appeal")
    stored = stored_rule(shipped)
    save_rule(vault, stored | {"valid_to": "2024-06-30"})
    save_rule(vault, stored | {"amount": 30, "valid_from": "2024-07-01"})
    assert appeal(vault).work_by == date(2024, 3, 25)
    later = records.get(vault, refused.code)
    assert isinstance(later, PermitDecision)
    changed = {"decided_on": parse_edtf("2024-07-01"), "served_on": parse_edtf("2024-07-01")}
    records.save(vault, replace(later, **changed))
    assert appeal(vault, date(2024, 7, 2)).work_by == date(2024, 7, 31)


def test_what_is_no_rule_is_refused(vault: Vault) -> None:
    good = stored_rule(shipped_rules()[0])
    for wrong in ({"code": "x"}, good | {"unit": "week"}, good | {"done": {"by": "magic"}}):
        with pytest.raises(UserError) as caught:
            save_rule(vault, wrong)
        assert caught.value.key == "rule_unreadable"
    assert law_of(vault).rules == shipped_rules()
