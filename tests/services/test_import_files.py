"""Files as people have them come in whole, and the same file twice adds nothing."""

from pathlib import Path

import openpyxl
import pytest

from tests.services.import_files import bring, write
from trafficmon_desktop.domain.records import (
    PermitApplication,
    PermitDecision,
    PermitRemedy,
    Victim,
)
from trafficmon_desktop.services import records
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.storage.vault import Vault

PERSON = "code,given_name,sex,citizenships,status\nV-1,Ђорђе,male,RS|BA,open\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_delimiters_and_marks_are_recognised(
    vault: Vault, tmp_path: Path, delimiter: str, encoding: str
) -> None:
    file = tmp_path / "victim.csv"
    file.write_text(PERSON.replace(",", delimiter), encoding=encoding)
    assert import_files(vault, file).added == {"victim": 1}
    person = records.get(vault, "V-1")
    assert isinstance(person, Victim)
    assert (person.given_name, person.citizenships) == ("Ђорђе", ("RS", "BA"))


@pytest.mark.parametrize(
    ("sex", "status", "needed"),
    [("female", "open", "yes"), ("женски", "отворен", "да"), ("Ženski", "Otvoren", "Da")],
)
def test_labels_of_any_language_are_understood(
    vault: Vault, tmp_path: Path, sex: str, status: str, needed: str
) -> None:
    from trafficmon_desktop.services.terms import Terms

    terms = {"F": Terms("sr-Cyrl"), "f": Terms("en")}
    labels = {
        "женски": terms["F"].code("sex", "female"),
        "Ženski": Terms("sr-Latn").code("sex", "female").upper(),
        "отворен": terms["F"].code("case_status", "open"),
        "Otvoren": Terms("sr-Latn").code("case_status", "open"),
    }
    row = f"V-1,{labels.get(sex, sex)},{labels.get(status, status)},{needed},Romania"
    bring(
        vault,
        tmp_path / "files",
        victim=f"code,sex,status,interpreter_needed,citizenships\n{row}\n",
    )
    person = records.get(vault, "V-1")
    assert isinstance(person, Victim)
    assert (person.sex, person.status, person.interpreter_needed) == ("female", "open", True)
    assert person.citizenships == ("RO",)


def test_the_same_file_twice_adds_nothing(vault: Vault, tmp_path: Path) -> None:
    files = {
        "victim": PERSON,
        "note": "subject,written_on,text\nV-1,2024,иста\nV-1,2024,иста\n",  # equal on purpose
    }
    assert bring(vault, tmp_path / "files", **files).added == {"victim": 1, "note": 2}
    again = bring(vault, tmp_path / "files", **files)
    assert (again.added, again.known) == ({}, 3)


def test_a_record_changed_since_is_not_imported_again(vault: Vault, tmp_path: Path) -> None:
    from dataclasses import replace

    bring(vault, tmp_path / "files", victim=PERSON)
    person = records.get(vault, "V-1")
    assert isinstance(person, Victim)
    changed = records.save(vault, replace(person, given_name="Горан"))
    assert bring(vault, tmp_path / "files", victim=PERSON).known == 1
    assert records.get(vault, "V-1") == changed


def test_a_row_equal_to_a_record_typed_by_hand_is_known(vault: Vault, tmp_path: Path) -> None:
    records.save(vault, Victim(code="", given_name="Ана", status="open"))
    rows = "given_name,status\nАна,open\nАна,open\n"
    result = bring(vault, tmp_path / "files", victim=rows)
    assert (result.added, result.known) == ({"victim": 1}, 1)
    assert bring(vault, tmp_path / "files", victim=rows).known == 2


def test_a_dry_run_counts_and_writes_nothing(vault: Vault, tmp_path: Path) -> None:
    folder = write(tmp_path / "files", victim=PERSON)
    before = vault.head
    result = import_files(vault, folder, dry_run=True)
    assert result.added == {"victim": 1}
    assert (records.find(vault, "V-1"), vault.head) == (None, before)


def test_records_may_refer_to_each_other_and_forward(vault: Vault, tmp_path: Path) -> None:
    bring(
        vault,
        tmp_path / "files",
        victim="code,status\nV-1,open\n",
        permit_application=(
            "code,victim,kind,lodged_on,extends\n"
            "P-2,V-1,victim_residence,2024,P-1\nP-1,V-1,victim_residence,2023,\n"
        ),
        permit_remedy="code,application,decision,kind,lodged_on\nM-1,P-1,R-1,appeal,2024\n",
        permit_decision=(
            "code,application,instance,kind,outcome,decided_on,remedy\n"
            "R-1,P-1,first,on_application,refused,2024,\n"
            "R-2,P-1,appeal,on_application,upheld,2024,M-1\n"
        ),
    )
    extension = records.get(vault, "P-2")
    answer = records.get(vault, "R-2")
    remedy = records.get(vault, "M-1")
    assert isinstance(extension, PermitApplication)
    assert isinstance(answer, PermitDecision)
    assert isinstance(remedy, PermitRemedy)
    assert (extension.extends, answer.remedy, remedy.decision) == ("P-1", "M-1", "R-1")


def test_workbooks_as_spreadsheets_write_them(vault: Vault, tmp_path: Path) -> None:
    from datetime import date

    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "victim"
    sheet.append(["code", "document_number", "birth_date", "first_contact_on", "dependants"])
    sheet.append(["V-1", 12345, date(1999, 3, 1), 45366, 2])
    sheet.append([])
    sheet.append(["V-2", "00123", 2001, "15.03.2024.", None])
    book.create_sheet("Sheet2")
    book.save(tmp_path / "cases.xlsx")
    assert import_files(vault, tmp_path / "cases.xlsx").added == {"victim": 2}
    first, second = records.get(vault, "V-1"), records.get(vault, "V-2")
    assert isinstance(first, Victim)
    assert isinstance(second, Victim)
    assert (first.document_number, first.dependants) == ("12345", 2)
    assert str(first.birth_date), str(first.first_contact_on) == ("1999-03-01", "2024-03-15")
    assert (second.document_number, str(second.birth_date)) == ("00123", "2001")
    assert str(second.first_contact_on) == "2024-03-15"


def test_progress_runs_to_its_end_and_can_be_stopped(vault: Vault, tmp_path: Path) -> None:
    from trafficmon_desktop.domain.errors import Cancelled

    folder = write(tmp_path / "files", victim=PERSON)

    def stop(_done: int, _total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        import_files(vault, folder, report=stop)
    assert records.find(vault, "V-1") is None
    told: list[tuple[int, int]] = []
    import_files(vault, folder, report=lambda done, total: told.append((done, total)))
    assert told == sorted(told)
    assert told[-1][0] == told[-1][1]
