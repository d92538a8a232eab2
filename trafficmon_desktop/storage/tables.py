"""One table a record, one column a field; a test holds them against the declarations.

References are foreign keys checked when the transaction ends, so that records which refer to
each other can be written in any order. ``record_code`` makes a code unique over all records.
"""

from typing import Annotated, Any

from sqlalchemy import Boolean, Column, ForeignKey, Integer, Table, Text
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.money import Money
from trafficmon_desktop.storage.metadata import METADATA
from trafficmon_desktop.storage.types import CodesText, HonestDateText, MoneyText

RECORD_CODE = Table(
    "record_code",
    METADATA,
    Column("code", Text, primary_key=True),
    Column("record", Text, nullable=False),
)

Key = Annotated[
    str,
    mapped_column(
        Text,
        ForeignKey("record_code.code", deferrable=True, initially="DEFERRED"),
        primary_key=True,
    ),
]
Line = Annotated[str | None, mapped_column(Text)]
Code = Annotated[str | None, mapped_column(Text)]
Codes = Annotated[tuple[str, ...], mapped_column(CodesText, nullable=False)]
When = Annotated[HonestDate | None, mapped_column(HonestDateText)]
YesNo = Annotated[bool | None, mapped_column(Boolean(create_constraint=False))]
Count = Annotated[int | None, mapped_column(Integer)]
Sum = Annotated[Money | None, mapped_column(MoneyText)]


class Row(DeclarativeBase):
    """The root of all rows. Rows never leave this package."""

    metadata = METADATA


def refers_to(record: str, *, required: bool = False) -> Any:
    """A column that holds the code of another record, indexed."""
    return mapped_column(
        Text,
        ForeignKey(f"{record}.code", deferrable=True, initially="DEFERRED"),
        nullable=not required,
        index=True,
    )


def refers_to_any(*, required: bool = False) -> Any:
    """A column that holds the code of a record of any type, indexed."""
    return mapped_column(
        Text,
        ForeignKey("record_code.code", deferrable=True, initially="DEFERRED"),
        nullable=not required,
        index=True,
    )


class VictimRow(Row):
    __tablename__ = "victim"

    code: Mapped[Key]
    given_name: Mapped[Line]
    family_name: Mapped[Line]
    other_names: Mapped[Line]
    sex: Mapped[Code]
    gender: Mapped[Code]
    birth_date: Mapped[When]
    age_assessment: Mapped[Code]
    citizenships: Mapped[Codes]
    document_kind: Mapped[Code]
    document_number: Mapped[Line]
    languages: Mapped[Codes]
    interpreter_needed: Mapped[YesNo]
    contact: Mapped[Line]
    safe_contact: Mapped[Code]
    do_not_inform: Mapped[Codes]
    responsible: Mapped[Line]
    risk_level: Mapped[Code]
    risk_reviewed_on: Mapped[When]
    first_contact_on: Mapped[When]
    referred_by: Mapped[Code]
    unaccompanied: Mapped[Code]
    guardian: Mapped[Code]
    guardian_on: Mapped[When]
    dependants: Mapped[Count]
    recovery_offered_on: Mapped[When]
    asylum_status: Mapped[Code]
    asylum_status_on: Mapped[When]
    rights_informed_on: Mapped[When]
    rights_language: Mapped[Code]
    status: Mapped[Code]
    counted_by: Mapped[Code]
    closed_on: Mapped[When]
    close_reason: Mapped[Code]


class IdentificationRow(Row):
    __tablename__ = "identification"

    code: Mapped[Key]
    victim: Mapped[str] = refers_to("victim", required=True)
    reported_on: Mapped[When]
    reported_by: Mapped[Code]
    body: Mapped[Code]
    authority_reference: Mapped[Line]
    preliminary_on: Mapped[When]
    opinion_kind: Mapped[Code]
    opinion_on: Mapped[When]
    outcome: Mapped[Code]
    decided_on: Mapped[When]
    remedy: Mapped[Code]


class ExploitationRow(Row):
    __tablename__ = "exploitation"

    code: Mapped[Key]
    victim: Mapped[str] = refers_to("victim", required=True)
    forms: Mapped[Codes]
    sexual_types: Mapped[Codes]
    labour_sector: Mapped[Code]
    started_on: Mapped[When]
    ended_on: Mapped[When]
    countries: Mapped[Codes]
    recruitment_country: Mapped[Code]
    recruitment_method: Mapped[Code]
    recruiter_relation: Mapped[Code]
    control_means: Mapped[Codes]
    place: Mapped[Line]
    note: Mapped[Line]


class ConsentRow(Row):
    __tablename__ = "consent"

    code: Mapped[Key]
    victim: Mapped[str] = refers_to("victim", required=True)
    scope: Mapped[Code]
    recipient: Mapped[Line]
    explained_in: Mapped[Code]
    given_on: Mapped[When]
    expires_on: Mapped[When]
    withdrawn_on: Mapped[When]
    given_by: Mapped[Code]


class AuthorisationRow(Row):
    __tablename__ = "authorisation"

    code: Mapped[Key]
    victim: Mapped[str] = refers_to("victim", required=True)
    kind: Mapped[Code]
    holder: Mapped[Line]
    given_on: Mapped[When]
    expires_on: Mapped[When]
    revoked_on: Mapped[When]


class SupportRow(Row):
    __tablename__ = "support"

    code: Mapped[Key]
    victim: Mapped[str] = refers_to("victim", required=True)
    kind: Mapped[Code]
    started_on: Mapped[When]
    ended_on: Mapped[When]
    provider: Mapped[Code]


class PenalisationRow(Row):
    __tablename__ = "penalisation"

    code: Mapped[Key]
    victim: Mapped[str] = refers_to("victim", required=True)
    kind: Mapped[Code]
    offence: Mapped[Code]
    decided_on: Mapped[When]
    outcome: Mapped[Code]
    non_punishment_argued: Mapped[Code]


class PermitApplicationRow(Row):
    __tablename__ = "permit_application"

    code: Mapped[Key]
    victim: Mapped[str] = refers_to("victim", required=True)
    kind: Mapped[Code]
    ground: Mapped[Code]
    legal_basis: Mapped[Code]
    extends: Mapped[str | None] = refers_to("permit_application")
    lodged_on: Mapped[When]
    lodged_by: Mapped[Code]
    lodged_via: Mapped[Code]
    authority: Mapped[Code]
    authority_reference: Mapped[Line]
    requested_months: Mapped[Count]
    procedure: Mapped[Code]
    counted_by: Mapped[Code]
    travel_document: Mapped[Code]
    fee: Mapped[Code]
    legal_aid: Mapped[Code]
    address_registered_at: Mapped[Code]
    obstacles: Mapped[Codes]
    family_members: Mapped[Count]
    labour_market_access: Mapped[Code]
    certificate_on: Mapped[When]
    ended_on: Mapped[When]
    end_reason: Mapped[Code]


class PermitRemedyRow(Row):
    __tablename__ = "permit_remedy"

    code: Mapped[Key]
    application: Mapped[str] = refers_to("permit_application", required=True)
    decision: Mapped[str | None] = refers_to("permit_decision")
    kind: Mapped[Code]
    authority_reference: Mapped[Line]
    suspensive: Mapped[Code]
    lodged_on: Mapped[When]
    outcome: Mapped[Code]
    decided_on: Mapped[When]


class PermitDecisionRow(Row):
    __tablename__ = "permit_decision"

    code: Mapped[Key]
    application: Mapped[str] = refers_to("permit_application", required=True)
    instance: Mapped[Code]
    kind: Mapped[Code]
    remedy: Mapped[str | None] = refers_to("permit_remedy")
    outcome: Mapped[Code]
    decided_on: Mapped[When]
    served_on: Mapped[When]
    served_to: Mapped[Code]
    remedy_notice_days: Mapped[Count]
    granted_months: Mapped[Count]
    granted_days: Mapped[Count]
    valid_from: Mapped[When]
    valid_to: Mapped[When]
    refusal_ground: Mapped[Code]
    reveals_status: Mapped[Code]
    neutral_version: Mapped[Code]


class ProceedingRow(Row):
    __tablename__ = "proceeding"

    code: Mapped[Key]
    title: Mapped[Line]
    kind: Mapped[Code]
    procedure: Mapped[Code]
    exploitation_forms: Mapped[Codes]
    split_from: Mapped[str | None] = refers_to("proceeding")
    prosecutor: Mapped[Code]
    court: Mapped[Code]
    court_reference: Mapped[Line]
    reported_on: Mapped[When]
    regime: Mapped[Code]
    source: Mapped[Code]
    organised_crime: Mapped[YesNo]
    status: Mapped[Code]


class DefendantRow(Row):
    __tablename__ = "defendant"

    code: Mapped[Key]
    proceeding: Mapped[str] = refers_to("proceeding", required=True)
    continues: Mapped[str | None] = refers_to("defendant")
    victim: Mapped[str | None] = refers_to("victim")
    kind: Mapped[Code]
    label: Mapped[Line]
    name: Mapped[Line]
    sex: Mapped[Code]
    birth_date: Mapped[When]
    citizenships: Mapped[Codes]
    roles: Mapped[Codes]
    relation_to_victim: Mapped[Code]
    absconded: Mapped[YesNo]


class ProceedingEventRow(Row):
    __tablename__ = "proceeding_event"

    code: Mapped[Key]
    proceeding: Mapped[str] = refers_to("proceeding", required=True)
    defendant: Mapped[str | None] = refers_to("defendant")
    stage: Mapped[Code]
    happened_on: Mapped[When]
    starts_at: Mapped[Line]
    courtroom: Mapped[Line]
    summoned: Mapped[Code]
    support_person: Mapped[Line]
    state: Mapped[Code]
    served_on: Mapped[When]
    victim: Mapped[str | None] = refers_to("victim")
    postponed: Mapped[Code]
    note: Mapped[Line]


class ChargeRow(Row):
    __tablename__ = "charge"

    code: Mapped[Key]
    defendant: Mapped[str] = refers_to("defendant", required=True)
    offence_reported: Mapped[Code]
    committed_from: Mapped[When]
    committed_to: Mapped[When]
    offence: Mapped[Code]
    charged_on: Mapped[When]
    confirmed_on: Mapped[When]
    plea: Mapped[Code]


class ChargeDecisionRow(Row):
    __tablename__ = "charge_decision"

    code: Mapped[Key]
    charge: Mapped[str] = refers_to("charge", required=True)
    instance: Mapped[Code]
    outcome: Mapped[Code]
    appeal_effect: Mapped[Code]
    appealed_by: Mapped[Codes]
    offence: Mapped[Code]
    requalified_by: Mapped[Code]
    decided_on: Mapped[When]
    final: Mapped[YesNo]
    final_on: Mapped[When]


class SanctionRow(Row):
    __tablename__ = "sanction"

    code: Mapped[Key]
    defendant: Mapped[str] = refers_to("defendant", required=True)
    instance: Mapped[Code]
    kind: Mapped[Code]
    months: Mapped[Count]
    days: Mapped[Count]
    amount: Mapped[Sum]
    imposed_on: Mapped[When]
    final: Mapped[YesNo]
    enforced: Mapped[Code]


class ParticipationRow(Row):
    __tablename__ = "participation"

    code: Mapped[Key]
    proceeding: Mapped[str] = refers_to("proceeding", required=True)
    victim: Mapped[str | None] = refers_to("victim")
    pseudonym: Mapped[Line]
    sex: Mapped[Code]
    age_group: Mapped[Code]
    capacities: Mapped[Codes]
    counted_by: Mapped[Code]
    vulnerable_witness: Mapped[Code]
    vulnerable_witness_on: Mapped[When]
    vulnerable_witness_by: Mapped[Code]
    representation: Mapped[Code]
    representation_paid_by: Mapped[Code]
    child_rules: Mapped[Code]
    informed_of_plea: Mapped[Code]
    measures_requested: Mapped[Codes]
    measures_applied: Mapped[Codes]
    times_examined: Mapped[Count]
    confronted: Mapped[Code]
    intimidated: Mapped[Code]
    penalised: Mapped[Code]


class ClaimRow(Row):
    __tablename__ = "claim"

    code: Mapped[Key]
    participation: Mapped[str | None] = refers_to("participation")
    victim: Mapped[str | None] = refers_to("victim")
    proceeding: Mapped[str | None] = refers_to("proceeding")
    follows: Mapped[str | None] = refers_to("claim")
    kind: Mapped[Code]
    filed_on: Mapped[When]
    claimed: Mapped[Sum]
    non_pecuniary: Mapped[Code]
    interim_measure: Mapped[Code]
    enforcement_requested_on: Mapped[When]
    outcome: Mapped[Code]
    decided_on: Mapped[When]
    awarded: Mapped[Sum]
    final_on: Mapped[When]


class PaymentRow(Row):
    __tablename__ = "payment"

    code: Mapped[Key]
    claim: Mapped[str] = refers_to("claim", required=True)
    paid_on: Mapped[When]
    paid: Mapped[Sum]


class ActivityRow(Row):
    __tablename__ = "activity"

    code: Mapped[Key]
    kind: Mapped[Code]
    held_on: Mapped[When]
    place: Mapped[Line]
    profession: Mapped[Code]
    participants_female: Mapped[Count]
    participants_male: Mapped[Count]
    participants_other: Mapped[Count]
    reach: Mapped[Count]
    hours: Mapped[Count]
    topic: Mapped[Code]
    note: Mapped[Line]


class SetDeadlineRow(Row):
    __tablename__ = "set_deadline"

    code: Mapped[Key]
    subject: Mapped[str] = refers_to_any(required=True)
    set_by: Mapped[Line]
    served_on: Mapped[When]
    served_to: Mapped[Code]
    what: Mapped[Line]
    due_on: Mapped[When]
    met_on: Mapped[When]
    outcome: Mapped[Code]


class TaskRow(Row):
    __tablename__ = "task"

    code: Mapped[Key]
    subject: Mapped[str | None] = refers_to_any()
    title: Mapped[Line]
    due_on: Mapped[When]
    done_on: Mapped[When]


class NoteRow(Row):
    __tablename__ = "note"

    code: Mapped[Key]
    subject: Mapped[str] = refers_to_any(required=True)
    written_on: Mapped[When]
    text: Mapped[Line]


ROWS: dict[str, type[Row]] = {
    mapper.class_.__tablename__: mapper.class_ for mapper in Row.registry.mappers
}

TABLES: dict[str, Table] = {name: METADATA.tables[name] for name in ROWS}
