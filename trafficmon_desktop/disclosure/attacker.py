"""How far a count can move when some printed ones give way, and why it is not far enough.

The attacker's programme is written in deviations from one consistent table: every printable
unknown may fall by its count and rise to the total of its population where it is hidden, and
not at all where it is printed. The dual prices of a programme that falls short of a goal are a
proof that holds for every pattern at once: a *cut* (Fischetti and Salazar-Gonzalez 2001).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import highspy
import numpy as np

from trafficmon_desktop.disclosure.errors import SolverError
from trafficmon_desktop.disclosure.lattice import Row
from trafficmon_desktop.disclosure.program import Counts, Flags, Floats, Goal
from trafficmon_desktop.disclosure.solver import new_solver

_NEAR = 1e-6
_DUST = 1e-9  # dual prices below are rounding


@dataclass(frozen=True)
class Attempt:
    """The farthest move towards a goal under one pattern.

    ``value`` is the count reached, at most the goal's (a sum, where that is to be nought), and
    ``moved`` the unknowns that differ. ``cut`` gives each unknown the share of the missing
    distance that hiding it could yield at most; None where the goal is reached. ``point`` is the
    table itself where it is one of whole numbers (to be checked by whoever relies on it).
    """

    value: float
    moved: Flags
    cut: Floats | None
    point: Counts | None


class Attacker:
    """Programmes over the rows of one component, each warm-started from the last.

    ``start`` is a consistent whole-number table with the true counts, ``ceiling`` the most each
    unknown can count, ``printable`` those that a pattern can hold still, ``zero`` those that
    never move.
    """

    def __init__(
        self, rows: Sequence[Row], start: Counts, ceiling: Counts, printable: Flags, zero: Flags
    ) -> None:
        self._start = start
        self._down = np.where(zero, 0, start).astype(float)
        self._up = np.where(zero, 0, ceiling - start).astype(float)
        self._free = ~printable
        self._rows = np.array([n for n, row in enumerate(rows) for _ in row.terms], np.int64)
        self._places = np.array([place for row in rows for place, _ in row.terms], np.int32)
        self._values = np.array([float(v) for row in rows for _, v in row.terms])
        self._at_least = np.array([row.at_least for row in rows], np.bool_)
        products = self._values * start[self._places]
        # What an inequality has to spare; nought for equations, which the start satisfies.
        self._sides = -np.bincount(self._rows, products, len(rows))
        self._columns = np.arange(len(start), dtype=np.int32)
        self.columns = 0  # of all programmes together
        self._solver = self._build([len(row.terms) for row in rows])

    def attempt(
        self, hidden: Floats, goal: Goal, given: Flags, reach: float | None = None
    ) -> Attempt:
        """Go towards a goal, each unknown within its share ``hidden`` (0 printed .. 1 hidden).

        ``given`` are unknowns that are hidden wherever the goal matters: they are no part of the
        cut. With ``reach`` no hidden unknown moves farther than that times what is missing, which
        finds the cuts that are tight for fractions. Raises SolverError.
        """
        costs, need = self._aim(goal)
        if need <= 0:
            value = float(self._start[list(goal.numbers)].sum())
            return Attempt(value, np.zeros(len(costs), np.bool_), None, self._start)
        free = self._free | given
        up, down = self._up, self._down
        if reach is not None:
            up, down = np.minimum(up, reach * need), np.minimum(down, reach * need)
        share = np.where(free, 1.0, hidden)
        lower = -share * np.where(free, self._down, down)
        upper = share * np.where(free, self._up, up)
        if goal.least is not None:  # no need to go farther
            upper[list(goal.numbers)] = np.minimum(upper[list(goal.numbers)], need)
        moves, prices = self._run(lower, upper, costs)
        found = float(costs @ moves)
        numbers = list(goal.numbers)
        value = float((self._start[numbers] + moves[numbers]).sum())
        cut = None if found >= need - _NEAR else self._cut(prices, costs, need, free)
        whole = np.rint(moves)
        is_whole = bool(np.abs(moves - whole).max(initial=0.0) <= _NEAR)
        point = self._start + whole.astype(np.int64) if is_whole else None
        return Attempt(value, np.abs(moves) > _NEAR, cut, point)

    def _aim(self, goal: Goal) -> tuple[Floats, float]:
        """Direction to go in and how far."""
        numbers = list(goal.numbers)
        costs = np.zeros(len(self._start))
        costs[numbers] = -1.0 if goal.least is None else 1.0
        if goal.least is None:
            return costs, float(self._start[numbers].sum())
        return costs, float(goal.least - self._start[numbers].sum())

    def _cut(self, prices: Floats, costs: Floats, need: float, free: Flags) -> Floats | None:
        """What each unknown can add at most, as a share of what is missing; None: no proof.

        Any prices prove it: costs @ d = prices @ A d + (costs - prices A) @ d, and each term of
        the last sum is at most its reduced cost times the farthest move in that direction.
        """
        through = np.bincount(self._places, self._values * prices[self._rows], len(self._start))
        reduced = costs - through
        reduced[np.abs(reduced) < _DUST] = 0.0
        most = np.maximum(reduced, 0.0) * self._up + np.maximum(-reduced, 0.0) * self._down
        missing = need - float(most[free].sum()) - float(prices @ self._sides)
        if missing <= _NEAR:
            return None
        return np.where(free, 0.0, np.minimum(most / missing, 1.0))

    def _build(self, lengths: Sequence[int]) -> Any:
        count = len(self._start)
        model: Any = highspy.HighsLp()
        model.num_col_, model.num_row_ = count, len(lengths)
        model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        model.a_matrix_.start_ = np.cumsum([0, *lengths])
        model.a_matrix_.index_, model.a_matrix_.value_ = self._places, self._values
        model.row_lower_ = self._sides
        model.row_upper_ = np.where(self._at_least, highspy.kHighsInf, self._sides)
        model.col_lower_ = model.col_upper_ = model.col_cost_ = np.zeros(count)
        solver = new_solver()
        solver.setOptionValue("presolve", "off")
        if solver.passModel(model) == highspy.HighsStatus.kError:
            raise SolverError("solver_no_answer")
        return solver

    def _run(self, lower: Floats, upper: Floats, costs: Floats) -> tuple[Floats, Floats]:
        """Farthest move and the price of each row in the direction of ``costs``."""
        solver, count = self._solver, len(self._start)
        solver.changeColsBounds(count, self._columns, lower, upper)
        solver.changeColsCost(count, self._columns, -costs)
        self.columns += count
        status = solver.run()
        if (
            status == highspy.HighsStatus.kError
            or solver.getModelStatus() != highspy.HighsModelStatus.kOptimal
        ):
            raise SolverError("solver_no_answer")
        solution = solver.getSolution()
        prices = -np.asarray(solution.row_dual)
        prices[np.abs(prices) < _DUST] = 0.0
        return np.asarray(solution.col_value), np.where(
            self._at_least, np.minimum(prices, 0.0), prices
        )
