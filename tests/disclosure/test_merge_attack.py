"""Attacks on the joint report: by who holds all files, by a reader, by a contributor."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from tests.disclosure.joint_files import YEAR, read
from tests.disclosure.small_tables import Domains, Key, count, profiles, summary, table
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.auditor import AuditRun
from trafficmon_desktop.disclosure.merge import merge
from trafficmon_desktop.disclosure.merged import Ends, Merged
from trafficmon_desktop.disclosure.publication import Cell, Publication, Table
from trafficmon_desktop.disclosure.suppress import protect
from trafficmon_desktop.disclosure.system import Row, System, build_system

DOMAINS: Domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"], "c": ["p", "q", "r"]}
DIMS = ("ab", "bc")
THRESHOLD = 3


def organisation(seed: int, name: str) -> tuple[Publication, list[int]]:
    """A protected file and the counts behind it."""
    random = Random(f"{seed}{name}")
    joint = [random.choice((0, 0, 1, 2, 3, 6, 9)) for _ in profiles(DOMAINS)]
    tables = [table(each, each, DOMAINS, joint) for each in DIMS]
    (whole,) = read(summary(DOMAINS, tables, organisation=name, **YEAR))
    return protect(whole, threshold=THRESHOLD), joint


@pytest.fixture(scope="module", params=[1, 2, 3])
def made(request: pytest.FixtureRequest) -> tuple[list[Publication], list[list[int]], Merged]:
    found = [organisation(request.param, name) for name in "ABCD"]
    files = [file for file, _ in found]
    return files, [joint for _, joint in found], merge(files)


def told(merged: Merged) -> Iterator[tuple[Table, Key, Ends]]:
    for each in merged.tables:
        for cell in each.cells:
            yield each, dict(zip(each.dims, cell.categories, strict=True)), cell.ends


def together(files: Sequence[Publication]) -> tuple[System, list[dict[Cell, int]]]:
    """One system of all files side by side, and where the cells of each stand in it."""
    whole, places = System(), []
    for file in files:
        own, start = build_system([file]), len(whole.cells)
        whole.cells += [replace_population(cell, file.organisation) for cell in own.cells]
        whole.rows += [
            row._replace(terms=tuple((at + start, factor) for at, factor in row.terms))
            for row in own.rows
        ]
        whole.zeros |= {at + start for at in own.zeros}
        whole.printed |= {at + start: value for at, value in own.printed.items()}
        whole.hidden += [at + start for at in own.hidden]
        places.append({cell: at + start for cell, at in own.index.items()})
    return whole, places


def replace_population(cell: Cell, owner: str) -> Cell:
    return cell._replace(population=f"{owner}: {cell.population}")


def ends_of(system: System) -> dict[int, Ends]:
    found = AuditRun(system, system.printed).intervals(system.hidden, None, None)
    return {at: (each.low, each.high) for at, each in found.items()}


def test_inputs_are_safe_and_the_joint_report_adds_nothing_to_them(made: Any) -> None:
    files, _, merged = made
    assert attack(files).safe
    system, places = together(files)
    before = ends_of(system)
    for each, key, (low, high) in told(merged):
        cell = files[0].cell(each.population, key)
        terms = tuple((place[cell], 1) for place in places)
        system.rows.append(Row(terms, low, high, "joint"))
    assert ends_of(system) == before
    row = next(row for row in system.rows if row.kind == "joint" and row.lower != row.upper)
    assert row.upper is not None
    system.rows.append(row._replace(upper=row.upper - 1))  # the control: a false report tells
    assert ends_of(system) != before


@pytest.mark.parametrize("knows", [None, 0, 3])
def test_neither_a_reader_nor_a_contributor_finds_a_small_count(
    made: Any, knows: int | None
) -> None:
    """Who has only the joint report, and takes off what one organisation truly counted."""
    files, joints, merged = made
    own = [0] * len(joints[0]) if knows is None else joints[knows]
    tables, rows = {}, []
    for each, key, (low, high) in told(merged):
        taken = count(own, DOMAINS, key)
        value = low - taken if low == high else None
        tables.setdefault(each.id, {})[tuple(key.values())] = value
        rows.append((key, low - taken, None if high is None else high - taken))
    left = replace(
        files[0],
        tables=tuple(
            Table(each.id, each.population, "", each.dims, tables[each.id])
            for each in merged.tables
        ),
    )
    system = build_system([left])
    for key, low, high in rows:
        system.rows.append(Row(((system.index[left.cell("people", key)], 1),), low, high, "joint"))
    found = AuditRun(system, system.printed).intervals(system.audited, THRESHOLD, None)
    small = [
        system.cells[at]
        for at, each in found.items()
        if each.high is not None and 0 < each.high < THRESHOLD
    ]
    assert small == []
    listed = {system.index[left.cell("people", key)] for key, _, _ in rows}
    assert all(found[at].verdict(THRESHOLD) == "safe" for at in listed if found[at].high != 0)
