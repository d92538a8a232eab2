"""What is not declared impossible can happen: an unknown zero would help whoever attacks."""

from itertools import product

import pytest

from tests.domain.dense_book import dense_book
from trafficmon_desktop.domain.indicators import DOMAINS, TABLES, Counted
from trafficmon_desktop.domain.structure import is_impossible


@pytest.fixture(scope="module")
def counted() -> Counted:
    return dense_book().count()


def test_every_cell_is_counted_or_declared_impossible(counted: Counted) -> None:
    for table in TABLES:
        seen = {
            tuple(unit.values[dim] for dim in table.dims)
            for unit in counted.units[table.population]
        }
        missing = [
            cell
            for cell in product(*(DOMAINS[dim] for dim in table.dims))
            if cell not in seen
            and not is_impossible(table.population, dict(zip(table.dims, cell, strict=True)))
        ]
        assert missing == [], table.id
