"""The one place that talks to the user: toasts, banners, and the few questions."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.surfaces import across, heading, paint_panel, text

TOAST_SECONDS = 10

_ICONS = {"good": "circle-check", "warning": "triangle-alert", "danger": "circle-alert"}


class Banner(QWidget):
    """A sentence on a coloured ground within a page; hidden while there is nothing to say."""

    def __init__(self, role: str = "warning", words: str = "") -> None:
        super().__init__()
        self._role = role
        self._icon = QLabel()
        self._words = text("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.MEDIUM, 10, theme.MEDIUM, 10)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        self._put(words)
        if not words:
            self.hide()  # with words it is shown by its page: now it would be a window of its own

    def say(self, words: str, role: str = "") -> None:
        """Shows the sentence and reads it to a screen reader; empty hides the banner."""
        self._role = role or self._role
        self._put(words)
        self.setVisible(bool(words))

    def _put(self, words: str) -> None:
        self._icon.setPixmap(icons.pixmap(_ICONS.get(self._role, "info"), self._role))
        self._words.setText(words)
        self.setAccessibleName(words)
        if words:
            announce(self, words)
        self.update()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        edge = look.of(self._role)
        paint_panel(painter, QRectF(self.rect()), look.of(f"{self._role}_tint"), edge)
        painter.end()


class _Toast(QWidget):
    def __init__(
        self, words: str, undo_words: str, icon: str, more_words: str, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(words)
        self.undo = Button(undo_words, icon, Weight.QUIET) if undo_words else None
        self.more = Button(more_words, "arrow-up-right", Weight.QUIET) if more_words else None
        self.shut = icon_button("x", self.tr("Close"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, theme.SMALL, theme.SMALL, theme.SMALL)
        layout.setSpacing(theme.MEDIUM)
        self._words = text(words)
        self._words.setWordWrap(False)
        layout.addWidget(self._words, 1)
        for button in (self.undo, self.more):
            if button is not None:
                layout.addWidget(button)
        layout.addWidget(self.shut)
        for button in self.findChildren(Button):  # a click leaves the focus in its field
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._layout = layout
        self._came_from: QWidget | None = None
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._holds(new) and not self._holds(old):
            self._came_from = old

    def _holds(self, widget: QWidget | None) -> bool:
        return widget is not None and self.isAncestorOf(widget)

    @property
    def has_focus(self) -> bool:
        """Whether somebody went to its buttons with Tab."""
        return self._holds(QApplication.focusWidget())

    def go(self) -> None:
        """Goes; who was in it is back in the field they came from."""
        if self.has_focus and self._came_from is not None and isValid(self._came_from):
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        self.hide()
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut.click()
            return
        super().keyPressEvent(event)

    def fit(self, widest: int) -> None:
        """On one line where it fits into so many pixels, else on as many as it needs."""
        self._words.setWordWrap(False)
        self.adjustSize()
        if self.sizeHint().width() > widest:
            self._words.setWordWrap(True)
            self.resize(widest, self._layout.heightForWidth(widest))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        paint_panel(painter, QRectF(self.rect()), look.of("raised"), look.of("accent"))
        painter.end()


class Messages(QObject):
    """Speaks in one window."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._toast: _Toast | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        window.installEventFilter(self)

    @property
    def last_toast(self) -> str:
        """What the toast in sight says."""
        return self._toast.accessibleName() if self._toast is not None else ""

    def toast(
        self,
        words: str,
        undo: Callable[[], object] | None = None,
        *,
        was_undone: bool = False,
        undo_words: str = "",
        more: tuple[str, Callable[[], object]] | None = None,
    ) -> None:
        """Says that something was done; with ``undo`` it can be taken back for ten seconds.

        ``undo_words``: on its button, where "undo" would be read as what was just done.
        ``was_undone``: what is said is an undo itself, so that it can be done again. ``more`` is
        the words of a further button and what it does.
        """
        self.hide_toast()
        button = undo_words or (self.tr("Redo") if was_undone else self.tr("Undo"))
        icon = "redo-2" if was_undone else "undo-2"
        more_words = more[0] if more is not None else ""
        toast = _Toast(words, button if undo else "", icon, more_words, self._window)
        toast.shut.clicked.connect(self.hide_toast)
        self._connect(toast.undo, undo)
        self._connect(toast.more, more[1] if more is not None else None)
        self._toast = toast
        self._place()
        toast.show()
        toast.raise_()
        announce(toast, words)
        self._timer.start(TOAST_SECONDS * 1000)

    def _connect(self, button: Button | None, act: Callable[[], object] | None) -> None:
        if button is None or act is None:
            return

        def on_clicked() -> None:
            self.hide_toast()
            act()

        button.clicked.connect(on_clicked)

    def hide_undo(self) -> None:
        """Takes a toast away whose undo would by now take back something else."""
        if self._toast is not None and self._toast.undo is not None:
            self.hide_toast()

    def hide_toast(self) -> None:
        """Takes the toast away."""
        self._timer.stop()
        if self._toast is not None:
            self._toast.go()
            self._toast = None

    def _on_time(self) -> None:
        if self._toast is not None and self._toast.has_focus:
            self._timer.start()  # somebody is about to press one of its buttons
        else:
            self.hide_toast()

    def _place(self) -> None:
        if self._toast is None:
            return
        self._toast.fit(self._window.width() - 2 * theme.SMALL)
        left = (self._window.width() - self._toast.width()) // 2
        top = self._window.height() - self._toast.height() - theme.LARGE
        self._toast.move(max(left, theme.SMALL), top)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def error(self, error: UserError, terms: Terms) -> None:
        """Says what went wrong with something the user asked for."""
        self.toast(terms.message(error))

    def confirmed(self, title: str, words: str, action: str) -> bool:
        """Asks before something that cannot be undone."""
        question = Question(title, words, action, self._window)
        answer = question.exec()
        question.deleteLater()
        return answer == QDialog.DialogCode.Accepted


class Question(QDialog):
    """Two answers; the one that keeps everything as it is has the focus."""

    def __init__(self, title: str, words: str, action: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 20)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(heading(title, 1.25))
        body = text(words)
        body.setMinimumWidth(theme.scaled(380))
        layout.addWidget(body)
        keep = Button(self.tr("Cancel"))
        go = Button(action, weight=Weight.PRIMARY)
        keep.clicked.connect(self.reject)
        go.clicked.connect(self.accept)
        layout.addSpacing(theme.SMALL)
        layout.addLayout(across(None, keep, go))
        keep.setFocus()


def announce(widget: QWidget, words: str) -> None:
    """Has a screen reader say it, where the platform can."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent  # not for the first paint

    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))
