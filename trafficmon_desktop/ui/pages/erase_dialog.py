"""Erasing a person for good: what goes, what stays, the code typed, and asked once more."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.pages.erased_words import erased_words, some
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.line_edit import LineEdit
from trafficmon_desktop.ui.widgets.scroll import ScrollPage
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading, text

if TYPE_CHECKING:
    from trafficmon_desktop.services.erasure import Prospect


class EraseCard(Card):
    """Leads to the erasing of a person; stands at the end of the history."""

    def __init__(self, code: str, desk: Desk) -> None:
        super().__init__()
        self._desk, self._code = desk, code
        self.body.addWidget(heading(self.tr("Erase for good"), 1.1))
        words = self.tr(
            "When a person asks for it, or the time for which you may keep the file is over: "
            "everything in this vault goes, history and documents too. Nothing brings it back."
        )
        self.body.addWidget(text(words, "muted"))
        self._button = Button(self.tr("Erase this person…"), "trash-2", Weight.DANGER)
        self._button.setObjectName("erase_person")
        self._button.clicked.connect(self._ask)
        self.body.addLayout(across(self._button, None))

    def _ask(self) -> None:
        from trafficmon_desktop.services.erasure import prospect

        vault, code = self._desk.keeper.vault, self._code
        self._button.setEnabled(False)
        task = self._desk.tasks.start(lambda _report: prospect(vault, code))
        task.finished.connect(self._on_found)

    def _on_found(self, found: "Prospect") -> None:
        self._button.setEnabled(True)
        dialog = EraseDialog(found, self._desk, self.window())
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        dialog.deleteLater()
        terms = self._desk.terms
        subject = f"{sentence(terms.record('victim'))} {self._code}"
        words = erased_words([subject], found.documents, terms)
        title = self.tr("Erase %1 now?").replace("%1", self._code)
        if accepted and self._desk.messages.confirmed(title, words, self.tr("Erase for good")):
            self.erase(self._code)

    def erase(self, typed: str) -> None:
        """Erases the person, off the screen's thread."""
        from trafficmon_desktop.services.erasure import erase_person

        keeper, messages, terms = self._desk.keeper, self._desk.messages, self._desk.terms
        code = self._code
        words = self.tr("%1 was erased from this vault.").replace("%1", code)
        task = self._desk.tasks.start(lambda _report: erase_person(keeper.vault, code, typed))
        self.setEnabled(False)
        task.finished.connect(lambda _: messages.toast(words))
        task.failed.connect(lambda error: messages.error(error, terms))
        task.ended.connect(keeper.written_elsewhere)


class EraseDialog(QDialog):
    """Accepted only once the code of the person was typed."""

    def __init__(self, found: "Prospect", desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._found, self._desk = found, desk
        title = self.tr("Erase %1 for good").replace("%1", found.code)
        self.setWindowTitle(title)
        self.setModal(True)
        self.resize(theme.scaled(600), min(theme.scaled(560), parent.height() - 40))
        page = ScrollPage(margin=theme.SMALL)
        page.body.addWidget(heading(title, 1.25))
        self._say_goes(page.body)
        self._say_stays(page.body)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(theme.MEDIUM)
        layout.addWidget(page, 1)
        self._add_answer(layout)

    def _say_goes(self, body: QVBoxLayout) -> None:
        terms = self._desk.terms
        body.addWidget(text(self.tr("This goes:"), bold=True))
        counted = [
            f"{sentence(terms.records(name))}: {terms.number(number)}"
            for name, number in self._found.records.items()
            if name != "victim"
        ]
        if self._found.documents:
            counted.append(terms.count("documents.count", self._found.documents))
        words = self.tr(
            "the person's file, the place and claims in proceedings, every earlier value, drafts, "
            "notes of deadlines and answers."
        )
        body.addWidget(text(sentence(words)))
        if counted:
            body.addWidget(text(" · ".join(counted)))

    def _say_stays(self, body: QVBoxLayout) -> None:
        found, terms = self._found, self._desk.terms
        body.addWidget(text(self.tr("This stays:"), bold=True))
        stays = [
            self.tr(
                "The audit trail keeps that somebody erased %1, without a word of what it said."
            ).replace("%1", found.code)
        ]
        if found.backups:
            names = some(found.backups)
            stays.append(terms.count("erasure.backups", len(found.backups), names=names))
        stays.append(
            self.tr("Backups on other disks and files that were written are out of reach.")
        )
        if found.releases:
            stays.append(terms.count("erasure.releases", found.releases))
        for each in stays:
            body.addWidget(text(each))
        if found.mentions:
            codes = some(found.mentions)
            words = terms.count("erasure.mentions", len(found.mentions), codes=codes)
            body.addWidget(text(words, "warning"))

    def _add_answer(self, layout: QVBoxLayout) -> None:
        words = self.tr("Type the code %1 to go on").replace("%1", self._found.code)
        label = text(words)
        self.typed = LineEdit()
        self.typed.setObjectName("typed_code")
        self.typed.setAccessibleName(words)
        label.setBuddy(self.typed)
        keep = Button(self.tr("Cancel"))
        keep.clicked.connect(self.reject)
        self.go = Button(self.tr("Erase…"), "trash-2", Weight.DANGER)
        self.go.setObjectName("erase_now")
        self.go.setEnabled(False)
        self.go.clicked.connect(self.accept)
        self.typed.textChanged.connect(self._on_typed)
        layout.addWidget(label)
        layout.addWidget(self.typed)
        layout.addLayout(across(None, keep, self.go))
        self.typed.setFocus()

    def _on_typed(self, typed: str) -> None:
        self.go.setEnabled(typed.strip() == self._found.code)
