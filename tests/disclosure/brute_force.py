"""The audit of a small file against every whole-number filling, counted one by one."""

from collections.abc import Callable
from typing import Any

from tests.disclosure.small_tables import Counts, Domains
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.auditor import Auditor
from trafficmon_desktop.disclosure.system import build_system
from trafficmon_desktop.disclosure.tables import publication_from_json


def compare(
    file: dict[str, Any], domains: Domains, total: int, fits: Callable[[Counts], Any]
) -> None:
    """Every cell of the system, hidden or not printed at all, against all fillings."""
    counts = Counts(domains, total, file.get("groups"))
    counts.keep(counts.agreeing(file))
    counts.keep(fits(counts))
    publication = publication_from_json(file)
    system = build_system([publication])
    found = Auditor(system).audit(targets=system.cells)
    for cell, interval in found.items():
        numbers = counts.of(dict(cell.key))
        assert (interval.low, interval.high) == (numbers.min(), numbers.max()), cell
        assert interval.exact
    for entry in attack([publication], threshold=3).cells:
        numbers = counts.of(dict(entry.key))
        assert (entry.lo, entry.hi) == (numbers.min(), numbers.max())
        passes = entry.lo >= 3 or (entry.lo == 0 and entry.hi >= 3)
        # A lower end that only a search tree proves is left undecided, which counts as unsafe.
        fitting = ("safe", "undecided") if entry.lo >= 3 else ("safe",)
        assert entry.verdict in (fitting if passes else ("unsafe",))
