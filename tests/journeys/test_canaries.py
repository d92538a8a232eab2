"""What is private leaves no trace in any file: canaries in every private field, every byte read.

The control plants the same canaries where they must be found: in a plain database and in an
export of records.
"""

import io
import re
import sqlite3
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from trafficmon_desktop.__main__ import main
from trafficmon_desktop.domain.fields import Kind, Privacy, Record, fields_of
from trafficmon_desktop.services.exports.records import export_records
from trafficmon_desktop.services.records import save_all
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.vaults import create_vault
from trafficmon_desktop.storage.slots import KdfParameters
from trafficmon_desktop.storage.vault import Vault

PASSPHRASE = "seven blue kettles sing quietly"
CANARY = "QZXCANARYWVK"


def with_canaries(record: Record) -> Record:
    """The record with a canary in every text that may not leave."""
    changes: dict[str, Any] = {}
    for field in fields_of(type(record)):
        private = field.spec.privacy is Privacy.NEVER
        if private and field.spec.kind in (Kind.TEXT, Kind.LONG_TEXT) and field.name != "starts_at":
            changes[field.name] = f"{CANARY} {field.name}"
    return replace(record, **changes)


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    """A vault of 40 invented cases, closed, with a canary in every private text."""
    created = create_vault(
        tmp_path / "vault",
        PASSPHRASE,
        parameters=KdfParameters(memory_mib=8, passes=1),
        state=tmp_path / "data" / "state",
    )
    records = [with_canaries(each) for group in sample(40, 3).values() for each in group]
    save_all(created.vault, records)
    created.vault.close()
    return tmp_path / "vault"


def run(*arguments: str | Path) -> int:
    return main([str(argument) for argument in arguments])


def contents(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Every file of a folder, and what is packed or compressed inside it."""
    for path in sorted(folder.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            yield path.name, data
            if zipfile.is_zipfile(io.BytesIO(data)):
                with zipfile.ZipFile(io.BytesIO(data)) as archive:
                    for name in archive.namelist():
                        yield f"{path.name}/{name}", archive.read(name)
            for number, stream in enumerate(re.findall(rb"stream\r?\n(.*?)endstream", data, re.S)):
                try:
                    yield f"{path.name}#{number}", zlib.decompress(stream.strip())
                except zlib.error:
                    continue


def traces(folder: Path, canary: str = CANARY) -> list[str]:
    """The names of files that hold the canary in any usual encoding."""
    forms = {canary.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be")}
    forms |= {canary.lower().encode(), canary.encode().hex().encode()}
    return [name for name, data in contents(folder) if any(form in data for form in forms)]


def test_no_private_text_is_found_in_any_written_file(
    planted: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    period = ("--from", "2023-01-01", "--to", "2023-12-31", "--passphrase-file", secret)
    for profile in ("internal", "coordinator"):
        out = tmp_path / "out" / profile
        assert run("summary", "--vault", planted, *period, "--profile", profile, "--out", out) == 0
    assert (
        run("backup", "--vault", planted, "--to", tmp_path / "out", "--passphrase-file", secret)
        == 0
    )
    assert run("vault", "info", planted) == 0
    assert run("vault", "check", planted, "--passphrase-file", secret) == 0
    shown = capsys.readouterr()
    assert CANARY not in shown.out + shown.err
    assert len(list((tmp_path / "out").rglob("*.*"))) >= 8
    assert traces(tmp_path / "out") == []
    assert traces(planted) == []
    assert traces(tmp_path / "data") == []


def test_codes_of_records_do_not_leave_either(
    planted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret"
    secret.write_text(PASSPHRASE + "\n", encoding="utf-8")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    out = tmp_path / "out"
    assert (
        run(
            "summary", "--vault", planted, "--from", "2023-01-01", "--to", "2023-12-31",
            "--passphrase-file", secret, "--profile", "internal", "--out", out,
        )
        == 0
    )  # fmt: skip
    for group in sample(40, 3).values():
        for record in group:
            assert traces(out, record.code) == []


def test_the_search_finds_what_is_there_to_be_found(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "plain").mkdir()
    plain = sqlite3.connect(tmp_path / "plain" / "x.db")
    with plain:
        plain.execute("create table note (text)")
        plain.execute("insert into note values (?)", (f"{CANARY} note",))
    plain.close()
    assert traces(tmp_path / "plain") == ["x.db"]
    save_all(vault, [with_canaries(each) for each in sample(3, 1)["victim"]])
    export_records(vault, tmp_path / "export")
    assert "victim.csv" in traces(tmp_path / "export")
