"""Parts of the settings that fill the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages import Page


class SettingsView(QWidget):
    """``closed`` leads back to the settings; ``page`` is a place of its own within."""

    closed = Signal()
    page: Page | None = None

    def load(self) -> None:
        """Reads anew what it shows; nothing that is being typed is lost."""

    def focus_first(self) -> None:
        """Puts the focus where work begins."""


def make_view(name: str, desk: Desk) -> SettingsView:
    """The view of this name; its module is loaded when it is first asked for."""
    if name == "lists":
        from trafficmon_desktop.ui.pages.lists_view import ListsView

        return ListsView(desk)
    if name == "activities":
        from trafficmon_desktop.ui.pages.activities_view import ActivitiesView

        return ActivitiesView(desk)
    if name == "moving_in":
        from trafficmon_desktop.ui.pages.moving_in_view import MovingInView

        return MovingInView(desk)
    if name == "keys":
        from trafficmon_desktop.ui.pages.keys_view import KeysView

        return KeysView(desk)
    if name == "trash":
        from trafficmon_desktop.ui.pages.trash_view import TrashView

        return TrashView(desk)
    if name == "openers":
        from trafficmon_desktop.ui.pages.openers_view import OpenersView

        return OpenersView(desk)
    if name == "backups":
        from trafficmon_desktop.ui.pages.backups_view import BackupsView

        return BackupsView(desk)
    if name == "about":
        from trafficmon_desktop.ui.pages.about_view import AboutView

        return AboutView(desk)
    from trafficmon_desktop.ui.pages.rules_view import RulesView

    return RulesView(desk)
