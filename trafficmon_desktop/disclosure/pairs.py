"""Frechet bounds of combinations across tables that share no joint table.

Where one table says how many are in A and another how many are in B, at least
``n(A) + n(B) - n(shared)`` are in both and at most the smaller of the two.
"""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

import numpy as np

from trafficmon_desktop.disclosure.auditor import AuditRun
from trafficmon_desktop.disclosure.frames import Universe
from trafficmon_desktop.disclosure.publication import Cell, Key
from trafficmon_desktop.disclosure.system import System


def pair_bounds(
    system: System, run: AuditRun, threshold: int
) -> Iterator[tuple[Cell, tuple[int, int | None]]]:
    """Combinations whose least count lies in 1..threshold-1, as (cell, (least, most)).

    Frames that share variables are compared category by category of what they share. Uses the
    intervals the audit has proven, so that hidden cells count with what is known of them.
    """
    for universe in system.universes.values():
        if universe.is_open:
            continue
        parts = {frame: _cells_by_key(system, universe, frame) for frame in universe.frames}
        for left, right in combinations(universe.frames, 2):
            shared = set(left) & set(right)
            yield from _compare(
                system, run, threshold, universe, (parts[left], parts[right], shared)
            )


def _cells_by_key(system: System, universe: Universe, frame: tuple[str, ...]) -> list[int]:
    inside = set(frame)
    return [
        place
        for place in system.audited
        if (cell := system.cells[place]).population == universe.population
        and cell.period == universe.period
        and place not in system.grouped
        and cell.key
        and {name for name, _ in cell.key} <= inside
    ]


def _compare(
    system: System,
    run: AuditRun,
    threshold: int,
    universe: Universe,
    sides: tuple[list[int], list[int], set[str]],
) -> Iterator[tuple[Cell, tuple[int, int | None]]]:
    left, right, shared = sides
    by_shared: dict[Key, tuple[list[int], list[int]]] = defaultdict(lambda: ([], []))
    for side, places in enumerate((left, right)):
        for place in places:
            key = system.cells[place].key
            common = frozenset(pair for pair in key if pair[0] in shared)
            if len(common) < len(key):
                by_shared[common][side].append(place)
    for common, (first, second) in by_shared.items():
        whole = system.index[Cell(universe.population, common, universe.period)]
        top = run.high[whole]
        if top is None or not first or not second:
            continue
        low = np.array([run.low[place] for place in first])[:, None] + np.array(
            [run.low[place] for place in second]
        )
        least = low - top
        for row, column in np.argwhere((least >= 1) & (least < threshold)):
            one, other = first[row], second[column]
            highs = [high for place in (one, other) if (high := run.high[place]) is not None]
            key = system.cells[one].key | system.cells[other].key
            cell = Cell(universe.population, key, universe.period)
            if cell not in system.index:
                yield cell, (int(least[row, column]), min(highs, default=None))
