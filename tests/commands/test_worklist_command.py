"""``worklist`` as a script types it."""

import io
import json
from pathlib import Path

import pytest

from trafficmon_desktop.__main__ import main
from trafficmon_desktop.services.practice import PASSPHRASE, open_practice_vault


@pytest.fixture(autouse=True)
def surroundings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A practice vault ``v`` in a folder of its own, and no terminal."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.stdin", io.StringIO())
    (tmp_path / "pw").write_text(PASSPHRASE)
    open_practice_vault(tmp_path / "v", "Test").close()


def run(*words: str, language: str = "en") -> int:
    return main(
        ["worklist", "--vault", "v", "--passphrase-file", "pw", *words, "--language", language]
    )


def test_json_explains_each_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--today", "2025-02-14", "--json") == 0
    told = json.loads(capsys.readouterr().out)
    assert told["today"] == "2025-02-14"
    lines = [line for each in told["groups"] for line in each["lines"]]
    assert lines
    assert all(line["sentence"] for line in lines)


@pytest.mark.parametrize(
    ("language", "word"), [("en", "Open cases"), ("sr-Latn", "Otvoreni"), ("sr-Cyrl", "Отворени")]
)
def test_groups_are_printed_in_every_language(
    capsys: pytest.CaptureFixture[str], language: str, word: str
) -> None:
    assert run("--today", "2025-02-14", language=language) == 0
    out = capsys.readouterr().out
    assert word in out
    assert out.splitlines()[-1] == out.splitlines()[-1].strip() != ""


@pytest.mark.parametrize(
    ("language", "mark"),
    [("en", "To be confirmed."), ("sr-Latn", "Treba potvrditi."), ("sr-Cyrl", "Треба потврдити.")],
)
def test_an_unconfirmed_rule_is_marked_where_it_is_printed(
    capsys: pytest.CaptureFixture[str], language: str, mark: str
) -> None:
    assert run("--today", "2025-02-14", "--json", language=language) == 0
    told = json.loads(capsys.readouterr().out)
    lines = [line for each in told["groups"] for line in each["lines"]]
    marked = [line["basis"] for line in lines if line["confirmed"] is False]
    assert marked
    assert all(each.endswith(mark) for each in marked)
    assert run("--today", "2025-02-14", language=language) == 0
    printed = [line.strip() for line in capsys.readouterr().out.splitlines()]
    assert [each for each in printed if each.endswith(mark)] == marked


def test_a_calendar_is_written_beside(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert run("--today", "2026-11-21", "--calendar", "days.ics") == 0
    assert (tmp_path / "days.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert "calendar file" in capsys.readouterr().out
    assert run("--calendar", "nowhere/days.ics") == 1
    assert "days.ics" in capsys.readouterr().err


def test_a_day_that_is_none_is_a_wrong_argument(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--today", "2025-02-30") == 2
    assert "--today" in capsys.readouterr().err
