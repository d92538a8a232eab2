"""A file that still has the code of a merged person does not bring the person back."""

from pathlib import Path

import pytest

from tests.services.import_files import bring, refused
from trafficmon_desktop.domain.records import Note, Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.merging import merge
from trafficmon_desktop.storage.vault import Vault

PEOPLE = "code,given_name\nV-1,Ana\nV-2,Ana\n"
NOTES = "code,subject,text\nN-1,V-1,first\nN-2,V-2,second\n"


@pytest.fixture
def merged(vault: Vault, tmp_path: Path) -> Vault:
    bring(vault, tmp_path / "first", victim=PEOPLE, note=NOTES)
    merge(vault, "V-1", "V-2")
    return vault


def test_the_same_file_again_adds_nothing(merged: Vault, tmp_path: Path) -> None:
    again = bring(merged, tmp_path / "again", victim=PEOPLE, note=NOTES)
    assert (again.added, again.known) == ({}, 4)
    assert [person.code for person in records.all_of(merged, Victim)] == ["V-1"]


def test_new_rows_about_the_merged_person_come_to_the_kept_one(
    merged: Vault, tmp_path: Path
) -> None:
    more = NOTES + "N-3,V-2,third\n"
    assert bring(merged, tmp_path / "more", victim=PEOPLE, note=more).added == {"note": 1}
    assert {note.subject for note in records.all_of(merged, Note)} == {"V-1"}
    other = "code,subject,text\nN-2,V-1,second\nN-4,V-2,fourth\n"
    assert bring(merged, tmp_path / "without", note=other).added == {"note": 1}


def test_a_changed_row_with_the_old_code_is_refused(merged: Vault, tmp_path: Path) -> None:
    changed = "code,given_name\nV-2,Jana\n"
    found = refused(merged, tmp_path / "changed", victim=changed)
    assert found == [("victim.csv", 2, "code", "code_merged")]


def test_once_the_kept_person_is_removed_the_code_is_free(merged: Vault, tmp_path: Path) -> None:
    records.remove(merged, "V-1")
    bring(merged, tmp_path / "anew", victim="code,given_name\nV-2,Jana\n")
    assert [person.code for person in records.all_of(merged, Victim)] == ["V-2"]
