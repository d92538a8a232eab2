"""What is unusual is asked once, and again only when a value that was looked at changes."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import text

from trafficmon_desktop.domain.dates import exact_date, parse_edtf
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.plausibility import Level
from trafficmon_desktop.domain.records import (
    Charge,
    Defendant,
    Participation,
    PermitApplication,
    Proceeding,
    Victim,
)
from trafficmon_desktop.services import journal
from trafficmon_desktop.services.plausibility import (
    all_unusual,
    answers_of,
    confirm,
    dangers_of,
    unusual_by_case,
    unusual_of,
)
from trafficmon_desktop.services.records import all_of, get, remove, save, save_all
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault


@pytest.fixture
def application(vault: Vault) -> PermitApplication:
    """One application on a basis that was not in force."""
    victim = save(vault, Victim(code="", sex="female", citizenships=("MD",), status="open",
                                birth_date=parse_edtf("1990")))  # fmt: skip
    return save(
        vault,
        PermitApplication(
            code="",
            victim=victim.code,
            kind="victim_residence",
            legal_basis="zos_2018_victim",
            lodged_on=exact_date(date(2018, 9, 30)),
        ),
    )


def keys(vault: Vault, code: str) -> list[str]:
    return [each.key for each in unusual_of(vault, code)]


def test_it_is_asked_once(vault: Vault, application: PermitApplication) -> None:
    code, person = application.code, application.victim or ""
    (finding,) = unusual_of(vault, person)
    assert (finding.key, finding.record, finding.field) == (
        "basis_not_in_force",
        code,
        "legal_basis",
    )
    answer = confirm(vault, finding, " the stamp says so ")
    assert answer.note == "the stamp says so"
    assert answers_of(vault, code) == [answer]
    assert unusual_of(vault, person) == unusual_of(vault, code) == all_unusual(vault) == []
    assert unusual_by_case(vault) == {}


def test_other_values_change_nothing(vault: Vault, application: PermitApplication) -> None:
    confirm(vault, unusual_of(vault, application.code)[0])
    save(vault, replace(application, fee="paid", ground="cooperation"))
    assert keys(vault, application.code) == []


def test_it_is_asked_again_when_a_value_changes(
    vault: Vault, application: PermitApplication
) -> None:
    confirm(vault, unusual_of(vault, application.code)[0])
    save(vault, replace(application, lodged_on=exact_date(date(2018, 9, 29))))
    assert keys(vault, application.code) == ["basis_not_in_force"]
    save(vault, application)
    assert keys(vault, application.code) == []


def test_an_answer_is_taken_back(vault: Vault, application: PermitApplication) -> None:
    with journal.recorded(vault, "confirm"):
        confirm(vault, unusual_of(vault, application.code)[0])
    journal.undo(vault)
    assert answers_of(vault, application.code) == []
    assert keys(vault, application.code) == ["basis_not_in_force"]


def test_answers_go_and_come_back_with_the_record(
    vault: Vault, application: PermitApplication
) -> None:
    confirm(vault, unusual_of(vault, application.code)[0])
    with journal.recorded(vault, "remove"):
        remove(vault, application.victim or "")
    assert vault.check().whole
    assert answers_of(vault, application.code) == []
    journal.undo(vault)
    assert len(answers_of(vault, application.code)) == 1
    assert keys(vault, application.code) == []
    assert vault.check().whole


def test_an_answer_is_in_the_audit_trail(vault: Vault, application: PermitApplication) -> None:
    confirm(vault, unusual_of(vault, application.code)[0], "CANARY")
    with vault.read() as connection:
        told = connection.execute(
            text("SELECT action, record_code, fields FROM audit_entry WHERE record_type = :name"),
            {"name": "answered_check"},
        ).all()
    assert [each[:2] for each in told] == [("confirm_unusual", application.code)]
    assert "CANARY" not in told[0][2]
    assert vault.check().whole


def test_an_unknown_record_is_said_so(vault: Vault) -> None:
    with pytest.raises(UserError, match="record_unknown"):
        unusual_of(vault, "V-00000")
    with pytest.raises(UserError, match="record_unknown"):
        dangers_of(vault, "V-00000")


def test_the_case_and_the_vault_say_the_same(vault: Vault) -> None:
    """What is read around a record is enough: nothing is found or missed that the whole tells."""
    with vault.write("fill") as unit:
        for records in sample(25, 7).values():
            store.insert_all(unit, records)
    whole = {(each.key, each.record, each.fingerprint) for each in all_unusual(vault)}
    assert whole
    found = set()
    for record_type in (Victim, Proceeding):
        for record in all_of(vault, record_type):
            found |= {
                (each.key, each.record, each.fingerprint) for each in unusual_of(vault, record.code)
            }
    assert found == whole


def test_cases_are_told_by_person_or_proceeding(
    vault: Vault, application: PermitApplication
) -> None:
    where, accused, _ = save_all(
        vault,
        [
            Proceeding(code="K-11111", kind="criminal", court="basic_other", status="open"),
            Defendant(code="D-11111", proceeding="K-11111", kind="natural_person"),
            Charge(code="C-11111", defendant="D-11111", offence="388_1_2009"),
        ],
    )
    found = unusual_by_case(vault, [Level.UNUSUAL])
    assert {code: [each.key for each in each_case] for code, each_case in found.items()} == {
        application.victim: ["basis_not_in_force"],
        where.code: ["trafficking_before_basic_court"],
    }
    assert unusual_by_case(vault, [Level.CONTRADICTION]) == {}
    assert keys(vault, accused.code) == []


def test_dangers_are_those_of_the_person_behind_a_record(
    vault: Vault, application: PermitApplication
) -> None:
    victim = get(vault, application.victim or "")
    assert isinstance(victim, Victim)
    save(vault, replace(victim, safe_contact="do_not_contact"))
    save(vault, Proceeding(code="K-11111", kind="criminal", status="open"))
    part = save(
        vault,
        Participation(
            code="",
            proceeding="K-11111",
            victim=victim.code,
            capacities=("protected_witness",),
        ),
    )
    for code in (victim.code, application.code, part.code):
        found = [each.key for each in dangers_of(vault, code)]
        assert found == ["do_not_contact", "protected_witness"]
    assert [each.key for each in dangers_of(vault, "K-11111")] == ["protected_witness"]
