"""The independent audit: what anybody can compute from published files, laid together.

Every cell of every joint table that certainly exists is examined, printed or not:

* a *hidden* cell passes if it is at least k for certain, or if fillings show that it may be 0
  and may be k or more (the uniform rule);
* a *printed* count of 1..k-1 fails, and so does the difference of printed releases;
* a count that no table prints fails if it certainly lies below k and may be above 0. Sums of
  several cells (complements, groups) need no rule of their own: where each member may reach k or
  is certainly 0, so may or is their sum. Where only the lower end lies in 1..k-1, whether it
  gives away a small count depends on the true one: it becomes a *note*, or a finding for the
  cells whose maker says that they are small;
* combinations across tables that share no joint table are checked by their Frechet bounds and
  noted in the same way.

Undecided, out of time or too large to lay out counts as unsafe.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from trafficmon_desktop.disclosure.auditor import AuditRun, Interval, Report
from trafficmon_desktop.disclosure.errors import MalformedFileError, WrongUseError
from trafficmon_desktop.disclosure.increments import between_releases, compared, judge
from trafficmon_desktop.disclosure.late import with_recounts
from trafficmon_desktop.disclosure.pairs import pair_bounds
from trafficmon_desktop.disclosure.publication import (
    DEFAULT_THRESHOLD,
    INTERNAL_FORMAT,
    Cell,
    Publication,
)
from trafficmon_desktop.disclosure.reduction import reduce_system
from trafficmon_desktop.disclosure.releases import Supposed, suppositions, told_apart
from trafficmon_desktop.disclosure.renaming import linked_populations, only_of
from trafficmon_desktop.disclosure.system import System, bind, build_system
from trafficmon_desktop.disclosure.verdicts import AttackResult, Finding, HiddenCell

__all__ = ["AttackResult", "Finding", "HiddenCell", "attack", "needs_internal"]


def attack(
    publications: Sequence[Publication],
    *,
    threshold: int | None = None,
    time_limit: float | None = None,
    small: Collection[Cell] = (),
    exact: bool = True,
    report: Report | None = None,
) -> AttackResult:
    """Compute everything that follows from the publications together.

    ``threshold`` defaults to the largest one declared. ``time_limit`` is in seconds. ``small``
    are unprinted cells the caller knows to hold 1..k-1: for them the uniform rule is demanded.
    ``exact`` False looks for verdicts only, which is faster; intervals may then be too wide.
    Files of different organisations count different people and are examined each by itself.
    Raises MalformedFileError where the files contradict themselves or each other.
    """
    declared = [publication.threshold for publication in publications]
    bound = max(declared, default=DEFAULT_THRESHOLD) if threshold is None else threshold
    if bound < 1:
        raise WrongUseError("attack_threshold", threshold=bound)
    deadline = None if time_limit is None else monotonic() + time_limit
    every = with_recounts(publications)
    files = told_apart(every)
    known = _in_last(small, every, files)
    together = AttackResult(bound, (), tuple(_few_late(publications, bound)), ())
    tasks = [
        Task([only_of(file, group) for file in own], organisation, bound, deadline, known, exact)
        for organisation in dict.fromkeys(file.organisation for file in files)
        for own in [[file for file in files if file.organisation == organisation]]
        for group in linked_populations(own)
    ]
    for done, task in enumerate(tasks):
        if report is not None:
            report(done, len(tasks))
        together = together.joined(attack_linked(task))
    if report is not None:
        report(len(tasks), len(tasks))
    return _in_order_of(files, together)


@dataclass(frozen=True)
class Task:
    """Files of one organisation, cut down to populations that are linked with each other."""

    publications: Sequence[Publication]
    organisation: str
    threshold: int
    deadline: float | None
    small: Collection[Cell]
    exact: bool


def attack_linked(task: Task) -> AttackResult:
    """All that follows for these populations. Raises MalformedFileError (contradiction).

    Where no counts fit what a reader supposes about the releases, less is supposed.
    """
    for system in possible_systems(task.publications):
        try:
            return _attack_system(task, system)
        except MalformedFileError as error:
            if error.key != "summary_inconsistent":
                raise
    raise MalformedFileError("summary_inconsistent")


def possible_systems(publications: Sequence[Publication]) -> Iterator[System]:
    """Systems of all files with what binds the counts of different releases, the strictest
    first. The first that has a filling is the one that holds."""
    for supposed in suppositions(publications):
        yield bound_system(publications, supposed)


def bound_system(
    publications: Sequence[Publication],
    supposed: Supposed = Supposed(),  # noqa: B008 - a tuple
) -> System:
    """The system of all files under one supposition."""
    system = build_system(publications)
    if len(publications) > 1:
        alone = reduce_system(system, system.printed)
        bind(system, publications, alone.low, alone.high, supposed)
    return system


def _attack_system(task: Task, system: System) -> AttackResult:
    known = {*system.printed, *system.hidden}
    unprinted = [cell for cell in system.audited if cell not in known]
    run = AuditRun(system, system.printed, task.deadline)
    wanted = [*system.hidden, *unprinted, *system.rests]
    quick = {*unprinted, *system.rests} if task.exact else set(wanted)
    found = run.intervals(wanted, task.threshold, quick - compared(system))
    hidden = tuple(_hidden_cell(system, cell, found[cell], task) for cell in system.hidden)
    findings, notes = _examine_unprinted(system, unprinted, found, task)
    between = between_releases(system, run, found, task.threshold, task.small)
    findings += between[0]
    notes += between[1]
    findings += [*_printed(system, task.threshold), *_too_large(system)]
    pairs = pair_bounds(system, run, task.threshold)
    notes += [Finding("pair", *cell, *ends) for cell, ends in pairs]
    own = task.organisation
    return AttackResult(
        task.threshold,
        hidden,
        tuple(replace(finding, organisation=own) for finding in findings),
        tuple(replace(note, organisation=own) for note in notes),
    )


def _examine_unprinted(
    system: System, unprinted: Sequence[int], found: Mapping[int, Interval], task: Task
) -> tuple[list[Finding], list[Finding]]:
    """Findings and notes about the cells no table prints."""
    must = {system.index[cell] for cell in task.small if cell in system.index}
    findings: list[Finding] = []
    notes: list[Finding] = []
    for cell in unprinted:
        kind = judge(found[cell], task.threshold, must_hold=cell in must)
        if kind == "note":
            notes.append(_finding("derived", system, cell, found[cell]))
        elif kind is not None:
            findings.append(_finding(kind, system, cell, found[cell]))
    return findings, notes


def _few_late(publications: Sequence[Publication], threshold: int) -> Iterator[Finding]:
    """Late entries that are few, whether the file they come after is given or not."""
    for file in publications:
        for late in file.late:
            if 0 < late.value < threshold:
                ends = late.value, late.value
                period = "/".join(late.period)
                yield Finding("printed", late.population, frozenset(), period, *ends)


def needs_internal(publication: Publication) -> bool:
    """Whether the file holds unprotected figures, which are attacked only on request."""
    return publication.format == INTERNAL_FORMAT


def _hidden_cell(system: System, place: int, found: Interval, task: Task) -> HiddenCell:
    return HiddenCell(
        tuple(system.tables.get(place, ())),
        *system.cells[place],
        found.low,
        found.high,
        found.verdict(task.threshold),
        found.exact,
        task.organisation,
    )


def _finding(kind: str, system: System, place: int, found: Interval) -> Finding:
    cell = system.cells[place]
    return Finding(kind, cell.population, cell.key, cell.period, found.low, found.high)


def _printed(system: System, threshold: int) -> list[Finding]:
    small = [place for place, count in system.printed.items() if 0 < count < threshold]
    findings = []
    for place in small:
        cell, count = system.cells[place], system.printed[place]
        if not system.universes[cell.period, cell.population].is_open:
            tables = tuple(system.tables.get(place, ()))
            findings.append(Finding("printed", *cell, count, count, tables))
    return findings


def _too_large(system: System) -> list[Finding]:
    return [
        Finding("too_large", universe.population, frozenset(), universe.period, 0, None)
        for universe in system.universes.values()
        if not universe.complete and not universe.is_open
    ]


def _in_last(
    small: Collection[Cell], given: Sequence[Publication], files: Sequence[Publication]
) -> frozenset[Cell]:
    """Cells of a period in the last file of that period."""
    last = {old.period_name: new.period_name for old, new in zip(given, files, strict=True)}
    return frozenset(cell._replace(period=last.get(cell.period, cell.period)) for cell in small)


def _in_order_of(files: Sequence[Publication], result: AttackResult) -> AttackResult:
    """The hidden cells as they follow each other in the files."""
    order: dict[tuple[str, Cell], int] = {}
    for file in files:
        for table in file.tables:
            for cell, _ in file.table_cells(table):
                order.setdefault((file.organisation, cell), len(order))
    cells = sorted(
        result.cells,
        key=lambda c: order[c.organisation, Cell(c.population, c.key, c.period)],
    )
    return replace(result, cells=tuple(cells))
