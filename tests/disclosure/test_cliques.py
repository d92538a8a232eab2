"""Triangulation: every group inside one clique, no long cycle left, always the same answer."""

import random
from itertools import combinations

from trafficmon_desktop.disclosure.cliques import graph_of, triangulate

SIZES = dict.fromkeys("abcdef", 3)


def test_tables_in_a_row_need_no_joint_table() -> None:
    assert triangulate(SIZES | {}, [("a", "b"), ("b", "c")])[:2] == [("a", "b"), ("b", "c")]


def test_a_variable_of_its_own_is_a_clique_of_its_own() -> None:
    assert triangulate({"a": 2, "b": 2}, [("a",), ("b",)]) == [("a",), ("b",)]


def test_three_tables_in_a_ring_are_one_joint_table() -> None:
    ring = [("a", "b"), ("b", "c"), ("a", "c")]
    assert triangulate(dict.fromkeys("abc", 4), ring) == [("a", "b", "c")]


def test_a_ring_of_four_gets_the_cheaper_chord() -> None:
    ring = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "a")]
    sizes = {"a": 9, "b": 2, "c": 9, "d": 2}
    assert triangulate(sizes, ring) == [("a", "b", "d"), ("b", "c", "d")]


def test_random_graphs_become_chordal_and_keep_every_group() -> None:
    for seed in range(40):
        generator = random.Random(seed)
        pairs = [p for p in combinations("abcdef", 2) if generator.random() < 0.4]
        cliques = triangulate(SIZES, pairs)
        assert cliques == triangulate(SIZES, reversed(pairs))
        assert all(any({*pair} <= {*clique} for clique in cliques) for pair in pairs)
        assert not any({*left} < {*right} for left in cliques for right in cliques)
        assert _is_chordal(cliques)


def _is_chordal(cliques: list[tuple[str, ...]]) -> bool:
    graph = graph_of(SIZES, cliques)
    while graph:
        simple = next(
            (
                name
                for name, near in graph.items()
                if all(b in graph[a] for a, b in combinations(near, 2))
            ),
            None,
        )
        if simple is None:
            return False
        for name in graph.pop(simple):
            graph[name].discard(simple)
    return True
