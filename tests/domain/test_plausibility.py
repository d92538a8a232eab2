"""Every check finds what it is for, and lets the nearest usual thing pass."""

from copy import deepcopy
from dataclasses import replace
from datetime import date

import pytest

from tests.domain import unusual_people, unusual_proceedings, unusual_residence
from tests.domain.small_book import Book
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.fields import field_of
from trafficmon_desktop.domain.plausibility import CHECKS, Level, Unusual, unusual
from trafficmon_desktop.domain.plausibility.finding import Choice
from trafficmon_desktop.domain.records import RECORD_TYPES
from trafficmon_desktop.services.plausibility import sentence
from trafficmon_desktop.services.samples import LAST_DAY, sample
from trafficmon_desktop.services.terms import LANGUAGES, Terms

TODAY = date(2025, 6, 30)
CASES = unusual_people.CASES | unusual_residence.CASES | unusual_proceedings.CASES


def found_in(key: str, given: object) -> dict[str, Unusual]:
    book = Book()
    CASES[key][0](book, deepcopy(given))
    return {each.key: each for each in unusual(Casebook(book.records), TODAY)}


def test_every_check_has_a_case() -> None:
    keys = [each.key for each in CHECKS]
    assert len(keys) == len(set(keys))
    assert sorted(keys) == sorted(CASES)


@pytest.mark.parametrize("key", CASES)
def test_what_is_unusual_is_found(key: str) -> None:
    found = found_in(key, CASES[key][1])
    assert key in found
    finding = found[key]
    field_of(RECORD_TYPES[finding.name], finding.field)
    for language in LANGUAGES:
        text = sentence(Terms(language), finding)
        assert "None" not in text
        assert "{" not in text


@pytest.mark.parametrize("key", CASES)
def test_the_nearest_usual_thing_passes(key: str) -> None:
    assert key not in found_in(key, CASES[key][2])


def test_a_child_charged_for_too_passes() -> None:
    book = Book()
    unusual_proceedings._beside(book, "388_3_2009")
    found = {each.key for each in unusual(Casebook(book.records), TODAY)}
    assert "child_charged_as_adult" not in found


def test_contradictions_come_first() -> None:
    book = Book()
    book.victim(None, status="open", closed_on="2024", interpreter_needed=True, languages="sr")
    levels = [each.level for each in unusual(Casebook(book.records), TODAY)]
    assert levels[:2] == [Level.CONTRADICTION, Level.UNUSUAL]
    assert set(levels[2:]) == {Level.MISSING}


def test_only_the_records_asked_about_are_reported() -> None:
    book = Book()
    first, second = book.victim(), book.victim()
    found = unusual(Casebook(book.records), TODAY, only=[second])
    assert {each.record for each in found} == {second} != {first}


def test_the_fingerprint_changes_with_the_values_looked_at() -> None:
    finding = Unusual("key", Level.UNUSUAL, "V-1", "victim", "sex", {"a": 1, "b": None})
    assert finding.fingerprint == replace(finding, values={"b": None, "a": 1}).fingerprint
    for values in ({"a": 2, "b": None}, {"a": 1, "b": Choice("sex", "male")}, {"a": 1}):
        assert finding.fingerprint != replace(finding, values=values).fingerprint
    assert finding.fingerprint == replace(finding, record="V-2").fingerprint


@pytest.mark.parametrize("seed", [3, 7])
def test_invented_cases_are_hardly_ever_asked_about(seed: int) -> None:
    made = sample(300, seed)
    total = sum(map(len, made.values()))
    found = unusual(Casebook(made), LAST_DAY)
    asked = {each.record for each in found if each.level is not Level.MISSING}
    assert len(asked) / total < 0.01
    assert len({each.record for each in found}) / total < 0.02
    contradictions = [each for each in found if each.level is Level.CONTRADICTION]
    assert contradictions == []
