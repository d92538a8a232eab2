"""The list of people: found in every spelling, with what comes next."""

from datetime import timedelta

import pytest

from trafficmon_desktop.domain.dates import exact_date, parse_edtf
from trafficmon_desktop.domain.records import (
    PermitApplication,
    PermitDecision,
    Task,
    Victim,
)
from trafficmon_desktop.services import records
from trafficmon_desktop.services.case_lists import applications
from trafficmon_desktop.services.people import people
from trafficmon_desktop.storage.vault import Vault

SPELLINGS = ["Đorđević", "Ђорђевић", "Djordjevic", "DJORDJEVIC", "dordevic", "ђорђевић јов"]


def victim(given: str, family: str, **more: object) -> Victim:
    return Victim(code="", given_name=given, family_name=family, status="open", **more)


@pytest.mark.parametrize("typed", SPELLINGS)
def test_every_spelling_finds_the_same_people_in_the_same_order(vault: Vault, typed: str) -> None:
    saved = records.save_all(
        vault,
        [
            victim("Јована", "Ђорђевић"),
            victim("Jovana", "Đorđević"),
            victim("Jovan", "Djordjević"),
            victim("Marko", "Dragić"),
        ],
    )
    found = people(vault).search(typed)
    assert {row.code for row in found} == {each.code for each in saved[:3]}
    assert [row.code for row in found] == [row.code for row in people(vault).search("jov")]


def test_a_person_is_found_by_the_number_of_a_file(vault: Vault) -> None:
    saved = records.save(vault, victim("Ana", "Ilić"))
    application = PermitApplication(code="", victim=saved.code, authority_reference="26-1234/24")
    records.save(vault, application)
    assert [row.code for row in people(vault).search("1234")] == [saved.code]
    assert applications(vault).search("1234")[0].victim == saved.code


def test_what_comes_next_is_the_earliest_day_that_is_not_over(vault: Vault) -> None:
    today = vault.clock().astimezone().date()
    saved = records.save(vault, victim("Ana", "Ilić", birth_date=parse_edtf("2001")))
    application = records.save(vault, PermitApplication(code="", victim=saved.code))
    ends = exact_date(today + timedelta(days=20))
    records.save_all(
        vault,
        [
            PermitDecision(code="", application=application.code, outcome="granted", valid_to=ends),
            Task(
                code="", subject=saved.code, title="x", due_on=exact_date(today - timedelta(days=1))
            ),
        ],
    )
    row = people(vault).search()[0]
    assert (row.next_on, row.next_what) == (ends, "permit_decision.valid_to")
    assert {"open", "stay_ends"} <= row.flags
    assert "foreign" not in row.flags


def test_signs_alone_find_nobody(vault: Vault) -> None:
    records.save(vault, victim("Ana", "Ilić"))
    assert list(people(vault).search(" % ")) == []
    assert len(people(vault).search("  ")) == 1
