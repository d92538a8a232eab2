"""The one window. Its title names the program and the place, never a person."""

from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from trafficmon_desktop import DISPLAY_NAME
from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.screen_capture import ScreenCapture
from trafficmon_desktop.ui.widgets.surfaces import text


class _PracticeStrip(QWidget):
    """A hatched strip that says that nothing here is real."""

    def __init__(self) -> None:
        super().__init__()
        self.words = ""

    def say(self, words: str) -> None:
        """Shows the strip, or hides it."""
        self.words = words
        self.setAccessibleName(words)
        self.setFixedHeight(self.fontMetrics().height() + 10)
        self.setVisible(bool(words))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.colours()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.of("warning_tint"))
        ink = look.of("warning")
        ink.setAlpha(70)
        painter.setPen(QPen(ink, 5))
        for left in range(-self.height(), self.width(), 22):
            painter.drawLine(left, self.height(), left + self.height(), 0)
        painter.setFont(theme.font(0.92, weight=theme.QFont.Weight.DemiBold))
        width = painter.fontMetrics().horizontalAdvance(self.words) + 32
        middle = QRectF((self.width() - width) / 2, 0, width, self.height())
        painter.fillRect(middle, look.of("warning_tint"))
        painter.setPen(look.of("warning"))
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, self.words)
        painter.end()


_KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class _Cover(QWidget):
    """Hides the work and takes every key; it may say why it stays."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("cover")
        self.setAutoFillBackground(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._words = text("", "muted")
        self._words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        self.hide()

    def say(self, words: str) -> None:
        """Says it, to a screen reader too."""
        self._words.setText(words)
        self.setAccessibleName(words)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Swallows keys; the focus stays where it was, because there the work goes on."""
        return isinstance(event, QKeyEvent) and event.type() in _KEYS


class MainWindow(QMainWindow):
    """Shows one page at a time: the locked screen, the first run, or the work."""

    painted = Signal()
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._strip = _PracticeStrip()
        self._pages = QStackedWidget()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._capture = Banner("warning")
        layout.addWidget(self._strip)
        layout.addWidget(self._capture)
        layout.addWidget(self._pages, 1)
        self.setCentralWidget(middle)
        self.setMinimumSize(800, 520)
        self.resize(1240, 700)
        self.show_title("")
        self.show_practice(practice=False)
        self._cover = _Cover(self)
        self._announced = False
        self.painted.connect(self._show_icon, Qt.ConnectionType.QueuedConnection)

    @property
    def page(self) -> QWidget | None:
        """What is shown."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget, title: str) -> None:
        """Shows a page in place of the last one, which is freed."""
        last = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        self._cover.hide()
        if last is not None:
            self._pages.removeWidget(last)
            last.deleteLater()
        self.show_title(title)

    def cover(self, words: str = "") -> None:
        """From now on nothing of the work is seen, in this window or one beside it."""
        for window in QApplication.topLevelWidgets():
            if window is not self and window.isVisible():
                window.hide()
        self._cover.say(words)
        self._cover.setGeometry(self.rect())
        self._cover.show()
        self._cover.raise_()
        for shortcut in self._pages.findChildren(QShortcut):
            shortcut.setEnabled(False)
        self.show_title("")
        self.repaint()  # at once: what follows may keep the screen waiting

    def show_title(self, title: str) -> None:
        """Names the place."""
        self.setWindowTitle(f"{title} – {DISPLAY_NAME}" if title else DISPLAY_NAME)

    def show_practice(self, *, practice: bool) -> None:
        """Says above everything that this is the practice vault, where it is."""
        words = self.tr("Practice vault – all cases are invented")
        self._strip.say(words if practice else "")

    def keep_out_of_pictures(self) -> None:
        """Refuses pictures of this window and those beside it; the settings find it here."""
        capture = ScreenCapture(self)
        capture.changed.connect(self.show_capture)
        capture.watch(self)

    def show_capture(self, allowed: bool) -> None:
        """Says above everything that pictures may be taken, while they may."""
        words = self.tr("Pictures of the screen are allowed for ten minutes.")
        self._capture.say(words if allowed else "")

    def words_of_copy(self, folder: Path) -> str:
        """That a copy is open, made from a backup, and where it stands."""
        words = self.tr(
            "You are now in a copy made from a backup: folder “%1”. The vault it was made from "
            "stays as it is."
        )
        return words.replace("%1", folder.name)

    def practice_organisation(self) -> str:
        """Who keeps the practice vault."""
        return self.tr("Practice organisation")

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._announced:
            self._announced = True
            QTimer.singleShot(0, self.painted.emit)

    def _show_icon(self) -> None:
        self.setWindowIcon(icons.icon("bookmark", "accent"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cover.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
