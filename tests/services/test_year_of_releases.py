"""The real summary released twenty times in a year in which records arrive late."""

import os
from collections.abc import Iterable
from dataclasses import fields
from datetime import date
from random import Random
from typing import Any

import pytest

from tests.disclosure.growing_year import periods
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.errors import UnsafeError
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.suppress import Protected, protect_with_report
from trafficmon_desktop.disclosure.tables import publication_from_json
from trafficmon_desktop.domain.casebook import Casebook
from trafficmon_desktop.domain.consent_gate import ConsentPolicy
from trafficmon_desktop.domain.indicators import CountingPolicy, count_all
from trafficmon_desktop.domain.periods import Period
from trafficmon_desktop.services.samples import sample
from trafficmon_desktop.services.summary_document import document_of, small_combinations

#: Set to run the long form.
LONG = bool(os.environ.get("TRAFFICMON_LONG_TESTS"))
CASES = (12, 300, 2_000) if LONG else (40,)
THRESHOLD = 5


class Arriving:
    """A sample of which every sixth person is entered during the year or later."""

    def __init__(self, cases: int) -> None:
        self._records = sample(cases, 7)
        random = Random(cases)
        self._entered = {
            each.code: date(2024, 1, 1).toordinal() + random.randrange(500)
            for each in self._records["victim"]
            if random.random() < 1 / 6
        }

    def by(self, day: date) -> Casebook:
        """What had been entered by a day; what hangs on a missing person is missing too."""
        missing = {code for code, entered in self._entered.items() if entered > day.toordinal()}
        while True:
            found = {
                name: tuple(each for each in records if not _refers(each, missing))
                for name, records in self._records.items()
            }
            codes = {each.code for records in self._records.values() for each in records}
            kept = {each.code for records in found.values() for each in records}
            if codes - kept == missing:
                return Casebook(found)
            missing = codes - kept


def _refers(record: Any, missing: Iterable[str]) -> bool:
    values = {getattr(record, field.name) for field in fields(record)}
    return any(isinstance(value, str) and value in missing for value in values)


def protected(
    book: Casebook, days: tuple[date, date, date], released: list[Publication]
) -> Protected:
    first, last, as_of = days
    policy = CountingPolicy(kosovo_internal=True, consent=ConsentPolicy.LENIENT)
    figures = count_all(book, Period(first, last), as_of, policy)
    publication = publication_from_json(document_of(figures, "coordinator", "Test"))
    return protect_with_report(
        publication,
        threshold=THRESHOLD,
        key=b"year",
        released=released,
        small=small_combinations(figures, publication, THRESHOLD),
        count=lambda cell: sum(
            cell.key <= unit.values.items() for unit in figures.units[cell.population]
        ),
    )


@pytest.mark.parametrize("cases", CASES)
def test_twenty_releases_are_safe_together(cases: int) -> None:
    arriving = Arriving(cases)
    made: list[Publication] = []
    refused = 0
    left_out: list[str] = []
    for days in periods():
        try:
            found = protected(arriving.by(days[2]), days, made)
        except UnsafeError:
            refused += 1
            continue
        made.append(found.publication)
        left_out += [step.population for step in found.steps if step.kind == "released"]
    shown = sum(len({table.population for table in each.tables}) for each in made)
    print(f"{cases} cases: {refused} refused, {len(left_out)} of {shown + len(left_out)} left out")
    assert len(made) + refused == 20
    assert refused <= 4  # the difference itself is small: it waits
    assert attack(made).safe
    if LONG:
        assert all(attack([each], exact=False).safe for each in made)
