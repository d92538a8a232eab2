"""Two populations bound to each other: the audit equals every pair of fillings."""

from random import Random

import numpy as np
import pytest

from tests.disclosure.small_tables import (
    Counts,
    Domains,
    Key,
    count,
    fillings,
    hide_at_random,
    publish,
    table,
)
from trafficmon_desktop.disclosure.auditor import Auditor
from trafficmon_desktop.disclosure.publication import Cell
from trafficmon_desktop.disclosure.system import build_system

DECISIONS: Domains = {"result": ["granted", "refused", "none"], "band": ["1", "2"]}
PERSONS: Domains = {"sex": ["f", "m"]}
TOTAL = [{"population": "persons", "key": {}}]
GRANTED = [{"population": "decisions", "key": {"result": "granted"}}]
LINKS = {
    "inequalities": [{"less": TOTAL, "more": GRANTED}],
    "implications": [{"if": GRANTED, "then": TOTAL}],
}


def linked(granted: np.ndarray, persons: int) -> np.ndarray:
    """Which numbers of granted decisions go with a number of persons granted."""
    return (persons <= granted) & ((granted < 1) | (persons >= 1))


@pytest.mark.parametrize("seed", range(12))
def test_persons_and_decisions(seed: int) -> None:
    random = Random(seed)
    total = random.randrange(1, 6)
    decided = random.choice(fillings(6, total)).tolist()
    granted = count(decided, DECISIONS, {"result": "granted"})
    persons = random.randrange(1, granted + 1) if granted else 0
    counted = random.choice(fillings(2, persons)).tolist()
    hide, total_too = hide_at_random(random, 0.7), random.random() < 0.5

    def hide_persons(key: Key) -> bool:
        return hide(key) or (total_too and key["sex"] == "*")

    tables = [
        table("d", ["result", "band"], DECISIONS, decided, hide, population="decisions"),
        table("p", ["sex"], PERSONS, counted, hide_persons, population="persons"),
    ]
    system = build_system([publish({**DECISIONS, **PERSONS}, tables, **LINKS)])
    decisions = Counts(DECISIONS, total)
    decisions.keep(decisions.agreeing({"tables": tables[:1]}))
    numbers = decisions.of({"result": "granted"})
    ends: dict[Cell, list[int]] = {cell: [] for cell in system.cells}
    for possible in range(total + 1):
        people = Counts(PERSONS, possible)
        people.keep(people.agreeing({"tables": tables[1:]}))
        fit = linked(numbers, possible)
        if not len(people.fillings) or not fit.any():
            continue
        for cell, seen in ends.items():
            if cell.population == "persons":
                seen += people.of(dict(cell.key)).tolist()
            else:
                seen += decisions.of(dict(cell.key))[fit].tolist()
    for cell, found in Auditor(system).audit(targets=system.cells).items():
        assert (found.low, found.high) == (min(ends[cell]), max(ends[cell])), cell
        assert found.exact
