"""Claimed, awarded and received as bars: one scale a currency, nothing added across them."""

from decimal import Decimal

from pytestqt.qtbot import QtBot

from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.widgets.money_bar import MoneyBar, Stage, rows_of

RSD_12, RSD_3 = Money(Decimal(1200), "RSD"), Money(Decimal(300), "RSD")
EUR_9 = Money(Decimal(9), "EUR")


def stages(*sums: list[Money]) -> list[Stage]:
    labels = ("claimed", "awarded", "received")
    return [Stage(label, each, "accent", "–") for label, each in zip(labels, sums, strict=True)]


def test_bars_are_shares_of_the_largest_sum_of_their_currency() -> None:
    rows = rows_of(stages([RSD_12], [RSD_3], [RSD_3, EUR_9]), Terms("en"))
    assert [(row.amount, row.share) for row in rows] == [
        ("1,200 RSD", 1.0),
        ("300 RSD", 0.25),
        ("300 RSD", 0.25),
        ("9 EUR", 1.0),
    ]


def test_what_is_not_recorded_has_no_bar() -> None:
    row = rows_of(stages([RSD_12], [], []), Terms("en"))[2]
    assert (row.amount, row.share) == ("–", 0.0)


def test_all_sums_are_read_out(qtbot: QtBot) -> None:
    bar = MoneyBar(stages([RSD_12], [RSD_3], []), Terms("sr-Cyrl"))
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "claimed 1.200 RSD, awarded 300 RSD, received –"
    assert not bar.grab().isNull()
