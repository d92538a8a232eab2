"""Documents come into the vault whole, are verified when read, and leave only when asked to."""

import secrets
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from tests.storage.vault_files import change_bytes, refusal
from trafficmon_desktop.domain.errors import Cancelled
from trafficmon_desktop.domain.records import Note, Victim
from trafficmon_desktop.services import attachments, journal, records, vaults
from trafficmon_desktop.services.attachments import Shown, media_type, safe_name, shown_as
from trafficmon_desktop.services.merging import merge
from trafficmon_desktop.storage.attachments import blob_store
from trafficmon_desktop.storage.blobs import PART_BYTES
from trafficmon_desktop.storage.vault import Vault

OWNER = "V-00001"


@pytest.fixture
def owner(vault: Vault) -> str:
    return records.save(vault, Victim(code=OWNER, given_name="Ana", status="open")).code


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    path = tmp_path / "decision.txt"
    path.write_text("granted " * 100_000, encoding="utf-8")
    return path


def only(vault: Vault) -> attachments.Attachment:
    (found,) = attachments.documents_of(vault, [OWNER])
    return found


def test_a_document_is_what_the_file_was(vault: Vault, owner: str, paper: Path) -> None:
    steps: list[tuple[int, int]] = []
    added = attachments.add(vault, owner, paper, lambda *step: steps.append(step))
    assert only(vault) == added
    assert attachments.content(vault, added) == paper.read_bytes()
    assert (added.name, added.media_type, added.size) == (paper.name, "text/plain", 800_000)
    assert len(steps) == -(-800_000 // PART_BYTES)
    assert vaults.check_vault(vault).whole


def test_the_same_content_is_held_once(vault: Vault, owner: str, paper: Path) -> None:
    first, second = (attachments.add(vault, owner, paper) for _ in range(2))
    assert first.blob == second.blob
    assert blob_store(vault).names() == {first.blob}
    attachments.remove(vault, first.code)
    assert attachments.content(vault, second) == paper.read_bytes()


def test_its_name_cannot_be_guessed_from_the_file(vault: Vault, owner: str, paper: Path) -> None:
    added = attachments.add(vault, owner, paper)
    assert added.blob != added.sha256


def test_adding_and_removing_can_be_undone(vault: Vault, owner: str, paper: Path) -> None:
    added = attachments.add(vault, owner, paper)
    journal.undo(vault)
    assert attachments.documents_of(vault, [owner]) == []
    attachments.collect_orphans(vault)
    journal.redo(vault)
    assert attachments.content(vault, only(vault)) == paper.read_bytes()
    attachments.remove(vault, added.code)
    journal.undo(vault)
    assert attachments.content(vault, only(vault)) == paper.read_bytes()


def test_a_record_takes_its_documents_with_it_and_brings_them_back(
    vault: Vault, owner: str, paper: Path
) -> None:
    added = attachments.add(vault, owner, paper)
    with journal.recorded(vault, "remove", owner):
        records.remove(vault, owner)
    assert attachments.documents_of(vault, [owner]) == []
    journal.undo(vault)
    assert only(vault) == added


def test_adding_a_record_is_not_undone_under_its_document(vault: Vault, paper: Path) -> None:
    with journal.recorded(vault, "save"):
        records.save(vault, Victim(code=OWNER, status="open"))
    added = attachments.add(vault, OWNER, paper)
    journal.undo(vault)
    with vault.write("attach") as unit:  # as if the document came by another way
        from trafficmon_desktop.storage.attachments import put_attachment

        put_attachment(unit, added)
    assert refusal(lambda: journal.undo(vault)).key == "act_referred"


def test_a_merge_takes_the_documents_over(vault: Vault, owner: str, paper: Path) -> None:
    other = records.save(vault, Victim(code="V-00002", status="open")).code
    attachments.add(vault, other, paper)
    merge(vault, owner, other)
    assert attachments.content(vault, only(vault)) == paper.read_bytes()
    journal.undo(vault)
    assert attachments.number_of(vault, [other]) == 1


def test_what_a_crash_left_without_a_reference_is_collected(
    vault: Vault, owner: str, paper: Path
) -> None:
    added = attachments.add(vault, owner, paper)
    with paper.open("rb") as source:
        source.read(1)
        left = blob_store(vault).put(source, attachments.MOST_BYTES)
    assert blob_store(vault).names() == {added.blob, left.name}
    assert attachments.collect_orphans(vault) == 1
    assert blob_store(vault).names() == {added.blob}


def test_cancelling_leaves_nothing(vault: Vault, owner: str, paper: Path) -> None:
    def stop(done: int, _most: int) -> None:
        if done > PART_BYTES:
            raise Cancelled

    with pytest.raises(Cancelled):
        attachments.add(vault, owner, paper, stop)
    assert blob_store(vault).names() == set()
    assert attachments.documents_of(vault, [owner]) == []


@pytest.mark.parametrize("file", ["empty", "folder", "large", "gone"])
def test_what_is_no_document_is_refused(
    vault: Vault, owner: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    monkeypatch.setattr(attachments, "MOST_BYTES", 2**20)
    (tmp_path / "empty").touch()
    (tmp_path / "folder").mkdir()
    (tmp_path / "large").write_bytes(bytes(2**20 + 1))
    keys = {
        "empty": "attachment_empty",
        "folder": "attachment_no_file",
        "large": "attachment_too_large",
        "gone": "attachment_no_file",
    }
    error = refusal(lambda: attachments.add(vault, owner, tmp_path / file))
    assert error.key == keys[file]
    assert blob_store(vault).names() == set()


def test_a_document_of_nobody_is_refused(vault: Vault, paper: Path) -> None:
    assert refusal(lambda: attachments.add(vault, "V-NOONE", paper)).key == "record_unknown"


def test_a_changed_content_is_found(vault: Vault, owner: str, paper: Path) -> None:
    added = attachments.add(vault, owner, paper)
    blobs = blob_store(vault)
    with blobs._writing() as raw:
        raw.execute("UPDATE part SET content = ? WHERE position = 0", (b"other",))
    assert refusal(lambda: attachments.content(vault, added)).key == "attachment_damaged"
    assert [each.key for each in vaults.check_vault(vault).findings] == ["attachments_wrong"]


def test_damage_and_loss_of_the_file_are_told_apart(vault: Vault, owner: str, paper: Path) -> None:
    added = attachments.add(vault, owner, paper)
    path = blob_store(vault).path
    change_bytes(path, 5000, secrets.token_bytes(64))
    assert refusal(lambda: attachments.content(vault, added)).key == "attachments_damaged"
    path.unlink()
    assert refusal(lambda: attachments.content(vault, added)).key == "attachment_missing"
    assert [each.key for each in vaults.check_vault(vault).findings] == ["attachments_wrong"]


def test_a_copy_leaves_with_an_entry_and_writes_over_nothing(
    vault: Vault, owner: str, paper: Path, tmp_path: Path
) -> None:
    added = attachments.add(vault, owner, paper)
    target = tmp_path / "copy.txt"
    head = vault.head
    attachments.save_copy(vault, added, target)
    assert target.read_bytes() == paper.read_bytes()
    assert vault.head.sequence == head.sequence + 1
    target.write_text("mine")
    assert refusal(lambda: attachments.save_copy(vault, added, target)).key == "files_exist"
    assert target.read_text() == "mine"


def test_a_note_can_have_documents_too(vault: Vault, owner: str, paper: Path) -> None:
    note = records.save(vault, Note(subject=owner, text="x"))
    attachments.add(vault, note.code, paper)
    assert attachments.number_of(vault, [owner, note.code]) == 1


@pytest.mark.parametrize(
    ("head", "suffix", "kind", "shown"),
    [
        (b"\x89PNG\r\n\x1a\n", ".txt", "image/png", Shown.IMAGE),
        (b"\xff\xd8\xff\xe0", ".jpg", "image/jpeg", Shown.IMAGE),
        (b"%PDF-1.7", "", "application/pdf", Shown.PAGES),
        ("ђ, č".encode(), ".txt", "text/plain", Shown.TEXT),
        ("ж".encode() * 2047 + b"a" + "ж".encode()[:1], "", "text/plain", Shown.TEXT),
        (b"MZ\x00\x01", ".txt", "application/octet-stream", Shown.NOT),
        (b"\xd0", ".txt", "application/octet-stream", Shown.NOT),
    ],
)
def test_what_a_file_is_tells_its_beginning(
    head: bytes, suffix: str, kind: str, shown: Shown
) -> None:
    assert media_type(head, suffix) == kind
    assert shown_as(kind) is shown


def test_a_name_stays_on_its_line_and_reads_the_way_it_is() -> None:
    assert safe_name("a\u202egnp.exe\n b/c") == "agnp.exe b c"
    assert safe_name("\x00") == "–"


def test_a_vault_that_is_closed_is_checked_with_its_documents(
    vault: Vault, owner: str, paper: Path, tmp_path: Path
) -> None:
    attachments.add(vault, owner, paper)
    path = blob_store(vault).path
    vault.close()
    given = {"passphrase": PASSPHRASE, "state": tmp_path / "state"}
    assert vaults.check_vault_folder(vault.folder, **given).whole
    change_bytes(path, 5000, b"x")
    (found,) = vaults.check_vault_folder(vault.folder, **given).findings
    assert (found.key, found.values) == ("attachments_wrong", {"count": 1})
