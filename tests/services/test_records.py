"""Saving, finding and removing records in a real vault."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from sqlalchemy import select

from trafficmon_desktop.domain.dates import exact_date, parse_edtf
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import (
    RECORDS,
    Claim,
    Participation,
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Proceeding,
    Task,
    Victim,
)
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY
from trafficmon_desktop.storage.vault import Vault


def a_victim(**given: object) -> Victim:
    return Victim(code="", given_name="Јована", family_name="Ђорђевић", status="open", **given)


def test_a_record_comes_back_as_it_was_saved(vault: Vault) -> None:
    saved = records.save(
        vault,
        a_victim(
            birth_date=parse_edtf("2006-03~"),
            citizenships=("MD", "RS"),
            interpreter_needed=False,
            dependants=0,
        ),
    )
    assert saved.code.startswith("V-")
    assert records.get(vault, saved.code) == saved
    claim = records.save(
        vault, Claim(code="", victim=saved.code, claimed=Money(Decimal("1250000.5"), "RSD"))
    )
    assert records.get(vault, claim.code) == claim


def test_each_change_has_its_audit_entry_naming_fields_and_no_values(vault: Vault) -> None:
    saved = records.save(vault, a_victim())
    records.save(vault, replace(saved, family_name="Canary", sex="female"))
    with vault.read() as connection:
        rows = connection.execute(
            select(AUDIT_ENTRY).where(AUDIT_ENTRY.c.record_code == saved.code)
        ).all()
    assert len(rows) == 2
    assert "family_name" in rows[1].fields
    assert "sex" in rows[1].fields
    assert all("Canary" not in str(row) for row in rows)


def test_saving_what_did_not_change_leaves_no_entry(vault: Vault) -> None:
    saved = records.save(vault, a_victim())
    head = vault.head
    records.save(vault, saved)
    assert vault.head == head


@pytest.mark.parametrize(
    "change",
    [
        {"sex": "woman"},
        {"citizenships": ("RS", "Serbia")},
        {"birth_date": exact_date(date(2999, 1, 1))},
        {"dependants": -1},
    ],
)
def test_what_is_impossible_is_refused_and_nothing_is_written(
    vault: Vault, change: dict[str, object]
) -> None:
    with pytest.raises(UserError) as caught:
        records.save(vault, a_victim(**change))
    assert caught.value.key == "record_has_problems"
    assert records.all_of(vault, Victim) == []


def test_a_reference_that_leads_nowhere_is_refused(vault: Vault) -> None:
    with pytest.raises(UserError):
        records.save(vault, PermitApplication(code="", victim="V-XXXXX"))
    with pytest.raises(UserError):
        records.save(vault, PermitApplication(code=""))


def test_several_are_saved_all_or_none(vault: Vault) -> None:
    with pytest.raises(UserError):
        records.save_all(vault, [a_victim(), Task(code="", title="x", subject="V-NOONE")])
    assert records.all_of(vault, Victim) == []


def test_a_removed_person_comes_back_with_all_that_hung_on_it(vault: Vault) -> None:
    victim = records.save(vault, a_victim())
    application = records.save(vault, PermitApplication(code="", victim=victim.code))
    decision = records.save(vault, PermitDecision(code="", application=application.code))
    remedy = records.save(
        vault, PermitRemedy(code="", application=application.code, decision=decision.code)
    )
    decision = records.save(vault, replace(decision, remedy=remedy.code))
    proceeding = records.save(vault, Proceeding(code="", kind="criminal", status="open"))
    place = records.save(
        vault, Participation(code="", proceeding=proceeding.code, victim=victim.code)
    )
    before = records.case_file(vault, victim.code)
    with journal.recorded(vault, "remove"):
        records.remove(vault, victim.code)
    assert records.find(vault, victim.code) is None
    assert records.find(vault, application.code) is None
    unlinked = records.get(vault, place.code)
    assert isinstance(unlinked, Participation)
    assert unlinked.victim is None, "a place in a proceeding stays, without the person"
    journal.undo(vault)
    assert records.case_file(vault, victim.code) == before
    assert records.get(vault, place.code) == place
    assert {record.code for record in before} == {
        victim.code, application.code, decision.code, remedy.code
    }  # fmt: skip


def test_a_casebook_holds_nothing_that_may_not_leave(vault: Vault) -> None:
    records.save(vault, a_victim(contact="CANARY", other_names="CANARY", sex="female"))
    book = records.casebook(vault)
    kept = repr([book.every(record_type) for record_type in RECORDS])
    assert "CANARY" not in kept
    assert "Ђорђевић" not in kept
    assert "female" in kept
