"""Triangulation of the graph of variables of one population.

Tables over AxB, BxC and AxC together say more than each pair alone, because one joint table
must exist. Consistent tables over the cliques of a triangulated graph always have a joint
table (Lauritzen 1996, Graphical Models, ch. 4), so the cliques are all an attacker can use.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import combinations
from math import prod

Graph = dict[str, set[str]]


def graph_of(variables: Iterable[str], groups: Iterable[Iterable[str]]) -> Graph:
    """Neighbours of each variable; variables that stand together in a group are joined."""
    graph: Graph = {variable: set() for variable in sorted(variables)}
    for group in groups:
        for left, right in combinations(sorted(set(group)), 2):
            graph[left].add(right)
            graph[right].add(left)
    return graph


def triangulate(sizes: Mapping[str, int], groups: Iterable[Iterable[str]]) -> list[tuple[str, ...]]:
    """Maximal cliques of a triangulated graph, each sorted, the list sorted.

    `sizes` gives the number of categories of each variable, `groups` the sets of variables
    that one table (or one declared zero) names together. Greedy elimination: least fill-in
    first, then the smallest clique, then the name, so that the result is always the same.
    """
    graph = graph_of(sizes, groups)
    found: list[frozenset[str]] = []
    while graph:
        _, _, chosen = min(
            (_fill_in(graph, name), _size(graph, name, sizes), name) for name in graph
        )
        neighbours = graph.pop(chosen)
        clique = frozenset(neighbours | {chosen})
        if not any(clique <= other for other in found):
            found.append(clique)
        for name in neighbours:
            graph[name].discard(chosen)
            graph[name] |= neighbours - {name}
    return sorted(tuple(sorted(clique)) for clique in found)


def _fill_in(graph: Graph, name: str) -> int:
    return sum(right not in graph[left] for left, right in combinations(graph[name], 2))


def _size(graph: Graph, name: str, sizes: Mapping[str, int]) -> int:
    return prod(sizes[member] for member in (*graph[name], name))
