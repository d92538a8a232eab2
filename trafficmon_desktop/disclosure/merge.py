"""Adding up the protected files of several organisations, as a coordinator does.

Printed cells add; for a hidden one the whole-number interval of the audit is added. The systems of
the files have no unknown in common, so the sum of the intervals is exactly what all files together
say. A file that lacks a table of a population it publishes takes part with what follows from its
other tables: its system is laid out over the joint tables of all files.

The joint report tells its reader, and each contributor who subtracts what it sent, no small count:
a cell needs three contributors, and the sum, and the sum without any one of them, must be 0, at
least k, or an interval that passes the uniform rule. A table with a cell that does not is not
given. Nothing in it says more than the files themselves: every number is computed from them.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from trafficmon_desktop.disclosure.auditor import AuditRun
from trafficmon_desktop.disclosure.errors import MalformedFileError, UnsafeError
from trafficmon_desktop.disclosure.fitting import check_alone, check_together
from trafficmon_desktop.disclosure.merged import (
    Coverage,
    Ends,
    Merged,
    MergedCell,
    MergedTable,
    Part,
    Withheld,
    sum_of,
)
from trafficmon_desktop.disclosure.publication import Cell, Population, Publication, Table
from trafficmon_desktop.disclosure.system import build_system

Report = Callable[[int, int], None]

LEAST_CONTRIBUTORS = 3


def merge(
    publications: Sequence[Publication],
    names: Sequence[str] = (),
    report: Report | None = None,
) -> Merged:
    """The joint tables of files that fit together; ``names`` are the files' names for messages.

    ``report(done, total)`` may raise to cancel. Raises MalformedFileError where a file contradicts
    itself or does not fit the others, UnsafeError where nothing may be given.
    """
    called = names or [each.organisation for each in publications]
    for at, (publication, name) in enumerate(zip(publications, called, strict=True)):
        check_alone(publication, name)
        check_together(publication, name, publications[:at])
    if len(publications) < LEAST_CONTRIBUTORS:
        raise UnsafeError("merge_too_few", number=len(publications), least=LEAST_CONTRIBUTORS)
    joint = _Joint(publications)
    readings = []
    for done, (publication, name) in enumerate(zip(publications, called, strict=True)):
        if report is not None:
            report(done, len(publications))
        readings.append(_Reading(joint.completed(publication), joint.tables.values(), name))
    if report is not None:
        report(len(publications), len(publications))
    return joint.added(readings)


class _Joint:
    """The tables of all files together, and who gives what."""

    def __init__(self, publications: Sequence[Publication]) -> None:
        self._publications = publications
        self.threshold = max(each.threshold for each in publications)
        self.tables: dict[str, Table] = {}
        self.domains: dict[str, tuple[str, ...]] = {}
        self.groups: dict[str, dict[str, tuple[str, ...]]] = {}
        self._populations: dict[str, Population] = {}
        for each in publications:
            for table in each.tables:
                known = self.tables.get(table.id, table)
                self.tables[table.id] = min(known, table, key=_cells_of)  # the coarser form
                self._populations.setdefault(table.population, _population(each, table))
            for name in sorted({dim for table in each.tables for dim in table.dims}):
                self.domains.setdefault(name, tuple(each.domains[name]))
            for name, groups in each.groups.items():
                self.groups.setdefault(name, {}).update(groups)

    def completed(self, publication: Publication) -> Publication:
        """The file with every joint table of its populations; those it lacks are all hidden."""
        own = {table.id for table in publication.tables}
        shown = {table.population for table in publication.tables}
        lacking = tuple(
            replace(table, cells=dict.fromkeys(table.cells))
            for table in self.tables.values()
            if table.id not in own and table.population in shown
        )
        return replace(
            publication,
            tables=(*publication.tables, *lacking),
            domains={**self.domains, **publication.domains},
            groups={**self.groups, **publication.groups},
        )

    def added(self, readings: "Sequence[_Reading]") -> Merged:
        """The sums, without the tables that would say too much."""
        kept, withheld = [], []
        for table in self.tables.values():
            merged = self._table(table, readings)
            found = None
            if not self._populations[table.population].open:
                found = _objection(merged, self.threshold)
            if found is None:
                kept.append(merged)
            else:
                withheld.append(found)
        if not any(not self._populations[table.population].open for table in kept):
            raise UnsafeError("merge_nothing_given", least=LEAST_CONTRIBUTORS)
        return Merged(
            organisations=tuple(each.organisation for each in self._publications),
            threshold=self.threshold,
            domains=self.domains,
            groups={name: self.groups[name] for name in self.domains if name in self.groups},
            tables=tuple(kept),
            coverage=tuple(self._coverage(each) for each in self._populations.values()),
            withheld=tuple(withheld),
        )

    def _table(self, table: Table, readings: "Sequence[_Reading]") -> MergedTable:
        taking_part = [each for each in readings if each.publishes(table.population)]
        cells = tuple(
            MergedCell(
                categories,
                tuple(each.part(table.population, table.key(categories)) for each in taking_part),
            )
            for categories in table.cells
        )
        without = tuple(
            each.organisation
            for each in self._publications
            if any(other.population == table.population for other in each.tables)
            and not any(other.id == table.id for other in each.tables)
        )
        return MergedTable(table.id, table.population, table.unit, table.dims, cells, without)

    def _coverage(self, population: Population) -> Coverage:
        contributors, missing = [], []
        for each in self._publications:
            if any(table.population == population.name for table in each.tables):
                contributors.append(each.organisation)
            elif population.name in each.not_published:
                missing.append((each.organisation, "not_published"))
            else:
                missing.append((each.organisation, "absent"))
        return Coverage(population, tuple(contributors), tuple(missing))


class _Reading:
    """What one file says of every cell of the joint tables. Raises MalformedFileError where it
    contradicts itself."""

    def __init__(self, publication: Publication, tables: Iterable[Table], name: str) -> None:
        self._publication = publication
        self._shown = {table.population for table in publication.tables}
        self._system = build_system([publication])
        index = self._system.index
        wanted = dict.fromkeys(
            index[cell]
            for table in tables
            if table.population in self._shown
            for cell in _cells(publication, table)
            if cell in index
        )
        try:
            run = AuditRun(self._system, self._system.printed)
            found = run.intervals(list(wanted), None, None)
        except MalformedFileError as error:
            if error.key != "summary_inconsistent":
                raise
            raise MalformedFileError("merge_inconsistent", file=name) from None
        self._ends: dict[int, Ends] = {
            place: (each.low, each.high) for place, each in found.items()
        }
        self._open = {
            cell: value
            for table in publication.tables
            if publication.is_open(table.population)
            for cell, value in publication.table_cells(table)
        }

    def publishes(self, population: str) -> bool:
        """Whether the file has a table of the population."""
        return population in self._shown

    def part(self, population: str, key: frozenset[tuple[str, str]]) -> Part:
        """Its share of one cell."""
        publication, system = self._publication, self._system
        cell = Cell(population, key, publication.period_name)
        own = publication.organisation
        if publication.is_open(population):
            value = self._open.get(cell)
            return Part(own, value or 0, value, printed=value is not None)
        place = system.index.get(cell, -1)  # none where a joint table was too large to lay out
        low, high = self._ends.get(place, (0, None))
        possible = place not in system.zeros
        return Part(own, low, high, printed=place in system.printed, possible=possible)


def _cells_of(table: Table) -> int:
    return len(table.cells)


def _cells(publication: Publication, table: Table) -> Iterator[Cell]:
    for categories in table.cells:
        yield Cell(table.population, table.key(categories), publication.period_name)


def _objection(table: MergedTable, threshold: int) -> Withheld | None:
    """Why a joint table is not given, if it is not."""
    few = [cell.categories for cell in table.cells if 0 < cell.contributors < LEAST_CONTRIBUTORS]
    if few:
        return Withheld(table.id, table.population, table.dims, "contributors", tuple(few))
    narrow = [
        cell.categories
        for cell in table.cells
        if not all(_is_safe(ends, threshold) for ends in _readings_of(cell))
    ]
    if narrow:
        return Withheld(table.id, table.population, table.dims, "remainder", tuple(narrow))
    return None


def _readings_of(cell: MergedCell) -> Iterator[Ends]:
    """The sum, and what each contributor makes of it by taking its own share off."""
    yield cell.ends
    for at, part in enumerate(cell.parts):
        if part.possible:
            yield sum_of(cell.parts[:at] + cell.parts[at + 1 :])


def _is_safe(ends: Ends, threshold: int) -> bool:
    low, high = ends
    return high == 0 or low >= threshold or (low == 0 and (high is None or high >= threshold))


def _population(publication: Publication, table: Table) -> Population:
    known = publication.populations[table.population]
    return known if known.unit else replace(known, unit=table.unit)
