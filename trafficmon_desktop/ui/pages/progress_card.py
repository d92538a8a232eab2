"""Work under way: which step, how far, and a way to stop it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import announce
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.surfaces import Card, across, text


class ProgressCard(Card):
    """``cancel_asked`` comes when the user stops the work."""

    cancel_asked = Signal()

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = text(words, bold=True)
        self._words.setObjectName("progress_words")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setFixedHeight(theme.scaled(8))
        self._bar.setAccessibleName(words)
        cancel = Button(self.tr("Cancel"), "x")
        cancel.setObjectName("cancel")
        cancel.clicked.connect(self._on_cancel)
        self.body.addWidget(self._words)
        self.body.addWidget(self._bar)
        self.body.addLayout(across(None, cancel))

    def say(self, words: str) -> None:
        """Names the step that begins."""
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setRange(0, 0)
        announce(self, words)

    def show_progress(self, done: int, total: int) -> None:
        """How far the step is."""
        if total > 0:
            self._bar.setRange(0, total)
            self._bar.setValue(done)

    def _on_cancel(self) -> None:
        self.say(self.tr("Stopping…"))
        self.cancel_asked.emit()
