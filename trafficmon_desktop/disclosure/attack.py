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

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from time import monotonic

from trafficmon_desktop.disclosure.auditor import AuditRun, Interval, Report
from trafficmon_desktop.disclosure.errors import WrongUseError
from trafficmon_desktop.disclosure.pairs import pair_bounds
from trafficmon_desktop.disclosure.publication import (
    DEFAULT_THRESHOLD,
    INTERNAL_FORMAT,
    Cell,
    Key,
    Publication,
)
from trafficmon_desktop.disclosure.releases import small_differences
from trafficmon_desktop.disclosure.system import System, build_system


@dataclass(frozen=True)
class HiddenCell:
    """A hidden cell with its whole-number interval; ``hi`` None = no bound.

    ``verdict`` is ``safe``, ``unsafe`` or ``undecided``; only ``safe`` passes.
    """

    tables: tuple[str, ...]
    population: str
    key: Key
    period: str
    lo: int
    hi: int | None
    verdict: str
    exact: bool
    organisation: str = ""


@dataclass(frozen=True)
class Finding:
    """Something else that can be computed.

    ``kind``: ``printed`` (a small count is printed), ``derived`` (a count no table prints is
    certainly small), ``difference`` (of releases), ``pair`` (combination across tables),
    ``undecided``, ``too_large`` (a joint table was not laid out).
    """

    kind: str
    population: str
    key: Key
    period: str
    lo: int
    hi: int | None
    tables: tuple[str, ...] = ()
    organisation: str = ""


@dataclass(frozen=True)
class AttackResult:
    """All hidden cells in the order of the files; ``findings`` fail, ``notes`` do not."""

    threshold: int
    cells: tuple[HiddenCell, ...]
    findings: tuple[Finding, ...]
    notes: tuple[Finding, ...]

    @property
    def safe(self) -> bool:
        """Whether every hidden cell passes and nothing else was found."""
        return not self.findings and all(cell.verdict == "safe" for cell in self.cells)

    def joined(self, other: "AttackResult") -> "AttackResult":
        """Both results, one after the other."""
        return AttackResult(
            self.threshold,
            self.cells + other.cells,
            self.findings + other.findings,
            self.notes + other.notes,
        )

    @property
    def failing(self) -> tuple[HiddenCell, ...]:
        """The hidden cells that do not pass."""
        return tuple(cell for cell in self.cells if cell.verdict != "safe")


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
    together = AttackResult(bound, (), (), ())
    for organisation in dict.fromkeys(publication.organisation for publication in publications):
        own = [file for file in publications if file.organisation == organisation]
        task = _Task(own, organisation, bound, deadline, small, exact)
        together = together.joined(_attack_one(task, report))
    return together


@dataclass(frozen=True)
class _Task:
    publications: Sequence[Publication]
    organisation: str
    threshold: int
    deadline: float | None
    small: Collection[Cell]
    exact: bool


def _attack_one(task: _Task, report: Report | None) -> AttackResult:
    system = build_system(task.publications)
    known = {*system.printed, *system.hidden}
    unprinted = [cell for cell in system.audited if cell not in known]
    run = AuditRun(system, system.printed, task.deadline)
    quick = set(unprinted) if task.exact else None
    found = run.intervals([*system.hidden, *unprinted], task.threshold, quick, report)
    hidden = tuple(_hidden_cell(system, cell, found[cell], task) for cell in system.hidden)
    findings, notes = _examine_unprinted(system, unprinted, found, task)
    findings += [*_printed(system, task.threshold), *_too_large(system)]
    for period, population, key, low, high in small_differences(
        task.publications, run, task.threshold
    ):
        findings.append(Finding("difference", population, key, period, low, high))
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
    system: System, unprinted: Sequence[int], found: Mapping[int, Interval], task: _Task
) -> tuple[list[Finding], list[Finding]]:
    """Findings and notes about the cells no table prints."""
    must = {system.index[cell] for cell in task.small if cell in system.index}
    findings: list[Finding] = []
    notes: list[Finding] = []
    for cell in unprinted:
        kind = _judge(found[cell], task.threshold, must_hold=cell in must)
        if kind == "note":
            notes.append(_finding("derived", system, cell, found[cell]))
        elif kind is not None:
            findings.append(_finding(kind, system, cell, found[cell]))
    return findings, notes


def needs_internal(publication: Publication) -> bool:
    """Whether the file holds unprotected figures, which are attacked only on request."""
    return publication.format == INTERNAL_FORMAT


def _hidden_cell(system: System, place: int, found: Interval, task: _Task) -> HiddenCell:
    return HiddenCell(
        tuple(system.tables.get(place, ())),
        *system.cells[place],
        found.low,
        found.high,
        found.verdict(task.threshold),
        found.exact,
        task.organisation,
    )


def _judge(found: Interval, threshold: int, *, must_hold: bool) -> str | None:
    """What an unprinted cell amounts to: nothing, a note, or the kind of a finding."""
    if found.high == 0:
        return "derived" if must_hold else None
    verdict = found.verdict(threshold)
    if verdict == "safe":
        return None
    certainly_small = found.high is not None and found.high < threshold
    if verdict == "unsafe" and (must_hold or certainly_small):
        return "derived"
    if found.seen_high is not None and found.seen_high >= threshold and not must_hold:
        return "note"
    return "undecided"


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
