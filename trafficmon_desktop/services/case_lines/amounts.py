"""Lengths and sums as they are typed: ``6g``, ``1 y 6 m``, ``90 dana``, ``100.000 RSD``."""

import re
from dataclasses import dataclass

from trafficmon_desktop.domain.money import CURRENCIES, Money, read_amount
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.case_lines.phrases import words_of
from trafficmon_desktop.services.case_lines.typed_line import Part, TypedLine

_COUNTED = re.compile(r"(?<![\d.,])(?P<n>\d{1,3})\s*(?P<unit>[^\W\d_]+)\.?")
_SUM = re.compile(r"(?<![\w.,])(?P<sum>\d[\d.,\u00a0 ]*?)\s*(?P<unit>[^\W\d_]+)\.?")
_BETWEEN_PARTS = re.compile(r"[\s,]*(?:(?:and|i|и)\s+)?")


@dataclass(frozen=True, slots=True)
class Length:
    """``months`` or ``days`` is empty where nothing of it was said."""

    months: int | None = None
    days: int | None = None

    def plus(self, other: "Length") -> "Length | None":
        """Both together; ``None`` where both name the same unit."""
        if self.days is not None:
            return None
        if other.months is None:
            return Length(self.months, other.days)
        if (self.months or 0) % 12 or other.months >= 12:
            return None  # "6 months 3 months" is no length
        return Length((self.months or 0) + other.months, other.days)


def take_lengths(line: TypedLine) -> list[tuple[Part, Length]]:
    """All lengths of the line; years, months and days beside each other are one."""
    units = words_of("unit", "years", "months", "days")
    found: list[tuple[Part, Length]] = []
    for match in line.matches(_COUNTED):
        unit, n = units.get(fold(match["unit"])), int(match["n"])
        if unit is None:
            continue
        length = Length(days=n) if unit == "days" else Length(n * (12 if unit == "years" else 1))
        between = line.text[found[-1][0].end : match.start()] if found else "?"
        joined = None
        if _BETWEEN_PARTS.fullmatch(between):
            joined = found[-1][1].plus(length)
        line.take(match.start(), match.end())
        if joined is None:
            found.append((Part(match.start(), match.end()), length))
        else:
            found[-1] = Part(found[-1][0].start, match.end()), joined
    return found


def take_sums(line: TypedLine) -> list[tuple[Part, Money]]:
    """All sums of the line that name their currency."""
    named = {**words_of("currency", "RSD", "EUR"), **{fold(each): each for each in CURRENCIES}}
    found = []
    for match in line.matches(_SUM):
        currency, amount = named.get(fold(match["unit"])), read_amount(match["sum"])
        if currency is not None and amount is not None:
            line.take(match.start(), match.end())
            found.append((Part(match.start(), match.end()), Money(amount, currency)))
    return found
