"""Numbers and amounts as people type them."""

from decimal import Decimal

import pytest
from pytestqt.qtbot import QtBot

from trafficmon_desktop.domain.money import Money, read_amount
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
    ],
)
def test_amounts(typed: str, amount: str) -> None:
    assert read_amount(typed) == Decimal(amount)


@pytest.mark.parametrize("typed", ["abc", "12x", "-5", "1.2.3", "12,345.6.7"])
def test_no_amounts(typed: str) -> None:
    assert read_amount(typed) is None


def test_money_shown_is_money_read(qtbot: QtBot) -> None:
    field = MoneyEdit()
    qtbot.addWidget(field)
    field.show_value(Money(Decimal("1200000.50"), "EUR"))
    assert field.read().value == Money(Decimal("1200000.50"), "EUR")


def test_count(qtbot: QtBot) -> None:
    field = CountEdit()
    qtbot.addWidget(field)
    field.setText("six")
    assert field.read().text == "six"
    field.setText("6")
    assert field.read().value == 6
