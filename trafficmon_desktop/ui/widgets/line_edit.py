"""A line of text in our own frame."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.surfaces import paint_field


def see_through(widget: QWidget) -> None:
    """Lets the painted ground show behind the text."""
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Base, QColor(Qt.GlobalColor.transparent))
    widget.setPalette(palette)


class LineEdit(QLineEdit):
    """``mark`` is empty, "danger" (cannot be kept) or "warning" (kept as a draft)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = ""
        self.setFrame(False)
        see_through(self)
        self.setTextMargins(theme.SMALL, 0, theme.SMALL, 0)

    def sizeHint(self) -> QSize:
        return QSize(
            theme.scaled(220), max(theme.scaled(theme.ROW_HEIGHT), self.fontMetrics().height() + 14)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(56), self.sizeHint().height())

    def set_mark(self, mark: str) -> None:
        """Colours the frame."""
        if mark != self.mark:
            self.mark = mark
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_field(painter, self, focused=self.hasFocus(), mark=self.mark)
        painter.end()
        super().paintEvent(event)


class SearchEdit(LineEdit):
    """A line with a looking glass; Esc clears it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addAction(icons.icon("search", "muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.setClearButtonEnabled(True)
        self.setTextMargins(0, 0, 0, 0)

    def keyPressEvent(self, event: object) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():  # type: ignore[attr-defined]
            self.clear()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]


class TextBlock(QPlainTextEdit):
    """Several lines. Tab leaves it: there is no keyboard trap."""

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = ""
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        see_through(self)
        self.document().setDocumentMargin(theme.SMALL)
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 2 * theme.MEDIUM)

    def set_mark(self, mark: str) -> None:
        """Colours the frame."""
        self.mark = mark
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint_field(painter, self.viewport(), focused=self.hasFocus(), mark=self.mark)
        painter.end()
        super().paintEvent(event)
