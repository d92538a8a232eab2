"""The person."""

from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import (
    CATEGORY,
    COARSE,
    NEVER,
    Record,
    key,
    many_of,
    number,
    one_of,
    text_block,
    text_line,
    when,
    yes_no,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Victim(Record):
    """A person who was, or may have been, trafficked."""

    NAME = "victim"
    PREFIX = "V"

    code: str = key()
    given_name: str | None = text_line(NEVER, core=True)
    family_name: str | None = text_line(NEVER, core=True)
    other_names: str | None = text_line(NEVER)
    sex: str | None = one_of("sex", CATEGORY, core=True)
    gender: str | None = one_of("gender", NEVER)
    birth_date: HonestDate | None = when(COARSE, core=True)
    age_assessment: str | None = one_of("age_assessment", CATEGORY)
    citizenships: tuple[str, ...] = many_of("country", COARSE, core=True)
    document_kind: str | None = one_of("travel_document", NEVER)
    document_number: str | None = text_line(NEVER)
    languages: tuple[str, ...] = many_of("language", COARSE)
    interpreter_needed: bool | None = yes_no(CATEGORY)
    contact: str | None = text_block(NEVER)
    safe_contact: str | None = one_of("safe_contact", NEVER, core=True)
    do_not_inform: tuple[str, ...] = many_of("do_not_inform", NEVER)
    responsible: str | None = text_line(NEVER, core=True)
    risk_level: str | None = one_of("risk_level", NEVER, core=True)
    risk_reviewed_on: HonestDate | None = when(NEVER)
    first_contact_on: HonestDate | None = when(COARSE, core=True)
    referred_by: str | None = one_of("referral_source", CATEGORY, core=True)
    unaccompanied: str | None = one_of("yes_no_unknown", CATEGORY)
    guardian: str | None = one_of("guardian", CATEGORY)
    guardian_on: HonestDate | None = when(COARSE)
    dependants: int | None = number(COARSE)
    recovery_offered_on: HonestDate | None = when(COARSE)
    asylum_status: str | None = one_of("asylum_status", CATEGORY)
    asylum_status_on: HonestDate | None = when(COARSE)
    rights_informed_on: HonestDate | None = when(COARSE)
    rights_language: str | None = one_of("language", NEVER)
    status: str | None = one_of("case_status", CATEGORY, required=True, core=True)
    counted_by: str | None = one_of("counting_organisation", CATEGORY)
    closed_on: HonestDate | None = when(COARSE)
    close_reason: str | None = one_of("close_reason", CATEGORY)
