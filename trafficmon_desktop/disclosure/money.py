"""A sum of money that can be printed: nobody behind it can work out another's amount closely.

The p % rule: whoever gave the second largest amount, and knows it, must not be able to tell the
largest to within p % of itself, so the others together must come to p % of the largest at least.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal

PERCENT = 20
_DIGITS = 3


@dataclass(frozen=True)
class Sum:
    """``value`` is a multiple of ``rounded_to``, a power of ten, in units of the currency."""

    value: int
    rounded_to: int


def sum_of(amounts: Collection[Decimal], percent: int = PERCENT) -> Sum | None:
    """The sum of one amount a person, to three digits; None where the p % rule forbids it.

    Amounts must be above nought; fewer than three never pass.
    """
    largest = sorted(amounts, reverse=True)
    others = sum(largest[2:], Decimal(0))
    if not others or 100 * others < percent * largest[0]:
        return None
    whole = sum(largest, Decimal(0))
    step = 10 ** max(0, whole.adjusted() + 1 - _DIGITS)
    return Sum(int((whole / step + Decimal("0.5")) // 1) * step, step)
