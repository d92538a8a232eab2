"""What several releases of different periods say together.

No equation between periods is assumed (see ``system``), but where the periods of printed
releases exactly tile a longer one, anybody can subtract: the difference between the year and the
sum of its quarters counts the late, undated and removed entries of a *flow* population. It must
not certainly lie in 1..k-1, on either side of zero.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from trafficmon_desktop.disclosure.auditor import AuditRun
from trafficmon_desktop.disclosure.publication import Cell, Key, Publication


def small_differences(
    publications: Sequence[Publication], run: AuditRun, threshold: int
) -> Iterator[tuple[str, str, Key, int, int]]:
    """Differences that certainly hold 1..threshold-1, as (period, population, key, low, high).

    Periods of different releases share no unknown, so the interval of the difference follows
    from the intervals of its parts.
    """
    index, cells = run.system.index, run.system.cells
    periods = {file.period for file in publications if file.period is not None}
    for whole in sorted(periods):
        for parts in tilings(whole, periods - {whole}):
            name = "/".join(whole)
            for place in run.system.audited:
                cell = cells[place]
                if cell.period != name or not _is_flow(publications, cell.population):
                    continue
                found = [
                    index.get(Cell(cell.population, cell.key, "/".join(part))) for part in parts
                ]
                places = [part for part in found if part is not None]
                if len(places) < len(found):
                    continue
                bounds = _difference(run, place, places)
                if bounds is not None and (
                    1 <= bounds[0] <= bounds[1] < threshold
                    or -threshold < bounds[0] <= bounds[1] <= -1
                ):
                    yield name, cell.population, cell.key, *bounds


def tilings(
    whole: tuple[str, str], periods: set[tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], ...]]:
    """Every way to lay the given periods end to end so that they fill ``whole`` exactly."""
    for period in sorted(periods):
        if period[0] == whole[0] and period[1] <= whole[1]:
            if period[1] == whole[1]:
                yield (period,)
                continue
            following = _day_after(period[1])
            if following is not None and following <= whole[1]:
                for rest in tilings((following, whole[1]), periods):
                    yield period, *rest


def _day_after(day: str) -> str | None:
    try:
        return (date.fromisoformat(day) + timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return None


def _is_flow(publications: Sequence[Publication], population: str) -> bool:
    return all(
        file.populations[population].period_rule == "flow"
        for file in publications
        if population in file.populations
    )


def _difference(run: AuditRun, whole: int, parts: Sequence[int]) -> tuple[int, int] | None:
    highest = [run.high[part] for part in (whole, *parts)]
    if any(high is None for high in highest):
        return None
    top, *rest = [high for high in highest if high is not None]
    return run.low[whole] - sum(rest), top - sum(run.low[part] for part in parts)
