"""The looks of the parts of a chart: told apart by tone and pattern, never by colour alone."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from trafficmon_desktop.ui import theme

#: How many looks there are; more parts than these cannot be told apart.
LOOKS = 6

#: The dashes of lines, in widths of the pen; a plain line is the first.
DASHES: tuple[tuple[float, ...], ...] = ((), (5, 3), (1, 2.5), (7, 2.5, 1, 2.5), (2.5, 2.5), (9, 4))

_RADIUS = 2.5

_on_paper = False


def inks() -> theme.Colours:
    """The colours charts are drawn in: those of the look, or those of paper while printing."""
    return theme.LIGHT if _on_paper else theme.colours()


@contextmanager
def paper() -> Iterator[None]:
    """Within it charts are drawn for paper, whatever the look of the screen."""
    global _on_paper
    _on_paper = True
    try:
        yield
    finally:
        _on_paper = False


def paint_part(painter: QPainter, area: QRectF, style: int) -> None:
    """A bar or a part of one: full, pale, hatched, dotted, empty or cross-hatched."""
    look = inks()
    ink = look.of("accent")
    grounds = ("accent", "tint", "surface", "tint", "surface", "surface")
    path = QPainterPath()
    path.addRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillPath(path, look.of(grounds[style % LOOKS]))
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    _paint_pattern(painter, area, style % LOOKS, ink)
    painter.restore()
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)
    painter.restore()


def _paint_pattern(painter: QPainter, area: QRectF, style: int, ink: QColor) -> None:
    step = theme.scaled(6)
    painter.setPen(QPen(ink, 1.4))
    if style in (2, 5):
        _lines(painter, area, step, rising=True)
    if style == 5:
        _lines(painter, area, step, rising=False)
    if style == 3:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(ink))
        for number, y in enumerate(range(int(area.top()) + step // 2, int(area.bottom()), step)):
            shift = step / 2 if number % 2 else 0
            x = area.left() + step / 2 + shift
            while x < area.right():
                painter.drawEllipse(QPointF(x, y), 1.3, 1.3)
                x += step


def _lines(painter: QPainter, area: QRectF, step: float, *, rising: bool) -> None:
    x = area.left() - area.height()
    while x < area.right():
        low, high = (area.bottom(), area.top()) if rising else (area.top(), area.bottom())
        painter.drawLine(QPointF(x, low), QPointF(x + area.height(), high))
        x += step


def number_ink(style: int) -> QColor:
    """The colour in which a number is written on a part; patterns get a ground of their own."""
    look = inks()
    return look.of(("on_accent", "on_tint", "text", "text", "text", "text")[style % LOOKS])


def needs_ground(style: int) -> bool:
    """Whether a number on the part needs a plain ground to be read."""
    return style % LOOKS in (2, 3, 5)


def paint_point(painter: QPainter, centre: QPointF, style: int, radius: float) -> None:
    """The point of a line: a disc, a square, a triangle, a ring, each line its own."""
    look = inks()
    ink = look.of("accent")
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1.6))
    painter.setBrush(look.of("surface") if style % 4 in (1, 3) else ink)
    box = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if style % 4 == 2:
        painter.drawPolygon([box.bottomLeft(), QPointF(centre.x(), box.top()), box.bottomRight()])
    elif style % 4 == 1:
        painter.drawRect(box)
    else:
        painter.drawEllipse(box)
