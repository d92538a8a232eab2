"""Files of several organisations about small invented populations, for adding up."""

from collections.abc import Callable, Iterable, Sequence
from itertools import product
from typing import Any

from tests.disclosure.small_tables import Domains, Key, summary, table
from trafficmon_desktop.disclosure.merged import Merged, MergedCell
from trafficmon_desktop.disclosure.tables import Publication, publication_from_json

PERIOD = {"from": "2024-01-01", "to": "2024-12-31"}
YEAR = {"period": PERIOD, "as_of": "2025-01-20", "profile": "coordinator"}
DOMAINS: Domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"]}
LARGE = (20, 10, 20, 30, 30, 40, 50, 60, 10)


def file_of(
    organisation: str,
    joint: Sequence[int] = LARGE,
    dims: Iterable[str] = ("ab",),
    hide: Callable[[Key], bool] = lambda key: False,
    domains: Domains = DOMAINS,
    **more: Any,
) -> dict[str, Any]:
    """A file in the format; each entry of ``dims`` is a table of these variables."""
    tables = [table(each, each, domains, joint, hide) for each in dims]
    return summary(domains, tables, organisation=organisation, **(YEAR | more))


def read(*files: dict[str, Any]) -> list[Publication]:
    """The files as the program reads them."""
    return [publication_from_json(file, file["organisation"]) for file in files]


def cell(merged: Merged, name: str, *categories: str) -> MergedCell:
    """One cell of a joint table."""
    (found,) = (each for each in merged.tables if each.id == name)
    return next(each for each in found.cells if each.categories == categories)


def every_key(dims: Sequence[str], domains: Domains) -> list[tuple[str, ...]]:
    """Categories of every cell of a table, totals included."""
    return list(product(*([*domains[dim], "*"] for dim in dims)))
