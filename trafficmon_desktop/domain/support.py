"""Support given, and penalisation suffered."""

from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import CATEGORY, COARSE, Record, key, one_of, reference, when


@dataclass(frozen=True, kw_only=True, slots=True)
class Support(Record):
    """Help given to the person over a span of time."""

    NAME = "support"
    PREFIX = "O"

    code: str = key()
    victim: str | None = reference("victim", required=True, core=True)
    kind: str | None = one_of("support_kind", CATEGORY, required=True, core=True)
    started_on: HonestDate | None = when(COARSE, required=True, core=True)
    ended_on: HonestDate | None = when(COARSE, core=True, past=False)
    provider: str | None = one_of("support_provider", CATEGORY, core=True)


@dataclass(frozen=True, kw_only=True, slots=True)
class Penalisation(Record):
    """A victim prosecuted or punished for acts linked to being trafficked, in any proceeding."""

    NAME = "penalisation"
    PREFIX = "Z"

    code: str = key()
    victim: str | None = reference("victim", required=True, core=True)
    kind: str | None = one_of("penalisation_kind", CATEGORY, required=True, core=True)
    offence: str | None = one_of("offence", CATEGORY, core=True)
    decided_on: HonestDate | None = when(COARSE, core=True)
    outcome: str | None = one_of("penalisation_outcome", CATEGORY, required=True, core=True)
    non_punishment_argued: str | None = one_of("yes_no_unknown", CATEGORY, core=True)
