"""The lists of applications and of proceedings: what is found, and by which filters."""

from datetime import timedelta

from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.records import (
    Charge,
    ChargeDecision,
    Defendant,
    PermitApplication,
    PermitDecision,
    Proceeding,
    ProceedingEvent,
    Task,
    Victim,
)
from trafficmon_desktop.services import records
from trafficmon_desktop.services.case_lists import applications, proceedings
from trafficmon_desktop.storage.vault import Vault


def test_an_application_is_found_in_every_script(vault: Vault) -> None:
    who = records.save(vault, Victim(given_name="Јована", family_name="Ђорђевић"))
    made = records.save(vault, PermitApplication(victim=who.code, authority_reference="26-1234/24"))
    for typed in ("djordjevic", "ЂОРЂ јов", "1234", made.code.lower()):
        assert [row.code for row in applications(vault).search(typed)] == [made.code]
    assert applications(vault).search("?!") == []
    assert applications(vault).search("nobody") == []


def test_an_application_from_lodged_to_ending(vault: Vault) -> None:
    today = vault.clock().astimezone().date()
    who = records.save(vault, Victim(given_name="Ana"))
    made = records.save(
        vault,
        PermitApplication(
            victim=who.code, kind="humanitarian", lodged_on=exact_date(today - timedelta(days=40))
        ),
    )

    def flags() -> set[str]:
        return set(applications(vault).search()[0].flags)

    assert flags() == {"open", "waiting", "no_next_step"}
    records.save(vault, Task(subject=made.code, title="ask", due_on=exact_date(today)))
    assert flags() == {"open", "waiting"}
    decision = PermitDecision(
        application=made.code,
        instance="first",
        kind="on_application",
        outcome="granted",
        decided_on=exact_date(today),
        valid_to=exact_date(today + timedelta(days=30)),
    )
    records.save(vault, decision)
    assert flags() == {"open", "ends_soon"}
    assert applications(vault).search("", frozenset({"waiting"})) == []


def test_a_proceeding_from_charge_to_decision(vault: Vault) -> None:
    today = vault.clock().astimezone().date()
    case = records.save(vault, Proceeding(title="Case", kind="criminal", status="open"))
    who = records.save(vault, Defendant(proceeding=case.code, kind="legal_person"))
    charge = records.save(vault, Charge(defendant=who.code, offence="246"))

    def flags() -> set[str]:
        return set(proceedings(vault).search("case")[0].flags)

    assert flags() == {"open", "waiting", "no_next_step"}
    records.save(
        vault,
        ProceedingEvent(
            proceeding=case.code,
            stage="main_hearing",
            state="planned",
            happened_on=exact_date(today + timedelta(days=3)),
        ),
    )
    assert flags() == {"open", "waiting", "hearing_soon"}
    records.save(vault, ChargeDecision(charge=charge.code, instance="first"))
    assert flags() == {"open", "hearing_soon", "incomplete"}
    assert proceedings(vault).search()[0].next_on == exact_date(today + timedelta(days=3))
