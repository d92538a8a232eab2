"""The joint report as it leaves: one object, its renderings, the same bytes, nothing besides."""

import csv
import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from tests.disclosure.joint_files import DOMAINS, LARGE, file_of
from tests.disclosure.small_tables import Domains
from tests.disclosure.test_merge import SMALL, corner
from trafficmon_desktop.disclosure.seal import content_hash, sealed
from trafficmon_desktop.domain.errors import DamagedError, UsageError, UserError
from trafficmon_desktop.services.charts import chart_of
from trafficmon_desktop.services.coordinator import JOINT_FORMAT, read_received, weigh
from trafficmon_desktop.services.coordinator_files import write_joint
from trafficmon_desktop.services.exports.formats import JOINT_FORMATS
from trafficmon_desktop.services.exports.joint_report import _draws, joint_report
from trafficmon_desktop.services.finished_text import text_of
from trafficmon_desktop.services.terms import LANGUAGES, Terms

NUMBER = re.compile(r"\d+")


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    """Three that fit; one hides four cells, two carry a hash."""
    made = [
        sealed(file_of("Beta")),
        sealed(file_of("Alfa")),
        file_of("Gama", SMALL, hide=corner, as_of="2025-02-01"),
    ]
    for each in made:
        each["tables"][0]["unit"] = "person"
    made[:2] = [sealed(each) for each in made[:2]]
    return [put(tmp_path / f"{each['organisation']}.json", each) for each in made]


def put(path: Path, content: object) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def joint(files: list[Path]) -> dict[str, Any]:
    outcome = weigh(files)
    assert outcome.problem is None
    assert outcome.document is not None
    return dict(outcome.document)


def test_what_the_object_says(files: list[Path]) -> None:
    document = joint(files)
    assert document["format"] == JOINT_FORMAT
    assert document["as_of"] == "2025-02-01"
    assert document["content_sha256"] == content_hash(document)
    told = [(each["organisation"], each["sealed"]) for each in document["files"]]
    assert told == [("Alfa", True), ("Beta", True), ("Gama", False)]
    cell, *_ = document["tables"][0]["cells"]
    assert cell == {
        "key": {"a": "1", "b": "x"},
        "value": None,
        "lo": 40,
        "hi": 50,
        "contributors": 3,
        "printed": [0, 1],
        "intervals": [2],
        "distinct": {"lo": 20, "hi": 50},
    }
    population = document["populations"]["people"]
    assert population["contributors"] == ["Alfa", "Beta", "Gama"]
    assert population["may_count_twice"]
    assert document["not_given"] == []


def test_the_order_of_the_files_does_not_matter(files: list[Path]) -> None:
    assert joint(files) == joint(files[::-1])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_same_files_give_the_same_bytes(
    files: list[Path], tmp_path: Path, language: str
) -> None:
    terms = Terms(language)
    once, again = (
        write_joint(joint(order), tmp_path / name, JOINT_FORMATS, terms)
        for name, order in (("once", files), ("again", files[::-1]))
    )
    assert [path.name for path in once] == [path.name for path in again]
    assert [path.read_bytes() for path in once] == [path.read_bytes() for path in again]
    assert sorted(each.name for each in (tmp_path / "once").iterdir()) == [
        "joint.csv", "joint.json", "joint.pdf", "joint.xlsx",
    ]  # fmt: skip


def test_no_number_stands_in_the_workbook_that_is_not_in_the_object(
    files: list[Path], tmp_path: Path
) -> None:
    document = joint(files)
    known = set(NUMBER.findall(json.dumps(document)))
    (path,) = write_joint(document, tmp_path / "out", ("xlsx",), Terms("en"))
    book = CalamineWorkbook.from_path(path)
    cells = [
        cell
        for name in book.sheet_names[1:-1]  # between the sheets of facts and of method
        for row in book.get_sheet_by_name(name).to_python()
        for cell in row
    ]
    assert "40–50" in cells
    numbers = {str(int(cell)) for cell in cells if isinstance(cell, float)}
    for cell in cells:
        if isinstance(cell, str) and "–" in cell:
            numbers |= set(NUMBER.findall(cell))
    assert len(numbers) > 10
    assert numbers <= known


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_say_who_is_in_it_and_how_it_was_added_up(
    files: list[Path], tmp_path: Path, language: str
) -> None:
    terms = Terms(language)
    (path,) = write_joint(joint(files), tmp_path / "out", ("pdf",), terms)
    said = text_of(path.name, path.read_bytes())
    for words in ("Alfa", "Beta", "Gama", "40–50", terms.text("joint.title"), "SHA-256"):
        assert words in said, words


def test_the_overview_draws_what_is_a_number(tmp_path: Path) -> None:
    """A bar for a number, the two ends in words for an interval, nothing for half a guess."""
    made = [file_of("Beta"), file_of("Alfa"), file_of("Gama", SMALL, hide=corner)]
    for each in made:
        each["tables"][0]["unit"], each["tables"][0]["id"] = "person", "P1"
    document = joint([put(tmp_path / f"{at}.json", each) for at, each in enumerate(made)])
    report = joint_report(document, Terms("en"))
    (view,) = report.overview
    chart = chart_of(view, Terms("en"))
    marks = [row[0] for row in chart.marks]
    assert [(mark.value is None) == bool(mark.words) for mark in marks] == [True] * 3
    assert {mark.value for mark in marks} <= {row[-1] for row in view.cells}
    (path,) = write_joint(document, tmp_path / "out", ("pdf",), Terms("en"))
    said = text_of(path.name, path.read_bytes())
    assert said.count(view.title) == 3  # of the chart, the table and the rule
    hidden = replace(view, cells=tuple((None,) * len(row) for row in view.cells))
    assert (_draws(view), _draws(hidden)) == (True, False)


def test_the_csv_gives_both_ends(files: list[Path], tmp_path: Path) -> None:
    (path,) = write_joint(joint(files), tmp_path / "out", ("csv",), Terms("en"))
    rows = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8-sig"))))
    assert len(rows) == 16
    first, *_, last = rows
    assert (first["value"], first["lo"], first["hi"], first["distinct_lo"]) == (
        "",
        "40",
        "50",
        "20",
    )
    assert last["value"] == last["lo"] == last["hi"]


def test_the_workbook_hides_nothing(files: list[Path], tmp_path: Path) -> None:
    (path,) = write_joint(joint(files), tmp_path / "out", ("xlsx",), Terms("sr-Cyrl"))
    with zipfile.ZipFile(path) as archive:
        content = {name: archive.read(name).decode() for name in archive.namelist()}
    whole = " ".join(content.values())
    assert "40–50" in whole
    for forbidden in ("<f>", 'state="hidden"', "definedName", "comments", 'hidden="1"'):
        assert forbidden not in whole
    assert re.findall("<dc:creator>[^<]+|<cp:lastModifiedBy>[^<]+", whole) == []


def test_the_document_has_no_author_or_clock(files: list[Path], tmp_path: Path) -> None:
    (path,) = write_joint(joint(files), tmp_path / "out", ("pdf",), Terms("en"))
    content = path.read_bytes()
    assert content.count(b"%%EOF") == 1
    assert b"/Author ()" in content
    assert b"2000010100" in content


def test_another_report_is_not_overwritten(files: list[Path], tmp_path: Path) -> None:
    terms = Terms("en")
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "joint.csv").write_text("another", encoding="utf-8")
    with pytest.raises(UserError) as caught:
        write_joint(joint(files), tmp_path / "out", ("json", "csv"), terms)
    assert caught.value.key == "files_exist"
    assert [each.name for each in (tmp_path / "out").iterdir()] == ["joint.csv"]
    with pytest.raises(UsageError):
        write_joint(joint(files), tmp_path / "out", ("docx",), terms)


def test_cancelling_leaves_nothing(files: list[Path], tmp_path: Path) -> None:
    def stop(_done: int, _total: int) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_joint(joint(files), tmp_path / "out", JOINT_FORMATS, Terms("en"), stop)
    assert list((tmp_path / "out").iterdir()) == []


@pytest.mark.parametrize("dims", [("",), ("a",), ("abc",)])
def test_tables_of_any_number_of_dimensions_are_written(
    dims: tuple[str, ...], tmp_path: Path
) -> None:
    domains: Domains = DOMAINS | {"c": ["p", "q"]}
    made = [file_of(name, (*LARGE, *LARGE), dims, domains=domains) for name in "ABC"]
    for each in made:
        for entry in each["tables"]:
            entry["id"] = "t"
    document = joint([put(tmp_path / f"{at}.json", each) for at, each in enumerate(made)])
    written = write_joint(document, tmp_path / "out", JOINT_FORMATS, Terms("en"))
    total = f"{3 * 2 * sum(LARGE):,}"
    (pdf,) = (each for each in written if each.suffix == ".pdf")
    words = text_of(pdf.name, pdf.read_bytes())
    assert total in words


def test_an_edited_file_is_told_by_its_hash(files: list[Path]) -> None:
    content = json.loads(files[0].read_text(encoding="utf-8"))
    assert read_received(put(files[0], content | {"organisation": "Beta"})).sealed
    with pytest.raises(DamagedError) as caught:
        read_received(put(files[0], content | {"organisation": "Delta"}))
    assert caught.value.key == "summary_edited"
