"""Twelve kinds of bad input to protect, attack and merge: one sentence, exit 3 or 4, no file.

Two of them are no mistake for an attack, which judges what was published: a variable of one
category takes nothing apart and gives nothing away, and where every printed number is 0 nothing
small can be computed. Whoever publishes such tables is told to leave them out.
"""

import copy
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.disclosure.joint_files import DOMAINS, LARGE, file_of
from trafficmon_desktop.__main__ import main
from trafficmon_desktop.disclosure.seal import sealed

File = dict[str, Any]
NFC, NFD = "\u010d", "c\u030c"
NAME = "bad.json"


def at(file: File, a: str, b: str) -> dict[str, Any]:
    """One cell of the table."""
    cells = file["tables"][0]["cells"]
    found: dict[str, Any] = next(each for each in cells if each["key"] == {"a": a, "b": b})
    return found


def margin(file: File) -> File:
    at(file, "1", "*")["value"] += 1
    return file


def value(count: float) -> Callable[[File], File]:
    def change(file: File) -> File:
        at(file, "2", "y")["value"] = count
        return file

    return change


def duplicate(file: File) -> File:
    file["tables"][0]["cells"].append(copy.deepcopy(at(file, "2", "y")))
    return file


def named(*names: str) -> Callable[[File], File]:
    """Categories of ``a`` by other names."""

    def change(file: File) -> File:
        listed = [*names, *DOMAINS["a"][len(names) :]]
        return file_of(file["organisation"], domains=DOMAINS | {"a": listed})

    return change


def edited(file: File) -> File:
    done = sealed(file)
    done["tables"] = copy.deepcopy(file["tables"])
    for place in (("1", "x"), ("1", "*"), ("*", "x"), ("*", "*")):
        at(done, *place)["value"] += 7  # so that everything still adds up
    return done


def one_category(file: File) -> File:
    return file_of(file["organisation"], (30, 20, 10), domains=DOMAINS | {"a": ["1"]})


def empty(file: File) -> File:
    return file | {"tables": []}


def zeros(file: File) -> File:
    return file_of(file["organisation"], (0,) * len(LARGE))


def overlapping(file: File) -> File:
    return file | {"period": {"from": "2024-07-01", "to": "2025-06-30"}}


def again(file: File) -> File:
    return file | {"organisation": "  first "}


KINDS: dict[str, tuple[Callable[[File], File], dict[str, int], str]] = {
    "inconsistent margins": (margin, {"attack": 4, "protect": 4, "merge": 4}, "a=1, b=*"),
    "negative": (value(-3), {"attack": 4, "protect": 4, "merge": 4}, "a=2, b=y"),
    "float": (value(12.5), {"attack": 4, "protect": 4, "merge": 4}, "a=2, b=y"),
    "whole float": (value(30.0), {"attack": 4, "protect": 4, "merge": 4}, "a=2, b=y"),
    "duplicate cell": (duplicate, {"attack": 4, "protect": 4, "merge": 4}, "a=2, b=y"),
    "named *": (named("*"), {"attack": 4, "protect": 4, "merge": 4}, "“*”"),
    "named Total": (named("Total"), {"attack": 4, "protect": 4, "merge": 4}, "“Total”"),
    "named УКУПНО": (named("УКУПНО"), {"attack": 4, "protect": 4, "merge": 4}, "“УКУПНО”"),
    "twins": (named(NFC, NFD), {"attack": 4, "protect": 4, "merge": 4}, NFC),
    "edited": (edited, {"attack": 4, "protect": 4, "merge": 4}, "original"),
    "organisation twice": (again, {"merge": 4}, "twice"),
    "overlapping periods": (overlapping, {"merge": 4}, "30 June 2025"),
    "one category": (one_category, {"attack": 0, "protect": 4, "merge": 4}, "only one category"),
    "empty": (empty, {"attack": 4, "protect": 4, "merge": 4}, "no table"),
    "all zero": (
        zeros,
        {"attack": 0, "protect": 3, "merge": 4},
        "Leave it out|Nothing was written",
    ),
}
CASES = [(kind, command) for kind, (_, codes, _) in KINDS.items() for command in codes]


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Three good files beside the bad one that a test writes."""
    monkeypatch.chdir(tmp_path)
    for name in ("First", "Second", "Third"):
        Path(f"{name}.json").write_text(json.dumps(file_of(name)), encoding="utf-8")
    return tmp_path


def call(command: str, *files: str) -> int:
    if command == "attack":
        return main(["attack", *files, "--language", "en"])
    if command == "protect":
        return main(["protect", *files, "--out", "out.json", "--language", "en"])
    good = [f"{name}.json" for name in ("First", "Second", "Third")]
    words = ["--out", "out", "--formats", "json", "--language", "en"]
    return main(["merge", *good, *files, *words])


@pytest.mark.parametrize(("kind", "command"), CASES)
def test_bad_input(kind: str, command: str, capsys: pytest.CaptureFixture[str]) -> None:
    change, codes, said = KINDS[kind]
    bad = change(file_of("Bad"))
    Path(NAME).write_text(json.dumps(bad, ensure_ascii=False), encoding="utf-8")
    assert call(command, NAME) == codes[command]
    if codes[command]:
        (sentence,) = capsys.readouterr().err.splitlines()
        assert NAME in sentence
        assert any(each in sentence for each in said.split("|")), sentence
        assert not Path("out.json").exists()
        assert not Path("out").exists()


@pytest.mark.parametrize("command", ["attack", "protect", "merge"])
@pytest.mark.parametrize("content", ["", "{}", "[]", "null", "{", "\x00", "[" * 5000])
def test_content_that_is_no_summary(
    command: str, content: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(NAME).write_text(content, encoding="utf-8")
    assert call(command, NAME) == 4
    (sentence,) = capsys.readouterr().err.splitlines()
    assert NAME in sentence


@pytest.mark.parametrize("command", ["attack", "merge"])
def test_hidden_contradiction(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """No line of any table is wrong by itself; together they have no filling."""
    bad = file_of(
        "Bad", dims=("ab", "a"), hide=lambda key: key["b"] == "x" if "b" in key else False
    )
    for cell in bad["tables"][0]["cells"]:
        if cell["key"]["b"] == "*":
            cell["value"] = None
    for cell, count in zip(bad["tables"][1]["cells"], (10, 40, 220, 270), strict=True):
        cell["value"] = count
    Path(NAME).write_text(json.dumps(bad), encoding="utf-8")
    assert call(command, NAME) == 4
    (sentence,) = capsys.readouterr().err.splitlines()
    assert NAME in sentence


@pytest.mark.parametrize("command", ["attack", "protect", "merge"])
def test_good_input(command: str) -> None:
    """The control: the file all the bad ones are made from is taken by each command."""
    Path(NAME).write_text(json.dumps(file_of("Good")), encoding="utf-8")
    assert call(command, NAME) == 0


def test_a_sealed_file_laid_out_anew_is_not_edited() -> None:
    Path(NAME).write_text(json.dumps(sealed(file_of("Good")), indent=7), encoding="utf-8-sig")
    assert call("merge", NAME) == 0
    assert call("attack", NAME) == 0


@pytest.mark.parametrize(
    ("files", "code"), [(("First.json",), 3), (("First.json", "Second.json"), 3), ((), 2)]
)
def test_too_few_files(files: tuple[str, ...], code: int) -> None:
    assert main(["merge", *files, "--out", "out"]) == code
    assert not Path("out").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"format": "trafficmon-internal/1"}, "internal"),
        ({"profile": "internal"}, "internal"),
        ({"practice": True}, "practice"),
    ],
)
def test_what_is_never_added_up(
    change: dict[str, Any], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(NAME).write_text(json.dumps(file_of("Bad") | change), encoding="utf-8")
    assert call("merge", NAME) == 3
    assert said in capsys.readouterr().err


@pytest.mark.parametrize(
    "change",
    [
        {"organisation": ""},
        {"period": None},
        {"period": {"from": "2023-01-01", "to": "2023-12-31"}},
        {"period": {"from": "spring", "to": "summer"}},
        {"protection": {"threshold": 5, "acceptance": "lo >= 1"}},
        {"kosovo_internal": False},
        {"populations": {"people": {"unit": "decision", "period_rule": "flow"}}},
        {"populations": {"people": {"unit": "", "period_rule": "state"}}},
        {"domains": DOMAINS | {"c": ["1", "2"]}},
        {"groups": {"a": {"low": ["1", "3"]}}},
    ],
)
def test_what_does_not_fit(change: dict[str, Any], capsys: pytest.CaptureFixture[str]) -> None:
    first = file_of("First") | {
        "protection": {"threshold": 5, "acceptance": "lo >= k, or lo = 0 and hi >= k"},
        "kosovo_internal": True,
        "domains": DOMAINS | {"c": ["1", "2", "3"]},
        "groups": {"a": {"low": ["1", "2"]}},
    }
    Path("First.json").write_text(json.dumps(first), encoding="utf-8")
    Path(NAME).write_text(json.dumps(file_of("Bad") | change), encoding="utf-8")
    assert call("merge", NAME) == 4
    (sentence,) = capsys.readouterr().err.splitlines()
    assert NAME in sentence
