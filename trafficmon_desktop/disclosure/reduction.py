"""What follows from the system by plain arithmetic, before any solver is asked.

Bounds are narrowed row by row in exact integers until nothing changes: a printed count fixes its
cell, the last unknown of a sum follows from the rest, a sum of zero makes its members zero. What
is left falls apart into components that share no row.
"""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass

from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.system import Row, System

STEPS_PER_ROW = 60  # narrowing may creep; whatever is left is the solver's work


@dataclass
class Component:
    """Cells that are not yet fixed and everything that binds them together."""

    cells: list[int]
    rows: list[int]  # indices into System.rows
    implications: list[int]  # indices into System.implications


@dataclass
class Reduction:
    """Proven bounds of every cell (``high`` None = none known) and the open components."""

    low: list[int]
    high: list[int | None]
    components: list[Component]

    def is_fixed(self, cell: int) -> bool:
        """Whether plain arithmetic determines the cell."""
        return self.low[cell] == self.high[cell]


def reduce_system(system: System, printed: Mapping[int, int]) -> Reduction:
    """Narrow the bounds of all cells, given the printed counts by cell index.

    Raises MalformedFileError (``summary_inconsistent``) where no counts can satisfy everything.
    """
    low = [0] * len(system.cells)
    high: list[int | None] = [None] * len(system.cells)
    for cell in system.zeros:
        high[cell] = 0
    for cell, count in printed.items():
        if high[cell] == 0 and count:
            raise MalformedFileError("summary_inconsistent")
        low[cell] = high[cell] = count
    _narrow(system, low, high)
    return Reduction(low, high, _find_components(system, low, high))


def _narrow(system: System, low: list[int], high: list[int | None]) -> None:
    rows_of: list[list[int]] = [[] for _ in system.cells]
    for number, row in enumerate(system.rows):
        for cell, _ in row.terms:
            rows_of[cell].append(number)
    while True:
        waiting, queued = deque(range(len(system.rows))), [True] * len(system.rows)
        steps = STEPS_PER_ROW * len(system.rows)
        while waiting and steps:
            steps -= 1
            number = waiting.popleft()
            queued[number] = False
            for cell in _narrow_row(system.rows[number], low, high):
                for other in rows_of[cell]:
                    if not queued[other]:
                        queued[other] = True
                        waiting.append(other)
        if not _narrow_implications(system, low, high):
            return


def _narrow_row(row: Row, low: list[int], high: list[int | None]) -> list[int]:
    """Narrow the cells of one row; returns those whose bounds changed."""
    changed = []
    if row.upper is not None:
        changed += _narrow_side(row.terms, row.upper, low, high)
    if row.lower is not None:
        negated = tuple((cell, -coefficient) for cell, coefficient in row.terms)
        changed += _narrow_side(negated, -row.lower, low, high)
    return changed


def _narrow_side(
    terms: tuple[tuple[int, int], ...], upper: int, low: list[int], high: list[int | None]
) -> list[int]:
    """Use ``sum(terms) <= upper``: each term is at most what the least of the others leaves."""
    least, endless = 0, 0
    for cell, coefficient in terms:
        bound = low[cell] if coefficient > 0 else high[cell]
        if bound is None:
            endless += 1
        else:
            least += coefficient * bound
    if endless > 1:
        return []
    if not endless and least > upper:
        raise MalformedFileError("summary_inconsistent")
    changed = []
    for cell, coefficient in terms:
        own = low[cell] if coefficient > 0 else high[cell]
        if endless and own is not None:
            continue
        room = upper - (least if own is None else least - coefficient * own)
        if coefficient > 0:
            limit = room // coefficient
            known = high[cell]
            if known is None or limit < known:
                high[cell] = limit
                changed.append(cell)
        else:
            limit = -(room // -coefficient)
            if limit > low[cell]:
                low[cell] = limit
                changed.append(cell)
        top = high[cell]
        if top is not None and low[cell] > top:
            raise MalformedFileError("summary_inconsistent")
    return changed


def _narrow_implications(system: System, low: list[int], high: list[int | None]) -> bool:
    changed = False
    for when, then in system.implications:
        if sum(low[cell] for cell in when) >= 1:
            target = tuple((cell, -1) for cell in then)
            changed |= bool(_narrow_side(target, -1, low, high))
        if all(high[cell] == 0 for cell in then):
            source = tuple((cell, 1) for cell in when)
            changed |= bool(_narrow_side(source, 0, low, high))
    return changed


def _find_components(system: System, low: list[int], high: list[int | None]) -> list[Component]:
    leader = list(range(len(system.cells)))

    def find(cell: int) -> int:
        while leader[cell] != cell:
            leader[cell] = leader[leader[cell]]
            cell = leader[cell]
        return cell

    def open_cells(cells: list[int]) -> list[int]:
        found = [cell for cell in cells if low[cell] != high[cell]]
        for cell in found[1:]:
            leader[find(cell)] = find(found[0])
        return found

    rows = [
        (number, open_cells([cell for cell, _ in row.terms]))
        for number, row in enumerate(system.rows)
    ]
    links = [
        (number, open_cells([*when, *then]))
        for number, (when, then) in enumerate(system.implications)
        if any(high[cell] != 0 for cell in when) and not any(low[cell] for cell in then)
    ]
    found: dict[int, Component] = {}
    for cell in range(len(system.cells)):
        if low[cell] != high[cell]:
            found.setdefault(find(cell), Component([], [], [])).cells.append(cell)
    for number, cells in rows:
        if cells:
            found[find(cells[0])].rows.append(number)
    for number, cells in links:
        if cells:
            found[find(cells[0])].implications.append(number)
    return list(found.values())
