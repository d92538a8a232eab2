"""A new vault in five steps."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages.first_run_steps import (
    LanguageStep,
    PassphraseStep,
    PlaceStep,
    PromiseStep,
    RecoveryStep,
    Step,
)
from trafficmon_desktop.ui.tasks import TaskRunner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import (
    Card,
    Rule,
    across,
    coloured,
    one_line,
    stand_alone,
)

if TYPE_CHECKING:
    from trafficmon_desktop.services.vaults import Vault


class FirstRunPage(QWidget):
    """``created`` carries the open vault."""

    cancelled = Signal()
    created = Signal(object)
    language_chosen = Signal(str)

    def __init__(self, language: str, folder: Path, tasks: TaskRunner, state: Path | None) -> None:
        super().__init__()
        from trafficmon_desktop.services import vaults

        self._tasks, self._state = tasks, state
        self._terms = Terms(language)
        languages = LanguageStep(language)
        languages.language_chosen.connect(self.language_chosen)
        self.passphrase = PassphraseStep(language, asks_whose=True)
        self.recovery = RecoveryStep(vaults.recovery_code(), language)
        self.place = PlaceStep(folder)
        self._steps: list[Step] = [
            languages,
            PromiseStep(),
            self.passphrase,
            self.recovery,
            self.place,
        ]
        self._at = 0
        self._stack = QStackedWidget()
        for step in self._steps:
            self._stack.addWidget(step)
            step.changed.connect(self._show_state)
            step.entered.connect(self._on_entered)
        card = Card()
        card.body.setContentsMargins(36, 28, 36, 24)
        card.body.addLayout(self._trail())
        card.body.addWidget(Rule())
        card.body.addSpacing(theme.SMALL)
        self._scroll = ScrollPage(margin=0)
        self._scroll.body.addWidget(self._stack)
        card.body.addWidget(self._scroll, 1)
        card.body.addLayout(self._buttons())
        stand_alone(card, self, 560)
        self._show_state()

    @property
    def title(self) -> str:
        """What the page is called."""
        return self.tr("New vault")

    def _trail(self) -> QHBoxLayout:
        names = (
            self.tr("Language"),
            self.tr("Promise"),
            self.tr("Passphrase"),
            self.tr("Recovery"),
            self.tr("Place"),
        )
        self._marks = [one_line(f"{at}  {name}", size=0.92) for at, name in enumerate(names, 1)]
        return across(*self._marks, None, spacing=theme.LARGE)

    def _buttons(self) -> QHBoxLayout:
        self._cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        self._cancel.clicked.connect(self.cancelled)
        self._back = Button(self.tr("Back"))
        self._back.setObjectName("step_back")
        self._back.clicked.connect(lambda: self.go(self._at - 1))
        self._next = Button(self.tr("Next"), weight=Weight.PRIMARY)
        self._next.setObjectName("step_next")
        self._next.clicked.connect(self._on_next)
        return across(self._cancel, None, self._back, self._next)

    def go(self, at: int) -> None:
        """Shows a step, from 0."""
        self._at = at
        self._stack.setCurrentIndex(at)
        self._scroll.verticalScrollBar().setValue(0)
        self._show_state()
        self.focus_first()

    def focus_first(self) -> None:
        """Puts the cursor where typing begins, else on the way on."""
        if not self._steps[self._at].focus_first():
            self._next.setFocus()

    def _show_state(self) -> None:
        last = self._at == len(self._steps) - 1
        self._back.setEnabled(self._at > 0)
        self._next.setEnabled(self._steps[self._at].done)
        self._next.setText(self.tr("Make the vault") if last else self.tr("Next"))
        for at, mark in enumerate(self._marks):
            coloured(mark, "accent" if at == self._at else "muted")
            current = at == self._at
            weight = theme.QFont.Weight.DemiBold if current else theme.QFont.Weight.Normal
            mark.setFont(theme.font(0.92, weight=weight))

    def _on_entered(self) -> None:
        if self._next.isEnabled():
            self._on_next()

    def _on_next(self) -> None:
        if self._at < len(self._steps) - 1:
            self.go(self._at + 1)
        else:
            self._make()

    def _make(self) -> None:
        self._next.setEnabled(False)
        self._next.setText(self.tr("Making…"))
        phrase, generated = self.passphrase.phrase, self.passphrase.generated
        whose = self.passphrase.whose
        folder, organisation = self.place.folder, self.place.organisation
        code, state, second = self.recovery.code, self._state, self.place.second_place

        def work(_report: object) -> "Vault":
            from trafficmon_desktop.services import backups, key_slots, vaults

            vault = vaults.create_vault(
                folder,
                phrase,
                organisation=organisation,
                generated=generated,
                recovery=code,
                state=state,
            ).vault
            if whose:
                key_slots.rename_slot(vault, vault.unlocked.slot_id, whose)
            if second is not None:
                backups.choose_second(vault, second)
            return vault

        task = self._tasks.start(work, self.created.emit)
        task.failed.connect(self._on_failed)
        task.crashed.connect(self._on_crashed)

    def _on_failed(self, error: UserError) -> None:
        self.place.banner.say(self._terms.message(error), "danger")
        self._show_state()

    def _on_crashed(self, _kind: str) -> None:
        self.place.banner.say(self._terms.text("error.bug"), "danger")
        self._show_state()
