"""The consents of a person, and the releases in which the person was counted."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from trafficmon_desktop.domain.consent_state import ConsentState
from trafficmon_desktop.domain.dates import exact_date
from trafficmon_desktop.domain.indicators import POPULATIONS
from trafficmon_desktop.domain.records import Consent, Participation, PermitApplication, Victim
from trafficmon_desktop.services.consents import consents_of, releases_counting
from trafficmon_desktop.services.records import all_of, case_file, save
from trafficmon_desktop.services.releases import release
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary import count_for
from trafficmon_desktop.services.summary_request import SummaryRequest
from trafficmon_desktop.services.terms import Terms
from trafficmon_desktop.storage import records as store
from trafficmon_desktop.storage.vault import Vault

AS_OF = date(2025, 6, 30)


def asked(year: int) -> SummaryRequest:
    return SummaryRequest(
        period_from=date(year, 1, 1),
        period_to=date(year, 12, 31),
        as_of=AS_OF,
        recipient="Coordinator",
        formats=("json",),
    )


def fill(vault: Vault, cases: int) -> None:
    with vault.write("fill") as unit:
        for records in sample(cases, 7).values():
            store.insert_all(unit, records)


def test_every_scope_has_its_state(vault: Vault) -> None:
    victim = save(vault, Victim(code="", status="open")).code
    given = exact_date(date(2024, 1, 10))
    save(vault, Consent(code="", victim=victim, scope="keep_record", given_on=given))
    save(vault, Consent(code="", victim=victim, scope="share_statistics", given_on=given,
                        withdrawn_on=exact_date(date(2024, 6, 10))))  # fmt: skip
    found = {each.scope: each.state for each in consents_of(vault, victim, AS_OF)}
    assert found == {
        "keep_record": ConsentState.VALID,
        "share_statistics": ConsentState.WITHDRAWN,
        "share_with_authorities": ConsentState.NONE,
        "share_with_other_organisation": ConsentState.NONE,
    }


def test_the_releases_that_counted_a_person_are_found(vault: Vault, tmp_path: Path) -> None:
    """The same persons and populations as a count of the whole vault gives."""
    fill(vault, 35)
    written = [
        release(vault, asked(year), tmp_path / str(year), Terms("en")) for year in (2023, 2024)
    ]
    places = all_of(vault, Participation)
    counted_once = 0
    for victim in all_of(vault, Victim)[:12]:
        own = {each.code for each in case_file(vault, victim.code)}
        own |= {each.code for each in places if each.victim == victim.code}
        expected = []
        for each, year in zip(written, (2023, 2024), strict=True):
            units = count_for(vault, asked(year)).units
            published = {table["population"] for table in each.summary["tables"]}
            names = {
                name
                for name in POPULATIONS
                if name in published and any(unit.code in own for unit in units[name])
            }
            if names:
                expected.append((each.number, names))
        found = releases_counting(vault, victim.code)
        assert [(each.release.number, set(each.populations)) for each in found] == expected
        counted_once += bool(found)
    assert counted_once


def test_who_had_withdrawn_was_not_counted(vault: Vault, tmp_path: Path) -> None:
    fill(vault, 35)
    applied = [
        each
        for each in all_of(vault, PermitApplication)
        if each.lodged_on and each.lodged_on.first.year == 2024
    ]
    victim = applied[0].victim or ""
    release(vault, asked(2024), tmp_path / "2024", Terms("en"))
    for each in all_of(vault, Consent):
        if each.victim == victim and each.scope == "share_statistics":
            save(vault, replace(each, withdrawn_on=None))
    before = releases_counting(vault, victim)
    consent = Consent(code="", victim=victim, scope="share_statistics",
                      given_on=exact_date(date(2024, 1, 10)))  # fmt: skip
    stored = save(vault, replace(consent, withdrawn_on=exact_date(date(2025, 7, 1))))
    assert releases_counting(vault, victim) == before
    assert before
    save(vault, replace(stored, withdrawn_on=exact_date(date(2025, 6, 30))))
    assert releases_counting(vault, victim) == []


def test_without_releases_nobody_was_counted(vault: Vault) -> None:
    victim = save(vault, Victim(code="", status="open"))
    assert releases_counting(vault, victim.code) == []
