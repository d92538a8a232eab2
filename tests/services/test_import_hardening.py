"""Files made to do harm are refused quickly; what is invisible in a text is taken out."""

import contextlib
import io
import os
import time
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.services.import_files import bring
from trafficmon_desktop.domain.records import Victim
from trafficmon_desktop.services import records
from trafficmon_desktop.services.imports import import_files
from trafficmon_desktop.services.table_files.archive import UnsafeArchiveError
from trafficmon_desktop.services.table_files.grid import check_cells
from trafficmon_desktop.storage.vault import Vault

SECONDS = 2.0
NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def work_so_far() -> float:
    """Seconds of the processor that this process and those it started took."""
    return sum(os.times()[:4])


def keys(vault: Vault, path: Path) -> list[str]:
    start = work_so_far()
    result = import_files(vault, path)
    assert work_so_far() - start < SECONDS
    assert result.added == {}
    return [problem.key for problem in result.problems]


def workbook(path: Path, sheet_xml: str, **more: bytes) -> Path:
    """A workbook whose first sheet is the given XML."""
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.title = "victim"
    buffer = io.BytesIO()
    book.save(buffer)
    with zipfile.ZipFile(buffer) as source, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as to:
        for name in source.namelist():
            if name == "xl/worksheets/sheet1.xml":
                to.writestr(name, sheet_xml)
            else:
                to.writestr(name, source.read(name))
        for name, content in more.items():
            to.writestr(name.replace("__", "/").replace("_xlsx", ".xlsx"), content)
    return path


def sheet(rows: str) -> str:
    return f'<worksheet xmlns="{NAMESPACE}"><sheetData>{rows}</sheetData></worksheet>'


def test_a_small_archive_that_unpacks_to_much(vault: Vault, tmp_path: Path) -> None:
    bomb = workbook(tmp_path / "bomb.xlsx", sheet(" " * 40_000_000))
    assert bomb.stat().st_size < 200_000
    assert keys(vault, bomb) == ["workbook_too_large"]


def test_sizes_that_lie(vault: Vault, tmp_path: Path) -> None:
    path = workbook(tmp_path / "bomb.xlsx", sheet(" " * 40_000_000))
    raw = bytearray(path.read_bytes())
    true_size = len(sheet(" " * 40_000_000)).to_bytes(4, "little")
    assert raw.count(true_size) == 2  # in the member's header and in the directory
    path.write_bytes(raw.replace(true_size, (1_000).to_bytes(4, "little")))
    assert keys(vault, path) == ["broken_workbook"]


@pytest.mark.parametrize(
    "rows",
    [
        '<row r="1"><c r="XFD1" t="inlineStr"><is><t>x</t></is></c></row>',
        '<row r="1048576"><c r="A1048576"><v>1</v></c></row>',
        '<row r="199999"><c r="IV199999"><v>1</v></c></row>',
    ],
)
def test_one_cell_far_away(vault: Vault, tmp_path: Path, rows: str) -> None:
    assert keys(vault, workbook(tmp_path / "far.xlsx", sheet(rows))) == ["workbook_too_large"]


def test_nested_archives_and_entities(vault: Vault, tmp_path: Path) -> None:
    nested = workbook(tmp_path / "nested.xlsx", sheet(""), xl__inner_xlsx=b"PK")
    assert keys(vault, nested) == ["workbook_nested"]
    laughs = '<!DOCTYPE x [<!ENTITY a "ha">]>' + sheet("")
    assert keys(vault, workbook(tmp_path / "laughs.xlsx", laughs)) == ["broken_workbook"]


def test_no_workbook_at_all(vault: Vault, tmp_path: Path) -> None:
    for name, content in (
        ("a", b""),
        ("b", b"PK\x03\x04"),
        ("c", b"code,sex\n"),
        ("d", b"\0" * 99),
    ):
        path = tmp_path / f"{name}.xlsx"
        path.write_bytes(content)
        assert keys(vault, path) == ["broken_workbook"]


def test_a_table_without_end(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "victim.csv"
    path.write_text("code\n" + "V-1" + "," * 1_000 + "\n")
    assert keys(vault, path) == ["sheet_too_large"]
    path.write_text("code\n" + "x" * 200_000 + "\n")
    assert keys(vault, path) == ["broken_csv"]
    path.write_text("dependants\n" + "9" * 100_000 + "\n")
    assert keys(vault, path) == ["not_a_number"]


def test_a_file_too_large_is_not_read(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trafficmon_desktop.services.table_files import limits

    monkeypatch.setattr(limits, "FILE_BYTES", 10)
    path = tmp_path / "victim.csv"
    path.write_text("code,given_name\n")
    assert keys(vault, path) == ["file_too_large"]


def test_formulas_are_text(vault: Vault, tmp_path: Path) -> None:
    bring(
        vault,
        tmp_path / "files",
        victim="code,given_name,other_names\nV-1,=HYPERLINK(1),'=1+1\n",
    )
    person = records.get(vault, "V-1")
    assert isinstance(person, Victim)
    assert (person.given_name, person.other_names) == ("=HYPERLINK(1)", "=1+1")


def test_what_is_invisible_is_taken_out(vault: Vault, tmp_path: Path) -> None:
    bring(
        vault,
        tmp_path / "files",
        victim='code,given_name,contact\nV-1,\u202eA\u0301na\u200b\x07\ufeff,"one\r\n\u2066two"\n',
    )
    person = records.get(vault, "V-1")
    assert isinstance(person, Victim)
    assert (person.given_name, person.contact) == ("Ána", "one\ntwo")


@pytest.mark.parametrize(
    "junk", [b"<c ", b"<si ", b"<row ", b' t="s"', b'<c r="A1"', b'<c a="a" ', b"<aaaa", b"<"]
)
def test_measuring_takes_no_longer_than_the_bytes(junk: bytes) -> None:
    content = junk * (1_000_000 // len(junk))
    start = time.process_time()
    with contextlib.suppress(UnsafeArchiveError):
        check_cells({"xl/worksheets/sheet1.xml": content, "xl/sharedStrings.xml": content})
    assert time.process_time() - start < SECONDS


@pytest.mark.parametrize(
    "cell", ["<c r='XFD1048576'/>", '<c r = "XFD1048576"/>', '<c x="<" r="XFD1048576"/>']
)
def test_what_no_spreadsheet_writes_is_not_guessed_at(cell: str) -> None:
    content = sheet(f'<row r="1">{cell}</row>').encode()
    with pytest.raises(UnsafeArchiveError) as caught:
        check_cells({"xl/worksheets/sheet1.xml": content})
    assert caught.value.key == "broken_workbook"


def test_one_long_text_shown_again_and_again() -> None:
    shared = b"<sst><si><t>" + b"x" * 30_000 + b"</t></si></sst>"
    cells = "".join(f'<c r="A{row}" t="s"><v>0</v></c>' for row in range(1, 20_000))
    with pytest.raises(UnsafeArchiveError) as caught:
        check_cells(
            {"xl/sharedStrings.xml": shared, "xl/worksheets/sheet1.xml": sheet(cells).encode()}
        )
    assert caught.value.key == "workbook_too_large"


def test_a_row_without_end(vault: Vault, tmp_path: Path) -> None:
    path = tmp_path / "victim.csv"
    path.write_text('code\n"' + "\n" * 30_000 + '"\n')
    assert keys(vault, path) == ["sheet_too_large"]
    path.write_text("code\n" + "," * 2_000_000 + "\n")
    assert keys(vault, path) == ["sheet_too_large"]
