"""Where everything of a chart stands: computed from its numbers, the width and the fonts."""

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from trafficmon_desktop.services.charts import Chart, Form
from trafficmon_desktop.ui import theme

#: Writes a number, or the sign of a hidden cell.
Write = Callable[[int | None], str]

_LABEL_SHARE = 0.4
_GAP = 2.0


@dataclass(frozen=True, slots=True)
class Place:
    """A mark: its cell (``column`` after the last is a total), its bar or point, its number.

    ``area`` is what can be clicked. An empty ``bar`` draws nothing but the number.
    """

    row: int
    column: int
    area: QRectF
    bar: QRectF
    number: QRectF
    inside: bool = False


@dataclass
class Layout:
    """``labels`` are the names of the rows, ``legend`` swatches and names of the series."""

    height: float = 0.0
    places: list[Place] = field(default_factory=list)
    labels: list[tuple[QRectF, str]] = field(default_factory=list)
    legend: list[tuple[QRectF, QRectF, int]] = field(default_factory=list)
    links: list[tuple[QRectF, QRectF]] = field(default_factory=list)
    ticks: list[tuple[float, str]] = field(default_factory=list)
    plot: QRectF = field(default_factory=QRectF)


def laid_out(chart: Chart, width: float, write: Write) -> Layout:
    """The chart laid out for a width; the height follows."""
    made = Layout()
    top = _add_legend(chart, made, width)
    if chart.form is Form.LINE:
        from trafficmon_desktop.ui.widgets.chart_line_layout import add_lines

        add_lines(chart, made, width, top, write)
        return made
    return _Rows(chart, made, width, write).add(top)


def _add_legend(chart: Chart, made: Layout, width: float) -> float:
    """Swatches with names, in as many lines as they need; a single series needs none."""
    if chart.form in (Form.BAR, Form.FUNNEL):
        return 2.0
    metrics = QFontMetricsF(theme.font(0.9))
    side, step = float(theme.scaled(14)), metrics.height() + 6
    left = top = 0.0
    for at, name in enumerate(chart.series):
        words = min(metrics.horizontalAdvance(name) + 2, width - 2 * side)
        if left and left + side + 6 + words > width:
            left, top = 0.0, top + step
        swatch = QRectF(left, top + (step - side) / 2, side * 1.4, side)
        made.legend.append((swatch, QRectF(swatch.right() + 6, top, words, step), at))
        left = swatch.right() + 6 + words + theme.scaled(16)
    return top + step + theme.scaled(6)


class _Rows:
    """Bars from left to right, one row a category."""

    def __init__(self, chart: Chart, made: Layout, width: float, write: Write) -> None:
        self._chart, self._made, self._width, self._write = chart, made, width, write
        self._metrics = QFontMetricsF(theme.font(0.92))
        self._numbers = QFontMetricsF(theme.font(0.92, weight=theme.QFont.Weight.DemiBold))
        natural = max(
            [self._metrics.horizontalAdvance(name) for name in chart.categories], default=0.0
        )
        self._label = min(natural + 4, width * _LABEL_SHARE)
        self._left = self._label + theme.scaled(10)
        marks = [*(mark for row in chart.marks for mark in row), *chart.totals]
        widths = [self._numbers.horizontalAdvance(write(mark.value)) for mark in marks]
        self._number = max(widths, default=0.0) + theme.scaled(10)
        self._hidden = float(theme.scaled(20))

    def add(self, top: float) -> Layout:
        """Adds all rows from ``top`` downwards."""
        y = top
        least = float(theme.scaled(30 if self._chart.form is Form.FUNNEL else 26))
        if self._chart.form is Form.PAIRED:
            least = float(theme.scaled(38))
        room = QRectF(0, 0, self._label, 10_000)
        for row, name in enumerate(self._chart.categories):
            wrapped = self._metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), name)
            height = max(least, wrapped.height() + theme.scaled(8))
            self._made.labels.append((QRectF(0, y, self._label, height), name))
            line = QRectF(self._left + 1, y, self._width - self._left - 1, height)
            self._add_row(row, line)
            y += height + (theme.scaled(10) if self._chart.form is Form.FUNNEL else 0)
        self._made.plot = QRectF(self._left, top, self._width - self._left, y - top)
        self._made.height = y + 2
        return self._made

    def _add_row(self, row: int, line: QRectF) -> None:
        form = self._chart.form
        if form is Form.STACKED:
            self._add_parts(row, line)
        elif form is Form.FUNNEL:
            self._add_step(row, line)
        else:
            count = len(self._chart.series)
            height = (line.height() - theme.scaled(6)) / count
            for column in range(count):
                top = line.top() + theme.scaled(3) + column * height
                self._add_bar(row, column, QRectF(line.left(), top, line.width(), height - 1))

    def _add_bar(self, row: int, column: int, line: QRectF) -> None:
        value = self._chart.marks[row][column].value
        room = line.width() - self._number
        length = max(room * value / self._chart.largest, 2.0) if value else 0.0
        thick = min(line.height(), float(theme.scaled(18)))
        bar = QRectF(line.left(), line.center().y() - thick / 2, length, thick)
        number = QRectF(bar.right() + 5, line.top(), self._number, line.height())
        area = QRectF(line.left() - 2, line.top(), length + self._number + 2, line.height())
        self._made.places.append(Place(row, column, area, bar if value else QRectF(), number))

    def _add_step(self, row: int, line: QRectF) -> None:
        """A bar in the middle; a pale band leads to the next one."""
        value = self._chart.marks[row][0].value
        room = line.width() - self._number
        length = max(room * value / self._chart.largest, 2.0) if value else 0.0
        bar = QRectF(line.left() + (room - length) / 2, line.top(), length, line.height())
        wide = self._number - theme.scaled(8)
        number = QRectF(line.right() - wide, line.top(), wide, line.height())
        area = QRectF(line.left(), line.top(), line.width(), line.height())
        above = self._made.places[-1].bar if self._made.places else QRectF()
        if value and above.width():
            self._made.links.append((above, bar))
        self._made.places.append(Place(row, 0, area, bar if value else QRectF(), number))

    def _fixed(self) -> float:
        """What gaps and signs of hidden parts take of the longest row, whatever the numbers."""
        rows = self._chart.marks
        hidden = max([sum(mark.value is None for mark in row) for row in rows], default=0)
        parts = max([sum(mark.value != 0 for mark in row) for row in rows], default=0)
        return hidden * self._hidden + parts * _GAP

    def _add_parts(self, row: int, line: QRectF) -> None:
        room = max(line.width() - self._number - self._fixed(), 20.0)
        thick = min(line.height() - theme.scaled(6), float(theme.scaled(20)))
        left, top = line.left(), line.center().y() - thick / 2
        for column, mark in enumerate(self._chart.marks[row]):
            if mark.value == 0:
                continue
            hidden = mark.value is None
            length = self._hidden if hidden else room * (mark.value or 0) / self._chart.largest
            bar = QRectF(left, top, max(length, 2.0), thick)
            wide = self._numbers.horizontalAdvance(self._write(mark.value)) + 6
            shown = bar if hidden or bar.width() >= wide else QRectF()
            place = Place(row, column, bar, QRectF() if hidden else bar, shown, inside=True)
            self._made.places.append(place)
            left = bar.right() + _GAP
        total = QRectF(left + 2, line.top(), self._number, line.height())
        column = len(self._chart.series)
        self._made.places.append(Place(row, column, total, QRectF(), total))
