"""Whatever leaves a practice vault says that it is invented; it never comes into a real one."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from trafficmon_desktop.domain.errors import RefusedError
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import practice, records, vaults
from trafficmon_desktop.services.calendar_file import write_calendar
from trafficmon_desktop.services.day_list import write_day_list
from trafficmon_desktop.services.exports.records import export_records
from trafficmon_desktop.services.finished_text import text_of
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.services.releases import release
from trafficmon_desktop.services.samples import write_sample
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.worklist import worklist
from trafficmon_desktop.storage.vault import Vault

STAMP = Terms("en").text("practice.stamp")
FORMATS = ("csv", "xlsx")


@pytest.fixture(scope="module")
def trained(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vault]:
    """A practice vault, open; no test of this file changes its records."""
    folder = tmp_path_factory.mktemp("practice")
    vault = practice.open_practice_vault(folder / "vault", "Practice", state=folder / "state")
    yield vault
    vault.close()


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.mark.parametrize("profile", ["coordinator", "internal"])
def test_every_format_of_a_summary_is_stamped(trained: Vault, out: Path, profile: str) -> None:
    year = trained.clock().year - 1
    request = SummaryRequest(
        period_from=date(year, 1, 1),
        period_to=date(year, 12, 31),
        as_of=trained.clock().date(),
        profile=profile,
    )
    written = release(trained, request, out, Terms("en")).files
    texts = {path.suffix: text_of(path.name, path.read_bytes()) for path in written}
    assert STAMP in texts[".pdf"]
    assert STAMP in texts[".xlsx"]
    assert '"practice": true' in out.joinpath(f"{written[0].stem}.json").read_text("utf-8")
    header, *rows = next(p for p in written if p.suffix == ".csv").read_text("utf-8").splitlines()
    assert header.endswith(",practice")
    assert all(row.endswith(",yes") for row in rows)


def test_the_list_of_the_day_and_the_calendar_are_stamped(trained: Vault, tmp_path: Path) -> None:
    found = worklist(trained, trained.clock().date())
    terms = Terms("en")
    write_day_list(found, terms, tmp_path / "a.pdf", practice.stamp_of(trained, terms))
    assert STAMP in text_of("a.pdf", (tmp_path / "a.pdf").read_bytes())
    write_calendar(trained, found, tmp_path / "a.ics", terms)
    events = [
        line
        for line in (tmp_path / "a.ics").read_text("utf-8").splitlines()
        if line.startswith("SUMMARY:")
    ]
    assert events
    assert all(line.startswith(f"SUMMARY:{STAMP}") for line in events)


def test_nothing_of_a_real_vault_is_stamped(vault: Vault, out: Path, tmp_path: Path) -> None:
    assert practice.stamp_of(vault, Terms("en")) == ""
    write_calendar(vault, worklist(vault, date(2025, 1, 20)), tmp_path / "a.ics", Terms("en"))
    assert STAMP not in (tmp_path / "a.ics").read_text("utf-8")
    export_records(vault, out)
    assert "practice" not in (out / "victim.csv").read_text("utf-8")


@pytest.mark.parametrize("fmt", FORMATS)
def test_its_records_never_come_into_a_real_vault(
    trained: Vault, vault: Vault, out: Path, fmt: str
) -> None:
    export_records(trained, out, fmt)
    with pytest.raises(RefusedError) as refused:
        import_files(vault, out)
    assert refused.value.key == "practice_into_real"
    assert records.all_of(vault, Victim) == []


@pytest.mark.parametrize("fmt", FORMATS)
def test_they_come_back_into_a_practice_vault(
    trained: Vault, out: Path, tmp_path: Path, fmt: str
) -> None:
    export_records(trained, out, fmt)
    folder = tmp_path / "other"
    with practice.open_practice_vault(folder, "x", state=tmp_path / "state") as other:
        found = import_files(other, out)
        assert found.problems == []
        assert found.known > 60
        assert len(records.all_of(other, Victim)) == 60


@pytest.mark.parametrize("fmt", FORMATS)
def test_nothing_real_comes_into_a_vault_that_nothing_protects(
    trained: Vault, tmp_path: Path, fmt: str
) -> None:
    write_sample(tmp_path / "files", 3, 1, fmt)
    with pytest.raises(RefusedError) as refused:
        import_files(trained, tmp_path / "files")
    assert refused.value.key == "practice_vault_only"
    assert len(records.all_of(trained, Victim)) == 60


def test_a_restored_copy_of_it_is_still_a_practice_vault(trained: Vault, tmp_path: Path) -> None:
    backup = vaults.backup_vault(trained, tmp_path)
    state = tmp_path / "state"
    restored = vaults.restore_vault(
        backup, tmp_path / "again", passphrase=practice.PASSPHRASE, state=state
    )
    with vaults.open_vault(restored.folder, passphrase=practice.PASSPHRASE, state=state) as again:
        assert practice.is_practice(again)
