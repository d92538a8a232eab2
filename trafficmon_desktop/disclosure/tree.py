"""Which choices are still to be looked into, and which cell to decide upon next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush

import numpy as np
import numpy.typing as npt

from trafficmon_desktop.disclosure.program import Floats

Places = npt.NDArray[np.int64]

_WHOLE = 1e-6
_LEAST_GAIN = 1e-3


@dataclass(frozen=True, order=True)
class Node:
    """Cells decided upon (True = hidden); no pattern that does so costs less than `bound`."""

    bound: float
    serial: int
    choices: Mapping[int, bool] = field(compare=False)
    last: tuple[int, float, float] | None = field(default=None, compare=False)


class Tree:
    """Depth first until a branch ends, then the branch with the lowest bound.

    `cost` is the price of hiding each unknown.
    """

    def __init__(self, cost: Floats) -> None:
        self._cost = cost
        self._open: list[Node] = []
        self._next: Node | None = Node(0.0, 0, {})
        self._serial = 0
        self._closed = float("inf")
        self._gains = np.zeros((2, len(cost)))
        self._times = np.zeros((2, len(cost)))

    def next(self) -> Node | None:
        """The node to look into now; it must be closed or split. None: all is done."""
        if self._next is None and self._open:
            self._next = heappop(self._open)
        return self._next

    @property
    def bound(self) -> float:
        """What every pattern costs at least."""
        waiting = [node.bound for node in (self._next, *self._open[:1]) if node is not None]
        return min([self._closed, *waiting])

    def close(self, bound: float = float("inf")) -> None:
        """Nothing below this node is worth looking into; its patterns cost that much."""
        self._closed = min(self._closed, bound)
        self._next = None

    def learn(self, node: Node, bound: float) -> None:
        """How much dearer the last decision made everything."""
        if node.last is not None:
            number, moved, before = node.last
            self.note(number, moved, bound - before)

    def note(self, number: int, moved: float, gain: float) -> None:
        """Hiding the share ``moved`` more of a cell (less, if negative) raised the bound."""
        side = int(moved > 0)
        self._gains[side, number] += max(0.0, gain) / abs(moved)
        self._times[side, number] += 1

    def untried(self, share: Floats, most: int) -> list[int]:
        """Those of the ``most`` promising cells of which too little is known."""
        numbers, scores = self._scores(share)
        best = numbers[np.argsort(-scores, kind="stable")[:most]]
        return [int(number) for number in best if not self._times[:, number].all()]

    def split(self, node: Node, share: Floats, bound: float) -> None:
        """Decide upon the cell that promises most; the likelier half is looked into first."""
        numbers, scores = self._scores(share)
        number = int(numbers[np.argmax(scores)])
        part = float(share[number])
        for is_hidden, moved in ((False, -part), (True, 1.0 - part)):
            self._serial += 1
            choices = {**node.choices, number: is_hidden}
            child = Node(bound, self._serial, choices, (number, moved, bound))
            if is_hidden == (part > 0.5):
                self._next = child
            else:
                heappush(self._open, child)

    def _scores(self, share: Floats) -> tuple[Places, Floats]:
        """The cells that are hidden in part, and what deciding upon each promises."""
        numbers = np.flatnonzero((share > _WHOLE) & (share < 1 - _WHOLE))
        part = share[numbers]
        down = np.maximum(self._gain(0)[numbers] * part, _LEAST_GAIN)
        up = np.maximum(self._gain(1)[numbers] * (1 - part), _LEAST_GAIN)
        return numbers, down * up

    def _gain(self, side: int) -> Floats:
        """What deciding has cost for each unit so far; where it was never tried, by its price."""
        times, gains = self._times[side], self._gains[side]
        tried = times > 0
        usual = float((gains[tried] / times[tried]).mean()) if tried.any() else 1.0
        price = self._cost * usual / self._cost[self._cost > 0].mean()
        return np.asarray(np.where(tried, gains / np.maximum(times, 1), price))
