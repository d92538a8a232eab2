"""Which charge of a defendant leads, and why: from it alone outcome and offence are counted."""

from collections.abc import Sequence
from dataclasses import dataclass

from trafficmon_desktop.domain.indicators.lead import Ruling, lead_of, newest, read_ruling
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Record
from trafficmon_desktop.services.case_lines.saying import offence_in_short
from trafficmon_desktop.services.terms import Terms


@dataclass(frozen=True, slots=True)
class Lead:
    """``reason`` is ``group``, ``outcome`` or ``order``; ``ruling`` is what is counted of it."""

    charge: str
    reason: str
    ruling: Ruling

    def words(self, terms: Terms) -> str:
        """Why it leads, and as what the defendant is counted for it."""
        group = terms.category("offence_group", self.ruling.group)
        if not self.ruling.decision.outcome:
            return terms.text(f"lead.{self.reason}.undecided", group=group)
        outcome = terms.category("charge_outcome", self.ruling.outcome)
        return terms.text(f"lead.{self.reason}", group=group, outcome=outcome)

    def short(self, terms: Terms) -> str:
        """The leading offence in short."""
        offence = self.ruling.charge.offence
        return offence_in_short(offence, terms) if offence else self.charge


def lead_charges(file: Sequence[Record]) -> dict[str, Lead]:
    """defendant -> the leading one of several charges, by the newest decision on each."""
    charges = [each for each in file if isinstance(each, Charge)]
    decisions = [each for each in file if isinstance(each, ChargeDecision)]
    found = {}
    for defendant in {each.defendant for each in charges}:
        own = [each for each in charges if each.defendant == defendant]
        if defendant is not None and len(own) > 1:
            found[defendant] = _lead([_newest_ruling(each, decisions) for each in own])
    return found


def _newest_ruling(charge: Charge, decisions: Sequence[ChargeDecision]) -> Ruling:
    own = [each for each in decisions if each.charge == charge.code]
    blank = ChargeDecision(charge=charge.code)
    latest = max(own, key=lambda each: newest(each.decided_on, each), default=blank)
    return read_ruling(charge, latest)


def _lead(rulings: Sequence[Ruling]) -> Lead:
    first = lead_of(rulings)
    others = [each for each in rulings if each is not first]
    if all(each.rank[0] > first.rank[0] for each in others):
        reason = "group"
    else:
        rivals = [each for each in others if each.rank[0] == first.rank[0]]
        graver = all(each.rank[1] > first.rank[1] for each in rivals)
        reason = "outcome" if graver else "order"
    return Lead(first.charge.code, reason, first)
