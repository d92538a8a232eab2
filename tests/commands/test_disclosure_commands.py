"""``attack`` and ``protect`` as they are called: answers, exit codes, languages."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.disclosure.small_tables import Domains, summary, table
from trafficmon_desktop.commands import disclosure
from trafficmon_desktop.commands.parser import Parser
from trafficmon_desktop.domain.errors import UserError
from trafficmon_desktop.services.terms import LANGUAGES, Terms

DOMAINS: Domains = {"a": ["1", "2", "3"], "b": ["x", "y", "z"]}
JOINT = (2, 10, 20, 30, 3, 40, 50, 60, 1)


def call(*arguments: object, language: str = "en") -> int:
    """What the program does with these arguments, errors as their exit codes."""
    terms = Terms(language)
    parser = Parser(prog="trafficmon-desktop", terms=terms)
    disclosure.register(parser.add_subparsers(dest="command"))
    parser.set_defaults(json=False)
    try:
        args = parser.parse_args([str(argument) for argument in arguments])
        return int(args.run(args, terms))
    except UserError as error:
        print(terms.message(error))
        return error.exit_code


def write(path: Path, content: Any) -> Path:
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


@pytest.fixture
def full(tmp_path: Path) -> Path:
    return write(tmp_path / "full.json", summary(DOMAINS, [table("t", "ab", DOMAINS, JOINT)]))


@pytest.fixture
def naive(tmp_path: Path) -> Path:
    """Small counts hidden and nothing else."""
    tables = [table("t", "ab", DOMAINS, JOINT)]
    for cell in tables[0]["cells"]:
        if 0 < cell["value"] < 5:
            cell["value"] = None
    return write(tmp_path / "naive.json", summary(DOMAINS, tables))


@pytest.mark.parametrize("language", LANGUAGES)
def test_attack_tells_each_hidden_cell_and_a_verdict(
    naive: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    assert call("attack", naive, language=language) == 3
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 4
    assert lines[0].startswith("t  people [a=1, b=x]: ")


def test_attack_answers_machines(naive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("attack", naive, "--json") == 3
    answer = json.loads(capsys.readouterr().out)
    assert answer["safe"] is False
    assert answer["cells"][0] == {
        "organisation": "",
        "tables": ["t"],
        "population": "people",
        "period": "",
        "key": {"a": "1", "b": "x"},
        "lo": 2,
        "hi": 2,
        "verdict": "unsafe",
        "exact": True,
    }


def test_protected_tables_withstand_the_attack(
    full: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.json"
    assert call("protect", full, "--out", out, "--key", "00ff" * 8) == 0
    assert call("attack", out) == 0
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []
    once = out.read_bytes()
    assert call("protect", full, "--out", out, "--key", "00ff" * 8, "--json") == 0
    assert out.read_bytes() == once
    assert '"hidden"' in capsys.readouterr().out


def test_internal_figures_are_attacked_only_on_request(full: Path) -> None:
    content = json.loads(full.read_text()) | {"format": "trafficmon-internal/1"}
    write(full, content)
    assert call("attack", full) == 2
    assert call("attack", full, "--internal") == 3


def test_wrong_arguments_end_with_2(full: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    for wrong in (
        ("--threshold", "2"),
        ("--threshold", "many"),
        ("--threshold", "-4"),
        ("--key", "xyz"),
        ("--key", ""),
        ("--time-limit", "0"),
        ("--time-limit", "nan"),
    ):
        assert call("protect", full, "--out", out, *wrong) == 2, wrong
    assert call("protect", full, "--out", full) == 2
    assert call("attack") == 2
    assert not out.exists()


def test_broken_files_end_with_4_and_missing_ones_with_1(tmp_path: Path, naive: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_text("{", encoding="utf-8")
    out = tmp_path / "out.json"
    assert call("attack", broken) == 4
    assert call("protect", broken, "--out", out) == 4
    assert call("protect", naive, "--out", out) == 4
    assert call("attack", tmp_path / "none.json") == 1
    assert not out.exists()


def test_the_threshold_of_released_files_is_never_lowered(full: Path, tmp_path: Path) -> None:
    released = json.loads(full.read_text()) | {"protection": {"threshold": 11}}
    earlier = write(tmp_path / "earlier.json", released)
    out = tmp_path / "out.json"
    assert call("protect", full, "--out", out, "--released", earlier) == 3
    assert not out.exists()


def test_a_place_that_cannot_be_written_is_told(full: Path, tmp_path: Path) -> None:
    assert call("protect", full, "--out", tmp_path / "none" / "out.json") == 1
