"""The tables a summary is made of: what is counted, by which unit, when, and by what."""

from trafficmon_desktop.domain.indicators.count import Counted, CountingPolicy, count_all
from trafficmon_desktop.domain.indicators.domains import DOMAINS, GROUPS
from trafficmon_desktop.domain.indicators.register import (
    CHAPTERS,
    POPULATIONS,
    TABLES,
    PopulationSpec,
    TableSpec,
)

__all__ = [
    "CHAPTERS",
    "DOMAINS",
    "GROUPS",
    "POPULATIONS",
    "TABLES",
    "Counted",
    "CountingPolicy",
    "PopulationSpec",
    "TableSpec",
    "count_all",
]
