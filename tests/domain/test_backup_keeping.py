"""7 daily, 5 weekly and 12 monthly backups are kept, the newest always."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from trafficmon_desktop.domain.backup_keeping import (
    DAYS,
    MONTHS,
    OF_NEWEST_DAY,
    WEEKS,
    kept_backups,
)

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)
TIMES = st.sets(
    st.integers(0, 7 * 365 * 24).map(lambda hour: NOON - timedelta(hours=hour)), max_size=80
)


def test_three_years_of_a_backup_a_day() -> None:
    kept = kept_backups([NOON - timedelta(days=day) for day in range(1095)])
    ago = sorted((NOON - time).days for time in kept)
    assert ago[:7] == [0, 1, 2, 3, 4, 5, 6]
    # Sundays before the present week, then the last day of each month
    assert ago[7:] == [10, 17, 24, 32, 63, 94, 124, 155, 185, 216, 247, 277, 308]
    assert {(time.year, time.month) for time in kept} == {
        (2026, 3), (2026, 2), (2026, 1), *((2025, month) for month in range(4, 13))
    }  # fmt: skip


def test_of_the_newest_day_more_are_kept() -> None:
    today = [NOON - timedelta(minutes=minute) for minute in range(20)]
    assert kept_backups(today) == set(today[:OF_NEWEST_DAY])
    yesterday = [time - timedelta(days=1) for time in today]
    assert kept_backups([*today, *yesterday]) == {*today[:OF_NEWEST_DAY], yesterday[0]}


def test_a_long_absence_ages_nothing() -> None:
    old = [NOON - timedelta(days=800 + day) for day in range(3)]
    assert kept_backups(old) == set(old)


@given(TIMES)
def test_whatever_there_is(times: set[datetime]) -> None:
    kept = kept_backups(times)
    assert kept <= times
    assert not times or max(times) in kept
    assert len(kept) <= OF_NEWEST_DAY + DAYS + WEEKS + MONTHS
    assert kept_backups(kept) == kept


@given(TIMES)
def test_a_new_one_never_takes_the_newest_of_before_with_it(times: set[datetime]) -> None:
    """Not within the next seven backups on as many days, that is: one bad day costs nothing."""
    if times:
        newest = max(times)
        later = [newest + timedelta(days=day) for day in range(1, DAYS)]
        assert newest in kept_backups([*times, *later])
