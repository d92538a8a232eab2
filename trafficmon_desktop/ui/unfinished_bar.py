"""What was begun and is stored nowhere is offered again, above whatever page is shown."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import text


class UnfinishedBar(QWidget):
    """``resumed`` carries the name under which the record is kept; hidden while none waits."""

    resumed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("unfinished")
        self._desk = desk
        self._subject = ""
        icon = QLabel()
        icon.setPixmap(icons.pixmap("pencil", "warning"))
        self._words = text("")
        go_on = Button(self.tr("Continue"), "arrow-right")
        go_on.setObjectName("continue_unfinished")
        go_on.clicked.connect(lambda: self.resumed.emit(self._subject))
        discard = Button(self.tr("Discard"), "trash-2", Weight.QUIET)
        discard.setObjectName("discard_unfinished")
        discard.clicked.connect(self._on_discard)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(theme.LARGE, theme.SMALL, theme.MEDIUM, theme.SMALL)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(icon)
        layout.addWidget(self._words, 1)
        layout.addWidget(go_on)
        layout.addWidget(discard)
        # a form that is put away is gone only after what is being done
        desk.keeper.unfinished_changed.connect(self.refresh, Qt.ConnectionType.QueuedConnection)
        self.hide()

    @property
    def words(self) -> str:
        """What is offered."""
        return self._words.text()

    def refresh(self) -> None:
        """Offers what was begun last."""
        waiting = self._desk.keeper.unfinished() if self._desk.keeper.is_open else []
        self.setVisible(bool(waiting))
        if not waiting:
            return
        self._subject = waiting[-1].subject
        kind = self._desk.terms.record(waiting[-1].record.NAME)
        words = self._desk.terms.text("unfinished.one", record=kind)
        if len(waiting) > 1:
            words += " " + self._desk.terms.count("unfinished.more", len(waiting) - 1)
        self._words.setText(words)
        self.setAccessibleName(words)

    def _on_discard(self) -> None:
        put_back = self._desk.keeper.discard(self._subject)
        self._desk.messages.toast(self._desk.terms.text("unfinished.discarded"), put_back)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colours().of("warning_tint"))
        painter.end()
