"""What must be hidden for its own sake, and which populations are not shown at all."""

from dataclasses import replace

import pytest

from tests.disclosure.linked_tables import DOMAINS, publication_of, tables_of
from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.lattice import Lattice, build_lattice
from trafficmon_desktop.disclosure.lines import lines_of
from trafficmon_desktop.disclosure.primary import Rest, primary_cells, rests, too_small
from trafficmon_desktop.disclosure.publication import (
    Cell,
    Implication,
    Inequality,
    Population,
    Publication,
)

AGES = ("sex", "age")


def counted(*persons: tuple[int, str, str], zeros: tuple[Cell, ...] = ()) -> Publication:
    """A table sex x age of (number, sex, age)."""
    listed = [{"sex": sex, "age": age} for number, sex, age in persons for _ in range(number)]
    return Publication(
        domains=DOMAINS,
        tables=tuple(tables_of("people", listed, [AGES], DOMAINS)),
        populations={"people": Population("people")},
        structural_zeros=zeros,
    )


def found_rests(lattice: Lattice, publication: Publication) -> list[Rest]:
    return rests(lattice, lines_of(lattice, publication, ["people"]), 5)


def keys_of(lattice: Lattice, numbers: set[int]) -> set[frozenset[tuple[str, str]]]:
    return {lattice.cells[number].key for number in numbers}


def test_counts_from_one_to_four_are_primary() -> None:
    lattice = build_lattice(counted((4, "female", "child"), (5, "male", "adult")), ["people"])
    small = {
        frozenset({("sex", "female"), ("age", "child")}),
        frozenset({("sex", "female")}),
        frozenset({("age", "child")}),
    }
    assert keys_of(lattice, primary_cells(lattice, 5, None)) == small


def test_a_key_raises_some_thresholds_by_up_to_four() -> None:
    lattice = build_lattice(publication_of(200, 1), ["people"])
    plain = primary_cells(lattice, 5, None)
    raised = primary_cells(lattice, 5, b"one")
    extra = raised - plain
    assert plain <= raised
    assert extra
    assert {lattice.truth[number] for number in extra} <= {5, 6, 7, 8}
    assert raised == primary_cells(lattice, 5, b"one") != primary_cells(lattice, 5, b"two")


def test_what_is_left_of_a_margin_may_be_small() -> None:
    publication = counted(
        (18, "female", "child"),
        (1, "male", "child"),
        (1, "other", "child"),
        (9, "female", "adult"),
        (9, "male", "adult"),
    )
    lattice = build_lattice(publication, ["people"])
    child = frozenset({("age", "child")})
    (rest,) = (
        rest
        for rest in found_rests(lattice, publication)
        if keys_of(lattice, {number for number, _ in rest.row.terms[1:]})
        == {child, child | {("sex", "female")}}
    )
    assert (rest.count, rest.low, rest.high) == (2, True, True)


def test_what_is_left_of_a_group_may_be_small() -> None:
    """A declared group is a whole of its own, whether a table lists it or not."""
    publication = replace(
        counted((18, "female", "child"), (2, "male", "adult"), (1, "other", "adult")),
        groups={"sex": {"known": ("female", "male", "other")}},
    )
    lattice = build_lattice(publication, ["people"])
    known = Cell("people", frozenset({("sex", "known")}))
    assert lattice.truth[lattice.index[known]] == 21
    wholes = {rest.row.terms[1][0] for rest in found_rests(lattice, publication)}
    assert lattice.index[known] in wholes


@pytest.mark.parametrize(("age", "reveals"), [("child", True), ("unknown", False)])
def test_a_group_in_one_category_is_protected_where_it_says_something(
    age: str, *, reveals: bool
) -> None:
    publication = counted((7, "female", age), (9, "male", "child"), (9, "male", "adult"))
    lattice = build_lattice(publication, ["people"])
    women = lattice.index[Cell("people", frozenset({("sex", "female")}))]
    same = lattice.index[Cell("people", frozenset({("sex", "female"), ("age", age)}))]
    concerned = [
        rest
        for rest in found_rests(lattice, publication)
        if rest.count == 0 and {women, same} <= {number for number, _ in rest.row.terms}
    ]
    assert bool(concerned) is reveals


def test_where_only_one_category_is_possible_nothing_is_revealed() -> None:
    zeros = tuple(
        Cell("people", frozenset({("sex", "female"), ("age", age)})) for age in ("child", "unknown")
    )
    publication = counted(
        (7, "female", "adult"), (9, "male", "child"), (9, "male", "adult"), zeros=zeros
    )
    lattice = build_lattice(publication, ["people"])
    women = lattice.index[Cell("people", frozenset({("sex", "female")}))]
    assert all(women != rest.row.terms[1][0] for rest in found_rests(lattice, publication))


def test_small_populations_are_left_out_nought_included() -> None:
    assert too_small(counted((4, "female", "child")), 5, None) == {"people"}
    assert too_small(counted(), 5, None) == {"people"}
    assert too_small(counted((5, "female", "child")), 5, None) == set()


def test_the_limit_of_a_population_is_raised_by_the_key() -> None:
    five = counted((5, "female", "child"))
    nine = counted((9, "female", "child"))
    answers = {bool(too_small(five, 5, bytes([number]))) for number in range(1, 30)}
    assert answers == {True, False}
    assert not any(too_small(nine, 5, bytes([number])) for number in range(1, 30))


def test_populations_that_imply_each_other_stand_or_fall_together() -> None:
    publication = publication_of(30, 0)
    assert too_small(publication, 5, None) == {"granted", "decisions"}
    alone = replace(publication, implications=(), inequalities=())
    assert too_small(alone, 5, None) == {"granted"}


def test_a_population_bounded_by_one_left_out_falls_too_but_not_the_other_way() -> None:
    total = {name: (Cell(name, frozenset()),) for name in ("few", "many")}
    tables = (
        *tables_of("few", [{"sex": "female"}] * 3, [("sex",)], DOMAINS),
        *tables_of("many", [{"sex": "female"}] * 30, [("sex",)], DOMAINS),
    )
    publication = Publication(
        domains=DOMAINS,
        tables=tables,
        populations={name: Population(name) for name in total},
        inequalities=(Inequality(total["few"], total["many"]),),
    )
    assert too_small(publication, 5, None) == {"few"}
    turned = replace(publication, inequalities=(Inequality(total["many"], total["few"]),))
    assert too_small(turned, 5, None) == {"few", "many"}
    tied = replace(publication, implications=(Implication(total["many"], total["few"]),))
    assert too_small(tied, 5, None) == {"few", "many"}


def test_open_populations_are_outside() -> None:
    publication = replace(
        counted((2, "female", "child")),
        populations={"people": Population("people", open=True)},
    )
    assert too_small(publication, 5, None) == set()


def test_counts_that_contradict_each_other_are_refused() -> None:
    publication = counted((9, "female", "child"))
    table = publication.tables[0]
    wrong = replace(table, cells={**table.cells, ("*", "child"): 8})
    with pytest.raises(MalformedFileError):
        build_lattice(replace(publication, tables=(wrong,)), ["people"])


def test_a_person_in_an_impossible_cell_is_refused() -> None:
    zero = Cell("people", frozenset({("age", "child")}))
    with pytest.raises(MalformedFileError):
        build_lattice(counted((9, "female", "child"), zeros=(zero,)), ["people"])
