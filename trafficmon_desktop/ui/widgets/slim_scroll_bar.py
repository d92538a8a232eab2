"""A scroll bar without arrows or grooves: a rounded thumb."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

from trafficmon_desktop.ui import theme

_WIDTH = 12


class SlimScrollBar(QScrollBar):
    """Behaves like any other; its thumb meets the contrast of a control."""

    def __init__(self, orientation: Qt.Orientation) -> None:
        super().__init__(orientation)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent, on=False)

    def sizeHint(self) -> QSize:
        if self.orientation() == Qt.Orientation.Vertical:
            return QSize(_WIDTH, 3 * _WIDTH)
        return QSize(3 * _WIDTH, _WIDTH)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.maximum() <= self.minimum():
            return
        from PySide6.QtWidgets import QStyle, QStyleOptionSlider  # dear, and rarely needed

        option = QStyleOptionSlider()
        self.initStyleOption(option)
        thumb = QRectF(
            self.style().subControlRect(
                QStyle.ComplexControl.CC_ScrollBar,
                option,
                QStyle.SubControl.SC_ScrollBarSlider,
                self,
            )
        )
        wide = self.underMouse() or self.isSliderDown()
        inset = 2.5 if wide else 3.5
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours().of("muted" if wide else "border"))
        area = thumb.adjusted(inset, inset, -inset, -inset)
        radius = min(area.width(), area.height()) / 2
        painter.drawRoundedRect(area, radius, radius)
        painter.end()


def use_slim_bars(area: QAbstractScrollArea) -> None:
    """Gives a scrolling widget our bars."""
    area.setVerticalScrollBar(SlimScrollBar(Qt.Orientation.Vertical))
    area.setHorizontalScrollBar(SlimScrollBar(Qt.Orientation.Horizontal))
