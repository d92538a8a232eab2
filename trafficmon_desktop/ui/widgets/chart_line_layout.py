"""Where the points of a line chart stand."""

from PySide6.QtCore import QPointF, QRectF
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
    """The number of a point stands above it, or where it lies on no other; equal ones once."""
    side = float(theme.scaled(22))
    marks = chart.marks[row]
    heights = [
        made.plot.bottom() if m.value is None else _y(made.plot, m.value, top) for m in marks
    ]
    points = [QRectF(x - side / 2, y - side / 2, side, side) for y in heights]
    taken = [point.adjusted(6, 6, -6, -6) for point in points]
    for column, (mark, point) in enumerate(zip(marks, points, strict=True)):
        number = QRectF()
        if mark.value not in [other.value for other in marks[:column]]:
            number = _free(point, write(mark.value), taken)
            taken.append(number)
        bar = QRectF() if mark.value is None else point
        made.places.append(Place(row, column, point, bar, number))


def _free(point: QRectF, words: str, taken: list[QRectF]) -> QRectF:
    """Above, beneath, at the right or left of a point: the first place that is free."""
    metrics = QFontMetricsF(theme.font(0.88))
    number = QRectF(0, 0, metrics.horizontalAdvance(words) + 4, metrics.height() - 2)
    reach = point.height() / 4 + number.height() / 2 + 2
    across = point.width() / 4 + number.width() / 2 + 3
    for right, down in ((0.0, -reach), (0.0, reach), (across, 0.0), (-across, 0.0)):
        number.moveCenter(point.center() + QPointF(right, down))
        if not any(number.intersects(other) for other in taken):
            break
    else:
        number.moveCenter(point.center() - QPointF(0.0, reach))
    return number


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
