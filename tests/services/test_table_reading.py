"""Files are read by a process that can do no harm, and what it says is not believed blindly."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from trafficmon_desktop.services.limited_process import rights
from trafficmon_desktop.services.table_files.cells import (
    UnreadableTableError,
    as_lines,
    rows_of,
)
from trafficmon_desktop.services.table_files.reading import GAVE_UP, TableReader

ROOT = Path(__file__).parents[2]

#: What code in a damaged library would try; each line prints whether it came about.
HARM = """
import ctypes, sys
from trafficmon_desktop.services.limited_process.rights import give_up_rights
if sys.argv[1] == "limited":
    give_up_rights()
system = ctypes.CDLL(None)
print("file", system.open(b"/dev/null", 1) >= 0)
print("socket", system.socket(2, 1, 0) >= 0)
try:
    print("memory", len(bytes(3 << 30)) > 0)
except MemoryError:
    print("memory", False)
try:
    print("python", bool(open(__import__("os").devnull)))
except OSError:
    print("python", False)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems hold a process to less")
@pytest.mark.parametrize(("how", "comes_about"), [("limited", "False"), ("control", "True")])
def test_the_process_that_reads_can_open_nothing_and_stays_small(
    how: str, comes_about: str
) -> None:
    command = [sys.executable, "-c", HARM, how]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    outcomes = dict(line.split() for line in told.splitlines())
    assert outcomes == dict.fromkeys(("file", "socket", "memory", "python"), comes_about)


@pytest.fixture
def reader() -> Iterator[TableReader]:
    with TableReader() as reader:
        yield reader


def test_one_process_reads_file_after_file(reader: TableReader) -> None:
    assert reader.delimited(b"a;b\n1;2\n") == [(1, ["a", "b"]), (2, ["1", "2"])]
    with pytest.raises(UnreadableTableError, match="wrong_encoding"):
        reader.delimited("Ђ".encode("utf-16"))
    with pytest.raises(UnreadableTableError, match="broken_workbook"):
        reader.workbook(b"PK")
    assert reader.delimited("\nЂ\n".encode()) == [(2, ["Ђ"])]


def test_rows_come_back_as_they_were() -> None:
    rows = [(2, ["Ђорђе\n", 1.5, True, date(2024, 2, 29), '{"date": "2024-01-01"}', ""])]
    assert [row for line in as_lines(rows) for row in rows_of(line)] == rows
    many = [(number, ["x"]) for number in range(1, 1_502)]
    assert [row for line in as_lines(many) for row in rows_of(line)] == many


LIES = {
    "nothing": [],
    "no line of ours": ["hello"],
    "an unknown refusal": ['["refused", "../../secret", 1]'],
    "rows that are none": ['["sheet", "a"]', '["rows"]', '[[1, [["nested"]]]]', '["end"]'],
    "rows without a number": ['["sheet", "a"]', '["rows"]', '[["x", ["a"]]]', '["end"]'],
    "a depth without end": ["[" * 100_000],
    "no rows": ['["end"]'],
}


@pytest.mark.parametrize("lines", LIES.values(), ids=LIES)
def test_a_reader_that_lies_is_not_believed(lines: list[str]) -> None:
    said = f"import sys; sys.stdin.readline(); print({chr(10).join(lines)!r}, flush=True)"
    liar = [sys.executable, "-c", said]
    with TableReader(liar) as reader, pytest.raises(UnreadableTableError, match=GAVE_UP):
        reader.delimited(b"a\n1\n")


def test_a_reader_that_never_answers_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rights, "MOST_SECONDS", 0.2)
    silent = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with TableReader(silent) as reader, pytest.raises(UnreadableTableError, match=GAVE_UP):
        reader.delimited(b"a\n1\n")


def test_a_reader_that_cannot_be_started_has_given_up(tmp_path: Path) -> None:
    reader = TableReader([str(tmp_path / "taken away")])
    with reader, pytest.raises(UnreadableTableError, match="reader_gave_up"):
        reader.delimited(b"code\nV-1\n")


def test_no_secret_is_inherited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRAFFICMON_PASSPHRASE", "CANARY")
    tell = """
import json, os, sys
sys.stdin.readline()
print('["sheet", ""]\\n["rows"]')
print(json.dumps([[1, [" ".join([*os.environ, *os.environ.values()])]]]))
print('["end"]', flush=True)
"""
    with TableReader([sys.executable, "-c", tell]) as reader:
        rows = reader.delimited(b"")
    assert "PATH" in json.dumps(rows)
    assert "CANARY" not in json.dumps(rows)
