"""Defendants whose case ended finally, and proceedings that ended with the last of them.

A charge is final by a decision of a court marked final, other than ``annulled_retrial``. Charges
ended by the prosecutor, severed or merged are left aside. The day is the first on which all were
final; an extraordinary remedy never moves it. Source: rules of tables J8 and X1.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.indicators.lead import (
    TRAFFICKING,
    Ruling,
    lead_of,
    newest,
    offence_group,
    read_ruling,
)
from trafficmon_desktop.domain.indicators.pools import (
    COURT_KINDS,
    Pool,
    root_proceeding,
)
from trafficmon_desktop.domain.indicators.question import Question, Unit
from trafficmon_desktop.domain.indicators.sentences import sentence_class
from trafficmon_desktop.domain.indicators.spans import earliest, latest
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Proceeding

_CONFISCATIONS = frozenset(
    {"confiscation_of_proceeds", "confiscation_of_assets", "confiscation_of_object"}
)
_ELSEWHERE = frozenset({"severed", "merged"})


@dataclass(frozen=True, slots=True)
class Final:
    """How a defendant's case ended: the day, the lead ruling, all charges left aside."""

    day: HonestDate | None
    lead: Ruling
    aside: tuple[Charge, ...]


#: ``open`` where a charge is not final, ``aside`` where all charges are left aside.
Ending = Final | Literal["open", "aside"]


def final_of(book: Casebook, pool: Pool) -> Ending:
    """How the case of a defendant ended, if it did."""
    finals: dict[str, tuple[Charge, list[ChargeDecision]]] = {}
    aside = []
    for charge in pool.charges:
        decisions = book.of(ChargeDecision, "charge", charge.code)
        found = [each for each in decisions if _is_final(each)]
        if found:
            finals[charge.code] = charge, found
        elif _is_left_aside(decisions):
            aside.append(charge)
        else:
            return "open"
    if not finals:
        return "aside" if aside else "open"
    days = [earliest(each.final_on for each in found) for _, found in finals.values()]
    known = [each for each in days if each is not None]
    day = latest(known) if len(known) == len(days) else None
    rulings = [read_ruling(charge, _ruling_on(found, day)) for charge, found in finals.values()]
    return Final(day, lead_of(rulings), tuple(aside))


def _is_final(decision: ChargeDecision) -> bool:
    return (
        decision.final is True
        and decision.outcome not in _ELSEWHERE
        and decision.outcome != "annulled_retrial"
        and decision.instance not in ("prosecutor", "extraordinary")
    )


def _is_left_aside(decisions: Sequence[ChargeDecision]) -> bool:
    """Whether the last word on the charge is the prosecutor's, or sends it elsewhere."""
    ordinary = [each for each in decisions if each.instance != "extraordinary"]
    if not ordinary:
        return False
    last = max(ordinary, key=lambda each: newest(each.decided_on, each))
    return last.instance == "prosecutor" or last.outcome in _ELSEWHERE


def _ruling_on(finals: list[ChargeDecision], day: HonestDate | None) -> ChargeDecision:
    """The decision that was final on the day: of several the latest by then."""
    standing = [each for each in finals if day and each.final_on and each.final_on.last <= day.last]
    return max(standing or finals, key=lambda each: newest(each.final_on, each))


def defendants_final(q: Question) -> Iterator[Unit]:
    """Defendants whose case ended in the period, counted once."""
    for pool in q.pools:
        final = q.endings[pool.root.code]
        if isinstance(final, Final) and q.holds(final.day, "defendants_final", pool.root.code):
            lead = final.lead
            yield Unit(
                pool.root.code,
                {
                    "charge_outcome": lead.outcome,
                    "offence_group": lead.group,
                    "offence_group_decided": lead.group_decided,
                    "lost_trafficking": lost_trafficking(q.book, pool, final),
                    "plea_concluded": "yes" if lead.charge.plea == "concluded" else "no",
                    "defendant_sex": pool.sex,
                    "sentence_class": sentence_class(lead.outcome, pool.sanctions(q.book)),
                    "requalified": "yes" if lead.requalified else "no",
                },
            )


def lost_trafficking(book: Casebook, pool: Pool, final: Final) -> str:
    """Where the qualification as trafficking was lost; the first row that applies."""
    lead = final.lead
    if lead.group != TRAFFICKING:
        reported = any(offence_group(c.offence_reported) == TRAFFICKING for c in pool.charges)
        dropped = any(offence_group(each.offence) == TRAFFICKING for each in final.aside)
        return "before_indictment" if reported or dropped else "never_trafficking"
    if lead.outcome == "convicted_requalified" and lead.decision.offence is None:
        return "unknown"
    if _decided_group(lead.charge, lead.decision) == TRAFFICKING:
        return "not_lost"
    first = [
        each
        for each in book.of(ChargeDecision, "charge", lead.charge.code)
        if each.instance in ("first", "retrial") and not _surely_after(each, lead.decision)
    ]
    last = max(first, key=lambda each: newest(each.decided_on, each), default=None)
    if last is not None and _decided_group(lead.charge, last) != TRAFFICKING:
        return "first_instance"
    return "appeal"


def _surely_after(decision: ChargeDecision, other: ChargeDecision) -> bool:
    if decision.decided_on is None or other.decided_on is None:
        return False
    return decision.decided_on.first > other.decided_on.last


def _decided_group(charge: Charge, decision: ChargeDecision) -> str:
    return offence_group(decision.offence or charge.offence)


def proceedings_ended(q: Question) -> Iterator[Unit]:
    """Root proceedings of which the last defendant became final in the period.

    Defendants whose charges are all left aside do not hold a proceeding open, nor end it.
    """
    by_root: dict[str, list[Pool]] = defaultdict(list)
    for pool in q.pools:
        proceeding = q.book.find(Proceeding, pool.root.proceeding)
        if proceeding is not None:
            by_root[root_proceeding(q.book, proceeding).code].append(pool)
    for code, pools in by_root.items():
        root = q.book.find(Proceeding, code)
        if root is None or root.kind not in COURT_KINDS:
            continue
        ends = [q.endings[pool.root.code] for pool in pools]
        days = [each.day for each in ends if isinstance(each, Final)]
        known = [each for each in days if each is not None]
        if "open" in ends or not known or len(known) < len(days):
            continue
        if q.holds(latest(known), "proceedings_ended", code):
            kinds = {each.kind for pool in pools for each in pool.sanctions(q.book)}
            yield Unit(code, {"confiscation": "yes" if kinds & _CONFISCATIONS else "no"})
