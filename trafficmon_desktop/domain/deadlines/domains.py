"""Where a rule applies: kind of proceeding, code of procedure, and the years of its validity."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.deadlines.case import Case
from trafficmon_desktop.domain.deadlines.rules import Rule
from trafficmon_desktop.domain.records import PermitApplication, Proceeding, Record

#: Source: law.md, two codes of procedure. The code of 2011 is in force for organised crime since
#: the first day, for the rest since the second.
CPC2011_ORGANISED, CPC2011 = date(2012, 1, 15), date(2013, 10, 1)

CRIMINAL = ("criminal", "juvenile", None)
KINDS = {"criminal": CRIMINAL, "civil": ("civil", "labour"), "labour": ("civil", "labour")}

#: Which procedure makes a rule certain, and what to say where the procedure is not known.
_PROCEDURES = {
    "appeal_judgment_summary": ("summary", "procedure_summary"),
    "appeal_judgment_regular": ("regular", "procedure_regular"),
    "permit_decision_due_direct": ("direct_decision", "procedure_direct"),
    "permit_decision_due_full": ("full_procedure", "procedure_full"),
}


@dataclass(frozen=True)
class Window:
    """The days on which the trigger must lie for the rule to apply."""

    first: date | None = None
    last: date | None = None

    def clip(self, start: HonestDate) -> HonestDate | None:
        """The part of an honest date that lies inside; ``None`` if none of it does."""
        first = max((each for each in (start.earliest, self.first) if each), default=None)
        last = min((each for each in (start.latest, self.last) if each), default=None)
        if first is not None and last is not None and first > last:
            return None
        return replace(start, earliest=first, latest=last)


def applying(case: Case, rule: Rule, record: Record, start: HonestDate) -> HonestDate | None:
    """The start, cut to the days for which the rule applies to this record, or ``None``."""
    if not _kind_fits(case, rule, record):
        return None
    if rule.validity == "today":
        validity = Window(rule.valid_from, rule.valid_to)
        today = HonestDate(case.today.isoformat(), case.today, case.today)
        return start if validity.clip(today) is not None else None
    cut = Window(rule.valid_from, rule.valid_to).clip(start)
    regime = _regime(case, rule, record)
    return None if cut is None or regime is None else regime.clip(cut)


def _kind_fits(case: Case, rule: Rule, record: Record) -> bool:
    proceeding = case.proceeding_of(record)
    if proceeding is None:
        return True
    kinds = KINDS.get(rule.domain.partition("_")[0])
    return kinds is None or proceeding.kind in kinds


def _regime(case: Case, rule: Rule, record: Record) -> Window | None:
    """The days of the code of procedure a rule belongs to; ``None`` where it is another's.

    Where nobody says which code applies, the date of the event decides.
    """
    wanted = rule.domain.rpartition("_")[2]
    if wanted not in ("cpc2001", "cpc2011"):
        return Window()
    proceeding = case.proceeding_of(record)
    if proceeding is None or proceeding.regime is not None:
        known = None if proceeding is None else proceeding.regime
        return Window() if known in (None, wanted) else None
    change = CPC2011_ORGANISED if proceeding.organised_crime else CPC2011
    if wanted == "cpc2001":
        return Window(last=change - timedelta(days=1))
    return Window(first=change)


def doubt_of(case: Case, rule: Rule, record: Record) -> str:
    """The hint where it is not known whether the rule is the right one; else nothing."""
    wanted, hint = _PROCEDURES.get(rule.code, ("", ""))
    if not wanted:
        return ""
    known: str | None = None
    proceeding = case.proceeding_of(record)
    if isinstance(record, PermitApplication):
        known = record.procedure
    elif isinstance(proceeding, Proceeding):
        known = proceeding.procedure
    return "" if known == wanted else hint
