"""Twenty releases of one growing year: each safe alone is not enough, safe together is."""

import os

import pytest

from tests.disclosure.growing_year import counted, events_of, periods
from trafficmon_desktop.disclosure.attack import attack
from trafficmon_desktop.disclosure.errors import UnsafeError
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.suppress import protect

KEY = b"growing year"
#: Set to run the long form: more persons, more seeds, every release once more by itself.
LONG = bool(os.environ.get("TRAFFICMON_LONG_TESTS"))
SETS = [(count, seed) for count in (150, 600, 2_000) for seed in (1, 2)] if LONG else [(400, 1)]


def released(count: int, seed: int, *, together: bool) -> tuple[list[Publication], int]:
    """The releases of the year, and how many were refused."""
    events = events_of(count, seed)
    made: list[Publication] = []
    refused = 0
    for first, last, as_of in periods():
        publication = counted(events, first, last, as_of)
        try:
            made.append(protect(publication, key=KEY, released=made if together else ()))
        except UnsafeError:
            refused += 1
    return made, refused


@pytest.mark.parametrize(("count", "seed"), SETS)
def test_everything_released_in_a_year_is_safe_together(count: int, seed: int) -> None:
    made, refused = released(count, seed, together=True)
    assert len(made) + refused == 20
    assert refused <= 4  # the difference itself is small: it waits for more late entries
    assert attack(made).safe
    if LONG:
        assert all(attack([each]).safe for each in made)


def test_releases_that_are_each_safe_alone_are_not_safe_together() -> None:
    """The control: what the ledger and the joint protection are for."""
    made, refused = released(400, 1, together=False)
    assert (len(made), refused) == (20, 0)
    assert all(attack([each], exact=False).safe for each in made[-2:])
    together = attack(made, exact=False)
    assert sum(found.kind == "difference" for found in together.findings) > 20
    assert together.failing
