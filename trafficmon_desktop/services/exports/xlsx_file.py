"""The summary as a workbook: a sheet of facts, a sheet a chapter, a sheet of method."""

import textwrap
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from trafficmon_desktop.services.exports.joint_report import joint_report
from trafficmon_desktop.services.exports.report import Report, TableView, build_report
from trafficmon_desktop.services.terms import Terms

INK, PALE, LINE, ACCENT = "#1C2B33", "#EAF1F2", "#B8C7CC", "#1F6F78"

#: Widths of columns in characters, and the height of a line in points.
FIRST, OTHER, FACT, METHOD = 46, 15, 60, 100
LINE_HEIGHT = 15


def write(summary: Mapping[str, Any], terms: Terms, path: Path) -> None:
    """Writes the workbook. No formula, hidden sheet, author or clock in it."""
    write_report(build_report(summary, terms), terms, path)


def write_joint(joint: Mapping[str, Any], terms: Terms, path: Path) -> None:
    """Writes the joint report of a coordinator in the same way."""
    write_report(joint_report(joint, terms), terms, path)


def write_report(report: Report, terms: Terms, path: Path) -> None:
    """Writes a report: a sheet of facts, a sheet a chapter, a sheet of method."""
    workbook = xlsxwriter.Workbook(
        str(path), {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    )
    day = datetime(report.as_of.year, report.as_of.month, report.as_of.day)  # noqa: DTZ001
    workbook.set_properties({"title": report.title, "created": day})
    try:
        pen = _Pen(workbook, terms)
        pen.first_sheet(report)
        for chapter in report.chapters:
            pen.chapter(chapter.title, chapter.tables, report)
        pen.method(report)
    finally:
        workbook.close()


def _height(*texts: tuple[str, int]) -> float:
    """The height of a row that holds these texts, each wrapped to a width in characters.

    Spreadsheets do not agree on growing rows by themselves, so the height is given.
    """
    lines = (len(textwrap.wrap(text, int(width * 0.88))) for text, width in texts)
    return float(LINE_HEIGHT * max(1, *lines))


class _Pen:
    """Writes sheets with one set of formats."""

    def __init__(self, workbook: Workbook, terms: Terms) -> None:
        self.workbook, self.terms = workbook, terms
        base = {"font_name": "Noto Sans", "font_size": 10, "font_color": INK, "valign": "top"}
        self.plain = workbook.add_format({**base, "text_wrap": True})
        self.title = workbook.add_format({**base, "font_size": 16, "bold": True})
        self.heading = workbook.add_format(
            {**base, "font_size": 12, "bold": True, "font_color": ACCENT}
        )
        self.note = workbook.add_format({**base, "font_color": "#51636B", "text_wrap": True})
        self.head = self._cell(base, bold=True, bg_color=PALE, text_wrap=True)
        self.label = self._cell(base, text_wrap=True)
        self.number = self._cell(base, num_format="#,##0", align="right")
        self.share = self._cell(base, num_format="0 %", align="right", font_color="#51636B")
        self.hidden = self._cell(base, align="right", font_color="#51636B")
        self.sum_label = self._cell(base, bold=True, bg_color=PALE)
        self.sum = self._cell(base, bold=True, bg_color=PALE, num_format="#,##0", align="right")
        self.mark = workbook.add_format({**base, "bold": True, "font_color": "#9B2C1F"})
        self.names: set[str] = set()

    def _cell(self, base: Mapping[str, object], **more: object) -> Format:
        return self.workbook.add_format({**base, "border": 1, "border_color": LINE, **more})

    def sheet(self, name: str) -> Worksheet:
        """A sheet of a name that Excel takes, printed in landscape to the width of a page."""
        short = "".join(letter for letter in name if letter not in "[]:*?/\\")[:28]
        if short.casefold() in self.names:
            short = f"{short} {len(self.names)}"
        self.names.add(short.casefold())
        sheet = self.workbook.add_worksheet(short)
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.hide_gridlines(2)
        sheet.set_column(0, 0, FIRST)
        sheet.set_column(1, 20, OTHER)
        return sheet

    def first_sheet(self, report: Report) -> None:
        """Title, facts, measures and the note on hidden cells."""
        sheet = self.sheet(self.terms.text("report.sheet_about"))
        sheet.set_column(1, 1, FACT)
        sheet.write_string(0, 0, report.title, self.title)
        row = 1
        if report.mark:
            sheet.write_string(row, 0, report.mark, self.mark)
            row += 1
        for name, value in report.facts:
            row += 1
            sheet.write_string(row, 0, name, self.head)
            sheet.write_string(row, 1, value, self.label)
        row += 2
        for name, about, value in report.measures:
            sheet.set_row(row, _height((name, FIRST), (f"{about}: {value}", FACT)))
            sheet.write_string(row, 0, name, self.head)
            sheet.write_string(row, 1, f"{about}: {value}", self.label)
            row += 1
        if report.hidden_note:
            sheet.set_row(row + 1, _height((report.hidden_note, FIRST + FACT)))
            sheet.merge_range(row + 1, 0, row + 1, 1, report.hidden_note, self.plain)

    def chapter(self, title: str, tables: tuple[TableView, ...], report: Report) -> None:
        """All tables of a chapter, one beneath the other."""
        sheet = self.sheet(title)
        sheet.write_string(0, 0, title, self.title)
        row = 1
        if report.mark:
            sheet.write_string(row, 0, report.mark, self.mark)
            row += 1
        for table in tables:
            row = self.table(sheet, row + 1, table)

    def table(self, sheet: Worksheet, row: int, table: TableView) -> int:
        """One table; returns the row after it."""
        sheet.write_string(row, 0, f"{table.id}  {table.title}", self.heading)
        sheet.write_string(row + 1, 0, table.unit, self.note)
        row += 2
        headings = ((name, OTHER) for name in table.columns)
        sheet.set_row(row, _height((table.corner, FIRST), *headings))
        sheet.write_string(row, 0, table.corner, self.head)
        for column, name in enumerate(table.columns, start=1):
            sheet.write_string(row, column, name, self.head)
        if table.shares:
            sheet.write_string(row, len(table.columns) + 1, "%", self.head)
        for number, (name, cells) in enumerate(zip(table.rows, table.cells, strict=True)):
            row += 1
            last_row = number == len(table.rows) - 1
            sheet.set_row(row, _height((name, FIRST)))
            sheet.write_string(row, 0, name, self.sum_label if last_row else self.label)
            for column, value in enumerate(cells, start=1):
                last = last_row or (column == len(cells) > 1)
                if value is None:
                    words = table.without_number(number, column - 1)
                    sheet.write_string(row, column, words, self.hidden)
                else:
                    sheet.write_number(row, column, value, self.sum if last else self.number)
            for share in table.shares[number : number + 1]:
                if share is not None:
                    sheet.write_number(row, len(cells) + 1, share / 100, self.share)
        return row + 2

    def method(self, report: Report) -> None:
        """The method page."""
        sheet = self.sheet(self.terms.text("report.sheet_method"))
        sheet.set_column(0, 0, METHOD)
        sheet.write_string(0, 0, self.terms.text("report.sheet_method"), self.title)
        row = 1
        for section in report.method:
            row += 1
            sheet.write_string(row, 0, section.title, self.heading)
            for paragraph in section.paragraphs:
                row += 1
                sheet.set_row(row, _height((paragraph, METHOD)))
                sheet.write_string(row, 0, paragraph, self.plain)
            row += 1
