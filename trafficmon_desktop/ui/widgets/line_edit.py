"""A line of text in our own frame."""

from typing import TypeGuard

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.actions import window_keys
from trafficmon_desktop.ui.widgets.buttons import icon_button
from trafficmon_desktop.ui.widgets.slim_scroll_bar import use_slim_bars
from trafficmon_desktop.ui.widgets.surfaces import paint_field


def _claims_key(event: QEvent) -> TypeGuard[QKeyEvent]:
    """Whether it asks for a key; of the many events, the class tells most apart, and quickly."""
    return isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride


def _is_for_window(event: QKeyEvent, *, undoable: bool, redoable: bool) -> bool:
    """Whether a key is the window's: one of its own, or Undo and Redo of nothing typed here."""
    if QKeySequence(event.keyCombination()).toString() in window_keys():
        return True
    if event.matches(QKeySequence.StandardKey.Undo):
        return not undoable
    return event.matches(QKeySequence.StandardKey.Redo) and not redoable


class LineEdit(QLineEdit):
    """``mark`` is empty, "danger" (cannot be kept) or "warning" (kept as a draft).

    The theme lets the ground that is painted here show behind the text.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = ""
        self.setFrame(False)
        self.setTextMargins(theme.SMALL, 0, theme.SMALL, 0)

    def sizeHint(self) -> QSize:
        return QSize(
            theme.scaled(220), max(theme.scaled(theme.ROW_HEIGHT), self.fontMetrics().height() + 14)
        )

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.scaled(56), self.sizeHint().height())

    def event(self, event: QEvent) -> bool:
        if _claims_key(event):
            undoable, redoable = self.isUndoAvailable(), self.isRedoAvailable()
            if _is_for_window(event, undoable=undoable, redoable=redoable):
                event.ignore()
                return False
        return super().event(event)

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
    """A line with a looking glass; Esc clears it, arrow down and Enter lead into the list."""

    list_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        side = theme.scaled(icons.SIZE)
        self.setTextMargins(side + theme.MEDIUM, 0, side + theme.MEDIUM, 0)
        self._clear = icon_button("x", self.tr("Clear"))
        self._clear.setParent(self)
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(lambda words: self._clear.setVisible(bool(words)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.scaled(icons.SIZE)
        painter = QPainter(self)
        painter.drawPixmap(
            theme.SMALL, (self.height() - side) // 2, icons.pixmap("search", "muted")
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = self.height() - 6
        self._clear.setGeometry(self.width() - side - 3, 3, side, side)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            return
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.list_asked.emit()
            return
        super().keyPressEvent(event)


class TextBlock(QPlainTextEdit):
    """Several lines. Tab leaves it: there is no keyboard trap."""

    def __init__(self, lines: int = 4, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mark = ""
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.viewport().setAutoFillBackground(False)
        use_slim_bars(self)
        self.setPalette(theme.see_through(self.palette()))
        self.document().setDocumentMargin(theme.SMALL)
        self.document().clearUndoRedoStacks()  # the margin counts as something to take back
        self.setFixedHeight(self.fontMetrics().lineSpacing() * lines + 2 * theme.MEDIUM)

    def event(self, event: QEvent) -> bool:
        if _claims_key(event):
            typed = self.document()
            undoable, redoable = typed.isUndoAvailable(), typed.isRedoAvailable()
            if _is_for_window(event, undoable=undoable, redoable=redoable):
                event.ignore()
                return False
        return super().event(event)

    def set_mark(self, mark: str) -> None:
        """Colours the frame."""
        self.mark = mark
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        paint_field(painter, self.viewport(), focused=self.hasFocus(), mark=self.mark)
        painter.end()
        super().paintEvent(event)
