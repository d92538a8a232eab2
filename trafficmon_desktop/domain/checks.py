"""Checks of one record: what is impossible, and what is still missing. Pure and quick.

``problems`` stops a value from being stored; ``missing`` only lists gaps. What is unusual but
possible belongs to the people who know the case and is asked about elsewhere.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from trafficmon_desktop.domain.codes import CODE_LISTS
from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import Field, Kind, Record, fields_of

#: Longer texts belong into a note of their own; the bound keeps files and screens readable.
LONGEST_LINE, LONGEST_TEXT = 2_000, 100_000

LARGEST_COUNT = 1_000_000

_TIME = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")

#: record -> pairs of (earlier, later) fields; the later may not lie wholly before the earlier
_IN_ORDER: Mapping[str, tuple[tuple[str, str], ...]] = {
    "victim": (("birth_date", "first_contact_on"), ("first_contact_on", "closed_on")),
    "identification": (
        ("reported_on", "preliminary_on"),
        ("reported_on", "opinion_on"),
        ("reported_on", "decided_on"),
    ),
    "exploitation": (("started_on", "ended_on"),),
    "consent": (("given_on", "expires_on"), ("given_on", "withdrawn_on")),
    "authorisation": (("given_on", "expires_on"), ("given_on", "revoked_on")),
    "support": (("started_on", "ended_on"),),
    "permit_decision": (("decided_on", "served_on"), ("valid_from", "valid_to")),
    "permit_remedy": (("lodged_on", "decided_on"),),
    "charge": (("committed_from", "committed_to"), ("charged_on", "confirmed_on")),
    "charge_decision": (("decided_on", "final_on"),),
    "claim": (("filed_on", "decided_on"), ("decided_on", "final_on")),
    "set_deadline": (("served_on", "met_on"),),
}


def problems(record: Record, today: date) -> dict[str, str]:
    """Field name to the message key of what is impossible in it; empty where nothing is."""
    found: dict[str, str] = {}
    for field in fields_of(type(record)):
        key = _problem(field, getattr(record, field.name), today)
        if key is not None:
            found[field.name] = key
        elif field.spec.kind is Kind.REF and record.code == getattr(record, field.name) != "":
            found[field.name] = "self_reference"
    for earlier, later in _IN_ORDER.get(record.NAME, ()):
        if later not in found and _before(getattr(record, later), getattr(record, earlier)):
            found[later] = "before_birth" if earlier == "birth_date" else "ends_before_start"
    return found


def missing(record: Record) -> tuple[str, ...]:
    """The required fields that are empty, in order."""
    return tuple(
        field.name
        for field in fields_of(type(record))
        if field.spec.required and getattr(record, field.name) in (None, (), "")
    )


def unstorable(record: Record) -> tuple[str, ...]:
    """The required references that are empty: without them the record has no place."""
    return tuple(
        field.name
        for field in fields_of(type(record))
        if field.spec.required and field.spec.kind is Kind.REF and not getattr(record, field.name)
    )


def _problem(field: Field, value: Any, today: date) -> str | None:
    spec = field.spec
    if value is None or value == () or value == "" or spec.kind is Kind.YES_NO:
        return None
    if spec.kind is Kind.CODE and value not in CODE_LISTS[spec.codes or ""]:
        return "unknown_code"
    if spec.kind is Kind.CODES:
        return _problem_of_codes(spec.codes or "", value)
    if spec.kind is Kind.DATE:
        return "in_future" if spec.past and value.first > today else None
    if spec.kind is Kind.COUNT:
        return "negative" if value < 0 else "too_large" if value > LARGEST_COUNT else None
    if spec.kind is Kind.MONEY:
        return "negative" if value.amount < 0 else None
    return _problem_of_text(field, value)


def _problem_of_codes(codes: str, value: Iterable[str]) -> str | None:
    chosen = tuple(value)
    if any(code not in CODE_LISTS[codes] for code in chosen):
        return "unknown_code"
    if len(chosen) > 1 and "none" in chosen:
        return "both_none_and_other"
    return None


def _problem_of_text(field: Field, value: str) -> str | None:
    longest = LONGEST_TEXT if field.spec.kind is Kind.LONG_TEXT else LONGEST_LINE
    if len(value) > longest:
        return "text_too_long"
    if field.name == "starts_at" and not _TIME.fullmatch(value):
        return "not_a_time"
    return None


def _before(later: HonestDate | None, earlier: HonestDate | None) -> bool:
    """Whether the later date certainly lies before the earlier one."""
    return later is not None and earlier is not None and later.last < earlier.first
