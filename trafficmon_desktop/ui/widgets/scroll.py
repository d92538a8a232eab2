"""A page that scrolls up and down, and brings what has the focus into view."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars

#: Milliseconds after which a page has the height it will have.
_SETTLED = 400


def scroll_once_high_enough(page: QScrollArea, top: int) -> None:
    """Scrolls a page that was just made to a place that its layout may not reach yet.

    Wrapping lines take several rounds until the height is known. Whoever scrolls meanwhile is
    left where they are.
    """
    _Return(page, top)


class _Return(QObject):
    """Follows the growing page for a moment; goes with it."""

    def __init__(self, page: QScrollArea, top: int) -> None:
        super().__init__(page)
        self._bar, self._top = page.verticalScrollBar(), top
        self._bar.rangeChanged.connect(self._go)
        self._bar.actionTriggered.connect(self.deleteLater)
        QTimer.singleShot(_SETTLED, self, self.deleteLater)
        QTimer.singleShot(0, self, self._go)

    def _go(self) -> None:
        self._bar.setValue(self._top)


class _Column(QVBoxLayout):
    """Asks for the height its lines need at the width it will have.

    The layout around it offers its own width, where text wraps less than in a narrower column.
    """

    def heightForWidth(self, width: int) -> int:
        column = self.parentWidget()
        return super().heightForWidth(min(width, column.maximumWidth()) if column else width)


class ScrollPage(QScrollArea):
    """Holds a vertical layout in ``body``; as wide as the page, at most ``widest`` pixels."""

    def __init__(
        self, margin: int = theme.LARGE, widest: int = 0, *, centred: bool = False
    ) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        ground = QWidget()  # asking for the one that is there has every kind of widget loaded
        self.setViewport(ground)
        use_slim_bars(self)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.setContentsMargins(margin, margin, margin, margin)
        column = QWidget()
        self.body = _Column(column)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(theme.MEDIUM)
        if widest:
            column.setMaximumWidth(theme.scaled(widest))
        if centred:
            outer.addStretch(2)
        outer.addWidget(column)
        outer.addStretch(3)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)

    def empty(self) -> None:
        """Takes everything out."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
