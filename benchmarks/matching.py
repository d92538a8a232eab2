"""What is left of an attacker who runs the program again on every table that fits.

He guesses keys: a table stays possible if any guess gives exactly the hidden cells he sees. A
small count is *known* to him if it is small in all tables that stay. Tables are drawn at random
(always the same ones) until a count is free; where the draws end first, it passes for known.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from trafficmon_desktop.disclosure.errors import SolverError, UnsafeError
from trafficmon_desktop.disclosure.pattern import Policy, hidden_cells
from trafficmon_desktop.disclosure.publication import MARGIN, Key, Population, Publication, Table
from trafficmon_desktop.disclosure.weights import identity_of, jitter

THRESHOLD = 5
SIZE = 3
MOST_TABLES = 40  # looked at for one release
GUESSES = tuple(bytes([number]) * 32 for number in range(1, 26))
PLACES = tuple((row, column) for row in range(SIZE + 1) for column in range(SIZE + 1))
INSIDE = tuple((row, column) for row in range(SIZE) for column in range(SIZE))

Grid = tuple[int, ...]
Hidden = frozenset[Key]


@dataclass(frozen=True)
class Known:
    """Small counts the attacker is sure of, out of all of them."""

    known: int
    small: int


def known_after_matching(seeds: Sequence[int], keys: Sequence[bytes | None] = GUESSES) -> Known:
    """Attacks one 3 x 3 table a seed; ``keys`` are the guesses (None: nothing is keyed)."""
    known = small = 0
    for seed in seeds:
        random = Random(seed)
        key = None if keys == (None,) else random.randbytes(32)
        grid = _invented(random)
        hidden = _pattern(grid, key)
        if hidden is None:
            continue
        mine = [place for place, count in enumerate(grid) if 0 < count < THRESHOLD]
        small += len(mine)
        known += len(_still_known(grid, hidden, mine, keys, random))
    return Known(known, small)


def _still_known(
    grid: Grid, hidden: Hidden, mine: Sequence[int], keys: Sequence[bytes | None], random: Random
) -> set[int]:
    known = set(mine)
    shown = {place: count for place, count in _counts(grid).items() if _key(place) not in hidden}
    possible = [key for key in keys if _could_be(key, shown)]
    learned = False  # where no table stays, the guesses were wrong and say nothing
    for _ in range(MOST_TABLES):
        other = next(_fitting(shown, sum(grid), random))
        free = {place for place in known if not 0 < other[place] < THRESHOLD}
        if (free or not learned) and any(_pattern(other, key) == hidden for key in possible):
            learned = True
            known -= free
        if not known:
            break
    return known if learned else set()


def _could_be(key: bytes | None, shown: dict[tuple[int, int], int]) -> bool:
    """Whether no printed count would have been too small under this key."""
    return not any(
        0 < count < THRESHOLD + jitter(key, identity_of("p", _key(place)))
        for place, count in shown.items()
        if _key(place)
    )


def _pattern(grid: Grid, key: bytes | None) -> Hidden | None:
    try:
        found = hidden_cells(_publication(grid), ["p"], Policy(THRESHOLD, key))
    except (UnsafeError, SolverError):
        return None
    return frozenset(cell.key for cell in found.cells)


def _invented(random: Random) -> Grid:
    shares = [random.random() ** 2 + 0.05 for _ in INSIDE]
    grid = [0] * len(INSIDE)
    for place in random.choices(range(len(INSIDE)), shares, k=random.choice([20, 30, 40])):
        grid[place] += 1
    return tuple(grid)


def _counts(grid: Grid) -> dict[tuple[int, int], int]:
    return {
        (row, column): sum(
            count
            for (x, y), count in zip(INSIDE, grid, strict=True)
            if row in (x, SIZE) and column in (y, SIZE)
        )
        for row, column in PLACES
    }


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
        for (row, column), count in _counts(grid).items()
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
        whole = _counts(begun)
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
