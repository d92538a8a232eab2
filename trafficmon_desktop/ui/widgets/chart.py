"""A chart: bars, parts of bars, lines, steps; its numbers can be walked through and opened."""

from itertools import pairwise

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trafficmon_desktop.services.charts import Chart, Form, Mark
from trafficmon_desktop.services.exports.report import HIDDEN
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.chart_fill import DASHES, inks, paint_part, paint_point
from trafficmon_desktop.ui.widgets.chart_layout import Layout, laid_out
from trafficmon_desktop.ui.widgets.chart_mark import ChartMark, paint_place


class ChartView(QWidget):
    """One tab stop; the arrow keys walk from number to number, Enter opens what stands behind.

    ``opened`` carries the :class:`~trafficmon_desktop.services.charts.Mark`. A hidden cell is a
    gap with its sign, as wide for every number.
    """

    opened = Signal(object)

    def __init__(self, chart: Chart, terms: Terms, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chart, self._terms = chart, terms
        self.setObjectName(f"chart_{chart.id}")
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(
            self.tr("Arrow keys walk through the numbers, Enter shows what stands behind one.")
        )
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)
        self._layout = laid_out(chart, float(theme.scaled(480)), self._written)
        self.marks: dict[tuple[int, int], ChartMark] = {}
        for place in self._layout.places:
            self._add_mark(place.row, place.column)
        first = next(iter(self.marks.values()), None)
        if first is not None:
            first.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _written(self, value: int | None) -> str:
        return HIDDEN if value is None else self._terms.number(value)

    def _add_mark(self, row: int, column: int) -> None:
        chart = self.chart
        is_total = column >= len(chart.series)
        mark = self._mark_at(row, column)
        style = 0 if is_total or chart.form is Form.FUNNEL else chart.styles[column]
        place = next(p for p in self._layout.places if (p.row, p.column) == (row, column))
        button = ChartMark(place, self._written(mark.value), style, chart.form, self)
        said = self.tr("hidden") if mark.value is None else self._written(mark.value)
        words = f"{chart.name_of(row, column)}: {said}"
        button.setAccessibleName(words)
        button.setToolTip(words)
        button.moved.connect(lambda rows, columns: self._walk(row, column, rows, columns))
        if mark.key:
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda: self.opened.emit(mark))
        self.marks[row, column] = button

    # --- walking ----------------------------------------------------------------------------

    def _walk(self, row: int, column: int, rows: int, columns: int) -> None:
        """To the nearest mark in a direction, or to the first or last category."""
        far = abs(rows) > 1
        if self.chart.form is Form.LINE and not far:  # periods stand beside each other there
            rows, columns = columns, rows
        if columns:
            there = [at for at in self.marks if at[0] == row and (at[1] - column) * columns > 0]
            self._focus(min(there, key=lambda at: abs(at[1] - column), default=(row, column)))
            return
        ahead = {at[0] for at in self.marks if (at[0] - row) * rows > 0}
        if ahead:
            chosen = (max if far else min)(ahead, key=lambda other: abs(other - row))
            same = [at for at in self.marks if at[0] == chosen]
            self._focus(min(same, key=lambda at: abs(at[1] - column)))

    def focus_mark(self, mark: Mark) -> None:
        """Leads to the mark of a number, where it is drawn."""
        for at in self.marks:
            if self._mark_at(*at) == mark:
                self._focus(at)
                return

    def _mark_at(self, row: int, column: int) -> Mark:
        is_total = column >= len(self.chart.series)
        return self.chart.totals[row] if is_total else self.chart.marks[row][column]

    def _focus(self, at: tuple[int, int]) -> None:
        for button in self.marks.values():
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.marks[at].setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.marks[at].setFocus(Qt.FocusReason.OtherFocusReason)

    # --- size and paint ---------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(theme.scaled(320), round(self._layout.height))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(220), round(self._layout.height))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() == event.oldSize().width():
            return
        self._layout = laid_out(self.chart, float(event.size().width()), self._written)
        for place in self._layout.places:
            self.marks[place.row, place.column].move_to(place)
        self.setFixedHeight(round(self._layout.height))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_frame(painter, self.chart, self._layout)
        painter.end()


def paint_chart(painter: QPainter, chart: Chart, width: float, terms: Terms) -> float:
    """The whole chart without its widget, for paper; returns its height."""

    def written(value: int | None) -> str:
        return HIDDEN if value is None else terms.number(value)

    layout = laid_out(chart, width, written)
    paint_frame(painter, chart, layout)
    for place in layout.places:
        is_total = place.column >= len(chart.series)
        mark = chart.totals[place.row] if is_total else chart.marks[place.row][place.column]
        style = 0 if is_total or chart.form is Form.FUNNEL else chart.styles[place.column]
        paint_place(painter, place, written(mark.value), style, chart.form)
    return layout.height


def paint_frame(painter: QPainter, chart: Chart, layout: Layout) -> None:
    """All of a chart but its marks: legend, names, axis, links between steps and points."""
    look = inks()
    painter.setFont(theme.font(0.9))
    for swatch, words, at in layout.legend:
        if chart.form is Form.LINE:
            _paint_dash(painter, swatch.center(), swatch.width(), chart.styles[at])
        else:
            paint_part(painter, swatch, chart.styles[at])
        painter.setPen(look.of("muted"))
        left = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(words, left, chart.series[at])
    painter.setFont(theme.font(0.88 if chart.form is Form.LINE else 0.92))
    painter.setPen(look.of("text"))
    for area, name in layout.labels:
        is_line = chart.form is Form.LINE
        side = Qt.AlignmentFlag.AlignHCenter if is_line else Qt.AlignmentFlag.AlignLeft
        align = int(Qt.AlignmentFlag.AlignVCenter | side) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, align, name)
    if chart.form is Form.LINE:
        _paint_lines(painter, chart, layout)
    elif chart.form is Form.FUNNEL:
        _paint_links(painter, layout)
    else:
        painter.setPen(QPen(look.of("border"), 1))
        painter.drawLine(layout.plot.topLeft(), layout.plot.bottomLeft())


def _paint_dash(painter: QPainter, middle: QPointF, width: float, style: int) -> None:
    painter.setPen(_pen(style))
    reach = QPointF(width / 2 + 3, 0)
    painter.drawLine(middle - reach, middle + reach)
    paint_point(painter, middle, style, theme.scaled(4))


def _pen(style: int) -> QPen:
    pen = QPen(inks().of("accent"), 1.8)
    if dashes := DASHES[style % len(DASHES)]:
        pen.setDashPattern(list(dashes))
    return pen


def _paint_lines(painter: QPainter, chart: Chart, layout: Layout) -> None:
    """The scale, and each line broken where a number is hidden."""
    look = inks()
    painter.setFont(theme.font(0.88, weight=QFont.Weight.Normal))
    for y, words in layout.ticks:
        painter.setPen(QPen(look.of("line"), 1))
        painter.drawLine(QPointF(layout.plot.left(), y), QPointF(layout.plot.right(), y))
        painter.setPen(look.of("muted"))
        half = painter.fontMetrics().height() / 2
        room = layout.plot.left() - 6
        align = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        painter.drawText(0, round(y - half), round(room), round(2 * half), align, words)
    for column in range(len(chart.series)):
        painter.setPen(_pen(chart.styles[column]))
        points = [p for p in layout.places if p.column == column]
        for one, other in pairwise(points):
            if not (one.bar.isEmpty() or other.bar.isEmpty()):
                painter.drawLine(one.bar.center(), other.bar.center())


def _paint_links(painter: QPainter, layout: Layout) -> None:
    band = QColor(inks().of("tint"))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(band)
    for above, below in layout.links:
        corners = [above.bottomLeft(), above.bottomRight(), below.topRight(), below.topLeft()]
        painter.drawPolygon(QPolygonF(corners))
