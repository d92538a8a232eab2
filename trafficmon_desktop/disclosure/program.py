"""The linear program behind the search for patterns: the nearest table that meets a goal.

Every printable count is written as its true value plus an increase minus a decrease, so that one
model serves for "what fits the printed cells" (both fixed at 0) and for "which printed cells
would have to give way" (both allowed at a price).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import Any

import highspy
import numpy as np
import numpy.typing as npt

from trafficmon_desktop.disclosure.errors import SolverError, UnsafeError
from trafficmon_desktop.disclosure.lattice import Row
from trafficmon_desktop.disclosure.solver import new_solver

Floats = npt.NDArray[np.float64]
Counts = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

_INFINITY = highspy.kHighsInf
_NEAR = 1e-6
_STATUS = highspy.HighsModelStatus
_WHOLE_NODES = 2_000  # of one whole-number programme; not seconds, so that results repeat


@dataclass(frozen=True)
class Goal:
    """The unknowns `numbers` are all 0 (least None), or the only one is at least `least`."""

    numbers: tuple[int, ...]
    least: int | None = None

    def met_by(self, points: Counts) -> Flags:
        """Which of the points (one a row) meet the goal."""
        columns = points[:, list(self.numbers)]
        if self.least is None:
            return np.asarray((columns == 0).all(axis=1))
        return np.asarray((columns >= self.least).all(axis=1))


class Program:
    """`base[i]` is the true count of a printable unknown; others are free from 0 upwards.

    Unknown i has the columns i (increase, or the count itself) and size + i (decrease, only
    for printable ones).
    """

    def __init__(
        self,
        size: int,
        rows: Sequence[Row],
        base: dict[int, int],
        zeros: set[int],
        deadline: float | None = None,
    ) -> None:
        self.size = size
        self.deadline = deadline
        self.base = np.zeros(size, np.int64)
        self.printable = np.zeros(size, np.bool_)
        self.zero = np.zeros(size, np.bool_)
        for number, value in base.items():
            self.base[number] = value
            self.printable[number] = True
        self.zero[sorted(zeros)] = True
        self._equal = _Sums([row for row in rows if not row.at_least])
        self._more = _Sums([row for row in rows if row.at_least])
        model = self._model(rows)
        self._linear = _solver(model)
        model.integrality_ = [highspy.HighsVarType.kInteger] * (2 * size)
        self._whole = _solver(model)
        self._whole.setOptionValue("mip_rel_gap", 0.05)
        self._whole.setOptionValue("mip_max_nodes", _WHOLE_NODES)
        self._columns = np.arange(2 * size, dtype=np.int32)

    def nearest(self, movable: Flags, cost: Floats, goal: Goal | None) -> Counts | None:
        """The whole-number table of least cost in which only `movable` counts differ.

        `cost` is the price of each unit of change. None: there is no such table.
        Raises SolverError (no answer) and UnsafeError (out of time).
        """
        self._set(movable, goal)
        both = np.concatenate([np.where(self.printable, cost, 0.0)] * 2)
        if not self._run(self._linear, both):
            return None
        point = self._point(self._linear)
        if point is None:
            moved = self._moved(self._linear)
            self._set(movable & ((cost == 0) | moved), goal)
            if self._run(self._whole, both):
                point = self._point(self._whole)
        if point is None:
            self._set(movable, goal)
            if not self._run(self._whole, both):
                return None
            point = self._point(self._whole)
        kept = self.printable & ~movable
        if point is None or (point[kept] != self.base[kept]).any():
            raise SolverError("solver_no_answer")
        if goal is not None and not goal.met_by(point[None, :]).all():
            raise SolverError("solver_no_answer")
        return point

    def least(self, movable: Flags, number: int, sign: int = 1) -> float:
        """Linear lower bound of sign x unknown, over tables that keep what is not movable."""
        self._set(movable, None)
        cost = np.zeros(2 * self.size)
        cost[number] = sign
        if self.printable[number]:
            cost[self.size + number] = -sign
        if not self._run(self._linear, cost, unbounded=True):
            return -float("inf")
        info = self._linear.getInfo()
        return float(info.objective_function_value) + sign * float(self.base[number])

    def is_valid(self, point: Counts) -> bool:
        """Exact check: no negative count, nothing in impossible cells, every equation holds."""
        return bool(
            (point >= 0).all()
            and not point[self.zero].any()
            and not self._equal.of(point).any()
            and (self._more.of(point) >= 0).all()
        )

    def _model(self, rows: Sequence[Row]) -> Any:
        model: Any = highspy.HighsLp()
        model.num_col_, model.num_row_ = 2 * self.size, len(rows)
        starts, places, values, lower, upper = [0], [], [], [], []
        for row in rows:
            for number, value in row.terms:
                places.append(number)
                values.append(float(value))
                if self.printable[number]:
                    places.append(self.size + number)
                    values.append(-float(value))
            starts.append(len(places))
            side = -float(sum(value * int(self.base[number]) for number, value in row.terms))
            lower.append(side)
            upper.append(_INFINITY if row.at_least else side)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_, model.a_matrix_.index_ = starts, places
        model.a_matrix_.value_ = values
        model.row_lower_, model.row_upper_ = lower, upper
        model.col_lower_, model.col_upper_ = [0.0] * (2 * self.size), [0.0] * (2 * self.size)
        model.col_cost_ = [0.0] * (2 * self.size)
        return model

    def _set(self, movable: Flags, goal: Goal | None) -> None:
        """Column bounds: what is not movable stays, the goal binds."""
        free = (movable | ~self.printable) & ~self.zero
        lower = np.zeros(2 * self.size)
        upper = np.zeros(2 * self.size)
        upper[: self.size][free] = _INFINITY
        down = free & self.printable
        upper[self.size :][down] = self.base[down]
        for number in goal.numbers if goal else ():
            if goal is not None and goal.least is not None:
                lower[number] = max(0, goal.least - int(self.base[number]))
                upper[self.size + number] = min(
                    upper[self.size + number], max(0, int(self.base[number]) - goal.least)
                )
            else:
                upper[number] = 0.0
                lower[self.size + number] = float(self.base[number])
        self._fits = not (lower > upper).any()
        self._lower, self._upper = lower, np.maximum(lower, upper)

    def _run(self, solver: Any, cost: Floats, *, unbounded: bool = False) -> bool:
        """Whether there is an optimum; False where no table fits (or, if asked, no bound)."""
        if not self._fits:
            return False
        columns = self._columns
        if self.deadline is not None:
            limit = self.deadline - monotonic()
            if limit <= 0:
                raise UnsafeError("protection_out_of_time")
            solver.setOptionValue("time_limit", solver.getRunTime() + limit)
        solver.changeColsBounds(len(columns), columns, self._lower, self._upper)
        solver.changeColsCost(len(columns), columns, cost)
        status = solver.run()
        state = solver.getModelStatus()
        if status != highspy.HighsStatus.kError:
            if state in (_STATUS.kOptimal, _STATUS.kSolutionLimit):
                return True
            none = {_STATUS.kInfeasible}
            if unbounded:
                none.add(_STATUS.kUnbounded)
                none.add(_STATUS.kUnboundedOrInfeasible)
            if state in none:
                return False
            if state == _STATUS.kTimeLimit:
                raise UnsafeError("protection_out_of_time")
        raise SolverError("solver_no_answer")

    def _moved(self, solver: Any) -> Flags:
        """What a solution changes, fractions included: where to look for whole numbers first."""
        values = np.asarray(solver.getSolution().col_value)
        return np.asarray(values[: self.size] + values[self.size :] > _NEAR)

    def _point(self, solver: Any) -> Counts | None:
        """The solution as whole numbers, None where it is fractional or not exactly right."""
        values = np.asarray(solver.getSolution().col_value)
        found = self.base + values[: self.size] - values[self.size :]
        rounded = np.rint(found)
        if np.abs(found - rounded).max(initial=0.0) > _NEAR:
            return None
        point = rounded.astype(np.int64)
        return point if self.is_valid(point) else None


class _Sums:
    """Left sides of a list of rows, in exact integers."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._numbers = np.array([n for row in rows for n, _ in row.terms], np.int64)
        self._values = np.array([v for row in rows for _, v in row.terms], np.int64)
        lengths = [len(row.terms) for row in rows]
        self._starts = np.cumsum([0, *lengths[:-1]]) if rows else np.array([], np.int64)

    def of(self, point: Counts) -> Counts:
        if not len(self._starts):
            return np.zeros(0, np.int64)
        return np.add.reduceat(self._values * point[self._numbers], self._starts)


def _solver(model: Any) -> Any:
    solver = new_solver()
    if solver.passModel(model) == highspy.HighsStatus.kError:
        raise SolverError("solver_no_answer")
    return solver
