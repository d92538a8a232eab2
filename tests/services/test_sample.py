"""Invented cases: always the same, possible in every field, and unmistakably invented."""

import hashlib
from collections import Counter
from datetime import date

import pytest

from trafficmon_desktop.domain import checks
from trafficmon_desktop.domain.errors import UsageError
from trafficmon_desktop.domain.fields import ANY, Kind, Record
from trafficmon_desktop.domain.records import (
    RECORDS,
    PermitApplication,
    PermitDecision,
    Victim,
    fields_of,
)
from trafficmon_desktop.services.record_cells import cells_of
from trafficmon_desktop.services.samples import LAST_DAY, sample

Sample = dict[str, list[Record]]


@pytest.fixture(scope="module")
def cases() -> Sample:
    return sample(300, 7)


def test_the_seed_alone_decides() -> None:
    def digest(made: Sample) -> str:
        lines = ["|".join(cells_of(record)) for group in made.values() for record in group]
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()

    assert digest(sample(20, 7)) == digest(sample(20, 7))
    assert digest(sample(20, 7)) != digest(sample(20, 8))


@pytest.mark.parametrize("size", [1, 12, 60])
@pytest.mark.parametrize("until", [LAST_DAY, date(2026, 6, 15), date(2028, 2, 29)])
def test_every_size_and_day_is_possible(size: int, until: date) -> None:
    made = sample(size, 11, until)
    assert len(made["victim"]) == size
    assert _faults(made, until) == Counter()


def test_nothing_impossible_nothing_missing(cases: Sample) -> None:
    assert _faults(cases, LAST_DAY) == Counter()


def _faults(made: Sample, until: date) -> Counter[tuple[str, str, str]]:
    found: Counter[tuple[str, str, str]] = Counter()
    for name, group in made.items():
        for record in group:
            for field, key in checks.problems(record, until).items():
                found[name, field, key] += 1
            for field in checks.missing(record):
                found[name, field, "missing"] += 1
    return found


def test_every_reference_leads_to_a_record_of_its_kind(cases: Sample) -> None:
    named = {record.code: name for name, group in cases.items() for record in group}
    assert len(named) == sum(map(len, cases.values()))
    for record_type in RECORDS:
        for field in fields_of(record_type):
            if field.spec.kind is not Kind.REF:
                continue
            for record in cases[record_type.NAME]:
                code = getattr(record, field.name)
                assert code is None or field.spec.refers_to in (ANY, named[code])


@pytest.mark.parametrize("size", [12, 300])
def test_every_year_has_cases_and_foreigners_are_there(size: int) -> None:
    people = [each for each in sample(size, 7)["victim"] if isinstance(each, Victim)]
    years = {each.first_contact_on.first.year for each in people if each.first_contact_on}
    reports = {
        getattr(each, "reported_on").first.year  # noqa: B009 - the list is of any record
        for each in sample(size, 7)["identification"]
    }
    assert set(range(2019, 2026)) <= years | reports
    foreign = sum("RS" not in each.citizenships for each in people) / size
    assert 0.12 <= foreign <= 0.4


def test_the_hard_cases_are_there(cases: Sample) -> None:
    def values(name: str, field: str) -> set[object]:
        return {getattr(record, field) for record in cases[name]}

    applications = [each for each in cases["permit_application"] if each is not None]
    by_code = {each.code: each for each in applications}
    chained = [
        each
        for each in applications
        if isinstance(each, PermitApplication) and each.extends in by_code
    ]
    assert any(getattr(by_code[each.extends or ""], "extends") for each in chained)  # noqa: B009
    assert {"first", "appeal", "administrative_court"} <= values("permit_decision", "instance")
    assert {"annulled_returned", "refused", "granted"} <= values("permit_decision", "outcome")
    assert {"on_application", "revocation"} <= values("permit_decision", "kind")
    assert "convicted_requalified" in values("charge_decision", "outcome")
    assert "annulled_retrial" in values("charge_decision", "outcome")
    assert any(values("proceeding", "split_from") - {None})
    assert any(values("defendant", "continues") - {None})
    assert None in values("participation", "victim")
    assert {"civil", "labour", "criminal"} <= values("proceeding", "kind")
    assert any(values("consent", "withdrawn_on") - {None})
    assert cases["payment"]
    assert cases["penalisation"]
    assert "planned" in values("proceeding_event", "state")


def test_dates_are_known_as_well_as_they_would_be(cases: Sample) -> None:
    forms = Counter(
        "interval" if "/" in text else "about" if text.endswith("~") else str(len(text))
        for record in cases["exploitation"]
        for text in (str(getattr(record, "started_on") or ""),)  # noqa: B009
    )
    assert {"10", "7", "4", "about", "interval", "0"} <= forms.keys()


def test_both_scripts_occur_and_texts_are_marked(cases: Sample) -> None:
    names = "".join(
        f"{each.given_name}{each.family_name}"
        for each in cases["victim"]
        if isinstance(each, Victim)
    )
    assert any("а" <= letter <= "ш" for letter in names)
    assert any("a" <= letter <= "z" for letter in names)
    for name, field in (("note", "text"), ("task", "title"), ("victim", "responsible"),
                        ("victim", "contact"), ("proceeding", "title")):  # fmt: skip
        for record in cases[name]:
            text = getattr(record, field)
            assert "измишљен" in text or "izmišljen" in text


def test_a_new_stay_begins_after_the_application_for_it(cases: Sample) -> None:
    lodged = {
        each.code: each.lodged_on
        for each in cases["permit_application"]
        if isinstance(each, PermitApplication)
    }
    for each in cases["permit_decision"]:
        if isinstance(each, PermitDecision) and each.decided_on:
            start = lodged[each.application or ""]
            assert start is None or each.decided_on.last >= start.first


def test_sizes_without_sense_are_refused() -> None:
    for size in (0, -1, 10**9):
        with pytest.raises(UsageError):
            sample(size, 1)
