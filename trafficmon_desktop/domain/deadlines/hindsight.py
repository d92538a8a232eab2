"""The records as they could be known on an earlier day, for asking what was due then.

Asked about today nothing changes: dates that can only lie in the past do not lie after it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import Kind, Record, fields_of
from trafficmon_desktop.domain.records import (
    RECORD_TYPES,
    RECORDS,
    Charge,
    ChargeDecision,
    Defendant,
    Proceeding,
    ProceedingEvent,
)

#: The date with which a record begins: before it there was none.
BEGINS: Mapping[str, str] = {
    "victim": "first_contact_on",
    "identification": "reported_on",
    "consent": "given_on",
    "authorisation": "given_on",
    "support": "started_on",
    "permit_application": "lodged_on",
    "permit_remedy": "lodged_on",
    "permit_decision": "decided_on",
    "proceeding": "reported_on",
    "charge": "charged_on",
    "charge_decision": "decided_on",
    "sanction": "imposed_on",
    "claim": "filed_on",
    "payment": "paid_on",
    "penalisation": "decided_on",
    "activity": "held_on",
    "set_deadline": "served_on",
}

#: record -> the date of a result, and what stood in its fields before.
BEFORE: Mapping[str, tuple[str, Mapping[str, str | bool | None]]] = {
    "victim": ("closed_on", {"status": "open", "close_reason": None}),
    "identification": ("decided_on", {"outcome": "pending"}),
    "permit_application": ("ended_on", {"end_reason": None}),
    "permit_remedy": ("decided_on", {"outcome": "pending"}),
    "claim": ("decided_on", {"outcome": "pending", "awarded": None}),
    "charge_decision": ("final_on", {"final": False}),
    "set_deadline": ("met_on", {"outcome": "open"}),
}


def as_known(book: Casebook, today: date) -> Casebook:
    """The casebook without what certainly happened after ``today``."""
    known: dict[str, Sequence[Record]] = {}
    for record_type in RECORDS:
        found = (_as_known(each, today) for each in book.every(record_type))
        known[record_type.NAME] = [each for each in found if each is not None]
    later = _with_later_steps(book, today)
    known[Proceeding.NAME] = [
        replace(each, status="open") if each.code in later else each
        for each in known[Proceeding.NAME]
        if isinstance(each, Proceeding)
    ]
    return Casebook(known)


def _as_known(record: Record, today: date) -> Record | None:
    begins = BEGINS.get(record.NAME)
    if begins is not None and _after(getattr(record, begins), today):
        return None
    if isinstance(record, ProceedingEvent) and record.state == "held":
        return None if _after(record.happened_on, today) else record
    changes: dict[str, object] = {
        name: None for name in _past_dates(record.NAME) if _after(getattr(record, name), today)
    }
    result, before = BEFORE.get(record.NAME, ("", {}))
    if result and _after(getattr(record, result), today):
        changes |= {result: None, **before}
    return replace(record, **changes) if changes else record  # type: ignore[arg-type]


@cache
def _past_dates(name: str) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in fields_of(RECORD_TYPES[name])
        if field.spec.kind is Kind.DATE and field.spec.past
    )


def _with_later_steps(book: Casebook, today: date) -> set[str]:
    """The proceedings in which something happened after that day: they had not ended."""
    found = {
        each.proceeding or ""
        for each in book.every(ProceedingEvent)
        if each.state == "held" and _after(each.happened_on, today)
    }
    for each in book.every(ChargeDecision):
        if _after(each.decided_on, today) or _after(each.final_on, today):
            charge = book.find(Charge, each.charge)
            defendant = None if charge is None else book.find(Defendant, charge.defendant)
            if defendant is not None:
                found.add(defendant.proceeding or "")
    return found


def _after(when: HonestDate | None, today: date) -> bool:
    return when is not None and when.first > today
