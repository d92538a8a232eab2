"""A median that can be printed: the rounded mean of the central values, and what it says.

The mean is taken of the five central values of an odd number and of the six of an even one, so
that no single value is printed. It is given only where all of them lie in one band of the table
beside it. Then it says of the counts in the bands exactly this: below that band, and above it,
lie at least five values fewer than elsewhere; whatever counts fit that, some values fit the mean.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

LEAST_VALUES = 10
APART = 5
"""How many values fewer lie on either side than elsewhere, at least."""


@dataclass(frozen=True)
class Median:
    """``value`` is a multiple of the step it was rounded to; ``band`` is the place of the band
    that holds the central values."""

    value: int
    band: int


def central(values: Sequence[Fraction]) -> list[Fraction]:
    """Ranks m-2 to m+2 of an odd number of values, the middle six of an even one."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half - 2 : half + 3] if len(ordered) % 2 else ordered[half - 3 : half + 3]


def median_of(values: Sequence[tuple[Fraction, int]], step: int) -> Median | None:
    """The median of pairs (value, place of its band); None where it would say more than the
    inequalities of its band do, or rests on fewer than ten values.

    Bands follow each other: a greater value never lies in an earlier one.
    """
    if len(values) < LEAST_VALUES:
        return None
    middle = central([value for value, _ in values])
    bands = {band for value, band in values if middle[0] <= value <= middle[-1]}
    if len(bands) != 1:
        return None
    mean = sum(middle, Fraction(0)) / len(middle)
    return Median(rounded(mean, step), bands.pop())


def rounded(value: Fraction, step: int) -> int:
    """The nearest multiple of ``step``, the greater one of two that are equally near."""
    return int((value / step + Fraction(1, 2)) // 1) * step
