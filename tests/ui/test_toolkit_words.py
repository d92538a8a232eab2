"""The words of the toolkit itself are Serbian in both scripts: the wheel brings none."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QTextEdit,
)

from trafficmon_desktop.ui.language import ScreenLanguage

#: Members of the enumeration that are no buttons.
NOT_BUTTONS = frozenset(
    "NoButton FirstButton LastButton Default Escape ButtonMask FlagMask".split()
)

SCRIPTS = {"sr-Cyrl": "Откажи", "sr-Latn": "Otkaži"}
scripts = pytest.mark.parametrize("language", SCRIPTS)


@pytest.fixture
def speaking(qapp: QApplication, language: str) -> Iterator[str]:
    """The language, installed."""
    screen = ScreenLanguage(qapp)
    screen.choose(language)
    yield language
    screen.choose("en")


def foreign(texts: list[str], language: str) -> list[str]:
    """Texts that are not in the script; keys are the same in all languages."""
    plain = [re.sub(r"\t.*", "", text).replace("&", "") for text in texts]
    other = r"[A-Za-z]" if language == "sr-Cyrl" else r"[Ѐ-ӿ]"
    return [text for text in plain if re.search(other, text)]


@scripts
def test_buttons_of_messages(speaking: str) -> None:
    box = QMessageBox()
    box.setDetailedText("…")
    every = [each for each in QMessageBox.StandardButton if each.name not in NOT_BUTTONS]
    for button in every:
        box.addButton(button)
    texts = [button.text() for button in box.buttons()]
    assert len(texts) >= len(every)
    assert SCRIPTS[speaking] in texts
    assert foreign(texts, speaking) == []
    box.deleteLater()


@scripts
def test_buttons_of_dialogs(speaking: str) -> None:
    ok_and_cancel = QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
    box = QDialogButtonBox(ok_and_cancel)
    assert SCRIPTS[speaking] in [button.text() for button in box.buttons()]
    assert foreign([button.text() for button in box.buttons()], speaking) == []
    box.deleteLater()


@scripts
@pytest.mark.parametrize("editor", [QLineEdit, QPlainTextEdit, QTextEdit])
def test_menus_of_fields(speaking: str, editor: type[QLineEdit]) -> None:
    field = editor()
    menu = field.createStandardContextMenu()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions() if action.text()]
    assert len(texts) >= 6
    assert foreign(texts, speaking) == []
    menu.deleteLater()
    field.deleteLater()


@scripts
def test_choosing_a_file(speaking: str) -> None:
    dialog = QFileDialog()
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    texts = [button.text() for button in dialog.findChildren(QAbstractButton)]
    texts += [label.text() for label in dialog.findChildren(QLabel)]
    texts += [button.toolTip() for button in dialog.findChildren(QAbstractButton)]
    texts.append(dialog.windowTitle())
    assert SCRIPTS[speaking] in texts
    assert foreign(texts, speaking) == []
    dialog.deleteLater()
