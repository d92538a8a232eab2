"""After a person is erased nothing of her is left in any table, nor in any page of the files."""

import json
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from tests.storage.decrypted_pages import decrypted_pages
from tests.storage.vault_files import refusal
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.deadlines.deadline import DeadlineNote, NoteKind
from trafficmon_desktop.domain.records import (
    Claim,
    Defendant,
    Note,
    Participation,
    Payment,
    PermitApplication,
    PermitDecision,
    Proceeding,
    Task,
    Victim,
)
from trafficmon_desktop.services import (
    attachments,
    backups,
    drafts,
    erasure,
    journal,
    records,
    trash,
    vaults,
)
from trafficmon_desktop.services.merging import merge
from trafficmon_desktop.services.saved_filters import SavedFilter, keep_filter, saved_filters
from trafficmon_desktop.storage import answered_checks, deadline_notes, not_same
from trafficmon_desktop.storage.attachments import blob_store
from trafficmon_desktop.storage.metadata import METADATA
from trafficmon_desktop.storage.vault import Vault

MARK = "Kanarinac"
FORMS = [form.encode() for form in (MARK, MARK.lower(), MARK.upper())]
PERSON, OTHER = "V-00001", "V-00002"


def write_about(vault: Vault, tmp_path: Path) -> None:
    """Everything the vault can hold of a person, changed and removed and merged about."""
    records.save_all(
        vault,
        [
            Victim(code=PERSON, given_name=MARK, document_number=f"{MARK}1", status="open"),
            Victim(code=OTHER, given_name="Ana", status="open"),
            Victim(code="V-00003", given_name=f"{MARK}ica", contact=MARK, status="open"),
            PermitApplication(code="P-00001", victim=PERSON, authority_reference=MARK),
            PermitDecision(code="R-00001", application="P-00001", outcome="granted"),
            Note(code="N-00001", subject=PERSON, text=f"{MARK} " * 3000),
            Task(code="T-00001", subject=PERSON, title=MARK, due_on=parse_edtf("2026-01-01")),
            Proceeding(code="K-00001", title="Case", status="open"),
            Defendant(code="D-00001", proceeding="K-00001", victim=PERSON, label="D1"),
            Participation(
                code="A-00001", proceeding="K-00001", victim=PERSON, pseudonym=f"{MARK} 2"
            ),
            Claim(code="C-00001", participation="A-00001", victim=PERSON),
            Payment(code="Y-00001", claim="C-00001"),
        ],
    )
    with journal.recorded(vault, "save"):
        records.save(vault, Victim(code=PERSON, given_name=f"{MARK}!", status="open"))
    with journal.recorded(vault, "remove"):
        records.remove(vault, "N-00001")
    say(vault)
    path = tmp_path / f"{MARK}.txt"
    path.write_text(MARK * 50_000)
    attachments.add(vault, PERSON, path)
    path.unlink()
    merge(vault, PERSON, "V-00003")
    drafts.keep_draft(vault, PERSON, "birth_date", MARK)
    for name in ("hers", "others"):
        text = MARK if name == "hers" else "Ana"
        keep_filter(vault, "people", SavedFilter(name, text, frozenset()))
    drafts.keep_unfinished(vault, "new:1", Note(subject=PERSON, text=MARK), {})


def say(vault: Vault) -> None:
    today = vault.clock().date()
    with journal.recorded(vault, "note_deadline") as unit:
        deadline_notes.add_note(
            unit,
            DeadlineNote(0, "P-00001", "permit_appeal", NoteKind.MISSED, today, by=MARK),
        )
        answered_checks.add_answer(
            unit, answered_checks.AnsweredCheck(0, PERSON, "x", "0" * 64, "2026-01-01", MARK)
        )
        not_same.add_not_same(unit, (PERSON, OTHER), "2026-01-01")


def tables_with(vault: Vault, *marks: str) -> set[str]:
    with vault.read() as connection:
        return {
            name
            for name in METADATA.tables
            for row in connection.exec_driver_sql(f"SELECT * FROM {name}")  # noqa: S608
            if any(mark in str(value) for value in row for mark in marks)
        }


def pages_with_mark(vault: Vault) -> list[str]:
    """Which files hold the mark in any byte, free or not, once they are decrypted."""
    vault.checkpoint()
    keys = vault.unlocked.keys
    found = {"main": decrypted_pages(vault.database_path, keys.database)}
    found["blobs"] = decrypted_pages(blob_store(vault).path, keys.attachment)
    return [name for name, pages in found.items() if any(form in pages for form in FORMS)]


def test_nothing_is_left_in_any_table_or_page(vault: Vault, tmp_path: Path) -> None:
    write_about(vault, tmp_path)
    assert len(tables_with(vault, MARK, MARK.lower())) == 11  # the controls: it was there
    assert pages_with_mark(vault) == ["main", "blobs"]
    erasure.erase_person(vault, PERSON, PERSON)
    assert tables_with(vault, MARK, MARK.lower()) == set()
    assert pages_with_mark(vault) == []
    assert vault.check().whole
    assert blob_store(vault).names() == set()


def test_the_control_a_removal_leaves_it_in_the_pages(vault: Vault, tmp_path: Path) -> None:
    write_about(vault, tmp_path)
    records.remove(vault, PERSON)
    assert pages_with_mark(vault) == ["main", "blobs"]


def test_the_control_deleted_rows_stay_in_free_pages(vault: Vault, tmp_path: Path) -> None:
    """What deletes without overwriting, and does not write the file anew, leaves it behind."""
    write_about(vault, tmp_path)
    records.remove(vault, PERSON)
    with vault.write("erase") as unit:
        unit.connection.exec_driver_sql("PRAGMA secure_delete = OFF")
        for name in ("history", "draft", "participation", "person_key", "setting"):
            unit.connection.exec_driver_sql(f"DELETE FROM {name}")  # noqa: S608
    assert tables_with(vault, MARK, MARK.lower()) == set()
    assert pages_with_mark(vault) == ["main", "blobs"]


def test_only_codes_in_the_trail_still_name_the_person(vault: Vault, tmp_path: Path) -> None:
    write_about(vault, tmp_path)
    erasure.erase_person(vault, PERSON, PERSON)
    assert tables_with(vault, PERSON, "V-00003") <= {"audit_entry", "history"}
    with vault.read() as connection:
        rows = connection.exec_driver_sql(
            "SELECT record_code, before, after FROM history WHERE before LIKE '%V-0000%' "
            "OR after LIKE '%V-0000%'"
        ).all()
    for code, before, after in rows:  # a reference that was emptied, or another person's code
        said = {**json.loads(before), **json.loads(after)}
        assert code == "D-00001" or said["code"] == OTHER


def test_the_rest_stays_as_it_was(vault: Vault, tmp_path: Path) -> None:
    write_about(vault, tmp_path)
    erasure.erase_person(vault, PERSON, PERSON)
    assert {each.code for each in records.all_of(vault, Victim)} == {OTHER}
    assert records.get(vault, "K-00001").code == "K-00001"
    defendant = records.get(vault, "D-00001")
    assert isinstance(defendant, Defendant)
    assert defendant.victim is None
    assert records.find(vault, "A-00001") is None
    assert [each.name for each in saved_filters(vault, "people")] == ["others"]
    assert trash.removed(vault) == []
    while journal.can_undo(vault):
        journal.undo(vault)
    assert tables_with(vault, MARK) == set()


def test_the_code_must_be_typed(vault: Vault, tmp_path: Path) -> None:
    write_about(vault, tmp_path)
    for typed in ("", "v-00001", OTHER):
        error = refusal(lambda typed=typed: erasure.erase_person(vault, PERSON, typed))
        assert error.key == "erase_code_differs"
    assert refusal(lambda: erasure.erase_person(vault, "V-NONE", "V-NONE")).key == "record_unknown"
    assert records.find(vault, PERSON) is not None


def test_what_will_go_and_what_stays_is_said_before(vault: Vault, tmp_path: Path) -> None:
    write_about(vault, tmp_path)
    records.save(vault, Note(code="N-00009", subject="K-00001", text=f"{MARK}, seen"))
    records.save(vault, Note(code="N-00008", subject="K-00001", text="Kanarinci"))
    (vault.folder / "backups").mkdir(exist_ok=True)
    (vault.folder / "backups" / "old.backup").touch()
    found = erasure.prospect(vault, PERSON)
    assert found.records["victim"] == 1
    assert found.records["participation"] == found.records["payment"] == 1
    assert found.documents == 1
    assert found.mentions == ("N-00009",)
    assert found.backups == ("old.backup",)
    assert found.releases == 0


@pytest.mark.parametrize("undone", [False, True])
def test_a_merge_that_was_undone_keeps_nothing_in_the_other_file(
    vault: Vault, *, undone: bool
) -> None:
    """The kept file took the values of the other one, and its history tells of them."""
    records.save(vault, Victim(code=OTHER, given_name="Ana", status="open"))
    records.save(vault, Victim(code=PERSON, family_name=MARK, status="open"))
    merge(vault, OTHER, PERSON)
    if undone:
        journal.undo(vault)
        erasure.erase_person(vault, PERSON, PERSON)
        assert tables_with(vault, MARK) == set()
        assert records.get(vault, OTHER) == Victim(code=OTHER, given_name="Ana", status="open")
    else:
        assert "victim" in tables_with(vault, MARK)
        erasure.erase_person(vault, OTHER, OTHER)
        assert tables_with(vault, MARK) == set()


def test_a_backup_still_holds_the_person_and_the_next_one_does_not(
    vault: Vault, tmp_path: Path
) -> None:
    """What is said before: it is the backup that keeps her, and a new one brings nobody back."""
    write_about(vault, tmp_path)
    earlier = backups.back_up(vault).path
    assert erasure.prospect(vault, PERSON).backups == (earlier.name,)
    erasure.erase_person(vault, PERSON, PERSON)
    later = vaults.backup_vault(vault, tmp_path / "later")
    state = tmp_path / "state"
    for backup, held in ((earlier, True), (later, False)):
        folder = tmp_path / f"from {backup.parent.name}"
        vaults.restore_vault(backup, folder, passphrase=PASSPHRASE, state=state)
        with vaults.open_vault(folder, passphrase=PASSPHRASE, state=state) as restored:
            assert (records.find(restored, PERSON) is not None) is held
            documents = attachments.documents_of(restored, [PERSON])
            assert [attachments.content(restored, each)[:9] for each in documents] == (
                [MARK.encode()] if held else []
            )
            assert bool(tables_with(restored, MARK)) is held
