"""What has to be hidden for its own sake, and which populations are too small to be shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.lattice import Lattice, Row, statements_between
from trafficmon_desktop.disclosure.lines import Line
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.weights import identity_of, is_decoy, jitter

SILENT_CATEGORIES = frozenset({"not_applicable", "unknown"})
"""Categories that say nothing about a person: a group may fall wholly into one of them."""


@dataclass(frozen=True)
class Rest:
    """A margin without one of its members, an unknown of its own behind the lattice's.

    `low`: nought must stay possible; `high`: so must k or more.
    """

    number: int
    row: Row
    count: int
    low: bool
    high: bool


def totals_of(publication: Publication) -> dict[str, int]:
    """True total of each closed population that has a table.

    Raises MalformedFileError where it stands in no table or with several values.
    """
    totals: dict[str, int] = {}
    for table in publication.tables:
        if publication.is_open(table.population):
            continue
        for cell, value in publication.table_cells(table):
            if cell.key or value is None:
                continue
            if totals.setdefault(table.population, value) != value:
                raise MalformedFileError("summary_contradiction", file=table.id, place="total")
        if table.population not in totals:
            raise MalformedFileError("summary_incomplete", file=table.id, place="total")
    return totals


def too_small(publication: Publication, threshold: int, key: bytes | None) -> set[str]:
    """Closed populations that must not be shown, those that go with them included.

    A population is small below its jittered threshold, nought included. Populations that imply
    or equal each other stand or fall together: otherwise the one that is shown would say that
    the one left out is not nought. One that is bounded by a hidden one falls with it.
    """
    totals = totals_of(publication)
    small = {
        name
        for name, total in totals.items()
        if total < threshold + jitter(key, identity_of(name, frozenset(), "population"))
    }
    return fall_with(publication, small)


def fall_with(publication: Publication, left_out: set[str]) -> set[str]:
    """`left_out` and every population that may not be shown without one of them."""
    shown = {t.population for t in publication.tables if not publication.is_open(t.population)}
    fallen = set(left_out)
    while True:
        before = len(fallen)
        for left, right, kind in statements_between(publication):
            both = left | right
            if kind == "less":
                if right & fallen:
                    fallen |= left & shown
            elif both & fallen and len(both) > 1:
                fallen |= both & shown
        if len(fallen) == before:
            return fallen


def primary_cells(lattice: Lattice, threshold: int, key: bytes | None) -> set[int]:
    """Printable cells with a count from 1 to their jittered threshold, totals apart."""
    found = set()
    for number in sorted(lattice.printable):
        cell = lattice.cells[number]
        if not cell.key or not lattice.truth[number]:
            continue
        limit = threshold + jitter(key, _identity(lattice, number))
        if lattice.truth[number] < limit:
            found.add(number)
    return found


def decoys(lattice: Lattice, lines: Sequence[Line], key: bytes | None) -> set[int]:
    """Empty cells to hide for nothing but to make an empty cell as likely as a small one.

    Only cells of which no other is a part, and within wholes that count something: an empty
    whole would have to be hidden with all it consists of.
    """
    if key is None:
        return set()
    spared = {line.whole for line in lines} | lattice.zeros
    for line in lines:
        if not lattice.truth[line.whole]:
            spared.update(line.members)
    return {
        number
        for number in lattice.printable - spared
        if not lattice.truth[number] and is_decoy(key, _identity(lattice, number))
    }


def rests(lattice: Lattice, lines: Sequence[Line], threshold: int) -> list[Rest]:
    """Differences margin - member that must not become known.

    A rest of 1..k-1 is a small count like any other. A rest of nought says that a whole group
    of persons falls into one category; with two or more possible categories of which that one
    says something, k or more must stay possible outside it (coalition of none or one: a member
    who knows of himself as the only exception sees a rest of 1, which is small anyway).
    """
    found: dict[tuple[int, int], Rest] = {}
    for line in lines:
        for member, category in zip(line.members, line.categories, strict=True):
            pair = (line.whole, member)
            count = lattice.truth[line.whole] - lattice.truth[member]
            small = 0 < count < threshold
            reveals = count == 0 and _reveals(lattice, line, category)
            if pair not in found and (small or reveals):
                number = len(lattice.cells) + len(found)
                row = Row(((number, 1), (line.whole, -1), (member, 1)))
                found[pair] = Rest(number, row, count, small, high=True)
    return list(found.values())


def _identity(lattice: Lattice, number: int) -> bytes:
    cell = lattice.cells[number]
    return identity_of(cell.population, cell.key)


def _reveals(lattice: Lattice, line: Line, category: str) -> bool:
    return (
        len(line.members) > 1
        and lattice.truth[line.whole] > 0
        and category not in SILENT_CATEGORIES
    )
