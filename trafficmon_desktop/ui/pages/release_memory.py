"""What the vault may not know of: asked once, answered by files or by a word."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.release_import import import_releases
from trafficmon_desktop.services.releases import confirm_none
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.surfaces import Card, heading


class ReleaseMemory(Card):
    """``answered`` comes when nothing is in doubt any more; hidden while there is no question."""

    answered = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.body.addWidget(heading(self.tr("What was released before"), 1.1))
        self._question = Banner("warning")
        self._question.setObjectName("memory_question")
        self.body.addWidget(self._question)
        bring = Button(self.tr("Bring released files back…"), "folder-open")
        bring.setObjectName("bring_releases")
        bring.clicked.connect(self._on_bring)
        none = Button(self.tr("Nothing was released that is not remembered here…"))
        none.setObjectName("confirm_none")
        none.clicked.connect(self._on_none)
        ways = FlowBox(6)
        for button in (bring, none):
            ways.add(button)
        self.body.addWidget(ways)
        self.hide()

    def ask(self, words: str) -> None:
        """Puts the question; empty hides it."""
        self._question.say(words)
        self.setVisible(bool(words))

    def _on_bring(self) -> None:
        files, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Released files"), "", self.tr("Released summaries (*.json *.tmsum)")
        )
        if files:
            self.bring([Path(each) for each in files])

    def bring(self, files: list[Path]) -> None:
        """Brings the files into the memory; what stands against it is said here."""
        vault = self._desk.keeper.vault

        def work(_report: object) -> UserError | None:
            try:
                import_releases(vault, files)
            except UserError as error:
                return error
            return None

        self._desk.tasks.start(work, self._on_brought)

    def _on_brought(self, error: UserError | None) -> None:
        if error is not None:
            self._question.say(self._desk.terms.message(error), "danger")
            return
        self.ask("")
        self.answered.emit()

    def _on_none(self) -> None:
        """The organisation answers for what the vault cannot know."""
        sure = self._desk.messages.confirmed(
            self.tr("Was nothing else released?"),
            self.tr(
                "This vault may not know of everything that left. If something was released that "
                "it does not remember, small numbers could be worked out from both. Confirm only "
                "what you know."
            ),
            self.tr("Nothing else was released"),
        )
        if sure:
            confirm_none(self._desk.keeper.vault)
            self.ask("")
            self.answered.emit()
