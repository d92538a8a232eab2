"""After the recovery code opened a vault: a new passphrase in the place of the forgotten one."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.key_slots import (
    KeySlot,
    NewPassphrase,
    change_passphrase,
    key_slots,
    note_recovery_used,
)
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.pages.first_run_steps import PassphraseStep
from trafficmon_desktop.ui.tasks import Report, TaskRunner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.flow_layout import FlowBox
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, Rule, across, heading, stand_alone, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.vaults import Vault


class RenewalPage(QWidget):
    """``done`` when the work may begin: with a new passphrase, or later on request."""

    done = Signal()

    def __init__(self, vault: "Vault", language: str, tasks: TaskRunner) -> None:
        super().__init__()
        self._vault, self._tasks, self._terms = vault, tasks, Terms(language)
        note_recovery_used(vault)
        self._people = [slot for slot in key_slots(vault) if not slot.is_recovery]
        self._chosen = self._people[0].id if len(self._people) == 1 else ""
        self.step: PassphraseStep = PassphraseStep(language)
        self.step.changed.connect(self._show_state)
        self.step.entered.connect(self._on_take)
        self.banner = Banner("danger")
        card = Card()
        card.body.setContentsMargins(36, 28, 36, 24)
        scroll = ScrollPage(margin=0)
        scroll.body.addWidget(heading(self.title, 1.6))
        words = self.tr(
            "The recovery code was right. Choose the passphrase with which this vault opens from "
            "now on; the forgotten one opens it no more. The recovery sheet stays valid."
        )
        scroll.body.addWidget(text(words, "muted"))
        if len(self._people) > 1:
            scroll.body.addWidget(text(self.tr("Whose passphrase was forgotten?"), bold=True))
            scroll.body.addWidget(self._whose())
        scroll.body.addWidget(Rule())
        scroll.body.addWidget(self.step)
        scroll.body.addStretch(1)
        card.body.addWidget(self.banner)
        card.body.addWidget(scroll, 1)
        card.body.addLayout(self._buttons())
        stand_alone(card, self, 600)
        self._show_state()

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.tr("A new passphrase")

    def _whose(self) -> FlowBox:
        flow = FlowBox(theme.SMALL)
        flow.setAccessibleName(self.tr("Whose passphrase was forgotten?"))
        group = QButtonGroup(flow)
        for number, slot in enumerate(self._people, 1):
            button = Button(self._name(slot, number))
            button.setCheckable(True)
            button.setObjectName(f"whose_{slot.id}")
            button.clicked.connect(lambda _=False, slot=slot: self._choose(slot))
            group.addButton(button)
            flow.add(button)
        return flow

    def _name(self, slot: KeySlot, number: int) -> str:
        return slot.label or self.tr("Person %1, not named").replace("%1", str(number))

    def _buttons(self) -> QHBoxLayout:
        self._later = Button(self.tr("Not now"), weight=Weight.QUIET)
        self._later.setObjectName("later")
        self._later.clicked.connect(self.done)
        self._take = Button("", weight=Weight.PRIMARY)
        self._take.setObjectName("take")
        self._take.clicked.connect(self._on_take)
        return across(self._later, None, self._take)

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""
        first = self.findChild(Button, f"whose_{self._people[0].id}")
        if first is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.step.focus_first()

    def _choose(self, slot: KeySlot) -> None:
        self._chosen = slot.id
        self._show_state()

    def _show_state(self) -> None:
        self._take.setText(self.tr("Take this passphrase"))
        self._take.setEnabled(self.step.done and bool(self._chosen))

    def _on_take(self) -> None:
        if not self._take.isEnabled():
            return
        for part in (self.step, self._later, self._take):
            part.setEnabled(False)
        self._take.setText(self.tr("Changing…"))
        vault, slot_id = self._vault, self._chosen
        new = NewPassphrase(self.step.phrase, self.step.generated)

        def work(report: Report) -> object:
            return change_passphrase(vault, slot_id, new, report)

        task = self._tasks.start(work, lambda _result: self.done.emit(), must_finish=True)
        task.failed.connect(self._on_failed)
        task.crashed.connect(lambda _kind: self._on_failed(UserError("bug")))

    def _on_failed(self, error: UserError) -> None:
        self.banner.say(self._terms.message(error), "danger")
        for part in (self.step, self._later):
            part.setEnabled(True)
        self._show_state()
