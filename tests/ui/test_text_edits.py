"""Numbers and amounts as people type them."""

from decimal import Decimal

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from trafficmon_desktop.domain.money import Money, read_amount
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.widgets.text_edits import CountEdit, MoneyEdit


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1200000", "1200000"),
        ("1.200.000", "1200000"),
        ("1.200.000,50", "1200000.50"),
        ("1,200,000.5", "1200000.5"),
        ("12,5", "12.5"),
        ("1 200 000", "1200000"),
        ("1\u00a0200\u00a0000", "1200000"),
    ],
)
def test_amounts(typed: str, amount: str) -> None:
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["abc", "12x", "-5", "1.2.3", "12,345.6.7"])
def test_no_amounts(typed: str) -> None:
    assert read_amount(typed) is None


@pytest.mark.parametrize(
    ("language", "read", "typed"),
    [
        ("en", "1,200,000.50", "1200000.50"),
        ("sr-Latn", "1.200.000,50", "1200000,50"),
        ("sr-Cyrl", "1.200.000,50", "1200000,50"),
    ],
)
def test_money_is_grouped_to_be_read_and_plain_to_be_typed(
    language: str, read: str, typed: str, qtbot: QtBot
) -> None:
    field = MoneyEdit(Terms(language))
    qtbot.addWidget(field)
    amount = Money(Decimal("1200000.50"), "EUR")
    field.show_value(amount)
    line = field.findChild(QLineEdit)
    assert line is not None
    assert line.text() == read
    assert field.read().value == amount
    field.show()
    field.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    assert line.text() == typed
    assert field.read().value == amount
    field.show_value(Money(Decimal(7), "RSD"))
    assert line.text() == "7"


def test_an_amount_that_cannot_be_read_stays_as_it_was_typed(qtbot: QtBot) -> None:
    field = MoneyEdit(Terms("en"))
    qtbot.addWidget(field)
    field.show_draft("about 3000")
    field.show()
    field.activateWindow()
    field.setFocus()
    line = field.findChild(QLineEdit)
    assert line is not None
    qtbot.waitUntil(line.hasFocus)
    assert field.read().text == "about 3000"


def test_count(qtbot: QtBot) -> None:
    field = CountEdit()
    qtbot.addWidget(field)
    field.setText("six")
    assert field.read().text == "six"
    field.setText("6")
    assert field.read().value == 6
