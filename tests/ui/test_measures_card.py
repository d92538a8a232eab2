"""The medians and sums of a period, as the page of figures shows them."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.pages.measures_card import MeasuresCard


def test_each_measure_is_a_line(opened: Stage, qtbot: QtBot) -> None:
    terms = Terms("en")
    card = MeasuresCard([("Median days", "total", "35 days"), ("Sums", "awarded", "5 RSD")], terms)
    qtbot.addWidget(card)
    assert card.lines == ("Median days – total: 35 days", "Sums – awarded: 5 RSD")
    shown = [label.text() for label in card.findChildren(QLabel)]
    assert shown == [terms.text("measure.heading"), *card.lines]
