"""Every family of equations counts: an audit that forgot one would give another answer.

Each example is also checked against all fillings by ``test_attack_brute_force``; here one family
is taken out of a system that has it, and the interval must become wider than the truth.
"""

from collections.abc import Callable
from random import Random
from typing import Any

import pytest

from tests.disclosure.small_tables import Domains, cell_of, publish, table
from trafficmon_desktop.disclosure.auditor import Auditor
from trafficmon_desktop.disclosure.publication import Cell
from trafficmon_desktop.disclosure.reduction import reduce_system
from trafficmon_desktop.disclosure.relaxation import Relaxation
from trafficmon_desktop.disclosure.system import System, build_system

DOMAINS: Domains = {"a": ["1", "2"], "b": ["x", "y", "z"]}
JOINT = (6, 6, 6, 6, 6, 6)
ONE = {"population": "people", "key": {"a": "1", "b": "x"}}
OTHER = {"population": "people", "key": {"a": "2", "b": "y"}}
EARLY = {"population": "people", "key": {"a": "1", "b": "early"}}
AT_MOST = {"less": [ONE], "more": [OTHER]}


def system_with(**declared: Any) -> System:
    hidden = table("t", "ab", DOMAINS, JOINT, lambda key: "*" not in key.values())
    return build_system([publish(DOMAINS, [hidden], **declared)])


def drop(kind: str) -> Callable[[System], None]:
    def mutate(system: System) -> None:
        kept = [row for row in system.rows if row.kind != kind]
        assert len(kept) < len(system.rows)
        system.rows = kept

    return mutate


def forget_zeros(system: System) -> None:
    system.zeros.clear()


def forget_implications(system: System) -> None:
    system.implications.clear()


def forget_printed(system: System) -> None:
    """Two of them: a single one would follow from the rest."""
    for category in "xy":
        system.printed.pop(system.index[cell_of({"b": category})])


ZERO = {"population": "people", "key": {"a": "1", "b": "y"}}

MUTANTS: dict[str, tuple[dict[str, Any], Callable[[System], None]]] = {
    "margins": ({}, drop("margin")),
    "printed counts": ({}, forget_printed),
    "groups": (
        {
            "groups": {"b": {"early": ["x", "y"]}},
            "equalities": [{"left": [EARLY], "right": [OTHER]}],
        },
        drop("group"),
    ),
    "equalities": ({"equalities": [{"left": [ONE], "right": [OTHER]}]}, drop("equality")),
    "inequalities": ({"inequalities": [AT_MOST]}, drop("inequality")),
    "measures": (
        {"measures": [{"id": "m", "population": "people", "constraints": [AT_MOST]}]},
        drop("measure"),
    ),
    "structural zeros": ({"structural_zeros": [ZERO]}, forget_zeros),
    "implications": (
        {
            "implications": [{"if": [ONE], "then": [ZERO]}],
            "equalities": [{"left": [ONE], "right": [OTHER]}],
        },
        forget_implications,
    ),
}


def widths(system: System) -> dict[Cell, tuple[int, int | None]]:
    return {cell: (found.low, found.high) for cell, found in Auditor(system).audit().items()}


@pytest.mark.parametrize("family", MUTANTS)
def test_forgetting_a_family_changes_the_answer(family: str) -> None:
    declared, mutate = MUTANTS[family]
    whole, mutant = system_with(**declared), system_with(**declared)
    mutate(mutant)
    assert widths(whole) != widths(mutant)


def test_no_filling_passes_that_breaks_a_row() -> None:
    """The exact check behind every witness refuses each filling that is off by one anywhere."""
    system = system_with(inequalities=[AT_MOST], implications=[{"if": [ONE], "then": [ZERO]}])
    reduction = reduce_system(system, system.printed)
    (component,) = reduction.components
    model = Relaxation(system, reduction, component, 1_000)
    truth = dict.fromkeys(component.cells, 6)
    assert model.check(truth)
    for cell in component.cells:
        for step in (-1, 1):
            assert not model.check(truth | {cell: 6 + step})
    assert not model.check(truth | dict.fromkeys(component.cells, -6))


def test_whole_fillings_satisfy_the_whole_system() -> None:
    """What the audit keeps as proof satisfies every row of the system, fixed cells included."""
    random = Random(3)
    domains: Domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"], "c": ["p", "q"]}
    joint = [random.randrange(12) for _ in range(18)]
    tables = [
        table(
            dims, dims, domains, joint, lambda key: "*" not in key.values() and key.get("a") != "3"
        )
        for dims in ("ab", "bc", "ac")
    ]
    system = build_system([publish(domains, tables)])
    auditor = Auditor(system)
    auditor.audit(targets=system.cells)
    fillings = auditor.fillings()
    assert len(fillings) > 3
    for filling in fillings:
        assert list(system.violations(filling)) == []
