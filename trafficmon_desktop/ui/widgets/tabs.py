"""Words beside each other of which one is chosen; they go on in a second line where needed."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QSizePolicy

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.buttons import PaintedButton
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox

#: Beside the words, both sides together: all parts of a person fit into one row of a common screen.
_PADDING = 10


class _Tab(PaintedButton):
    def __init__(self, words: str) -> None:
        super().__init__()
        self.setText(words)
        self.setCheckable(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme.font(weight=theme.QFont.Weight.DemiBold))
        width = metrics.horizontalAdvance(self.text()) + theme.scaled(_PADDING)
        return QSize(width, metrics.height() + 18)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # the row moves on; Qt's own way focuses a tab that may be gone by then
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        area = QRectF(self.rect())
        if self.underMouse() and not chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.of("line"))
            painter.drawRoundedRect(area.adjusted(0, 2, 0, -5), theme.RADIUS, theme.RADIUS)
        bold, plain = theme.QFont.Weight.DemiBold, theme.QFont.Weight.Normal
        painter.setFont(theme.font(weight=bold if chosen else plain))
        painter.setPen(look.of("accent" if chosen else "muted"))
        painter.drawText(area.adjusted(0, 0, 0, -3), Qt.AlignmentFlag.AlignCenter, self.text())
        if chosen:
            line = QRectF(_PADDING / 2, area.height() - 3, area.width() - _PADDING, 3)
            painter.fillRect(line, look.of("accent"))
        if self.hasFocus():
            painter.setPen(QPen(look.of("accent"), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 3, -1, -6), theme.RADIUS, theme.RADIUS)
        painter.end()


class Tabs(FlowBox):
    """``chosen`` carries the name of the part."""

    chosen = Signal(str)

    def __init__(self, parts: list[tuple[str, str]], first: str) -> None:
        super().__init__(1)
        self._group = QButtonGroup(self)
        self._names: list[str] = []
        for name, words in parts:
            tab = _Tab(words)
            tab.setObjectName(f"part_{name}")
            tab.setChecked(name == first)
            tab.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
            self._group.addButton(tab, len(self._names))
            self._names.append(name)
            self.add(tab)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
        if not step:
            super().keyPressEvent(event)
            return
        at = (self._group.checkedId() + step) % len(self._names)
        button = self._group.button(at)
        button.setFocus()
        button.click()
