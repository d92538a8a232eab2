"""Medians in a year of releases whose records arrive late: safe together, or not printed."""

import os
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from random import Random

import pytest

from tests.disclosure.growing_year import DOMAINS, Event, counted, events_of, periods
from tests.disclosure.linked_tables import tables_of
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.errors import UnsafeError
from trafficmon_desktop.disclosure.medians import APART, median_of
from trafficmon_desktop.disclosure.publication import Cell, Inequality, Measure, Publication
from trafficmon_desktop.disclosure.suppress import protect

#: Set to run the long form: more decisions, more seeds, months and quarters too.
LONG = bool(os.environ.get("TRAFFICMON_LONG_TESTS"))
SETS = [(1_000, 1), (2_000, 1), (2_000, 2)] if LONG else [(500, 1)]

HALF_YEAR = timedelta(days=150)
LENGTHS = {"short": 20, "middle": 60, "long": 120}
BANDS = tuple(LENGTHS)
WITH_LENGTHS = DOMAINS | {"length": (*BANDS, "unknown"), "measured": ("yes", "no")}
RESULTS = ("granted", "refused")


def with_lengths(count: int, seed: int) -> list[tuple[Event, int]]:
    """Decisions with the days they took; of every tenth none are known."""
    random = Random(seed)
    found = []
    for event in events_of(count, seed):
        if event.population == "decisions":
            days = random.choice((random.randint(1, 119), random.randint(25, 55)))
            band = next(name for name, limit in LENGTHS.items() if days < limit)
            known = random.random() < 0.9
            values = event.values | {"length": band if known else "unknown"}
            found.append((event._replace(values=values), days if known else -1))
    return found


def release_of(events: Sequence[tuple[Event, int]], days: tuple[date, date, date]) -> Publication:
    """Everything counted, with a table of lengths and a median of all and of each result."""
    first, last, as_of = days
    known = [(e, n) for e, n in events if first <= e.day <= last and e.entered <= as_of]
    plain = counted([event for event, _ in known], first, last, as_of)
    values = [event.values for event, _ in known]
    lengths = tables_of("decisions", values, [("length", "result")], WITH_LENGTHS)
    kept = tuple(table for table in plain.tables if table.population == "decisions")
    publication = replace(plain, domains=WITH_LENGTHS, tables=(*kept, *lengths))
    return replace(publication, measures=tuple(_medians(publication, known)))


def _medians(publication: Publication, known: Sequence[tuple[Event, int]]) -> Iterator[Measure]:
    for key in ({}, *({"result": result} for result in RESULTS)):
        values = [
            (Fraction(days), BANDS.index(event.values["length"]))
            for event, days in known
            if days >= 0 and key.items() <= event.values.items()
        ]
        median = median_of(values, 7)
        if median is None:
            continue

        def cell(key: dict[str, str] = key, **more: str) -> Cell:
            return publication.cell("decisions", key | {"measured": "yes"} | more)

        cells = tuple(cell(length=band) for band in BANDS)
        below, above = cells[: median.band], cells[median.band + 1 :]
        sides = [(below, cells[median.band :]), (above, cells[: median.band + 1])]
        fields = {"key": key, "value": median.value, "valid_n": len(values)}
        yield Measure(
            "m",
            "decisions",
            fields | {"id": "m", "population": "decisions", "counted": {"measured": "yes"}},
            (
                Inequality((cell(),), cells),
                *(Inequality(less, more, APART) for less, more in sides if less),
            ),
            cell(),
        )


def released(count: int, seed: int) -> list[Publication]:
    events = with_lengths(count, seed)
    made: list[Publication] = []
    for days in periods():
        if not LONG and days[1] - days[0] < HALF_YEAR:
            continue
        try:
            made.append(protect(release_of(events, days), key=b"year", released=made))
        except UnsafeError:
            continue
    return made


@pytest.mark.parametrize(("count", "seed"), SETS)
def test_medians_of_a_growing_year_are_safe_together(count: int, seed: int) -> None:
    made = released(count, seed)
    assert sum(len(each.measures) for each in made) >= 2
    assert attack(made, exact=LONG).safe
