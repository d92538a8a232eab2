"""Choices are found in every language and script, by typing or from the list."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import type_text
from trafficmon_desktop.services.terms import LANGUAGES, Terms
from trafficmon_desktop.ui.forms.choices import code_options
from trafficmon_desktop.ui.widgets.choice_edit import ChoiceEdit, Option
from trafficmon_desktop.ui.widgets.codes_picker import CodesPicker


def choice(codes: str, language: str = "en", *, sure_only: bool = False) -> ChoiceEdit:
    terms = Terms(language)
    return ChoiceEdit(
        lambda: code_options(codes, terms),
        lambda code: terms.code(codes, code),
        sure_only=sure_only,
    )


def countries(language: str = "en") -> ChoiceEdit:
    return choice("country", language, sure_only=True)


@pytest.mark.parametrize("typed", ["f", "fem", "ž", "zen", "жен", "female", "жеn"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_tab_takes_the_best_in_any_script(qtbot: QtBot, language: str, typed: str) -> None:
    field = choice("sex", language)
    qtbot.addWidget(field)
    field.show()
    type_text(field, typed)
    assert field._popup is not None
    qtbot.keyClick(field._popup, Qt.Key.Key_Tab)
    assert field.read().value == "female"


@pytest.mark.parametrize(
    ("codes", "typed", "code"),
    [
        ("permit_outcome", "granted", "granted"),  # the code itself, before what it begins
        ("permit_outcome", "odobr", "granted"),  # the first of those that fit as well
        ("country", "at", "AT"),
    ],
)
def test_the_best_of_several_is_taken(qtbot: QtBot, codes: str, typed: str, code: str) -> None:
    field = choice(codes, "sr-Cyrl")
    qtbot.addWidget(field)
    field.show()
    type_text(field, typed)
    assert field._popup is not None
    qtbot.keyClick(field._popup, Qt.Key.Key_Tab)
    assert field.read().value == code


@pytest.mark.parametrize("typed", ["Nemačka", "nemacka", "Немачка", "Germany", "DE"])
def test_found_in_any_language(qtbot: QtBot, typed: str) -> None:
    field = countries()
    qtbot.addWidget(field)
    field.setText(typed)
    assert field.read().value == "DE"


def test_nothing_that_fits_is_a_draft(qtbot: QtBot) -> None:
    field = countries()
    qtbot.addWidget(field)
    field.setText("Atlantis")
    assert field.read().value is None
    assert field.read().text == "Atlantis"


def test_picked_from_the_list(qtbot: QtBot) -> None:
    field = countries()
    qtbot.addWidget(field)
    field.show()
    type_text(field, "moldo")
    popup = field.findChild(type(field)) or field._popup
    assert popup is not None
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(popup, Qt.Key.Key_Down)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.read().value == "MD"


def test_a_list_that_was_only_opened_marks_nothing(qtbot: QtBot) -> None:
    field = countries()
    qtbot.addWidget(field)
    field.show()
    qtbot.keyClick(field, Qt.Key.Key_Down)
    popup = field._popup
    assert popup is not None
    assert not popup.currentIndex().isValid()
    assert not popup.selectionModel().hasSelection()
    qtbot.keyClick(popup, Qt.Key.Key_Down)
    first = popup.currentIndex()
    assert first.row() == 0
    assert popup.selectionModel().isSelected(first)
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert field.text() == first.data()


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return])
@pytest.mark.parametrize(("typed", "code"), [("moldo", "MD"), ("fran", "FR"), ("oman", "OM")])
def test_the_marked_row_is_taken_with_a_key(
    qtbot: QtBot, typed: str, code: str, key: Qt.Key
) -> None:
    field = countries()
    qtbot.addWidget(field)
    field.show()
    type_text(field, typed)
    assert field._popup is not None
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field._popup, key)
    assert field.read().value == code
    assert not field._popup.isVisible()


def test_tab_takes_nothing_doubtful(qtbot: QtBot) -> None:
    field = countries()
    qtbot.addWidget(field)
    field.show()
    type_text(field, "united")
    assert field._popup is not None
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field._popup, Qt.Key.Key_Tab)
    assert field.read().wrong
    type_text(field, " ")
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field._popup, Qt.Key.Key_Return)
    assert field.read().value


@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Return])
def test_an_emptied_field_stays_empty(qtbot: QtBot, key: Qt.Key) -> None:
    field = countries()
    qtbot.addWidget(field)
    field.show_value("MD")
    field.show()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    assert field._popup is not None
    with qtbot.waitSignal(field.left):
        qtbot.keyClick(field._popup, key)
    assert field.read().value is None


def test_what_waits_in_the_field_is_not_lost(qtbot: QtBot) -> None:
    terms = Terms("en")
    picker = CodesPicker(
        lambda: code_options("country", terms), lambda code: terms.code("country", code)
    )
    qtbot.addWidget(picker)
    picker.show_value(("MD",))
    picker._adder.setText("Germany")
    assert picker.read().value == ("MD", "DE")


def test_tab_takes_what_the_others_only_add_to(qtbot: QtBot) -> None:
    options = [Option("border", "police, border"), Option("plain", "police")]
    field = ChoiceEdit(lambda: options, {each.code: each.label for each in options}.__getitem__)
    qtbot.addWidget(field)
    field.show()
    type_text(field, "pol")
    assert field._popup is not None
    qtbot.keyClick(field._popup, Qt.Key.Key_Tab)
    assert field.read().value == "plain"


def test_several_keep_their_order(qtbot: QtBot) -> None:
    terms = Terms("en")
    picker = CodesPicker(
        lambda: code_options("country", terms), lambda code: terms.code("country", code)
    )
    qtbot.addWidget(picker)
    picker.show_value(("MD", "RS"))
    picker._adder.setText("Germany")
    picker._on_left()
    assert picker.read().value == ("MD", "RS", "DE")


def test_the_open_list_keeps_escape_from_the_form(qtbot: QtBot) -> None:
    form, field = QWidget(), choice("sex")
    QVBoxLayout(form).addWidget(field)
    qtbot.addWidget(form)
    left: list[bool] = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), form)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(lambda: left.append(True))
    form.show()
    qtbot.waitExposed(form)
    form.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    type_text(field, "f")
    assert field._popup is not None
    assert field._popup.isVisible()
    qtbot.keyClick(field._popup, Qt.Key.Key_Escape)
    assert not field._popup.isVisible()
    assert not left
    qtbot.keyClick(field, Qt.Key.Key_Escape)  # with the list closed it is the form's
    assert left
