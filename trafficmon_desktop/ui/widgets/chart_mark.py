"""A number of a chart: a button that can be walked to, read out and opened."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.services.charts import Form
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.buttons import PaintedButton
from trafficmon_desktop.ui.widgets.chart_fill import (
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

    def _here(self, area: QRectF) -> QRectF:
        return area.translated(-QPointF(self._origin.topLeft()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look = theme.colours()
        bar, number = self._here(self.place.bar), self._here(self.place.number)
        if not self.place.bar.isEmpty():
            if self.form is Form.LINE:
                paint_point(painter, bar.center(), self._style, bar.width() / 5)
            else:
                paint_part(painter, bar, self._style)
        if not self.place.number.isEmpty():
            self._paint_number(painter, number)
        if self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.of("text"), 2.2 if self.hasFocus() else 1.2))
            frame = bar if not self.place.bar.isEmpty() else number
            painter.drawRoundedRect(frame.adjusted(-1, -1, 1, 1), 4, 4)
        painter.end()

    def _paint_number(self, painter: QPainter, number: QRectF) -> None:
        look, inside = theme.colours(), self.place.inside and not self.place.bar.isEmpty()
        bold = theme.QFont.Weight.DemiBold
        painter.setFont(theme.font(0.88 if self.form is Form.LINE else 0.92, weight=bold))
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if inside or self.place.inside or self.form is Form.LINE:
            align = Qt.AlignmentFlag.AlignCenter
        if (inside and needs_ground(self._style)) or self.form is Form.LINE:
            words = painter.fontMetrics().horizontalAdvance(self._words)
            ground = QRectF(0, 0, words + 6, painter.fontMetrics().height() - 2)
            ground.moveCenter(number.center())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.of("surface"))
            painter.drawRoundedRect(ground, 3, 3)
        painter.setPen(number_ink(self._style) if inside else look.of("text"))
        painter.drawText(number, align, self._words)
