"""What is done can be taken back and done again, on the next day too, and loses nothing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import NoteKind
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.domain.records import (
    Claim,
    Note,
    Payment,
    PermitApplication,
    PermitDecision,
    Record,
    Victim,
)
from trafficmon_desktop.services import deadlines, drafts, journal, records, vaults
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage.slots import NO_KDF
from trafficmon_desktop.storage.vault import Vault

PERSON = Victim(
    code="V-1",
    given_name="Ана",
    citizenships=("RS", "MD"),
    birth_date=parse_edtf("1998~"),
)
CLAIM = Claim(code="C-1", victim="V-1", claimed=Money.parse("1250.50 EUR"))
EVERYTHING = [
    PERSON,
    PermitApplication(code="P-1", victim="V-1", lodged_on=parse_edtf("2024-03")),
    PermitDecision(code="R-1", application="P-1", outcome="granted"),
    CLAIM,
    Payment(code="Y-1", claim="C-1"),
    Note(code="N-1", subject="P-1", text="said on the telephone"),
]


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A vault with one person and what hangs on her; nothing of it can be taken back."""
    records.save_all(vault, EVERYTHING)
    return vault


def state(vault: Vault) -> dict[str, object]:
    """All that undo and redo are about."""
    types = {type(each) for each in EVERYTHING}
    return {
        "records": {each.code: each for kind in types for each in records.all_of(vault, kind)},
        "notes": deadlines.notes_of(vault),
        "drafts": {each: drafts.drafts_of(vault, each) for each in ("V-1", "P-1", "V-2")},
        "rules": vaults.setting(vault, "deadline_rules"),
    }


def save(vault: Vault, record: Record) -> None:
    with journal.recorded(vault, "save"):
        records.save(vault, record)


def remove(vault: Vault, code: str) -> None:
    with journal.recorded(vault, "remove", code):
        records.remove(vault, code)


def test_every_act_back_and_forth(filled: Vault) -> None:
    drafts.keep_draft(filled, "P-1", "lodged_on", "early in spr")
    acts = [
        lambda: save(filled, replace(PERSON, given_name="Anna", birth_date=None)),
        lambda: save(filled, Victim(code="", family_name="Nova")),
        lambda: save(filled, replace(CLAIM, claimed=Money.parse("10 RSD"))),
        lambda: note(filled),
        lambda: rule(filled),
        lambda: remove(filled, "P-1"),
        lambda: journal.apply(
            filled, "merge", [(records.get(filled, "V-1"), replace(PERSON, sex="female"))]
        ),
        lambda: remove(filled, "V-1"),
    ]
    states = [state(filled)]
    for act in acts:
        act()
        states.append(state(filled))
    for before in reversed(states[:-1]):
        assert journal.undo(filled) is not None
        assert state(filled) == before
    assert journal.undo(filled) is None
    for after in states[1:]:
        assert journal.redo(filled) is not None
        assert state(filled) == after
    assert journal.redo(filled) is None
    assert filled.check().whole


def note(vault: Vault) -> None:
    with journal.recorded(vault, "note_deadline"):
        rule = deadlines.law_of(vault).rules[0].code
        deadlines.close_deadline(
            vault, "P-1", rule, NoteKind.LODGED, on=date(2024, 5, 1), day=parse_edtf("2024-05-01")
        )


def rule(vault: Vault) -> None:
    from trafficmon_desktop.services.deadline_rules import confirm_rule

    with journal.recorded(vault, "change_rule"):
        code = deadlines.law_of(vault).rules[0].code
        confirm_rule(vault, code, "A lawyer", date(2024, 5, 1))


def test_on_the_next_day(tmp_path: Path) -> None:
    folder, known = tmp_path / "v", tmp_path / "state"
    made = vaults.create_vault(folder, "some long passphrase", parameters=NO_KDF, state=known)
    with made.vault as vault:
        records.save_all(vault, EVERYTHING)
        remove(vault, "V-1")
        assert records.find(vault, "R-1") is None
    with vaults.open_vault(folder, passphrase="some long passphrase", state=known) as vault:
        act = journal.undo(vault)
        assert act is not None
        assert (act.kind, act.record, act.code, len(act.codes)) == ("remove", "victim", "V-1", 6)
        assert records.case_file(vault, "V-1")[0] == PERSON
    with vaults.open_vault(folder, passphrase="some long passphrase", state=known) as vault:
        assert journal.redo(vault) is not None
        assert records.find(vault, "R-1") is None


def test_a_fresh_change_drops_what_was_undone(filled: Vault) -> None:
    save(filled, replace(PERSON, given_name="Anna"))
    journal.undo(filled)
    assert journal.can_redo(filled)
    save(filled, replace(PERSON, given_name="Anne"))
    assert not journal.can_redo(filled)
    assert journal.redo(filled) is None


def test_the_last_two_hundred_are_kept(filled: Vault) -> None:
    for number in range(203):
        save(filled, replace(PERSON, given_name=f"Ana {number}"))
    back = 0
    while journal.undo(filled) is not None:
        back += 1
    assert back == 200
    assert records.get(filled, "V-1") == replace(PERSON, given_name="Ana 2")


@pytest.mark.parametrize(
    "otherwise",
    [
        lambda vault: records.save(vault, replace(PERSON, given_name="Anne")),
        lambda vault: records.remove(vault, "V-1"),
    ],
)
def test_what_was_changed_otherwise_is_left_alone(filled: Vault, otherwise) -> None:
    save(filled, replace(PERSON, given_name="Anna"))
    otherwise(filled)
    before = state(filled)
    with pytest.raises(UserError, match="act_overtaken"):
        journal.undo(filled)
    assert state(filled) == before
    assert journal.can_undo(filled)


def test_another_field_changed_otherwise_does_not_matter(filled: Vault) -> None:
    save(filled, replace(PERSON, given_name="Anna"))
    records.save(filled, replace(PERSON, given_name="Anna", family_name="Nova"))
    journal.undo(filled)
    assert records.get(filled, "V-1") == replace(PERSON, family_name="Nova")


def test_a_record_others_refer_to_stays(filled: Vault) -> None:
    save(filled, Victim(code="V-2"))
    records.save(filled, Note(code="N-2", subject="V-2"))
    with pytest.raises(UserError, match="act_referred"):
        journal.undo(filled)
    records.remove(filled, "N-2")
    journal.undo(filled)
    assert records.find(filled, "V-2") is None


def test_a_compound_act_is_one_undo_and_fails_whole(filled: Vault) -> None:
    before = state(filled)

    def merge() -> None:
        with journal.recorded(filled, "merge", "V-1"):
            records.save(filled, replace(PERSON, given_name="Anna"))
            records.remove(filled, "no such code")

    with pytest.raises(UserError):
        merge()
    assert state(filled) == before
    assert not journal.can_undo(filled)
    with journal.recorded(filled, "merge", "V-1"):
        records.save(filled, replace(PERSON, given_name="Anna"))
        assert records.get(filled, "V-1").given_name == "Anna"  # seen before it is committed
        records.remove(filled, "C-1")
    journal.undo(filled)
    assert state(filled) == before


def test_a_part_that_fails_alone_is_taken_back_alone(filled: Vault) -> None:
    with journal.recorded(filled, "merge", "V-1"):
        records.save(filled, replace(PERSON, given_name="Anna"))
        with pytest.raises(UserError):
            records.save(filled, Note(code="N-9", subject="no such code"))
    assert records.get(filled, "V-1").given_name == "Anna"
    assert records.find(filled, "N-9") is None
    assert filled.check().whole


def test_what_is_erased_cannot_be_taken_back(filled: Vault) -> None:
    save(filled, replace(PERSON, given_name="Anna"))
    drafts.keep_draft(filled, "V-1", "contact", "06")
    with filled.write("erase") as unit:
        journal.forget(unit, "V-1")
    assert not journal.can_undo(filled)
    assert drafts.drafts_of(filled, "V-1") == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_says_what_without_a_name(filled: Vault, language: str) -> None:
    terms = Terms(language)
    save(filled, Victim(code="V-2", given_name="Secret"))
    save(filled, Victim(code="V-2", given_name="Secret", family_name="Hidden"))
    remove(filled, "V-1")
    for _ in range(3):
        act = journal.undo(filled)
        assert act is not None
        words = journal.sentence(terms, act, undone=True)
        assert act.code in words
        assert "Secret" not in words
        assert "Hidden" not in words


def test_an_import_is_one_act_and_can_be_brought_again(vault: Vault, tmp_path: Path) -> None:
    from trafficmon_desktop.services.imports import import_files

    file = tmp_path / "victim.csv"
    file.write_text("code,given_name\nV-1,Ana\nV-2,Mila\n", encoding="utf-8")
    assert import_files(vault, file, undoable=True).added == {"victim": 2}
    journal.undo(vault)
    assert records.all_of(vault, Victim) == []
    journal.redo(vault)
    assert import_files(vault, file, undoable=True).known == 2
    journal.undo(vault)
    assert import_files(vault, file).added == {"victim": 2}
    assert not journal.can_undo(vault)  # control: not asked for
