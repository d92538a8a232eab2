"""A date of which only the year or month is known is shown so, and no days are counted from it."""

from dataclasses import replace
from datetime import date

import pytest

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.records import PermitApplication, Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.worklist import Line, worklist
from trafficmon_desktop.services.worklist_text import day_in_words, days_in_words
from trafficmon_desktop.storage.vault import Vault

TODAY = date(2024, 3, 20)
ENGLISH = Terms("en")


def waiting_since(vault: Vault, lodged_on: str) -> Line:
    person = records.save(vault, Victim(status="open"))
    application = PermitApplication(victim=person.code, kind="victim_residence")
    records.save(vault, replace(application, lodged_on=parse_edtf(lodged_on)))
    (line,) = worklist(vault, TODAY).lines["waiting"]
    return line


@pytest.mark.parametrize(
    ("written", "shown"), [("2021", "2021"), ("2023-11", "November 2023"), ("2021~", "about 2021")]
)
def test_it_is_shown_as_it_is_known(vault: Vault, written: str, shown: str) -> None:
    line = waiting_since(vault, written)
    assert day_in_words(line, ENGLISH) == shown
    assert days_in_words(line, TODAY, ENGLISH) == ""


def test_from_an_exact_day_days_are_counted(vault: Vault) -> None:
    line = waiting_since(vault, "2024-03-18")
    assert day_in_words(line, ENGLISH) == "18 March 2024"
    assert days_in_words(line, TODAY, ENGLISH) == "2 days ago"
