"""Why each hidden cell is hidden, for the eyes of whoever counted and for nobody else.

It tells which counts are small, so it never goes into a file.
"""

from __future__ import annotations

from itertools import product

from trafficmon_desktop.disclosure.publication import Cell, Publication
from trafficmon_desktop.disclosure.tables import printed_values
from trafficmon_desktop.disclosure.weights import identity_of, is_decoy, jitter

SMALL, NEAR, COVER, RELEASED = "small", "near", "cover", "released"
REASONS = (SMALL, NEAR, COVER, RELEASED)
"""``small``: counts 1..k-1; ``near``: so little more that the keyed threshold hides it too, or
empty and drawn by the key, lest "hidden" say "small"; ``cover``: with it others could be worked
out; ``released``: only together with an earlier release could they be."""


def reasons_of(
    counted: Publication,
    alone: Publication,
    safe: Publication,
    threshold: int,
    key: bytes | None,
) -> dict[Cell, str]:
    """The reason of every hidden cell of ``safe``.

    ``counted`` has the fine tables with all counts; ``alone`` is what could be printed if nothing
    had been released before, with the tables of ``safe``.
    """
    truth = printed_values(counted)
    found: dict[Cell, str] = {}
    shown_alone = printed_values(alone)
    for table in safe.tables:
        if not safe.is_open(table.population):
            for cell, value in safe.table_cells(table):
                if value is None and cell not in found:
                    count = _count(counted, truth, cell)
                    if 0 < count < threshold:
                        found[cell] = SMALL
                    elif cell in shown_alone:
                        found[cell] = RELEASED
                    else:
                        found[cell] = NEAR if _is_noise(cell, count, threshold, key) else COVER
    return found


def _is_noise(cell: Cell, count: int, threshold: int, key: bytes | None) -> bool:
    """Whether the key hides this count, which is not small."""
    identity = identity_of(cell.population, cell.key)
    return count < threshold + jitter(key, identity) if count else is_decoy(key, identity)


def _count(counted: Publication, truth: dict[Cell, int], cell: Cell) -> int:
    """The count of a cell, of a group out of its members where no table lists it."""
    if cell in truth:
        return truth[cell]
    fine = [
        [(name, part) for part in counted.members(name, category)]
        for name, category in sorted(cell.key)
    ]
    return sum(truth.get(cell._replace(key=frozenset(pairs)), 0) for pairs in product(*fine))
