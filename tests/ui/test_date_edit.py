"""Honest dates: read as well as they are known, and never lost."""

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.keyboard import type_text
from trafficmon_desktop.domain.dates import parse_edtf
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.widgets.date_edit import DateEdit


def edit(qtbot: QtBot, language: str = "sr-Latn") -> DateEdit:
    field = DateEdit(Terms(language).date)
    qtbot.addWidget(field)
    return field


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("5.3.2024.", "2024-03-05"),
        ("3.2024", "2024-03"),
        ("mart 2024", "2024-03"),
        ("март 2024", "2024-03"),
        ("~2024", "2024~"),
        ("pre 2024", "../2023"),
        ("2023-2024", "2023/2024"),
    ],
)
def test_typed(qtbot: QtBot, typed: str, stored: str) -> None:
    field = edit(qtbot)
    type_text(field, typed)
    assert field.read().value == parse_edtf(stored)


def test_understood_while_typing(qtbot: QtBot) -> None:
    field = edit(qtbot)
    heard: list[str] = []
    field.understood.connect(heard.append)
    type_text(field, "3.2024")
    assert heard[-1] == "mart 2024."


def test_what_is_not_understood_is_kept(qtbot: QtBot) -> None:
    field = edit(qtbot)
    type_text(field, "za Uskrs")
    reading = field.read()
    assert (reading.value, reading.text) == (None, "za Uskrs")
    assert reading.wrong


@pytest.mark.parametrize("language", ["en", "sr-Latn", "sr-Cyrl"])
@pytest.mark.parametrize(
    "stored", ["2024-03-05", "2024-03", "2024", "2024~", "../2023", "2023/2024", "2024-03/.."]
)
def test_shown_and_left_untouched_stays(qtbot: QtBot, language: str, stored: str) -> None:
    field = edit(qtbot, language)
    field.show_value(parse_edtf(stored))
    assert field.read().value == parse_edtf(stored)


def test_unknown_is_empty(qtbot: QtBot) -> None:
    field = edit(qtbot)
    type_text(field, "?")
    assert field.read().value is None
    assert not field.read().wrong
