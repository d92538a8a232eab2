"""Small invented populations, their tables, and every filling of them counted one by one.

Nothing of the program's linear algebra is used here: fillings are lists of counts of the full
joint table over all variables, taken one after another.
"""

from collections.abc import Callable, Iterator, Sequence
from functools import cache
from itertools import product
from random import Random
from typing import Any

import numpy as np

from trafficmon_desktop.disclosure.tables import MARGIN, Cell, Publication, publication_from_json

Key = dict[str, str]
Domains = dict[str, list[str]]


def profiles(domains: Domains) -> list[Key]:
    """Every combination of fine categories: the cells of the full joint table."""
    return [dict(zip(domains, values, strict=True)) for values in product(*domains.values())]


def count(joint: Sequence[int], domains: Domains, key: Key, groups: Any = None) -> int:
    """How many of a filling of the joint table agree with a key (margins and groups allowed)."""
    found = 0
    for profile, number in zip(profiles(domains), joint, strict=True):
        if all(
            value == MARGIN
            or profile[name] == value
            or profile[name] in (groups or {}).get(name, {}).get(value, ())
            for name, value in key.items()
        ):
            found += int(number)
    return found


def table(
    name: str,
    dims: Sequence[str],
    domains: Domains,
    joint: Sequence[int],
    hide: Callable[[Key], bool] = lambda key: False,
    population: str = "people",
) -> dict[str, Any]:
    """A table in the file format with all its margins."""
    keys = [
        dict(zip(dims, values, strict=True))
        for values in product(*([*domains[dim], MARGIN] for dim in dims))
    ]
    cells = [
        {"key": key, "value": None if hide(key) else count(joint, domains, key)} for key in keys
    ]
    return {"id": name, "population": population, "unit": "", "dims": list(dims), "cells": cells}


def summary(domains: Domains, tables: list[dict[str, Any]], **more: Any) -> dict[str, Any]:
    """A file in the public format."""
    return {"format": "trafficmon-summary/1", "domains": domains, "tables": tables, **more}


def publish(domains: Domains, tables: list[dict[str, Any]], **more: Any) -> Publication:
    """The same, read."""
    return publication_from_json(summary(domains, tables, **more))


def hide_at_random(random: Random, share: float) -> Callable[[Key], bool]:
    """Hides a share of the cells, the same cell always alike; totals stay."""
    decided: dict[frozenset[tuple[str, str]], bool] = {}

    def hide(key: Key) -> bool:
        pairs = frozenset(item for item in key.items() if item[1] != MARGIN)
        return bool(pairs) and decided.setdefault(pairs, random.random() < share)

    return hide


@cache
def fillings(cells: int, total: int) -> np.ndarray:
    """Every way to spread ``total`` over ``cells``: one row each."""
    return np.array(list(_spread(cells, total)), dtype=np.int16)


def _spread(cells: int, total: int) -> Iterator[tuple[int, ...]]:
    if cells == 1:
        yield (total,)
        return
    for first in range(total + 1):
        for rest in _spread(cells - 1, total - first):
            yield (first, *rest)


class Counts:
    """All fillings of the full joint table with one total, and what they say of any cell."""

    def __init__(self, domains: Domains, total: int, groups: Any = None) -> None:
        self.domains = domains
        self.groups = groups
        self.fillings = fillings(len(profiles(domains)), total)

    def of(self, key: Key) -> np.ndarray:
        """The count of a cell in each filling."""
        one_each = np.eye(self.fillings.shape[1], dtype=np.int16)
        mask = [count(unit, self.domains, key, self.groups) for unit in one_each]
        return self.fillings @ np.array(mask, dtype=np.int16)

    def agreeing(self, file: dict[str, Any]) -> np.ndarray:
        """Which fillings give every printed count."""
        fit = np.ones(len(self.fillings), dtype=bool)
        for entry in file["tables"]:
            for cell in entry["cells"]:
                if cell["value"] is not None:
                    fit &= self.of(cell["key"]) == cell["value"]
        return fit

    def keep(self, fit: np.ndarray) -> None:
        """Drop the fillings that do not fit."""
        self.fillings = self.fillings[fit]


def cell_of(key: Key, population: str = "people") -> Cell:
    """The canonical cell of a key."""
    return Cell(population, frozenset(pair for pair in key.items() if pair[1] != MARGIN))
