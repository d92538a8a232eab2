"""The timeline of a file: every dated field of every record, by honest date."""

from collections.abc import Iterable
from datetime import date

from trafficmon_desktop.domain.dates import HonestDate, ordered
from trafficmon_desktop.domain.fields import Field, Kind, Record
from trafficmon_desktop.domain.records import fields_of
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.ui.forms.naming import record_title, sentence
from trafficmon_desktop.ui.widgets.timeline import Event

#: Dates that are facts about a person and nothing that happened in the case.
_NO_EVENT = frozenset({"birth_date"})

ICONS = {
    "victim": "user",
    "identification": "badge-check",
    "exploitation": "link",
    "consent": "handshake",
    "authorisation": "file-check",
    "support": "heart-handshake",
    "penalisation": "gavel",
    "permit_application": "file-text",
    "permit_decision": "file-badge",
    "permit_remedy": "refresh-cw",
    "proceeding": "scale",
    "proceeding_event": "landmark",
    "defendant": "user-round",
    "charge": "gavel",
    "charge_decision": "gavel",
    "sanction": "gavel",
    "participation": "user-round",
    "claim": "hand-coins",
    "payment": "banknote",
    "activity": "graduation-cap",
    "set_deadline": "clock",
    "task": "circle-check",
    "note": "sticky-note",
}


def events_of(records: Iterable[Record], terms: Terms, today: date) -> list[Event]:
    """Ordered by the earliest day each can be."""
    found = [
        (getattr(record, field.name), record, field)
        for record in records
        for field in fields_of(type(record))
        if field.spec.kind is Kind.DATE
        and field.name not in _NO_EVENT
        and getattr(record, field.name) is not None
    ]
    found.sort(key=lambda each: (ordered(each[0]), each[1].code))
    return [_event(when, record, field, terms, today) for when, record, field in found]


def _event(when: HonestDate, record: Record, field: Field, terms: Terms, today: date) -> Event:
    label = sentence(terms.field(record.NAME, field.name))
    if record.NAME == "victim":
        title, detail = label, ""
    else:
        title = f"{sentence(terms.record(record.NAME))}: {label[:1].lower()}{label[1:]}"
        detail = record_title(record, terms)
    return Event(
        terms.date(when),
        title,
        detail,
        ICONS[record.NAME],
        record.code,
        is_exact=when.exact,
        is_future=when.first > today,
    )
