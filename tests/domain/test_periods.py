"""Periods: what lies in them, what they cut, which of them may be released."""

from datetime import date

import pytest

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.errors import UsageError
from trafficmon_desktop.domain.periods import Period

MARCH = Period(date(2024, 3, 1), date(2024, 3, 31))


@pytest.mark.parametrize(
    ("text", "held", "cut"),
    [
        ("2024-03-01", True, False),
        ("2024-03-31", True, False),
        ("2024-03", True, False),
        ("2024-02-29", False, False),
        ("2024-04-01", False, False),
        ("2024", False, True),
        ("2024-03-31/2024-04-01", False, True),
        ("../2024-03-15", False, True),
        ("2024-03/..", False, True),
        ("2024-04/..", False, False),
        ("2024-03~", False, True),  # about March: February to April
    ],
)
def test_dates_in_a_period(text: str, held: bool, cut: bool) -> None:
    when = parse_edtf(text)
    assert (MARCH.holds(when), MARCH.cuts(when)) == (held, cut)


def test_unknown_date_is_in_no_period_and_cut_by_none() -> None:
    assert not MARCH.holds(None)
    assert not MARCH.cuts(None)


@pytest.mark.parametrize(
    ("first", "last", "kind"),
    [
        ("2024-02-01", "2024-02-29", "month"),
        ("2023-02-01", "2023-02-28", "month"),
        ("2024-12-01", "2024-12-31", "month"),
        ("2024-10-01", "2024-12-31", "quarter"),
        ("2024-01-01", "2024-06-30", "half_year"),
        ("2024-01-01", "2024-12-31", "year"),
        ("2024-02-01", "2024-04-30", None),
        ("2024-04-01", "2024-09-30", None),
        ("2024-07-01", "2025-06-30", None),
        ("2023-01-01", "2024-12-31", None),
        ("2024-02-01", "2024-02-28", None),
        ("2024-02-02", "2024-03-01", None),
    ],
)
def test_calendar_periods(first: str, last: str, kind: str | None) -> None:
    assert Period(date.fromisoformat(first), date.fromisoformat(last)).calendar_kind == kind


def test_period_that_runs_backwards() -> None:
    with pytest.raises(UsageError, match="period_reversed"):
        Period(date(2024, 2, 1), date(2024, 1, 31))


def test_one_day_is_a_period_and_meets_its_neighbours_only_if_shared() -> None:
    day = Period(date(2024, 3, 1), date(2024, 3, 1))
    assert day.meets(MARCH)
    assert MARCH.meets(day)
    assert not day.meets(Period(date(2024, 2, 1), date(2024, 2, 29)))
