"""Other ways to release: which are offered, and that the price told is the price."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.alternatives import (
    alternatives_to,
    longer_periods,
    price_of,
    priced,
)
from trafficmon_desktop.services.exports.report import build_report
from trafficmon_desktop.services.release_import import import_releases
from trafficmon_desktop.services.releases import list_releases, prepare, release
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

PEOPLE = ("victim", "identification", "exploitation", "support")


def request(**values: Any) -> SummaryRequest:
    given: dict[str, Any] = {
        "period_from": date(2024, 1, 1),
        "period_to": date(2024, 6, 30),
        "as_of": date(2025, 6, 30),
        "formats": ("json",),
    }
    return SummaryRequest(**(given | values))


@pytest.fixture
def filled(vault: Vault) -> Vault:
    """People of whom enough were identified in half a year."""
    with vault.write("fill") as unit:
        for name, records in sample(300, 7).items():
            if name in PEOPLE:
                store.insert_all(unit, records)
    return vault


def test_the_longer_periods_that_are_over() -> None:
    march = Period(date(2024, 3, 1), date(2024, 3, 31))
    found = list(longer_periods(march, date(2024, 8, 1)))
    assert [each.calendar_kind for each in found] == ["quarter", "half_year"]
    assert found[1] == Period(date(2024, 1, 1), date(2024, 6, 30))
    year = Period(date(2023, 1, 1), date(2023, 12, 31))
    assert list(longer_periods(year, date(2025, 1, 1))) == []


def test_wider_categories_a_longer_period_and_a_table_less(filled: Vault) -> None:
    summary = prepare(filled, request())
    ways = {(each.kind, each.name): each for each in alternatives_to(filled, request(), summary)}
    assert ("period", "year") in ways
    assert ("coarser", "citizenship_group") in ways
    way = ways["coarser", "citizenship_group"]
    assert way.request.coarser == ("citizenship_group",)
    told = priced(filled, way).price
    assert told is not None
    made = prepare(filled, way.request)
    assert price_of(made) == told
    assert list_releases(filled) == [], "nothing is stored"


def test_wider_categories_are_a_summary_like_any_other(filled: Vault, tmp_path: Path) -> None:
    """Valid, safe, readable, and brought back like any other release."""
    way = request(coarser=("citizenship_group",), without=("V2b",))
    made = release(filled, way, tmp_path / "wide", Terms("en"))
    data = json.loads((tmp_path / "wide" / "summary.json").read_text(encoding="utf-8"))
    tables = {each["id"]: each for each in data["tables"]}
    assert "V2b" not in tables
    listed = {cell["key"]["citizenship_group"] for cell in tables["V2d"]["cells"]}
    assert listed == {"serbia", "foreign", "unknown", "*"}
    assert len(data["domains"]["citizenship_group"]) == 10, "one list, whatever is shown"
    publication = publication_from_json(data)
    assert attack([publication]).safe
    views = [
        view for chapter in build_report(data, Terms("en")).chapters for view in chapter.tables
    ]
    (view,) = [each for each in views if each.id == "V2d"]
    assert "foreign nationals and stateless persons" in (*view.rows, *view.columns)
    assert import_releases(filled, [made.files[0]]) == [], "known already"


def test_a_fine_release_beside_a_coarser_one_is_safe(filled: Vault, tmp_path: Path) -> None:
    release(filled, request(coarser=("citizenship_group",)), tmp_path / "a", Terms("en"))
    year = request(period_to=date(2024, 12, 31))
    release(filled, year, tmp_path / "b", Terms("en"))
    files = [json.loads(each.canonical_json) for each in list_releases(filled)]
    assert attack([publication_from_json(each) for each in files], exact=False).safe


def test_what_was_released_has_no_other_way(filled: Vault, tmp_path: Path) -> None:
    first = release(filled, request(), tmp_path / "a", Terms("en"))
    again = prepare(filled, request(coarser=("citizenship_group",)))
    assert again == first.summary, "the same period is the same numbers"
