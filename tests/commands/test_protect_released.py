"""``protect --released`` and ``attack`` on several files, as a script types them."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.disclosure.growing_year import counted, events_of, periods
from trafficmon_desktop.__main__ import main
from trafficmon_desktop.disclosure.publication import Publication
from trafficmon_desktop.disclosure.tables import to_json


def quarter() -> list[Publication]:
    """January, February, March and their quarter."""
    events = events_of(600, 3)
    return [counted(events, *days) for days in list(periods())[:4]]


def write(path: Path, publication: Publication) -> Path:
    path.write_text(json.dumps(to_json(publication)))
    return path


def test_a_quarter_after_its_months(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    made: list[str] = []
    for number, publication in enumerate(quarter()):
        given = write(tmp_path / f"{number}.json", publication)
        out = tmp_path / f"safe{number}.json"
        released = ["--released", *made] if made else []
        assert main(["protect", str(given), "--out", str(out), "--key", "ab12", *released]) == 0
        made.append(str(out))
    capsys.readouterr()
    assert main(["attack", *made, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["safe"]
    last: dict[str, Any] = json.loads(Path(made[3]).read_text())
    hashes = [sha256(Path(name).read_bytes()).hexdigest() for name in made[:3]]
    assert [each["sha256"] for each in last["previous"]] == hashes
    assert last["protection"]["audited_with"] == ["1", "2", "3"]


def test_months_and_quarter_each_by_itself(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The control: the same four files, not protected together."""
    made = []
    for number, publication in enumerate(quarter()):
        given, out = write(tmp_path / f"{number}.json", publication), tmp_path / f"o{number}.json"
        assert main(["protect", str(given), "--out", str(out), "--key", "ab12"]) == 0
        assert main(["attack", str(out)]) == 0
        made.append(str(out))
    assert main(["attack", *made]) == 3
    assert "2024-01-01/2024-03-31 - 2024-01-01/2024-01-31" in capsys.readouterr().out


def test_where_nothing_can_stand_beside_it_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    january = replace(quarter()[0], populations={})
    later = replace(january, as_of="2025-01-01", tables=tuple(map(plus_two, january.tables)))
    first, second = write(tmp_path / "1.json", january), write(tmp_path / "2.json", later)
    out, other = tmp_path / "safe.json", tmp_path / "other.json"
    assert main(["protect", str(first), "--out", str(out)]) == 0
    capsys.readouterr()
    assert main(["protect", str(second), "--out", str(other), "--released", str(out)]) == 3
    assert "2024-01-01/2024-01-31" in capsys.readouterr().err
    assert not other.exists()


def plus_two(table: Any) -> Any:
    """Two more in the first category of each dimension."""
    firsts = [next(c[place] for c in table.cells if c[place] != "*") for place in range(2)]
    more = {
        key: value + 2 * all(c in (first, "*") for c, first in zip(key, firsts, strict=True))
        for key, value in table.cells.items()
    }
    return replace(table, cells=more)
