"""Merged intervals against every filling counted one by one, and what the joint report adds.

Small tables of three organisations: the interval of a sum must hold the truth and be exactly as
narrow as all fillings of all files together make it; and whoever holds all files learns nothing
from the joint report.
"""

from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest

from tests.disclosure.joint_files import YEAR, read
from tests.disclosure.small_tables import Counts, Domains, count, hide_at_random, summary, table
from trafficmon_desktop.disclosure.merge import merge
from trafficmon_desktop.disclosure.merged import Merged, MergedCell, MergedTable

DOMAINS: Domains = {"a": ["1", "2"], "b": ["x", "y"], "c": ["p", "q"]}
WITHOUT_RULE = {"threshold": 1}  # every sum is given, so that every interval can be looked at
SEEDS = range(12)

Joints = list[list[int]]


def files_of(seed: int) -> tuple[list[dict[str, Any]], Joints, Domains]:
    """Three files about cases spread at random, some cells hidden, one table missing in one."""
    random = Random(seed)
    names = ["a", "b"] if seed % 2 else ["a", "b", "c"]
    domains = {name: DOMAINS[name] for name in names}
    dims = ["ab"] if seed % 2 else ["ab", "bc"]
    files, joints = [], []
    for at, organisation in enumerate("ABC"):
        joint = [0] * 2 ** len(names)
        for _ in range(random.randint(2, 6)):
            joint[random.randrange(len(joint))] += 1
        hide = hide_at_random(random, 0.5)
        tables = [table(each, each, domains, joint, hide) for each in dims]
        if at == 2 and seed % 3 == 0:
            tables = [tables[0]] if len(tables) > 1 else [table("a", "a", domains, joint, hide)]
        told = YEAR | {"protection": WITHOUT_RULE}
        files.append(summary(domains, tables, organisation=organisation, **told))
        joints.append(joint)
    return files, joints, domains


def fitting(file: dict[str, Any], joint: list[int], domains: Domains) -> Counts:
    """Every filling of one file; its total is printed somewhere."""
    counts = Counts(domains, sum(joint))
    counts.keep(counts.agreeing(file))
    return counts


def cells(merged: Merged) -> list[tuple[MergedTable, MergedCell, dict[str, str]]]:
    return [
        (each, cell, dict(zip(each.dims, cell.categories, strict=True)))
        for each in merged.tables
        for cell in each.cells
    ]


@pytest.mark.parametrize("seed", SEEDS)
def test_an_interval_is_exactly_what_all_fillings_allow(seed: int) -> None:
    files, joints, domains = files_of(seed)
    every = [fitting(*each, domains) for each in zip(files, joints, strict=True)]
    merged = merge(read(*files))
    assert merged.withheld == ()
    for _, cell, key in cells(merged):
        found = [counts.of(key) for counts in every]
        low, high = sum(each.min() for each in found), sum(each.max() for each in found)
        assert cell.ends == (low, high), key
        truth = sum(count(joint, domains, key) for joint in joints)
        assert low <= truth <= high
        assert cell.distinct[0] == max(each.min() for each in found)


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if seed % 2])
def test_who_holds_all_files_learns_nothing_from_the_joint_report(seed: int) -> None:
    files, joints, domains = files_of(seed)
    every = [fitting(*each, domains) for each in zip(files, joints, strict=True)]
    told = [(key, cell.ends) for _, cell, key in cells(merge(read(*files)))]
    assert kept_by(told, every) == 1.0


def test_a_false_report_would_tell() -> None:
    """The control of the test above."""
    files, joints, domains = files_of(3)
    every = [fitting(*each, domains) for each in zip(files, joints, strict=True)]
    open_ends = [(key, cell.ends) for _, cell, key in cells(merge(read(*files)))]
    key, (low, high) = next(each for each in open_ends if each[1][0] != each[1][1])
    assert high is not None
    assert kept_by([(key, (low, high - 1))], every) < 1.0


def kept_by(told: list[tuple[dict[str, str], Any]], every: list[Counts]) -> float:
    """The share of all combinations of fillings that agree with what is told of the sums."""
    numbers = [range(len(counts.fillings)) for counts in every]
    values = [[counts.of(key) for counts in every] for key, _ in told]
    places = np.array(list(product(*numbers)))
    fit = np.ones(len(places), dtype=bool)
    for found, (_, (low, high)) in zip(values, told, strict=True):
        sums = sum(each[places[:, at]] for at, each in enumerate(found))
        fit &= (sums >= low) & (sums <= high)
    return float(fit.mean())
