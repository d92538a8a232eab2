"""The consents of a person: how each stands, and where the person was counted."""

import json
from dataclasses import dataclass
from datetime import date

from trafficmon_desktop.domain.codes import codes_of
from trafficmon_desktop.domain.consent_gate import ConsentPolicy
from trafficmon_desktop.domain.consent_state import StandingConsent, state_of
from trafficmon_desktop.domain.indicators import TABLES, CountingPolicy, count_all
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.domain.records import Consent
from trafficmon_desktop.services.neighbourhood import around
from trafficmon_desktop.services.records import referring
from trafficmon_desktop.storage.releases import StoredRelease, all_releases
from trafficmon_desktop.storage.vault import Vault


@dataclass(frozen=True)
class CountedIn:
    """A release in which a person was counted, and in which populations of it."""

    release: StoredRelease
    populations: tuple[str, ...]


def consents_of(vault: Vault, victim: str, day: date) -> tuple[StandingConsent, ...]:
    """How the consents of a person stand on a day: one answer for each scope, in order."""
    given = [each for each in referring(vault, victim) if isinstance(each, Consent)]
    return tuple(state_of(given, scope, day) for scope in codes_of("consent_scope"))


def releases_counting(vault: Vault, victim: str) -> list[CountedIn]:
    """The releases in which a person was counted, in the order of their numbers.

    Counted again from the records as they stand now, for the period, the as-of day and the policy
    of each release; a record that was changed since may have been counted otherwise. Populations
    of which nothing was published are left out. Raises ``UserError`` for an unknown person.
    """
    with vault.read() as connection:
        releases = all_releases(connection)
    near = around(vault, victim)
    book, own = near.book, near.file
    found = []
    for release in releases:
        document = json.loads(release.canonical_json)
        published = {table["population"] for table in document["tables"]}
        policy = CountingPolicy(
            kosovo_internal=document.get("kosovo_internal", True),
            consent=ConsentPolicy(document.get("consent_policy", ConsentPolicy.LENIENT)),
        )
        period = Period(
            date.fromisoformat(release.period_from), date.fromisoformat(release.period_to)
        )
        counted = count_all(book, period, date.fromisoformat(release.as_of), policy)
        populations = dict.fromkeys(table.population for table in TABLES)
        those = tuple(
            name
            for name in populations
            if name in published and any(unit.code in own for unit in counted.units[name])
        )
        if those:
            found.append(CountedIn(release, those))
    return found
