"""Defendants with all that is pooled under them.

A defendant with ``continues`` is the same defendant in the proceeding that was split off: charges,
sanctions and events of the whole chain are pooled and counted once under the root.
"""

from collections import defaultdict
from dataclasses import dataclass

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.indicators.domains import UNKNOWN
from trafficmon_desktop.domain.indicators.spans import earliest
from trafficmon_desktop.domain.records import (
    Charge,
    Defendant,
    Proceeding,
    ProceedingEvent,
    Sanction,
)

COURT_KINDS = frozenset({"criminal", "juvenile"})


@dataclass(frozen=True, slots=True)
class Pool:
    """A defendant: the root of the chain, its members and their charges."""

    root: Defendant
    members: tuple[Defendant, ...]
    charges: tuple[Charge, ...]

    @property
    def sex(self) -> str:
        """The sex, or ``legal_person``."""
        if self.root.kind == "legal_person":
            return "legal_person"
        return self.root.sex or UNKNOWN

    @property
    def charged_on(self) -> HonestDate | None:
        """When the first charge was brought."""
        return earliest(each.charged_on for each in self.charges)

    def sanctions(self, book: Casebook) -> list[Sanction]:
        """The final sanctions of the whole chain."""
        return [
            sanction
            for member in self.members
            for sanction in book.of(Sanction, "defendant", member.code)
            if sanction.final
        ]


def pools_of(book: Casebook) -> list[Pool]:
    """Every defendant of criminal and juvenile proceedings once, in the order of the roots."""
    members: dict[str, list[Defendant]] = defaultdict(list)
    for each in book.every(Defendant):
        members[root_of(book, each).code].append(each)
    pools = []
    for code, chain in members.items():
        root = book.find(Defendant, code)
        if root is None or not in_court(book, root.proceeding):
            continue
        charges = [each for part in chain for each in book.of(Charge, "defendant", part.code)]
        pools.append(Pool(root, tuple(chain), tuple(charges)))
    return pools


def in_court(book: Casebook, proceeding: str | None) -> bool:
    """Whether the proceeding is one that the tables of chapter J count."""
    found = book.find(Proceeding, proceeding)
    return found is not None and found.kind in COURT_KINDS


def root_of(book: Casebook, defendant: Defendant) -> Defendant:
    """The defendant at the start of the chain; a ring of references ends where it closes."""
    seen = {defendant.code}
    while (before := book.find(Defendant, defendant.continues)) and before.code not in seen:
        seen.add(before.code)
        defendant = before
    return defendant if before is None else _smallest(book, seen)


def _smallest(book: Casebook, ring: set[str]) -> Defendant:
    found = book.find(Defendant, min(ring))
    if found is None:  # every code of the ring was found on the way
        raise LookupError("defendant")
    return found


def root_proceeding(book: Casebook, proceeding: Proceeding) -> Proceeding:
    """The proceeding from which this one was split, over all steps."""
    seen = {proceeding.code}
    while (before := book.find(Proceeding, proceeding.split_from)) and before.code not in seen:
        seen.add(before.code)
        proceeding = before
    return proceeding


def indicted_on(book: Casebook, pool: Pool) -> HonestDate | None:
    """When the defendant was first charged; the event only where no charge has a day."""
    charged = pool.charged_on
    if charged is not None:
        return charged
    events = [
        event
        for member in pool.members
        if member.proceeding is not None
        for event in book.of(ProceedingEvent, "proceeding", member.proceeding)
        if event.stage == "indictment" and event.defendant in (None, member.code)
    ]
    return earliest(each.happened_on for each in events if each.state == "held")
