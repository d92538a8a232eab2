"""Every deadline of many invented cases can be said in every language, on any day."""

import re
from datetime import date

import pytest

from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.deadlines.everything import collect
from trafficmon_desktop.services.deadline_sentences import basis, deadline_name, sentence
from trafficmon_desktop.services.legal_data import shipped_law, working_days
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.terms import LANGUAGES, Terms

UNTIDY = re.compile(r"None|\.\.|  |[{}]|,,|, \.|\d\.,")


@pytest.fixture(scope="module")
def book() -> Casebook:
    return Casebook(sample(200, 3))


@pytest.mark.parametrize("day", ["2012-03-01", "2016-06-01", "2023-09-01", "2026-11-21"])
def test_every_deadline_is_said_tidily(book: Casebook, day: str) -> None:
    languages = [Terms(each) for each in LANGUAGES]
    found = collect(book, shipped_law(), date.fromisoformat(day))
    assert found
    for each in found:
        if each.work_by and each.over_after:
            assert each.work_by <= each.over_after
        for terms in languages:
            told = sentence(each, terms, working_days())
            assert told.endswith(".")
            assert not UNTIDY.search(told), told
            assert deadline_name(each, terms)
            assert "{" not in basis(each.rule, terms)


def test_the_same_records_give_the_same_deadlines(book: Casebook) -> None:
    today = date(2025, 2, 14)
    assert collect(book, shipped_law(), today) == collect(book, shipped_law(), today)
