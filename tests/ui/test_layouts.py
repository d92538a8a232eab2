"""Every field of every record stands exactly once in its form."""

import pytest

from trafficmon_desktop.domain.records import PARENT_OF, RECORD_TYPES
from trafficmon_desktop.ui.forms.layouts import LAYOUTS, known_from_place, layout_gaps


def test_every_record_has_a_layout() -> None:
    assert set(LAYOUTS) == set(RECORD_TYPES)


@pytest.mark.parametrize("record", sorted(RECORD_TYPES))
def test_each_field_is_placed_once(record: str) -> None:
    assert layout_gaps(record) == (set(), set(), set())


@pytest.mark.parametrize("record", sorted(RECORD_TYPES))
def test_only_code_and_parent_are_left_out(record: str) -> None:
    assert known_from_place(record) <= {"code", PARENT_OF.get(record, "code")}


def test_a_period_is_asked_from_its_beginning_to_its_end() -> None:
    """Fields that are called from and to, or since and until, stand in that order."""
    for name, groups in LAYOUTS.items():
        order = [field for group in groups for row in group.rows for field in row]
        for first, last in (("valid_from", "valid_to"), ("started_on", "ended_on")):
            if first in order and last in order:
                assert order.index(first) < order.index(last), name
