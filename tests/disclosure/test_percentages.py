"""Percentages of a file: from printed counts only, and refused where they follow from none."""

from typing import Any

import pytest

from tests.disclosure.small_tables import publish, summary, table
from trafficmon_desktop.disclosure.errors import MalformedFileError
from trafficmon_desktop.disclosure.percentages import percentages_of
from trafficmon_desktop.disclosure.tables import publication_from_json, to_json

DOMAINS = {"sex": ["f", "m"], "age": ["child", "adult"]}


def two_by_two(*joint: int, hidden: str = "") -> dict[str, Any]:
    return table("t", ["sex", "age"], DOMAINS, joint, lambda key: key["sex"] == hidden)


def shares(file_table: dict[str, Any], **more: Any) -> dict[tuple[str, ...], int]:
    found = percentages_of(publish(DOMAINS, [file_table], **more))
    return {tuple(each["key"].values()): each["percent"] for each in found}


def test_each_category_as_a_share_of_the_total() -> None:
    expected = {("f", "*"): 63, ("m", "*"): 38, ("*", "child"): 50, ("*", "adult"): 50}
    assert shares(two_by_two(8, 2, 0, 6)) == expected


def test_a_hidden_count_has_no_share() -> None:
    assert set(shares(two_by_two(8, 2, 0, 6, hidden="f"))) == {
        ("m", "*"), ("*", "child"), ("*", "adult")
    }  # fmt: skip


@pytest.mark.parametrize(("threshold", "given"), [(5, True), (8, True), (9, False)])
def test_nothing_is_divided_by_less_than_twice_the_threshold(
    threshold: int, *, given: bool
) -> None:
    assert bool(shares(two_by_two(8, 2, 0, 6), protection={"threshold": threshold})) is given


def test_a_hidden_total_has_no_shares() -> None:
    assert shares(two_by_two(8, 2, 0, 6, hidden="*")) == {}


def entry(percent: object, **key: object) -> dict[str, Any]:
    return {"table": "t", "key": key, "percent": percent}


@pytest.mark.parametrize(
    "wrong",
    [
        entry(62, sex="f", age="*"),
        entry(50.0, sex="*", age="child"),
        entry(100, sex="*", age="*"),
        entry(50, sex="f", age="child"),
        entry(50, sex=["f"], age="*"),
        entry(50, sex="f"),
        entry(50) | {"table": "u"},
        entry(50) | {"table": ["t"]},
        "50 %",
    ],
)
def test_a_percentage_that_follows_from_no_printed_counts_is_refused(wrong: object) -> None:
    right = entry(63, sex="f", age="*")
    file = summary(DOMAINS, [two_by_two(8, 2, 0, 6)], percentages=[right])
    publication = publication_from_json(file)
    assert to_json(publication)["percentages"] == [right]
    with pytest.raises(MalformedFileError):
        publication_from_json(file | {"percentages": [right, wrong]})


def test_a_percentage_of_a_hidden_count_is_refused() -> None:
    tables = [two_by_two(8, 2, 0, 6, hidden="f")]
    file = summary(DOMAINS, tables, percentages=[entry(63, sex="f", age="*")])
    with pytest.raises(MalformedFileError):
        publication_from_json(file)
