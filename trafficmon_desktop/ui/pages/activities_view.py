"""The activities within the settings."""

from PySide6.QtWidgets import QVBoxLayout

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.pages.activities_page import ActivitiesPage
from trafficmon_desktop.ui.pages.settings_views import SettingsView
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import across


class ActivitiesView(SettingsView):
    """See :class:`SettingsView`; ``page`` is what the keys of a place act on."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.page = self._activities = ActivitiesPage(desk)
        back = Button(self.tr("Settings"), "chevron-left", Weight.QUIET)
        back.setObjectName("back_to_settings")
        back.clicked.connect(self._on_back)
        head = across(back, None)
        head.setContentsMargins(theme.SMALL, theme.SMALL, theme.SMALL, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._activities, 1)

    def _on_back(self) -> None:
        self._activities.leave()
        self.closed.emit()

    def focus_first(self) -> None:
        """Puts the cursor into the search."""
        self._activities.search.setFocus()
