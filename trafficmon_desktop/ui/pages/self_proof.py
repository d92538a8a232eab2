"""The program proves itself on this computer, in a folder of its own and beside the open vault."""

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from trafficmon_desktop.ui import icons, theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

if TYPE_CHECKING:  # loaded when the proof is asked for
    from trafficmon_desktop.services.self_test import Step


class SelfProof(Card):
    """A button, and what was proved, a line each."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self.steps: list[Step] = []
        self.body.addWidget(heading(self.tr("No network, no damage: a proof"), 1.15))
        words = self.tr(
            "The program makes a small vault of its own in a temporary folder, tries everything "
            "that must hold, watches whether anything reaches for the network, and throws it away."
        )
        self.body.addWidget(text(words, "muted"))
        self.button = Button(self.tr("Prove it now"), "shield-check")
        self.button.setObjectName("prove")
        self.button.clicked.connect(self.prove)
        self._state = text("", "muted")
        self._state.setObjectName("proof_state")
        row = across(self.button)
        row.addWidget(self._state, 1)
        self.body.addLayout(row)
        self.verdict = Banner("good")
        self.body.addWidget(self.verdict)
        self._list = QWidget()
        self._lines = QGridLayout(self._list)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setColumnStretch(1, 1)
        self.body.addWidget(self._list)

    def prove(self) -> None:
        """Runs every step off the screen's thread."""
        self.button.setEnabled(False)
        self.verdict.say("")
        self._state.setText(self.tr("Proving…"))

        def work(report: Any) -> "list[Step]":
            from trafficmon_desktop.services.self_test import run_self_test

            steps = []
            with tempfile.TemporaryDirectory() as folder:
                for step in run_self_test(Path(folder), {}):
                    steps.append(step)
                    report(len(steps), 0)
            return steps

        task = self._desk.tasks.start(work, self.show_steps)
        task.progressed.connect(self._on_progress)
        task.crashed.connect(self._on_failed)
        task.failed.connect(self._on_failed)
        task.ended.connect(self._on_ended)

    @property
    def _failed(self) -> str:
        return self._desk.terms.text("self_test.failed")

    def _on_failed(self, _why: object) -> None:
        self.verdict.say(self._failed, "danger")

    def _on_progress(self, done: int, _total: int) -> None:
        self._state.setText(self.tr("%1 proved…").replace("%1", str(done)))

    def _on_ended(self) -> None:
        self._state.setText("")
        self.button.setEnabled(True)

    def show_steps(self, steps: "list[Step]") -> None:
        """Says of each step whether it holds."""
        self.steps = steps
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        terms = self._desk.terms
        for at, step in enumerate(steps):
            sign = QLabel()
            name = "circle-check" if step.passed else "circle-x"
            sign.setPixmap(icons.pixmap(name, "good" if step.passed else "danger", 16))
            answer = terms.text("self_test.yes" if step.passed else "self_test.no")
            sign.setAccessibleName(answer)
            words = terms.text(f"self_test.{step.name}")
            self._lines.addWidget(sign, at, 0)
            self._lines.addWidget(text(words), at, 1)
            self._lines.addWidget(text(answer, "good" if step.passed else "danger"), at, 2)
        self._lines.setHorizontalSpacing(theme.MEDIUM)
        if all(step.passed for step in steps):
            self.verdict.say(self.tr("Everything holds on this computer."), "good")
        else:
            self.verdict.say(self._failed, "danger")
