"""Releases whose periods overlap: each is protected beside all that left before."""

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.domain.records import Identification, Victim
from trafficmon_desktop.services.releases import Release, list_releases, prepare, release
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

AS_OF = date(2024, 12, 31)
JANUARY = (date(2024, 1, 1), date(2024, 1, 31))
QUARTER = (date(2024, 1, 1), date(2024, 3, 31))


def request(days: tuple[date, date], **values: Any) -> SummaryRequest:
    return SummaryRequest(
        period_from=days[0],
        period_to=days[1],
        **({"as_of": AS_OF, "formats": ("json",)} | values),
    )


def released(vault: Vault, days: tuple[date, date], folder: Path, **values: Any) -> Release:
    asked = request(days, **values)
    return release(vault, asked, folder / str(len(list_releases(vault))), Terms("en"))


def report(vault: Vault, first: date, count: int) -> None:
    """As many persons reported on the days from ``first``."""
    known = len(store_codes(vault))
    with vault.write("fill") as unit:
        for number in range(count):
            code = f"V-{known + number:05}"
            day = exact_date(first + timedelta(days=number % 28))
            store.insert_all(unit, [Victim(code=code)])
            case = Identification(code=f"I-{known + number:05}", victim=code, reported_on=day)
            store.insert_all(unit, [case])


def store_codes(vault: Vault) -> list[str]:
    with vault.read() as connection:
        return [str(row[0]) for row in connection.exec_driver_sql("select code from victim")]


def totals(summary: Any) -> dict[str, int]:
    return {
        table["population"]: cell["value"]
        for table in summary["tables"]
        for cell in table["cells"]
        if set(cell["key"].values()) == {"*"}
    }


def test_months_and_their_quarter_are_safe_together(vault: Vault, tmp_path: Path) -> None:
    with vault.write("fill") as unit:
        for records in sample(300, 7).values():
            store.insert_all(unit, records)
    periods = [JANUARY, (date(2024, 2, 1), date(2024, 2, 29)), QUARTER]
    made = [released(vault, days, tmp_path).summary for days in periods]
    assert [each["id"] for each in made[2]["previous"]] == ["1", "2"]
    assert made[2]["protection"]["audited_with"] == ["1", "2"]
    files = [publication_from_json(each) for each in made]
    assert attack(files).safe
    assert any(None in table.cells.values() for table in files[2].tables)


def test_a_small_rest_of_a_longer_period_is_refused(vault: Vault, tmp_path: Path) -> None:
    report(vault, JANUARY[0], 20)
    released(vault, JANUARY, tmp_path)
    report(vault, date(2024, 2, 1), 2)
    with pytest.raises(RefusedError, match="release_with_earlier") as caught:
        released(vault, QUARTER, tmp_path)
    assert caught.value.values["number"] == 1
    assert len(list_releases(vault)) == 1
    report(vault, date(2024, 3, 1), 3)
    assert totals(released(vault, QUARTER, tmp_path).summary)["identification_reports"] == 25


def test_late_entries_wait_until_they_are_enough(vault: Vault, tmp_path: Path) -> None:
    """The whole quarter is January's; three are entered after January was released."""
    report(vault, JANUARY[0], 20)
    january = released(vault, JANUARY, tmp_path).summary
    report(vault, JANUARY[0], 3)
    with pytest.raises(RefusedError, match="release_with_earlier"):
        released(vault, QUARTER, tmp_path)
    report(vault, JANUARY[0], 2)
    quarter = released(vault, QUARTER, tmp_path).summary
    assert totals(quarter)["identification_reports"] == 25
    assert attack([publication_from_json(each) for each in (january, quarter)]).safe


def test_a_downward_correction_waits(vault: Vault, tmp_path: Path) -> None:
    report(vault, JANUARY[0], 30)
    january = released(vault, JANUARY, tmp_path).summary
    withdraw(vault, 2)
    with pytest.raises(RefusedError, match="release_with_earlier"):
        released(vault, QUARTER, tmp_path)
    report(vault, JANUARY[0], 2)  # in their place: no net change
    quarter = released(vault, QUARTER, tmp_path).summary
    assert totals(quarter) == totals(january)


def withdraw(vault: Vault, count: int) -> None:
    with vault.write("remove") as unit:
        for number in range(count):
            unit.connection.exec_driver_sql(
                "delete from identification where code = ?", (f"I-{number:05}",)
            )


def test_another_profile_of_a_period_arranges_the_same_numbers(
    vault: Vault, tmp_path: Path
) -> None:
    report(vault, JANUARY[0], 20)
    first = released(vault, JANUARY, tmp_path).summary
    report(vault, JANUARY[0], 40)
    second = released(vault, JANUARY, tmp_path, profile="public", as_of=date(2025, 2, 2))
    assert not second.again
    assert second.summary["tables"] == first["tables"]
    assert (second.summary["profile"], second.summary["as_of"]) == ("public", first["as_of"])
    assert [each["id"] for each in second.summary["previous"]] == ["1"]


def test_what_was_prepared_before_another_release_is_made_again(
    vault: Vault, tmp_path: Path
) -> None:
    report(vault, JANUARY[0], 20)
    asked = request(JANUARY)
    prepared = prepare(vault, asked)
    released(vault, (date(2023, 1, 1), date(2023, 12, 31)), tmp_path)
    with pytest.raises(RefusedError, match="release_others_meanwhile"):
        release(vault, asked, tmp_path / "late", Terms("en"), prepared=prepared)
    assert len(list_releases(vault)) == 1
