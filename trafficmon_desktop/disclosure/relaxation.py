"""Least and greatest value of a sum of cells over one component, by HiGHS.

A linear program, warm-started from the last one, bounds the sum; where its vertex is fractional
or breaks an implication, a mixed-integer program with the same objective can be asked. Every
whole-number point found is checked again in exact integers against the rows of the system
itself, so a point that is handed out is a witness whatever the solver believes.
"""

from collections.abc import Mapping, Sequence
from math import ceil, floor
from time import monotonic
from typing import Any, NamedTuple

import highspy
import numpy as np

from trafficmon_desktop.disclosure.errors import MalformedFileError, SolverError
from trafficmon_desktop.disclosure.reduction import Component, Reduction
from trafficmon_desktop.disclosure.solver import new_solver
from trafficmon_desktop.disclosure.system import System

TOLERANCE = 1e-6
DENOMINATORS = (2520, 720720)  # divisible by 1..10 and 1..16: vertices have small fractions
NO_BOUND = 10**30
_PRIMAL_SIMPLEX = 4
_STATUS = highspy.HighsModelStatus
_FOUND = (_STATUS.kOptimal, _STATUS.kSolutionLimit)

Terms = Mapping[int, int]  # coefficient by index of the cell in the system
Floats = np.ndarray[tuple[int], np.dtype[np.float64]]


class Bound(NamedTuple):
    """``value``: no consistent whole-number filling goes beyond it. ``certain``: proven again in
    exact integers, not only by the solver's arithmetic. ``point``: the filling found with it, if
    it is one of whole numbers that passes the exact check."""

    value: int
    certain: bool
    point: dict[int, int] | None


class Relaxation:
    """The model of one component; ``base`` is any list with the right value at fixed cells."""

    def __init__(
        self, system: System, reduction: Reduction, component: Component, ceiling: int
    ) -> None:
        self._system = system
        self._component = component
        self._place = {cell: place for place, cell in enumerate(component.cells)}
        self._fixed = reduction.low
        self._least, self._most = reduction.low, reduction.high
        self._low = np.array([reduction.low[cell] for cell in component.cells], dtype=float)
        self._high = np.array(
            [ceiling if (top := reduction.high[cell]) is None else top
             for cell in component.cells],
            dtype=float,
        )  # fmt: skip
        self._linear = self.build()
        self._linear.setOptionValue("presolve", "off")
        self._linear.setOptionValue("simplex_strategy", _PRIMAL_SIMPLEX)
        self._whole: Any = None
        self._costs: dict[int, tuple[int, ...]] = {}

    @property
    def cells(self) -> list[int]:
        """The cells of the component; solver columns are in this order."""
        return self._component.cells

    @property
    def bounds(self) -> tuple[Floats, Floats]:
        """Least and greatest value of each column."""
        return self._low, self._high

    def relax(self, terms: Terms, sign: int, deadline: float | None) -> Bound:
        """Minimise (``sign`` 1) or maximise (-1) a sum of cells, fractions allowed.

        Raises SolverError where the solver gives up and MalformedFileError where nothing fits.
        """
        value = self._solve(self._linear, terms, sign, deadline)
        bound = _round_bound(value, sign)
        certain = any(
            self._certify(terms, sign, denominator) >= sign * bound for denominator in DENOMINATORS
        )
        return Bound(bound, certain, self.read(self._linear))

    def solve_whole(self, terms: Terms, sign: int, deadline: float | None) -> Bound:
        """The same in whole numbers and with the implications; slow. Raises like ``relax``."""
        if self._whole is None:
            self._whole = self.build_whole()
        value = self._solve(self._whole, terms, sign, deadline)
        dual = self._whole.getInfo().mip_dual_bound
        proven = sign * dual if abs(dual) < highspy.kHighsInf else value
        return Bound(_round_bound(proven, sign), certain=False, point=self.read(self._whole))

    def check(self, point: Mapping[int, int]) -> bool:
        """Whether a filling of the component satisfies every row, in exact integers."""
        fixed = self._fixed

        def count(cell: int) -> int:
            found = point.get(cell)
            return fixed[cell] if found is None else found

        if any(value < 0 for value in point.values()):
            return False
        for number in self._component.rows:
            row = self._system.rows[number]
            total = sum(coefficient * count(cell) for cell, coefficient in row.terms)
            if row.upper is not None and total > row.upper:
                return False
            if row.lower is not None and total < row.lower:
                return False
        for number in self._component.implications:
            when, then = self._system.implications[number]
            if sum(map(count, when)) >= 1 > sum(map(count, then)):
                return False
        return True

    def _certify(self, terms: Terms, sign: int, denominator: int) -> int:
        """A lower bound of ``sign * terms`` over every filling, in exact integers.

        Any row multipliers give a bound (weak duality); the solver's, rounded to a common
        denominator, give the best one whenever its vertex is what it believes it to be.
        """
        duals = np.rint(np.asarray(self._linear.getSolution().row_dual) * denominator)
        total = 0
        reduced: dict[int, int] = {
            cell: sign * factor * denominator for cell, factor in terms.items()
        }
        for number, dual in zip(self._component.rows, duals, strict=True):
            multiplier = int(dual)
            if not multiplier:
                continue
            row = self._system.rows[number]
            side = row.lower if multiplier > 0 else row.upper
            if side is None:
                return -NO_BOUND
            total += multiplier * side
            for cell, coefficient in row.terms:
                reduced[cell] = reduced.get(cell, 0) - multiplier * coefficient
        for cell, cost in reduced.items():
            at = self._least[cell] if cost > 0 else self._most[cell]
            if at is None and cost:
                return -NO_BOUND
            total += cost * (at or 0)
        return -(-total // denominator)

    def build(self) -> Any:
        """The rows of the component over its cells, what is fixed moved to the other side."""
        solver = new_solver()
        count = len(self._low)
        none = np.array([], dtype=np.int32)
        solver.addCols(
            count, np.zeros(count), self._low, self._high, 0, none, none, np.array([], dtype=float)
        )
        starts: list[int] = []
        places: list[int] = []
        values: list[int] = []
        lower: list[float] = []
        upper: list[float] = []
        for number in self._component.rows:
            row = self._system.rows[number]
            rest = 0
            starts.append(len(places))
            for cell, coefficient in row.terms:
                place = self._place.get(cell)
                if place is None:
                    rest += coefficient * self._fixed[cell]
                else:
                    places.append(place)
                    values.append(coefficient)
            lower.append(-highspy.kHighsInf if row.lower is None else row.lower - rest)
            upper.append(highspy.kHighsInf if row.upper is None else row.upper - rest)
        if starts:
            solver.addRows(
                len(starts), np.array(lower, dtype=float), np.array(upper, dtype=float),
                len(places), np.array(starts, dtype=np.int32), np.array(places, dtype=np.int32),
                np.array(values, dtype=float),
            )  # fmt: skip
        return solver

    def build_whole(self) -> Any:
        """The same in whole numbers, with the implications."""
        solver = self.build()
        count = len(self._low)
        for number in self._component.implications:
            self._add_switch(solver, *self._system.implications[number])
        solver.changeColsIntegrality(
            count, np.arange(count, dtype=np.int32), np.ones(count, dtype=np.uint8)
        )
        solver.setOptionValue("mip_abs_gap", 0.0)
        solver.setOptionValue("mip_rel_gap", 0.0)
        return solver

    def _add_switch(self, solver: Any, when: Sequence[int], then: Sequence[int]) -> None:
        """A binary: 0 keeps the first sum at zero, 1 asks the second sum for at least one."""
        most = sum(
            self._fixed[cell] if (place := self._place.get(cell)) is None else self._high[place]
            for cell in when
        )
        switch = solver.getNumCol()
        solver.addVar(0.0, 1.0)
        solver.changeColsIntegrality(1, np.array([switch], np.int32), np.array([1], np.uint8))
        for cells, factor, upper in ((when, -float(most), True), (then, -1.0, False)):
            rest = sum(self._fixed[cell] for cell in cells if cell not in self._place)
            places = [self._place[cell] for cell in cells if cell in self._place]
            counted = {place: float(places.count(place)) for place in places} | {switch: factor}
            bounds = (-highspy.kHighsInf, -rest) if upper else (-rest, highspy.kHighsInf)
            solver.addRow(
                float(bounds[0]), float(bounds[1]), len(counted),
                np.array(list(counted), np.int32), np.array(list(counted.values())),
            )  # fmt: skip

    def _solve(self, solver: Any, terms: Terms, sign: int, deadline: float | None) -> float:
        """Run one objective; the value is the optimum of ``terms``, unsigned."""
        costs = {self._place[cell]: sign * factor for cell, factor in terms.items()}
        changed = {*self._costs.get(id(solver), ()), *costs}
        self._costs[id(solver)] = tuple(costs)
        if changed:
            places = sorted(changed)
            solver.changeColsCost(
                len(places),
                np.array(places, dtype=np.int32),
                np.array([costs.get(place, 0) for place in places], dtype=float),
            )
        if not self.run(solver, deadline):
            raise MalformedFileError("summary_inconsistent")
        if solver.getModelStatus() != _STATUS.kOptimal:
            raise SolverError("attack_solver", status="")
        return sign * float(solver.getInfo().objective_function_value)

    def run(self, solver: Any, deadline: float | None) -> bool:
        """Whether the solver found a point; False where nothing fits.

        Raises SolverError where it gives up or the time is over.
        """
        if deadline is not None:
            left = deadline - monotonic()
            if left <= 0:
                raise SolverError("attack_out_of_time")
            solver.setOptionValue("time_limit", solver.getRunTime() + left)
        status = solver.run()
        found = solver.getModelStatus()
        if found in (_STATUS.kInfeasible, _STATUS.kUnboundedOrInfeasible):
            return False
        if status == highspy.HighsStatus.kError or found not in _FOUND:
            raise SolverError("attack_solver", status=solver.modelStatusToString(found))
        return True

    def read(self, solver: Any) -> dict[int, int] | None:
        """A solver's point rounded to whole numbers, if that is an exact solution."""
        values = np.asarray(solver.getSolution().col_value[: len(self._low)])
        whole = np.rint(values)
        if np.abs(values - whole).max(initial=0.0) > TOLERANCE * 100:
            return None
        point = {cell: int(value) for cell, value in zip(self._component.cells, whole, strict=True)}
        return point if self.check(point) else None


def _round_bound(value: float, sign: int) -> int:
    slack = TOLERANCE * max(1.0, abs(value))
    return ceil(value - slack) if sign > 0 else floor(value + slack)
