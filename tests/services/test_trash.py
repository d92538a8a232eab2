"""What was removed can be brought back for thirty days, with what hung on it, and then is gone."""

from datetime import timedelta
from pathlib import Path

import pytest

from tests.storage.vault_files import refusal
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import (
    Identification,
    Note,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    Victim,
)
from trafficmon_desktop.services import attachments, journal, records, trash
from trafficmon_desktop.storage.attachments import blob_store
from trafficmon_desktop.storage.vault import Vault

PERSON = "V-00001"


@pytest.fixture
def file(vault: Vault, tmp_path: Path) -> list[object]:
    """A person with a file, and a place in a proceeding that is not part of it."""
    records.save_all(
        vault,
        [
            Victim(code=PERSON, given_name="Ana", status="open"),
            Identification(code="I-00001", victim=PERSON, outcome="identified"),
            PermitApplication(code="P-00001", victim=PERSON, kind="humanitarian"),
            PermitDecision(code="R-00001", application="P-00001", outcome="granted"),
            Note(code="N-00001", subject=PERSON, text="agreed"),
            Proceeding(code="K-00001", title="Case", status="open"),
            Participation(code="A-00001", proceeding="K-00001", victim=PERSON),
        ],
    )
    path = tmp_path / "scan.txt"
    path.write_text("scanned")
    attachments.add(vault, PERSON, path)
    return records.case_file(vault, PERSON)


def remove(vault: Vault, code: str) -> None:
    with journal.recorded(vault, "remove", code):
        records.remove(vault, code)


def test_a_file_is_one_thing_and_comes_back_whole(vault: Vault, file: list[object]) -> None:
    remove(vault, PERSON)
    (item,) = trash.removed(vault)
    assert (item.record, item.code, item.until - item.when) == (
        "victim",
        PERSON,
        timedelta(days=30),
    )
    assert item.hanging == {
        "identification": 1,
        "permit_application": 1,
        "permit_decision": 1,
        "note": 1,
        "attachment": 1,
    }
    trash.restore(vault, item)
    assert records.case_file(vault, PERSON) == file
    place = records.get(vault, "A-00001")
    assert isinstance(place, Participation)
    assert place.victim == PERSON
    assert attachments.number_of(vault, [PERSON]) == 1
    assert trash.removed(vault) == []


def test_restoring_can_be_undone(vault: Vault, file: list[object]) -> None:
    remove(vault, PERSON)
    trash.restore(vault, trash.removed(vault)[0])
    journal.undo(vault)
    assert records.find(vault, PERSON) is None
    assert [each.code for each in trash.removed(vault)] == [PERSON]


def test_the_rest_comes_back_after_something_took_a_place(vault: Vault, file: list[object]) -> None:
    remove(vault, PERSON)
    other = records.save(vault, Victim(status="open"))
    place = records.get(vault, "A-00001")
    assert isinstance(place, Participation)
    records.save(vault, Participation(code="A-00001", proceeding="K-00001", victim=other.code))
    trash.restore(vault, trash.removed(vault)[0])
    kept = records.get(vault, "A-00001")
    assert isinstance(kept, Participation)
    assert kept.victim == other.code
    assert records.case_file(vault, PERSON) == file


def test_what_hung_on_something_removed_too_asks_for_that_first(
    vault: Vault, file: list[object]
) -> None:
    remove(vault, "R-00001")
    remove(vault, "P-00001")
    application, decision = trash.removed(vault)
    error = refusal(lambda: trash.restore(vault, decision))
    assert (error.key, error.values) == ("trash_above_missing", {"code": "P-00001"})
    trash.restore(vault, application)
    trash.restore(vault, decision)
    assert records.case_file(vault, PERSON) == file


def test_what_came_back_and_went_with_its_file_is_no_thing_of_its_own(
    vault: Vault, file: list[object]
) -> None:
    remove(vault, "P-00001")
    (item,) = trash.removed(vault)
    trash.restore(vault, item)
    remove(vault, PERSON)
    assert [each.code for each in trash.removed(vault)] == [PERSON]


def test_taking_back_what_was_just_made_is_no_removal(vault: Vault, file: list[object]) -> None:
    with journal.recorded(vault, "save"):
        records.save(vault, Note(subject=PERSON, text="x", written_on=parse_edtf("2024")))
    journal.undo(vault)
    assert trash.removed(vault) == []


def test_a_removal_done_again_is_one(vault: Vault, file: list[object]) -> None:
    remove(vault, "I-00001")
    journal.undo(vault)
    assert trash.removed(vault) == []
    journal.redo(vault)
    assert [each.code for each in trash.removed(vault)] == ["I-00001"]


def test_a_document_alone_is_a_thing(vault: Vault, file: list[object]) -> None:
    (document,) = attachments.documents_of(vault, [PERSON])
    attachments.remove(vault, document.code)
    (item,) = trash.removed(vault)
    assert (item.record, item.code, item.values["name"]) == ("attachment", PERSON, "scan.txt")
    trash.restore(vault, item)
    assert attachments.content(vault, document) == b"scanned"


def test_emptying_leaves_no_value_and_no_content(vault: Vault, file: list[object]) -> None:
    (document,) = attachments.documents_of(vault, [PERSON])
    attachments.remove(vault, document.code)
    remove(vault, "N-00001")
    assert trash.erase(vault, trash.removed(vault)) == 2
    assert trash.removed(vault) == []
    assert blob_store(vault).names() == set()
    with vault.read() as connection:
        told = connection.exec_driver_sql("SELECT before || after FROM history").scalars().all()
    assert not any("agreed" in each or "scan.txt" in each for each in told)
    assert not journal.can_undo(vault)
    assert vault.check().whole
    assert records.find(vault, PERSON) is not None


def test_after_thirty_days_it_is_gone(vault: Vault, file: list[object]) -> None:
    remove(vault, "N-00001")
    now = vault.clock
    vault.clock = lambda: now() + timedelta(days=29, hours=23)
    assert trash.expire(vault) == 0
    assert len(trash.removed(vault)) == 1
    vault.clock = lambda: now() + timedelta(days=30, hours=1)
    assert trash.removed(vault) == []
    assert trash.expire(vault) == 1
    vault.clock = now
    assert trash.removed(vault) == []
