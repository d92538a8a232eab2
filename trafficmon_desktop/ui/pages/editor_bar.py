"""The line above a form that stays in sight: the way back, and how to go on."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.actions import with_keys
from trafficmon_desktop.ui.widgets.buttons import Button, Weight, icon_button
from trafficmon_desktop.ui.widgets.surfaces import across


class EditorBar(QWidget):
    """``above`` names where the way back leads, ``following`` what comes next; empty = nothing.

    Where the width ends, words that stand elsewhere too are left out.
    """

    back_asked = Signal()
    next_asked = Signal()
    remove_asked = Signal()

    def __init__(self, above: str, following: str) -> None:
        super().__init__()
        self._above = above
        self._back = Button(above, "chevron-left", Weight.QUIET)
        self._back.setObjectName("back")
        self._back.setAccessibleName(self.tr("Back"))
        self._back.clicked.connect(self.back_asked)
        self.remove = icon_button("trash-2", self.tr("Remove this record"))
        self.remove.clicked.connect(self.remove_asked)
        self._done = Button(
            self.tr("Done"), "check", Weight.PLAIN if following else Weight.PRIMARY,
            help_text=self.tr("Done (Esc)"),
        )  # fmt: skip
        self._done.setObjectName("done")
        self._done.setAccessibleName(self.tr("Done"))
        self._done.clicked.connect(self.back_asked)
        self._next = self._make_next(following)
        self._wordings = self._next_words(following)
        self.checks = Button("", "triangle-alert", Weight.QUIET)
        self.checks.setObjectName("to_check")
        self.checks.setCheckable(True)
        self.checks.hide()
        self._line = across(self._back, None, self.checks, self.remove, self._done, self._next)
        self._line.setContentsMargins(theme.LARGE, theme.SMALL, theme.LARGE, theme.SMALL)
        self.setLayout(self._line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _make_next(self, following: str) -> Button:
        button = Button("", "arrow-right", Weight.PRIMARY)
        button.setObjectName("next")
        button.clicked.connect(self.next_asked)
        if not following:  # showing it before it stands in the bar would make it a window
            button.hide()
        return button

    def _next_words(self, following: str) -> tuple[str, ...]:
        """The longest first."""
        words = self.tr("Next: %1").replace("%1", following)
        with_key = with_keys(words, "key_next")
        self._next.setText(with_key)
        self._next.setAccessibleName(words)
        self._next.setToolTip(with_key)
        return with_key, words, self.tr("Next")

    def show_count(self, left: int) -> None:
        """How much is left to look at; the list of it is opened and closed here."""
        self.checks.setText(self.tr("%1 to check").replace("%1", str(left)))
        self.checks.setAccessibleName(self.checks.text())
        self.checks.setVisible(left > 0)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        for above in (self._above, ""):
            for words in self._wordings:
                self._back.setText(above)
                self._next.setText(words)
                if self._needed() <= self.width():
                    return

    def _needed(self) -> int:
        parts = (self._back, self.checks, self.remove, self._done, self._next)
        widths = [each.sizeHint().width() for each in parts if not each.isHidden()]
        margins = self._line.contentsMargins()
        gaps = self._line.spacing() * len(widths)
        return sum(widths) + gaps + margins.left() + margins.right()
