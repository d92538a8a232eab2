"""The window stays as it is over a long day: nothing is used up, and nothing piles up.

``python3 dev.py test --long`` works through eight hours at an act every fifteen seconds:
``TRAFFICMON_LONG`` is the number of acts.
"""

import os
import sys

import pytest
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Stage
from tests.ui.working_day import WorkingDay
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.storage import records as store

#: How many acts the long day has; without it a short one.
LONG = int(os.environ.get("TRAFFICMON_LONG", "0"))
ACTS, RESTS = (LONG, 12) if LONG else (45, 3)
CALLS, REPAINTS = 300_000, 10_000

#: What memory may be more after the last rest than after the one in the middle, in MB. Nothing of
#: ours stays (objects and vaults are counted); but the vault and its page cache grow with what is
#: entered, freed memory lies in pieces, and an act costs 2 to 8 kB outside of Python:
#: 8 MB in half a day.
SLACK_MB = 12.0


class Counted(QWidget):
    """Counts how often it is painted."""

    painted = 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawLine(0, 0, 9, 9)
        painter.end()
        self.painted += 1


def test_calls_that_return_nothing_use_up_nothing(qtbot: QtBot) -> None:
    """PySide6 6.12.0 on Python 3.11 drops a reference to None at each, and ends the process."""
    widget = Counted()
    qtbot.addWidget(widget)
    widget.resize(10, 10)
    before = sys.getrefcount(None)
    for number in range(CALLS // 3):
        widget.setEnabled(True)
        widget.setToolTipDuration(number)
        widget.update()
    for _ in range(REPAINTS):
        widget.grab()
    assert widget.painted >= REPAINTS
    assert widget.toolTipDuration() == CALLS // 3 - 1  # every call arrived
    assert abs(sys.getrefcount(None) - before) < CALLS // 100


@pytest.fixture
def stocked(opened: Stage) -> Stage:
    """The program on a vault with forty cases more."""
    with opened.workspace.desk.keeper.vault.write("fill") as unit:
        for group in sample(40, 7).values():
            store.insert_all(unit, group)
    return opened


def test_a_long_day_leaves_nothing_behind(stocked: Stage) -> None:
    day = WorkingDay(stocked, seed=11)
    for _ in range(ACTS // RESTS):
        day.act()  # until everything was there once
    rests = [day.rest()]
    for _ in range(RESTS - 1):
        for _ in range(ACTS // RESTS):
            day.act()
        rests.append(day.rest())
        print(rests[-1])
    first, last = rests[0], rests[-1]
    assert (last.threads, last.files) == (first.threads, first.files), rests
    assert (last.windows, last.widgets, last.objects) == (
        first.windows,
        first.widgets,
        first.objects,
    ), rests
    assert last.vaults == first.vaults, rests  # other tests of this process may have left one
    assert last.memory - rests[len(rests) // 2].memory < SLACK_MB, rests
