"""The list of the day on paper: in every language, with codes, without what users wrote."""

from datetime import date
from pathlib import Path

import pytest

from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.domain.records import (
    Participation,
    Proceeding,
    ProceedingEvent,
    Record,
    SetDeadline,
    Victim,
)
from trafficmon_desktop.services.day_list import write_day_list
from trafficmon_desktop.services.deadlines import override_deadline
from trafficmon_desktop.services.finished_text import text_of
from trafficmon_desktop.services.records import save_all
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.services.worklist import worklist
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2025, 1, 20)

RECORDS: list[Record] = [
    Victim(code="V-00001", given_name="Jelena", family_name="Marković", status="open"),
    SetDeadline(
        code="F-00001",
        subject="V-00001",
        set_by="Police in Niš",
        what="Photograph of Jelena",
        due_on=exact_date(date(2025, 1, 25)),
    ),
    Proceeding(code="K-00001", kind="criminal", status="open", court_reference="K 7/2025"),
    Participation(
        code="A-00001",
        proceeding="K-00001",
        victim="V-00001",
        capacities=("protected_witness",),
    ),
    ProceedingEvent(
        code="H-00001",
        proceeding="K-00001",
        victim="V-00001",
        stage="main_hearing",
        state="planned",
        happened_on=exact_date(date(2025, 2, 3)),
    ),
]


@pytest.mark.parametrize("language", LANGUAGES)
def test_codes_and_no_words_of_the_users(vault: Vault, tmp_path: Path, language: str) -> None:
    save_all(vault, RECORDS)
    other = exact_date(date(2025, 1, 27))
    override_deadline(
        vault, "F-00001", "set_deadline", other, reason="Jelena asked", by="A. P.", on=TODAY
    )
    path = tmp_path / "list.pdf"
    terms = Terms(language)
    write_day_list(worklist(vault, TODAY), terms, path)
    printed = text_of(path.name, path.read_bytes())
    assert "V-00001" in printed
    assert terms.day(date(2025, 1, 27)) in printed
    assert terms.text("day_list.confidential").split(".")[0] in printed
    for secret in ("Jelena", "Marković", "Photograph", "asked", "K 7/2025", "Niš"):
        assert secret not in printed, secret


def test_a_person_and_a_proceeding_stand_in_no_one_line(vault: Vault, tmp_path: Path) -> None:
    save_all(vault, [each for each in RECORDS if each.NAME != "set_deadline"])
    path = tmp_path / "list.pdf"
    write_day_list(worklist(vault, TODAY), Terms("en"), path)
    soon = text_of(path.name, path.read_bytes()).partition("in the next")[2].partition("Missing")[0]
    assert "K-00001" in soon
    assert "V-00001" not in soon


def test_nothing_is_waiting(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "list.pdf"
    write_day_list(worklist(vault, TODAY), Terms("en"), path)
    assert path.read_bytes().startswith(b"%PDF")


def test_where_it_cannot_be_written(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(UserError) as caught:
        write_day_list(worklist(vault, TODAY), Terms("en"), tmp_path / "no" / "list.pdf")
    assert caught.value.key == "day_list_cannot_write"
