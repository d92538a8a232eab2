"""Consents and authorisations."""

from dataclasses import dataclass

from trafficmon_desktop.domain.dates import HonestDate
from trafficmon_desktop.domain.fields import NEVER, Record, key, one_of, reference, text_line, when


@dataclass(frozen=True, kw_only=True, slots=True)
class Consent(Record):
    """What the person agreed to, and for how long."""

    NAME = "consent"
    PREFIX = "S"

    code: str = key()
    victim: str | None = reference("victim", required=True, core=True)
    scope: str | None = one_of("consent_scope", NEVER, required=True, core=True)
    recipient: str | None = text_line(NEVER)
    explained_in: str | None = one_of("language", NEVER)
    given_on: HonestDate | None = when(NEVER, required=True, core=True)
    expires_on: HonestDate | None = when(NEVER, past=False)
    withdrawn_on: HonestDate | None = when(NEVER, core=True)
    given_by: str | None = one_of("consent_giver", NEVER)


@dataclass(frozen=True, kw_only=True, slots=True)
class Authorisation(Record):
    """Who may act for the person."""

    NAME = "authorisation"
    PREFIX = "U"

    code: str = key()
    victim: str | None = reference("victim", required=True, core=True)
    kind: str | None = one_of("authorisation_kind", NEVER, required=True, core=True)
    holder: str | None = text_line(NEVER, core=True)
    given_on: HonestDate | None = when(NEVER, required=True, core=True)
    expires_on: HonestDate | None = when(NEVER, past=False)
    revoked_on: HonestDate | None = when(NEVER, core=True)
