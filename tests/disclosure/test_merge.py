"""Adding up files: printed counts add, intervals add, and three must take part."""

import pytest

from tests.disclosure.joint_files import DOMAINS, LARGE, cell, file_of, read
from tests.disclosure.small_tables import Key
from trafficmon_desktop.disclosure.errors import DisclosureError
from trafficmon_desktop.disclosure.merge import merge

SMALL = (2, 8, 20, 9, 31, 40, 50, 60, 10)


def corner(key: Key) -> bool:
    """Four cells that hide each other."""
    return key.get("a") in ("1", "2") and key.get("b") in ("x", "y")


def refusal(*files: dict[str, object], key: str, code: int) -> None:
    with pytest.raises(DisclosureError) as caught:
        merge(read(*files))
    assert (caught.value.key, caught.value.exit_code) == (key, code)


def test_printed_counts_add() -> None:
    merged = merge(read(file_of("A"), file_of("B"), file_of("C")))
    found = cell(merged, "ab", "1", "x")
    assert (found.value, found.contributors) == (60, 3)
    assert cell(merged, "ab", "*", "*").value == 3 * sum(LARGE)
    assert merged.withheld == ()


def test_hidden_counts_add_as_intervals() -> None:
    merged = merge(read(file_of("A"), file_of("B"), file_of("C", SMALL, hide=corner)))
    found = cell(merged, "ab", "1", "x")
    assert found.value is None
    assert found.ends == (40, 50)  # 20 + 20 + 0..10: the row leaves ten for two cells
    assert [part.printed for part in found.parts] == [True, True, False]
    assert cell(merged, "ab", "3", "x").value == 150


def test_the_largest_threshold_counts() -> None:
    files = read(file_of("A"), file_of("B", protection={"threshold": 11}), file_of("C"))
    assert merge(files).threshold == 11


def test_a_table_one_file_lacks_takes_part_by_what_follows_from_the_others() -> None:
    merged = merge(read(file_of("A"), file_of("B"), file_of("C", dims=("a",))))
    found = cell(merged, "ab", "1", "x")
    assert found.ends == (40, 40 + 50)  # at most the fifty of its row
    assert cell(merged, "ab", "1", "*").value == 150
    (table,) = (each for each in merged.tables if each.id == "ab")
    assert table.without == ("C",)


def test_two_files_are_too_few() -> None:
    refusal(file_of("A"), file_of("B"), key="merge_too_few", code=3)
    refusal(file_of("A"), key="merge_too_few", code=3)


def test_a_population_of_two_is_not_given_and_said_so() -> None:
    other = file_of("C", dims=("b",))
    other["tables"][0]["population"] = "others"
    both = [file_of(name) for name in "AB"]
    for each in both:
        each["tables"] += [dict(other["tables"][0])]
    merged = merge(read(*both, other))
    assert [each.id for each in merged.tables] == ["b"]
    (withheld,) = merged.withheld
    assert (withheld.table, withheld.reason) == ("ab", "contributors")
    (coverage,) = (each for each in merged.coverage if each.population.name == "people")
    assert coverage.missing == (("C", "absent"),)


def test_a_population_too_small_somewhere_is_named_as_not_published() -> None:
    left_out = file_of("D", dims=("b",), not_published=["people"])
    left_out["tables"][0]["population"] = "others"
    merged = merge(read(*(file_of(name) for name in "ABC"), left_out))
    assert ("people", (("D", "not_published"),)) in [
        (each.population.name, each.missing) for each in merged.coverage
    ]


def test_an_impossible_cell_is_nobody_s_contribution() -> None:
    nothing = (0, *LARGE[1:])
    zero = [{"population": "people", "key": {"a": "1", "b": "x"}}]
    files = [file_of(name, nothing, structural_zeros=zero) for name in "AB"]
    with_zero = merge(read(*files, file_of("C", nothing, structural_zeros=zero)))
    assert cell(with_zero, "ab", "1", "x").value == 0
    plain = [file_of(name, dims=("ab", "b")) for name in "CD"]
    merged = merge(read(file_of("A", nothing, ("ab", "b"), structural_zeros=zero), *plain))
    (withheld,) = merged.withheld
    assert (withheld.table, withheld.cells) == ("ab", (("1", "x"),))


def test_what_is_left_without_one_contributor_must_not_be_small() -> None:
    little = (3, *LARGE[1:])
    none = (0, *LARGE[1:])
    files = [file_of("A", dims=("ab",)), file_of("B", little), file_of("C", none)]
    refusal(*files, key="merge_nothing_given", code=3)
    beside = [file | {"tables": file["tables"] + [_other(file)]} for file in files]
    merged = merge(read(*beside))
    (withheld,) = merged.withheld
    assert withheld.reason == "remainder"
    assert ("1", "x") in withheld.cells
    control = [file_of("A"), file_of("B", (5, *LARGE[1:])), file_of("C", none)]
    assert merge(read(*control)).withheld == ()


def _other(file: dict[str, object]) -> dict[str, object]:
    found = file_of(str(file["organisation"]), dims=("b",))["tables"][0]
    return {**found, "population": "others"}


def test_persons_are_bounded_by_the_largest_file_and_the_sum() -> None:
    files = [file_of("A"), file_of("B", (5, *LARGE[1:])), file_of("C")]
    for file in files:
        file["tables"][0]["unit"] = "person"
    merged = merge(read(*files))
    assert cell(merged, "ab", "1", "x").distinct == (20, 45)
    assert [each.may_count_twice for each in merged.coverage] == [True]
    for file in files:
        file["tables"][0]["unit"] = "application"
    assert not merge(read(*files)).coverage[0].may_count_twice


def test_open_figures_need_no_three() -> None:
    told = {"people": {"unit": "", "open": True}}
    files = [file_of(name, dims=("b",)) for name in "ABC"]
    for file in files:
        file["tables"][0]["population"] = "others"
    files[0]["tables"] += file_of("A")["tables"]
    files[0]["populations"] = told
    merged = merge(read(*files))
    assert cell(merged, "ab", "1", "x").value == 20


def test_cancelling_ends_the_work() -> None:
    def stop(done: int, total: int) -> None:
        assert total == 3
        if done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        merge(read(*(file_of(name) for name in "ABC")), report=stop)


def test_a_file_that_contradicts_itself_is_named() -> None:
    bad = file_of("Bad", (9,) * 9, dims=("ab", "a"), hide=lambda key: key.get("b") == "x")
    for entry in bad["tables"][1]["cells"]:
        entry["value"] = {"1": 10, "2": 40, "3": 31, "*": 81}[entry["key"]["a"]]
    for entry in bad["tables"][0]["cells"]:
        if entry["key"]["b"] == "*":
            entry["value"] = None
    refusal(file_of("A"), bad, file_of("C"), key="merge_inconsistent", code=4)


def test_the_domains_of_all_files_are_there() -> None:
    merged = merge(read(*(file_of(name) for name in "ABC")))
    assert merged.domains == {name: tuple(listed) for name, listed in DOMAINS.items()}
