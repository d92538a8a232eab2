"""Proceedings, their events and the victims' places in them."""

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
    yes_no,
)


@dataclass(frozen=True, kw_only=True, slots=True)
class Proceeding(Record):
    """A criminal, civil or other proceeding."""

    NAME = "proceeding"
    PREFIX = "K"

    code: str = key()
    title: str | None = text_line(NEVER, core=True)
    kind: str | None = one_of("proceeding_kind", CATEGORY, required=True, core=True)
    procedure: str | None = one_of("proceeding_procedure", CATEGORY, core=True)
    exploitation_forms: tuple[str, ...] = many_of("exploitation_form", CATEGORY, core=True)
    split_from: str | None = reference("proceeding")
    prosecutor: str | None = one_of("prosecution_office", CATEGORY, core=True)
    court: str | None = one_of("court", CATEGORY, core=True)
    court_reference: str | None = text_line(NEVER, core=True)
    reported_on: HonestDate | None = when(COARSE, core=True)
    regime: str | None = one_of("cpc_regime", CATEGORY)
    source: str | None = one_of("proceeding_source", CATEGORY)
    organised_crime: bool | None = yes_no(CATEGORY)
    status: str | None = one_of("proceeding_status", CATEGORY, required=True, core=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class ProceedingEvent(Record):
    """Something that happened or is planned in a proceeding."""

    NAME = "proceeding_event"
    PREFIX = "H"

    code: str = key()
    proceeding: str | None = reference("proceeding", required=True, core=True)
    defendant: str | None = reference("defendant")
    stage: str | None = one_of("proceeding_stage", CATEGORY, required=True, core=True)
    happened_on: HonestDate | None = when(COARSE, required=True, core=True, past=False)
    starts_at: str | None = text_line(NEVER)
    courtroom: str | None = text_line(NEVER)
    summoned: str | None = one_of("yes_no_unknown", NEVER)
    support_person: str | None = text_line(NEVER)
    state: str | None = one_of("event_state", CATEGORY, required=True, core=True)
    served_on: HonestDate | None = when(COARSE)
    victim: str | None = reference("victim")
    postponed: str | None = one_of("postponement_reason", CATEGORY)
    note: str | None = text_line(NEVER)


@dataclass(frozen=True, kw_only=True, slots=True)
class Participation(Record):
    """A victim's place in a proceeding."""

    NAME = "participation"
    PREFIX = "A"

    code: str = key()
    proceeding: str | None = reference("proceeding", required=True, core=True)
    victim: str | None = reference("victim", core=True)
    pseudonym: str | None = text_line(NEVER)
    sex: str | None = one_of("sex", CATEGORY)
    age_group: str | None = one_of("age_group", CATEGORY)
    capacities: tuple[str, ...] = many_of("victim_capacity", CATEGORY, required=True, core=True)
    counted_by: str | None = one_of("counting_organisation", CATEGORY)
    vulnerable_witness: str | None = one_of("vulnerable_witness", CATEGORY, core=True)
    vulnerable_witness_on: HonestDate | None = when(COARSE)
    vulnerable_witness_by: str | None = one_of("decided_by", CATEGORY)
    representation: str | None = one_of("representation", CATEGORY, core=True)
    representation_paid_by: str | None = one_of("paid_by", CATEGORY)
    child_rules: str | None = one_of("yes_no_unknown", CATEGORY)
    informed_of_plea: str | None = one_of("yes_no_unknown", CATEGORY)
    measures_requested: tuple[str, ...] = many_of("protection_measure", CATEGORY)
    measures_applied: tuple[str, ...] = many_of("protection_measure", CATEGORY, core=True)
    times_examined: int | None = number(COARSE, core=True)
    confronted: str | None = one_of("yes_no_unknown", CATEGORY)
    intimidated: str | None = one_of("yes_no_unknown", CATEGORY)
    penalised: str | None = one_of("penalised", CATEGORY, core=True)
