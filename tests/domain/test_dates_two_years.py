"""Every honest date of two years, read anew from a list of days instead of by arithmetic."""

from datetime import date, timedelta
from functools import cache
from itertools import product

from trafficmon_desktop.domain.dates import (
    age_in_years,
    child_or_adult,
    days_interval,
    lies_within,
    parse_edtf,
    straddles,
)

#: The two years and two more on each side, so that what is widened still lies in the list.
ALL_DAYS = [date(2021, 1, 1) + timedelta(days=n) for n in range(365 * 6 + 2)]
DAYS = [day for day in ALL_DAYS if day.year in (2023, 2024)]
POINTS = sorted({day.isoformat()[:length] for day in DAYS for length in (4, 7, 10)})
INDEX = {day: number for number, day in enumerate(ALL_DAYS)}


@cache
def days_of(text: str) -> list[date]:
    """The days an honest date can be, by looking at each day's own text."""
    if "/" in text:
        left, right = text.split("/")
        low = 0 if left == ".." else INDEX[days_of(left)[0]]
        high = len(ALL_DAYS) - 1 if right == ".." else INDEX[days_of(right)[-1]]
        return ALL_DAYS[low : high + 1]
    point = text.removesuffix("~")
    found = [day for day in ALL_DAYS if day.isoformat().startswith(point)]
    if point == text:
        return found
    before, after = found[0] - timedelta(days=1), found[-1] + timedelta(days=1)
    length = len(point)
    neighbours = {before.isoformat()[:length], after.isoformat()[:length], point}
    return [day for day in ALL_DAYS if day.isoformat()[:length] in neighbours]


FORMS = [*POINTS, *(f"{point}~" for point in POINTS)]
OPEN = [f"../{point}" for point in POINTS[::9]] + [f"{point}/.." for point in POINTS[::9]]
PAIRS = [
    f"{left}/{right}"
    for left, right in product(POINTS[::71], POINTS[::67])
    if days_of(left)[0] <= days_of(right)[-1]
]


def test_every_form_means_the_days_whose_text_it_begins() -> None:
    for text in [*FORMS, *PAIRS]:
        days, read = days_of(text), parse_edtf(text)
        assert (read.earliest, read.latest) == (days[0], days[-1]), text
    for text in OPEN:
        read = parse_edtf(text)
        assert (read.earliest is None) is text.startswith("..")
        assert (read.latest is None) is text.endswith("..")


def test_periods_hold_exactly_the_dates_all_of_whose_days_they_hold() -> None:
    periods = [
        (date(2023, 1, 1), date(2023, 12, 31)),
        (date(2024, 1, 1), date(2024, 3, 31)),
        (date(2024, 2, 1), date(2024, 2, 29)),
        (date(2023, 12, 31), date(2024, 1, 1)),
    ]
    for text in [*FORMS, *OPEN, *PAIRS]:
        days, read = days_of(text), parse_edtf(text)
        for first, last in periods:
            inside = [first <= day <= last for day in (days[0], days[-1])]
            touched = any(first <= day <= last for day in days)
            assert lies_within(read, first, last) == all(inside), text
            assert straddles(read, first, last) == (touched and not all(inside)), text


def test_ages_and_durations_are_those_of_the_outermost_days() -> None:
    births = [f"{year}{rest}" for year in (2005, 2006) for rest in ("", "-02", "-02-28", "~")]
    for birth, text in product([*births, "2004-02-29"], FORMS[::13]):
        born, on, days = parse_edtf(birth), parse_edtf(text), days_of(text)
        ages = {
            age_in_years(day, event)
            for day in (born.first, born.last)
            for event in (days[0], days[-1])
        }
        told = "child" if max(ages) < 18 else "adult" if min(ages) >= 18 else "unknown"
        assert child_or_adult(born, on) == told, (birth, text)
    for left, right in product(FORMS[::41], FORMS[::43]):
        gaps = [
            INDEX[end] - INDEX[start]
            for start in (days_of(left)[0], days_of(left)[-1])
            for end in (days_of(right)[0], days_of(right)[-1])
        ]
        assert days_interval(parse_edtf(left), parse_edtf(right)) == (min(gaps), max(gaps))
