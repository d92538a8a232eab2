"""Defendants, charges, decisions and sanctions."""

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
    sum_of_money,
    text_line,
    when,
    yes_no,
)
from trafficmon_desktop.domain.money import Money


@dataclass(frozen=True, kw_only=True, slots=True)
class Defendant(Record):
    """A natural or legal person charged in a proceeding."""

    NAME = "defendant"
    PREFIX = "D"

    code: str = key()
    proceeding: str | None = reference("proceeding", required=True, core=True)
    continues: str | None = reference("defendant")
    victim: str | None = reference("victim")
    kind: str | None = one_of("defendant_kind", CATEGORY, required=True, core=True)
    label: str | None = text_line(NEVER, core=True)
    name: str | None = text_line(NEVER, switch="defendant_names")
    sex: str | None = one_of("sex", CATEGORY, core=True)
    birth_date: HonestDate | None = when(COARSE)
    citizenships: tuple[str, ...] = many_of("country", COARSE, core=True)
    roles: tuple[str, ...] = many_of("defendant_role", CATEGORY, core=True)
    relation_to_victim: str | None = one_of("recruiter_relation", CATEGORY, core=True)
    absconded: bool | None = yes_no(CATEGORY)


@dataclass(frozen=True, kw_only=True, slots=True)
class Charge(Record):
    """One charge against a defendant: qualified in the complaint and in the indictment."""

    NAME = "charge"
    PREFIX = "C"

    code: str = key()
    defendant: str | None = reference("defendant", required=True, core=True)
    offence_reported: str | None = one_of("offence", CATEGORY, core=True)
    committed_from: HonestDate | None = when(COARSE)
    committed_to: HonestDate | None = when(COARSE)
    offence: str | None = one_of("offence", CATEGORY, required=True, core=True)
    charged_on: HonestDate | None = when(COARSE, core=True)
    confirmed_on: HonestDate | None = when(COARSE)
    plea: str | None = one_of("plea", CATEGORY, core=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class ChargeDecision(Record):
    """A decision on a charge at one instance, with its own qualification."""

    NAME = "charge_decision"
    PREFIX = "J"

    code: str = key()
    charge: str | None = reference("charge", required=True, core=True)
    instance: str | None = one_of("court_instance", CATEGORY, required=True, core=True)
    outcome: str | None = one_of("charge_outcome", CATEGORY, required=True, core=True)
    appeal_effect: str | None = one_of("appeal_effect", CATEGORY, core=True)
    appealed_by: tuple[str, ...] = many_of("appealed_by", CATEGORY)
    offence: str | None = one_of("offence", CATEGORY, core=True)
    requalified_by: str | None = one_of("requalified_by", CATEGORY)
    decided_on: HonestDate | None = when(COARSE, required=True, core=True)
    final: bool | None = yes_no(CATEGORY, core=True)
    final_on: HonestDate | None = when(COARSE, core=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Sanction(Record):
    """A sanction imposed on a defendant at one instance."""

    NAME = "sanction"
    PREFIX = "X"

    code: str = key()
    defendant: str | None = reference("defendant", required=True, core=True)
    instance: str | None = one_of("court_instance", CATEGORY, required=True, core=True)
    kind: str | None = one_of("sanction_kind", CATEGORY, required=True, core=True)
    months: int | None = number(COARSE, core=True)
    days: int | None = number(COARSE)
    amount: Money | None = sum_of_money(NEVER)
    imposed_on: HonestDate | None = when(COARSE, core=True)
    final: bool | None = yes_no(CATEGORY, core=True)
    enforced: str | None = one_of("yes_no_unknown", CATEGORY)
