"""What the attack finds, on examples that can be followed by hand."""

from itertools import product
from random import Random
from typing import Any

import pytest

from tests.disclosure.small_tables import (
    MARGIN,
    Domains,
    Key,
    cell_of,
    hide_at_random,
    publish,
    summary,
    table,
)
from trafficmon_desktop.disclosure.attack import AttackResult, attack
from trafficmon_desktop.disclosure.auditor import Auditor, Interval
from trafficmon_desktop.disclosure.system import build_system
from trafficmon_desktop.disclosure.tables import MalformedFileError, publication_from_json

TWO: Domains = {"a": ["1", "2"], "b": ["x", "y"], "c": ["p", "q"]}
SQUARE: Domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"]}


def interior(key: Key) -> bool:
    return MARGIN not in key.values()


def intervals(result: AttackResult) -> dict[Any, tuple[int, int | None]]:
    return {(cell.population, cell.key): (cell.lo, cell.hi) for cell in result.cells}


def test_hiding_only_small_counts_is_unsafe() -> None:
    """The control: one small count a line is what its line leaves."""
    joint = [2, 10, 20, 30, 3, 40, 50, 60, 1]
    file = publish(SQUARE, [table("t", "ab", SQUARE, joint, lambda key: count_below(key, joint))])
    result = attack([file])
    assert not result.safe
    assert [(cell.lo, cell.hi, cell.verdict) for cell in result.cells] == [
        (2, 2, "unsafe"),
        (3, 3, "unsafe"),
        (1, 1, "unsafe"),
    ]


def count_below(key: Key, joint: list[int]) -> bool:
    cells = list(product(*SQUARE.values()))
    return interior(key) and joint[cells.index((key["a"], key["b"]))] < 5


def test_a_square_of_hidden_counts_is_safe() -> None:
    joint = [6, 8, 20, 8, 6, 30, 40, 50, 60]
    corner = {("1", "x"), ("1", "y"), ("2", "x"), ("2", "y")}
    hidden = table("t", "ab", SQUARE, joint, lambda key: (key["a"], key["b"]) in corner)
    result = attack([publish(SQUARE, [hidden])])
    assert result.safe
    assert {(cell.lo, cell.hi) for cell in result.cells} == {(0, 14)}


def test_a_table_is_unsafe_only_together_with_two_others() -> None:
    """AxB alone hides its inside well; AxC and BxC leave but one joint table."""
    joint = [10, 0, 0, 10, 0, 10, 10, 0]
    hidden = table("ab", "ab", TWO, joint, interior)
    apart = attack([publish(TWO, [hidden])])
    assert apart.safe
    joint = [10, 0, 10, 0, 0, 10, 0, 10]  # c follows a: AxC is a diagonal
    tables = [table("ab", "ab", TWO, joint, interior), table("ac", "ac", TWO, joint)]
    assert attack([publish(TWO, tables)]).safe
    tables.append(table("bc", "bc", TWO, joint))
    together = attack([publish(TWO, tables)])
    assert together.cells
    assert all(cell.lo == cell.hi == 10 for cell in together.cells)


def test_a_cycle_gives_away_what_pairs_of_tables_hide() -> None:
    """AxB and AxC are printed, BxC is hidden inside: any two tables are safe, all three are not."""
    joint = [12, 10, 12, 0, 12, 8, 0, 8]
    tables = {
        "ab": table("ab", "ab", TWO, joint),
        "ac": table("ac", "ac", TWO, joint),
        "bc": table("bc", "bc", TWO, joint, interior),
    }
    for pair in (("ab", "ac"), ("ab", "bc"), ("ac", "bc"), ("bc",)):
        assert attack([publish(TWO, [tables[name] for name in pair])]).safe
    together = attack([publish(TWO, list(tables.values()))])
    assert [(dict(cell.key), cell.lo, cell.hi, cell.verdict) for cell in together.failing] == [
        ({"b": "y", "c": "p"}, 2, 20, "unsafe")
    ]


def test_a_printed_small_count_is_a_finding() -> None:
    result = attack([publish({"a": ["1", "2"]}, [table("t", "a", {"a": ["1", "2"]}, [4, 9])])])
    assert [(entry.kind, entry.lo, entry.tables) for entry in result.findings] == [
        ("printed", 4, ("t",))
    ]
    assert not result.safe


def test_the_threshold_is_the_declared_one() -> None:
    tables = [table("t", "a", {"a": ["1", "2"]}, [4, 9])]
    file = publish({"a": ["1", "2"]}, tables, protection={"threshold": 3})
    assert attack([file]).safe
    assert not attack([file], threshold=5).safe


def test_without_a_total_there_is_no_upper_bound() -> None:
    file = publish(SQUARE, [table("t", "ab", SQUARE, [7] * 9, lambda key: True)])
    result = attack([file])
    assert result.safe
    assert {(cell.lo, cell.hi) for cell in result.cells} == {(0, None)}


def test_open_populations_are_outside() -> None:
    one = {"a": ["1", "2"]}
    open_counts = {"people": {"unit": "", "period_rule": "open", "open": True}}
    tables = [table("t", "a", one, [1, 9], lambda key: key["a"] == "1")]
    assert attack([publish(one, tables, populations=open_counts)]).safe
    assert not attack([publish(one, tables)]).safe


def test_an_implication_between_populations_is_used() -> None:
    one: Domains = {"a": ["1", "2"]}
    decisions = table("d", "a", one, [9, 0], population="decisions")
    persons = table("p", "a", one, [9, 0], lambda key: True, population="persons")
    total = {"population": "persons", "key": {}}
    granted = {"population": "decisions", "key": {"a": "1"}}
    declared = {
        "implications": [{"if": [granted], "then": [total]}],
        "inequalities": [{"less": [total], "more": [granted]}],
    }
    result = attack([publish(one, [decisions, persons], **declared)])
    assert intervals(result)["persons", frozenset()] == (1, 9)
    assert intervals(attack([publish(one, [decisions, persons])]))["persons", frozenset()] == (
        0,
        None,
    )


def test_files_of_one_period_are_laid_together() -> None:
    year = {"period": {"from": "2024-01-01", "to": "2024-12-31"}}
    joint = [6, 7, 8, 9]
    domains = {"a": ["1", "2"], "b": ["x", "y"]}
    first = publish(domains, [table("t", "ab", domains, joint, interior)], **year)
    second = publish(
        domains,
        [table("t", "ab", domains, joint, lambda key: interior(key) and key["a"] == "2")],
        **year,
    )
    assert attack([first]).cells[0].lo < attack([first]).cells[0].hi  # type: ignore[operator]
    assert {(cell.lo, cell.hi) for cell in attack([first, second]).cells} == {
        (6, 6),
        (7, 7),
        (8, 8),
        (9, 9),
    }


def test_contradicting_files_are_refused() -> None:
    one = {"a": ["1", "2"]}
    files = [publish(one, [table("t", "a", one, joint)]) for joint in ([6, 9], [7, 9])]
    with pytest.raises(MalformedFileError) as caught:
        attack(files)
    assert caught.value.key == "summaries_contradiction"


def test_periods_stand_alone_but_their_differences_are_looked_at() -> None:
    one = {"a": ["1", "2"]}

    def release(first: str, last: str, joint: list[int]) -> Any:
        period = {"from": first, "to": last}
        return publish(one, [table("t", "a", one, joint)], period=period)

    halves = [
        release("2024-01-01", "2024-06-30", [10, 20]),
        release("2024-07-01", "2024-12-31", [10, 20]),
    ]
    for late, safe in ((0, True), (3, False), (5, True), (-2, False)):
        year = release("2024-01-01", "2024-12-31", [20 + late, 40])
        result = attack([*halves, year])
        assert result.safe is safe
        assert {entry.kind for entry in result.findings} == (set() if safe else {"difference"})
    assert attack([halves[0], release("2024-01-01", "2024-12-31", [23, 40])]).safe


@pytest.mark.parametrize("total", [8, 9])
def test_counts_no_file_can_hold_are_refused(total: int) -> None:
    """One table leaves at most 2 for a=1, the other says 3."""
    joint = [1] * 9
    rows = [table("t", "ab", SQUARE, joint), table("u", "a", SQUARE, joint)]
    file = summary(SQUARE, rows)
    hide = {"a": "1", "b": "*"}
    for cell in file["tables"][0]["cells"]:
        if cell["key"] == hide or cell["key"] == {"a": "*", "b": "*"}:
            cell["value"] = None
    for cell in file["tables"][1]["cells"]:
        if cell["key"] in ({"a": "*"}, {"a": "1"}):
            cell["value"] = total if cell["key"]["a"] == "*" else total - 6
    publication = publication_from_json(file)
    if total == 9:
        attack([publication])
        return
    with pytest.raises(MalformedFileError) as caught:
        attack([publication])
    assert caught.value.key == "summary_inconsistent"


def test_out_of_time_counts_as_unsafe() -> None:
    hidden = table("t", "ab", SQUARE, [7] * 9, interior)
    result = attack([publish(SQUARE, [hidden])], time_limit=0)
    assert not result.safe
    assert {cell.verdict for cell in result.cells} == {"undecided"}


def test_a_joint_table_too_large_counts_as_unsafe() -> None:
    names = "abcdefgh"
    domains = {name: [str(number) for number in range(5)] for name in names}
    tables = [
        small_table(f"{one}{other}", domains)
        for position, one in enumerate(names)
        for other in names[position + 1 :]
    ]
    result = attack([publish(domains, tables)])
    assert {entry.kind for entry in result.findings} == {"too_large"}


def small_table(dims: str, domains: Domains) -> dict[str, Any]:
    cells = [
        {"key": dict(zip(dims, values, strict=True)), "value": 0}
        for values in product(*([*domains[name], MARGIN] for name in dims))
    ]
    return {"id": dims, "population": "people", "dims": list(dims), "cells": cells}


def test_combinations_across_tables_are_noted() -> None:
    domains = {"a": ["1", "2"], "b": ["x", "y"]}
    joint = [88, 8, 7, 0]  # a=1: 96 of 103; b=x: 95
    tables = [table("t", "a", domains, joint), table("u", "b", domains, joint)]
    result = attack([publish(domains, tables)], threshold=100)
    noted = {(entry.kind, entry.key): entry.lo for entry in result.notes}
    assert noted["pair", frozenset({("a", "1"), ("b", "x")})] == 96 + 95 - 103


def test_counts_known_to_be_small_must_be_hidden_well() -> None:
    """An unprinted count of at least 2 is noted; it fails where its maker says it is small."""
    domains = {"a": ["1", "2"], "b": ["x", "y"], "c": ["p", "q"]}
    joint = [3, 17, 12, 0, 12, 0, 30, 30]
    tables = [table(dims, dims, domains, joint) for dims in ("ab", "bc", "ac")]
    file = publish(domains, tables)
    cell = cell_of({"a": "1", "b": "x", "c": "p"})
    plain, told = attack([file], threshold=5), attack([file], threshold=5, small=[cell])
    assert len(told.findings) >= len(plain.findings)
    assert not told.safe


def test_fillings_are_used_again_when_more_is_hidden() -> None:
    random = Random(5)
    domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"], "c": ["p", "q", "r"]}
    joint = [random.randrange(9) for _ in range(27)]
    file = publish(domains, [table("t", "ab", domains, joint), table("u", "bc", domains, joint)])
    auditor = Auditor(build_system([file]))
    inside = [cell for cell in auditor.system.cells if len(cell.key) == 2]
    chosen = [inside[place] for place in (0, 1, 3, 4, 10, 12, 13)]
    assert auditor.audit(chosen[:4]).keys() == set(chosen[:4])
    again = auditor.audit(chosen)
    assert again == Auditor(build_system([file])).audit(chosen)
    assert auditor.audit(chosen[:2]) == Auditor(build_system([file])).audit(chosen[:2])


def test_files_of_different_organisations_count_different_people() -> None:
    one = {"a": ["1", "2"]}
    year = {"period": {"from": "2024-01-01", "to": "2024-12-31"}}
    files = [
        publish(one, [table("t", "a", one, joint, lambda key: key["a"] == "1")], **year, **name)
        for joint, name in (([6, 9], {"organisation": "A"}), ([7, 9], {"organisation": "B"}))
    ]
    cells = attack(files).cells
    assert [(cell.organisation, cell.lo, cell.hi) for cell in cells] == [("A", 6, 6), ("B", 7, 7)]


def test_verdicts_alone_are_the_same() -> None:
    random = Random(8)
    domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"], "c": ["p", "q", "r"]}
    for _ in range(5):
        joint = [random.choice((0, 1, 3, 9)) for _ in range(27)]
        hide = hide_at_random(random, 0.5)
        file = publish(domains, [table(dims, dims, domains, joint, hide) for dims in ("ab", "bc")])
        exact, quick = attack([file]), attack([file], exact=False)
        assert [cell.verdict for cell in exact.cells] == [cell.verdict for cell in quick.cells]
        assert len(exact.findings) == len(quick.findings)


def test_a_lower_bound_the_solver_alone_vouches_for_is_not_enough() -> None:
    assert Interval(7, 9, 7, 9).verdict(5) == "safe"
    assert Interval(7, 9, 7, 9, certain=False).verdict(5) == "undecided"
    assert Interval(0, 9, None, None).verdict(5) == "undecided"
    assert Interval(0, 9, 0, 4).verdict(5) == "undecided"
    assert Interval(0, 9, 0, 5).verdict(5) == "safe"
    assert Interval(0, 4, 0, 4).verdict(5) == "unsafe"
    assert Interval(2, 9, 2, 9).verdict(5) == "unsafe"
    assert Interval(0, None, 0, 5).verdict(5) == "safe"


def test_coarse_tables_are_examined_like_any_other() -> None:
    """Both dimensions stand at groups only; the fine cells are printed nowhere."""
    domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"]}
    groups = {"a": {"low": ["1", "2"]}, "b": {"early": ["x", "y"]}}
    counts = {("low", "early"): 4, ("low", "z"): 20, ("3", "early"): 30, ("3", "z"): 40}
    rows = [
        {
            "key": {"a": a, "b": b},
            "value": sum(n for (c, d), n in counts.items() if a in (c, "*") and b in (d, "*")),
        }
        for a in ("low", "3", "*")
        for b in ("early", "z", "*")
    ]
    coarse = {"id": "t", "population": "people", "dims": ["a", "b"], "cells": rows}
    result = attack([publish(domains, [coarse], groups=groups)])
    assert ("printed", 4) in {(entry.kind, entry.lo) for entry in result.findings}
