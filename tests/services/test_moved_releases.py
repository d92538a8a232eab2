"""Records that move to another vault take the memory of releases along, or stop releasing."""

import shutil
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.exports.records import export_records
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.services.moved_releases import asks_for_releases
from trafficmon_desktop.services.release_import import import_releases
from trafficmon_desktop.services.releases import confirm_none, list_releases, prepare, release
from trafficmon_desktop.services.samples import sample, write_sample
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.vault import Vault

YEAR = SummaryRequest(
    period_from=date(2024, 1, 1),
    period_to=date(2024, 12, 31),
    as_of=date(2025, 6, 30),
    formats=("json",),
)


EARLIER = replace(YEAR, period_from=date(2023, 1, 1), period_to=date(2023, 12, 31))


@pytest.fixture(scope="module")
def moved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The records of a vault that has released, as they were exported."""
    folder = tmp_path_factory.mktemp("moved")
    created = vaults.create_vault(
        folder / "vault",
        PASSPHRASE,
        organisation="Test",
        parameters=KdfParameters(8, 1),
        state=folder / "state",
    )
    with created.vault as old:
        with old.write("fill") as unit:
            for records in sample(12, 7).values():
                store.insert_all(unit, records)
        release(old, YEAR, folder / "out", Terms("en"))
        export_records(old, folder / "records")
    return folder / "records"


def test_releases_lie_beside_the_records(moved: Path) -> None:
    (file,) = (moved / "releases").iterdir()
    assert file.name == "release-1.json"
    assert file.read_bytes() == (moved.parent / "out" / "summary.json").read_bytes()


def test_records_of_a_vault_that_released_stop_releasing(vault: Vault, moved: Path) -> None:
    assert not import_files(vault, moved).problems
    with pytest.raises(RefusedError, match="release_memory_moved"):
        prepare(vault, YEAR)
    import_releases(vault, [moved / "releases" / "release-1.json"])
    assert prepare(vault, YEAR)["release"]["number"] == 1
    assert not asks_for_releases(vault)


def test_some_of_several_are_not_enough(vault: Vault, moved: Path, tmp_path: Path) -> None:
    """Nothing of the first names the second, so only the folder tells that there is one."""
    copied = tmp_path / "records"
    shutil.copytree(moved, copied)
    with vaults.open_vault(
        moved.parent / "vault", passphrase=PASSPHRASE, state=moved.parent / "state"
    ) as old:
        (second,) = release(old, EARLIER, tmp_path / "out", Terms("en")).files
    shutil.copy(second, copied / "releases" / "release-2.json")
    import_files(vault, copied)
    import_releases(vault, [copied / "releases" / "release-1.json"])
    with pytest.raises(RefusedError, match="release_memory_moved"):
        prepare(vault, YEAR)
    import_releases(vault, [copied / "releases" / "release-2.json"])
    assert prepare(vault, YEAR)


def test_who_knows_them_already_is_not_asked(vault: Vault, moved: Path) -> None:
    import_releases(vault, [moved / "releases" / "release-1.json"])
    import_files(vault, moved / "victim.csv")
    assert prepare(vault, YEAR)
    assert len(list_releases(vault)) == 1


def test_one_file_of_the_folder_is_enough(vault: Vault, moved: Path) -> None:
    import_files(vault, moved / "victim.csv")
    with pytest.raises(RefusedError, match="release_memory_moved"):
        prepare(vault, YEAR)
    confirm_none(vault)
    assert prepare(vault, YEAR)


def test_trying_an_import_stops_nothing(vault: Vault, moved: Path) -> None:
    import_files(vault, moved, dry_run=True)
    assert prepare(vault, YEAR)


def test_records_of_elsewhere_are_released_and_the_window_asks(
    vault: Vault, tmp_path: Path
) -> None:
    """A first vault filled with old cases: nothing says that something was released."""
    assert not asks_for_releases(vault)
    write_sample(tmp_path / "cases", 12, 7)
    other = tmp_path / "cases" / "releases"
    other.mkdir()
    (other / "notes.json").write_text("[]")
    (other / "broken.json").write_text("{")
    assert not import_files(vault, tmp_path / "cases").problems
    assert prepare(vault, YEAR)
    assert asks_for_releases(vault)
    confirm_none(vault)
    assert not asks_for_releases(vault)


def test_nothing_released_leaves_nothing_beside(vault: Vault, tmp_path: Path) -> None:
    export_records(vault, tmp_path / "records")
    assert not (tmp_path / "records" / "releases").exists()


def test_an_edited_marker_still_stops(vault: Vault, moved: Path, tmp_path: Path) -> None:
    copied = tmp_path / "records"
    shutil.copytree(moved, copied)
    file = copied / "releases" / "release-1.json"
    file.write_bytes(file.read_bytes() + b"\n")
    import_files(vault, copied)
    with pytest.raises(RefusedError, match="release_memory_moved"):
        prepare(vault, YEAR)
