"""Writing PDF and XLSX of a summary, against the same tables written by a plain loop."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from reportlab.lib.pagesizes import A4, landscape
from reportlab.platypus import Flowable, SimpleDocTemplate, Spacer, Table

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import sample_vault
from trafficmon_desktop.services.exports import pdf_file, xlsx_file
from trafficmon_desktop.services.exports.report import build_report
from trafficmon_desktop.services.summary import SummaryRequest, counted
from trafficmon_desktop.services.terms import Terms

FONT = ("FONT", (0, 0), (-1, -1), pdf_file.REGULAR, 8)


def comparisons(folder: Path, cases: int) -> Iterator[Comparison]:
    request = SummaryRequest(
        period_from=date(2024, 1, 1),
        period_to=date(2024, 12, 31),
        as_of=date(2025, 1, 20),
        profile="internal",
    )
    with sample_vault(folder, cases) as vault:
        summary = counted(vault, request)
    terms = Terms("sr-Cyrl")
    pdf_file.write(summary, terms, folder / "fonts.pdf")
    yield Comparison(
        "PDF of all tables",
        "the same tables by plain reportlab",
        1.5,
        floor=lambda: timed(lambda: set_plainly(summary, terms, folder / "floor.pdf")),
        ours=lambda: timed(lambda: pdf_file.write(summary, terms, folder / "ours.pdf")),
    )
    yield Comparison(
        "XLSX of all tables",
        "the same cells written by a loop",
        1.5,
        floor=lambda: timed(lambda: fill(summary, folder / "floor.xlsx")),
        ours=lambda: timed(lambda: xlsx_file.write(summary, terms, folder / "ours.xlsx")),
    )


def cells_of(table: Mapping[str, Any]) -> Iterator[list[object]]:
    for cell in table["cells"]:
        yield [*cell["key"].values(), cell["value"]]


def set_plainly(summary: Mapping[str, Any], terms: Terms, path: Path) -> None:
    """The tables alone: no overview, chart, method, footer, nor labels that wrap."""
    story: list[Flowable] = []
    for chapter in build_report(summary, terms).chapters:
        for table in chapter.tables:
            lines = [[table.corner, *table.columns]]
            for name, cells in zip(table.rows, table.cells, strict=True):
                lines.append([name, *map(str, cells)])
            story += [Table(lines, style=[FONT], repeatRows=1), Spacer(0, 20)]
    SimpleDocTemplate(str(path), pagesize=landscape(A4)).build(story)


def fill(summary: Mapping[str, Any], path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        for table in summary["tables"]:
            sheet = book.add_worksheet(table["id"])
            for number, row in enumerate(cells_of(table)):
                for place, value in enumerate(row):
                    sheet.write(number, place, value)
