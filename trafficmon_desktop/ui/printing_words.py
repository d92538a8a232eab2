"""What is printed of a page: a file of a record, the list of the day, the figures."""

from collections.abc import Iterator, Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage, QPainter, QPicture

from trafficmon_desktop.domain.fields import Field, Kind, Record, fields_of
from trafficmon_desktop.domain.records import PARENT_OF, Proceeding, Victim
from trafficmon_desktop.services.charts import Chart
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.choices import Choices
from trafficmon_desktop.ui.forms.naming import sentence, value_text
from trafficmon_desktop.ui.keeper import full_name
from trafficmon_desktop.ui.pages import Page
from trafficmon_desktop.ui.pages.record_block import children_of
from trafficmon_desktop.ui.printing import Printable, Printout, body_width

if TYPE_CHECKING:  # the database is loaded after the first paint
    from trafficmon_desktop.services.worklist import Worklist
    from trafficmon_desktop.ui.pages.figures_view import FiguresView

#: While names are hidden nothing is printed that the users wrote themselves, and nothing that
#: leads from a person to a proceeding or back.
_OWN_WORDS = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.REF, Kind.KEY})

#: Of the person itself only this: with sex, year and citizenship a few people are one.
_OF_A_PERSON = frozenset({"status"})

_SHARP = 3


def printout_of(page: Page, desk: Desk) -> Printable | None:
    """What can be printed of a page as it stands, or nothing."""
    from trafficmon_desktop.ui.pages.figures_view import FiguresView
    from trafficmon_desktop.ui.pages.summaries_page import SummariesPage

    if isinstance(page, SummariesPage):
        part = page.part
        return figures_printout(part, desk) if isinstance(part, FiguresView) else None
    record = desk.keeper.find(page.open_code) if page.open_code else None
    return None if record is None else record_printout(record, desk)


def _printout(
    html: str, mark: str, desk: Desk, images: dict[str, QImage] | None = None
) -> Printout:
    stamp = desk.terms.text("practice.stamp") if desk.practice else ""
    return Printout(html, desk.terms.text(mark), stamp, images or {})


# --- a record and all that hangs on it ------------------------------------------------------


def record_printout(record: Record, desk: Desk) -> Printable:
    """The file of a person or a proceeding, or an application with its chain."""

    def make(names: bool) -> Printout:
        owner = desk.keeper.owner_of(record)
        if isinstance(owner, Proceeding):
            file = desk.keeper.proceeding_file(owner.code)
        else:
            file = desk.keeper.case_file(owner.code)
        words = _Words(desk, names=names)
        html = "".join([words.head(record), words.fields(record), *words.below(record, file)])
        return _printout(html, "print.with_names" if names else "print.masked", desk)

    return Printable(make, has_names=True)


class _Words:
    """Records as paragraphs and tables of two columns."""

    def __init__(self, desk: Desk, *, names: bool) -> None:
        self._desk, self._names = desk, names
        self._name_of = Choices(desk.keeper, desk.terms).name_of

    def head(self, record: Record) -> str:
        """The title: a name only where names are printed."""
        kind = sentence(self._desk.terms.record(record.NAME))
        title = f"{kind} {record.code}"
        if self._names and isinstance(record, Victim):
            title = f"{full_name(record)} · {record.code}"
        elif self._names and isinstance(record, Proceeding) and record.title:
            title = f"{record.title} · {record.code}"
        return f'<p style="font-size:20px; font-weight:600">{escape(title)}</p>'

    def below(self, record: Record, file: Sequence[Record], depth: int = 0) -> Iterator[str]:
        """All that hangs on a record, what hangs on that moved to the right."""
        for child in children_of(record, file):
            kind = escape(sentence(self._desk.terms.record(child.NAME)))
            size, left = (14, 0) if depth == 0 else (12, 18 * depth)
            style = f"font-size:{size}px; font-weight:600; color:#14606B; margin-left:{left}px"
            yield f'<p style="{style}; margin-bottom:2px">{kind}</p>'
            yield self.fields(child, left)
            yield from self.below(child, file, depth + 1)

    def fields(self, record: Record, left: int = 0) -> str:
        """The filled fields that may be printed."""
        rows = []
        for each in fields_of(type(record)):
            if not self._is_printed(record, each):
                continue
            value = getattr(record, each.name)
            words = value_text(each, value, self._desk.terms, self._name_of)
            if words:
                label = sentence(self._desk.terms.field(record.NAME, each.name))
                rows.append(_row(label, words))
        if not rows:
            return ""
        style = f'style="margin-left:{left}px"'
        return (
            f'<table width="100%" cellspacing="0" cellpadding="3" {style}>{"".join(rows)}</table>'
        )

    def _is_printed(self, record: Record, each: Field) -> bool:
        if each.spec.kind is Kind.KEY or each.name == PARENT_OF.get(record.NAME):
            return False
        if self._names:
            return True
        if isinstance(record, Victim):
            return each.name in _OF_A_PERSON
        return each.spec.kind not in _OWN_WORDS


def _row(label: str, words: str) -> str:
    value = escape(words).replace("\n", "<br/>")
    return f'<tr><td width="36%" style="color:#55636A">{escape(label)}</td><td>{value}</td></tr>'


# --- the list of the day ---------------------------------------------------------------------


def worklist_printout(found: "Worklist", desk: Desk) -> Printable:
    """What needs attention: codes, days and computations, never a name."""
    from trafficmon_desktop.services.day_list import without_own_words
    from trafficmon_desktop.services.deadline_sentences import day_and_weekday, footer
    from trafficmon_desktop.services.worklist import GROUPS
    from trafficmon_desktop.services.worklist_text import group_title, line_name, line_sentence

    terms = desk.terms

    def make(_names: bool) -> Printout:
        title = terms.text("day_list.title", day=day_and_weekday(found.today, terms))
        parts = [f'<p style="font-size:20px; font-weight:600">{escape(title)}</p>']
        for group in (each for each in GROUPS if found.lines[each]):
            parts.append(_heading(group_title(group, terms)))
            rows = []
            for line in map(without_own_words, found.lines[group]):
                day = line.on or line.last
                said = sentence(line_sentence(line, terms))
                name = sentence(line_name(line, terms))
                when = "" if day is None else terms.day(day)
                about = f"<b>{escape(name)}</b><br/>{escape(said)}" if name else escape(said)
                code = escape(line.code or "")
                rows.append(
                    f'<tr><td width="20%"><b>{escape(when)}</b></td>'
                    f'<td width="16%" style="color:#55636A">{code}</td><td>{about}</td></tr>'
                )
            parts.append(f'<table width="100%" cellpadding="4">{"".join(rows)}</table>')
        parts.append(f'<p style="color:#55636A">{escape(footer(terms))}</p>')
        return _printout("".join(parts), "day_list.confidential", desk)

    return Printable(make)


def _heading(words: str) -> str:
    return f'<p style="font-size:14px; font-weight:600; margin-top:14px">{escape(words)}</p>'


# --- the figures -----------------------------------------------------------------------------


def figures_printout(view: "FiguresView", desk: Desk) -> Printable:
    """The figures as they are shown: charts as charts, tables as tables."""

    def make(_names: bool) -> Printout:
        images: dict[str, QImage] = {}
        parts = [f'<p style="font-size:20px; font-weight:600">{escape(view.title)}</p>']
        parts.append(f"<p>{escape(desk.terms.text('report.unprotected'))}</p>")
        for card in view.cards:
            parts.append(_heading(card.chart.title))
            if card.as_table or card.chart.is_empty:
                parts.append(_table(card.rows_to_copy()))
            else:
                image = picture_of(card.chart, desk)
                name = f"chart:{card.chart.id}"
                images[name] = image
                height = round(image.height() * body_width() / image.width())
                size = f'width="{body_width()}" height="{height}"'
                parts.append(f'<p><img src="{name}" {size}/></p>')
            parts += [f'<p style="color:#55636A">{escape(each)}</p>' for each in card.notes]
        return _printout("".join(parts), "report.internal_mark", desk, images)

    return Printable(make)


def _table(rows: Sequence[Sequence[str]]) -> str:
    head, *body = rows
    heads = "".join(f'<th align="left">{escape(each)}</th>' for each in head)
    lines = [f"<tr>{heads}</tr>"]
    for first, *rest in body:
        cells = "".join(f'<td align="right">{escape(each)}</td>' for each in rest)
        lines.append(f"<tr><td>{escape(first)}</td>{cells}</tr>")
    return f'<table width="100%" cellspacing="0" cellpadding="3">{"".join(lines)}</table>'


def picture_of(chart: Chart, desk: Desk) -> QImage:
    """A chart in the colours of paper, sharp enough for a printer."""
    from trafficmon_desktop.ui.widgets.chart import paint_chart
    from trafficmon_desktop.ui.widgets.chart_fill import paper

    width = theme.scaled(640)
    with paper():
        trial = QPicture()
        painter = QPainter(trial)
        height = paint_chart(painter, chart, width, desk.terms)
        painter.end()
        image = QImage(width * _SHARP, round(height) * _SHARP, QImage.Format.Format_RGB32)
        image.fill(0xFFFFFFFF)
        painter = QPainter(image)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(_SHARP, _SHARP)
        paint_chart(painter, chart, width, desk.terms)
        painter.end()
    return image
