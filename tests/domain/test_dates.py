"""Honest dates against brute force by day, and the forms that are refused."""

from datetime import date, timedelta

import pytest

from trafficmon_desktop.domain.dates import (
    NotADateError,
    add_months,
    age_in_years,
    age_interval,
    band,
    child_or_adult,
    days_interval,
    exact_date,
    lies_within,
    ordered,
    parse_edtf,
    straddles,
    surely_by,
)

FIRST, LAST = date(2023, 1, 1), date(2024, 12, 31)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]

FORMS = ["2024", "2023~", "2024-02", "2024-02~", "2024-02-29", "2024-03-01~", "2023-11/2024-02"]


@pytest.mark.parametrize(
    ("text", "earliest", "latest"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024~", date(2023, 1, 1), date(2025, 12, 31)),
        ("2024-03~", date(2024, 2, 1), date(2024, 4, 30)),
        ("2024-01~", date(2023, 12, 1), date(2024, 2, 29)),
        ("2024-12~", date(2024, 11, 1), date(2025, 1, 31)),
        ("2024-03-01~", date(2024, 2, 29), date(2024, 3, 2)),
        ("../2024-03", None, date(2024, 3, 31)),
        ("2024-03/..", date(2024, 3, 1), None),
        ("2023-12-30/2024-01", date(2023, 12, 30), date(2024, 1, 31)),
    ],
)
def test_an_honest_date_is_the_interval_its_text_says(
    text: str, earliest: date | None, latest: date | None
) -> None:
    read = parse_edtf(text)
    assert (read.earliest, read.latest, read.edtf) == (earliest, latest, text)


@pytest.mark.parametrize(
    "text",
    ["", "2024-13", "2024-02-30", "24", "2024-3", "../..", "2024/2023", "2024~/2025", "2024/", "x"],
)
def test_what_is_outside_the_subset_is_refused(text: str) -> None:
    with pytest.raises(NotADateError):
        parse_edtf(text)


@pytest.mark.parametrize("text", FORMS)
def test_membership_of_a_period_agrees_with_a_look_at_every_day(text: str) -> None:
    when = parse_edtf(text)
    possible = [FIRST + timedelta(days=n) for n in range(-800, 1600)]
    possible = [day for day in possible if when.first <= day <= when.last]
    for start in DAYS[::37]:
        for end in DAYS[::41]:
            inside = [start <= day <= end for day in possible]
            assert lies_within(when, start, end) == (all(inside) and start <= end)
            if start <= end:
                assert straddles(when, start, end) == (any(inside) and not all(inside))


@pytest.mark.parametrize("birth", ["2006", "2006-02", "2004-02-29", "2006-03~", "2005/2007"])
@pytest.mark.parametrize("on", FORMS)
def test_child_or_adult_agrees_with_a_look_at_every_pair_of_days(birth: str, on: str) -> None:
    born, event = parse_edtf(birth), parse_edtf(on)
    births = [born.first + timedelta(days=n) for n in range((born.last - born.first).days + 1)]
    events = [event.first + timedelta(days=n) for n in range((event.last - event.first).days + 1)]
    ages = {age_in_years(b, e) for b in (births[0], births[-1], *births[::29]) for e in events}
    youngest, oldest = age_interval(born, event)
    assert (youngest, oldest) == (min(ages), max(ages))
    adult = {age >= 18 for age in ages}
    assert child_or_adult(born, event) == (
        "unknown" if len(adult) > 1 else "adult" if adult == {True} else "child"
    )


def test_who_was_born_on_29_february_is_of_age_on_1_march() -> None:
    assert age_in_years(date(2004, 2, 29), date(2022, 2, 28)) == 17
    assert age_in_years(date(2004, 2, 29), date(2022, 3, 1)) == 18


def test_durations_are_intervals_and_open_ends_have_none() -> None:
    assert days_interval(parse_edtf("2024-01-31"), parse_edtf("2024-02")) == (1, 29)
    assert days_interval(parse_edtf("2024-01"), parse_edtf("2024-01-10")) == (-21, 9)
    assert days_interval(parse_edtf("../2024"), parse_edtf("2024")) is None


def test_a_band_answers_unknown_when_the_interval_straddles_it() -> None:
    bands = (("0-15", 0, 15), ("16-30", 16, 30), ("31+", 31, None))
    assert band(0, 15, bands) == "0-15"
    assert band(15, 16, bands) == "unknown"
    assert band(31, 9_999, bands) == "31+"
    assert band(-1, 3, bands) == "unknown"


def test_a_date_that_can_only_lie_in_the_past_is_bounded_by_the_day_of_the_count() -> None:
    assert parse_edtf("2024").by(date(2024, 6, 30)).last == date(2024, 6, 30)
    assert parse_edtf("2024-03/..").by(date(2024, 6, 30)).last == date(2024, 6, 30)
    assert parse_edtf("2023").by(date(2024, 6, 30)) == parse_edtf("2023")


def test_dates_are_ordered_by_their_earliest_day_and_the_unknown_comes_last() -> None:
    dates = [None, parse_edtf("2024-02"), parse_edtf("2024"), parse_edtf("2024-01-01")]
    ranked = sorted(dates, key=ordered)
    assert [None if each is None else each.edtf for each in ranked] == [
        "2024-01-01",
        "2024",
        "2024-02",
        None,
    ]


def test_months_are_added_to_the_last_day_of_shorter_months() -> None:
    assert add_months(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert add_months(date(2024, 3, 31), -13) == date(2023, 2, 28)


def test_only_a_wholly_earlier_interval_is_surely_by_a_day() -> None:
    assert surely_by(exact_date(date(2024, 1, 1)), date(2024, 1, 1))
    assert not surely_by(parse_edtf("2024"), date(2024, 12, 30))
    assert not surely_by(None, date(2024, 12, 30))
