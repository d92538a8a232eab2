"""The history of a record tells who changed which field when, from what to what."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import insert

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import (
    Identification,
    Participation,
    PermitApplication,
    PermitDecision,
    Proceeding,
    Victim,
)
from trafficmon_desktop.services import attachments, journal, records
from trafficmon_desktop.services.history import Opener, Step, history_of
from trafficmon_desktop.services.merging import merge
from trafficmon_desktop.storage.vault import Vault
from trafficmon_desktop.storage.vault_tables import SLOT_LABEL

PERSON = Victim(code="V-00001", given_name="Ana", status="open", citizenships=("MD",))


def told(steps: list[Step]) -> list[tuple[str, str, object, object]]:
    return [(each.what, each.name, each.before, each.after) for each in steps]


def test_each_field_with_its_values_the_newest_first(vault: Vault) -> None:
    records.save(vault, PERSON)
    changed = replace(PERSON, birth_date=parse_edtf("1998~"), citizenships=("MD", "RO"))
    records.save(vault, changed)
    steps = history_of(vault, PERSON.code)
    assert told(steps) == [
        ("changed", "birth_date", None, parse_edtf("1998~")),
        ("changed", "citizenships", ("MD",), ("MD", "RO")),
        ("made", "", None, None),
        ("changed", "given_name", None, "Ana"),
        ("changed", "citizenships", None, ("MD",)),
        ("changed", "status", None, "open"),
    ]
    assert (datetime.now(UTC) - steps[0].when).total_seconds() < 60


def test_who_is_the_label_of_the_key(vault: Vault) -> None:
    records.save(vault, PERSON)
    slot = vault.unlocked.slot_id
    with vault.write("slot") as unit:
        unit.connection.execute(SLOT_LABEL.delete())
    assert history_of(vault, PERSON.code)[0].who == Opener("", slot[:4])
    with vault.write("slot") as unit:
        row = {"slot_id": slot, "label": "Milica", "made_at": "2026-01-01T00:00:00Z"}
        unit.connection.execute(insert(SLOT_LABEL).values(row))
    assert {each.who.label for each in history_of(vault, PERSON.code)} == {"Milica"}


def test_undo_and_documents_are_told(vault: Vault, tmp_path: Path) -> None:
    records.save(vault, PERSON)
    with journal.recorded(vault, "save"):
        records.save(vault, replace(PERSON, given_name="Jana"))
    journal.undo(vault)
    (tmp_path / "a.txt").write_text("x")
    added = attachments.add(vault, PERSON.code, tmp_path / "a.txt")
    attachments.save_copy(vault, added, tmp_path / "b.txt")
    attachments.remove(vault, added.code)
    latest = history_of(vault, PERSON.code)[:5]
    assert [(each.what, each.how, each.after) for each in latest] == [
        ("attachment_taken", "", "a.txt"),
        ("exported", "", None),
        ("attachment_put", "", "a.txt"),
        ("changed", "undo", "Ana"),
        ("changed", "", "Jana"),
    ]


def test_what_hangs_on_it_and_what_hung_on_it_is_told(vault: Vault) -> None:
    records.save(vault, PERSON)
    records.save(vault, Identification(code="I-00001", victim=PERSON.code))
    records.save(vault, PermitApplication(code="P-00001", victim=PERSON.code))
    records.save(vault, PermitDecision(code="R-00001", application="P-00001"))
    records.remove(vault, "I-00001")
    below = [each.code for each in records.case_file(vault, PERSON.code)]
    codes = [each.code for each in history_of(vault, PERSON.code, below) if not each.name]
    assert codes == ["I-00001", "R-00001", "P-00001", "I-00001", PERSON.code]


def test_a_place_in_a_proceeding_is_told_there_and_not_with_the_person(vault: Vault) -> None:
    """The number of a protected witness's case stands in no one list with the name."""
    records.save(vault, PERSON)
    records.save(vault, Proceeding(code="K-00001", title="Case"))
    place = Participation(code="A-00001", proceeding="K-00001", victim=PERSON.code)
    records.save(vault, place)
    assert "A-00001" not in {each.code for each in history_of(vault, PERSON.code)}
    file = [each.code for each in records.proceeding_file(vault, "K-00001")]
    assert "A-00001" in {each.code for each in history_of(vault, "K-00001", file)}


def test_a_merge_is_told(vault: Vault) -> None:
    records.save(vault, PERSON)
    records.save(vault, Victim(code="V-00002", status="open"))
    merge(vault, PERSON.code, "V-00002")
    first, second, *rest = history_of(vault, PERSON.code)
    assert {first.what, second.what} == {"removed", "merged_code_put"}
    assert first.code == second.code == "V-00002"
    assert {each.code for each in rest} == {PERSON.code, "V-00002"}
    journal.undo(vault)
    assert {each.code for each in history_of(vault, PERSON.code)} == {PERSON.code}


def test_nothing_is_told_of_what_is_not_there(vault: Vault) -> None:
    assert history_of(vault, "V-NOONE") == []
