"""What lies between releases: rests of a period, increments of a count, plain differences."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from trafficmon_desktop.disclosure.auditor import AuditRun, Interval
from trafficmon_desktop.disclosure.publication import Cell
from trafficmon_desktop.disclosure.releases import Tie
from trafficmon_desktop.disclosure.system import System
from trafficmon_desktop.disclosure.verdicts import Finding


def judge(found: Interval, threshold: int, *, must_hold: bool) -> str | None:
    """What an unprinted count amounts to: nothing, a note, or the kind of a finding."""
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


def between_releases(
    system: System,
    run: AuditRun,
    found: Mapping[int, Interval],
    threshold: int,
    small: Collection[Cell],
) -> tuple[list[Finding], list[Finding]]:
    """Findings and notes about rests and differences.

    A rest is judged like any count that no table prints; one of ``small`` must be able to be
    none and k. A difference of unknown sign fails where it certainly is 1..k-1 either way.
    """
    findings: list[Finding] = []
    notes: list[Finding] = []
    for place in system.rests:
        cell, interval = system.cells[place], found[place]
        kind = judge(interval, threshold, must_hold=cell in small)
        if kind is not None:
            kind = "undecided" if kind == "undecided" else "difference"
            entry = Finding(kind, cell.population, cell.key, cell.period, *ends_of(interval))
            certain = interval.high is not None and interval.high < threshold
            is_note = kind == "difference" and not certain and cell not in small
            (notes if is_note else findings).append(entry)
    for tie, bounds in plain_differences(system, run, threshold):
        rest = tie.rest
        findings.append(Finding("difference", rest.population, rest.key, rest.period, *bounds))
    return findings, notes


def ends_of(interval: Interval) -> tuple[int, int | None]:
    """Both ends."""
    return interval.low, interval.high


def compared(system: System, label: str | None = None) -> set[int]:
    """Cells of ties without a sign (those of one count, if given): what their difference says
    rests on both ends of their intervals, so a verdict on them is not enough."""
    return {
        system.index[cell]
        for tie in system.differences
        if label is None or label in (tie.whole.period, *(part.period for part in tie.parts))
        for cell in (tie.whole, *tie.parts)
    }


def plain_differences(
    system: System, run: AuditRun, threshold: int
) -> Iterator[tuple[Tie, tuple[int, int]]]:
    """Ties without a sign whose difference certainly is 1..k-1 either way, with its ends.

    They bind nothing, so the ends follow from those of the parts.
    """
    for tie in system.differences:
        bounds = _bounds(system, run, tie)
        if bounds is not None and (
            1 <= bounds[0] <= bounds[1] < threshold or -threshold < bounds[0] <= bounds[1] <= -1
        ):
            yield tie, bounds


def _bounds(system: System, run: AuditRun, tie: Tie) -> tuple[int, int] | None:
    whole, *parts = (system.index[cell] for cell in (tie.whole, *tie.parts))
    highest = [run.high[place] for place in (whole, *parts)]
    if any(high is None for high in highest):
        return None
    top, *tops = (high for high in highest if high is not None)
    return run.low[whole] - sum(tops), top - sum(run.low[part] for part in parts)
