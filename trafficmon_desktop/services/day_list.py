"""The list of the day on paper: dates, codes and computations; no name, no words of the users."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import (
    BaseDocTemplate,
    Flowable,
    Frame,
    PageTemplate,
    Paragraph,
    Spacer,
    Table,
    TableStyle,
)

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.deadline_sentences import basis, day_and_weekday, footer
from trafficmon_desktop.services.exports.page_style import (
    ALARM,
    BOLD,
    HEADING,
    LABEL_BOLD,
    LINE,
    MARK,
    NOTE,
    REGULAR,
    SOFT,
    TEXT,
    TITLE,
    register_fonts,
    safe,
)
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.services.worklist import GROUPS, Line, Worklist
from trafficmon_desktop.services.worklist_text import (
    day_in_words,
    days_in_words,
    group_title,
    line_name,
    line_sentence,
)

MARGIN = 16 * mm
WIDTH = A4[0] - 2 * MARGIN
_DAY, _CODE, _BOX = 30 * mm, 24 * mm, 8 * mm

#: A protected witness and the proceeding are never printed together, so no person is.
_OF_PROCEEDINGS = ("proceeding", "proceeding_event", "participation", "charge", "claim")


def write_day_list(found: Worklist, terms: Terms, path: Path, stamp: str = "") -> None:
    """Writes the PDF. What the users wrote themselves, and every name, stays in the vault.

    ``stamp`` is printed on every page, such as that all is invented. Raises ``UserError``
    ``day_list_cannot_write``.
    """
    register_fonts()
    frame = Frame(MARGIN, MARGIN, WIDTH, A4[1] - 2 * MARGIN, 0, 0, 0, 0)
    title = terms.text("day_list.title", day=day_and_weekday(found.today, terms))
    document = BaseDocTemplate(
        str(path), pagesize=A4, invariant=1, title=title, author="", creator="", producer=""
    )
    document.addPageTemplates(PageTemplate("page", [frame], onPageEnd=_page_end(terms, stamp)))
    try:
        document.build(_story(title, found, terms))
    except OSError:
        raise UserError("day_list_cannot_write", file=path.name) from None


def _page_end(terms: Terms, stamp: str) -> Callable[[Canvas, BaseDocTemplate], None]:
    def draw(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setFont(BOLD, 8)
        canvas.setFillColor(ALARM)
        canvas.drawString(MARGIN, 9 * mm, terms.text("day_list.confidential"))
        if stamp:
            canvas.drawString(MARGIN, A4[1] - 11 * mm, stamp)
        canvas.setFont(REGULAR, 7.5)
        canvas.setFillColor(SOFT)
        page = terms.text("report.page", n=document.page)
        canvas.drawRightString(A4[0] - MARGIN, 9 * mm, page)

    return draw


def _story(title: str, found: Worklist, terms: Terms) -> list[Flowable]:
    story: list[Flowable] = [
        Paragraph(safe(title), TITLE),
        Paragraph(safe(terms.text("day_list.confidential")), MARK),
    ]
    filled = [group for group in GROUPS if found.lines[group]]
    for group in filled:
        head = f"{group_title(group, terms)} ({terms.number(len(found.lines[group]))})"
        story += [Spacer(0, 4 * mm), Paragraph(safe(head), HEADING), Spacer(0, 1.5 * mm)]
        story.append(_table(found.lines[group], found, terms))
    if not filled:
        story.append(Paragraph(safe(terms.text("worklist.empty")), TEXT))
    if found.older:
        words = terms.count("worklist.older", found.older)
        story += [Spacer(0, 3 * mm), Paragraph(safe(words), NOTE)]
    return [*story, Spacer(0, 4 * mm), Paragraph(safe(footer(terms)), NOTE)]


def _table(lines: tuple[Line, ...], found: Worklist, terms: Terms) -> Flowable:
    rows: list[list[Any]] = []
    for each in lines:
        line = without_own_words(each)
        when = [
            Paragraph(safe(day_in_words(line, terms)), LABEL_BOLD),
            Paragraph(safe(days_in_words(line, found.today, terms)), NOTE),
        ]
        person = None if line.record in _OF_PROCEEDINGS else line.person
        codes = [code for code in (person, line.code) if code]
        who = Paragraph("<br/>".join(dict.fromkeys(safe(code) for code in codes)), NOTE)
        rows.append([when, who, _what(line, terms), ""])
    style: list[Any] = [
        ("LINEBELOW", (0, 0), (-2, -1), 0.4, LINE),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (0, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        *(("BOX", (3, at), (3, at), 0.6, SOFT) for at in range(len(rows))),
    ]
    widths = [_DAY, _CODE, WIDTH - _DAY - _CODE - _BOX, _BOX]
    return Table(rows, colWidths=widths, style=TableStyle(style), hAlign="LEFT")


def _what(line: Line, terms: Terms) -> list[Paragraph]:
    name = line_name(line, terms)
    parts = [Paragraph(safe(name[:1].upper() + name[1:]), LABEL_BOLD)] if name else []
    said = line_sentence(line, terms)
    parts.append(Paragraph(safe(said[:1].upper() + said[1:]), NOTE))
    source = basis(line.deadlines[0].rule, terms) if line.kind == "deadline" else ""
    return [*parts, Paragraph(safe(source), NOTE)] if source else parts


def without_own_words(line: Line) -> Line:
    """What the users typed may hold a name: titles of tasks, reasons of another date."""
    plain = tuple(
        replace(
            each,
            label="",
            room="",
            note=None if each.note is None else replace(each.note, reason=""),
        )
        for each in line.deadlines
    )
    return replace(line, deadlines=plain)
