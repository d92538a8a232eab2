"""Where the focus goes when a part of the window is entered."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget


def focus_into(pane: QWidget) -> None:
    """Puts the focus on what stands for the pane, else on the first part that Tab would reach."""
    part: QWidget | None = pane.focusProxy() or pane
    while part is not None:
        inside = part is pane or pane.isAncestorOf(part)
        takes_focus = part.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if inside and takes_focus and part.isVisible() and part.isEnabled():
            part.setFocus(Qt.FocusReason.TabFocusReason)
            return
        part = part.nextInFocusChain()
        if part is pane:
            return
