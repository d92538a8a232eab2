"""What a memory of releases must satisfy, whoever keeps it."""

from __future__ import annotations

from collections.abc import Sequence

from trafficmon_desktop.disclosure.late import with_recounts
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.reduction import reduce_system
from trafficmon_desktop.disclosure.releases import told_apart
from trafficmon_desktop.disclosure.renaming import linked_populations, only_of
from trafficmon_desktop.disclosure.system import build_system


def check_agreement(publications: Sequence[Publication]) -> None:
    """Whether the files could be releases of one organisation's counts.

    Raises MalformedFileError where the same count is printed with two values, or where no counts
    fit what a file prints. Late and removed entries explain any difference between counts of
    different days, so those contradict nothing.
    """
    files = told_apart(with_recounts(publications))
    for group in linked_populations(files):
        system = build_system([only_of(file, group) for file in files])
        reduce_system(system, system.printed)
