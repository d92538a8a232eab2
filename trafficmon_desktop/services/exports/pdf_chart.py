"""Charts on paper, drawn from the same description as those on the screen.

A hidden cell draws nothing: its sign stands in a gap that is as wide for every number.
"""

from collections.abc import Iterator

from reportlab.graphics.shapes import Circle, Drawing, Line, Polygon, Rect, String
from reportlab.lib.colors import Color, white
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics

from trafficmon_desktop.services.charts import Chart, Form
from trafficmon_desktop.services.exports.page_style import (
    ACCENT,
    BOLD,
    INK,
    LINE,
    PALE,
    REGULAR,
    SOFT,
)
from trafficmon_desktop.services.exports.table_view import HIDDEN, Cell
from trafficmon_desktop.services.terms import Terms

_SIZE = 7.5
_STEP, _BAR = 4.6 * mm, 3.3 * mm
_LABEL, _NUMBER, _GAP, _HIDDEN = 56 * mm, 11 * mm, 0.7, 4 * mm
_LEGEND = 4.4 * mm
_GROUNDS: tuple[Color, ...] = (ACCENT, PALE, white, PALE, white, white)
_WITH_GROUND = (2, 3, 5)


def drawn(chart: Chart, width: float, terms: Terms) -> Drawing:
    """The chart, ``width`` points wide and as high as its rows; rows of one line each."""
    return _Page(chart, width, terms).draw()


class _Page:
    def __init__(self, chart: Chart, width: float, terms: Terms) -> None:
        self._chart, self._width, self._terms = chart, width, terms
        self._legend = list(self._legend_lines()) if chart.form is Form.STACKED else []
        rows = max(len(chart.categories), 1)
        height = len(self._legend) * _LEGEND + rows * _STEP + 1 * mm
        self._drawing = Drawing(width, height)

    def draw(self) -> Drawing:
        if self._chart.is_empty:
            words = self._terms.text("report.nothing_counted")
            self._write(words, 0, self._drawing.height - 3.4 * mm, colour=SOFT)
            return self._drawing
        top = self._drawing.height
        for line in self._legend:
            for at, x in line:
                self._add_legend(at, x, top - 3.4 * mm)
            top -= _LEGEND
        for row, name in enumerate(self._chart.categories):
            y = top - (row + 1) * _STEP
            self._write(fitted(name, _LABEL - 3 * mm), 0, y + 1.3 * mm)
            {Form.STACKED: self._add_parts, Form.FUNNEL: self._add_step}.get(
                self._chart.form, self._add_bar
            )(row, y + (_STEP - _BAR) / 2)
        if self._chart.form is not Form.FUNNEL:
            axis = Line(_LABEL, top, _LABEL, top - len(self._chart.categories) * _STEP)
            axis.strokeColor, axis.strokeWidth = LINE, 0.6
            self._drawing.add(axis)
        return self._drawing

    # --- the legend -------------------------------------------------------------------------

    def _legend_lines(self) -> Iterator[list[tuple[int, float]]]:
        """Lines of (series, place from the left)."""
        line: list[tuple[int, float]] = []
        left = 0.0
        for at, name in enumerate(self._chart.series):
            wide = 7 * mm + pdfmetrics.stringWidth(name, REGULAR, _SIZE) + 4 * mm
            if line and left + wide - 4 * mm > self._width:
                yield line
                line, left = [], 0.0
            line.append((at, left))
            left += wide
        yield line

    def _add_legend(self, at: int, x: float, y: float) -> None:
        self._add_part(x, y, 5 * mm, 2.6 * mm, self._chart.styles[at])
        name = fitted(self._chart.series[at], self._width - x - 7 * mm)
        self._write(name, x + 6.5 * mm, y + 0.2 * mm, colour=SOFT)

    # --- rows -------------------------------------------------------------------------------

    def _number(self, value: Cell) -> str:
        return HIDDEN if value is None else self._terms.number(value)

    def _room(self) -> float:
        return self._width - _LABEL - _NUMBER

    def _add_bar(self, row: int, y: float) -> None:
        mark = self._chart.marks[row][0]
        length = self._room() * mark.value / self._chart.largest if mark.value else 0.0
        if mark.value:
            self._add_part(_LABEL, y, length, _BAR, 0)
        said = mark.words or self._number(mark.value)
        self._write(said, _LABEL + length + 1.5 * mm, y + 0.6 * mm, BOLD)

    def _add_step(self, row: int, y: float) -> None:
        """A bar in the middle, and a pale band down to the next one."""
        value = self._chart.marks[row][0].value
        self._write(self._number(value), self._width - _NUMBER + 3 * mm, y + 0.6 * mm, BOLD)
        if not value:
            return
        middle = _LABEL + self._room() / 2
        half = self._room() * value / self._chart.largest / 2
        below = self._chart.marks[row + 1][0].value if row + 1 < len(self._chart.marks) else None
        if below:
            other = self._room() * below / self._chart.largest / 2
            low = y - (_STEP - _BAR)
            corners = [middle - half, y, middle + half, y, middle + other, low, middle - other, low]
            self._drawing.add(Polygon(corners, fillColor=PALE, strokeColor=None))
        self._add_part(middle - half, y, 2 * half, _BAR, 0)

    def _add_parts(self, row: int, y: float) -> None:
        marks = self._chart.marks
        hidden = max(sum(mark.value is None for mark in each) for each in marks)
        parts = max(sum(bool(mark.value) for mark in each) for each in marks)
        room = self._room() - hidden * _HIDDEN - parts * _GAP
        left = _LABEL
        for style, mark in zip(self._chart.styles, marks[row], strict=True):
            if mark.value is None:
                self._write(HIDDEN, left + 1.2 * mm, y + 0.6 * mm, BOLD)
                left += _HIDDEN
            elif mark.value:
                length = room * mark.value / self._chart.largest
                self._add_part(left, y, length, _BAR, style)
                self._add_inner(left, y, length, self._number(mark.value), style)
                left += length + _GAP
        total = self._number(self._chart.totals[row].value)
        self._write(total, left + 1.5 * mm, y + 0.6 * mm, BOLD)

    def _add_inner(self, x: float, y: float, length: float, words: str, style: int) -> None:
        """The number within its part, where it fits; a pattern gets a plain ground under it."""
        wide = pdfmetrics.stringWidth(words, BOLD, _SIZE)
        if wide + 2 * mm > length:
            return
        left = x + (length - wide) / 2
        if style in _WITH_GROUND:
            ground = Rect(left - 1.2, y + 0.8, wide + 2.4, _BAR - 1.6)
            ground.fillColor, ground.strokeColor = white, None
            self._drawing.add(ground)
        self._write(words, left, y + 0.6 * mm, BOLD, white if style == 0 else INK)

    # --- strokes ----------------------------------------------------------------------------

    def _write(
        self, words: str, x: float, y: float, font: str = REGULAR, colour: Color = INK
    ) -> None:
        self._drawing.add(String(x, y, words, fontName=font, fontSize=_SIZE, fillColor=colour))

    def _add_part(self, x: float, y: float, width: float, height: float, style: int) -> None:
        """Full, pale, hatched, dotted, empty, cross-hatched: never told apart by colour alone."""
        ground = Rect(x, y, width, height)
        ground.fillColor, ground.strokeColor = _GROUNDS[style], ACCENT
        ground.strokeWidth = 0.6
        self._drawing.add(ground)
        if style in (2, 5):
            for x1, y1, x2, y2 in _hatching(width, height):
                self._add_line(x + x1, y + y1, x + x2, y + y2)
                if style == 5:
                    self._add_line(x + x1, y + height - y1, x + x2, y + height - y2)
        elif style == 3:
            step = 1.4 * mm
            for number in range(int((width - 1) // step)):
                up = height * (0.3 if number % 2 else 0.7)
                dot = Circle(x + step * (number + 0.7), y + up, 0.5)
                dot.fillColor, dot.strokeColor = ACCENT, None
                self._drawing.add(dot)

    def _add_line(self, x1: float, y1: float, x2: float, y2: float) -> None:
        line = Line(x1, y1, x2, y2)
        line.strokeColor, line.strokeWidth = ACCENT, 0.5
        self._drawing.add(line)


def _hatching(width: float, height: float) -> Iterator[tuple[float, float, float, float]]:
    """Rising lines within a box, cut at its edges."""
    step = 1.5 * mm
    start = step - height
    while start < width:
        first, last = max(start, 0.0), min(start + height, width)
        yield first, first - start, last, last - start
        start += step


def fitted(text: str, width: float) -> str:
    """The text cut to a width with an ellipsis where it is longer."""
    if pdfmetrics.stringWidth(text, REGULAR, _SIZE) <= width:
        return text
    while text and pdfmetrics.stringWidth(f"{text}…", REGULAR, _SIZE) > width:
        text = text[:-1]
    return f"{text.rstrip()}…"
