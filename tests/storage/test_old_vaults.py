"""A vault of every earlier schema opens with all that was in it, and so does its backup."""

import csv
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from tests.storage.vault_files import PASSPHRASE, noon, reopen
from trafficmon_desktop.services.exports.records import export_records
from trafficmon_desktop.services.vaults import restore_vault, setting
from trafficmon_desktop.storage import migrations
from trafficmon_desktop.storage.answered_checks import all_answers
from trafficmon_desktop.storage.deadline_notes import all_notes
from trafficmon_desktop.storage.header import read_header
from trafficmon_desktop.storage.vault import Vault

STORED = Path(__file__).parent / "vaults"
OLD = [each.name for each in sorted(STORED.iterdir())]

#: The rules of the deadlines noted in each, which came with the second schema.
NOTED = {old: ["permit_appeal"] for old in OLD} | {"0001": []}

#: The checks answered in each, which came with the third.
ANSWERED = {
    "0001": [],
    "0002": [],
    "0003": ["decision_long_after_application"],
    "0004": ["plea_without_claim"],
}


def revision(vault: Vault) -> str | None:
    with vault.read() as connection:
        return migrations.current_revision(connection)


Rows = dict[str, list[dict[str, str]]]


def contents(folder: Path) -> Rows:
    """File -> its rows, column by column."""
    found: Rows = {}
    for path in sorted(folder.glob("*.csv")):
        with path.open(encoding="utf-8-sig", newline="") as file:
            found[path.name] = list(csv.DictReader(file))
    return found


def of_the_time(now: Rows, then: Rows) -> Rows:
    """Only the files and columns there were then; later versions may add some."""
    return {
        name: [
            {column: row[column] for column in old}
            for row, old in zip(now[name], rows, strict=True)
        ]
        for name, rows in then.items()
    }


def assert_whole(vault: Vault, old: str, tmp_path: Path) -> None:
    assert revision(vault) == migrations.HEAD
    assert vault.notices == ()
    assert vault.check().whole
    export_records(vault, tmp_path / "exported", "csv")
    stored = contents(STORED / old / "records")
    assert sum(map(len, stored.values())) > 20
    assert of_the_time(contents(tmp_path / "exported"), stored) == stored
    assert setting(vault, "threshold") == "7"
    with vault.read() as connection:
        assert [each.rule for each in all_notes(connection)] == NOTED[old]
        assert [each.check_key for each in all_answers(connection)] == ANSWERED[old]


def test_every_earlier_schema_is_stored() -> None:
    assert tuple(OLD) == migrations.REVISIONS[:-1]


@pytest.mark.parametrize("old", OLD)
def test_an_old_vault_opens_with_all_its_records(old: str, tmp_path: Path) -> None:
    folder = shutil.copytree(STORED / old / "vault", tmp_path / "vault")
    assert read_header(folder)[0].schema == old
    with reopen(folder, state_folder=tmp_path / "state") as vault:
        assert_whole(vault, old, tmp_path)
    assert read_header(folder)[0].schema == migrations.HEAD
    with reopen(folder, state_folder=tmp_path / "state") as vault:
        assert vault.notices == ()
        with vault.read() as connection:
            told = connection.execute(
                text("SELECT count(*) FROM audit_entry WHERE action = 'migrate'")
            )
            assert told.scalar() == 1


@pytest.mark.parametrize("old", OLD)
def test_an_old_backup_is_restored(old: str, tmp_path: Path) -> None:
    backup = shutil.copy(STORED / old / "vault.backup", tmp_path)
    folder, state = tmp_path / "restored", tmp_path / "state"
    restore_vault(Path(backup), folder, passphrase=PASSPHRASE, now=noon, state=state)
    with reopen(folder, state_folder=state) as vault:
        assert_whole(vault, old, tmp_path)


def test_a_session_that_crashed_before_the_program_was_renewed_is_no_obstacle(
    folder: Path, tmp_path: Path
) -> None:
    """The trail then is longer than the header knows, and the migration adds to its end."""
    crashed = tmp_path / "crashed"
    with reopen(folder) as vault:
        with vault.write("save") as unit:
            unit.note("setting", "colour", None, {"value": "blue"})
            for later in (
                "answered_check",
                "draft",
                "journal_entry",
                "not_same",
                "merged_code",
                "local_code",
                "own_value",
                "person_key",
                "attachment",
                "slot_label",
                "former_key",
            ):
                unit.connection.execute(text(f"DROP TABLE {later}"))
            unit.connection.execute(text("DROP TABLE deadline_note"))
            unit.connection.execute(text("UPDATE alembic_version SET version_num = '0001'"))
        vault.checkpoint()
        shutil.copytree(folder, crashed, ignore=shutil.ignore_patterns("lock"))
    with reopen(crashed) as vault:
        assert revision(vault) == migrations.HEAD
        assert vault.check().whole


def test_what_people_were_at_work_on_is_kept_too(tmp_path: Path) -> None:
    """Drafts, pairs that are not the same, own codes and the journal came with the fourth."""
    folder = shutil.copytree(STORED / "0004" / "vault", tmp_path / "vault")
    with reopen(folder) as vault, vault.read() as connection:
        counted = {
            name: connection.scalar(text(f"SELECT count(*) FROM {name}"))  # noqa: S608
            for name in ("draft", "journal_entry", "not_same", "merged_code", "local_code")
        }
    assert counted == {
        "draft": 3,
        "journal_entry": 4,
        "not_same": 1,
        "merged_code": 1,
        "local_code": 1,
    }
