"""One comparison: ours and its floor, taken in turns so that both meet the same machine."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Comparison:
    """``ours`` and ``floor`` do the work once and return seconds; ``goal`` is a ratio.

    With another ``unit`` than ms they return thousands of it.
    """

    name: str
    floor_name: str
    goal: float
    floor: Callable[[], float]
    ours: Callable[[], float]
    rounds: int = 10
    unit: str = "ms"


@dataclass(frozen=True)
class Result:
    """Medians of what was returned."""

    name: str
    floor_name: str
    goal: float
    floor: float
    ours: float
    unit: str = "ms"

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    @property
    def is_held(self) -> bool:
        return self.ratio <= self.goal

    def line(self) -> str:
        mark = "held" if self.is_held else "MISSED"
        ours, floor = (f"{each * 1000:10.1f} {self.unit}" for each in (self.ours, self.floor))
        return (
            f"{self.name:<44} {ours} {floor}"
            f" {self.ratio:7.2f} {self.goal:6.2f}  {mark:<6}  ({self.floor_name})"
        )


HEADING = f"{'measure':<44} {'ours':>13} {'floor':>13} {'ratio':>7} {'goal':>6}"


def timed(work: Callable[[], object]) -> float:
    """The seconds that ``work`` takes."""
    gc.collect()
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def compare(comparison: Comparison) -> Result:
    """Run both in turns, the first round not counted, and take medians."""
    comparison.floor(), comparison.ours()
    pairs = [(comparison.floor(), comparison.ours()) for _ in range(comparison.rounds)]
    return Result(
        comparison.name,
        comparison.floor_name,
        comparison.goal,
        median(floor for floor, _ in pairs),
        median(ours for _, ours in pairs),
        comparison.unit,
    )
