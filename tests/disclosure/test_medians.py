"""The printed median and the printed sum by themselves: rounding, and when there is none."""

from decimal import Decimal
from fractions import Fraction
from itertools import product

import pytest

from trafficmon_desktop.disclosure.medians import APART, central, median_of, rounded
from trafficmon_desktop.disclosure.money import sum_of


def numbers(*values: int) -> list[Fraction]:
    return [Fraction(value) for value in values]


def test_five_central_values_of_an_odd_number_and_six_of_an_even_one() -> None:
    assert central(numbers(*range(1, 12))) == numbers(4, 5, 6, 7, 8)
    assert central(numbers(*range(12, 0, -1))) == numbers(4, 5, 6, 7, 8, 9)


@pytest.mark.parametrize(
    ("value", "step", "expected"),
    [
        (Fraction(21, 2), 7, 14),
        (Fraction(104, 10), 7, 7),
        (Fraction(7, 5), 3, 0),
        (Fraction(3, 2), 3, 3),
    ],
)
def test_the_mean_is_rounded_to_the_nearest_step(value: Fraction, step: int, expected: int) -> None:
    assert rounded(value, step) == expected


def test_no_single_value_is_printed() -> None:
    """However far the middle one lies from its neighbours."""
    values = [(value, 0) for value in numbers(1, 1, 1, 1, 1, 20, 40, 40, 40, 40, 40)]
    median = median_of(values, 7)
    assert median is not None
    assert median.value == rounded(Fraction(1 + 1 + 20 + 40 + 40, 5), 7) == 21


@pytest.mark.parametrize("below", range(7))
def test_a_median_beside_a_limit_of_bands_is_not_printed(below: int) -> None:
    """Eleven values: ranks four to eight are central."""
    values = [(Fraction(place), int(place >= below)) for place in range(11)]
    assert (median_of(values, 7) is not None) is (below <= 3)


def test_fewer_than_ten_have_no_median() -> None:
    assert median_of([(Fraction(1), 0)] * 9, 7) is None
    assert median_of([(Fraction(1), 0)] * 10, 7) is not None


def test_the_inequalities_say_exactly_that_the_central_values_lie_in_one_band() -> None:
    """Every filling of three bands up to 14 values, the ranks taken one by one."""
    for counts in product(range(15), repeat=3):
        total = sum(counts)
        if not 10 <= total <= 14:
            continue
        places = numbers(*(place for place, count in enumerate(counts) for _ in range(count)))
        for band in range(3):
            below, above = sum(counts[:band]), sum(counts[band + 1 :])
            said = below + APART <= total - below and above + APART <= total - above
            assert said == (set(central(places)) == {Fraction(band)})


def test_a_sum_needs_others_beside_the_two_largest() -> None:
    euros = [Decimal(100), Decimal(50), Decimal(10), Decimal(9)]
    assert sum_of(euros) is None
    assert sum_of([*euros, Decimal(1)]) is not None
    assert sum_of([Decimal(100), Decimal(100)]) is None
    assert sum_of([]) is None


def test_a_sum_is_rounded_to_three_digits() -> None:
    found = sum_of([Decimal("123456.50")] * 10)
    assert found is not None
    assert (found.value, found.rounded_to) == (1_230_000, 10_000)
    small = sum_of([Decimal("1.25")] * 4)
    assert small is not None
    assert (small.value, small.rounded_to) == (5, 1)
