"""How a consent stands on a day: valid, about to end, expired, withdrawn, or never given.

Of an honest date the earliest reading counts, as at the gate of what leaves the computer. A
refusal is recorded as a consent that was withdrawn and never given.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from trafficmon_desktop.domain.agreement import Consent
from trafficmon_desktop.domain.dates import HonestDate

#: Days before its end at which a consent is said to be about to end.
SOON = 30


class ConsentState(StrEnum):
    """Where a consent stands."""

    VALID = "valid"
    ENDING = "ending"
    """Valid, but it ends within :data:`SOON` days."""
    EXPIRED = "expired"
    WITHDRAWN = "withdrawn"
    """Withdrawn or refused."""
    NONE = "none"
    """There is none on record, or none that was certainly given by the day."""


@dataclass(frozen=True)
class StandingConsent:
    """The state of one scope; ``consent`` is the code of the consent it rests on.

    ``on``: when it ends or ended, was withdrawn, or (valid without an end) was given.
    """

    scope: str
    state: ConsentState
    consent: str | None = None
    on: HonestDate | None = None


def state_of(consents: Iterable[Consent], scope: str, day: date) -> StandingConsent:
    """How the consents of one person stand on a day, for one scope."""
    known = [each for each in consents if each.scope == scope]
    withdrawn = [each for each in known if _reached(each.withdrawn_on, day)]
    expired = [each for each in known if _reached(each.expires_on, day) and each not in withdrawn]
    standing = [
        each
        for each in known
        if each not in withdrawn
        and each not in expired
        and each.given_on is not None
        and each.given_on.last <= day
    ]
    if withdrawn:
        last = max(_bounded(each.withdrawn_on, day) for each in withdrawn)
        standing = [each for each in standing if each.given_on and each.given_on.first > last]
    if standing:
        return _valid(scope, standing, day)
    if withdrawn:
        newest = max(withdrawn, key=lambda each: _bounded(each.withdrawn_on, day))
        return StandingConsent(scope, ConsentState.WITHDRAWN, newest.code, newest.withdrawn_on)
    if expired:
        newest = max(expired, key=lambda each: _bounded(each.expires_on, day))
        return StandingConsent(scope, ConsentState.EXPIRED, newest.code, newest.expires_on)
    return StandingConsent(scope, ConsentState.NONE)


def _valid(scope: str, standing: list[Consent], day: date) -> StandingConsent:
    """The consent that holds longest; one without an end holds longest of all."""
    best = max(standing, key=lambda each: each.expires_on.first if each.expires_on else date.max)
    ends = best.expires_on
    if ends is None:
        return StandingConsent(scope, ConsentState.VALID, best.code, best.given_on)
    soon = ends.first <= day + timedelta(days=SOON)
    state = ConsentState.ENDING if soon else ConsentState.VALID
    return StandingConsent(scope, state, best.code, ends)


def _reached(when: HonestDate | None, day: date) -> bool:
    return when is not None and when.first <= day


def _bounded(when: HonestDate | None, day: date) -> date:
    return date.min if when is None else when.by(day).last
