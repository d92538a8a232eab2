"""Words for records and values on the screen."""

from collections.abc import Callable
from typing import Any

from trafficmon_desktop.domain.fields import Field, Kind, Record
from trafficmon_desktop.domain.records import Victim, field_of
from trafficmon_desktop.services.own_codes import shown_value
from trafficmon_desktop.services.terms import Terms

#: record -> the fields that tell one of its kind from another, in the order of their weight
TELLING: dict[str, tuple[str, ...]] = {
    "identification": ("outcome", "body", "reported_on"),
    "exploitation": ("forms", "countries", "started_on"),
    "consent": ("scope", "given_on"),
    "authorisation": ("kind", "holder"),
    "support": ("kind", "started_on"),
    "penalisation": ("kind", "outcome"),
    "permit_application": ("kind", "lodged_on"),
    "permit_decision": ("outcome", "decided_on"),
    "permit_remedy": ("kind", "lodged_on"),
    "proceeding": ("title", "kind", "court"),
    "proceeding_event": ("stage", "happened_on"),
    "defendant": ("label", "kind", "sex"),
    "charge": ("offence", "charged_on"),
    "charge_decision": ("outcome", "instance", "decided_on"),
    "sanction": ("kind", "months"),
    "participation": ("capacities",),
    "claim": ("kind", "outcome", "filed_on"),
    "payment": ("paid", "paid_on"),
    "activity": ("kind", "held_on"),
    "set_deadline": ("what", "due_on"),
    "task": ("title", "due_on"),
    "note": ("written_on",),
}


def value_text(field: Field, value: Any, terms: Terms, name_of: Callable[[str], str]) -> str:
    """A value as people read it; empty where there is none. ``name_of(code)`` names a record."""
    if value is None or value == ():
        return ""
    spec = field.spec
    if spec.kind is Kind.CODE:
        return terms.code(spec.codes or "", value)
    if spec.kind is Kind.CODES:
        return ", ".join(terms.code(spec.codes or "", code) for code in value)
    if spec.kind is Kind.YES_NO:
        return terms.text("answer.yes" if value else "answer.no")
    if spec.kind is Kind.REF:
        return name_of(value)
    return str(terms.value(value))


def record_title(record: Record, terms: Terms) -> str:
    """The two or three things that tell a record from its like; no name of a person."""
    if isinstance(record, Victim):
        return record.code
    parts = []
    for name in TELLING[record.NAME]:
        value = shown_value(terms, record, name)
        words = value_text(field_of(type(record), name), value, terms, lambda code: code)
        if words:
            parts.append(words)
    return " · ".join(parts) or record.code


def sentence(words: str) -> str:
    """With a capital at the beginning."""
    return words[:1].upper() + words[1:]
