"""The list of people, found while typing."""

from trafficmon_desktop.services.people_index import (
    FILTERS,
    People,
    PeopleIndex,
    people,
    people_in_order,
)
from trafficmon_desktop.services.people_rows import GRANTED, PersonRow, reported_citizenship

__all__ = [
    "FILTERS",
    "GRANTED",
    "People",
    "PeopleIndex",
    "PersonRow",
    "people",
    "people_in_order",
    "reported_citizenship",
]
