"""Takes back what was hidden for cover and turned out not to be needed."""

from __future__ import annotations

from trafficmon_desktop.disclosure.program import Goal
from trafficmon_desktop.disclosure.search import Search


def thin(search: Search, budget: int) -> int:
    """Print covering cells again, dearest first, where every demand still has its witness.

    `budget` is a number of programmes, not of seconds, so that the result is always the same.
    Returns what is left of it.
    """
    candidates = [int(number) for number in (search.hidden & ~search.forced).nonzero()[0]]
    candidates.sort(key=lambda number: (-search.cost[number], number))
    for number in candidates:
        if budget <= 0:
            break
        budget -= _try_printing(search, number, budget)
    return budget


def _try_printing(search: Search, number: int, budget: int) -> int:
    """Print one cell if all demands can still be met. Returns how many programmes that took."""
    trial = search.hidden.copy()
    trial[number] = False
    usable = search.witnesses.agreeing(number, int(search.program.base[number]))
    waiting = search.unmet(trial, usable)
    certain: list[Goal] = []
    for used in range(budget):
        if not waiting:
            search.hidden = trial
            search.certain.update(certain)
            search.witnesses.keep_only(
                search.witnesses.agreeing(number, int(search.program.base[number]))
            )
            return used
        demand, *waiting = waiting
        point = search.find_witness(demand, trial)
        if point is not None:
            waiting = [each for each in waiting if not each.goal.met_by(point[None, :])[0]]
        elif search.is_excused(demand, trial):
            certain.append(demand.goal)
        else:
            return used + 1
    return budget
