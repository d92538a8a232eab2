"""Which printed counts of a new release have to give way so that a goal can be met.

The system of the audit is taken with every printed count of the new release free to move at a
price, and the nearest filling is looked for in which a cell takes the value that a reader must
not be able to rule out. What moves has to be hidden.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import highspy
import numpy as np

from trafficmon_desktop.disclosure.auditor import ceiling_of
from trafficmon_desktop.disclosure.errors import SolverError
from trafficmon_desktop.disclosure.reduction import Component, reduce_system
from trafficmon_desktop.disclosure.relaxation import Relaxation
from trafficmon_desktop.disclosure.system import System

_NODES = 500  # of one whole-number programme; not seconds, so that results repeat
_GAP = 0.05
_STATUS = highspy.HighsModelStatus

Point = dict[int, int]


class GivingWay:
    """``prices`` are the printed cells that may move, with what each unit of change costs."""

    def __init__(self, system: System, prices: Mapping[int, float], deadline: float | None) -> None:
        self._system = system
        self._prices = dict(prices)
        self._deadline = deadline
        fixed = {cell: n for cell, n in system.printed.items() if cell not in prices}
        self._reduction = reduce_system(system, fixed)
        self._ceiling = ceiling_of(system.printed)
        self._component = {
            cell: number
            for number, component in enumerate(self._reduction.components)
            for cell in component.cells
        }
        self._models: dict[int, _Model] = {}
        self.points: list[Point] = []

    def moved_for(self, target: int, low: int, high: int | None) -> set[int] | None:
        """Printed cells that move in the nearest filling with ``low <= target <= high``.

        None: there is no such filling, whatever moves.
        """
        number = self._component.get(target)
        if number is None:
            value = self._reduction.low[target]
            return set() if low <= value and (high is None or value <= high) else None
        if any(
            target in known and low <= known[target] and (high is None or known[target] <= high)
            for known in self.points
        ):
            return set()
        if number not in self._models:
            component = self._reduction.components[number]
            model = Relaxation(self._system, self._reduction, component, self._ceiling)
            self._models[number] = _Model(model, component, self._system.printed, self._prices)
        point = self._models[number].nearest(target, low, high, self._deadline)
        if point is None:
            return None
        self.points.append(point)
        printed = self._system.printed
        moved = {cell for cell in self._prices if point.get(cell, printed[cell]) != printed[cell]}
        for cell in moved:
            self._prices[cell] = 0.0
            self._models[number].price(cell, 0.0)
        return moved


class _Model:
    """One component: a linear programme and, where its vertex is fractional, a whole one."""

    def __init__(
        self,
        model: Relaxation,
        component: Component,
        printed: Mapping[int, int],
        prices: Mapping[int, float],
    ) -> None:
        self._model = model
        self._place = {cell: place for place, cell in enumerate(component.cells)}
        self._low, self._high = model.bounds
        self._movable = [cell for cell in component.cells if cell in prices]
        self._linear = self._with_moves(model.build(), printed)
        self._whole = self._with_moves(model.build_whole(), printed)
        self._whole.setOptionValue("mip_max_nodes", _NODES)
        self._whole.setOptionValue("mip_rel_gap", _GAP)
        for cell in self._movable:
            self.price(cell, prices[cell])

    def price(self, cell: int, price: float) -> None:
        for solver in (self._linear, self._whole):
            first = solver.getNumCol() - 2 * len(self._movable)
            place = first + 2 * self._movable.index(cell)
            solver.changeColsCost(
                2, np.array([place, place + 1], np.int32), np.array([price, price])
            )

    def nearest(
        self, target: int, low: int, high: int | None, deadline: float | None
    ) -> Point | None:
        """The filling of least price. Raises SolverError (no answer, out of time)."""
        place = self._place[target]
        top = self._high[place] if high is None else min(float(high), self._high[place])
        if max(float(low), self._low[place]) > top:
            return None
        for solver in (self._linear, self._whole):
            solver.changeColBounds(place, max(float(low), self._low[place]), top)
            found = self._model.run(solver, deadline)
            solver.changeColBounds(place, self._low[place], self._high[place])
            if not found:
                return None
            point = self._model.read(solver)
            if point is not None:
                return point
        raise SolverError("solver_no_answer")

    def _with_moves(self, solver: Any, printed: Mapping[int, int]) -> Any:
        """Count = printed + up - down for every cell that may move."""
        for cell in self._movable:
            first = solver.getNumCol()
            for _ in range(2):
                solver.addVar(0.0, highspy.kHighsInf)
            value = float(printed[cell])
            solver.addRow(
                value, value, 3, np.array([self._place[cell], first, first + 1], np.int32),
                np.array([1.0, -1.0, 1.0]),
            )  # fmt: skip
        return solver
