"""A view of a record that is not made anew when its record has changed."""

from PySide6.QtWidgets import QWidget


class StayingView(QWidget):
    """It shows by itself what is stored now, so that what is typed in it goes on."""

    def show_stored(self) -> None:
        """Shows what is stored now."""

    def leave(self) -> None:
        """Takes, or keeps as a draft, what is being typed."""
