"""Records as lines that are read as the same again: what stands in a cell that is edited."""

from collections.abc import Sequence
from dataclasses import asdict

from trafficmon_desktop.domain.date_input import read_date
from trafficmon_desktop.domain.dates import HonestDate, NotADateError
from trafficmon_desktop.domain.records import Charge, ChargeDecision, Defendant, Sanction
from trafficmon_desktop.services.case_lines.saying import offence_in_short, sanction_words
from trafficmon_desktop.services.own_codes import shown_value
from trafficmon_desktop.services.terms import Terms


def defendant_line(defendant: Defendant, terms: Terms) -> str:
    """Label, then sex or kind."""
    parts = [defendant.label or ""]
    if defendant.sex in ("male", "female"):
        parts.append(terms.code("sex", shown_value(terms, defendant, "sex")))
    elif defendant.kind:
        parts.append(terms.code("defendant_kind", shown_value(terms, defendant, "kind")))
    return " ".join(part for part in parts if part)


def charge_line(charge: Charge, terms: Terms) -> str:
    """The offences by their articles, and the day of the indictment."""
    named = (shown_value(terms, charge, name) for name in ("offence_reported", "offence"))
    offences = [offence_in_short(each, terms) for each in named if each]
    return " ".join(
        part for part in (" -> ".join(offences), _day(charge.charged_on, terms)) if part
    )


def decision_line(decision: ChargeDecision, terms: Terms) -> str:
    """Outcome, effect of the appeal, another offence, day."""
    parts = []
    if decision.outcome:
        parts.append(terms.code("charge_outcome", shown_value(terms, decision, "outcome")))
    if decision.appeal_effect and decision.appeal_effect != decision.outcome:
        parts.append(terms.code("appeal_effect", shown_value(terms, decision, "appeal_effect")))
    if decision.offence:
        offence = shown_value(terms, decision, "offence")
        parts.append(f"-> {offence_in_short(offence, terms)}")
    parts.append(_day(decision.decided_on, terms))
    return ", ".join(part for part in parts if part)


def sanctions_line(sanctions: Sequence[Sanction], terms: Terms) -> str:
    """All sanctions of one instance, and the day of the first."""
    parts = [
        sanction_words(
            asdict(each) | {"amount": each.amount, "kind": shown_value(terms, each, "kind")}, terms
        )
        for each in sanctions
    ]
    days = [_day(each.imposed_on, terms) for each in sanctions if each.imposed_on is not None]
    return "; ".join(part for part in (*parts, *days[:1]) if part)


def final_line(final: bool | None, final_on: HonestDate | None, terms: Terms) -> str:
    """The day, or whether it is final."""
    if final_on is not None:
        return _day(final_on, terms)
    return "" if final is None else terms.text("answer.yes" if final else "answer.no")


def _day(when: HonestDate | None, terms: Terms) -> str:
    """In words where those are read as the same date, else as it is stored."""
    if when is None:
        return ""
    words = terms.date(when)
    try:
        return words if read_date(words) == when else when.edtf
    except NotADateError:
        return when.edtf
