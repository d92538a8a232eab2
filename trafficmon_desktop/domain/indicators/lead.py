"""The lead charge: the one charge from which outcome and offence of a defendant are read.

Source: the charge with the highest offence group and, within it, the gravest outcome. An outcome
on another charge never changes it.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache

from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.indicators.domains import DOMAINS, UNKNOWN
from trafficmon_desktop.domain.records import Charge, ChargeDecision

TRAFFICKING = "trafficking"
CONVICTIONS = ("convicted", "convicted_requalified")

_GRAVITY = tuple(
    """
    convicted convicted_requalified security_measure juvenile_measure acquitted charge_rejected
    dismissed time_barred discontinued deferred annulled_retrial severed merged unknown
    """.split()
)
_OUTCOME_RANK = {outcome: rank for rank, outcome in enumerate(_GRAVITY)}
_GROUP_RANK = {group: rank for rank, group in enumerate(DOMAINS["offence_group"])}
_INSTANCE_RANK = {
    instance: rank
    for rank, instance in enumerate(("prosecutor", "first", "retrial", "appeal", "third"))
}
_VERSION = re.compile(r"_(?:2003|2006|2009)$")


@cache
def offence_group(offence: str | None) -> str:
    """The group of an offence code; ``unknown`` where it is empty."""
    if offence is None:
        return UNKNOWN
    if offence.startswith(("111b", "388_")):
        return TRAFFICKING
    if offence in ("389", "390"):
        return "389_390"
    return "184" if offence.startswith("184_") else "other"


def highest_group(offences: Iterable[str | None]) -> str:
    """The highest group of several offences; ``unknown`` where there is none."""
    groups = [offence_group(each) for each in offences]
    return min(groups, key=_GROUP_RANK.__getitem__, default=UNKNOWN)


@cache
def paragraph(offence: str) -> str:
    """Article and paragraph: versions of one paragraph are equal."""
    return _VERSION.sub("", offence)


@dataclass(frozen=True, slots=True)
class Ruling:
    """One decision on a charge as it is counted.

    An empty offence of charge or decision counts as the other one. A conviction is
    ``convicted`` only under the paragraph charged, otherwise ``convicted_requalified``.
    """

    charge: Charge
    decision: ChargeDecision
    outcome: str
    requalified: bool

    @property
    def group(self) -> str:
        """The offence group as charged."""
        return offence_group(self.charge.offence or self.decision.offence)

    @property
    def group_decided(self) -> str:
        """The offence group of the decision; ``none`` where it is no conviction."""
        if self.outcome not in CONVICTIONS:
            return "none"
        if self.outcome == "convicted_requalified" and self.decision.offence is None:
            return UNKNOWN
        return offence_group(self.decision.offence or self.charge.offence)

    @property
    def rank(self) -> tuple[int, int, int, str]:
        """The lower, the more it leads; of equals the higher group decided, then the lower code."""
        decided = _GROUP_RANK.get(self.group_decided, len(_GROUP_RANK))
        return _GROUP_RANK[self.group], _OUTCOME_RANK[self.outcome], decided, self.charge.code


def read_ruling(charge: Charge, decision: ChargeDecision) -> Ruling:
    """How a decision is counted. ``annulled_retrial`` can only be one of appeal: else unknown."""
    outcome = decision.outcome or UNKNOWN
    if outcome == "annulled_retrial" and decision.instance in ("first", "retrial"):
        outcome = UNKNOWN
    requalified = outcome == "convicted_requalified" or _differ(charge.offence, decision.offence)
    if outcome in CONVICTIONS:
        outcome = "convicted_requalified" if requalified else "convicted"
    return Ruling(charge, decision, outcome, requalified)


def _differ(charged: str | None, decided: str | None) -> bool:
    if charged is None or decided is None:
        return False
    return paragraph(charged) != paragraph(decided)


def lead_of(rulings: Iterable[Ruling]) -> Ruling:
    """The ruling on the lead charge. Raises ``ValueError`` where there is none."""
    return min(rulings, key=lambda each: each.rank)


def newest(when: HonestDate | None, decision: ChargeDecision) -> tuple[date, date, int, str]:
    """Sorts decisions on a charge by a day of theirs; of one day the higher instance is later."""
    return (*ordered(when), _INSTANCE_RANK.get(decision.instance or "", 0), decision.code)
