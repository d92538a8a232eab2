"""Two periods: which may be compared, and what is said of them."""

from datetime import date

import pytest

from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.comparison import (
    Difference,
    in_words,
    period_before,
    period_name,
    signed,
    why_not,
    year_before,
)
from trafficmon_desktop.services.terms import LANGUAGES, Terms

YEAR = Period(date(2024, 1, 1), date(2024, 12, 31))
AS_OF = date(2025, 6, 30)


def quarter(year: int, number: int) -> Period:
    first = date(year, 3 * number - 2, 1)
    last = {1: date(year, 3, 31), 2: date(year, 6, 30), 3: date(year, 9, 30)}
    return Period(first, last.get(number, date(year, 12, 31)))


@pytest.mark.parametrize(
    ("period", "before", "earlier"),
    [
        (
            YEAR,
            Period(date(2023, 1, 1), date(2023, 12, 31)),
            Period(date(2023, 1, 1), date(2023, 12, 31)),
        ),
        (quarter(2024, 1), quarter(2023, 4), quarter(2023, 1)),
        (
            Period(date(2024, 2, 1), date(2024, 2, 29)),
            Period(date(2024, 1, 1), date(2024, 1, 31)),
            Period(date(2023, 2, 1), date(2023, 2, 28)),
        ),
        (
            Period(date(2024, 1, 5), date(2024, 1, 9)),
            Period(date(2023, 12, 31), date(2024, 1, 4)),
            Period(date(2023, 1, 5), date(2023, 1, 9)),
        ),
    ],
)
def test_the_period_before_and_the_year_before(
    period: Period, before: Period, earlier: Period
) -> None:
    assert period_before(period) == before
    assert year_before(period) == earlier


@pytest.mark.parametrize(
    ("table", "before", "reason"),
    [
        ("V2a", period_before(YEAR), ""),
        ("V2a", quarter(2023, 1), "length"),
        ("P6", quarter(2023, 1), ""),
        ("P1", quarter(2024, 1), "overlap"),
        ("T1", Period(date(2025, 1, 1), date(2025, 12, 31)), "under_way"),
        ("P6", Period(date(2025, 1, 1), date(2025, 12, 31)), "under_way"),
    ],
)
def test_what_may_be_compared(table: str, before: Period, reason: str) -> None:
    assert why_not(table, YEAR, before, AS_OF) == reason


def test_months_of_unequal_days_are_of_one_length() -> None:
    march, february = (
        Period(date(2024, 3, 1), date(2024, 3, 31)),
        Period(date(2024, 2, 1), date(2024, 2, 29)),
    )
    assert why_not("V2a", march, february, AS_OF) == ""


def test_words_and_signs() -> None:
    terms = Terms("en")
    found = (Difference("female", 5, 2), Difference("male", 1, 1), Difference("Total", 6, 3))
    assert in_words(found, "2023", terms) == (
        "Total 6: 3 more than in 2023 (3). The largest change: female (+3)."
    )
    assert signed(-2, terms) == "−2"
    assert signed(None, terms) == "–"
    hidden = (Difference("Total", None, 3),)
    assert "hidden" in in_words(hidden, "2023", terms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_periods_have_names(language: str) -> None:
    terms = Terms(language)
    names = {
        period_name(period, terms)
        for period in (YEAR, quarter(2024, 1), Period(date(2024, 3, 1), date(2024, 3, 31)))
    }
    assert len(names) == 3
    assert all("2024" in name for name in names)
