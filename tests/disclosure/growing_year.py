"""A year of releases on invented linked tables that grow by the days of entry.

Every person has a day of the event and a later day of entry. Months, quarters, half-years and
the year are counted from what had been entered when each is made, and the year once more later:
twenty releases.
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from tests.disclosure.linked_tables import tables_of
from trafficmon_desktop.disclosure.publication import Population, Publication

DOMAINS = {
    "sex": ("female", "male", "other"),
    "age": ("child", "adult"),
    "form": ("sexual", "labour", "begging", "other"),
    "result": ("granted", "refused", "pending"),
    "received": ("yes", "no"),
}
PEOPLE = [("sex", "age"), ("form", "age")]
DECISIONS = [("result", "form"), ("result", "received")]


class Event(NamedTuple):
    """What happened to whom, when it happened and when it was entered."""

    population: str
    values: dict[str, str]
    day: date
    entered: date


def events_of(count: int, seed: int) -> list[Event]:
    """``count`` events of the year; one in six is entered late, up to half a year."""
    random = Random(seed)
    found = []
    for _ in range(count):
        day = date(2024, 1, 1) + timedelta(days=random.randrange(366))
        late = random.randrange(20, 180) if random.random() < 1 / 6 else random.randrange(5)
        values = {
            name: random.choices(listed, [0.5**place for place in range(len(listed))])[0]
            for name, listed in DOMAINS.items()
        }
        population = random.choice(("people", "decisions"))
        found.append(Event(population, values, day, day + timedelta(days=late)))
    return found


def periods() -> Iterator[tuple[date, date, date]]:
    """First day, last day and the day of counting of each of the twenty releases."""
    starts = [date(2024, month, 1) for month in range(1, 13)] + [date(2025, 1, 1)]
    for month in range(1, 13):
        last = starts[month] - timedelta(days=1)
        for length in (1, 3, 6, 12):
            if month % length == 0:
                yield starts[month - length], last, last + timedelta(days=20)
    yield starts[0], starts[12] - timedelta(days=1), date(2025, 6, 30)


def counted(events: Sequence[Event], first: date, last: date, as_of: date) -> Publication:
    """All counts of a period, from what had been entered by the day of counting."""
    known = [each for each in events if first <= each.day <= last and each.entered <= as_of]
    people = [each.values for each in known if each.population == "people"]
    decisions = [each.values for each in known if each.population == "decisions"]
    return Publication(
        domains=DOMAINS,
        tables=(
            *tables_of("people", people, PEOPLE, DOMAINS),
            *tables_of("decisions", decisions, DECISIONS, DOMAINS),
        ),
        period=(first.isoformat(), last.isoformat()),
        as_of=as_of.isoformat(),
        populations={
            "people": Population("people", "person", "once"),
            "decisions": Population("decisions", "decision", "flow"),
        },
    )
