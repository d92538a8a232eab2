"""Entries for periods that were released before: a population of their own in the next release.

What a release says of them is how much the total of an earlier period has grown since. Whoever
has the earlier file can add the two, so the audit takes such a number for what it is: a second
count of that period, bound to the first and to every longer period as any count is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from trafficmon_desktop.disclosure.pattern import Policy
from trafficmon_desktop.disclosure.publication import (
    Late,
    Population,
    Publication,
    Table,
)
from trafficmon_desktop.disclosure.renaming import linked_populations, only_of
from trafficmon_desktop.disclosure.weights import identity_of, jitter

IsSafe = Callable[[Sequence[Publication]], bool]
BOUND_RULES = ("flow", "once")


def with_recounts(publications: Sequence[Publication]) -> list[Publication]:
    """The files, each followed by the second counts that its late entries make known."""
    found: list[Publication] = []
    for file in publications:
        found.append(file)
        for recount in _recounts(file, found):
            if recount not in publications and recount not in found:
                found.append(recount)
    return found


def total_of(publications: Sequence[Publication], late: Late, organisation: str) -> int | None:
    """The last total of a population in exactly this period that the files print."""
    known = (
        (file.as_of, place, count)
        for place, file in enumerate(publications)
        if file.period == late.period and file.organisation == organisation
        for table in file.tables
        if table.population == late.population
        and (count := table.cells.get(("*",) * len(table.dims))) is not None
    )
    return max(known, default=("", 0, None))[2]


def with_late(
    counted: Publication,
    safe: Publication,
    released: Sequence[Publication],
    policy: Policy,
    is_safe: IsSafe,
) -> Publication:
    """The safe publication with the late entries that may be printed.

    Fewer than the jittered threshold are not printed, none included.
    """
    own = [replace(file, organisation=safe.organisation) for file in released]
    wanted = [
        each for each in counted.late if each.value >= policy.threshold + _noise(each, policy.key)
    ]
    kept: list[Late] = []
    if _passes(wanted, safe, own, is_safe):
        kept = wanted
    else:
        for each in wanted:
            if _passes([*kept, each], safe, own, is_safe):
                kept.append(each)
    return replace(safe, late=tuple(kept))


def _noise(late: Late, key: bytes | None) -> int:
    return jitter(key, identity_of(late.population, frozenset({late.period}), "late"))


def _passes(
    late: Sequence[Late], safe: Publication, own: Sequence[Publication], is_safe: IsSafe
) -> bool:
    """Beside everything released, as far as it speaks of populations linked with these."""
    files = [*own, replace(safe, late=tuple(late))]
    concerned = {each.population for each in late}
    groups = [group for group in linked_populations(files) if group & concerned]
    return all(is_safe([only_of(file, group) for file in files]) for group in groups)


def _recounts(file: Publication, before: Sequence[Publication]) -> Iterator[Publication]:
    for late in file.late:
        then = total_of(before, late, file.organisation)
        if then is None:
            continue
        spec = file.populations.get(late.population, Population(late.population))
        table = Table("late_entries", spec.name, spec.unit, (), {(): then + late.value})
        yield Publication(
            domains={},
            tables=(table,),
            organisation=file.organisation,
            period=late.period,
            as_of=file.as_of,
            protection=file.protection,
            populations={spec.name: spec},
        )
