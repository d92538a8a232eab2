"""Parts beside each other that go on in the next line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from trafficmon_desktop.ui import theme


class FlowLayout(QLayout):
    """Left to right, then down; items keep the size they ask for."""

    def __init__(self, parent: QWidget | None = None, spacing: int = theme.SMALL) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = spacing
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), place=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._arrange(area, place=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _arrange(self, area: QRect, *, place: bool) -> int:
        left, top, tallest = area.x(), area.y(), 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint()
            if left > area.x() and left + size.width() > area.right() + 1:
                left, top, tallest = area.x(), top + tallest + self._gap, 0
            if place:
                width = min(size.width(), max(area.width(), 1))
                item.setGeometry(QRect(QPoint(left, top), QSize(width, size.height())))
            left += size.width() + self._gap
            tallest = max(tallest, size.height())
        return top + tallest - area.y()


class FlowBox(QWidget):
    """A widget that is as high as its flow needs at the width it is given.

    Height for width is lost on the way through nested layouts, so it is set here.
    """

    def __init__(self, spacing: int = theme.SMALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.flow = FlowLayout(self, spacing)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def add(self, widget: QWidget) -> None:
        """Puts a widget at the end."""
        self.flow.addWidget(widget)
        self._fit()

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.flow.minimumSize().width())
        return QSize(width, self.flow.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.flow.minimumSize().width(), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        height = self.flow.heightForWidth(max(self.width(), 1))
        if height != self.minimumHeight():
            self.setFixedHeight(height)
