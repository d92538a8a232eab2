"""Which records a typed line can be about."""

from collections.abc import Iterable, Sequence

from trafficmon_desktop.domain.dates import ordered
from trafficmon_desktop.domain.records import (
    PermitApplication,
    PermitDecision,
    Proceeding,
    Record,
    Victim,
)
from trafficmon_desktop.services.records import find, places_of, referring
from trafficmon_desktop.storage.vault import Vault

#: Outcomes that only a decision on a remedy has.
ONLY_ABOVE = ("annulled_returned", "upheld")


def applications(vault: Vault, subject: Record) -> list[PermitApplication]:
    """The application itself, or those of a person, the latest lodged first."""
    if isinstance(subject, PermitApplication):
        return [subject]
    if not isinstance(subject, Victim):
        return []
    found = [each for each in referring(vault, subject.code) if isinstance(each, PermitApplication)]
    own = [each for each in found if each.victim == subject.code]
    return sorted(own, key=lambda each: ordered(each.lodged_on), reverse=True)


def is_decided(vault: Vault, application: PermitApplication) -> bool:
    """Whether there is a decision on it already."""
    return any(each.kind in (None, "on_application") for each in _decisions(vault, [application]))


def unserved(vault: Vault, subject: Record) -> list[PermitDecision]:
    """The decisions whose delivery is not recorded, the latest first."""
    if isinstance(subject, PermitDecision):
        found: Iterable[PermitDecision] = [subject]
    else:
        found = _decisions(vault, applications(vault, subject))
    waiting = [each for each in found if each.served_on is None]
    return sorted(waiting, key=lambda each: ordered(each.decided_on), reverse=True)


def proceedings(vault: Vault, subject: Record) -> list[Proceeding]:
    """The proceeding itself, or those in which a person takes part."""
    if isinstance(subject, Proceeding):
        return [subject]
    codes = dict.fromkeys(place.proceeding or "" for place in places_of(vault, subject.code))
    found = (find(vault, code) for code in codes)
    return [each for each in found if isinstance(each, Proceeding)]


def _decisions(vault: Vault, wanted: Sequence[PermitApplication]) -> list[PermitDecision]:
    codes = {each.code for each in wanted}
    found = (each for code in codes for each in referring(vault, code))
    return [
        each for each in found if isinstance(each, PermitDecision) and each.application in codes
    ]
