"""Finding whole-number fillings without a search tree.

A linear program with an arbitrary objective has a nearly whole vertex in most tables. The few
fractions left are rounded a handful at a time, the program solved again after each handful, until
nothing is fractional or nothing fits. Any filling found this way is checked exactly; a dive that
fails proves nothing.
"""

from collections.abc import Mapping
from time import monotonic
from typing import Any

import highspy
import numpy as np

from trafficmon_desktop.disclosure.errors import SolverError
from trafficmon_desktop.disclosure.relaxation import Floats, Relaxation

ROUNDED_AT_ONCE = 0.1
MOST_ROUNDS = 60
WHOLE = 1e-6


class Diver:
    """Dives in the model of one component, in a solver of its own."""

    def __init__(self, model: Relaxation) -> None:
        self._model = model
        self._place = {cell: place for place, cell in enumerate(model.cells)}
        self._columns = np.arange(len(model.cells), dtype=np.int32)
        self._solver: Any = None

    def dive(
        self, costs: Floats, held: Mapping[int, int], deadline: float | None
    ) -> dict[int, int] | None:
        """A filling that leans towards low ``costs`` (one for each cell of the component).

        ``held`` gives cells that must take a value. None where the dive ends nowhere. Raises
        SolverError at the deadline (seconds of ``time.monotonic``).
        """
        if self._solver is None:
            self._solver = self._model.build()
            self._solver.setOptionValue("presolve", "off")
        solver, count = self._solver, len(self._columns)
        solver.changeColsBounds(count, self._columns, *self._model.bounds)
        solver.changeColsCost(count, self._columns, costs)
        self._hold({self._place[cell]: value for cell, value in held.items()})
        for _ in range(MOST_ROUNDS):
            values = self._solve(deadline)
            if values is None:
                return None
            distance = np.abs(values - np.rint(values))
            (fractional,) = np.nonzero(distance > WHOLE)
            if not len(fractional):
                return self._model.read(solver)
            nearest = fractional[np.argsort(distance[fractional], kind="stable")]
            chosen = nearest[: max(1, int(len(nearest) * ROUNDED_AT_ONCE))]
            self._hold({int(place): round(values[place]) for place in chosen})
        return None

    def _hold(self, held: Mapping[int, int]) -> None:
        if held:
            values = np.array(list(held.values()), dtype=float)
            places = np.array(list(held), dtype=np.int32)
            self._solver.changeColsBounds(len(held), places, values, values)

    def _solve(self, deadline: float | None) -> Floats | None:
        if deadline is not None:
            left = deadline - monotonic()
            if left <= 0:
                raise SolverError("attack_out_of_time")
            self._solver.setOptionValue("time_limit", self._solver.getRunTime() + left)
        status = self._solver.run()
        if status == highspy.HighsStatus.kError:
            return None
        if self._solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            return None
        return np.asarray(self._solver.getSolution().col_value, dtype=float)
