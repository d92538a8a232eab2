"""Chance that falls the same on every platform: only ``Random.random`` is used, which is fixed."""

import random
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws for invented cases, decided by the seed alone."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311 - invented cases, no secret

    def chance(self, share: float) -> bool:
        """True in this share of draws (0 to 1)."""
        return self._random.random() < share

    def number(self, lowest: int, highest: int) -> int:
        """A whole number between the two, both included."""
        return lowest + int(self._random.random() * (highest - lowest + 1))

    def pick(self, choices: Sequence[T]) -> T:
        """One of the choices, all equally likely."""
        return choices[self.number(0, len(choices) - 1)]

    def weighted(self, weights: Mapping[T, float]) -> T:
        """One of the keys, as likely as its weight says."""
        left = self._random.random() * sum(weights.values())
        for choice, weight in weights.items():
            left -= weight
            if left < 0:
                return choice
        return next(reversed(list(weights)))

    def some(self, choices: Sequence[T], count: int) -> tuple[T, ...]:
        """``count`` different ones of the choices, in the order in which they stand."""
        drawn = self.shuffled(range(len(choices)))[:count]
        return tuple(choices[position] for position in sorted(drawn))

    def shuffled(self, choices: Sequence[T]) -> list[T]:
        """The choices in another order."""
        mixed = list(choices)
        for last in range(len(mixed) - 1, 0, -1):
            other = self.number(0, last)
            mixed[last], mixed[other] = mixed[other], mixed[last]
        return mixed

    def later(self, day: date, fewest: int, most: int) -> date:
        """A day that many days after another."""
        return day + timedelta(days=self.number(fewest, most))
