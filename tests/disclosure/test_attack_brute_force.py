"""The audit equals the count over every whole-number filling of small tables."""

from collections.abc import Sequence
from random import Random
from typing import Any

import pytest

from tests.disclosure.brute_force import compare
from tests.disclosure.small_tables import (
    MARGIN,
    Counts,
    Domains,
    count,
    hide_at_random,
    summary,
    table,
)

DOMAINS: Domains = {"a": ["1", "2"], "b": ["x", "y", "z"], "c": ["p", "q"]}
Joint = Sequence[int]


def spread(random: Random, cells: int, total: int, empty: frozenset[int] = frozenset()) -> Joint:
    joint = [0] * cells
    open_cells = [cell for cell in range(cells) if cell not in empty]
    for _ in range(total):
        joint[random.choice(open_cells)] += 1
    return joint


def anything(counts: Counts) -> Any:
    return counts.of({}) >= 0


@pytest.mark.parametrize("seed", range(8))
def test_one_table(seed: int) -> None:
    random = Random(seed)
    domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"]}
    joint = spread(random, 9, 6)
    hide = hide_at_random(random, 0.6)
    compare(summary(domains, [table("t", "ab", domains, joint, hide)]), domains, 6, anything)


@pytest.mark.parametrize("seed", range(6))
def test_two_tables_that_share_a_dimension(seed: int) -> None:
    random = Random(seed)
    joint = spread(random, 12, 5)
    hide = hide_at_random(random, 0.6)
    tables = [table("t", "ab", DOMAINS, joint, hide), table("u", "bc", DOMAINS, joint, hide)]
    compare(summary(DOMAINS, tables), DOMAINS, 5, anything)


@pytest.mark.parametrize("seed", range(8))
def test_three_tables_in_a_cycle(seed: int) -> None:
    random = Random(seed)
    joint = spread(random, 12, 5)
    hide = hide_at_random(random, 0.4)
    tables = [table(dims, dims, DOMAINS, joint, hide) for dims in ("ab", "bc", "ac")]
    compare(summary(DOMAINS, tables), DOMAINS, 5, anything)


@pytest.mark.parametrize("seed", range(6))
def test_structural_zeros_groups_and_a_coarse_table(seed: int) -> None:
    random = Random(seed)
    empty = frozenset({0, 1, 2, 3})  # a=1 with b in (x, y)
    joint = spread(random, 12, 6, empty)
    hide = hide_at_random(random, 0.6)
    tables = [table("t", "ab", DOMAINS, joint, hide), table("u", "bc", DOMAINS, joint, hide)]
    groups = {"b": {"early": ["x", "y"]}}
    coarse: Domains = {"b": ["early", "z"], "c": DOMAINS["c"]}
    rows = [
        {"key": key, "value": None if hide(key) else count(joint, DOMAINS, key, groups)}
        for key in (
            {"b": b, "c": c} for b in (*coarse["b"], MARGIN) for c in (*coarse["c"], MARGIN)
        )
    ]
    tables.append({"id": "v", "population": "people", "dims": ["b", "c"], "cells": rows})
    zeros = [{"population": "people", "key": {"a": "1", "b": "early"}}]
    file = summary(DOMAINS, tables, groups=groups, structural_zeros=zeros)
    compare(file, DOMAINS, 6, lambda counts: counts.of({"a": "1", "b": "early"}) == 0)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("kind", ["equalities", "inequalities", "implications", "measures"])
def test_declared_relations(seed: int, kind: str) -> None:
    random = Random(seed)
    first, second = {"a": "1", "b": "x"}, {"b": "z", "c": "q"}

    def fits(counts: Counts) -> Any:
        one, other = counts.of(first), counts.of(second)
        if kind == "equalities":
            return one == other
        return (one < 1) | (other >= 1) if kind == "implications" else one <= other

    everything = Counts(DOMAINS, 5)
    everything.keep(fits(everything))
    joint = random.choice(everything.fillings).tolist()
    hide = hide_at_random(random, 0.6)
    tables = [table("t", "ab", DOMAINS, joint, hide), table("u", "bc", DOMAINS, joint, hide)]
    sides = {
        "equalities": ("left", "right"),
        "inequalities": ("less", "more"),
        "measures": ("less", "more"),
        "implications": ("if", "then"),
    }[kind]
    relation = {
        side: [{"population": "people", "key": key}]
        for side, key in zip(sides, (first, second), strict=True)
    }
    declared: list[dict[str, Any]] = [relation]
    if kind == "measures":
        declared = [{"id": "m", "population": "people", "constraints": [relation]}]
    compare(summary(DOMAINS, tables, **{kind: declared}), DOMAINS, 5, fits)
