"""Complete files of a vault come back as the same records."""

import os
import stat
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.domain.errors import UsageError, UserError
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.records import RECORDS, Note, Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.exports.records import export_records, write_records
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.services.record_cells import escape_formula, unescape_formula
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.storage.ledger_tables import AUDIT_ENTRY
from trafficmon_desktop.storage.vault import Vault


def everything(vault: Vault) -> dict[str, list[Record]]:
    found = {each.NAME: list(records.all_of(vault, each)) for each in RECORDS}
    return {name: sorted(group, key=lambda record: record.code) for name, group in found.items()}


@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_files_written_and_read_again_hold_the_same(vault: Vault, tmp_path: Path, fmt: str) -> None:
    invented = sample(40, 3, date(2025, 12, 31))
    # a month that could be two years must not be asked about in our own files
    first = invented["victim"][0]
    assert isinstance(first, Victim)
    invented["victim"][0] = replace(
        first, birth_date=parse_edtf("2004-05"), given_name="=cmd|x", contact="+381\n-1\n'=2"
    )
    write_records(tmp_path / "in", invented, fmt)
    result = import_files(vault, tmp_path / "in")
    assert result.problems == []
    stored = everything(vault)
    assert stored == {
        name: sorted(group, key=lambda record: record.code) for name, group in invented.items()
    }
    counts = export_records(vault, tmp_path / "out", fmt)
    assert counts == result.added
    again = import_files(vault, tmp_path / "out")
    assert (again.problems, again.added) == ([], {})
    assert everything(vault) == stored


def test_no_cell_begins_as_a_formula(vault: Vault, tmp_path: Path) -> None:
    values: dict[str, object] = {
        field.name: "=1+1"
        for field in fields_of(Victim)
        if field.spec.kind in (Kind.TEXT, Kind.LONG_TEXT)
    }
    saved = records.save(vault, Victim(code="", **values))  # type: ignore[arg-type]
    records.save(
        vault, Note(code="", subject=saved.code, written_on=parse_edtf("2024"), text="@SUM(1)")
    )
    export_records(vault, tmp_path / "out")
    for path in (tmp_path / "out").glob("*.csv"):
        text = path.read_text(encoding="utf-8-sig")
        cells = text.replace("\r\n", ",").replace('"', "").split(",")
        assert not [cell for cell in cells if cell[:1] in ("=", "+", "-", "@")], path.name


@pytest.mark.parametrize(
    "text", ["=1", "+381 60", "-", "@x", "'=1", "''=1", "plain", "'quoted'", "'"]
)
def test_the_apostrophe_comes_and_goes(text: str) -> None:
    assert unescape_formula(escape_formula(text)) == text
    assert escape_formula(text)[0] not in "=+-@"


def test_nothing_is_overwritten(vault: Vault, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    (folder / "note.csv").write_text("mine")
    before = vault.head
    with pytest.raises(UserError) as caught:
        export_records(vault, folder)
    assert (caught.value.key, vault.head) == ("files_exist", before)
    assert [path.name for path in folder.iterdir()] == ["note.csv"]
    with pytest.raises(UsageError):
        export_records(vault, tmp_path / "other", "ods")


@pytest.mark.skipif(os.name != "posix", reason="modes exist on POSIX systems only")
def test_files_are_the_owners_and_the_trail_says_so(vault: Vault, tmp_path: Path) -> None:
    records.save(vault, Victim(code="", given_name="Ана"))
    export_records(vault, tmp_path / "out")
    modes = {stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "out").iterdir()}
    assert modes == {0o600}
    assert stat.S_IMODE((tmp_path / "out").stat().st_mode) == 0o700
    with vault.read() as connection:
        actions = list(connection.scalars(select(AUDIT_ENTRY.c.action)))
    assert actions[-1] == "export_records"
