"""What stands where nothing is yet: what belongs here, and one thing to do."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.surfaces import heading, text


class _Emblem(QWidget):
    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(theme.scaled(64), theme.scaled(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colours().of("tint"))
        painter.drawEllipse(QRectF(self.rect()))
        picture = icons.pixmap(self._icon, "accent", 28)
        side = theme.scaled(28)
        painter.drawPixmap((self.width() - side) // 2, (self.height() - side) // 2, picture)
        painter.end()


class EmptyState(QWidget):
    """One icon, one title, one sentence, at most one action; ``aside`` are quieter ways on.

    ``hint`` is a sentence beneath all that, for whoever is new.
    """

    def __init__(
        self,
        icon: str,
        title: str,
        words: str,
        action: Button | None = None,
        aside: Sequence[Button] = (),
        hint: str = "",
    ) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.HUGE, theme.LARGE, theme.HUGE, theme.LARGE)
        layout.setSpacing(theme.MEDIUM)
        layout.addStretch(2)
        layout.addWidget(_Emblem(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        for label in (heading(title, 1.2), text(words, "muted")):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(label)
        if action is not None:
            layout.addSpacing(theme.TINY)
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in aside:
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        if hint:
            below = text(hint, "muted", 0.92)
            below.setObjectName("hint")
            below.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            layout.addWidget(below)
        layout.addStretch(3)
