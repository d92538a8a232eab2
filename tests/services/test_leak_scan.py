"""What the vault keeps to itself is found in a finished file, in either script, or not at all."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from reportlab.pdfgen.canvas import Canvas

from trafficmon_desktop.domain.errors import Cancelled
from trafficmon_desktop.domain.records import Note, Proceeding, Victim
from trafficmon_desktop.services.leak_scan import scan
from trafficmon_desktop.services.release_preview import preview
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

REQUEST = SummaryRequest(
    period_from=date(2024, 1, 1), period_to=date(2024, 12, 31), as_of=date(2025, 6, 30)
)


@pytest.fixture
def kept(vault: Vault) -> Vault:
    """A vault with one person, a note and a case."""
    with vault.write("fill") as unit:
        store.insert_all(
            unit,
            [
                Victim(code="V-7K3QP", given_name="Jelena", family_name="Đorđević"),
                Note(
                    code="N-00001",
                    subject="V-7K3QP",
                    text="She said that her brother waits at the bus station every evening.",
                ),
                Proceeding(code="K-00001", title="t", court_reference="K 290/2023"),
            ],
        )
    return vault


def workbook(words: str) -> bytes:
    written = BytesIO()
    book = xlsxwriter.Workbook(written)
    book.add_worksheet().write(0, 0, words)
    book.close()
    return written.getvalue()


def page(words: str) -> bytes:
    written = BytesIO()
    canvas = Canvas(written, pageCompression=1)
    canvas.drawString(50, 700, words)
    canvas.save()
    return written.getvalue()


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("summary.csv", "sex;1\nДјорђевић;2\n".encode()),
        ("summary.json", b'{"x": "DJORDJEVIC"}'),
        ("summary.xlsx", workbook("Ђорђевић")),
        ("summary.pdf", page("see Dordevic there")),
    ],
)
def test_a_name_is_found_in_every_format(kept: Vault, name: str, content: bytes) -> None:
    found = scan(kept, {name: content})
    assert [(each.file, each.record, each.field) for each in found.findings] == [
        (name, "victim", "family_name")
    ]
    assert not found.clean


@pytest.mark.parametrize(
    ("words", "field"),
    [
        ("V-7K3QP", "code"),
        ("K 290 / 2023", "court_reference"),
        ("brother waits at the", "text"),
    ],
)
def test_codes_numbers_and_parts_of_texts(kept: Vault, words: str, field: str) -> None:
    found = scan(kept, {"summary.csv": words.encode()})
    assert [each.field for each in found.findings] == [field]


@pytest.mark.parametrize("words", ["Jelenak", "brother waits", "290 2023", "her at the"])
def test_parts_of_words_are_no_finding(kept: Vault, words: str) -> None:
    assert scan(kept, {"summary.csv": words.encode()}).clean


def test_words_of_the_report_itself_say_nothing(kept: Vault) -> None:
    content = {"summary.csv": "Organisation Đorđević".encode()}
    assert not scan(kept, content).clean
    found = scan(kept, content, ["Organisation Đorđević"])
    assert found.clean
    assert found.searched == scan(kept, content).searched - 1


def test_a_file_that_cannot_be_read_is_not_clean(kept: Vault) -> None:
    found = scan(kept, {"summary.xlsx": b"broken"})
    assert found.unreadable == ("summary.xlsx",)
    assert not found.clean


def test_the_scan_can_be_stopped(kept: Vault) -> None:
    def stop(done: int, total: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        scan(kept, {}, report=stop)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_real_release_leaks_nothing(vault: Vault, tmp_path: Path, language: str) -> None:
    with vault.write("fill") as unit:
        for records in sample(25, 7).values():
            store.insert_all(unit, records)
    steps: list[str] = []
    shown = preview(vault, REQUEST, Terms(language), say=steps.append)
    assert steps == ["protecting", "rendering", "attacking", "scanning"]
    assert shown.leaks.clean
    assert shown.leaks.searched > 300
    assert {file.name.rpartition(".")[2] for file in shown.files} == {"json", "xlsx", "csv", "pdf"}
    for table in shown.summary["tables"]:
        hidden = sum(cell["value"] is None for cell in table["cells"])
        assert len(shown.why.get(table["id"], {})) == hidden
