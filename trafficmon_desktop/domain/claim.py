"""Claims and payments."""

from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import (
    CATEGORY,
    COARSE,
    MEASURE,
    Record,
    key,
    one_of,
    reference,
    sum_of_money,
    when,
)
from trafficmon_desktop.domain.money import Money


@dataclass(frozen=True, kw_only=True, slots=True)
class Claim(Record):
    """A claim of a victim for damages, wages or another payment."""

    NAME = "claim"
    PREFIX = "L"

    code: str = key()
    participation: str | None = reference("participation", core=True)
    victim: str | None = reference("victim", core=True)
    proceeding: str | None = reference("proceeding")
    follows: str | None = reference("claim")
    kind: str | None = one_of("claim_kind", CATEGORY, required=True, core=True)
    filed_on: HonestDate | None = when(COARSE, core=True)
    claimed: Money | None = sum_of_money(MEASURE)
    non_pecuniary: str | None = one_of("yes_no_unknown", CATEGORY)
    interim_measure: str | None = one_of("yes_no_unknown", CATEGORY)
    enforcement_requested_on: HonestDate | None = when(COARSE)
    outcome: str | None = one_of("claim_outcome", CATEGORY, required=True, core=True)
    decided_on: HonestDate | None = when(COARSE, core=True)
    awarded: Money | None = sum_of_money(MEASURE, core=True)
    final_on: HonestDate | None = when(COARSE, past=False)


@dataclass(frozen=True, kw_only=True, slots=True)
class Payment(Record):
    """Money actually received on a claim."""

    NAME = "payment"
    PREFIX = "Y"

    code: str = key()
    claim: str | None = reference("claim", required=True, core=True)
    paid_on: HonestDate | None = when(COARSE, required=True, core=True)
    paid: Money | None = sum_of_money(MEASURE, required=True, core=True)
