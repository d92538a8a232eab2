"""Several releases laid together: what binds their counts, held against every filling."""

from collections.abc import Callable, Sequence
from itertools import product
from random import Random
from typing import Any

import pytest

from tests.disclosure.small_tables import Domains, Key, fillings, publish, table
from trafficmon_desktop.disclosure.attack import attack, bound_system
from trafficmon_desktop.disclosure.auditor import Auditor
from trafficmon_desktop.disclosure.publication import Cell, Publication
from trafficmon_desktop.disclosure.releases import Count, families, fills, is_bound
from trafficmon_desktop.disclosure.system import Row, System

DOMAINS: Domains = {"sex": ["f", "m"], "kind": ["x", "y"]}
HALF_1, HALF_2 = ("2024-01-01", "2024-06-30"), ("2024-07-01", "2024-12-31")
YEAR = ("2024-01-01", "2024-12-31")
PERIODS = (HALF_1, HALF_2, YEAR)


def release(
    period: tuple[str, str],
    joint: Sequence[int],
    hide: Callable[[Key], bool] = lambda key: False,
    *,
    rule: str = "flow",
    as_of: str = "",
) -> Publication:
    return publish(
        DOMAINS,
        [table("t", ["sex", "kind"], DOMAINS, joint, hide)],
        period={"from": period[0], "to": period[1]},
        as_of=as_of,
        populations={"people": {"unit": "", "period_rule": rule}},
    )


def three(random: Random, rule: str) -> tuple[list[Publication], list[list[int]]]:
    """Two halves and their year with some late entries, at random cells hidden."""
    halves = [[random.randrange(4) for _ in range(4)] for _ in range(2)]
    late = [random.choice((0, 0, 1, 2)) for _ in range(4)]
    year = [one + two + more for one, two, more in zip(*halves, late, strict=True)]
    counts = [*halves, year]
    files = []
    for period, joint in zip(PERIODS, counts, strict=True):
        hidden = {pair for pair in product("fm*", "xy*") if random.random() < 0.55} - {("*", "*")}
        files.append(
            release(period, joint, lambda k, h=hidden: (k["sex"], k["kind"]) in h, rule=rule)  # type: ignore[misc]
        )
    return files, counts


def by_hand(files: Sequence[Publication], totals: Sequence[int], rule: str) -> dict[Cell, Any]:
    """Least and greatest count of every hidden cell over all fillings, one by one."""
    agreeing = [
        [tuple(int(n) for n in row) for row in fillings(4, total) if agrees(file, row)]
        for file, total in zip(files, totals, strict=True)
    ]
    seen: dict[Cell, set[int]] = {}
    for rows in product(*agreeing):
        if all(fits(rule, *(value(row, key) for row in rows)) for key in bound_keys(rule)):
            for file, row in zip(files, rows, strict=True):
                for cell, printed in file.table_cells(file.tables[0]):
                    if printed is None:
                        seen.setdefault(cell, set()).add(value(row, dict(cell.key)))
    return {cell: (min(found), max(found)) for cell, found in seen.items()}


def agrees(file: Publication, row: Sequence[int]) -> bool:
    cells = file.table_cells(file.tables[0])
    return all(n is None or value(row, dict(cell.key)) == n for cell, n in cells)


def value(row: Sequence[int], key: Key) -> int:
    profiles = product(*DOMAINS.values())
    return sum(
        number
        for (sex, kind), number in zip(profiles, row, strict=True)
        if key.get("sex", sex) == sex and key.get("kind", kind) == kind
    )


def bound_keys(rule: str) -> list[Key]:
    if rule == "flow":
        return [{"sex": sex, "kind": kind} for sex in "fm" for kind in "xy"]
    return [{}, {"sex": "f"}, {"sex": "m"}]


def fits(rule: str, first: int, second: int, year: int) -> bool:
    if rule == "flow":
        return year >= first + second
    return max(first, second) <= year <= first + second


@pytest.mark.parametrize("rule", ["flow", "once"])
def test_intervals_are_those_of_all_fillings(rule: str) -> None:
    random, compared = Random(4), 0
    while compared < 12:
        files, counts = three(random, rule)
        expected = by_hand(files, [sum(joint) for joint in counts], rule)
        if expected:
            found = {
                Cell(cell.population, cell.key, cell.period): (cell.lo, cell.hi)
                for cell in attack(files).cells
            }
            assert found == expected
            compared += 1


def flip_the_sign(system: System) -> None:
    """The halves are taken to hold the year."""
    system.rows = [
        row._replace(terms=tuple((c, n if c in system.rests else -n) for c, n in row.terms))
        if row.kind == "period"
        else row
        for row in system.rows
    ]


def drop_the_rest(system: System) -> None:
    """Nothing is thought to be late."""
    system.rows = [
        Row(tuple((c, n) for c, n in row.terms if c not in system.rests), *row[1:])
        for row in system.rows
        if row.kind != "rest"
    ]


def drop_the_ties(system: System) -> None:
    system.rows = [row for row in system.rows if row.kind not in ("period", "rest")]


MUTANTS = {
    "flipped": flip_the_sign,
    "no rest": drop_the_rest,
    "no ties": drop_the_ties,
}


def some_year(late: int) -> list[Publication]:
    inside = lambda key: "*" not in key.values()  # noqa: E731
    return [
        release(HALF_1, [3, 6, 9, 9], inside),
        release(HALF_2, [5, 8, 9, 9]),
        release(YEAR, [8 + late, 14 + late, 18 + late, 18 + late]),
    ]


def widths(system: System) -> dict[Cell, tuple[int, int | None]]:
    return {cell: (found.low, found.high) for cell, found in Auditor(system).audit().items()}


@pytest.mark.parametrize("name", MUTANTS)
def test_forgetting_how_periods_are_bound_changes_the_answer(name: str) -> None:
    files = some_year(1)
    whole, mutant = bound_system(files), bound_system(files)
    MUTANTS[name](mutant)
    found: Any
    try:
        found = widths(mutant)
    except Exception as error:  # noqa: BLE001 - a mutant may contradict itself
        found = error
    assert widths(whole) != found


def test_an_earlier_release_that_is_left_out_changes_the_answer() -> None:
    files = some_year(0)
    assert not attack(files).safe
    assert {(cell.lo, cell.hi) for cell in attack(files).cells} == {(3, 3), (6, 6), (9, 9)}
    for left_out in files[1:]:
        result = attack([file for file in files if file is not left_out])
        assert all(cell.lo != cell.hi for cell in result.cells)


def test_what_changes_later_binds_nothing() -> None:
    assert is_bound("flow", frozenset({("kind", "x")}))
    assert not is_bound("flow", frozenset({("kind", "x"), ("received", "yes")}))
    assert is_bound("once", frozenset({("sex", "f"), ("citizenship_group", "serbia")}))
    assert not is_bound("once", frozenset({("sex", "f"), ("kind", "x")}))
    assert not is_bound("state", frozenset())
    small_rest = [release(HALF_1, [9] * 4, rule="state"), release(YEAR, [10] * 4, rule="state")]
    assert attack(small_rest).safe
    small_rest = [release(HALF_1, [9] * 4), release(YEAR, [10] * 4)]
    assert {found.kind for found in attack(small_rest).findings} == {"difference"}


@pytest.mark.parametrize("rule", ["flow", "once", "state"])
@pytest.mark.parametrize(("more", "safe"), [(0, True), (1, False), (4, False), (5, True)])
def test_increments_of_a_period_counted_again(rule: str, more: int, safe: bool) -> None:
    earlier = release(YEAR, [9] * 4, rule=rule, as_of="2025-01-20")
    later = release(YEAR, [9 + more, 9, 9, 9], rule=rule, as_of="2025-06-30")
    result = attack([earlier, later])
    assert result.safe is safe
    assert attack([later, earlier]).safe is safe
    fewer = release(YEAR, [9 - more, 9, 9, 9], rule=rule, as_of="2025-06-30")
    assert attack([earlier, fewer]).safe is (safe and more < 5)  # 4 of 9 would be printed


@pytest.mark.parametrize("exact", [True, False])
def test_hidden_counts_may_have_a_known_difference(exact: bool) -> None:
    """Both are hidden and 20 at least; their difference is none the less certain."""
    hide = lambda key: key["kind"] == "x" and key["sex"] != "*"  # noqa: E731
    days = {"rule": "state"}
    files = [
        release(YEAR, [20, 9, 30, 9], hide, as_of="1", **days),
        release(YEAR, [21, 9, 30, 9], hide, as_of="2", **days),
    ]
    assert {each.verdict for each in attack(files).cells} == {"safe"}
    found = attack(files, exact=exact).findings
    changed = {("sex", "f"), ("kind", "x")}
    assert frozenset(changed) in {each.key for each in found}
    assert {each.kind for each in found} == {"difference"}


def test_a_hidden_count_between_two_others_of_its_period() -> None:
    """Nothing was removed, so what is 6 before and after was 6 in between."""
    hide = lambda key: key["kind"] != "*"  # noqa: E731
    counts = [release(YEAR, [6, 9, 9, 9], as_of="1"), release(YEAR, [6, 9, 9, 9], as_of="3")]
    between = release(YEAR, [6, 9, 9, 9], hide, as_of="2")
    assert any(cell.lo != cell.hi for cell in attack([between]).cells)
    assert all(cell.lo == cell.hi for cell in attack([counts[0], between, counts[1]]).cells)


def test_the_longest_periods_inside_come_first() -> None:
    months = [count(f"2024-{month:02}-01", f"2024-{month:02}-28") for month in (1, 2, 3, 4)]
    quarter = count("2024-01-01", "2024-03-31")
    assert families([*months, quarter]) == [(quarter, months[3])]
    assert families(months[:2]) == [tuple(months[:2])]
    across = count("2024-02-15", "2024-04-15")
    assert set(families([quarter, across])) == {(quarter,), (across,)}
    assert families([]) == []


def test_parts_fill_a_period_without_a_gap() -> None:
    whole = count(*YEAR)
    assert fills(whole, [count(*HALF_1), count(*HALF_2)])
    assert not fills(whole, [count(*HALF_1)])
    assert not fills(whole, [count(*HALF_2)])
    assert not fills(whole, [])


def count(first: str, last: str) -> Count:
    return Count(first, last, "", f"{first}/{last}")
