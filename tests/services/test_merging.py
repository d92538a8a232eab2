"""Two files become one: nothing is lost, and undoing brings back every row as it was."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import DeadlineNote, NoteKind
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import (
    Claim,
    Consent,
    Note,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    Record,
    Victim,
)
from trafficmon_desktop.services import journal, records
from trafficmon_desktop.services.duplicates import differ, not_the_same
from trafficmon_desktop.services.merging import Side, differences, merge, prospect
from trafficmon_desktop.services.people import people
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.answered_checks import AnsweredCheck, add_answer, all_answers
from trafficmon_desktop.storage.deadline_notes import add_note, all_notes
from trafficmon_desktop.storage.drafts import all_drafts, put_draft
from trafficmon_desktop.storage.metadata import METADATA
from trafficmon_desktop.storage.origins import add_origins, origins
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.storage.vault import Vault

#: What tells of every act, this one included.
TRAIL = {"audit_entry", "history", "journal_entry", "alembic_version"}


def everything(vault: Vault) -> dict[str, list[Any]]:
    """Every row of every table that an act can change."""
    with vault.read() as connection:
        return {
            table.name: sorted(map(repr, connection.execute(select(table))))
            for table in METADATA.tables.values()
            if table.name not in TRAIL
        }


def test_it_sees_what_is_different(vault: Vault) -> None:
    before = everything(vault)
    records.save(vault, Victim(code="V-00001"))
    assert everything(vault) != before


@pytest.fixture
def two(vault: Vault) -> Vault:
    """One person twice, with a bit of everything in both files."""
    made: list[Record] = [
        Victim(code="V-00001", given_name="Ана", family_name="Илић", status="open",
               birth_date=parse_edtf("1998~"), citizenships=("RS",)),
        Victim(code="V-00002", given_name="Iwanka", family_name="Petrowa", status="closed",
               closed_on=parse_edtf("2024-05-01"), birth_date=parse_edtf("1999-03-05"),
               citizenships=("BG",), document_number="AB 123456", sex="female"),
        Proceeding(code="K-00001", title="Case one"),
        Participation(code="A-00001", proceeding="K-00001", victim="V-00001",
                      capacities=("injured_party",)),
        Participation(code="A-00002", proceeding="K-00001", victim="V-00002",
                      capacities=("witness",), confronted="no"),
        Claim(code="C-00002", victim="V-00002", participation="A-00002"),
        Consent(code="S-00001", victim="V-00001", scope="share_statistics",
                given_on=parse_edtf("2024-01")),
        Consent(code="S-00002", victim="V-00002", scope="share_statistics",
                given_on=parse_edtf("2024-02")),
        PermitApplication(code="P-00002", victim="V-00002"),
        PermitDecision(code="R-00002", application="P-00002"),
        Note(code="N-00002", subject="V-00002", text="agreed"),
    ]  # fmt: skip
    with vault.write("fill") as unit:
        store.insert_all(unit, made)
        put_draft(unit, "V-00002", "birth_date", "9.9.")
        add_origins(unit, [("V-00002", "a digest"), ("A-00002", "another")])
        for subject in ("V-00002", "A-00002"):
            add_note(unit, DeadlineNote(0, subject, "a rule", NoteKind.LODGED, date(2025, 1, 2)))
            add_answer(unit, AnsweredCheck(0, subject, "a check", "f" * 64, "2025-01-02"))
    not_the_same(vault, "V-00002", "V-00003")
    return vault


def test_all_that_hangs_on_the_other_goes_over(two: Vault) -> None:
    done = merge(two, "V-00001", "V-00002")
    assert records.find(two, "V-00002") is None
    kept = records.get(two, "V-00001")
    assert kept == done.kept
    assert kept == replace(
        done.kept,
        given_name="Ана",
        other_names="Iwanka Petrowa",
        birth_date=parse_edtf("1999-03-05"),
        citizenships=("RS", "BG"),
        document_number="AB 123456",
        status="open",
        closed_on=None,
        sex="female",
    )
    hanging = {record.code for record in records.case_file(two, "V-00001")}
    assert hanging >= {"S-00001", "S-00002", "P-00002", "R-00002", "N-00002", "C-00002"}
    assert differ(two) == {("V-00001", "V-00003")}
    assert two.check().whole


def test_what_is_remembered_about_it_goes_over_too(two: Vault) -> None:
    merge(two, "V-00001", "V-00002")
    with two.read() as connection:
        assert [note.subject for note in all_notes(connection)] == ["V-00001", "A-00001"]
        assert [each.subject for each in all_answers(connection)] == ["V-00001", "A-00001"]
        assert all_drafts(connection) == {"V-00001": {"birth_date": "9.9."}}
        assert origins(connection) == {"a digest": "V-00001", "another": "A-00001"}


def test_two_places_in_one_proceeding_become_one_and_what_refers_to_it_follows(two: Vault) -> None:
    merge(two, "V-00001", "V-00002")
    place = records.get(two, "A-00001")
    assert isinstance(place, Participation)
    assert records.find(two, "A-00002") is None
    assert (place.capacities, place.confronted) == (("injured_party", "witness"), "no")
    claim = records.get(two, "C-00002")
    assert isinstance(claim, Claim)
    assert (claim.victim, claim.participation) == ("V-00001", "A-00001")


def test_of_two_consents_one_can_be_taken(two: Vault) -> None:
    conflicts = {each.other.code: each for each in prospect(two, "V-00001", "V-00002").conflicts}
    assert set(conflicts) == {"A-00002", "S-00002"}
    assert conflicts["S-00002"].proposed is Side.BOTH
    assert not conflicts["A-00002"].may_be_both
    merge(two, "V-00001", "V-00002", decided={"S-00002": Side.OTHER, "A-00002": Side.BOTH})
    assert records.find(two, "S-00002") is None
    consent = records.get(two, "S-00001")
    assert isinstance(consent, Consent)
    assert consent.given_on == parse_edtf("2024-02")
    assert records.find(two, "A-00002") is None, "two places in one proceeding would count twice"


def test_what_is_chosen_holds(two: Vault) -> None:
    chosen = {"given_name": Side.OTHER, "family_name": Side.OTHER, "citizenships": Side.KEPT}
    kept = merge(two, "V-00001", "V-00002", chosen).kept
    assert (kept.given_name, kept.family_name) == ("Iwanka", "Petrowa")
    assert kept.other_names == "Ана Илић"
    assert kept.citizenships == ("RS",)


def test_the_old_code_finds_the_person_even_after_two_merges(two: Vault) -> None:
    for code in ("V-7XK2Q", "V-9QQZZ"):
        records.save(two, Victim(code=code, given_name="Ana", family_name="Ilić"))
    assert [row.code for row in people(two).search("v-7xk2q")] == ["V-7XK2Q"]
    merge(two, "V-00001", "V-7XK2Q")
    assert [row.code for row in people(two).search("v-7xk2q")] == ["V-00001"]
    merge(two, "V-9QQZZ", "V-00001")
    assert [row.code for row in people(two).search("v-7xk2q")] == ["V-9QQZZ"]
    journal.undo(two)
    assert [row.code for row in people(two).search("v-7xk2q")] == ["V-00001"]


def test_a_file_is_not_merged_with_itself_or_with_nobody(two: Vault) -> None:
    before = everything(two)
    for other in ("V-00001", "V-99999", "P-00002"):
        with pytest.raises(UserError):
            merge(two, "V-00001", other)
    assert everything(two) == before


def test_undo_and_redo_know_every_row(two: Vault) -> None:
    before = everything(two)
    merge(two, "V-00001", "V-00002")
    after = everything(two)
    assert after != before
    journal.undo(two)
    assert everything(two) == before
    journal.redo(two)
    assert everything(two) == after
    assert two.check().whole


# --- on invented cases ---------------------------------------------------------------------------

CASES = 24


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Vault, list[str]]]:
    """A vault of invented people; every example leaves it as it was."""
    made = create_vault(
        tmp_path_factory.mktemp("crowd") / "vault", "a crowd of invented people", parameters=NO_KDF
    )
    with made.vault as vault:
        invented = sample(CASES, 11)
        with vault.write("fill") as unit:
            for some in invented.values():
                store.insert_all(unit, some)
        yield vault, [person.code for person in invented["victim"]]


_SIDES = st.sampled_from(list(Side))


@settings(max_examples=25)
@given(data=st.data())
def test_merging_and_undoing_leaves_any_vault_as_it_was(
    crowd: tuple[Vault, list[str]], data: st.DataObject
) -> None:
    vault, codes = crowd
    keep, other = data.draw(st.permutations(codes))[:2]
    plan = prospect(vault, keep, other)
    possible = [each.field for each in plan.differences if each.may_be_both]
    chosen = {
        each.field: side
        for each in plan.differences
        if (side := data.draw(_SIDES)) is not Side.BOTH or each.field in possible
    }
    decided = {each.other.code: data.draw(_SIDES) for each in plan.conflicts}
    before = everything(vault)
    try:
        done = merge(vault, keep, other, chosen, decided)
    except UserError:  # what was chosen does not go together
        assert everything(vault) == before
        return
    after = everything(vault)
    assert sum(done.moved.values()) + len(done.joined) - 1 == sum(plan.moving.values())
    assert all(other not in row for name, rows in after.items() if name != "merged_code"
               for row in rows)  # fmt: skip
    journal.undo(vault)
    assert everything(vault) == before
    journal.redo(vault)
    assert everything(vault) == after
    journal.undo(vault)


def test_the_same_file_has_no_differences() -> None:
    for person in sample(8, 3)["victim"]:
        assert isinstance(person, Victim)
        assert differences(person, replace(person, code="V-ELSE1")) == []
