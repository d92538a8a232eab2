"""What is asked of a casebook: which period, as of which day, by which policy."""

from collections import defaultdict
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.indicators.pools import Pool, pools_of
from trafficmon_desktop.domain.periods import Period

if TYPE_CHECKING:
    from trafficmon_desktop.domain.indicators.finals import Ending


class Unit(NamedTuple):
    """One thing that is counted.

    ``code`` is that of the record it comes from (for looking into a figure inside), ``values``
    one category per variable of its population, ``weight`` how much it adds.
    """

    code: str
    values: dict[str, str]
    weight: int = 1


class Question:
    """A casebook with the frame of a count. ``book`` is bounded by ``as_of``.

    ``to_be_dated`` collects, by population, the codes of records whose date straddles a
    boundary of the period: they belong to no period.
    """

    def __init__(
        self, book: Casebook, period: Period, as_of: date, *, kosovo_internal: bool = True
    ) -> None:
        self.book = book.as_of(as_of)
        self.period = period
        self.as_of = as_of
        self.home = frozenset({"RS", "XK"} if kosovo_internal else {"RS"})
        self.to_be_dated: dict[str, set[str]] = defaultdict(set)

    @cached_property
    def pools(self) -> list[Pool]:
        """Every defendant of criminal and juvenile proceedings once."""
        return pools_of(self.book)

    @cached_property
    def endings(self) -> "dict[str, Ending]":
        """How the case of each pool ended, by the code of its root."""
        from trafficmon_desktop.domain.indicators.finals import final_of  # which asks questions

        return {pool.root.code: final_of(self.book, pool) for pool in self.pools}

    def holds(self, when: HonestDate | None, population: str, code: str) -> bool:
        """Whether the date lies in the period; one that straddles a boundary is noted."""
        if when is None:
            return False
        if self.period.holds(when):
            return True
        if self.period.cuts(when):
            self.to_be_dated[population].add(code)
        return False

    def by_last_day(self, when: HonestDate | None) -> bool:
        """Whether the date certainly lies on or before the last day of the period."""
        return when is not None and when.last <= self.period.last

    def by_as_of(self, when: HonestDate | None) -> bool:
        """Whether it lies on or before the as-of date; an unknown past day does."""
        return when is None or when.first <= self.as_of
