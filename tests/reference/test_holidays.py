"""The stored holidays are current, and those of the law."""

import importlib.util
from datetime import date, timedelta
from pathlib import Path
from types import ModuleType

import pytest

from trafficmon_desktop.services.legal_data import working_days

SCRIPT = Path(__file__).resolve().parents[2] / ".ci" / "write_holidays.py"


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("write_holidays", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_stored_table_is_current(script: ModuleType) -> None:
    assert script.STORED.read_text(encoding="utf-8") == script.rendered()


def easter(year: int) -> date:
    """Orthodox Easter by Meeus' rule for the Julian calendar, 13 days later until 2099."""
    d = (19 * (year % 19) + 15) % 30
    e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7
    month, day = divmod(d + e + 114, 31)
    return date(year, month, day + 1) + timedelta(days=13)


def test_easter_on_known_years() -> None:
    known = ["2021-05-02", "2024-05-05", "2025-04-20", "2026-04-12", "2027-05-02", "2028-04-16"]
    assert [easter(int(each[:4])).isoformat() for each in known] == known


@pytest.mark.parametrize("year", range(2003, 2046))
def test_the_days_of_the_law_are_free_and_no_others(year: int) -> None:
    """Act on State and Other Holidays, arts 1-3a, written out a second time."""
    state = [date(year, 1, 1), date(year, 1, 2), date(year, 2, 15)]
    state += [date(year, 5, 1), date(year, 5, 2)]
    if year >= 2012:
        state += [date(year, 2, 16), date(year, 11, 11)]
    sunday = easter(year)
    free = {*state, date(year, 1, 7), *(sunday + timedelta(days=each) for each in range(-2, 2))}
    for day in sorted(state) if year >= 2008 else []:
        if day.weekday() == 6:
            moved = day + timedelta(days=1)
            while moved in free:
                moved += timedelta(days=1)
            free.add(moved)
    found = {each for each in working_days().holidays if each.year == year}
    assert found == free


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2012-11-12", "moved"),
        ("2018-11-12", "moved"),
        ("2021-05-04", "moved"),
        ("2022-01-03", "moved"),
        ("2025-02-17", "moved"),
        ("2016-05-01", "labour_day"),
        ("2024-05-03", "good_friday"),
        ("2024-05-04", "holy_saturday"),
        ("2024-01-07", "christmas"),
    ],
)
def test_days_that_were_announced(day: str, name: str) -> None:
    assert working_days().holiday(date.fromisoformat(day)) == name
