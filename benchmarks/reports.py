"""Writing PDF and XLSX of a summary, against the same cells written by a plain loop."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter
from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from benchmarks.measure import Comparison, timed
from benchmarks.vaults import sample_vault
from trafficmon_desktop.services.exports import pdf_file, xlsx_file
from trafficmon_desktop.services.summary import SummaryRequest, counted
from trafficmon_desktop.services.terms import Terms

LINE, COLUMN, MARGIN = 14, 90, 40


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
        "the same cells drawn by a loop",
        1.5,
        floor=lambda: timed(lambda: draw(summary, folder / "floor.pdf")),
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


def draw(summary: Mapping[str, Any], path: Path) -> None:
    canvas = Canvas(str(path), pagesize=landscape(A4))
    top = landscape(A4)[1] - MARGIN
    for table in summary["tables"]:
        line = top
        for row in cells_of(table):
            if line < MARGIN:
                canvas.showPage()
                line = top
            canvas.setFont(pdf_file.REGULAR, 9)
            for place, value in enumerate(row):
                canvas.drawString(MARGIN + place * COLUMN, line, str(value))
            line -= LINE
        canvas.showPage()
    canvas.save()


def fill(summary: Mapping[str, Any], path: Path) -> None:
    with xlsxwriter.Workbook(str(path)) as book:
        for table in summary["tables"]:
            sheet = book.add_worksheet(table["id"])
            for number, row in enumerate(cells_of(table)):
                for place, value in enumerate(row):
                    sheet.write(number, place, value)
