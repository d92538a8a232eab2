"""The next working day, against looking at every day one by one."""

from datetime import date, timedelta

import pytest

from trafficmon_desktop.domain.working_days import WorkingDays
from trafficmon_desktop.services.legal_data import working_days

DAYS = [date(2023, 12, 1) + timedelta(days=each) for each in range(900)]


@pytest.mark.parametrize("saturday", [True, False])
def test_nothing_between_a_day_and_its_next_working_day_is_one(saturday: bool) -> None:
    table = working_days()
    weekend = (5, 6) if saturday else (6,)

    def works(day: date) -> bool:
        return day.weekday() not in weekend and table.holiday(day) is None

    for day in DAYS:
        found = table.next_working(day, saturday=saturday)
        assert works(found)
        assert found >= day
        between = (day + timedelta(days=each) for each in range((found - day).days))
        assert not any(works(each) for each in between)


def test_the_years_of_the_table_are_known() -> None:
    table = working_days()
    assert (table.first_year, table.last_year) == (2003, 2045)
    assert table.knows(date(2045, 12, 31))
    assert not table.knows(date(2046, 1, 1))


def test_the_calendar_ends_somewhere() -> None:
    never = WorkingDays(2000, 2001, {})
    assert never.next_working(date(9999, 12, 26), saturday=True) == date(9999, 12, 26)
