"""Where the points of a line chart stand."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF

from trafficmon_desktop.services.charts import Chart
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.chart_layout import Layout, Place, Write

_STEPS = (1, 2, 5)


def add_lines(chart: Chart, made: Layout, width: float, top: float, write: Write) -> None:
    """Adds the points, the steps of the scale and the names of the periods."""
    metrics = QFontMetricsF(theme.font(0.88))
    scale = _scale(chart.largest)
    left = metrics.horizontalAdvance(write(scale[-1])) + theme.scaled(8)
    height = float(theme.scaled(170))
    upper = top + metrics.height()
    made.plot = QRectF(left, upper, width - left - 4, height)
    made.ticks = [(_y(made.plot, value, scale[-1]), write(value)) for value in scale]
    slot = made.plot.width() / max(len(chart.categories), 1)
    names = [metrics.horizontalAdvance(name) + 8 for name in chart.categories]
    every = max(1, -(-int(max(names, default=0.0)) // max(int(slot), 1)))
    for row, name in enumerate(chart.categories):
        x = made.plot.left() + slot * (row + 0.5)
        if (len(chart.categories) - 1 - row) % every == 0:
            room = max(slot * every, 1.0)
            area = QRectF(x - room / 2, made.plot.bottom() + 4, room, metrics.height() + 2)
            made.labels.append((area, name))
        _add_points(chart, made, row, x, scale[-1], write)
    made.height = made.plot.bottom() + metrics.height() + 10


def _add_points(chart: Chart, made: Layout, row: int, x: float, top: int, write: Write) -> None:
    """The number of a point stands above it, or beneath where two would lie on each other."""
    side = float(theme.scaled(22))
    taken: list[QRectF] = []
    metrics = QFontMetricsF(theme.font(0.88))
    for column, mark in enumerate(chart.marks[row]):
        y = made.plot.bottom() if mark.value is None else _y(made.plot, mark.value, top)
        wide = metrics.horizontalAdvance(write(mark.value)) + 4
        number = QRectF(x - wide / 2, y - side / 2 - metrics.height() + 3, wide, metrics.height())
        for _ in range(3):
            if not any(number.intersects(other) for other in taken):
                break
            number.translate(0, side / 2 + metrics.height())
        point = QRectF(x - side / 2, y - side / 2, side, side)
        taken += [number, point.adjusted(6, 6, -6, -6)]
        bar = QRectF() if mark.value is None else point
        made.places.append(Place(row, column, point, bar, number))


def _y(plot: QRectF, value: int, top: int) -> float:
    return plot.bottom() - plot.height() * value / top


def _scale(largest: int) -> list[int]:
    """Round steps from 0 to above the largest, about four of them."""
    size = 1
    while True:
        for step in _STEPS:
            if step * size * 5 >= largest:
                count = -(-largest // (step * size))
                return [step * size * at for at in range(count + 1)]
        size *= 10
