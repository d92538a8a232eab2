"""What is entered for a released period comes out with the next release, if it is enough."""

from datetime import date
from pathlib import Path

import pytest

from tests.services.test_releases_together import JANUARY, QUARTER, released, report
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.services.exports.formats import FORMATS
from trafficmon_desktop.services.finished_text import text_of
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import silent
from trafficmon_desktop.storage.vault import Vault

FEBRUARY = (date(2024, 2, 1), date(2024, 2, 29))
LATER = date(2025, 1, 31)


@pytest.mark.parametrize(("late", "printed"), [(14, True), (3, False), (0, False)])
def test_late_entries_come_out_with_the_next_release(
    vault: Vault, tmp_path: Path, late: int, *, printed: bool
) -> None:
    report(vault, JANUARY[0], 20)
    first = released(vault, JANUARY, tmp_path).summary
    report(vault, JANUARY[0], late)
    report(vault, FEBRUARY[0], 25)
    second = released(vault, FEBRUARY, tmp_path, as_of=LATER).summary
    assert "late_entries" not in first
    days = {"from": "2024-01-01", "to": "2024-01-31"}
    assert second.get("late_entries", []) == [
        {"population": name, "period": days, "value": late}
        for name in ("identification_reports", "persons_reported")
        if printed
    ]
    report(vault, date(2024, 3, 1), 15)
    quarter = released(vault, QUARTER, tmp_path, as_of=date(2025, 2, 28)).summary
    assert attack([publication_from_json(each) for each in (first, second, quarter)]).safe


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Cyrl"])
def test_every_format_shows_them(vault: Vault, tmp_path: Path, language: str) -> None:
    report(vault, JANUARY[0], 20)
    released(vault, JANUARY, tmp_path)
    report(vault, JANUARY[0], 14)
    report(vault, FEBRUARY[0], 25)
    document = released(vault, FEBRUARY, tmp_path, as_of=LATER).summary
    terms = Terms(language)
    for ending in ("csv", "xlsx", "pdf"):
        path = tmp_path / f"summary.{ending}"
        FORMATS[ending](document, terms, path, silent)
        wanted = "late_entries" if ending == "csv" else terms.text("late.heading")
        assert wanted in " ".join(text_of(path.name, path.read_bytes()).split()), ending
