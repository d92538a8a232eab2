"""Takes back what was hidden for cover and turned out not to be needed."""

from __future__ import annotations

from collections.abc import Callable

from trafficmon_desktop.disclosure.search import Search


def thin(search: Search, budget: int, report: Callable[[int], None] | None = None) -> int:
    """Print covering cells again, dearest first, where every demand still has its witness.

    `budget` is a number of programmes, not of seconds, so that the result is always the same.
    Returns what is left of it.
    """
    candidates = [
        int(number) for number in search.hidden.nonzero()[0] if number not in search.primary
    ]
    candidates.sort(key=lambda number: (-search.cost[number], number))
    for done, number in enumerate(candidates):
        if budget <= 0:
            break
        trial = search.hidden.copy()
        trial[number] = False
        waiting = search.unmet(trial)
        while waiting and budget > 0:
            budget -= 1
            if not search.fill(waiting[0], trial):
                break
            points = search.points[-1:]
            waiting = [d for d in waiting[1:] if not d.goal.met_by(points).any()]
        if not waiting:
            search.hidden = trial
        if report is not None:
            report(done)
    return budget
