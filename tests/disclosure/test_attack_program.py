"""The audit of larger tables equals a mixed-integer program written down independently."""

from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest

from tests.disclosure.small_tables import (
    Domains,
    count,
    hide_at_random,
    profiles,
    publish,
    summary,
    table,
)
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.solver import new_solver

DOMAINS: Domains = {"a": list("123"), "b": list("wxyz"), "c": list("pqr"), "d": list("mn")}


def full_joint_program(file: dict[str, Any]) -> Any:
    """One integer for each combination of all variables; one row for each printed count."""
    solver = new_solver()
    cells = len(profiles(DOMAINS))
    for _ in range(cells):
        solver.addVar(0.0, 10_000.0)
    places = np.arange(cells, dtype=np.int32)
    solver.changeColsIntegrality(cells, places, np.ones(cells, dtype=np.uint8))
    solver.setOptionValue("mip_abs_gap", 0.5)
    for entry in file["tables"]:
        for cell in entry["cells"]:
            if cell["value"] is not None:
                inside = mask(cell["key"])
                solver.addRow(
                    cell["value"], cell["value"], len(inside), inside, np.ones(len(inside))
                )
    return solver


def mask(key: dict[str, str]) -> np.ndarray:
    units = np.eye(len(profiles(DOMAINS)), dtype=int)
    chosen = [place for place, unit in enumerate(units) if count(unit, DOMAINS, key)]
    return np.array(chosen, dtype=np.int32)


def extreme(solver: Any, key: dict[str, str], sign: int) -> int:
    cells = solver.getNumCol()
    costs = np.zeros(cells)
    costs[mask(key)] = sign
    solver.changeColsCost(cells, np.arange(cells, dtype=np.int32), costs)
    solver.run()
    return round(sign * solver.getInfo().objective_function_value)


@pytest.mark.parametrize("seed", range(3))
def test_a_ring_of_four_tables(seed: int) -> None:
    random = Random(seed)
    joint = [random.choice((0, 0, 1, 2, 7)) for _ in product(*DOMAINS.values())]
    hide = hide_at_random(random, 0.35)
    tables = [table(dims, dims, DOMAINS, joint, hide) for dims in ("ab", "bc", "cd", "ad")]
    result = attack([publish(DOMAINS, tables)])
    solver = full_joint_program(summary(DOMAINS, tables))
    chosen = random.sample(result.cells, 8)
    for cell in chosen:
        key = dict(cell.key)
        assert (cell.lo, cell.hi) == (extreme(solver, key, 1), extreme(solver, key, -1)), key
