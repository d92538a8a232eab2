"""The file of the public format: read back what was written, and nothing else."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from tests.disclosure.small_tables import Domains, summary, table
from trafficmon_desktop.disclosure.tables import (
    MalformedFileError,
    UnreadableFileError,
    publication_from_json,
    read_file,
    to_json,
)

DOMAINS: Domains = {"a": ["1", "2"], "b": ["x", "y", "z"]}
JOINT = (0, 0, 11, 7, 9, 5)


def example() -> dict[str, Any]:
    """A file that uses every part of the format."""
    people, total = {"population": "people", "key": {"a": "1"}}, {"population": "few", "key": {}}
    return summary(
        deepcopy(DOMAINS),
        [
            table("t", "ab", DOMAINS, JOINT, lambda key: key == {"a": "2", "b": "x"}),
            table("u", "b", DOMAINS, JOINT, population="visitors"),
        ],
        program="a program",
        organisation="Удружење",
        as_of="2025-01-20",
        profile="public",
        period={"from": "2024-01-01", "to": "2024-12-31"},
        protection={"threshold": 3, "rules": ["uniform"]},
        groups={"b": {"early": ["x", "y"]}},
        populations={
            "people": {"unit": "person", "period_rule": "once"},
            "visitors": {"unit": "visitor", "period_rule": "open", "open": True},
        },
        cliques=[{"population": "people", "variables": ["a", "b"]}],
        structural_zeros=[{"population": "people", "key": {"a": "1", "b": "early"}}],
        equalities=[{"left": [people], "right": [people]}],
        implications=[{"if": [people], "then": [total]}],
        inequalities=[{"less": [total], "more": [people]}],
        measures=[
            {
                "id": "m",
                "population": "people",
                "key": {},
                "value": 35,
                "constraints": [{"less": [people], "more": [people]}],
            }
        ],
        not_published=["few"],
        previous=[{"id": "1", "sha256": "00"}],
        later_field={"kept": True},
    )


def test_what_is_written_reads_back_the_same() -> None:
    publication = publication_from_json(example())
    written = json.loads(json.dumps(to_json(publication)))
    assert publication_from_json(written) == publication
    assert {key: written[key] for key in example()} == example()


def test_a_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "summary.json"
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(example()).encode())
    assert read_file(path) == publication_from_json(example())


def test_cells_are_identified_by_what_is_not_a_margin() -> None:
    publication = publication_from_json(example())
    found = dict(publication.table_cells(publication.tables[0]))
    cell = publication.cell("people", {"a": "1", "b": "*"})
    assert found[cell] == 11
    assert cell.period == "2024-01-01/2024-12-31"


def put(*path: str | int, value: object) -> Any:
    def change(file: dict[str, Any]) -> None:
        place: Any = file
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return change


def repeat_cell(file: dict[str, Any]) -> None:
    file["tables"][0]["cells"].append(file["tables"][0]["cells"][0])


def drop_margin(file: dict[str, Any]) -> None:
    cells = file["tables"][0]["cells"]
    file["tables"][0]["cells"] = [cell for cell in cells if cell["key"]["b"] != "*"]


def contradict(file: dict[str, Any]) -> None:
    second = deepcopy(file["tables"][0])
    second["id"] = "v"
    second["cells"][0]["value"] += 1
    file["tables"].append(second)


CELL = ("tables", 0, "cells", 0)

WRONG = {
    "another format": (put("format", value="trafficmon-summary/99"), "summary_format"),
    "no domains": (put("domains", value=None), "summary_field"),
    "a domain with a category twice": (put("domains", "a", value=["1", "1"]), "summary_field"),
    "the margin as a category": (put("domains", "a", value=["1", "*"]), "summary_reserved"),
    "an empty domain": (put("domains", "a", value=[]), "summary_field"),
    "a group of strangers": (put("groups", "b", "early", value=["q"]), "summary_field"),
    "a group named like a category": (put("groups", "b", "x", value=["y"]), "summary_field"),
    "a group of no variable": (put("groups", "c", value={}), "summary_field"),
    "a period backwards": (
        put("period", value={"from": "2024-02-01", "to": "2024-01-01"}),
        "summary_field",
    ),
    "a threshold in words": (put("protection", value={"threshold": "5"}), "summary_field"),
    "no tables": (put("tables", value={}), "summary_field"),
    "two tables of one name": (put("tables", 1, "id", value="t"), "summary_field"),
    "an unknown dimension": (put("tables", 0, "dims", value=["a", "q"]), "summary_field"),
    "a dimension twice": (put("tables", 0, "dims", value=["a", "a"]), "summary_field"),
    "a cell of other dimensions": (put(*CELL, "key", value={"a": "1"}), "summary_field"),
    "an unknown category": (put(*CELL, "key", "a", value="3"), "summary_category"),
    "a list for a category": (put(*CELL, "key", "a", value=["1"]), "summary_category"),
    "a cell twice": (repeat_cell, "summary_cell_twice"),
    "margins left out": (drop_margin, "summary_margins"),
    "two values for one cell": (contradict, "summary_contradiction"),
    "a negative count": (put(*CELL, "value", value=-1), "summary_count"),
    "a fraction": (put(*CELL, "value", value=4.0), "summary_count"),
    "yes for a count": (put(*CELL, "value", value=True), "summary_count"),
    "a text for a count": (put(*CELL, "value", value="4"), "summary_count"),
    "a huge count": (put(*CELL, "value", value=2**53 + 1), "summary_count"),
    "a rule of no kind": (
        put("populations", "people", "period_rule", value="x"),
        "summary_field",
    ),
    "a table of what is not published": (put("not_published", value=["people"]), "summary_field"),
    "a clique of an unknown population": (
        put("cliques", 0, "population", value="q"),
        "summary_population",
    ),
    "a clique of an unknown variable": (
        put("cliques", 0, "variables", value=["q"]),
        "summary_field",
    ),
    "a zero of an unknown category": (
        put("structural_zeros", 0, "key", value={"a": "q"}),
        "summary_category",
    ),
    "an empty sum": (put("equalities", 0, "left", value=[]), "summary_field"),
    "half an implication": (put("implications", 0, value={"if": []}), "summary_field"),
    "a measure without a name": (put("measures", 0, "id", value=""), "summary_field"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_file_gives_one_error(name: str) -> None:
    change, key = WRONG[name]
    file = example()
    change(file)
    with pytest.raises(MalformedFileError) as caught:
        publication_from_json(file, "summary.json")
    assert caught.value.key == key
    assert caught.value.values["file"] == "summary.json"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b"\xff\xfe",
        b'{"format": "a", "format": "b"}',
        b'{"format": NaN}',
        b"[" * 100_000 + b"]" * 100_000,
        b'{"format": ' + b"9" * 10_000 + b"}",
    ],
)
def test_what_is_no_json_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "summary.json"
    path.write_bytes(content)
    with pytest.raises(MalformedFileError) as caught:
        read_file(path)
    assert caught.value.key in ("summary_not_json", "summary_field")


def test_a_missing_file_is_the_users_to_mend(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError) as caught:
        read_file(tmp_path / "none.json")
    assert caught.value.exit_code == 1
