"""Keyed noise: the same for the same cell and key, another for another key, none without."""

from trafficmon_desktop.disclosure.weights import (
    DECOY_SHARE,
    JITTER_LIMIT,
    identity_of,
    is_decoy,
    jitter,
    weight,
)

CELL = identity_of("people", frozenset({("sex", "female"), ("age", "child")}))
CELLS = [identity_of("people", frozenset({("number", str(n))})) for n in range(400)]


def test_the_order_of_pairs_does_not_matter() -> None:
    assert identity_of("people", frozenset({("age", "child"), ("sex", "female")})) == CELL


def test_without_a_key_there_is_no_noise() -> None:
    assert {jitter(None, cell) for cell in CELLS} == {0}
    assert weight(None, CELL, 7) == 4.0


def test_jitter_takes_every_value_and_repeats() -> None:
    first = [jitter(b"one", cell) for cell in CELLS]
    assert first == [jitter(b"one", cell) for cell in CELLS]
    assert set(first) == set(range(JITTER_LIMIT + 1))
    assert first != [jitter(b"two", cell) for cell in CELLS]


def test_weights_grow_with_the_count() -> None:
    assert weight(None, CELL, 3) < weight(None, CELL, 30)
    assert 2.0 <= weight(b"one", CELL, 7) <= 8.0


def test_a_long_key_is_used_whole() -> None:
    long = [jitter(b"x" * 80 + b"a", cell) for cell in CELLS]
    assert long != [jitter(b"x" * 80 + b"b", cell) for cell in CELLS]


def test_a_share_of_cells_are_decoys_under_a_key_and_none_without() -> None:
    drawn = [is_decoy(b"one", cell) for cell in CELLS]
    assert 0.7 * DECOY_SHARE < sum(drawn) / len(drawn) < 1.3 * DECOY_SHARE
    assert drawn == [is_decoy(b"one", cell) for cell in CELLS]
    assert drawn != [is_decoy(b"two", cell) for cell in CELLS]
    assert not any(is_decoy(None, cell) for cell in CELLS)


def test_whether_a_cell_is_a_decoy_says_nothing_of_its_threshold() -> None:
    """Drawn apart: among the decoys every threshold occurs."""
    decoys = [cell for cell in CELLS if is_decoy(b"one", cell)]
    assert {jitter(b"one", cell) for cell in decoys} == set(range(JITTER_LIMIT + 1))
