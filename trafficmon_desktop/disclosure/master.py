"""The choice of hidden cells as a programme of its own: least cost under all cuts found so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

import highspy
import numpy as np

from trafficmon_desktop.disclosure.errors import SolverError
from trafficmon_desktop.disclosure.program import Flags, Floats
from trafficmon_desktop.disclosure.solver import new_solver

_INFINITY = highspy.kHighsInf
_STATUS = highspy.HighsModelStatus
_SMALL = 1e-7
_PLAIN = {  # the programmes are small and solved often: what large ones profit from costs time
    "presolve": "on",
    "mip_pool_soft_limit": 150,
    "mip_pscost_minreliable": 1,
    "mip_heuristic_effort": 0.0,
    "mip_heuristic_run_feasibility_jump": False,
    "mip_heuristic_run_rins": False,
    "mip_heuristic_run_rens": False,
    "mip_heuristic_run_root_reduced_cost": False,
    "mip_allow_restart": False,
    "mip_detect_symmetry": False,
    "mip_allow_cut_separation_at_nodes": False,
}


class Proposal(NamedTuple):
    """A choice (1 = hidden, fractions while relaxed), and what every choice costs at least."""

    hidden: Floats
    bound: float


class Master:
    """``cost[i]`` is the price of hiding unknown i, ``movable`` are those to choose from and
    ``fixed`` those that are hidden anyway."""

    def __init__(self, cost: Floats, movable: Flags, fixed: Collection[int]) -> None:
        self._size = len(cost)
        self.places = np.flatnonzero(movable)
        self._column = {int(number): column for column, number in enumerate(self.places)}
        self._cost = cost[self.places]
        self._fixed = np.zeros(self._size, np.bool_)
        self._fixed[list(fixed)] = True
        self._relaxed = self._build()
        self._whole = self._build()
        count = len(self.places)
        self._whole.changeColsIntegrality(
            count, np.arange(count, dtype=np.int32), np.ones(count, np.uint8)
        )
        for option, value in _PLAIN.items():
            self._whole.setOptionValue(option, value)
        self._known: set[tuple[tuple[int, float], ...]] = set()
        self._lower = self._fixed[self.places].astype(float)
        self.rows: list[tuple[dict[int, float], float]] = []
        self.pivots = 0

    def add(self, terms: dict[int, float], side: float) -> bool:
        """Demand sum of factor x hidden >= side; False where that is known already."""
        kept = {
            self._column[number]: factor
            for number, factor in sorted(terms.items())
            if abs(factor) > _SMALL and number in self._column
        }
        seen = tuple((column, round(factor, 9)) for column, factor in kept.items())
        if seen in self._known:
            return False
        self._known.add(seen)
        self.rows.append((terms, side))
        for solver in (self._relaxed, self._whole):
            solver.addRow(
                side, _INFINITY, len(kept), np.array(list(kept), np.int32),
                np.array(list(kept.values()), float),
            )  # fmt: skip
        return True

    def relax(self, choices: Mapping[int, bool] | None = None) -> Proposal | None:
        """The cheapest choice if cells could be hidden in part, some being decided upon.

        None: no choice satisfies all cuts.
        """
        lower, upper = self._lower.copy(), np.ones(len(self.places))
        for number, is_hidden in (choices or {}).items():
            column = self._column[number]
            (lower if is_hidden else upper)[column] = float(is_hidden)
        if (lower > upper).any():
            return None
        count = len(self.places)
        self._relaxed.changeColsBounds(count, np.arange(count, dtype=np.int32), lower, upper)
        status = self._relaxed.run()
        state = self._relaxed.getModelStatus()
        self.pivots += self._relaxed.getInfo().simplex_iteration_count
        if state == _STATUS.kInfeasible:
            return None
        if status == highspy.HighsStatus.kError or state != _STATUS.kOptimal:
            raise SolverError("solver_no_answer")
        bound = float(self._relaxed.getInfo().objective_function_value)
        return Proposal(self._choice(self._relaxed), bound)

    def choose(self, gap: float, nodes: int) -> Proposal | None:
        """The cheapest whole choice, within ``gap`` of its cost or ``nodes``; None: none found."""
        self._whole.setOptionValue("mip_rel_gap", gap)
        self._whole.setOptionValue("mip_max_nodes", nodes)
        status = self._whole.run()
        if status == highspy.HighsStatus.kError:
            raise SolverError("solver_no_answer")
        info = self._whole.getInfo()
        self.pivots += info.simplex_iteration_count
        if info.primal_solution_status != highspy.kSolutionStatusFeasible:
            return None
        return Proposal(np.rint(self._choice(self._whole)), float(info.mip_dual_bound))

    def _build(self) -> Any:
        solver = new_solver()
        lower = self._fixed[self.places].astype(float)
        none = np.array([], dtype=np.int32)
        count = len(self.places)
        solver.addCols(
            count,
            self._cost,
            lower,
            np.ones(count),
            0,
            none,
            none,
            np.array([], dtype=float),
        )
        return solver

    def _choice(self, solver: Any) -> Floats:
        hidden = np.zeros(self._size)
        values = np.asarray(solver.getSolution().col_value)
        hidden[self.places] = np.clip(values, 0.0, 1.0)
        return hidden
