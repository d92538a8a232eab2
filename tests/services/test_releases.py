"""Releasing and the memory of it: one act, nothing twice, nothing overlapping."""

import json
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest

from tests.conftest import PASSPHRASE
from trafficmon_desktop.domain.errors import DamagedError, RefusedError, UserError
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import vaults
from trafficmon_desktop.services.exports import formats
from trafficmon_desktop.services.release_import import import_releases
from trafficmon_desktop.services.releases import Release, confirm_none, list_releases, release
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.vault import Vault

ENGLISH = Terms("en")


def released(vault: Vault, folder: Path, **values: object) -> Release:
    given: dict[str, object] = {
        "period_from": date(2024, 1, 1),
        "period_to": date(2024, 12, 31),
        "as_of": date(2025, 6, 30),
        "formats": ("json",),
    }
    return release(vault, SummaryRequest(**(given | values)), folder, ENGLISH)  # type: ignore[arg-type]


def test_file_and_memory_say_the_same(vault: Vault, tmp_path: Path) -> None:
    with vault.write("fill") as unit:
        for records in sample(30, 7).values():
            store.insert_all(unit, records)
    made = released(vault, tmp_path / "out", recipient="A", formats=tuple(formats.FORMATS))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "summary.csv",
        "summary.json",
        "summary.pdf",
        "summary.xlsx",
    ]
    content = (tmp_path / "out" / "summary.json").read_bytes()
    (stored,) = list_releases(vault)
    assert stored.canonical_json.encode() == content
    assert stored.sha256 == sha256(content).hexdigest()
    assert (stored.number, stored.recipient, stored.previous_sha256) == (1, "A", None)
    assert json.loads(content) == made.summary
    assert made.summary["release"]["number"] == 1


def test_same_release_again_gives_the_same_bytes(vault: Vault, tmp_path: Path) -> None:
    released(vault, tmp_path / "a", recipient="A")
    store_more(vault)
    again = released(vault, tmp_path / "b", recipient="B", as_of=date(2025, 7, 7))
    assert again.again
    assert (tmp_path / "a/summary.json").read_bytes() == (tmp_path / "b/summary.json").read_bytes()
    assert [each.recipient for each in list_releases(vault)] == ["A", "B"]


def store_more(vault: Vault) -> None:
    with vault.write("fill") as unit:
        store.insert_all(unit, [Victim(code=f"V-{number:05}") for number in range(9)])


def test_later_release_names_the_earlier(vault: Vault, tmp_path: Path) -> None:
    first = released(vault, tmp_path / "a")
    released(vault, tmp_path / "a", recipient="B")  # the same again
    other = {"period_from": date(2023, 1, 1), "period_to": date(2023, 12, 31)}
    second = released(vault, tmp_path / "b", **other, release_number=7, released_at="2025-01-01")
    one, _, seven = list_releases(vault)
    assert second.summary["previous"] == [
        {"id": "1", "sha256": one.sha256, "period": dict(first.summary["period"])}
    ]
    assert second.summary["release"] == {"number": 7, "released_at": "2025-01-01"}
    assert (seven.number, seven.previous_sha256) == (7, one.sha256)
    with pytest.raises(UserError, match="release_number_taken"):
        released(
            vault,
            tmp_path / "c",
            period_from=date(2022, 1, 1),
            period_to=date(2022, 12, 31),
            release_number=7,
        )


def test_internal_figures_are_no_release(vault: Vault, tmp_path: Path) -> None:
    made = released(vault, tmp_path, profile="internal", period_to=date(2024, 2, 2))
    assert [path.name for path in made.files] == ["internal.json"]
    assert made.number is None
    assert list_releases(vault) == []
    with vault.read() as connection:
        actions = [row[0] for row in connection.exec_driver_sql("select action from audit_entry")]
    assert "internal_summary" in actions


def test_no_file_without_an_entry(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*given: object) -> None:
        raise OSError

    monkeypatch.setitem(formats.FORMATS, "csv", fail)
    with pytest.raises(UserError, match="summary_cannot_write"):
        released(vault, tmp_path / "out", formats=("json", "csv"))
    assert list((tmp_path / "out").iterdir()) == []
    assert list_releases(vault) == []


def test_target_that_is_a_file(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "out").write_text("")
    with pytest.raises(UserError, match="summary_cannot_write"):
        released(vault, tmp_path / "out")
    assert list_releases(vault) == []


def test_restored_vault_asks_before_it_releases(vault: Vault, tmp_path: Path) -> None:
    backup = vaults.backup_vault(vault, tmp_path / "backups")
    released(vault, tmp_path / "a")
    state = tmp_path / "state"
    vaults.restore_vault(backup, tmp_path / "copy", passphrase=PASSPHRASE, state=state)
    with vaults.open_vault(tmp_path / "copy", passphrase=PASSPHRASE, state=state) as copy:
        with pytest.raises(RefusedError, match="release_memory_in_doubt"):
            released(copy, tmp_path / "b")
        (brought,) = import_releases(copy, [tmp_path / "a/summary.json"])
        assert brought.sha256 == list_releases(vault)[0].sha256
        assert import_releases(copy, [tmp_path / "a/summary.json"]) == []
        assert released(copy, tmp_path / "b").again  # now it is known


def test_confirming_that_there_is_none(vault: Vault, tmp_path: Path) -> None:
    backup = vaults.backup_vault(vault, tmp_path / "backups")
    state = tmp_path / "state"
    vaults.restore_vault(backup, tmp_path / "copy", passphrase=PASSPHRASE, state=state)
    with vaults.open_vault(tmp_path / "copy", passphrase=PASSPHRASE, state=state) as copy:
        confirm_none(copy)
        assert released(copy, tmp_path / "b").number == 1


@pytest.mark.parametrize("content", ["{}", "no JSON", '{"format": "trafficmon-internal/1"}'])
def test_strange_files_are_not_imported(vault: Vault, tmp_path: Path, content: str) -> None:
    (tmp_path / "strange.json").write_text(content)
    with pytest.raises(DamagedError):
        import_releases(vault, [tmp_path / "strange.json"])
    assert list_releases(vault) == []


def brought_back(vault: Vault, folder: Path) -> Path:
    """Two releases of ``vault``, and a copy of it that remembers the first alone."""
    released(vault, folder / "first")
    backup = vaults.backup_vault(vault, folder / "backups")
    released(vault, folder / "second", period_from=date(2023, 1, 1), period_to=date(2023, 12, 31))
    vaults.restore_vault(backup, folder / "copy", passphrase=PASSPHRASE, state=folder / "state")
    return folder / "copy"


def test_file_that_is_known_settles_no_doubt(vault: Vault, tmp_path: Path) -> None:
    copied = brought_back(vault, tmp_path)
    quarter = {"period_from": date(2023, 1, 1), "period_to": date(2023, 3, 31)}
    with vaults.open_vault(copied, passphrase=PASSPHRASE, state=tmp_path / "state") as copy:
        assert import_releases(copy, [tmp_path / "first/summary.json"]) == []
        with pytest.raises(RefusedError, match="release_memory_in_doubt"):
            released(copy, tmp_path / "c", **quarter)
        assert len(import_releases(copy, [tmp_path / "second/summary.json"])) == 1
        assert len(released(copy, tmp_path / "c", **quarter).summary["previous"]) == 2


def test_release_does_not_come_back_without_those_it_names(vault: Vault, tmp_path: Path) -> None:
    brought_back(vault, tmp_path)
    first, second = tmp_path / "first/summary.json", tmp_path / "second/summary.json"
    fresh = vaults.create_vault(tmp_path / "new", PASSPHRASE, parameters=KdfParameters(8, 1)).vault
    with fresh:
        with pytest.raises(UserError, match="release_earlier_missing"):
            import_releases(fresh, [second])
        assert list_releases(fresh) == []
        assert len(import_releases(fresh, [second, first])) == 2


@pytest.mark.parametrize(
    "harm",
    [
        "delete from release where number = 1",
        "update release set canonical_json = canonical_json || ' ' where number = 2",
        "update release set previous_sha256 = 'another' where number = 2",
    ],
)
def test_memory_with_a_missing_or_changed_block_stops_releasing(
    vault: Vault, tmp_path: Path, harm: str
) -> None:
    year = {"period_from": date(2023, 1, 1), "period_to": date(2023, 12, 31)}
    file = released(vault, tmp_path / "a").files[0]
    released(vault, tmp_path / "b", **year)
    with vault.write("harm") as unit:
        names = unit.connection.exec_driver_sql(
            "select name from sqlite_master where type='trigger'"
        )
        for (name,) in names.fetchall():
            unit.connection.exec_driver_sql(f"drop trigger {name}")
        unit.connection.exec_driver_sql(harm)
    third = {"period_from": date(2022, 1, 1), "period_to": date(2022, 12, 31)}
    with pytest.raises(RefusedError, match="release_memory_in_doubt"):
        released(vault, tmp_path / "c", **third)
    confirm_none(vault)
    with pytest.raises(RefusedError, match="release_memory_in_doubt"):
        released(vault, tmp_path / "c", **third)
    if harm.startswith("delete"):
        import_releases(vault, [file])
        assert released(vault, tmp_path / "c", **third).number == 3


def test_threshold_is_never_lowered_after_a_release(vault: Vault, tmp_path: Path) -> None:
    vaults.change_setting(vault, "threshold", "7")
    vaults.change_setting(vault, "threshold", "6")
    released(vault, tmp_path / "a")
    with pytest.raises(RefusedError, match="protect_threshold_lowered"):
        vaults.change_setting(vault, "threshold", "5")
    vaults.change_setting(vault, "threshold", "8")
    assert vaults.threshold(vault) == 8
