"""A released file is believed as far as it can be checked; forgeries are not remembered."""

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import PASSPHRASE
from trafficmon_desktop.disclosure.seal import sealed
from trafficmon_desktop.domain.errors import DamagedError, UserError
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.exports.json_file import canonical_json
from trafficmon_desktop.services.release_import import import_releases
from trafficmon_desktop.services.releases import list_releases, release
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary_measures import MEASURED_DOMAINS
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.vault import Vault

QUARTER = (date(2024, 1, 1), date(2024, 3, 31))
YEAR = (date(2024, 1, 1), date(2024, 12, 31))


def released(vault: Vault, days: tuple[date, date], folder: Path) -> Path:
    asked = SummaryRequest(
        period_from=days[0], period_to=days[1], as_of=date(2025, 6, 30), formats=("json",)
    )
    return release(vault, asked, folder, Terms("en")).files[0]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """A quarter and its year, released from a vault of the organisation ``Test``."""
    folder = tmp_path_factory.mktemp("made")
    created = vaults.create_vault(
        folder / "vault",
        PASSPHRASE,
        organisation="Test",
        parameters=KdfParameters(8, 1),
        state=folder / "state",
    )
    with created.vault as vault:
        vaults.change_setting(vault, "disclosure_key", "07" * 32)  # the same cells each time
        with vault.write("fill") as unit:
            for records in sample(80, 7).values():
                store.insert_all(unit, records)
        files = [released(vault, QUARTER, folder / "q"), released(vault, YEAR, folder / "y")]
    return [file.read_bytes() for file in files]


@pytest.fixture
def files(made: list[bytes], tmp_path: Path) -> list[Path]:
    """The two files, each in a folder of its own."""
    paths = [tmp_path / name / "summary.json" for name in ("quarter", "year")]
    for path, content in zip(paths, made, strict=True):
        path.parent.mkdir()
        path.write_bytes(content)
    return paths


@pytest.fixture
def fresh(tmp_path: Path) -> Any:
    created = vaults.create_vault(
        tmp_path / "fresh",
        PASSPHRASE,
        organisation="Test",
        parameters=KdfParameters(8, 1),
        state=tmp_path / "other_state",
    )
    with created.vault:
        yield created.vault


def forge(path: Path, change: Callable[[dict[str, Any]], None]) -> Path:
    """A file as this program writes it, with a content hash that fits; without percentages, which
    would give it away at once."""
    document = json.loads(path.read_text(encoding="utf-8"))
    change(document)
    document.pop("percentages", None)
    forged = path.with_name("forged.json")
    forged.write_text(canonical_json(sealed(document)), encoding="utf-8")
    return forged


def raise_total(document: dict[str, Any]) -> None:
    """In one of the tables of a population only, where one has several."""
    populations = [table["population"] for table in document["tables"]]
    shared = [each for each in document["tables"] if populations.count(each["population"]) > 1]
    table = [*shared, *document["tables"]][0]
    for cell in table["cells"]:
        if set(cell["key"].values()) == {"*"}:
            cell["value"] += 50


def lower_threshold(document: dict[str, Any]) -> None:
    document["protection"]["threshold"] = 2


def print_a_small_count(document: dict[str, Any]) -> None:
    for table in document["tables"]:
        for cell in table["cells"]:
            if cell["value"] is None:
                cell["value"] = 2


def another_category(document: dict[str, Any]) -> None:
    document["domains"]["sex"].append("none")


def no_impossible_cells(document: dict[str, Any]) -> None:
    document["structural_zeros"] = []


def another_rule(document: dict[str, Any]) -> None:
    document["populations"]["victims_identified"]["period_rule"] = "state"


def another_measure(document: dict[str, Any]) -> None:
    document["measures"] = [{"id": "M", "population": "victims_identified", "key": {}, "value": 1}]


def few_late_entries(document: dict[str, Any]) -> None:
    period = {"from": "2023-01-01", "to": "2023-12-31"}
    late = {"population": "victims_identified", "period": period, "value": 3}
    document["late_entries"] = [late]


FORGERIES = [
    raise_total,
    lower_threshold,
    print_a_small_count,
    another_category,
    no_impossible_cells,
    another_rule,
    another_measure,
    few_late_entries,
]


@pytest.mark.parametrize("change", FORGERIES, ids=[each.__name__ for each in FORGERIES])
def test_well_formed_forgeries_are_refused(
    files: list[Path], fresh: Vault, change: Callable[[dict[str, Any]], None]
) -> None:
    with pytest.raises(DamagedError):
        import_releases(fresh, [forge(files[0], change)])
    assert list_releases(fresh) == []


def test_a_file_older_than_the_variables_of_measures_is_taken(
    files: list[Path], fresh: Vault
) -> None:
    def make_older(document: dict[str, Any]) -> None:
        for name in MEASURED_DOMAINS:
            del document["domains"][name]

    assert len(import_releases(fresh, [forge(files[0], make_older)])) == 1


def test_bytes_this_program_does_not_write_are_refused(files: list[Path], fresh: Vault) -> None:
    laid_out = files[0].with_name("laid_out.json")
    laid_out.write_text(json.dumps(json.loads(files[0].read_text(encoding="utf-8"))))
    with pytest.raises(DamagedError, match="release_file_foreign"):
        import_releases(fresh, [laid_out])
    marked = files[0].with_name("marked.json")
    marked.write_bytes("\ufeff".encode() + files[0].read_bytes())
    assert len(import_releases(fresh, [marked])) == 1


def test_another_organisation_is_refused(files: list[Path], fresh: Vault) -> None:
    vaults.change_setting(fresh, "organisation", "Another")
    with pytest.raises(UserError, match="release_other_organisation"):
        import_releases(fresh, files)


def test_what_contradicts_the_memory_is_refused(files: list[Path], fresh: Vault) -> None:
    """The same period on the same day cannot have had two totals; on another day it can."""
    import_releases(fresh, files)

    def again(document: dict[str, Any]) -> None:
        document["release"]["number"] = 3
        document["tables"] = [t for t in document["tables"] if t["population"] == "activities"]
        document["tables"] = document["tables"][:1]

    import_releases(fresh, [forge(files[0], again)])  # says nothing of any person
    with pytest.raises(DamagedError):
        import_releases(fresh, [forge(files[0], lambda d: (again(d), add_one_person(d))[0])])
    assert len(list_releases(fresh)) == 3


def add_one_person(document: dict[str, Any]) -> None:
    document["release"]["number"] = 4
    for cell in document["tables"][0]["cells"]:
        cell["value"] += cell["value"] is not None


def test_earlier_ones_it_names_must_be_those_that_are_known(
    files: list[Path], fresh: Vault
) -> None:
    def another_day(document: dict[str, Any]) -> None:
        document["previous"][0]["period"]["to"] = "2024-06-30"

    with pytest.raises(DamagedError, match="release_file_foreign"):
        import_releases(fresh, [files[0], forge(files[1], another_day)])
    assert [each.number for each in import_releases(fresh, files)] == [1, 2]


def test_the_vault_takes_over_a_higher_threshold(
    vault: Vault, fresh: Vault, tmp_path: Path
) -> None:
    vaults.change_setting(vault, "threshold", "7")
    file = released(vault, YEAR, tmp_path / "y")
    import_releases(fresh, [file])
    assert vaults.threshold(fresh) == 7
