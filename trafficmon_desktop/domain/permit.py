"""Applications for residence, the decisions on them and the remedies against those."""

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
    reference,
    text_line,
    when,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class PermitApplication(Record):
    """An application for residence; a person who is only presumed a victim may apply."""

    NAME = "permit_application"
    PREFIX = "P"

    code: str = key()
    victim: str | None = reference("victim", required=True, core=True)
    kind: str | None = one_of("permit_kind", CATEGORY, required=True, core=True)
    ground: str | None = one_of("permit_ground", CATEGORY, core=True)
    legal_basis: str | None = one_of("legal_basis", CATEGORY, core=True)
    extends: str | None = reference("permit_application", core=True)
    lodged_on: HonestDate | None = when(COARSE, required=True, core=True)
    lodged_by: str | None = one_of("lodged_by", CATEGORY)
    lodged_via: str | None = one_of("lodged_via", CATEGORY)
    authority: str | None = one_of("police_directorate", CATEGORY, core=True)
    authority_reference: str | None = text_line(NEVER)
    requested_months: int | None = number(CATEGORY)
    procedure: str | None = one_of("administrative_procedure", CATEGORY)
    counted_by: str | None = one_of("counting_organisation", CATEGORY)
    travel_document: str | None = one_of("travel_document", CATEGORY)
    fee: str | None = one_of("fee_status", CATEGORY)
    legal_aid: str | None = one_of("legal_aid", CATEGORY)
    address_registered_at: str | None = one_of("address_kind", CATEGORY)
    obstacles: tuple[str, ...] = many_of("permit_obstacle", CATEGORY)
    family_members: int | None = number(COARSE)
    labour_market_access: str | None = one_of("yes_no_unknown", CATEGORY)
    certificate_on: HonestDate | None = when(COARSE)
    ended_on: HonestDate | None = when(COARSE, core=True, past=False)
    end_reason: str | None = one_of("permit_end_reason", CATEGORY, core=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class PermitDecision(Record):
    """A decision on residence: on an application, or a revocation, return, ban or removal."""

    NAME = "permit_decision"
    PREFIX = "R"

    code: str = key()
    application: str | None = reference("permit_application", required=True, core=True)
    instance: str | None = one_of("permit_instance", CATEGORY, required=True, core=True)
    kind: str | None = one_of("permit_decision_kind", CATEGORY, required=True, core=True)
    remedy: str | None = reference("permit_remedy")
    outcome: str | None = one_of("permit_outcome", CATEGORY, required=True, core=True)
    decided_on: HonestDate | None = when(COARSE, required=True, core=True)
    served_on: HonestDate | None = when(COARSE, core=True)
    served_to: str | None = one_of("served_to", CATEGORY)
    remedy_notice_days: int | None = number(NEVER, core=True)
    granted_months: int | None = number(COARSE, core=True)
    granted_days: int | None = number(COARSE)
    valid_from: HonestDate | None = when(COARSE, core=True, past=False)
    valid_to: HonestDate | None = when(COARSE, core=True, past=False)
    refusal_ground: str | None = one_of("refusal_ground", CATEGORY, core=True)
    reveals_status: str | None = one_of("yes_no_unknown", CATEGORY, core=True)
    neutral_version: str | None = one_of("neutral_version", CATEGORY)


@dataclass(frozen=True, kw_only=True, slots=True)
class PermitRemedy(Record):
    """A remedy against a decision on residence, or against silence."""

    NAME = "permit_remedy"
    PREFIX = "M"

    code: str = key()
    application: str | None = reference("permit_application", required=True, core=True)
    decision: str | None = reference("permit_decision")
    kind: str | None = one_of("remedy_kind", CATEGORY, required=True, core=True)
    authority_reference: str | None = text_line(NEVER)
    suspensive: str | None = one_of("suspensive", CATEGORY)
    lodged_on: HonestDate | None = when(COARSE, required=True, core=True)
    outcome: str | None = one_of("remedy_outcome", CATEGORY, core=True)
    decided_on: HonestDate | None = when(COARSE, core=True)
