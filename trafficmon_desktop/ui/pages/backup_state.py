"""The state of the backups on the page Today: a line, red where there has been none for long."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.services.backup_text import second_request, state_lines
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.backup_now import BackupNow
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.surfaces import across, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.backups import State


class BackupState(QWidget):
    """Nothing is shown of it in the practice vault, where nothing can be lost."""

    def __init__(self, desk: Desk, backup: BackupNow) -> None:
        super().__init__()
        self._desk, self._backup = desk, backup
        self._overdue, self._request = Banner("danger"), Banner("warning")
        self._overdue.setObjectName("backup_overdue")
        self._request.setObjectName("second_request")
        self._now = Button(self.tr("Back up now"), "hard-drive", Weight.PRIMARY)
        self._now.setObjectName("backup_overdue_now")
        self._now.clicked.connect(backup.make)
        self._choose = Button("", "hard-drive")
        self._choose.setObjectName("second_choose")
        self._choose.clicked.connect(self._on_choose)
        self._later = Button(self.tr("In a week"), weight=Weight.QUIET)
        self._later.setObjectName("second_later")
        self._later.clicked.connect(self._on_later)
        self._words = text("", "muted", 0.92)
        self._words.setObjectName("backup_state")
        self._has_place = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        layout.addWidget(self._overdue)
        layout.addLayout(across(self._now, None))
        layout.addWidget(self._request)
        layout.addLayout(across(self._choose, self._later, None))
        layout.addWidget(self._words)
        self._show_parts(overdue=False, asks=False)

    def show_state(self, state: "State") -> None:
        """Shows what is known."""
        terms = self._desk.terms
        if self._desk.practice:
            return
        request = "" if state.overdue else second_request(terms, state)  # one thing at a time
        self._has_place = state.second is not None
        self._choose.setText(
            self.tr("Copy now") if self._has_place else self.tr("Choose the place…")
        )
        self._choose.setAccessibleName(self._choose.text().removesuffix("…"))
        self._overdue.say(terms.text("backup.overdue") if state.overdue else "")
        self._request.say(request)
        self._words.setText(" ".join(state_lines(terms, state)))
        self._show_parts(overdue=state.overdue, asks=bool(request))

    def _show_parts(self, *, overdue: bool, asks: bool) -> None:
        self._now.setVisible(overdue)
        self._choose.setVisible(asks)
        self._later.setVisible(asks)
        self._words.setVisible(bool(self._words.text()))

    def _on_choose(self) -> None:
        if self._has_place:
            self._backup.make()
        else:
            self._backup.ask_second()

    def _on_later(self) -> None:
        from trafficmon_desktop.services import backups

        vault = self._desk.keeper.vault
        backups.put_off_second(vault)
        self.show_state(backups.state_of(vault))
