"""The forms beneath the list of who can open a vault: each gathers one thing and is sent off."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog

from trafficmon_desktop.services.key_slots import NewPassphrase
from trafficmon_desktop.services.recovery_typing import read_typed
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.pages.first_run_steps import PassphraseStep, RecoveryStep, Step
from trafficmon_desktop.ui.pages.recovery_words import words_of_typed
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.surfaces import Card, across, text
from trafficmon_desktop.ui.widgets.tick_box import TickBox


class OpenerForm(Card):
    """``sent`` once everything is there and the user said so, ``left`` to go back to the list."""

    sent = Signal()
    left = Signal()

    def __init__(self, action: str) -> None:
        super().__init__()
        self._send = Button(action, weight=Weight.PRIMARY)
        self._send.setObjectName("send")
        self._send.clicked.connect(self._on_send)
        self._cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        self._cancel.setObjectName("leave_form")
        self._cancel.clicked.connect(self.left)

    def _end(self) -> None:
        self.body.addLayout(across(None, self._cancel, self._send))
        self._show_state()

    @property
    def is_ready(self) -> bool:
        """Whether it may be sent."""
        return True

    def _show_state(self) -> None:
        self._send.setEnabled(self.is_ready)

    def _on_send(self) -> None:
        if self.is_ready:
            self.sent.emit()

    def focus_first(self) -> None:
        """Puts the cursor where typing begins."""


class PassphraseForm(OpenerForm):
    """A passphrase for somebody: whose it is (unless that is known), and what it is."""

    def __init__(self, action: str, language: str, *, asks_name: bool) -> None:
        super().__init__(action)
        self._key_file: Path | None = None
        self._name = LineEdit()
        self._name.setObjectName("opener_name")
        words = self.tr("Whose passphrase is it? The name is kept inside the vault only.")
        label = text(words, "muted", 0.92)
        label.setBuddy(self._name)
        self._name.setAccessibleName(self.tr("Whose passphrase"))
        self._name.textChanged.connect(self._show_state)
        self._asks_name = asks_name
        if asks_name:
            self.body.addWidget(label)
            self.body.addWidget(self._name)
        self.step: PassphraseStep = PassphraseStep(language)
        self.step.changed.connect(self._show_state)
        self.step.entered.connect(self._on_send)
        self.body.addWidget(self.step)
        self._with_file = TickBox(
            self.tr("Also ask for a key file, kept on a stick: neither opens the vault alone")
        )
        self._with_file.setObjectName("with_key_file")
        self._with_file.toggled.connect(self._on_with_file)
        self._file_name = text("", "muted", 0.92)
        self._file_name.hide()
        self.body.addWidget(self._with_file)
        self.body.addWidget(self._file_name)
        self._end()

    def _on_with_file(self, wanted: bool) -> None:
        self._key_file = None
        if wanted:
            title = self.tr("Where the key file is, or shall be")
            options = QFileDialog.Option.DontConfirmOverwrite
            name, _ = QFileDialog.getSaveFileName(self, title, "beleg.key", "", options=options)
            self._key_file = Path(name) if name else None
        if wanted and self._key_file is None:
            self._with_file.setChecked(False)
            return
        self._file_name.setText(str(self._key_file or ""))
        self._file_name.setVisible(self._key_file is not None)

    @property
    def label(self) -> str:
        """Whose it is."""
        return self._name.text().strip()

    @property
    def passphrase(self) -> NewPassphrase:
        """What is to be taken; a key file that is not there yet is made by who takes it."""
        return NewPassphrase(self.step.phrase, self.step.generated, self._key_file)

    @property
    def is_ready(self) -> bool:
        return self.step.done and bool(self.label or not self._asks_name)

    def focus_first(self) -> None:
        if self._asks_name:
            self._name.setFocus()
        else:
            self.step.focus_first()


class StepForm(OpenerForm):
    """A step of the first run, taken again: the recovery sheet."""

    def __init__(self, action: str, step: Step) -> None:
        super().__init__(action)
        self.step = step
        step.changed.connect(self._show_state)
        step.entered.connect(self._on_send)
        self.body.addWidget(step)
        self._end()

    @property
    def is_ready(self) -> bool:
        return self.step.done

    def focus_first(self) -> None:
        self.step.focus_first()


class SheetForm(StepForm):
    """A new recovery code, copied by hand and asked back."""

    def __init__(self, action: str, code: str, language: str, folder_name: str) -> None:
        self.code = code
        super().__init__(action, RecoveryStep(code, language, folder_name))


class RehearsalForm(OpenerForm):
    """The code of the sheet, typed from the paper."""

    def __init__(self, action: str) -> None:
        super().__init__(action)
        words = self.tr(
            "Take the sheet out and type its code. Nothing changes; you see whether it still "
            "opens this vault, and whether it can still be read."
        )
        self.body.addWidget(text(words, "muted"))
        self._code = LineEdit()
        self._code.setObjectName("tried_code")
        self._code.setAccessibleName(self.tr("Recovery code"))
        self._code.setPlaceholderText(self.tr("13 groups of four characters"))
        self._code.textChanged.connect(self._on_typed)
        self._code.returnPressed.connect(self._on_send)
        self._read = text("", "muted", 0.92)
        self._read.setObjectName("read_so_far")
        self._read.setMinimumHeight(theme.scaled(20))
        self.body.addWidget(self._code)
        self.body.addWidget(self._read)
        self._end()

    def _on_typed(self) -> None:
        self._read.setText(words_of_typed(self._code.text()))
        self._code.set_mark("danger" if read_typed(self._code.text()).wrong else "")
        self._show_state()

    @property
    def code(self) -> str:
        """What was typed."""
        return self._code.text()

    @property
    def is_ready(self) -> bool:
        return read_typed(self._code.text()).whole

    def focus_first(self) -> None:
        self._code.setFocus()
