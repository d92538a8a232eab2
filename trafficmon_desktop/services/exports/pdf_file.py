"""The summary as a PDF to read: overview with charts, all tables, the method page."""

from collections.abc import Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    KeepTogether,
    PageBreak,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from trafficmon_desktop.services.charts import Chart, chart_of
from trafficmon_desktop.services.exports.joint_report import joint_report
from trafficmon_desktop.services.exports.page_style import (
    ALARM,
    BOLD,
    CHAPTER,
    HEAD,
    HEADING,
    INK,
    LABEL,
    LABEL_BOLD,
    LINE,
    MARK,
    NOTE,
    NUMBER,
    NUMBER_BOLD,
    PALE,
    REGULAR,
    SOFT,
    TEXT,
    TITLE,
    register_fonts,
    safe,
)
from trafficmon_desktop.services.exports.pdf_chart import drawn
from trafficmon_desktop.services.exports.report import Report, TableView, build_report
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage.notice import Report as Progress
from trafficmon_desktop.storage.notice import silent

PAGE = landscape(A4)
MARGIN = 16 * mm
WIDTH = PAGE[0] - 2 * MARGIN
HALF = (WIDTH - 8 * mm) / 2
#: The width of a column of percentages.
SHARE = 16 * mm
#: Room beside the text of a cell.
BESIDE = 6


def write(summary: Mapping[str, Any], terms: Terms, path: Path, tell: Progress = silent) -> None:
    """Writes the PDF. The same summary and language give the same bytes.

    ``tell`` is told of every page; what it raises ends the work, and no file is left.
    """
    write_report(build_report(summary, terms), terms, path, tell)


def write_joint(
    joint: Mapping[str, Any], terms: Terms, path: Path, tell: Progress = silent
) -> None:
    """Writes the joint report of a coordinator in the same way."""
    write_report(joint_report(joint, terms), terms, path, tell)


def write_report(report: Report, terms: Terms, path: Path, tell: Progress) -> None:
    """Writes a report: the front, charts if it has any, chapters, the method page."""
    register_fonts()
    frame = Frame(MARGIN, MARGIN, WIDTH, PAGE[1] - 2 * MARGIN, 0, 0, 0, 0)
    document = BaseDocTemplate(
        str(path),
        pagesize=PAGE,
        invariant=1,
        title=report.title,
        author="",
        creator="",
        producer="",
    )
    story = _story(report, terms)
    parts = len(story)

    def end_page(canvas: Canvas, document: BaseDocTemplate) -> None:
        footer(canvas, document)
        tell(max(0, parts - len(story)), parts)  # what is set has been taken off the story

    footer = _footer(report, terms)
    document.addPageTemplates(PageTemplate("page", [frame], onPageEnd=end_page))
    document.build(story)


def _footer(report: Report, terms: Terms) -> Any:
    facts = " · ".join(value for _, value in report.facts[:2])

    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont(REGULAR, 7.5)
        canvas.setFillColor(SOFT)
        canvas.drawString(MARGIN, 9 * mm, facts)
        page = terms.text("report.page", n=document.page)
        canvas.drawRightString(PAGE[0] - MARGIN, 9 * mm, page)
        if report.mark:
            canvas.setFont(BOLD, 8)
            canvas.setFillColor(ALARM)
            canvas.drawCentredString(PAGE[0] / 2, 9 * mm, report.mark)

    return draw


def _story(report: Report, terms: Terms) -> list[Flowable]:
    story = _front(report)
    story += _overview(report, terms)
    for chapter in report.chapters:
        story += [PageBreak(), Paragraph(safe(chapter.title), CHAPTER)]
        for table in chapter.tables:
            story.append(_table_block(table, terms))
    story += [PageBreak(), Paragraph(safe(terms.text("report.sheet_method")), CHAPTER)]
    for section in report.method:
        story += [Spacer(0, 2 * mm), Paragraph(safe(section.title), HEADING), Spacer(0, 1 * mm)]
        story += [Paragraph(safe(paragraph), TEXT) for paragraph in section.paragraphs]
    return story


def _front(report: Report) -> list[Flowable]:
    story: list[Flowable] = [Paragraph(safe(report.title), TITLE)]
    if report.mark:
        story.append(Paragraph(safe(report.mark), MARK))
    pairs = [
        [Paragraph(safe(name), NOTE), Paragraph(safe(value), TEXT)] for name, value in report.facts
    ]
    facts = Table(
        [pairs[row] + (pairs[row + 2] if row + 2 < len(pairs) else ["", ""]) for row in range(2)],
        colWidths=[34 * mm, WIDTH / 2 - 34 * mm] * 2,
        style=TableStyle(
            [("VALIGN", (0, 0), (-1, -1), "TOP"), ("LEFTPADDING", (0, 0), (-1, -1), 0)]
        ),
        hAlign="LEFT",
    )
    story += [facts, Spacer(0, 1 * mm)]
    story += _measures(report)
    if report.hidden_note:
        story.append(Paragraph(safe(report.hidden_note), NOTE))
    return [*story, Spacer(0, 3 * mm)]


def _measures(report: Report) -> list[Flowable]:
    """Two columns, read downwards."""
    lines = [f"{name} – {about}: {value}" for name, about, value in report.measures]
    if not lines:
        return []
    half = (len(lines) + 1) // 2
    cells = [Paragraph(safe(each), NOTE) for each in lines]
    columns = zip_longest(cells[:half], cells[half:], fillvalue="")
    rows = [list(pair) for pair in columns]
    padding = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0)]
    style = TableStyle([*padding, ("VALIGN", (0, 0), (-1, -1), "TOP")])
    return [Table(rows, colWidths=[WIDTH / 2] * 2, style=style, hAlign="LEFT")]


def _overview(report: Report, terms: Terms) -> list[Flowable]:
    """Charts two beside each other, each with its sentence."""
    blocks = [_way_block(way, terms) for way in report.ways]
    if len(blocks) % 2:
        blocks.append([])
    blocks += [_overview_block(table, terms) for table in report.overview]
    gap = 8 * mm
    rows: list[Flowable] = []
    for start in range(0, len(blocks), 2):
        pair = [*blocks[start : start + 2], []][:2]
        row = Table(
            [[pair[0], "", pair[1]]],
            colWidths=[HALF, gap, HALF],
            style=TableStyle(
                [
                    ("VALIGN", (0, 0), (-1, -1), "TOP"),
                    ("LEFTPADDING", (0, 0), (-1, -1), 0),
                    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ]
            ),
        )
        rows.append(row)
    return rows


def _way_block(way: Chart, terms: Terms) -> list[Flowable]:
    return [
        Paragraph(safe(way.title), HEADING),
        Spacer(0, 1 * mm),
        drawn(way, HALF, terms),
        Paragraph(safe(way.note), NOTE),
        Spacer(0, 1.5 * mm),
    ]


def _overview_block(table: TableView, terms: Terms) -> list[Flowable]:
    total = table.cells[-1][-1]
    last = len(table.cells) - 1, len(table.cells[-1]) - 1
    shown = table.without_number(*last) if total is None else terms.number(total)
    chart = chart_of(table, terms)
    words = " ".join(each for each in (table.reading, chart.note) if each)
    return [
        Paragraph(safe(f"{table.id}  {table.title}"), HEADING),
        Paragraph(
            safe(f"{table.unit.removesuffix('.')}; {terms.text('report.total').lower()}: {shown}"),
            NOTE,
        ),
        drawn(chart, HALF, terms),
        Paragraph(safe(words), NOTE),
        Spacer(0, 1.5 * mm),
    ]


def _table_block(table: TableView, terms: Terms) -> Flowable:
    first = 62 * mm
    share = [SHARE] if table.shares else []
    other = min((WIDTH - first - sum(share)) / len(table.columns), 30 * mm)
    lines: list[list[Any]] = [
        [
            _cell(table.corner, LABEL_BOLD, first),
            *(_cell(name, HEAD, other) for name in table.columns),
            *("%" for _ in share),
        ]
    ]
    for row, (name, cells) in enumerate(zip(table.rows, table.cells, strict=True)):
        label = LABEL_BOLD if len(lines) == len(table.rows) else LABEL
        numbers = [
            table.without_number(row, column) if each is None else terms.number(each)
            for column, each in enumerate(cells)
        ]
        shares = ["" if each is None else str(each) for each in table.shares[row : row + 1]]
        lines.append([_cell(name, label, first), *numbers, *shares])
    body = Table(
        lines,
        colWidths=[first, *[other] * len(table.columns), *share],
        style=TableStyle(_cell_styles(len(table.columns))),
        hAlign="LEFT",
        repeatRows=1,
    )
    return KeepTogether(
        [
            Paragraph(safe(f"{table.id}  {table.title}"), HEADING),
            Paragraph(safe(table.unit), NOTE),
            Spacer(0, 1.5 * mm),
            body,
            Spacer(0, 7 * mm),
        ]
    )


def _cell(text: str, style: ParagraphStyle, width: float) -> Paragraph | str:
    """Plain text, which costs a tenth of a paragraph, where it fits on one line of a cell."""
    line = " ".join(text.split())
    fits = pdfmetrics.stringWidth(line, style.fontName, style.fontSize) <= width - 2 * BESIDE
    return line if fits else Paragraph(safe(text), style)


def _cell_styles(columns: int) -> list[Any]:
    """Labels at the left, numbers at the right; the last line and the last of several columns
    are totals, after which percentages may stand."""
    style: list[Any] = [
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, LINE),
        ("BACKGROUND", (0, 0), (-1, 0), PALE),
        ("BACKGROUND", (0, -1), (-1, -1), PALE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TEXTCOLOR", (0, 0), (-1, -1), INK),
        ("ALIGN", (1, 0), (-1, -1), "RIGHT"),
        ("LEFTPADDING", (0, 0), (-1, -1), BESIDE),
        ("RIGHTPADDING", (0, 0), (-1, -1), BESIDE),
        *_font(LABEL_BOLD, (0, 0), (-1, 0)),
        *_font(LABEL, (0, 1), (0, -2)),
        *_font(LABEL_BOLD, (0, -1), (0, -1)),
        *_font(NUMBER, (1, 1), (-1, -2)),
        *_font(NUMBER_BOLD, (1, -1), (-1, -1)),
    ]
    if columns > 1:
        style += _font(NUMBER_BOLD, (columns, 1), (columns, -1))
    return style


def _font(style: ParagraphStyle, start: tuple[int, int], end: tuple[int, int]) -> list[Any]:
    """Plain text set as a paragraph sets it: the line begins an ascent below, not a font size."""
    lower = pdfmetrics.getAscent(style.fontName, style.fontSize) - style.fontSize
    return [
        ("FONT", start, end, style.fontName, style.fontSize, style.leading),
        ("TOPPADDING", start, end, 2 + lower),
        ("BOTTOMPADDING", start, end, 2.5 - lower),
    ]
