"""Every figure inside leads to exactly the records it counts."""

from datetime import date
from typing import Any

import pytest

from trafficmon_desktop.domain.indicators import POPULATIONS, TABLES
from trafficmon_desktop.services.exports.report import view_of
from trafficmon_desktop.services.figure_sources import behind
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary import SummaryRequest, count_for, counted
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

INSIDE = SummaryRequest(
    period_from=date(2024, 1, 1),
    period_to=date(2024, 12, 31),
    as_of=date(2025, 6, 30),
    profile="internal",
)


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """A vault with invented cases."""
    with vault.write("fill") as unit:
        for records in sample(30, 7).values():
            store.insert_all(unit, records)
    return vault


def test_each_cell_counts_what_stands_behind_it(filled: Vault) -> None:
    summary: dict[str, Any] = counted(filled, INSIDE)
    figures = count_for(filled, INSIDE)
    checked = 0
    for table, spec in zip(summary["tables"], TABLES, strict=True):
        if POPULATIONS[spec.population].open:
            continue  # these add up participants, not records
        view = view_of(table, summary, Terms("en"))
        for row, cells in enumerate(view.cells):
            for column, value in enumerate(cells):
                key = view.key_of(row, column)
                found = figures.behind(spec, tuple(key[dim] for dim in spec.dims))
                assert len(found) == value, (spec.id, key)
                checked += 1
    assert checked > 1000


def test_codes_are_those_of_the_vault(filled: Vault) -> None:
    found = behind(filled, INSIDE, "V2a", {"sex": "*", "age_at_identification": "*"})
    assert found
    with filled.read() as connection:
        kinds = {store.type_of(connection, code) for code in found}
    assert {kind.NAME for kind in kinds if kind is not None} == {"victim"}


def test_nothing_leads_back_from_what_leaves(filled: Vault) -> None:
    outside = SummaryRequest(
        period_from=INSIDE.period_from, period_to=INSIDE.period_to, as_of=INSIDE.as_of
    )
    with pytest.raises(ValueError, match="inside"):
        behind(filled, outside, "V2a", {})
