"""The names of one value of a list, and what a new one stands for."""

from typing import Any

from PySide6.QtCore import Signal

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.text import fold
from trafficmon_desktop.services.own_codes import LocalCode, own_codes
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui import theme
from trafficmon_desktop.ui.desk import Desk
from trafficmon_desktop.ui.forms.field_row import FieldRow
from trafficmon_desktop.ui.forms.naming import sentence
from trafficmon_desktop.ui.messages import Banner
from trafficmon_desktop.ui.widgets.buttons import Button, Weight
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit, Option
from trafficmon_desktop.ui.widgets.surfaces import Card, across, heading
from trafficmon_desktop.ui.widgets.text_edits import LineTextEdit


class ListValueEditor(Card):
    """``kept`` carries the Serbian name, the English one and the code it stands for."""

    kept = Signal(str, str, str)
    cancelled = Signal()

    def __init__(self, list_name: str, code: str, standard: str, desk: Desk) -> None:
        super().__init__(edge="accent")
        self._list, self._code, self._desk = list_name, code, desk
        self.rows: dict[str, FieldRow] = {}
        self.setObjectName("list_value_editor")
        said = own_codes(desk.keeper.vault).find(list_name, code) if code else None
        said = said or LocalCode(list_name, code, standard)
        title = self.tr("Rename the value") if code else self.tr("New value")
        self.body.addWidget(heading(title, 1.1))
        self._row("label_sr", self.tr("Name in Serbian"), LineTextEdit(), said.label_sr or None)
        self._row("label_en", self.tr("Name in English"), LineTextEdit(), said.label_en or None)
        if not code:
            self._row("standard", self.tr("Stands for"), self._shipped(), standard or None)
        self._wrong = Banner("danger")
        self.body.addWidget(self._wrong)
        keep = Button(self.tr("Keep"), "check", Weight.PRIMARY)
        keep.setObjectName("keep_value")
        keep.clicked.connect(self.keep)
        cancel = Button(self.tr("Cancel"), weight=Weight.QUIET)
        cancel.clicked.connect(self.cancelled)
        self.body.addLayout(across(keep, cancel, None))

    def _row(self, name: str, label: str, editor: Any, value: Any) -> None:
        editor.show_value(value)
        editor.setMaximumWidth(theme.scaled(460))
        self.rows[name] = FieldRow(name, label, "", editor)
        self.body.addWidget(self.rows[name])

    def _shipped(self) -> ChoiceEdit:
        """A choice among the shipped values, found by their names in every language."""
        every = [Terms(language) for language in LANGUAGES]
        shown = Terms(self._desk.terms.language)
        options = [
            Option(
                code,
                sentence(shown.code(self._list, code)),
                "\n".join(fold(each.code(self._list, code)) for each in every),
            )
            for code in CODE_LISTS[self._list].offered
        ]
        labels = {each.code: each.label for each in options}
        return ChoiceEdit(lambda: options, lambda code: labels.get(code, code))

    def focus_first(self) -> None:
        """Puts the cursor into the name in the language of the screen."""
        name = "label_en" if self._desk.terms.language == "en" else "label_sr"
        self.rows[name].editor.setFocus()

    def say_wrong(self, words: str) -> None:
        """Why it could not be kept."""
        self._wrong.say(words)

    def keep(self) -> None:
        """Hands on what was typed."""
        readings = {name: row.editor.read() for name, row in self.rows.items()}
        for name, reading in readings.items():
            self.rows[name].show_wrong(reading.wrong, "danger" if reading.wrong else "")
        if not any(each.wrong for each in readings.values()):
            values = {name: each.value or "" for name, each in readings.items()}
            self.kept.emit(values["label_sr"], values["label_en"], values.get("standard", ""))
