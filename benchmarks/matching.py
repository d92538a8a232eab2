"""What is left of an attacker who runs the program again on every table that fits.

He knows everything but the key. He draws keys until he has some that would have printed what he
sees, and keeps a table if any of them turns it into exactly the hidden cells he sees. A small
count is *known* to him if it is small in all tables that stay.

All tables that agree with what is printed are listed, each with each key; the likeliest pair
(least hidden for cover only) is tried first, until each count is free. Where the runs of the
program end before that, and where no table stays at all, the count passes for known: the share
is an upper bound for 25 keys. It says nothing of how likely a count is small.

What it is bought with, on 40 tables of 20 to 40 persons with 195 small counts (cost: in plain
weights, over the cost without a key):

    share of empty cells drawn as decoys    known    cost
    none, but all else is keyed             19.0 %   1.124
    10 %                                     6.7 %   1.125
    25 % (``DECOY_SHARE``)                   5.1 %   1.130
    40 %                                     1.0 %   1.138
    nothing keyed (25 tables)               27.7 %   1

Tried and left: wider factors of the weights (by up to 3 or 4 instead of 2) make patterns that no
other table repeats, so more is known and at a higher cost; decoys among counts over k cost more
and free nothing that the noise of the threshold does not free.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from random import Random

import numpy as np

from trafficmon_desktop.disclosure.errors import SolverError, UnsafeError
from trafficmon_desktop.disclosure.pattern import Policy, hidden_cells
from trafficmon_desktop.disclosure.program import Counts, Flags, Floats
from trafficmon_desktop.disclosure.publication import MARGIN, Key, Population, Publication, Table
from trafficmon_desktop.disclosure.weights import identity_of, is_decoy, jitter, weight

THRESHOLD = 5
SIZE = 3
KEYS = 25  # of those that would have printed what is seen
MOST_TABLES = 20_000
MOST_RUNS = 120  # of the program, for one release
CLEARLY_CHEAPER = 0.95  # than what the program would take for the cheapest
PLACES = tuple((row, column) for row in range(SIZE + 1) for column in range(SIZE + 1))
INSIDE = tuple((row, column) for row in range(SIZE) for column in range(SIZE))

Grid = tuple[int, ...]
Pattern = tuple[bool, ...]  # of all places


@dataclass(frozen=True)
class Known:
    """Small counts the attacker is sure of, out of all of them; what all patterns cost in plain
    weights, and what they cost without a key."""

    known: int
    small: int
    cost: float
    plain_cost: float


class Noise:
    """What a key does: which counts it hides at which place, and what it makes them cost."""

    def __init__(self, key: bytes | None, most: int) -> None:
        self.key = key
        names = [identity_of("p", _key(place)) for place in PLACES]
        counts = np.arange(most + 1)
        limits = [THRESHOLD + jitter(key, name) if _key(p) else 0 for p, name in _named(names)]
        decoys = [len(_key(place)) == 2 and is_decoy(key, name) for place, name in _named(names)]
        self._small = (counts > 0) & (counts < np.array(limits)[:, None])
        self._decoys = np.array(decoys)
        self._weights = np.array([[weight(key, name, int(c)) for c in counts] for name in names])

    def forced(self, tables: Counts) -> Flags:
        """Which places of the tables (one a row, all places) are hidden in any case."""
        found = self._small[np.arange(len(PLACES)), tables]
        for number, (row, column) in enumerate(PLACES):
            if self._decoys[number]:
                wholes = tables[:, [PLACES.index((row, SIZE)), PLACES.index((SIZE, column))]]
                found[:, number] |= (tables[:, number] == 0) & (wholes > 0).all(axis=1)
        return np.asarray(found)

    def cost(self, tables: Counts) -> Floats:
        """The price of hiding each place of the tables."""
        return np.asarray(self._weights[np.arange(len(PLACES)), tables])


@dataclass
class Cheaper:
    """Patterns the program has chosen, each for a table; they are as safe for others that
    differ in hidden places only."""

    patterns: list[Pattern] = field(default_factory=list)
    tables: list[Counts] = field(default_factory=list)

    def add(self, pattern: Pattern, table: Counts) -> None:
        self.patterns.append(pattern)
        self.tables.append(table)

    def beats(self, table: Counts, forced: Flags, cost: Floats, limit: float) -> bool:
        """Whether one of them would do for the table at less than the limit."""
        if not self.patterns:
            return False
        patterns = np.array(self.patterns)
        would_do = (~forced | patterns).all(axis=1)
        would_do &= ((np.array(self.tables) == table) | patterns).all(axis=1)
        return bool((would_do & ((patterns * cost).sum(axis=1) < limit)).any())


def known_after_matching(seeds: Sequence[int], *, keyed: bool = True) -> Known:
    """Attacks one 3 x 3 table a seed."""
    known = small = 0
    cost = plain_cost = 0.0
    for seed in seeds:
        random = Random(seed)
        key = random.randbytes(32)
        grid = _invented(random)
        hidden, plain = _pattern(grid, key if keyed else None), _pattern(grid, None)
        if hidden is None or plain is None:
            continue
        price = Noise(None, sum(grid)).cost(_counts_of([grid]))[0]
        cost += float(price[list(hidden)].sum())
        plain_cost += float(price[list(plain)].sum())
        mine = [place for place, count in enumerate(grid) if 0 < count < THRESHOLD]
        small += len(mine)
        known += still_known(grid, hidden, mine, _guesses(grid, hidden, random, keyed=keyed))
    return Known(known, small, cost, plain_cost)


def still_known(grid: Grid, hidden: Pattern, mine: Sequence[int], guesses: Sequence[Noise]) -> int:
    """How many of the small counts at the places ``mine`` no table that stays makes free."""
    shown = {p: n for p, n, h in zip(PLACES, _counts(grid), hidden, strict=True) if not h}
    grids = list(islice(_fitting(shown, sum(grid), Random(1)), MOST_TABLES))
    tables = _counts_of(grids)
    forced = np.array([noise.forced(tables) for noise in guesses])
    costs = np.array([noise.cost(tables) for noise in guesses])
    for_cover = (costs * (np.array(hidden) & ~forced)).sum(axis=2)
    inside = np.array(grids)[:, list(mine)]
    free = (inside == 0) | (inside >= THRESHOLD)
    known, cheaper, runs = np.ones(len(mine), np.bool_), Cheaper(), 0
    for place in np.argsort(for_cover, axis=None, kind="stable"):
        guess, table = np.unravel_index(place, for_cover.shape)
        if not known.any() or runs == MOST_RUNS:
            break
        limit = CLEARLY_CHEAPER * float(costs[guess, table][list(hidden)].sum())
        if not (free[table] & known).any() or cheaper.beats(
            tables[table], forced[guess, table], costs[guess, table], limit
        ):
            continue
        runs += 1
        found = _pattern(grids[table], guesses[guess].key)
        if found == hidden:
            known &= ~free[table]
        elif found is not None:
            cheaper.add(found, tables[table])
    return int(known.sum())


def _guesses(grid: Grid, hidden: Pattern, random: Random, *, keyed: bool) -> list[Noise]:
    """Keys that would not have hidden what is printed; he may draw as many as it takes."""
    if not keyed:
        return [Noise(None, sum(grid))]
    table, shown = _counts_of([grid]), ~np.array(hidden)
    found: list[Noise] = []
    while len(found) < KEYS:
        key = random.randbytes(32)
        if _prints(key, grid, hidden):
            noise = Noise(key, sum(grid))
            if not (noise.forced(table)[0] & shown).any():
                found.append(noise)
    return found


def _prints(key: bytes, grid: Grid, hidden: Pattern) -> bool:
    """A quick look: whether no printed count is below its threshold under this key."""
    return not any(
        0 < count < THRESHOLD + jitter(key, identity_of("p", _key(place)))
        for place, count, is_hidden in zip(PLACES, _counts(grid), hidden, strict=True)
        if not is_hidden and 0 < count < 2 * THRESHOLD and _key(place)
    )


def _named(names: Sequence[bytes]) -> Iterator[tuple[tuple[int, int], bytes]]:
    return zip(PLACES, names, strict=True)


def _pattern(grid: Grid, key: bytes | None) -> Pattern | None:
    try:
        found = hidden_cells(_publication(grid), ["p"], Policy(THRESHOLD, key))
    except (UnsafeError, SolverError):
        return None
    cells = {cell.key for cell in found.cells}
    return tuple(_key(place) in cells for place in PLACES)


def _invented(random: Random) -> Grid:
    shares = [random.random() ** 2 + 0.05 for _ in INSIDE]
    grid = [0] * len(INSIDE)
    for place in random.choices(range(len(INSIDE)), shares, k=random.choice([20, 30, 40])):
        grid[place] += 1
    return tuple(grid)


def _counts(grid: Grid) -> list[int]:
    """Of all places, margins included."""
    return [
        sum(
            count
            for (x, y), count in zip(INSIDE, grid, strict=True)
            if row in (x, SIZE) and column in (y, SIZE)
        )
        for row, column in PLACES
    ]


def _counts_of(grids: Sequence[Grid]) -> Counts:
    return np.array([_counts(grid) for grid in grids], np.int64)


def _key(place: tuple[int, int]) -> Key:
    return frozenset(
        (name, f"{name}{number}") for name, number in zip("ab", place, strict=True) if number < SIZE
    )


def _publication(grid: Grid) -> Publication:
    domains = {name: tuple(f"{name}{number}" for number in range(SIZE)) for name in "ab"}

    def category(name: str, number: int) -> str:
        return MARGIN if number == SIZE else f"{name}{number}"

    cells: dict[tuple[str, ...], int | None] = {
        (category("a", row), category("b", column)): count
        for (row, column), count in zip(PLACES, _counts(grid), strict=True)
    }
    return Publication(
        domains=domains,
        tables=(Table("t", "p", "person", ("a", "b"), cells),),
        populations={"p": Population("p")},
    )


def _fitting(
    shown: dict[tuple[int, int], int], left: int, random: Random, begun: Grid = ()
) -> Iterator[Grid]:
    """Every table that agrees with what is shown, cell by cell, in random order."""
    if len(begun) == len(INSIDE):
        whole = dict(zip(PLACES, _counts(begun), strict=True))
        if not left and all(whole[place] == count for place, count in shown.items()):
            yield begun
        return
    least, most = _limits(shown, left, begun)
    counts = range(least, most + 1)
    for count in random.sample(counts, len(counts)):
        yield from _fitting(shown, left - count, random, (*begun, count))


def _limits(shown: dict[tuple[int, int], int], left: int, begun: Grid) -> tuple[int, int]:
    """What the count shown there and the sums of the row, the column and the table leave."""
    here = INSIDE[len(begun)]
    given = shown.get(here)
    least, most = (0, left) if given is None else (given, min(given, left))
    if len(begun) == len(INSIDE) - 1:
        least = max(least, left)
    for line in (0, 1):
        margin = (here[0], SIZE) if line == 0 else (SIZE, here[1])
        if margin not in shown:
            continue
        before = zip(INSIDE, begun, strict=False)
        rest = shown[margin] - sum(count for at, count in before if at[line] == here[line])
        most = min(most, rest)
        if here[1 - line] == SIZE - 1:
            least = max(least, rest)
    return least, most
