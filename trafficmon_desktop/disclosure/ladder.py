"""What is tried, in this order, when linked populations cannot be shown as they are.

A full search; a search that also covers what the audit found; declared groups in the place of
their members, one variable after another; without one table after another; totals only; not at
all. Every step that costs the reader something is recorded.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from trafficmon_desktop.disclosure.coarsening import coarsenable, coarser, no_longer_told
from trafficmon_desktop.disclosure.errors import SolverError, UnsafeError
from trafficmon_desktop.disclosure.pattern import (
    Policy,
    hidden_cells,
    hide,
    tables_of,
)
from trafficmon_desktop.disclosure.publication import Cell, Publication, Table

REPAIRS = 4
_OF_MANY = 0.3  # of the effort, for all parts together: a summary of many tables is not to wait


@dataclass(frozen=True)
class Step:
    """What the reader does not get. ``kind``: ``too_small`` (population left out), ``coarser``
    (groups in the place of a variable's categories), ``table`` (dropped), ``totals_only``,
    ``left_out`` (no safe pattern), ``released`` (left out because of an earlier release),
    ``measure`` (dropped) or ``approximate`` (more may be hidden than needs be: the cheapest
    pattern is not proven); ``name``: the variable, the id of the table or measure, the period of
    the earlier release, else empty."""

    kind: str
    population: str
    name: str = ""


class Part:
    """Populations that are linked by declared relations, on one rung of the ladder."""

    def __init__(
        self, publication: Publication, populations: tuple[str, ...], policy: Policy
    ) -> None:
        self.publication = replace(publication, tables=tables_of(publication, populations))
        self._whole = self.publication
        self.populations = populations
        self.policy = replace(policy, effort=policy.effort.share(self._share(publication)))
        self.hidden: set[Cell] = set()
        self.steps: list[Step] = []
        self.is_near = True
        self.shown = True
        self.covered: set[Cell] = set()
        self._repairs = 0
        self._totals_only = False

    @property
    def small(self) -> frozenset[Cell]:
        """Combinations known to count 1..k-1 that no table of this rung tells."""
        lost = no_longer_told(
            self._whole, self.publication, self.populations, self.policy.threshold
        )
        return self.policy.small.union(lost) if self.shown else self.policy.small

    def search(self) -> None:
        """Find a pattern on the present rung, or on the first lower one that has any.

        Raises MalformedFileError where the counts contradict each other.
        """
        while self.shown:
            try:
                pattern = hidden_cells(
                    self.publication,
                    self.populations,
                    replace(self.policy, small=self.small),
                    self.covered,
                    totals_only=self._totals_only,
                )
            except (SolverError, UnsafeError):
                self._give_up_something()
            else:
                self.hidden, self.is_near = pattern
                return

    def descend(self, found: Collection[Cell]) -> None:
        """Go one rung down because the audit found something about these cells."""
        new = {cell for cell in found if cell.key} - self.covered
        if new and self._repairs < REPAIRS:
            self._repairs += 1
            self.covered |= new
        else:
            self._give_up_something()
        self.search()

    def tables(self) -> tuple[Table, ...]:
        """The tables as they would be shown; none where the populations are left out."""
        if not self.shown:
            return ()
        return hide(self.publication.tables, self.hidden, self.publication.period_name)

    def report(self) -> list[Step]:
        """All steps, the last one included: that the pattern may not be the cheapest."""
        if self.is_near or not self.shown:
            return self.steps
        return [*self.steps, *(Step("approximate", name) for name in self.populations)]

    def _share(self, publication: Publication) -> float:
        """How much of all protected cells stand here."""
        closed = [t for t in publication.tables if not publication.is_open(t.population)]
        mine, every = (
            sum(len(t.cells) for t in each) for each in (self.publication.tables, closed)
        )
        return mine / max(1, every)

    def _give_up_something(self) -> None:
        """One rung down: coarser, then without a table, then totals, then nothing at all."""
        if self._totals_only:
            self.shown = False
            self.steps = [Step("left_out", name) for name in self.populations]
        elif self.policy.is_late() or not (self._be_coarser() or self._drop_table()):
            self._totals_only = True
            self.steps += [Step("totals_only", name) for name in self.populations]

    def _be_coarser(self) -> bool:
        """Groups for the variable that saves most cells; False where no table can be coarser."""
        for variable in coarsenable(self.publication, self.populations)[:1]:
            concerned = {t.population for t in self.publication.tables if variable in t.dims}
            self.publication = coarser(self.publication, [variable])
            self.steps += [Step("coarser", name, variable) for name in sorted(concerned)]
            self._repairs, self.covered = 0, set()
            return True
        return False

    def _drop_table(self) -> bool:
        """Without the largest table of the population that has most; False where each has one."""
        by_population = {name: tables_of(self.publication, {name}) for name in self.populations}
        spare = [tables for tables in by_population.values() if len(tables) > 1]
        if not spare:
            return False
        most = max(spare, key=lambda tables: len(tables))
        dropped = max(most, key=lambda table: len(table.cells))
        kept = tuple(table for table in self.publication.tables if table is not dropped)
        self.publication = replace(self.publication, tables=kept)
        self.steps.append(Step("table", dropped.population, dropped.id))
        return True
