"""Identification and exploitation."""

from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import (
    CATEGORY,
    COARSE,
    NEVER,
    Record,
    key,
    many_of,
    one_of,
    reference,
    text_block,
    text_line,
    when,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Identification(Record):
    """One procedure in which a body assesses whether the person is a victim."""

    NAME = "identification"
    PREFIX = "I"

    code: str = key()
    victim: str | None = reference("victim", required=True, core=True)
    reported_on: HonestDate | None = when(COARSE, required=True, core=True)
    reported_by: str | None = one_of("referral_source", CATEGORY, core=True)
    body: str | None = one_of("identification_body", CATEGORY, core=True)
    authority_reference: str | None = text_line(NEVER)
    preliminary_on: HonestDate | None = when(COARSE)
    opinion_kind: str | None = one_of("opinion_kind", CATEGORY)
    opinion_on: HonestDate | None = when(COARSE)
    outcome: str | None = one_of("identification_outcome", CATEGORY, required=True, core=True)
    decided_on: HonestDate | None = when(COARSE, core=True)
    remedy: str | None = one_of("identification_remedy", CATEGORY)


@dataclass(frozen=True, kw_only=True, slots=True)
class Exploitation(Record):
    """What was done to the person, when and where."""

    NAME = "exploitation"
    PREFIX = "E"

    code: str = key()
    victim: str | None = reference("victim", required=True, core=True)
    forms: tuple[str, ...] = many_of("exploitation_form", CATEGORY, required=True, core=True)
    sexual_types: tuple[str, ...] = many_of("sexual_type", NEVER, switch="data_standard")
    labour_sector: str | None = one_of("labour_sector", COARSE)
    started_on: HonestDate | None = when(COARSE)
    ended_on: HonestDate | None = when(COARSE)
    countries: tuple[str, ...] = many_of("country", COARSE, core=True)
    recruitment_country: str | None = one_of("country", COARSE)
    recruitment_method: str | None = one_of("recruitment_method", CATEGORY, switch="data_standard")
    recruiter_relation: str | None = one_of("recruiter_relation", CATEGORY, core=True)
    control_means: tuple[str, ...] = many_of("control_means", CATEGORY, switch="data_standard")
    place: str | None = text_line(NEVER, switch="data_standard")
    note: str | None = text_block(NEVER)
