"""The store of tables found on the way."""

import numpy as np

from trafficmon_desktop.disclosure.program import Goal
from trafficmon_desktop.disclosure.witnesses import Witnesses


def test_a_table_counts_only_while_it_agrees_with_what_is_printed() -> None:
    witnesses = Witnesses(2)
    witnesses.add(np.array([0, 7]))
    witnesses.add(np.array([3, 1]))
    none_first, five_second = Goal((0,)), Goal((1,), 5)
    assert witnesses.meet(none_first)
    assert witnesses.meet(five_second)
    printed = witnesses.agreeing(0, 3)
    assert not witnesses.meet(none_first, printed)
    witnesses.keep_only(printed)
    assert not witnesses.meet(none_first)
    assert witnesses.meet(Goal((1,), 1))


def test_there_is_room_for_many() -> None:
    witnesses = Witnesses(1)
    for number in range(1, 300):
        witnesses.add(np.array([number]))
    assert witnesses.meet(Goal((0,), 299))
    assert not witnesses.meet(Goal((0,)))
