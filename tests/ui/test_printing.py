"""Printing: what stands on the pages, and what never does."""

from pathlib import Path
from unicodedata import normalize

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.services.worklist import worklist
from trafficmon_desktop.ui.printing import Paper, Printable, print_open
from trafficmon_desktop.ui.printing_preview import PrintPreview
from trafficmon_desktop.ui.printing_words import printout_of, worklist_printout

NAMES = ("Jelena", "Đorđević", "Милица", "Живковић", "060 000 000", "agreed")


def printable(stage: Stage, place: str, code: str) -> Printable:
    page = stage.workspace.show_place(place)
    page.open_code_of(code)
    found = printout_of(page, stage.workspace.desk)
    assert found is not None
    return found


def printed(paper: Paper, folder: Path) -> tuple[list[str], bytes]:
    """The text of every page as it reaches the printer, and the bytes of the job."""
    path = folder / "job.pdf"
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    paper.print_on(printer)
    texts = [page.extract_text() for page in PdfReader(path).pages]
    return [" ".join(normalize("NFKC", text).split()) for text in texts], path.read_bytes()


@pytest.mark.parametrize(
    ("place", "code"), [("people", "V-00001"), ("permits", "P-00001"), ("proceedings", "K-00001")]
)
def test_without_names_nobody_is_named(
    opened: Stage, tmp_path: Path, place: str, code: str
) -> None:
    found = printable(opened, place, code)
    assert found.has_names
    paper = Paper(found.make(False), Terms("en"))
    pages, job = printed(paper, tmp_path)
    assert len(pages) == paper.count
    assert all("Confidential" in page for page in pages)
    assert code in pages[0]
    folded = fold(" ".join(pages))
    assert not [name for name in NAMES if fold(name) in folded]
    assert "Case one" not in " ".join(pages)
    for secret in (str(tmp_path), "Jelena"):
        found_in_job = secret.encode() in job or secret.encode("utf-16-be") in job
        assert not found_in_job


def test_names_are_printed_where_they_are_asked_for(opened: Stage, tmp_path: Path) -> None:
    pages, _ = printed(
        Paper(printable(opened, "people", "V-00001").make(True), Terms("en")), tmp_path
    )
    assert "Đorđević" in " ".join(pages)
    assert all("WITH NAMES" in page for page in pages)


def test_what_was_written_is_no_markup(opened: Stage) -> None:
    from dataclasses import replace

    keeper = opened.workspace.desk.keeper
    person = keeper.find("V-00001")
    assert person is not None
    keeper.save(replace(person, contact="<b>x</b> & <img src='file:///etc/passwd'>"))
    paper = Paper(printable(opened, "people", "V-00001").make(True), Terms("en"))
    assert "<b>x</b> & <img src='file:///etc/passwd'>" in paper.words


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_of_the_day(opened: Stage, tmp_path: Path, language: str) -> None:
    desk = opened.workspace.desk
    found = worklist(desk.keeper.vault, desk.today)
    paper = Paper(worklist_printout(found, desk).make(False), Terms(language))
    pages, _ = printed(paper, tmp_path)
    assert pages
    assert not [name for name in NAMES if fold(name) in fold(" ".join(pages))]


def test_figures_are_marked_on_every_page(opened: Stage, qtbot: QtBot, tmp_path: Path) -> None:
    page = opened.workspace.show_place("summaries")
    qtbot.waitUntil(lambda: not opened.workspace.desk.tasks.busy, timeout=60_000)
    found = printout_of(page, opened.workspace.desk)
    assert found is not None
    assert not found.has_names
    pages, _ = printed(Paper(found.make(False), Terms("en")), tmp_path)
    assert all("INTERNAL" in each for each in pages)


def test_the_preview_hides_names_until_they_are_asked_for(opened: Stage, qtbot: QtBot) -> None:
    found = printable(opened, "people", "V-00001")
    preview = PrintPreview(found, Terms("en"), opened.workspace)
    assert "Jelena" not in preview.paper.words
    preview.names.setChecked(True)
    assert "Jelena" in preview.paper.words
    pictures = [each for each in preview.findChildren(QLabel) if not each.pixmap().isNull()]
    assert pictures
    preview.deleteLater()


def test_nothing_open_is_nothing_to_print(opened: Stage) -> None:
    opened.workspace.show_place("settings")
    print_open(opened.workspace)
    assert "nothing to print" in opened.workspace.desk.messages.last_toast


def test_the_job_has_a_neutral_name(opened: Stage, tmp_path: Path) -> None:
    paper = Paper(printable(opened, "people", "V-00001").make(False), Terms("en"))
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "job.pdf"))
    paper.print_on(printer)
    from trafficmon_desktop import DISPLAY_NAME

    assert printer.docName() == DISPLAY_NAME
    about = PdfReader(tmp_path / "job.pdf").metadata
    assert about is not None
    assert (about.title, about.author or "", about.creator or "") == (DISPLAY_NAME, "", "")
