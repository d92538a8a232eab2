"""A number of a chart: a button that can be walked to, read out and opened."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.services.charts import Form
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.buttons import PaintedButton
from trafficmon_desktop.ui.widgets.chart_fill import (
    inks,
    needs_ground,
    number_ink,
    paint_part,
    paint_point,
)
from trafficmon_desktop.ui.widgets.chart_layout import Place

_MOVES = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class ChartMark(PaintedButton):
    """Paints its own bar and number; ``moved`` asks for another mark (rows, columns)."""

    moved = Signal(int, int)

    def __init__(self, place: Place, words: str, style: int, form: Form, parent: QWidget) -> None:
        super().__init__(parent)
        self.place, self.form, self._words, self._style = place, form, words, style
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.move_to(place)

    def move_to(self, place: Place) -> None:
        """Stands somewhere else, because the chart is wider or narrower now."""
        self.place = place
        whole = place.area.united(place.number).united(place.bar)
        self._origin = whole.toAlignedRect().adjusted(-2, -2, 2, 2)
        self.setGeometry(self._origin)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _MOVES:
            self.moved.emit(*_MOVES[key])
            return
        if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            far = 10_000 if key == Qt.Key.Key_End else -10_000
            self.moved.emit(far, 0)
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.HoverLeave):
            self.update()
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-QPointF(self._origin.topLeft()))
        paint_place(painter, self.place, self._words, self._style, self.form)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(inks().of("text"), 2.2 if self.hasFocus() else 1.2))
            frame = self.place.number if self.place.bar.isEmpty() else self.place.bar
            painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), 4, 4)
        painter.end()


def paint_place(painter: QPainter, place: Place, words: str, style: int, form: Form) -> None:
    """The bar or point of a mark and its number."""
    if not place.bar.isEmpty():
        if form is Form.LINE:
            paint_point(painter, place.bar.center(), style, place.bar.width() / 5)
        else:
            paint_part(painter, place.bar, style)
    if not place.number.isEmpty():
        _paint_number(painter, place, words, style, form)


def _paint_number(painter: QPainter, place: Place, words: str, style: int, form: Form) -> None:
    look, inside = inks(), place.inside and not place.bar.isEmpty()
    is_line = form is Form.LINE
    painter.setFont(theme.font(0.88 if is_line else 0.92, weight=theme.QFont.Weight.DemiBold))
    align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    if place.inside or is_line:
        align = Qt.AlignmentFlag.AlignCenter
    if (inside and needs_ground(style)) or is_line:
        wide = painter.fontMetrics().horizontalAdvance(words)
        ground = QRectF(0, 0, wide + 6, painter.fontMetrics().height() - 2)
        ground.moveCenter(place.number.center())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.of("surface"))
        painter.drawRoundedRect(ground, 3, 3)
    painter.setPen(number_ink(style) if inside else look.of("text"))
    painter.drawText(place.number, align, words)
