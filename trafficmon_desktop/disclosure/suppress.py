"""Protecting a publication: hide cells until nobody can work out a small count.

The search proposes, the audit (separate code, separate equations) decides: nothing is returned
that the audit does not call safe. The result carries what a recipient needs to check it, never
weights, key, which cells were small themselves, or how long it took.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from time import monotonic
from typing import Any

from trafficmon_desktop.disclosure.across import Count, given_away, to_be_covered
from trafficmon_desktop.disclosure.attack import AttackResult, attack
from trafficmon_desktop.disclosure.errors import (
    MalformedFileError,
    UnsafeError,
    WrongUseError,
)
from trafficmon_desktop.disclosure.joint import Joint
from trafficmon_desktop.disclosure.ladder import Part, Step
from trafficmon_desktop.disclosure.late import with_late, with_recounts
from trafficmon_desktop.disclosure.lattice import cliques_of
from trafficmon_desktop.disclosure.measures import Counts, with_measures
from trafficmon_desktop.disclosure.pattern import Policy, components_of
from trafficmon_desktop.disclosure.primary import SILENT_CATEGORIES, too_small
from trafficmon_desktop.disclosure.publication import (
    INTERNAL_FORMAT,
    Cell,
    Publication,
)
from trafficmon_desktop.disclosure.reasons import reasons_of
from trafficmon_desktop.disclosure.weights import JITTER_LIMIT

Report = Callable[[int, int], None]

LEAST_THRESHOLD = 3
_SEARCHING = 0.6  # share of the time limit; the rest is for the audit


@dataclass(frozen=True)
class Protected:
    """The safe publication, what was lost on the way, and why each hidden cell is hidden.

    The last two are for its maker's eyes only; the reasons are those of ``reasons``.
    """

    publication: Publication
    steps: tuple[Step, ...]
    reasons: Mapping[Cell, str] = field(default_factory=dict)


def protect(
    publication: Publication,
    *,
    threshold: int = 5,
    key: bytes | None = None,
    released: Sequence[Publication] = (),
    time_limit: float | None = None,
    report: Report | None = None,
    small: Collection[Cell] = (),
    count: Count | None = None,
) -> Publication:
    """The publication with cells hidden (None) so that the audit calls it safe.

    All counts must be present. `key` is the secret of the noise; `time_limit` is in seconds;
    `report(done, total)` may raise to cancel. `small` are combinations that no table prints and
    that the caller knows to count 1..k-1; `count` tells the true count of any combination, for
    those across tables that have no joint table. Populations that are too small move to
    `not_published`. Fields of the input's `protection` and `extra` do not survive.

    Raises WrongUseError (threshold below 3), MalformedFileError (counts that contradict each
    other) and UnsafeError (no safe pattern, undecided, out of time).
    """
    return protect_with_report(
        publication,
        threshold=threshold,
        key=key,
        released=released,
        time_limit=time_limit,
        report=report,
        small=small,
        count=count,
    ).publication


def protect_with_report(
    publication: Publication,
    *,
    threshold: int = 5,
    key: bytes | None = None,
    released: Sequence[Publication] = (),
    time_limit: float | None = None,
    report: Report | None = None,
    small: Collection[Cell] = (),
    count: Count | None = None,
) -> Protected:
    """As `protect`, with the steps down the ladder that were needed."""
    _check_use(publication, threshold)
    start = monotonic()
    search_end = None if time_limit is None else start + _SEARCHING * time_limit
    policy = Policy(threshold, key, search_end, frozenset(small), count)
    own = [replace(file, organisation=publication.organisation) for file in released]
    released = with_recounts(own)
    left_out = too_small(publication, threshold, key)
    closed = {t.population for t in publication.tables if not publication.is_open(t.population)}
    parts = [
        Part(publication, populations, policy)
        for populations in components_of(publication, closed - left_out)
    ]
    for done, part in enumerate(parts):
        _tell(report, done, len(parts) + 1)
        part.search()
    _tell(report, len(parts), len(parts) + 1)
    audit = _Audit(policy, None if time_limit is None else start + time_limit, released)
    alone = _settle(publication, parts, left_out, audit)
    counted = _on_its_rung(publication, parts)
    safe, joined = _beside(released, counted, alone, audit) if released else (alone, ())
    measured, dropped = _with_measures(publication, safe, audit)
    measured = with_late(publication, measured, released, policy, audit.is_safe)
    _tell(report, len(parts) + 1, len(parts) + 1)
    steps = [Step("too_small", name) for name in sorted(left_out)]
    steps += [step for part in parts for step in part.report()]
    reasons = reasons_of(publication, alone, measured, threshold, key)
    return Protected(measured, (*steps, *joined, *dropped), reasons)


def _beside(
    released: Sequence[Publication], counted: Publication, alone: Publication, audit: _Audit
) -> tuple[Publication, tuple[Step, ...]]:
    """What of a release that is safe alone may be printed beside the earlier ones."""
    known = replace(audit.policy, deadline=audit.deadline, small=audit.small)
    joint = Joint(counted, alone, released, known)
    safe = joint.hide_more()
    return replace(safe, protection=_protection(safe, audit.policy)), tuple(joint.steps)


class _Audit:
    """The judge: `attack` with the threshold, the time that is left, and the `small` cells that
    no table tells on the present rungs."""

    def __init__(
        self, policy: Policy, deadline: float | None, released: Sequence[Publication]
    ) -> None:
        self._policy = policy
        self.deadline = deadline
        self.released = released
        self.small = policy.small

    @property
    def policy(self) -> Policy:
        return self._policy

    def __call__(self, publication: Publication) -> AttackResult:
        return self._of([publication], exact=True)

    def is_safe(self, files: Sequence[Publication]) -> bool:
        """The verdict on files together; counts that fit no supposition are not safe."""
        try:
            found = self._of(files, exact=False)
        except MalformedFileError:
            return False
        count = self.policy.count
        return found.safe and not (count is not None and given_away(found, count))

    def _of(self, files: Sequence[Publication], *, exact: bool) -> AttackResult:
        limit = None if self.deadline is None else self.deadline - monotonic()
        if limit is not None and limit <= 0:
            raise UnsafeError("protection_out_of_time")
        return attack(
            files,
            threshold=self._policy.threshold,
            time_limit=limit,
            small=self.small,
            exact=exact,
        )


def _check_use(publication: Publication, threshold: int) -> None:
    if threshold < LEAST_THRESHOLD:
        raise WrongUseError("protection_threshold", threshold=threshold, least=LEAST_THRESHOLD)
    if publication.format == INTERNAL_FORMAT:
        raise UnsafeError("protection_internal")


def _settle(
    publication: Publication, parts: Sequence[Part], left_out: set[str], audit: _Audit
) -> Publication:
    """Audit; send every part with a finding down the ladder; repeat until nothing is found."""
    while True:
        result = _assemble(publication, parts, left_out, audit.policy)
        audit.small = audit.policy.small.union(*(part.small for part in parts))
        found = audit(result)
        across = given_away(found, audit.policy.count) if audit.policy.count else []
        if found.safe and not across:
            return result
        cells = [Cell(each.population, each.key, each.period) for each in found.failing]
        cells += [Cell(each.population, each.key, each.period) for each in found.findings]
        cells += to_be_covered(result, across, {cell for part in parts for cell in part.covered})
        concerned = [
            part
            for part in parts
            if part.shown and any(cell.population in part.populations for cell in cells)
        ]
        if not concerned:
            raise UnsafeError("protection_no_pattern")
        for part in concerned:
            part.descend([cell for cell in cells if cell.population in part.populations])


def _on_its_rung(publication: Publication, parts: Sequence[Part]) -> Publication:
    """Every count of the tables as they are shown, coarser ones as such."""
    tables = tuple(table for part in parts if part.shown for table in part.publication.tables)
    return replace(publication, tables=tables)


def _assemble(
    publication: Publication, parts: Sequence[Part], left_out: set[str], policy: Policy
) -> Publication:
    """Tables in their old order, open ones as they are, with everything that is published."""
    shown = {(table.population, table.id): table for part in parts for table in part.tables()}
    closed = [name for part in parts if part.shown for name in part.populations]
    missing = {name for part in parts if not part.shown for name in part.populations}
    tables = tuple(
        table if publication.is_open(table.population) else shown[table.population, table.id]
        for table in publication.tables
        if publication.is_open(table.population) or (table.population, table.id) in shown
    )
    result = replace(
        publication,
        tables=tables,
        measures=(),
        late=(),
        extra={},
        not_published=tuple(sorted({*publication.not_published, *left_out, *missing})),
    )
    return replace(
        result,
        cliques=cliques_of(result, closed),
        protection=_protection(result, policy),
    )


def _protection(publication: Publication, policy: Policy) -> dict[str, Any]:
    """What a recipient needs to check the guarantee, and nothing about how it was reached."""
    hidden = {
        cell
        for table in publication.tables
        for cell, value in publication.table_cells(table)
        if value is None
    }
    return {
        "version": 1,
        "threshold": policy.threshold,
        "rules": [
            "small_counts",
            "complements",
            "one_category_groups",
            "small_populations",
            "whole_number_joint_audit",
        ],
        "acceptance": "lo >= k, or lo = 0 and hi >= k",
        "threshold_noise": JITTER_LIMIT if policy.key is not None else 0,
        "silent_categories": sorted(SILENT_CATEGORIES),
        "hidden_cells": len(hidden),
        "verdict": "safe",
        "audited_with": [str(each.get("id", "")) for each in publication.previous],
    }


def _with_measures(
    publication: Publication, safe: Publication, audit: _Audit
) -> tuple[Publication, list[Step]]:
    """Add each measure that may be printed and after which the audit still says safe."""
    counts = Counts(publication, safe, audit.policy.threshold, audit.released)
    measured, dropped = with_measures(counts, audit.is_safe)
    names = dict.fromkeys((each.population, each.id) for each in dropped)
    return measured, [Step("measure", *name) for name in names]


def _tell(report: Report | None, done: int, total: int) -> None:
    if report is not None:
        report(done, total)
