"""Whole-number tables found on the way; each shows for all goals at once what is possible."""

from __future__ import annotations

import numpy as np

from trafficmon_desktop.disclosure.program import Counts, Flags, Goal


class Witnesses:
    """Tables that agree with everything printed, one a row; `size` unknowns each."""

    def __init__(self, size: int) -> None:
        self._points = np.zeros((64, size), np.int64)
        self._usable = np.zeros(64, np.bool_)
        self._count = 0
        self._seen: dict[Goal, int] = {}
        self._met: dict[Goal, Flags] = {}

    def add(self, point: Counts) -> None:
        """Keep a table that agrees with the present pattern (or one that prints more)."""
        if self._count == len(self._points):
            self._points = np.vstack([self._points, np.zeros_like(self._points)])
            self._usable = np.concatenate([self._usable, np.zeros_like(self._usable)])
        self._points[self._count] = point
        self._usable[self._count] = True
        self._count += 1

    def agreeing(self, number: int, value: int) -> Flags:
        """Those that would be left if this count were printed."""
        return np.asarray(self._usable & (self._points[:, number] == value))

    def keep_only(self, usable: Flags) -> None:
        """Leave out tables for good, because more is printed now."""
        self._usable[: len(usable)] &= usable

    def agree(self, printed: Flags, counts: Counts) -> None:
        """Use again exactly those that have the true counts wherever these are printed."""
        found = self._points[: self._count]
        self._usable[: self._count] = (found[:, printed] == counts[printed]).all(axis=1)

    def meet(self, goal: Goal, usable: Flags | None = None) -> bool:
        """Whether one of the (usable) tables meets the goal."""
        mask = self._usable if usable is None else usable
        last = self._seen.get(goal)
        if last is not None and mask[last]:
            return True
        met = self._met_by(goal)
        found = np.flatnonzero(met & mask[: len(met)])
        if len(found):
            self._seen[goal] = int(found[-1])
        return len(found) > 0

    def _met_by(self, goal: Goal) -> Flags:
        """Which tables meet the goal; each is looked at once."""
        known = self._met.get(goal, np.zeros(0, np.bool_))
        if len(known) < self._count:
            fresh = goal.met_by(self._points[len(known) : self._count])
            known = self._met[goal] = np.concatenate([known, fresh])
        return known
