"""What was found at the opening: header, trail, or what was saved is not whole."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from trafficmon_desktop.services import vaults
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.surfaces import across


class VaultNotices(QWidget):
    """One banner a finding; hidden where there is none."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SMALL)
        vault, terms = desk.keeper.vault, desk.terms
        for notice in vault.notices:
            sentence = terms.text(f"error.{notice.key}", **notice.values)
            layout.addWidget(Banner("danger", sentence))
        accept = Button(self.tr("I know: a backup was restored, or the rest is done again"))
        accept.setObjectName("accept_older")
        accept.clicked.connect(self._on_accepted)
        accept.setVisible(vault.lacks_changes)
        layout.addLayout(across(accept, None))
        self.setVisible(bool(vault.notices))

    def _on_accepted(self) -> None:
        vaults.accept_older_state(self._desk.keeper.vault)
        self.hide()
